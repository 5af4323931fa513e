"""The names of bodies and States in a text, found in one pass whatever the number of names."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from mandategraph.extract.tokens import plain
from mandategraph.extract.variants import agrees, fold, spellings
from mandategraph.ontology.authority import bodies, body_of, instruments, states
from mandategraph.ontology.nodes import Node, NodeKind
from mandategraph.ontology.tables import read_table

FOLLOWED_BY_NAME = re.compile(r" [A-Z][a-z]")
MEMBERS = re.compile(r" (?:Member States|Members|Headquarters)\b")
GOVERNMENT = re.compile(
    r"(?:(?:[Ff]ederal|[Tt]ransitional|[Nn]ational|[Ii]nterim|[Pp]rovisional|[Cc]aretaker) )*Government of (?:the )?$"
)
AUTHORITIES = re.compile(r"(?: [a-z]+){0,2} (?:[Gg]overnment|[Aa]uthorities)\b")
SHARED_AUTHORITIES = re.compile(r" and (?:the )?[A-Z][a-z]+(?: [a-z]+){0,2} (?:[Gg]overnments|[Aa]uthorities)\b")
#: What is no State: its money, and the city of a conference in a list of them.
MONEY = re.compile(r" [Dd]ollars?\b")
CITY = re.compile(
    r"(?:, [A-Z][\w’-]+){0,9},? and (?:the )?[A-Z][\w’-]+ (?:Conferences|Agreements|Accords|Protocols|Summits)\b"
)
STATE_GOVERNMENT = re.compile(r" (?:Government|authorities)\b(?! of )")


class Name(NamedTuple):
    """A name found at `text[start:end]`; `node` is None for names that only keep parts of them from being read."""

    start: int
    end: int
    node: Node | None
    rule: str


class Entry(NamedTuple):
    """A name as a table or text prints it; one that is a demonym names its State only before its authorities."""

    name: str
    node: Node | None
    rule: str
    is_demonym: bool = False


@cache
def table_names() -> tuple[Entry, ...]:
    """Every printed name of the tables with the node that it names and the row that says so, each name once."""
    names: dict[str, Entry] = {}
    for row in read_table("lookalikes"):
        names[row["name"]] = Entry(row["name"], None, "lookalikes.tsv")
    for key, instrument in instruments().items():
        for name in instrument.names:
            names[plain(name)] = Entry(name, None, f"instruments.tsv#{key}")
    for iso3, state in states().items():
        for name in state.demonyms:
            names[plain(name)] = Entry(name, Node(NodeKind.STATE, iso3), f"states.tsv#{iso3}", is_demonym=True)
    for iso3, state in states().items():
        for name in state.names:
            names[plain(name)] = Entry(name, Node(NodeKind.STATE, iso3), f"states.tsv#{iso3}")
    for key, body in bodies().items():
        for name in body.names:
            names[plain(name)] = Entry(name, Node(NodeKind.BODY, key), f"bodies.tsv#{key}")
    return tuple(names.values())


@cache
def known_names() -> dict[str, tuple[Entry, ...]]:
    """The names of the tables by their folded form, with the other spellings that no row prints."""
    found: dict[str, list[Entry]] = {}
    for entry in table_names():
        found.setdefault(fold(entry.name), []).append(entry)
    for entry in table_names():
        if entry.node is None or entry.node.kind is not NodeKind.BODY or " " not in entry.name:
            continue
        for name in spellings(entry.name):
            found.setdefault(fold(name), [entry._replace(name=name)])
    return {folded: tuple(entries) for folded, entries in found.items()}


def name_of(words: str) -> Node | None:
    """The node that a table's name means, where `words` are such a name.

    >>> name_of("Government of Utopia"), name_of("President of the Security Council").key
    (None, 'president-of-the-security-council')
    """
    entry = _printed_as(known_names().get(fold(words), ()), words)
    return entry.node if entry and not entry.is_demonym else None


def _printed_as(entries: Iterable[Entry], words: str) -> Entry | None:
    """The entry that is printed so, else the first that may be: "UN action" is not the body "UN Action"."""
    agreeing = [entry for entry in entries if agrees(entry.name, words)]
    return min(agreeing, key=lambda entry: plain(entry.name) != plain(words), default=None)


def body_called(label: str) -> Node:
    """The body or post of that name: that of the tables, otherwise one that the name makes.

    >>> body_called("Movement for Northern Renewal").key
    'Movement_for_Northern_Renewal'
    """
    return name_of(label) or Node(NodeKind.BODY, unlisted_key(label))


def full_name(node: Node) -> str:
    """What a sentence has behind a preposition for a node: its name, that of a body of several words with its article.

    >>> full_name(Node(NodeKind.BODY, "african-union")), full_name(Node(NodeKind.STATE, "SDN"))
    ('the African Union', 'Sudan')
    """
    if node.kind is NodeKind.STATE:
        return states()[node.key].name
    body = body_of(node)
    name = body.name if body else node.key.replace("_", " ")
    return f"the {name}" if " " in name else name


class NameFinder:
    """Finds the longest known names, those of the tables and those that a text defines."""

    def __init__(self, names: dict[str, tuple[Entry, ...]]) -> None:
        self._entries = tuple(names.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(names))

    def find(self, text: str) -> Iterator[Name]:
        """The names in `text`, the leftmost and longest first chosen, none inside another.

        A State's or organization's name that opens a longer capitalised name is not a name by itself.
        """
        folded, printed = fold(text), plain(text)
        hits = sorted(
            (start, -end, index)
            for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True)
            if _ends(folded, start, end)
        )
        behind, joined = 0, False
        for start, negative_end, index in hits:
            end = -negative_end
            if start < behind or not (_stands_alone(printed, start) or (joined and start == behind + 1)):
                continue
            entry = _printed_as(self._entries[index], text[start:end])
            if entry is None:
                continue
            node, joined = entry.node, False
            if node and node.kind is NodeKind.STATE:
                place = _state(printed, start, end, entry)
                if place:
                    joined = place[1] == end
                    behind = place[1]
                    yield Name(*place, node, "names#demonym" if entry.is_demonym else entry.rule)
                elif not entry.is_demonym:
                    behind = end
                continue
            behind = end
            if not (node and node.key == "united-nations" and _opens_longer_name(printed, end)):
                yield Name(start, end, node, entry.rule)


def _state(text: str, start: int, end: int, entry: Entry) -> tuple[int, int] | None:
    """Where a State is named: its Government's name is its own, a longer name that it opens is not."""
    if entry.is_demonym:
        if authorities := AUTHORITIES.match(text, end):
            return start, authorities.end()
        return (start, end) if SHARED_AUTHORITIES.match(text, end) else None
    if following := STATE_GOVERNMENT.match(text, end):
        return start, following.end()
    if _opens_longer_name(text, end) or MONEY.match(text, end) or CITY.match(text, end):
        return None
    before = GOVERNMENT.search(text, max(0, start - 90), start)
    return (before.start() if before else start), end


def unlisted_key(name: str) -> str:
    """The key of a node that no table knows: its name with underscores, so that the same name is the same node.

    >>> unlisted_key("Movement for Northern Renewal")
    'Movement_for_Northern_Renewal'
    """
    return plain(name).replace(" ", "_")


@cache
def finder() -> NameFinder:
    """The finder of the names of the tables."""
    return NameFinder(known_names())


def finder_with(defined: Iterable[tuple[str, Node]]) -> NameFinder:
    """A finder of the names that one text defines: (name, node)."""
    names: dict[str, tuple[Entry, ...]] = {}
    for name, node in defined:
        names[fold(name)] = (*names.get(fold(name), ()), Entry(name, node, "mention#defined-in-text"))
    return NameFinder(names)


def _ends(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() or before == "_" or after.isalnum() or after == "_")


def _stands_alone(text: str, start: int) -> bool:
    return not start or text[start - 1] != "-"


def _opens_longer_name(text: str, end: int) -> bool:
    """Whether a capitalised word follows: "United Nations Standby Arrangements System", "Sudan Liberation Movement"."""
    return bool(FOLLOWED_BY_NAME.match(text, end)) and not MEMBERS.match(text, end)
