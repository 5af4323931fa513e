"""Corrections that people make of what was found: read from a table, applied at every build."""

import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar
from urllib.parse import unquote

from mandategraph.extract.names import body_called, name_of
from mandategraph.extract.records import Act, Applied, Citation, Correction, Local, Mention, Notice, Span
from mandategraph.extract.tokens import plain
from mandategraph.ontology.authority import bodies, groups, instruments, states
from mandategraph.ontology.nodes import Node, NodeKind
from mandategraph.ontology.symbols import describe, normalise

COLUMNS = ("document", "quote", "term", "action", "value", "author")
QUOTED = ' ?"'
"""What a table of SPARQL results puts around names and words."""
TERMS = ("mention", "addressee", "citation")
ACTIONS = ("accept", "reject", "relink", "rename")
NEEDS_VALUE = ("relink", "rename")
IRI = re.compile(r"(?:https?://\S+?/)?(?P<kind>body|state|group|instrument|document|meeting)/(?P<key>\S+)")
RULE = "corrections#{action}"

Finding = TypeVar("Finding", Mention, Citation)


def read_corrections(name: str, data: bytes) -> tuple[Correction, ...]:
    """The rows of a table of corrections called `name`: tab-separated UTF-8, with a header line.

    What `ask DIR review --format tsv` prints is such a table: its rows without action and author are not decided yet
    and are passed over; further columns are.

    Raises ValueError, naming the table, the line and the remedy, where a row cannot be meant.

    >>> rows = "\\t".join(COLUMNS) + "\\nS/RES/1590 (2005)\\tUNMIS\\tmention\\taccept\\t\\tA desk"
    >>> [(row.document, row.action, row.author) for row in read_corrections("mine.tsv", rows.encode())]
    [('S/RES/1590(2005)', 'accept', 'A desk')]
    """
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise ValueError(f"{name}: not UTF-8; save it as UTF-8 text with tabs between the columns") from None
    header = tuple(cell.strip(QUOTED) for cell in lines[0].split("\t")) if lines else ()
    if header[: len(COLUMNS)] != COLUMNS:
        raise ValueError(f"{name}, line 1: the header must be {', '.join(COLUMNS)}, with tabs between them")
    rows = (
        (number, [cell.strip(QUOTED) for cell in line.split("\t")])
        for number, line in enumerate(lines[1:], 2)
        if line.strip() and not line.startswith("#")
    )
    return tuple(_correction(f"{name}, line {number}", cells) for number, cells in rows if not _is_open(cells))


def _is_open(cells: list[str]) -> bool:
    """Whether a row of `ask DIR review` has not been decided yet: it has no action and no author."""
    return len(cells) >= len(COLUMNS) and not cells[3] and not cells[5]


def _correction(place: str, cells: list[str]) -> Correction:
    if len(cells) < len(COLUMNS):
        raise ValueError(f"{place}: {len(cells)} columns; give {len(COLUMNS)}, with empty ones kept")
    document, quote, term, action, value, author = (cell.strip() for cell in cells[: len(COLUMNS)])
    for column, cell in (("document", document), ("quote", quote), ("author", author)):
        if not cell:
            raise ValueError(f"{place}: no {column}; every correction needs one")
    if term not in TERMS:
        raise ValueError(f"{place}: the term {term!r} cannot be corrected; give one of {', '.join(TERMS)}")
    if action not in ACTIONS:
        raise ValueError(f"{place}: no action {action!r}; give one of {', '.join(ACTIONS)}")
    if (action in NEEDS_VALUE) is not bool(value):
        raise ValueError(f"{place}: {action} {'needs a' if action in NEEDS_VALUE else 'takes no'} value")
    if action == "rename" and term == "citation":
        raise ValueError(f"{place}: a citation has no name of its own; relink it")
    target = _target(value, term) if action == "relink" else None
    if action == "relink" and target is None:
        raise ValueError(f"{place}: {value!r} names nothing known; give a name of the tables, body/KEY or a symbol")
    return Correction(normalise(document), quote, term, action, value, author, target)


def _target(value: str, term: str) -> Node | None:
    """What a value names: an IRI's path, a name of the tables, for citations a symbol."""
    if match := IRI.fullmatch(value):
        node = Node(NodeKind(match["kind"]), unquote(match["key"]))
        known: dict[NodeKind, Iterable[str]] = {
            NodeKind.BODY: bodies(),
            NodeKind.STATE: states(),
            NodeKind.GROUP: groups(),
            NodeKind.INSTRUMENT: instruments(),
        }
        return node if node.key in known.get(node.kind, (node.key,)) else None
    if term == "citation":
        symbol = normalise(value)
        return Node(NodeKind.DOCUMENT, symbol) if describe(symbol).organ else None
    named = (Node(NodeKind.GROUP, key) for key, group in groups().items() if value in group.names)
    return name_of(value) or next(named, None)


def corrections_digest(corrections: Sequence[Correction]) -> str:
    """SHA-256 of the corrections, which with the source decide what a text says."""
    return hashlib.sha256(repr(tuple(corrections)).encode()).hexdigest()


