"""Definite short forms: which body named before "the Mission", "its President", "his Special Envoy" take up."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from mandategraph.extract.ellipsis import ELLIPSIS, Setting, completed, whose_post
from mandategraph.extract.names import Name, name_of
from mandategraph.extract.nouns import BODY_NOUNS, POST_NOUNS
from mandategraph.extract.organs import HEADS, ITS, listed_post, organ_before
from mandategraph.extract.references import covered
from mandategraph.extract.tokens import plain
from mandategraph.extract.unlisted import COMMON_WORDS
from mandategraph.ontology.authority import bodies
from mandategraph.ontology.nodes import Node, NodeKind

GOVERNMENT = (
    r"(?:(?:Transitional|National|Interim|Federal|Provisional) )*Government"
    r"(?: of National (?:Unity|Reconciliation)(?: and (?:Transition|Reconciliation))?)?"
)
SHORT = re.compile(
    rf"\b(?P<det>[Tt]he|this|that|said|[Hh]is|[Hh]er|[Ii]ts) "
    rf"(?P<noun>{BODY_NOUNS}|{POST_NOUNS}|{GOVERNMENT}|(?:[A-Z][a-z]+[- ]){{1,3}}(?:{BODY_NOUNS}))\b"
    r"(?![-\u2011 ]?[A-Z])"
    r"(?! (?:of|for|on) (?:the )?[A-Z]| of \d+\b(?! \w+ \d{4}))"
)
TAIL = re.compile(r" (?:of|for|in|on|to|at|against|pursuant|established|concerning) ")
POST_OF = re.compile(rf"\b(?P<post>{POST_NOUNS}) of $")
CHAIRS = frozenset(("Chair", "Chairman", "Chairperson"))
CHAIRED = ("Working Group", "Committee", "Commission")
SPECIALISED = re.compile(r"\b(?:Representative|Envoy|Adviser|Advisor|Coordinator)\b")


class Memory:
    """The bodies named so far, the nearest first asked; then what the text names at all, and what it is about."""

    def __init__(
        self, organ: str | None, setting: Setting, all_named: Iterable[Node], nouns: Mapping[str, Node]
    ) -> None:
        self._named: dict[str, Node] = {}
        self._organ = bodies().get(organ or "")
        self._setting = setting
        self._all = tuple(dict.fromkeys(all_named))
        self._nouns = nouns
        self._completions: dict[Node, Node] = {}

    def add(self, node: Node, words: str) -> None:
        """Takes note of a named body; `words` are its name as printed."""
        if node.kind is NodeKind.STATE:
            if "overnment" in words:
                self._note("Government", node)
            return
        body = bodies().get(node.key)
        label = body.name if body else words
        if body and body.kind == "Post":
            label = label.partition(" of the ")[0]
            if whose := whose_post(node):
                self._note(bodies()[whose.key].name, whose)
        elif body is None and (whose := name_of(label.rpartition(" of the ")[2])) and whose.kind is NodeKind.BODY:
            self._note(bodies()[whose.key].name, whose)
        self._note(label, node)
        if words != label and (body is None or body.kind != "Post"):
            self._note(words, node)

    def _note(self, label: str, node: Node) -> None:
        """Puts a name last, as the nearest; each name is kept once, so that long texts take no longer for it."""
        self._named.pop(label, None)
        self._named[label] = node

    def resolve(self, noun: str, determiner: str) -> Node | None:
        """The body that "the NOUN" takes up, or None."""
        post = f"president-of-the-{self._organ.key}" if self._organ and noun == "President" else ""
        if post in bodies() and determiner in ("the", "its"):
            return Node(NodeKind.BODY, post)
        if noun in self._nouns and determiner != "its":
            return self._nouns[noun]
        if self._organ and determiner in ("the", "this") and _names(self._organ.name, noun):
            return Node(NodeKind.BODY, self._organ.key)
        if noun in CHAIRS and determiner in ("the", "its") and (chair := self._chair(noun)):
            return chair
        if determiner == "its" and noun != "Government":
            return self._head_of_nearest(noun) if noun in HEADS else None
        return self._before(noun) or self._anywhere(noun, determiner)

    def _before(self, noun: str) -> Node | None:
        for label, node in reversed(self._named.items()):
            if _names(label, noun):
                return self._special(node, label)
        return None

    def _anywhere(self, noun: str, determiner: str) -> Node | None:
        """What no name before gives: the State of the text, the post for its subject, the one such body it names."""
        if noun == "Government":
            return self._setting.state
        if noun in ("Organization", "Secretariat"):
            return Node(NodeKind.BODY, "united-nations" if noun == "Organization" else "united-nations-secretariat")
        if SPECIALISED.search(noun):
            return completed(noun, setting=self._setting)
        if determiner not in ("the", "this"):
            return None
        named = {node for node in self._all if node.kind is NodeKind.BODY and _names(_head(node), noun)}
        return next(iter(named)) if len(named) == 1 else None

    def _head_of_nearest(self, post: str) -> Node | None:
        """The post of the last body named that has such a head."""
        heads = (listed_post(post, node) for node in reversed(self._named.values()) if node.kind is NodeKind.BODY)
        return next((head for head in heads if head), None)

    def _chair(self, noun: str) -> Node | None:
        """The chair of the committee or group named last."""
        for label, node in reversed(self._named.items()):
            if any(_names(label, chaired) for chaired in CHAIRED):
                return next((n for c in (noun, "Chair") if (n := name_of(f"{c} of the {bodies_name(node)}"))), None)
        return None

    def _special(self, node: Node, label: str) -> Node:
        return self.specialised(node) if SPECIALISED.search(label) else node

    def specialised(self, node: Node) -> Node:
        """The post for the text's subject where a general one is named: the Special Envoy in a text on Burundi."""
        if node not in self._completions:
            self._completions[node] = self._completed(node)
        return self._completions[node]

    def _completed(self, node: Node) -> Node:
        body = bodies().get(node.key) if node.kind is NodeKind.BODY else None
        if body is None or (body.kind == "Post" and not SPECIALISED.search(body.name)):
            return node
        names = [name for name in body.names if " " in name]
        return completed(*names, setting=self._setting, of_state=body.kind != "Post") or node


