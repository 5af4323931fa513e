"""Names left short because the text has said the rest: "the Constituent Assembly" in a text on Nepal."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from mandategraph.extract.names import Entry, Name, NameFinder, finder, known_names, name_of
from mandategraph.extract.nouns import HEAD_NOUN, POST_NOUN
from mandategraph.extract.tokens import plain
from mandategraph.extract.variants import fold
from mandategraph.ontology.authority import bodies, states
from mandategraph.ontology.nodes import Node, NodeKind

QUALIFIER = re.compile(r" (?:of|for|in|on|to|at|between) (?:the )?(?=[\w(])")
QUALIFIED = re.compile(r" (?:of|for|in|on) (?:the )?[A-Z]")
TAIL = re.compile(r" (?:of|for|in|on|to|at) ")
DEPUTY = re.compile(r"\b[Dd]eputy $")
SECRETARY_GENERAL = re.compile(r" (?:of|to) the Secretary-General$")
#: A post before what it is for, folded: the words of a working group's or a resolution's theme speak of no post.
BEFORE_QUALIFIER = re.compile(
    r"(?:\b(?:special|personal) (?P<special>representative|envoy|advis[eo]r|coordinator)(?: of the secretary general)?"
    r"|\b(?:representative|envoy|advis[eo]r|coordinator|secretary general|commission))(?:'s)?"
    r"(?: \([a-z]+\))? (?:for|on|to) (?:the )?$"
)
#: The resolution that set a body up.
FOUNDED = re.compile(r"S/RES/(\d+)\((\d{4})\)")
ELLIPSIS = "mention#ellipsis"


def whose_post(node: Node) -> Node | None:
    """The body whose post it is, where the post's name says so: the Tribunal of the President of the Tribunal.

    >>> whose_post(Node(NodeKind.BODY, "president-of-the-security-council")).key
    'security-council'
    """
    body = bodies().get(node.key) if node.kind is NodeKind.BODY else None
    if body is None or body.kind != "Post":
        return None
    whose = name_of(body.name.partition(" of the ")[2])
    return whose if whose and whose.kind is NodeKind.BODY else None


class Full(NamedTuple):
    """A full name taken apart: `head` is left where the qualifier goes unsaid."""

    head: str
    qualifier: str
    names: Node | None
    """The State or body that the qualifier names."""
    node: Node
    is_prefix: bool = False
    """Whether the qualifier comes first: "Haitian National Police"."""

    @property
    def is_demonym(self) -> bool:
        """Whether the qualifier is a people's, not the State's own name."""
        return self.is_prefix and name_of(self.qualifier) is None


class Setting:
    """What a text is about: its subject, whom it names, and its words."""

    def __init__(self, subject: str, text: str, named: frozenset[Node]) -> None:
        self._subject = fold(subject)
        self._words = text
        self._spoken: dict[tuple[str, str], bool] = {}
        self._text = fold(text)
        self._named = named | {whose for node in named if (whose := whose_post(node))}
        self._about = frozenset(n.node for n in finder().find(subject) if n.node and n.node.key != "security-council")

    @property
    def state(self) -> Node | None:
        """The one State that the text is about, or else the one State that it names."""
        about = {node for node in self._about if node.kind is NodeKind.STATE}
        states = about or {node for node in self._named if node.kind is NodeKind.STATE}
        return next(iter(states)) if len(states) == 1 else None

    @property
    def about_state(self) -> Node | None:
        """The one State that the text's subject names."""
        about = {node for node in self._about if node.kind is NodeKind.STATE}
        return next(iter(about)) if len(about) == 1 else None

    def is_about(self, noun: str) -> bool:
        """Whether the subject names something of that noun that is no body of the tables."""
        return f" {fold(noun)} " in f" {self._subject} " and not any(node.kind is NodeKind.BODY for node in self._about)

    def chosen(self, candidates: Sequence[Full]) -> Node | None:
        """The one candidate whose qualifier the subject gives, or else the text, or None.

        A theme or region of the text's words rivals the subject, unless that post is named in full beside this one.
        """
        about = {full.node for full in candidates if self._is_about(full)}
        named = [full for full in candidates if full.node in self._named]
        parts = {part.node: full.node for part in candidates for full in named if _is_part(part, full)}
        about = {parts.get(node, node) for node in about}
        rivals = {full.node for full in candidates if full.node not in self._named and self._is_rival(full)}
        rivals -= parts.keys()
        nodes = about | rivals if about else {full.node for full in candidates if self._names(full)}
        if len(about) > 1:
            nodes = {node for node in about if self._tells(node)}
        return next(iter(nodes)) if len(nodes) == 1 else None

    def _tells(self, node: Node) -> bool:
        """Whether the text cites the resolution that set the body up, or names the body that it is part of."""
        body = bodies()[node.key]
        parent = Node(NodeKind.BODY, body.parent) if body.parent and body.parent != "security-council" else None
        founded = FOUNDED.fullmatch(body.established_by or "")
        return parent in self._named or (founded is not None and f"{founded[1]} ({founded[2]})" in self._words)

    def _is_rival(self, full: Full) -> bool:
        if full.names is not None or not full.qualifier[0].isupper():
            return False
        asked = (full.head, full.qualifier)
        if asked not in self._spoken:
            self._spoken[asked] = self._speaks_of(fold(full.qualifier), fold(full.head))
        return self._spoken[asked]

    def _speaks_of(self, words: str, head: str) -> bool:
        """Whether the text has the words, with a capital, behind a post that may be the one of that head."""
        at = self._text.find(words)
        while at >= 0:
            before = BEFORE_QUALIFIER.search(self._text, max(0, at - 80), at) if self._words[at].isupper() else None
            if before and (before["special"] is None or before["special"] in head):
                return True
            at = self._text.find(words, at + 1)
        return False

    def _is_about(self, full: Full) -> bool:
        if full.names and (full.names in self._about or full.names.kind is NodeKind.STATE):
            return full.names in self._about or (full.is_demonym and fold(full.qualifier) in self._subject)
        host = bodies()[full.node.key].host
        if full.names is None and host and all(Node(NodeKind.STATE, iso3) in self._about for iso3 in host):
            return True
        return bool(self._subject) and fold(full.qualifier) in self._subject

    def _names(self, full: Full) -> bool:
        """Whether the text gives the qualifier; a post's State must be the only one that the text is about."""
        if full.names is None:
            return any(c.isdigit() for c in full.qualifier) and fold(full.qualifier) in self._text
        if full.names.kind is NodeKind.STATE and (full.is_prefix or bodies()[full.node.key].kind == "Post"):
            return full.names == self.state
        return full.names in self._named


