"""Tests of cutting a network down."""

import networkx as nx
import pytest

from mandategraph.graphs.projections import Projection, busiest, gathered, projected
from mandategraph.graphs.refusals import UsageError


@pytest.fixture
def graph() -> "nx.MultiDiGraph[str]":
    """Two dated edges of two organs, one edge that has neither."""
    found: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    found.add_edge("a", "b", year=1999, organ="Security Council", verb_class="directive", force="hortatory")
    found.add_edge("a", "c", year=2006, organ="General Assembly", verb_class="assertive", force="none")
    found.add_edge("c", "d", kind="part")
    return found


@pytest.mark.parametrize(
    ("projection", "kept"),
    [
        (Projection(), [("a", "b"), ("a", "c"), ("c", "d")]),
        (Projection(first=2000), [("a", "c")]),
        (Projection(last=2000), [("a", "b")]),
        (Projection(organs=["security-council"]), [("a", "b")]),
        (Projection(verb_classes=["Directive", "assertive"], first=1999, last=1999), [("a", "b")]),
        (Projection(forces=["none"]), [("a", "c")]),
    ],
)
def test_edges_are_kept_by_their_facts(
    graph: "nx.MultiDiGraph[str]", projection: Projection, kept: list[tuple[str, str]]
) -> None:
    """What lacks the fact asked for goes, and so do nodes that nothing touches any more."""
    found = projected(graph, projection)
    assert sorted(found.edges()) == kept
    assert set(found) == {end for edge in kept for end in edge}


def test_the_network_stays_as_it_is(graph: "nx.MultiDiGraph[str]") -> None:
    """A change of the projection does not reach the network."""
    projected(graph, Projection()).nodes["a"]["seen"] = True
    assert "seen" not in graph.nodes["a"]


def test_what_no_edge_has_is_refused(graph: "nx.MultiDiGraph[str]") -> None:
    """The error lists what there is."""
    with pytest.raises(UsageError, match="no edge has the organ 'league-of-nations'; there are: General Assembly, Sec"):
        projected(graph, Projection(organs=["league-of-nations"]))


def test_gathered_edges_keep_labels_and_weight() -> None:
    """One edge of a kind between two nodes; the network stays as it is."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for name in ("recalls", "extends", "recalls"):
        graph.add_edge("a", "b", label=name, kind="cites", weight=2, quote=name)
    graph.add_edge("a", "b", label="asks", kind="addresses", weight=1)
    assert [facts for *_, facts in gathered(graph).edges(data=True)] == [
        {"label": "recalls, extends", "kind": "cites", "weight": 6, "quote": "recalls"},
        {"label": "asks", "kind": "addresses", "weight": 1},
    ]
    assert graph.number_of_edges() == 4
    assert graph["a"]["b"][0]["weight"] == 2


def test_the_busiest_stay() -> None:
    """Those with the most edges, and one that is asked for."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph([("hub", "a"), ("hub", "b"), ("a", "b"), ("hub", "z")])
    assert set(busiest(graph, 2)) == {"hub", "a"}
    assert set(busiest(graph, 2, ["z"])) == {"hub", "z"}
