"""Tests of GraphML."""

import io

import networkx as nx

from mandategraph.graphs.graphml import from_graphml, graphml


def test_hostile_values_can_be_read_back() -> None:
    """Control characters become spaces, None is left out, numbers keep their type; the network stays as it was."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("https://example.org/a", label="<b>&\x00\ufffe\ud800", kind=None, paragraph=3, mandate=True)
    graph.add_node("https://example.org/b", label="B")
    graph.add_edge("https://example.org/a", "https://example.org/b", label="calls\x0bupon")
    graph.add_edge("https://example.org/a", "https://example.org/b", label="urges")
    read = nx.read_graphml(io.BytesIO(graphml(graph)), force_multigraph=True)
    told = {"iri": "https://example.org/a", "label": "<b>&   ", "paragraph": 3, "mandate": True}
    assert read.nodes["n0"] == told
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


def test_nodes_are_called_by_their_iri_again() -> None:
    """In the file they are numbered, as its schema wants names without colon and slash."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_edge("https://example.org/a", "https://example.org/b", label="x")
    assert b'<node id="n0">' in graphml(graph)
    assert list(from_graphml(graphml(graph)).edges()) == [("https://example.org/a", "https://example.org/b")]


def test_a_file_of_another_hand_keeps_its_names() -> None:
    """Nodes without an IRI are called by their ids."""
    other: nx.MultiDiGraph[str] = nx.MultiDiGraph([("a", "b")])
    assert set(from_graphml("\n".join(nx.generate_graphml(other)).encode())) == {"a", "b"}
