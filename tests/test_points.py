"""Tests of where the points of a drawing stand."""

from itertools import combinations

import networkx as nx

from mandategraph.graphs.points import UNIT, apart, layered, spread


def star(parts: int = 1) -> "nx.MultiDiGraph[str]":
    """Hubs with ten neighbours each, not linked to each other."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_edges_from((f"hub{part}", f"n{part}-{number}") for part in range(parts) for number in range(10))
    return graph


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """How far two points are apart."""
    return ((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5


def test_every_node_has_a_place_apart_from_others() -> None:
    """No two points are on each other, also where nothing links the parts."""
    places = spread(star(3))
    assert places.keys() == set(star(3))
    assert min(distance(one, other) for one, other in combinations(places.values(), 2)) > UNIT * 0.5


def test_unlinked_parts_do_not_drift_away() -> None:
    """The drawing of many small parts stays about as large as one of as many nodes."""
    places = spread(star(6)).values()
    assert max(distance(one, other) for one, other in combinations(places, 2)) < 40 * UNIT


def test_the_same_network_has_the_same_places() -> None:
    """Seeded, and whatever the order of the nodes."""
    other: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    other.add_edges_from(reversed(list(star(2).edges())))
    assert spread(star(2)) == spread(other)


def test_nothing_and_one_can_be_placed() -> None:
    """A network without edges is placed too."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    assert spread(graph) == {}
    graph.add_node("alone")
    assert spread(graph).keys() == {"alone"}


def test_points_are_pushed_apart() -> None:
    """Those on each other too; those far away stay."""
    places = apart({"a": (0, 0), "b": (0, 0), "c": (500, 500)}, 10)
    assert distance(places["a"], places["b"]) >= 9.9
    assert places["c"] == (500, 500)


def test_layers_stand_from_left_to_right() -> None:
    """Those of one layer stand under each other around the middle."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph([("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")])
    places = layered(graph, {"a": 0, "b": 1, "c": 1, "d": 2}, across=100, down=10)
    assert places == {"a": (0, 0), "b": (100, -5), "c": (100, 5), "d": (200, 0)}