def bodies_name(node: Node) -> str:
    """The printed name of a node that the tables know, otherwise nothing."""
    body = bodies().get(node.key) if node.kind is NodeKind.BODY else None
    return body.name if body else ""


def _head(node: Node) -> str:
    body = bodies().get(node.key)
    return "" if body is None or body.kind == "Post" else body.name


@lru_cache(maxsize=4096)
def _names(label: str, noun: str) -> bool:
    """Whether the head of a body's name is the noun: a Directorate's name does not make it "the Committee"."""
    head = label if " of " in noun else TAIL.split(label, maxsplit=1)[0]
    return re.search(rf"(?<![\w-]){re.escape(noun)}{'' if ' of ' in noun else '$'}", head) is not None


def with_short_forms(text: str, names: Sequence[Name], memory: Memory) -> Iterator[Name]:
    """The names and the short forms of a paragraph in order."""
    marks = covered(text, ((name.start, name.end) for name in names))
    shorts = [m for m in SHORT.finditer(text) if not any(marks[m.start("noun") : m.end()])]
    entries = sorted(
        [(n.start, 1, n, None) for n in names] + [(m.start(), 0, None, m) for m in shorts], key=lambda e: e[:2]
    )
    for _, _, found, short in entries:
        if found is not None:
            if found.node is None:
                continue
            words = text[found.start : found.end]
            if found.rule == COMMON_WORDS and (known := memory.resolve(words, "the")):
                yield found._replace(node=known, rule="mention#short-form")
                continue
            special = memory.specialised(found.node)
            memory.add(special, words)
            yield found if special == found.node else found._replace(node=special, rule=ELLIPSIS)
        elif short is not None:
            whose = _owner(text, names, short)
            post = listed_post(short["noun"], whose) if whose else None
            if post:
                yield Name(short.start("noun"), short.end("noun"), post, "mention#short-form")
            else:
                yield from _short_form(text, short, memory)


def _owner(text: str, names: Sequence[Name], short: "re.Match[str]") -> Node | None:
    """Whose "its Executive Director" is, where that body is named directly before."""
    at = bisect_right(names, short.start(), key=lambda n: n.end) - 1
    if at < 0 or short["det"] != "its" or not ITS.fullmatch(text, names[at].end, short.start()):
        return None
    return names[at].node


def _short_form(text: str, short: "re.Match[str]", memory: Memory) -> Iterator[Name]:
    noun = "Government" if "Government" in short["noun"] else short["noun"]
    node = memory.resolve(noun, short["det"].lower())
    if node is None:
        return
    start = short.start("noun")
    before = POST_OF.search(text, max(0, short.start() - 40), short.start())
    if before and (post := name_of(f"{before['post']} of the {bodies_name(node)}")):
        start, node = before.start(), post
    elif organ := organ_before(text, short.start(), node):
        start, node = organ
    yield Name(start, short.end("noun"), node, "mention#short-form")


def posts_joined(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """The first of two posts of one body: "the President and Prosecutor of the Tribunal"."""
    for name in names:
        body = bodies().get(name.node.key) if name.node and name.node.kind is NodeKind.BODY else None
        if body is None or body.kind != "Post":
            continue
        before = re.search(
            rf"\b(?P<post>{POST_NOUNS}) and (?:the )?$", plain(text[max(0, name.start - 40) : name.start])
        )
        if before:
            other = name_of(f"{before['post']} of the {body.name.partition(' of the ')[2]}")
            if other:
                start = max(0, name.start - 40) + before.start()
                yield Name(start, start + len(before["post"]), other, "mention#joined-posts")