@dataclass(slots=True)
class Corrector:
    """Applies the corrections of one document to its findings, kind by kind, and keeps what matched."""

    content: str
    corrections: tuple[Correction, ...]
    _places: dict[Correction, list[Span]]

    @classmethod
    def of(cls, content: str, symbol: str, corrections: Sequence[Correction]) -> "Corrector":
        """The corrector of the text `content` of the document `symbol`."""
        return cls(content, tuple(c for c in corrections if c.document == symbol), {})

    def mentions(self, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """The mentions as corrected; those rejected are left out."""
        return self._each(found, "mention", lambda mention, node, rule: replace(mention, of=node, rule=rule))

    def citations(self, found: tuple[Citation, ...]) -> tuple[Citation, ...]:
        """The citations as corrected; those rejected are left out."""

        def relinked(citation: Citation, node: Node, rule: str) -> Citation:
            return replace(citation, target=node, rule=rule, unresolved_because=None)

        return self._each(found, "citation", relinked)

    def acts(self, found: tuple[Act, ...]) -> tuple[Act, ...]:
        """The acts with their addressees as corrected; those rejected are left out."""
        if not any(c.term == "addressee" for c in self.corrections):
            return found
        return tuple(self._act(act) for act in found)

    def _act(self, act: Act) -> Act:
        kept = []
        for addressing in act.addressings:
            correction = self._for("addressee", addressing.span)
            if correction is None or correction.action == "accept":
                kept.append(addressing)
            elif (node := self._node(correction, addressing.to)) is not None:
                kept.append(replace(addressing, to=node, rule=RULE.format(action=correction.action)))
        return replace(act, addressings=tuple(kept))

    def _each(
        self, found: tuple[Finding, ...], term: str, relinked: Callable[[Finding, Node, str], Finding]
    ) -> tuple[Finding, ...]:
        if not any(c.term == term for c in self.corrections):
            return found
        kept: list[Finding] = []
        for finding in found:
            correction = self._for(term, finding.span)
            if correction is None or correction.action == "accept":
                kept.append(finding)
                continue
            node = self._node(correction, finding.of if isinstance(finding, Mention) else None)
            if node is not None:
                kept.append(relinked(finding, node, RULE.format(action=correction.action)))
        return tuple(kept)

    def _for(self, term: str, span: Span) -> Correction | None:
        """The last correction of the finding at that place; a later row of the table has the last word."""
        words = _folded(self.content[span.start : span.end])
        fitting = [c for c in self.corrections if c.term == term and _folded(c.quote) == words]
        for correction in fitting:
            self._places.setdefault(correction, []).append(span)
        return fitting[-1] if fitting else None

    @staticmethod
    def _node(correction: Correction, former: Node | None) -> Node | None:
        """What a corrected finding is linked to, None where it is rejected."""
        if correction.action == "rename":
            if former and former.kind is NodeKind.LOCAL:
                return former
            return body_called(correction.value)
        return correction.target

    def locals(self, found: Iterable[Local], acts: Sequence[Act], mentions: Sequence[Mention]) -> tuple[Local, ...]:
        """The nodes of the text as renamed, with those that renaming made and without those that nothing names now."""
        linked = {a.to for act in acts for a in act.addressings} | {mention.of for mention in mentions}
        rejected = {c for c in self._places if c.action != "accept"}
        names = {self._node(c, None): c.value for c in self._places if c.action == "rename"}
        renamed = self._renamed_groups(acts)
        kept = [
            replace(local, label=renamed.get(local.node, local.label))
            for local in found
            if not rejected or local.type not in ("OtherBody", "Post") or local.node in linked
        ]
        known = {local.node for local in kept}
        made = (
            Local(n, "OtherBody", value) for n, value in names.items() if n in linked and n and n.key not in bodies()
        )
        return (*kept, *(local for local in made if local.node not in known and local.node.kind is NodeKind.BODY))

    def _renamed_groups(self, acts: Sequence[Act]) -> dict[Node, str]:
        names: dict[Node, str] = {}
        for act in acts:
            for addressing in act.addressings:
                if addressing.to.kind is NodeKind.LOCAL and addressing.rule == RULE.format(action="rename"):
                    words = _folded(self.content[addressing.span.start : addressing.span.end])
                    renames = (c for c in self._places if c.action == "rename" and _folded(c.quote) == words)
                    names.update((addressing.to, c.value) for c in renames)
        return names

    @property
    def applied(self) -> tuple[Applied, ...]:
        """The corrections that matched, in the order of the table, each with its places."""
        return tuple(Applied(c, tuple(self._places[c])) for c in self.corrections if c in self._places)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is to be said of those that matched nothing."""
        return tuple(unmatched(c) for c in self.corrections if c not in self._places)


def unmatched(correction: Correction) -> Notice:
    """The notice that a correction is of no finding."""
    return Notice(
        "correction-unmatched",
        f"no {correction.term} in {correction.document} has the words {correction.quote!r}: "
        f"the correction by {correction.author} ({correction.action}) was not applied; change its words or take it out",
    )


def _folded(words: str) -> str:
    return " ".join(plain(words).split())
