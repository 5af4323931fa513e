"""Tests of the files that a network is written to."""

import copy
import csv
import io
import re

import networkx as nx
import pytest
from lxml import etree

from mandategraph.graphs.graphml import cleaned
from mandategraph.graphs.networkfiles import network_file, read_network
from mandategraph.graphs.refusals import UsageError


@pytest.fixture
def graph() -> "nx.MultiDiGraph[str]":
    """Two parallel edges between two nodes, a loop and a lonely node, with dates, numbers and hostile words."""
    found: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    found.add_node("a", label="Security Council", kind="body", start=12, pagerank=0.25)
    found.add_node("b", label="all\x00 States <b>&", kind="group", mandate=True, note=None)
    found.add_node("alone", label="S/RES/1(1946)", kind="document", date="1946-01-25", year=1946)
    told = {"label": "urge", "kind": "addresses", "symbol": "S/RES/1(1946)", "weight": 2, "year": 1946}
    found.add_edge("a", "b", **told, quote='urges "all"\nStates\ud800', paragraph=2, date="1946-01-25")
    found.add_edge("a", "b", **told | {"label": "call upon"})
    found.add_edge("a", "a", **told)
    return found


def edges(graph: "nx.MultiDiGraph[str]") -> list[tuple[object, ...]]:
    """The edges with their attributes, whatever their keys and order."""
    return sorted(
        ((start, end, tuple(sorted(facts.items()))) for start, end, facts in graph.edges(data=True)), key=repr
    )


@pytest.mark.parametrize("suffix", ["graphml", "gexf", "cyjs"])
def test_what_is_written_is_read_back(graph: "nx.MultiDiGraph[str]", suffix: str) -> None:
    """Nodes, edges and attributes are those of the network, cleaned of what XML forbids."""
    read, clean = read_network(network_file(graph, f"n.{suffix}"), f"n.{suffix}"), cleaned(graph)
    assert dict(read.nodes(data=True)) == dict(clean.nodes(data=True))
    assert edges(read) == edges(clean)


def test_node_link_keeps_everything(graph: "nx.MultiDiGraph[str]") -> None:
    """JSON holds control characters and nothing too; half a character becomes a question mark."""
    read = read_network(network_file(graph, "n.JSON"), "n.json")
    assert dict(read.nodes(data=True)) == dict(graph.nodes(data=True))
    graph["a"]["b"][0]["quote"] = 'urges "all"\nStates?'
    assert edges(read) == edges(graph)


def test_csv_is_read_back_by_its_edges(graph: "nx.MultiDiGraph[str]") -> None:
    """All columns of an edge survive; a node without edges is not in the file."""
    graph["a"]["b"][0]["quote"] = 'urges "all"\nStates'
    read = read_network(network_file(graph, "n.csv"), "n.csv")
    assert edges(read) == edges(graph)
    assert set(read) == {"a", "b"}


def test_networkx_reads_the_files_itself(graph: "nx.MultiDiGraph[str]") -> None:
    """Gephi's formats need no reader of ours."""
    for data, read in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf)):
        found = read(io.BytesIO(network_file(graph, f"n.{data}")))
        assert (len(found), found.number_of_edges()) == (3, 3)


def test_gexf_has_time(graph: "nx.MultiDiGraph[str]") -> None:
    """Documents and edges start at their date, or at the beginning of their year; no day of writing is left."""
    text = network_file(graph, "n.gexf").decode()
    assert 'mode="dynamic"' in text
    assert 'timeformat="date"' in text
    assert (text.count('start="1946-01-25"'), text.count('start="1946-01-01"')) == (2, 2)
    assert "lastmodified" not in text


@pytest.mark.parametrize("suffix", ["graphml", "gexf", "cyjs", "json", "csv"])
def test_the_network_stays_as_it_is(graph: "nx.MultiDiGraph[str]", suffix: str) -> None:
    """Writing changes nothing, and the same network gives the same bytes."""
    before = copy.deepcopy(graph)
    data = network_file(graph, f"n.{suffix}")
    assert nx.utils.graphs_equal(graph, before)
    assert network_file(graph, f"n.{suffix}") == data


