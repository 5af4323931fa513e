"""Tests of the files that a network is written to."""

import csv
import io
import json

import networkx as nx
import pytest

from mandategraph.graphs.networkfiles import network_file
from mandategraph.graphs.refusals import UsageError


@pytest.fixture
def graph() -> "nx.MultiDiGraph[str]":
    """One edge between two nodes."""
    found: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    found.add_node("a", label="Security Council", kind="body")
    found.add_node("b", label="all States", kind="group")
    found.add_edge(
        "a", "b", label="urge", kind="addresses", quote='urges "all"\nStates', symbol="S/RES/1(1946)", paragraph=2
    )
    return found


def test_csv_has_labels(graph: "nx.MultiDiGraph[str]") -> None:
    """A row an edge, by labels, and quotation marks and line ends survive."""
    head, row = csv.reader(io.StringIO(network_file(graph, "n.csv").decode(), newline=""))
    assert dict(zip(head, row, strict=True)) == {
        "who": "Security Council", "verb": "urge", "whom": "all States", "quote": 'urges "all"\nStates',
        "symbol": "S/RES/1(1946)", "paragraph": "2", "number": "", "kind": "addresses",
    }  # fmt: skip


def test_json_is_node_link(graph: "nx.MultiDiGraph[str]") -> None:
    """networkx reads it back."""
    read = nx.node_link_graph(json.loads(network_file(graph, "n.JSON")), edges="edges")
    assert read.nodes["b"]["label"] == "all States"
    assert read.number_of_edges("a", "b") == 1


def test_graphml_by_suffix(graph: "nx.MultiDiGraph[str]") -> None:
    """The suffix .graphml gives GraphML."""
    assert nx.read_graphml(io.BytesIO(network_file(graph, "n.graphml"))).number_of_nodes() == 2


@pytest.mark.parametrize("name", ["n.gexf", "n", "n.png"])
def test_other_suffixes_are_refused(graph: "nx.MultiDiGraph[str]", name: str) -> None:
    """The error lists the suffixes."""
    with pytest.raises(UsageError, match=r"\.graphml, \.json, \.csv"):
        network_file(graph, name)
