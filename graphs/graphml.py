"""Knows GraphML, and what its readers cannot take: characters that XML forbids, and values of no type of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

from mandategraph.graphs.characters import xml_text

if TYPE_CHECKING:
    from mandategraph.graphs.network import Network

Value = str | int | float | bool


def graphml(network: Network) -> bytes:
    """The network as GraphML in UTF-8, nodes and edges sorted; the network itself stays as it is."""
    clean: Network = nx.MultiDiGraph()
    for iri in sorted(network):
        clean.add_node(xml_text(iri), **_clean(network.nodes[iri]))
    edges = [(start, end, _clean(facts)) for start, end, facts in network.edges(data=True)]
    edges.sort(key=lambda edge: (edge[0], edge[1], [(name, str(value)) for name, value in edge[2].items()]))
    for number, (start, end, told) in enumerate(edges):
        clean.add_edge(xml_text(start), xml_text(end), key=number, **told)
    return ("\n".join(nx.generate_graphml(clean)) + "\n").encode("utf-8")


def _clean(facts: dict[str, object]) -> dict[str, Value]:
    return {
        name: value if isinstance(value, bool | int | float) else xml_text(str(value))
        for name, value in sorted(facts.items())
        if value is not None
    }
