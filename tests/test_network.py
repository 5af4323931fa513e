"""Tests of the networks: who cites, charges and addresses whom."""

from pathlib import Path

import networkx as nx
import pytest
from pyoxigraph import RdfFormat, Store

from mandategraph.graphs.loading import merge
from mandategraph.graphs.network import network
from mandategraph.graphs.refusals import UsageError

DATA = Path(__file__).parent / "data"
ACT = "https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p1-a1"


@pytest.fixture(scope="module")
def store() -> Store:
    """The small graph: a statement that cites a paragraph of a resolution, with hostile words in a quote."""
    found = Store()
    found.bulk_load(path=str(DATA / "small.nq"), format=RdfFormat.N_QUADS)
    merge(found)
    return found


def told(graph: "nx.MultiDiGraph[str]", *names: str) -> list[tuple[object, ...]]:
    """The edges by the labels of their ends and some attributes."""
    edges = graph.edges(data=True)
    return sorted(
        (graph.nodes[start]["label"], graph.nodes[end]["label"], *(facts.get(name) for name in names))
        for start, end, facts in edges
    )


def test_citations_lead_from_document_to_document(store: Store) -> None:
    """An edge a citation, with the relation, the governing verb and the words."""
    found = told(network(store, "citations"), "label", "verb", "quote", "paragraph")
    evidence = ("cites as related", "recall", "resolution 1631 (2005)", 2)
    assert found == [("S/PRST/2006/39", "S/RES/1631(2005)", *evidence)]


def test_mandates_lead_from_actor_over_mandate_to_addressee(store: Store) -> None:
    """A mandate has its document, its actor, task and time limit, and an edge to each who is charged."""
    graph = network(store, "mandates")
    assert told(graph, "kind", "verb", "quote") == [
        ("S/PRST/2006/39", "calls upon", "states", "call upon", graph.nodes[ACT]["quote"]),
        ("Security Council", "calls upon", "gives", "call upon", graph.nodes[ACT]["quote"]),
        ("calls upon", "African Union", "mandate", "call upon", "the African Union"),
        ("calls upon", "all States", "mandate", "call upon", "all States"),
    ]
    act = graph.nodes[ACT]
    assert (act["task"], act["time_limit"], act["mandate"]) == ("report by 1 June 2007", "by 1 June 2007", True)


def test_what_is_said_twice_weighs_more() -> None:
    """A second citation of the same document under the same verb adds weight, not an edge."""
    twice = Store()
    data = (DATA / "small.nq").read_text(encoding="utf-8")
    again = "".join(line for line in data.splitlines(keepends=True) if "#p2-c1>" in line)
    twice.load((data + again.replace("#p2-c1", "#p2-c2")).encode(), RdfFormat.N_QUADS)
    merge(twice)
    assert [weight for *_, weight in network(twice, "citations").edges(data="weight")] == [2]


def test_edges_know_when_and_by_whom(store: Store) -> None:
    """Year and organ are those of the document that speaks, class and force those of the verb."""
    ((_, _, facts),) = network(store, "citations").edges(data=True)
    assert (facts["year"], facts["organ"], facts["weight"]) == (2006, "Security Council", 1)
    assert facts["verb_class"] == "assertive"


def test_those_addressed_together_are_linked(store: Store) -> None:
    """One edge a pair, whatever the direction."""
    assert ("all States", "African Union", "together") in [
        tuple(sorted(edge[:2], reverse=True)) + edge[2:] for edge in told(network(store, "bodies"), "kind")
    ]


def test_the_record_leaves_the_acts_out(store: Store) -> None:
    """Documents lead to whom they address and what they cite."""
    found = told(network(store, "record"), "kind")
    assert found == [
        ("S/PRST/2006/39", "African Union", "addresses"),
        ("S/PRST/2006/39", "S/RES/1631(2005)", "cites"),
        ("S/PRST/2006/39", "all States", "addresses"),
    ]


def test_bodies_have_their_parts(store: Store) -> None:
    """What addressees are part of is drawn among those that occur."""
    assert ("all States", "African Union", "part") in told(network(store, "bodies"), "kind")


def test_the_statement_has_everything(store: Store) -> None:
    """Document, acts, actor, addressees, authority, citation and mention, each with its kind."""
    graph = network(store, "statement")
    kinds = [facts["kind"] for _, _, facts in graph.edges(data=True)]
    assert {kind: kinds.count(kind) for kind in kinds} == {
        "states": 3, "actor": 3, "addresses": 2, "authority": 1, "cites": 1, "mentions": 1,
    }  # fmt: skip
    assert ("calls upon", "Charter of the United Nations, chapter VIII", "authority") in told(graph, "kind")
    act = graph.nodes["https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p1-a1"]
    assert (act["kind"], act["who"], act["mandate"]) == ("directive", "Security Council", True)


def test_one_document_alone(store: Store) -> None:
    """With a symbol, only what that document says is drawn."""
    assert network(store, "statement", "S/RES/1631(2005)").number_of_edges() == 0
    assert network(store, "statement", "S/PRST/2006/39").number_of_edges() == 11


def test_a_document_in_two_languages_is_drawn_once() -> None:
    """The English text is drawn, not the French one beside it."""
    both = Store()
    data = (DATA / "small.nq").read_text(encoding="utf-8")
    both.load(data.encode(), RdfFormat.N_QUADS)
    both.load(data.replace("/text/en/", "/text/fr/").replace("iso639-1/en", "iso639-1/fr").encode(), RdfFormat.N_QUADS)
    merge(both)
    assert network(both, "statement").number_of_edges() == 11
    assert all("/text/fr/" not in iri for iri in network(both, "statement"))


def test_another_kind_is_refused(store: Store) -> None:
    """The error lists the kinds."""
    with pytest.raises(UsageError, match="citations, mandates, bodies, record, statement"):
        network(store, "friends")
