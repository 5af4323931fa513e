"""Short names that a text gives to bodies: acronyms in brackets, and ("the Commission") behind a name."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mandategraph.extract.acronyms import listed, long_name, lower_case_name, may_mean, spells
from mandategraph.extract.ellipsis import ELLIPSIS
from mandategraph.extract.fullnames import whose_post
from mandategraph.extract.names import Name, unlisted_key
from mandategraph.extract.nouns import HEAD_NOUN, POST_NOUN
from mandategraph.extract.records import Local, Paragraph
from mandategraph.extract.tokens import plain
from mandategraph.ontology.authority import bodies, body_of
from mandategraph.ontology.nodes import Node, NodeKind

ACRONYM = re.compile(
    r"[(\[][\"\u201c\u2018']?(?:the |hereinafter )?[\"\u201c]?"
    r"(?P<short>[A-Z][A-Za-z&\-]{0,3}[A-Z][A-Za-z\-]{0,10}|[A-Z]{2,12})[\"\u201d\u2019']?[)\]]"
)
SHORT_NAME = re.compile(
    r"\((?:here(?:in)?(?: ?after)?,? )?(?:(?:referred to as|called|known as) )?"
    r"(?:the [\"\u201c]?|[\"\u201c](?:the )?)(?P<short>[A-Z][a-z][\w\u2019' -]{1,60}?)[\"\u201d]?\)"
)
TAIL = re.compile(r" (?:of|for|in|on|to|de|du|des|pour) ")
SENTENCE_END = re.compile(r"[.;] ")
#: How far before a short name the body stands at most.
REACH = 250
#: What makes it the end of a longer name: "Sudan Peoples" before "Liberation Movement".
LONGER = re.compile(r"\b(?!The )[A-Z][\w’\-]* $")
ACTIVITIES = frozenset(("Programme", "Initiative"))


@dataclass(frozen=True, slots=True)
class Definitions:
    """What a text defines: nodes by short name, those of one word apart, and the bodies that no table knows."""

    names: tuple[tuple[str, Node], ...]
    nouns: Mapping[str, Node]
    """Single nouns: "the Mechanism" means this body wherever the text says so."""
    defined_at: Mapping[str, int]
    """The paragraph that defines each of them."""
    locals: tuple[Local, ...]


def find_definitions(paragraphs: Sequence[Paragraph], names: Mapping[int, Sequence[Name]]) -> Definitions:
    """All short names that the paragraphs define, the first definition of each."""
    defined: dict[str, Node] = {}
    nouns: dict[str, Node] = {}
    defined_at: dict[str, int] = {}
    locals_: dict[Node, Local] = {}
    for paragraph in paragraphs:
        for match in ACRONYM.finditer(paragraph.text):
            known = _named_before(names[paragraph.position], paragraph.text, match.start())
            if known:
                words = paragraph.text[known.start : known.end]
                if known.node and (
                    known.node.kind is not NodeKind.STATE or spells(words.split(), match["short"].lower())
                ):
                    node = _whose(known.node, match["short"])
                    if may_mean(match["short"], node, words):
                        defined.setdefault(match["short"], node)
                continue
            before = paragraph.text[max(0, match.start() - 200) : match.start()]
            name = long_name(before, match["short"]) or lower_case_name(before, match["short"])
            if name and _is_body(name) and match["short"] not in defined:
                node = listed(match["short"], name) or Node(NodeKind.BODY, unlisted_key(name))
                if node.key not in bodies():
                    locals_.setdefault(node, Local(node, "OtherBody", plain(name)))
                defined[match["short"]] = node
                defined.setdefault(name, node)
        for match in SHORT_NAME.finditer(paragraph.text):
            known = _named_before(names[paragraph.position], paragraph.text, match.start())
            known = known or _headed_before(names[paragraph.position], paragraph.text, match)
            if known and known.node and known.node.kind is NodeKind.BODY and HEAD_NOUN.search(match["short"]):
                node = _whose(known.node, match["short"])
                if " " in match["short"]:
                    defined.setdefault(match["short"], node)
                elif match["short"] not in nouns:
                    nouns[match["short"]], defined_at[match["short"]] = node, paragraph.position
    compounds = [pair for short, node in defined.items() for pair in _compounds(short, node)]
    for name, node in compounds:
        defined.setdefault(name, node)
    unknown = (local for node, local in sorted(locals_.items()) if node.key not in bodies())
    return Definitions(tuple(sorted(defined.items())), nouns, defined_at, tuple(unknown))


def _named_before(names: Sequence[Name], text: str, start: int) -> Name | None:
    """The name that ends before `start` or holds it; one left short is none where it ends a longer name."""
    index = bisect_right(names, start, key=lambda name: name.end)
    if index < len(names) and names[index].start < start:
        return names[index]
    name = names[index - 1] if index else None
    if name is None or start > name.end + 3:
        return None
    is_end = name.rule == ELLIPSIS and LONGER.search(text, max(0, name.start - 30), name.start)
    return None if is_end else name


def _headed_before(names: Sequence[Name], text: str, short: "re.Match[str]") -> Name | None:
    """The last name of the sentence whose head the short one is: "Panel of Experts appointed in 2005 (“the Panel”)"."""
    index = bisect_right(names, short.start(), key=lambda name: name.end)
    for name in reversed(names[:index]):
        if SENTENCE_END.search(text, name.end, short.start()) or name.end < short.start() - REACH:
            return None
        words = text[name.start : name.end]
        head = words if " of " in short["short"] else TAIL.split(words, maxsplit=1)[0]
        if head.startswith(short["short"]) or head.endswith(f" {short['short']}") or head == short["short"]:
            return name
    return None


def _whose(node: Node, short: str) -> Node:
    """The body whose post is named, where the short name is the body's: "the President of the … Tribunal (ICTR)"."""
    body = body_of(node)
    whose = whose_post(node)
    if body is None or whose is None or POST_NOUN.search(short):
        return node
    letters = "".join(c for c in short if c.isupper())
    names_post = any("".join(c for c in name if c.isupper()) == letters for name in body.names)
    return node if names_post else whose


def _compounds(short: str, node: Node) -> Iterator[tuple[str, Node]]:
    """Names of the tables that hold the full name, with the short one in its place: "Registrar of the Tribunal"."""
    full = body_of(node)
    if full is None:
        return
    ending = f" of the {full.name}"
    for key, body in bodies().items():
        if body.name.endswith(ending):
            yield f"{body.name.removesuffix(full.name)}{short}", Node(NodeKind.BODY, key)


def _is_body(name: str) -> bool:
    """Whether the head of a name is a body's noun: a Working Group, no Working Programme."""
    head = TAIL.split(name, maxsplit=1)[0]
    nouns = [*HEAD_NOUN.finditer(head)]
    return bool(nouns) and nouns[-1].end() == len(head) and head.rpartition(" ")[2] not in ACTIVITIES
