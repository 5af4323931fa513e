"""What a text is about: which of several bodies it means by a name that it leaves short."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from mandategraph.extract.bodyheads import is_mission
from mandategraph.extract.fullnames import Full, whose_post
from mandategraph.extract.names import finder
from mandategraph.extract.variants import fold
from mandategraph.ontology.authority import bodies
from mandategraph.ontology.nodes import Node, NodeKind

#: A post before what it is for, folded: the words of a working group's or a resolution's theme speak of no post.
BEFORE_QUALIFIER = re.compile(
    r"(?:\b(?:special|personal) (?P<special>representative|envoy|advis[eo]r|coordinator)(?: of the secretary general)?"
    r"|\b(?:representative|envoy|advis[eo]r|coordinator|secretary general|commission))(?:'s)?"
    r"(?: \([a-z]+\))? (?:for|on|to) (?:the )?$"
)
#: The resolution that set a body up.
FOUNDED = re.compile(r"S/RES/(\d+)\((\d{4})\)")
#: How often a text names at least the peace operation that it is about.
SEVERAL = 3


class Setting:
    """What a text is about: its subject, whom it names, and its words."""

    def __init__(self, subject: str, text: str, named: Iterable[Node]) -> None:
        """`named` are the nodes of all names in the text, each as often as it is named."""
        times = Counter(named)
        self._subject = fold(subject)
        self._words = text
        self._spoken: dict[tuple[str, str], bool] = {}
        self._text = fold(text)
        self._named = times.keys() | {whose for node in times if (whose := whose_post(node))}
        self._about = frozenset(n.node for n in finder().find(subject) if n.node and n.node.key != "security-council")
        self._operation = _operation(times)
        host = bodies()[self._operation.key].host if self._operation else ()
        self._seat = Node(NodeKind.STATE, host[0]) if len(host) == 1 else None

    @property
    def state(self) -> Node | None:
        """The one State that the text is about, or else the one State that it names."""
        states = self._states or {node for node in self._named if node.kind is NodeKind.STATE}
        return next(iter(states)) if len(states) == 1 else None

    @property
    def about_state(self) -> Node | None:
        """The one State that the text's subject names, of several that where the text's peace operation is."""
        states = self._states
        return next(iter(states)) if len(states) == 1 else None

    @property
    def _states(self) -> set[Node]:
        about = {node for node in self._about if node.kind is NodeKind.STATE}
        return {self._seat} if self._seat and self._seat in about else about

    def is_about(self, noun: str) -> bool:
        """Whether the subject names something of that noun that is no body of the tables."""
        return f" {fold(noun)} " in f" {self._subject} " and not any(node.kind is NodeKind.BODY for node in self._about)

    def chosen(self, candidates: Sequence[Full]) -> Node | None:
        """The one candidate whose qualifier the subject gives, or else the text, or None.

        A theme or region of the text's words rivals the subject, unless that post is named in full beside this one, or
        this one leads the operation that the text is about.
        """
        about = {full.node for full in candidates if self._is_about(full)}
        named = [full for full in candidates if full.node in self._named]
        parts = {part.node: full.node for part in candidates for full in named if _is_part(part, full)}
        about = {parts.get(node, node) for node in about}
        rivals = {full.node for full in candidates if full.node not in self._named and self._is_rival(full)}
        rivals = set() if any(self._leads(node) for node in about) else rivals - parts.keys()
        nodes = about | rivals if about else {full.node for full in candidates if self._names(full)}
        nodes = nodes or {full.node for full in candidates if self._leads(full.node)}
        if len(about) > 1:
            nodes = {node for node in about if self._tells(node)}
        return next(iter(nodes)) if len(nodes) == 1 else None

    def _tells(self, node: Node) -> bool:
        """Whether the text cites what set the body up, names what it is part of, or is about its State's operation."""
        body = bodies()[node.key]
        parent = Node(NodeKind.BODY, body.parent) if body.parent and body.parent != "security-council" else None
        founded = FOUNDED.fullmatch(body.established_by or "")
        is_cited = founded is not None and f"{founded[1]} ({founded[2]})" in self._words
        is_seated = self._seat is not None and body.host == (self._seat.key,)
        return parent in self._named or is_cited or is_seated

    def _leads(self, node: Node) -> bool:
        """Whether it is a post or organ of the peace operation that the text is about."""
        return self._operation is not None and bodies()[node.key].parent == self._operation.key

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
            return full.names in self._about or (full.is_demonym and self._is_said(full.qualifier))
        host = bodies()[full.node.key].host
        if full.names is None and host and all(Node(NodeKind.STATE, iso3) in self._about for iso3 in host):
            return True
        return self._is_said(full.qualifier)

    def _is_said(self, words: str) -> bool:
        """Whether the subject has the words, Central Africa also as its region; the Central African Republic is not."""
        return re.search(rf"\b{re.escape(fold(words))}(?:n region)?\b", self._subject) is not None

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


def _operation(times: Counter[Node]) -> Node | None:
    """The peace operation that a text names several times, and far more often than any other."""
    operations = sorted((node for node in times if is_mission(node)), key=lambda node: -times[node])
    if not operations or times[operations[0]] < SEVERAL:
        return None
    first, *others = operations
    return None if any(times[node] * 2 > times[first] for node in others) else first
