"""Knows what a page shows, and how acts are put in columns to be read."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from mandategraph.graphs.drawing import ACTS, Place, columns, label

if TYPE_CHECKING:
    from mandategraph.graphs.findings import Findings
    from mandategraph.graphs.network import Network
    from mandategraph.graphs.points import Point


@dataclass(frozen=True)
class View:
    """What is drawn, where, and what is said above it."""

    findings: Findings
    title: str
    network: Network
    subtitle: str = ""
    details: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    note: str = ""
    boxes: dict[str, Place] = field(default_factory=dict)
    """Places of boxes that are read in columns; a drawing has these or points."""
    points: dict[str, Point] = field(default_factory=dict)
    marks: list[tuple[float, str]] = field(default_factory=list)
    """Height and words of the rules across a drawing in columns: the years of a time axis."""
    context: int | None = None
    """How many characters around a quote are shown, None for the whole paragraph."""


def placed(view: View, marks: bool = False) -> View:
    """The view with its boxes in columns, and a rule with the year wherever another year begins."""
    network = view.network
    labels = {iri: label(facts) for iri, facts in network.nodes(data=True)}
    boxes = columns(network, labels)
    found: list[tuple[float, str]] = []
    acts = sorted((boxes[iri].y - boxes[iri].height / 2, iri) for iri in network if network.nodes[iri]["kind"] in ACTS)
    for top, iri in acts if marks else ():
        year = str(network.nodes[iri].get("year", "undated"))
        if not found or found[-1][1] != year:
            found.append((round(top - 6, 1), year))
    return replace(view, boxes=boxes, marks=found)


def without_issuers(network: Network) -> Network:
    """Without the line from each act to the actor that speaks most: it would be on nearly all of them."""
    spoken = [end for _, end, facts in network.edges(data=True) if facts["kind"] == "actor"]
    usual = max(sorted(set(spoken)), key=spoken.count, default=None)
    drawn = network.copy()
    every: Any = network.edges(keys=True, data=True)
    drawn.remove_edges_from([(a, b, key) for a, b, key, facts in every if facts["kind"] == "actor" and b == usual])
    drawn.remove_nodes_from([node for node in network if drawn.degree[node] == 0])
    return drawn
