"""Knows GraphML, and what its readers cannot take: characters that XML forbids, and values of no type of its own."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import networkx as nx

from mandategraph.graphs.characters import xml_text

if TYPE_CHECKING:
    from mandategraph.graphs.network import Network

Value = str | int | float | bool


def graphml(network: Network) -> bytes:
    """The network as GraphML in UTF-8, nodes and edges sorted; the network itself stays as it is.

    The published schema wants names without colon and slash (NMTOKEN) for the ids of nodes: they are called n0, n1 and
    so on, and have their IRI as the attribute `iri`.
    """
    clean = cleaned(network)
    numbered = nx.relabel_nodes(clean, {iri: f"n{number}" for number, iri in enumerate(clean)})
    return ("\n".join(nx.generate_graphml(numbered)) + "\n").encode("utf-8")


def from_graphml(data: bytes) -> Network:
    """The network that `graphml` wrote, its nodes called by their IRI: the same nodes, edges and attributes."""
    read: Any = nx.read_graphml(io.BytesIO(data), force_multigraph=True)
    names = {node: facts.get("iri", node) for node, facts in read.nodes(data=True)}
    found: Network = nx.MultiDiGraph()
    found.add_nodes_from((names[node], facts) for node, facts in read.nodes(data=True))
    found.add_edges_from(
        (names[start], names[end], {name: value for name, value in facts.items() if name != "id"})
        for start, end, facts in read.edges(data=True)
    )
    return found


def cleaned(network: Network) -> Network:
    """A copy that every format can hold: sorted, edges numbered through, text without what XML forbids.

    Every node has its name as `iri`.
    """
    clean: Network = nx.MultiDiGraph()
    for iri in sorted(network):
        clean.add_node(xml_text(iri), **(_clean(network.nodes[iri]) | {"iri": xml_text(iri)}))
    edges = [(start, end, _clean(facts)) for start, end, facts in network.edges(data=True)]
    edges.sort(key=lambda edge: (edge[0], edge[1], [(name, str(value)) for name, value in edge[2].items()]))
    for number, (start, end, told) in enumerate(edges):
        key: Any = number
        clean.add_edge(xml_text(start), xml_text(end), key=key, **told)
    return clean


def _clean(facts: dict[str, object]) -> dict[str, Value]:
    return {
        name: value if isinstance(value, bool | int | float) else xml_text(str(value))
        for name, value in sorted(facts.items())
        if value is not None
    }
