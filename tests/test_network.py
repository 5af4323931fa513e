"""Tests of the networks: who cites, charges and addresses whom."""

from pathlib import Path

import networkx as nx
import pytest
from pyoxigraph import RdfFormat, Store

from mandategraph.graphs.loading import merge
from mandategraph.graphs.network import network
from mandategraph.graphs.refusals import UsageError

DATA = Path(__file__).parent / "data"


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


def test_mandates_lead_from_actor_to_addressee(store: Store) -> None:
    """An edge for each who is charged, with task and time limit."""
    found = told(network(store, "mandates"), "label", "task", "time_limit", "symbol")
    act = ("call upon", "report by 1 June 2007", "by 1 June 2007", "S/PRST/2006/39")
    assert found == [("Security Council", "African Union", *act), ("Security Council", "all States", *act)]


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
    with pytest.raises(UsageError, match="citations, mandates, bodies, statement"):
        network(store, "friends")
