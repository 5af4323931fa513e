"""Tests of what is measured of a network."""

import networkx as nx
import pytest

from mandategraph.graphs.metrics import measured, measures, ranking, renewals


def record(*cited: tuple[str, str], **years: int) -> "nx.MultiDiGraph[str]":
    """Documents called by letters with their years, each pair a citation."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for name, year in years.items():
        graph.add_node(name, label=name.upper(), kind="document", year=year, date=f"{year}-01-01", organ="Council")
    for start, end in cited:
        graph.add_edge(start, end, kind="cites", weight=1, year=years[start])
    return graph


def test_degrees_count_edges_and_weights() -> None:
    """An edge that stands for three citations weighs three."""
    graph = record(("b", "a"), ("c", "a"), a=1990, b=1991, c=1992)
    graph["b"]["a"][0]["weight"] = 3
    found = measures(graph)["a"]
    assert (found["in_degree"], found["in_weight"], found["out_degree"]) == (2, 4, 0)


def test_pagerank_is_that_of_networkx() -> None:
    """On a chain the last has the most; the values add up to one."""
    found = measures(record(("c", "b"), ("b", "a"), a=1990, b=1991, c=1992))
    assert found["a"]["pagerank"] > found["b"]["pagerank"] > found["c"]["pagerank"]
    assert sum(float(told["pagerank"]) for told in found.values()) == pytest.approx(1)


def test_hits_core_and_betweenness() -> None:
    """Who cites is a hub, who is cited an authority; who stands between is between; a triangle is a 2-core."""
    found = measures(record(("c", "b"), ("b", "a"), ("c", "a"), ("d", "c"), a=1990, b=1991, c=1992, d=1993))
    assert found["a"]["authority"] == max(told["authority"] for told in found.values())
    assert found["c"]["hub"] == max(told["hub"] for told in found.values())
    assert found["c"]["betweenness"] > 0 == found["a"]["betweenness"]
    assert [found[name]["core"] for name in "abcd"] == [2, 2, 2, 1]


def test_communities_are_numbered_by_size() -> None:
    """The larger of two separate parts comes first."""
    graph = record(("b", "a"), ("c", "a"), ("e", "d"), a=1990, b=1991, c=1992, d=1990, e=1991)
    found = measures(graph)
    assert [found[name]["community"] for name in "abcde"] == [1, 1, 1, 2, 2]


def test_documents_age_and_wake() -> None:
    """The longest time without a citation that a citation ended, and by whom it was ended."""
    found = measures(record(("b", "a"), ("c", "a"), ("d", "a"), a=1970, b=1972, c=2001, d=2003))
    assert (found["a"]["slept"], found["a"]["woken_by"], found["a"]["last_cited"]) == (29, "C", 2003)
    assert found["c"]["mean_age_cited"] == 31


def test_renewals_form_chains() -> None:
    """Each renews the latest renewal that it cites; what renews nothing ends the chain, other items are not in it."""
    graph = record(("b", "a"), ("c", "a"), ("c", "b"), ("c", "x"), ("d", "c"), a=2001, b=2002, c=2004, x=2003, d=2005)
    for name in "abcd":
        graph.nodes[name]["renewal"] = True
    assert renewals(graph) == {"b": ("a", 2), "c": ("b", 3), "d": ("c", 4)}
    graph.nodes["c"]["agenda_item"], graph.nodes["d"]["agenda_item"] = "Sudan", "Haiti"
    assert "d" not in renewals(graph)


def test_measures_are_the_same_again_whatever_the_order() -> None:
    """Sampling and communities are seeded, and nodes are taken in order."""
    pairs = [(f"n{i}", f"n{i * 7 % 40}") for i in range(40)] + [(f"n{i}", f"n{i * 3 % 11}") for i in range(40)]
    years = {f"n{i}": 1950 + i for i in range(40)}
    other = record(*reversed(pairs), **dict(reversed(list(years.items()))))
    assert measures(record(*pairs, **years)) == measures(other)


def test_the_network_stays_as_it_is() -> None:
    """The measures stand in a copy."""
    graph = record(("b", "a"), a=1990, b=1991)
    assert measured(graph).nodes["a"]["in_degree"] == 1
    assert "in_degree" not in graph.nodes["a"]


def test_nothing_can_be_measured() -> None:
    """A network without edges has degrees of nought, one without nodes has none."""
    assert measures(record()) == {}
    assert measures(record(a=1990))["a"]["in_degree"] == 0


def test_rankings_are_by_label() -> None:
    """The most cited comes first; a ranking that nobody is in is left out."""
    found = {title: rows for title, _, rows in ranking(measured(record(("b", "a"), ("c", "a"), a=1, b=2, c=3)))}
    assert found["Most referred to"] == [["A", "document", "2"]]
    assert "Longest chains of renewal" not in found
