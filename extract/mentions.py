"""Mentions of bodies and States: names, acronyms that the text defines, and short forms such as "the Mission"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mandategraph.extract.names import Name, finder, finder_with, unlisted_key
from mandategraph.extract.records import Local, Mention, Paragraph, ParagraphKind
from mandategraph.extract.tokens import plain
from mandategraph.ontology.authority import bodies
from mandategraph.ontology.nodes import Node, NodeKind

BODY_NOUNS = (
    "Mission|Force|Operation|Committee|Commission|Council|Panel of Experts|Group of Experts|Monitoring Group|"
    "Monitoring Team|Working Group|Panel|Group|Tribunal|Court|Office|Union|Organization|Conference|Fund|Programme|"
    "Authority|Assembly|Secretariat|Board|Team|Mechanism|Forum|Agency|Bank|League|Front|Movement|Army|Institute|"
    "Directorate|Department|Division|Section|Unit|Centre|Federation|Network|Partnership|Initiative|Bureau|Tribunals|"
    "Special Tribunal|Special Court|Observer Mission|Support Mission"
)
POST_NOUNS = (
    "Special Representative|Personal Envoy|Special Envoy|Special Adviser|High Representative|Executive Director|"
    "High Commissioner|Chair|Chairman|Chairperson|President|Emergency Relief Coordinator|Ombudsperson|Prosecutor"
)
SHORT = re.compile(
    rf"\b(?P<det>[Tt]he|this|that|said|[Hh]is|[Hh]er|[Ii]ts) "
    rf"(?P<noun>{BODY_NOUNS}|{POST_NOUNS}|Government)\b(?![-\u2011 ]?[A-Z])"
)
DEFINITION = re.compile(
    r"[(\[][\"\u201c\u2018']?(?:the |hereinafter )?[\"\u201c]?"
    r"(?P<acronym>[A-Z][A-Za-z&\-]{0,3}[A-Z][A-Za-z\-]{0,10}|[A-Z]{2,12})[\"\u201d\u2019']?[)\]]"
)
NAME_WORD = r"(?:[A-Z][\w\u2019'\-]*|of|the|and|for|in|on|to|de|du|des|la|le|et|pour|les)"
NAME_BEFORE = re.compile(rf"(?:{NAME_WORD}|,)(?:[ ,]+{NAME_WORD})*[ ,]*$")
HEAD_NOUN = re.compile(
    rf"\b(?:{BODY_NOUNS}|Forces|Coalition|Alliance|Community|Party|Militia|Corps|Congress|Association|Society|"
    r"Service|Police|Task Force|Facility)\b"
)


@dataclass(frozen=True, slots=True)
class Mentions:
    """The mentions of a document in order, and the unlisted bodies that it defines."""

    found: tuple[Mention, ...]
    locals: tuple[Local, ...]


def find_mentions(paragraphs: Sequence[Paragraph], organ: str | None) -> Mentions:
    """All mentions of a document. `organ` is the key of the speaking organ, which "the Council" means first of all."""
    names = {p.position: list(finder().find(p.text)) for p in paragraphs}
    defined, locals_ = _definitions(paragraphs, names)
    own = finder_with(defined) if defined else None
    memory = _Memory(organ)
    found: list[Mention] = []
    for paragraph in paragraphs:
        spans = names[paragraph.position]
        if own:
            spans = _merged(spans, list(own.find(paragraph.text)))
        if paragraph.kind is ParagraphKind.HEADING:
            continue
        for name in _with_short_forms(paragraph.text, spans, memory):
            if name.node:
                found.append(Mention(paragraph.position, paragraph.place(name.start, name.end), name.node, name.rule))
    return Mentions(tuple(found), locals_)


def _definitions(
    paragraphs: Sequence[Paragraph], names: dict[int, list[Name]]
) -> tuple[list[tuple[str, Node]], tuple[Local, ...]]:
    """Acronyms in brackets behind a name: those of known bodies, and new bodies with their acronyms."""
    defined: dict[str, Node] = {}
    locals_: dict[Node, Local] = {}
    for paragraph in paragraphs:
        for match in DEFINITION.finditer(paragraph.text):
            acronym = match["acronym"]
            before = paragraph.text[max(0, match.start() - 200) : match.start()]
            known = next((n for n in reversed(names[paragraph.position]) if n.end <= match.start() <= n.end + 3), None)
            if known:
                if known.node and known.node.kind is not NodeKind.STATE:
                    defined.setdefault(acronym, known.node)
                continue
            name = _long_name(before, acronym)
            if name and HEAD_NOUN.search(name) and acronym not in defined:
                node = Node(NodeKind.BODY, unlisted_key(name))
                locals_.setdefault(node, Local(node, "OtherBody", plain(name)))
                defined[acronym] = node
                defined.setdefault(name, node)
    known_keys = bodies()
    return sorted(defined.items()), tuple(loc for node, loc in sorted(locals_.items()) if node.key not in known_keys)


def _long_name(before: str, acronym: str) -> str | None:
    """The capitalised words before an acronym whose initials it is made of."""
    match = NAME_BEFORE.search(before)
    if match is None:
        return None
    words = match[0].strip(" ,").split()
    letters = [c.lower() for c in acronym if c.isalpha()]
    for start in range(len(words)):
        chosen = words[start:]
        if chosen[0][0].isupper() and _spells(chosen, letters):
            return " ".join(chosen)
    return None


def _spells(words: Sequence[str], letters: Sequence[str]) -> bool:
    """Whether the capitalised words' initials are the letters, small words and one letter aside."""
    initials = [part[0].lower() for word in words for part in word.split("-") if part and part[0].isupper()]
    every = [part[0].lower() for word in words for part in word.split("-") if part]
    return bool(letters) and (initials == list(letters) or every == list(letters))