def test_csv_has_labels(graph: "nx.MultiDiGraph[str]") -> None:
    """A row an edge, by labels, and quotation marks and line ends survive."""
    row = next(
        row
        for row in csv.DictReader(io.StringIO(network_file(graph, "n.csv").decode(), newline=""))
        if row["verb"] == "urge" and row["target"] == "b"
    )
    assert row["who"] == "Security Council"
    assert row["quote"] == 'urges "all"\nStates?'
    assert (row["paragraph"], row["number"], row["kind"]) == ("2", "", "addresses")


@pytest.mark.parametrize("name", ["n.gml", "n", "n.png"])
def test_other_suffixes_are_refused(graph: "nx.MultiDiGraph[str]", name: str) -> None:
    """The error lists the suffixes."""
    with pytest.raises(UsageError, match=r"\.graphml, \.gexf, \.cyjs, \.json, \.csv"):
        network_file(graph, name)


def test_gexf_has_the_structure_of_its_schema(graph: "nx.MultiDiGraph[str]") -> None:
    """What gexf.xsd 1.2 asks of attributes, types, references and dates."""
    space = "{http://www.gexf.net/1.2draft}"
    root = etree.fromstring(network_file(graph, "n.gexf"))
    assert (root.tag, root.get("version")) == (f"{space}gexf", "1.2")
    whole = root.find(f"{space}graph")
    assert whole is not None
    assert {child.tag.removeprefix(space) for child in whole} == {"attributes", "nodes", "edges"}
    allowed = {"timeformat", "start", "startopen", "end", "endopen", "defaultedgetype", "idtype", "mode"}
    assert set(whole.attrib) <= allowed
    ids = [node.get("id") for node in whole.iter(f"{space}node")]
    assert len(ids) == len(set(ids)) == len(graph)
    assert all(node.get("label") is not None for node in whole.iter(f"{space}node"))
    for edge in whole.iter(f"{space}edge"):
        assert {edge.get("source"), edge.get("target")} <= set(ids)
        float(edge.get("weight", "1"))
    numbers = [edge.get("id") for edge in whole.iter(f"{space}edge")]
    assert len(numbers) == len(set(numbers)) == graph.number_of_edges()
    for kind in ("node", "edge"):
        (told,) = [part for part in whole.iter(f"{space}attributes") if part.get("class") == kind]
        names = [attribute.get("id") for attribute in told]
        assert len(names) == len(set(names))
        assert {attribute.get("type") for attribute in told} <= {"string", "long", "double", "boolean", "integer"}
        for item in whole.iter(f"{space}{kind}"):
            assert {value.get("for") for value in item.iter(f"{space}attvalue")} <= set(names)
            assert item.get("start") in (None, "1946-01-25", "1946-01-01")


def test_graphml_has_the_structure_of_its_schema(graph: "nx.MultiDiGraph[str]") -> None:
    """Ids are NMTOKENs, keys come first and are declared once with a type, values are of a key of their element."""
    space = "{http://graphml.graphdrawing.org/xmlns}"
    named = nx.relabel_nodes(graph, "https://example.org/{}".format)
    root = etree.fromstring(network_file(named, "n.graphml"))
    tags = [child.tag.removeprefix(space) for child in root]
    assert tags == ["key"] * (len(tags) - 1) + ["graph"]
    keys = {key.get("id"): key for key in root.iter(f"{space}key")}
    assert len(keys) == len(tags) - 1
    assert {key.get("attr.type") for key in keys.values()} <= {"boolean", "int", "long", "float", "double", "string"}
    assert root[-1].get("edgedefault") == "directed"
    ids = [node.get("id") for node in root.iter(f"{space}node")]
    assert len(ids) == len(set(ids)) == len(graph)
    tokens = [*ids, *keys, *(edge.get("id") for edge in root.iter(f"{space}edge"))]
    assert [token for token in tokens if not re.fullmatch(r"[\w.:-]+", token)] == []
    for kind in ("node", "edge"):
        for item in root.iter(f"{space}{kind}"):
            told = [value.get("key") for value in item]
            assert len(told) == len(set(told))
            assert {keys[key].get("for") for key in told} <= {kind}
            assert {item.get("source", ids[0]), item.get("target", ids[0])} <= set(ids)
