"""Tests of where the nodes of a page stand."""

from itertools import combinations

import networkx as nx
import pytest

from mandategraph.graphs.drawing import Place, broken, columns


def statement(acts: int) -> "nx.MultiDiGraph[str]":
    """A document with acts that all address one of three bodies."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("d", kind="document", label="d")
    for number in range(acts):
        act = f"a{number:02}"
        graph.add_node(act, kind="directive", label=act, symbol="S", start=number)
        graph.add_node(f"b{number % 3}", kind="body", label="b")
        graph.add_edge("d", act, kind="states")
        graph.add_edge(act, f"b{number % 3}", kind="addresses")
    return graph


def overlap(one: Place, other: Place) -> bool:
    """Whether two boxes share a point."""
    across = abs(one.x - other.x) < (one.width + other.width) / 2
    return across and abs(one.y - other.y) < (one.height + other.height) / 2


@pytest.mark.parametrize("acts", [1, 7, 40])
def test_columns_do_not_overlap(acts: int) -> None:
    """Every node has a place, and no two boxes touch."""
    graph = statement(acts)
    placed = columns(graph, {node: "words " * (1 + len(node)) for node in graph})
    assert placed.keys() == set(graph)
    assert not any(overlap(one, other) for one, other in combinations(placed.values(), 2))


def test_acts_stand_in_the_order_of_the_text() -> None:
    """From top to bottom, between the document on the left and those addressed on the right."""
    placed = columns(statement(9), dict.fromkeys(statement(9), "x"))
    heights = [placed[f"a{number:02}"].y for number in range(9)]
    assert heights == sorted(heights)
    assert placed["d"].x < placed["a00"].x < placed["b0"].x


def test_acts_of_several_documents_stand_in_the_order_of_time() -> None:
    """The date comes before the symbol."""
    graph = statement(2)
    graph.nodes["a00"]["date"], graph.nodes["a01"]["date"] = "2006-09-20", "2005-03-24"
    placed = columns(graph, dict.fromkeys(graph, "x"))
    assert placed["a01"].y < placed["a00"].y


def test_long_labels_are_cut() -> None:
    """At most three lines, the last with an ellipsis."""
    assert broken("one two three four five", 9) == "one two\nthree\nfour five"
    assert broken("one two three four five six", 9).endswith(" …")


def test_labels_show_what_turns_text_round() -> None:
    """A character that changes the order of others is spelled out; 100 kB are cut at once."""
    assert broken("a\u202eb", 20) == "a[U+202E]b"
    assert len(broken("word " * 20_000, 20)) < 80