def _merged(first: list[Name], second: list[Name]) -> list[Name]:
    """Both lists in order; where two overlap the longer stays."""
    out: list[Name] = []
    for name in sorted((*first, *second), key=lambda n: (n.start, -n.end)):
        if out and name.start < out[-1].end:
            if name.end - name.start > out[-1].end - out[-1].start:
                out[-1] = name
            continue
        out.append(name)
    return out


def _with_short_forms(text: str, names: Sequence[Name], memory: "_Memory") -> Iterator[Name]:
    shorts = [m for m in SHORT.finditer(text) if not any(n.start < m.end() and m.start("noun") < n.end for n in names)]
    entries = sorted(
        [(n.start, 1, n, None) for n in names] + [(m.start(), 0, None, m) for m in shorts], key=lambda e: e[:2]
    )
    for _, _, name, short in entries:
        if name is not None:
            if name.node:
                memory.add(name.node, text[max(0, name.start - 40) : name.end])
            yield name
        elif short is not None and (node := memory.resolve(short["noun"], short["det"].lower())):
            yield Name(short.start("noun"), short.end("noun"), node, "mention#short-form")


class _Memory:
    """The bodies named so far, the nearest first asked."""

    def __init__(self, organ: str | None) -> None:
        self._nodes: list[tuple[Node, str]] = []
        self._organ = bodies().get(organ or "")

    def add(self, node: Node, words: str) -> None:
        """Takes note of a named body; `words` are its name with what stands before it."""
        label = bodies()[node.key].name if node.kind is NodeKind.BODY and node.key in bodies() else words
        if node.kind is NodeKind.STATE:
            label = "Government" if "Government" in words else ""
        self._nodes.append((node, label))

    def resolve(self, noun: str, determiner: str) -> Node | None:
        """The body that "the NOUN" takes up, or None."""
        post = f"president-of-the-{self._organ.key}" if self._organ and noun == "President" else ""
        if post in bodies() and determiner in ("the", "its"):
            return Node(NodeKind.BODY, post)
        if self._organ and determiner in ("the", "this") and _names(self._organ.name, noun):
            return Node(NodeKind.BODY, self._organ.key)
        if determiner == "its" and noun != "Government":
            return None
        for node, label in reversed(self._nodes):
            if _names(label, noun):
                return node
        if noun == "Organization":
            return Node(NodeKind.BODY, "united-nations")
        if noun == "Secretariat":
            return Node(NodeKind.BODY, "united-nations-secretariat")
        return None


def _names(label: str, noun: str) -> bool:
    return re.search(rf"\b{re.escape(noun)}\b", label) is not None