def _is_part(part: Full, full: Full) -> bool:
    """Whether a post is for more than another: West Africa "and the Sahel"."""
    return full.qualifier.startswith(f"{part.qualifier} and ")


@cache
def heads() -> dict[str, tuple[Full, ...]]:
    """The full names by the folded head that is left without their qualifier."""
    found: dict[str, dict[Full, None]] = {}
    for key, body in bodies().items():
        node = Node(NodeKind.BODY, key)
        for name in body.names:
            for full in (*_taken_apart(name, node, body.kind == "Post"), *_without_prefix(name, node)):
                found.setdefault(fold(full.head), {})[full] = None
    return {head: tuple(full) for head, full in found.items()}


def _taken_apart(name: str, node: Node, is_post: bool) -> Iterator[Full]:
    for match in QUALIFIER.finditer(name):
        head, qualifier = name[: match.start()], name[match.end() :]
        words = head.split()
        if qualifier == "Secretary-General" or not words[-1][0].isupper():
            continue
        if not (HEAD_NOUN.search(head) or POST_NOUN.search(head)):
            continue
        if len(words) > 1:
            yield Full(head, qualifier, name_of(qualifier), node)
        if is_post and (short := SECRETARY_GENERAL.sub("", head)) != head:
            yield Full(short, qualifier, name_of(qualifier), node)


def _without_prefix(name: str, node: Node) -> Iterator[Full]:
    """The name without the State, people or organization that it begins with."""
    words = name.split()
    for count in range(1, min(4, len(words) - 1)):
        prefix, rest = " ".join(words[:count]), " ".join(words[count:])
        whose = _prefixes().get(prefix)
        if whose and rest[0].isupper() and HEAD_NOUN.search(TAIL.split(rest, maxsplit=1)[0]):
            yield Full(rest, prefix, whose, node, is_prefix=True)


@cache
def _prefixes() -> dict[str, Node]:
    """The States by name and demonym, and the United Nations."""
    found = {"United Nations": Node(NodeKind.BODY, "united-nations")}
    for iso3, state in states().items():
        found |= {words: Node(NodeKind.STATE, iso3) for words in (*state.names, *state.demonyms)}
    return found


@cache
def _head_finder() -> NameFinder:
    """The finder of heads that are no names by themselves."""
    unknown = {folded: full for folded, full in heads().items() if folded not in known_names() and " " in folded}
    return NameFinder(
        {folded: tuple(Entry(f.head, f.node, ELLIPSIS) for f in full) for folded, full in unknown.items()}
    )


def shortened(text: str, setting: Setting) -> Iterator[Name]:
    """The names in `text` that the setting completes."""
    printed = plain(text)
    for name in _head_finder().find(text):
        if QUALIFIED.match(printed, name.end) or DEPUTY.search(printed, max(0, name.start - 8), name.start):
            continue
        node = completed(text[name.start : name.end], setting=setting)
        if node:
            yield Name(name.start, name.end, node, ELLIPSIS)


def completed(*forms: str, setting: Setting, of_state: bool = False) -> Node | None:
    """The body whose name begins with one of `forms` and whose qualifier the setting gives, where there is one only.

    `of_state` looks among those only whose qualifier is a State and comes last.

    >>> setting = Setting("Burundi", "", frozenset())
    >>> completed("Special Envoy of the Secretary-General", setting=setting).key
    'special-envoy-of-the-secretary-general-for-burundi'
    """
    candidates = [full for words in forms for full in heads().get(fold(words), ()) if plain(full.head) == plain(words)]
    if of_state:
        of_states = (full for full in candidates if full.names and full.names.kind is NodeKind.STATE)
        candidates = [full for full in of_states if not full.is_prefix]
    return setting.chosen(candidates)
