"""Tests of GraphML."""

import io

import networkx as nx

from mandategraph.graphs.graphml import graphml


def test_hostile_values_can_be_read_back() -> None:
    """Control characters become spaces, None is left out, numbers keep their type; the network stays as it was."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("https://example.org/a", label="<b>&\x00\ufffe\ud800", kind=None, paragraph=3, mandate=True)
    graph.add_node("https://example.org/b", label="B")
    graph.add_edge("https://example.org/a", "https://example.org/b", label="calls\x0bupon")
    graph.add_edge("https://example.org/a", "https://example.org/b", label="urges")
    read = nx.read_graphml(io.BytesIO(graphml(graph)), force_multigraph=True)
    assert read.nodes["https://example.org/a"] == {"label": "<b>&   ", "paragraph": 3, "mandate": True}
    assert sorted(facts["label"] for *_, facts in read.edges(data=True)) == ["calls upon", "urges"]
    assert graph.nodes["https://example.org/a"]["kind"] is None


def test_the_order_does_not_matter() -> None:
    """The same nodes and edges in another order give the same bytes."""
    one: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    one.add_edge("a", "b", label="x")
    one.add_edge("a", "c", label="y", quote="q")
    other: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    other.add_edge("a", "c", quote="q", label="y")
    other.add_edge("a", "b", label="x")
    assert graphml(one) == graphml(other)
