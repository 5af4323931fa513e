"""The names of bodies and States in a text, found in one pass whatever the number of names."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from mandategraph.extract.tokens import plain
from mandategraph.ontology.authority import bodies, instruments, states
from mandategraph.ontology.nodes import Node, NodeKind

FOLLOWED_BY_NAME = re.compile(r" [A-Z][a-z]")
MEMBERS = re.compile(r" (?:Member States|Members|Headquarters)\b")
GOVERNMENT = re.compile(r"(?:(?:Federal|Transitional|National|Interim|Provisional) )*Government of (?:the )?$")


class Name(NamedTuple):
    """A name found at `text[start:end]`; `node` is None for names that only keep parts of them from being read."""

    start: int
    end: int
    node: Node | None
    rule: str


@cache
def known_names() -> dict[str, tuple[Node | None, str]]:
    """Every printed name of the tables with the node that it names and the row that says so."""
    names: dict[str, tuple[Node | None, str]] = {}
    for key, instrument in instruments().items():
        for name in instrument.names:
            names[plain(name)] = (None, f"instruments.tsv#{key}")
    for iso3, state in states().items():
        for name in state.names:
            names[plain(name)] = (Node(NodeKind.STATE, iso3), f"states.tsv#{iso3}")
    for key, body in bodies().items():
        for name in body.names:
            names[plain(name)] = (Node(NodeKind.BODY, key), f"bodies.tsv#{key}")
    return names


class NameFinder:
    """Finds the longest known names, those of the tables and those that a text defines."""

    def __init__(self, names: dict[str, tuple[Node | None, str]]) -> None:
        self._entries = [names[name] for name in names]
        self._automaton = ahocorasick_rs.AhoCorasick(list(names))

    def find(self, text: str) -> Iterator[Name]:
        """The names in `text`, the leftmost and longest first chosen, none inside another.

        A State's or organization's name that opens a longer capitalised name is not a name by itself.
        """
        folded = plain(text)
        hits = sorted(
            (
                (start, -end, index)
                for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True)
                if _stands_alone(folded, start, end)
            ),
        )
        behind = 0
        for start, negative_end, index in hits:
            end = -negative_end
            if start < behind:
                continue
            behind = end
            node, rule = self._entries[index]
            if node and _opens_longer_name(folded, start, end, node):
                continue
            if (
                node
                and node.kind is NodeKind.STATE
                and (before := GOVERNMENT.search(folded, max(0, start - 90), start))
            ):
                start = before.start()
            yield Name(start, end, node, rule)


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
    return NameFinder({plain(name): (node, "mention#defined-in-text") for name, node in defined})


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() or before in "-_" or after.isalnum() or after == "_")


def _opens_longer_name(text: str, start: int, end: int, node: Node) -> bool:
    """Whether a capitalised word follows: "United Nations Standby Arrangements System", "Sudan Liberation Movement"."""
    if node.kind is not NodeKind.STATE and node.key != "united-nations":
        return False
    return bool(FOLLOWED_BY_NAME.match(text, end)) and not MEMBERS.match(text, end)
