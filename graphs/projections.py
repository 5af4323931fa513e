"""Cuts a network down to a period, organs, classes of verbs or forces."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import networkx as nx

from mandategraph.graphs.refusals import UsageError

if TYPE_CHECKING:
    from mandategraph.graphs.network import Network


@dataclass(frozen=True, slots=True)
class Projection:
    """What edges are kept by: those that lack the fact asked for are not."""

    first: int | None = None
    last: int | None = None
    organs: Collection[str] = ()
    verb_classes: Collection[str] = ()
    forces: Collection[str] = ()

    def keeps(self, facts: dict[str, Any]) -> bool:
        """Whether an edge with these facts is kept.

        >>> Projection(first=2000).keeps({"year": 2006}), Projection(first=2000).keeps({})
        (True, False)
        """
        if self.first is not None or self.last is not None:
            year = facts.get("year")
            if year is None or not (self.first or year) <= year <= (self.last or year):
                return False
        wanted = (("organ", self.organs), ("verb_class", self.verb_classes), ("force", self.forces))
        return all(not names or _folded(str(facts.get(fact, ""))) in map(_folded, names) for fact, names in wanted)


def projected(network: Network, projection: Projection) -> Network:
    """A new network with the edges that the projection keeps and the nodes at their ends.

    Raises UsageError where it names an organ, class or force that no edge has, with those that there are.
    """
    _check(network, "organ", projection.organs)
    _check(network, "verb_class", projection.verb_classes)
    _check(network, "force", projection.forces)
    kept: Any = [
        (start, end, key) for start, end, key, facts in network.edges(keys=True, data=True) if projection.keeps(facts)
    ]
    return network.edge_subgraph(kept).copy()


def _folded(name: str) -> str:
    return name.replace("-", " ").lower()


def _check(network: Network, fact: str, wanted: Collection[str]) -> None:
    if wanted:
        there = {str(facts[fact]) for _, _, facts in network.edges(data=True) if fact in facts}
        missing = sorted(name for name in wanted if _folded(name) not in {_folded(value) for value in there})
        if missing:
            known = ", ".join(sorted(there)) or "none"
            raise UsageError(f"no edge has the {fact.replace('_', ' ')} {missing[0]!r}; there are: {known}")


def busiest(network: Network, most: int, always: Iterable[str] = ()) -> Network:
    """The nodes with the most edges between all, and those that are always kept, with the edges between them."""
    held = set(always)
    order = sorted(network, key=lambda node: (node not in held, -network.degree[node], node))
    return network.subgraph(order[:most]).copy()


def gathered(network: Network) -> Network:
    """One edge for all of a kind between two nodes: their labels, the first quote, and how often."""
    found: Network = nx.MultiDiGraph()
    found.add_nodes_from(network.nodes(data=True))
    seen: dict[tuple[str, str, str], dict[str, Any]] = {}
    for start, end, facts in network.edges(data=True):
        key = (start, end, facts["kind"])
        if key in seen:
            seen[key]["weight"] += facts["weight"]
            if facts["label"] not in seen[key]["label"].split(", "):
                seen[key]["label"] += f", {facts['label']}"
        else:
            number = found.add_edge(start, end, **facts)
            seen[key] = found.edges[start, end, number]
    return found
