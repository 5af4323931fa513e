"""Tests of what only the whole can say."""

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store

from mandategraph.graphs.links import link_quads, shared_quads
from mandategraph.graphs.loading import merge
from mandategraph.graphs.writing import named_quads
from mandategraph.ontology.iris import Iris
from mandategraph.ontology.terms import MG, node

DATA = Path(__file__).parent / "data"
TEXT = "https://w3id.org/mandategraph/text/en/S/RES/1631(2005)"
CITATION = "https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p2-c1"


@pytest.fixture
def store() -> Store:
    """The small graph as it is before the links are computed."""
    found = Store()
    found.bulk_load(path=str(DATA / "small.nq"), format=RdfFormat.N_QUADS)
    merge(found)
    return found


def test_a_pinpoint_leads_to_the_cited_paragraph(store: Store) -> None:
    """Paragraph 7 of resolution 1631 is the operative one, not the sub-paragraph with the same number."""
    (quad,) = link_quads(Iris(), store)
    assert quad == Quad(
        NamedNode(CITATION), node(MG.citedParagraph), NamedNode(f"{TEXT}#p3"), NamedNode(Iris().graph_links)
    )


def test_a_pinpoint_that_two_paragraphs_answer_is_not_linked(store: Store) -> None:
    """Nothing is guessed: a second operative paragraph 7 takes the link away."""
    graph = NamedNode("https://w3id.org/mandategraph/graph/en/S/RES/1631(2005)")
    store.add(Quad(NamedNode(f"{TEXT}#p2"), node(MG.number), Literal("7"), graph))
    merge(store)
    assert list(link_quads(Iris(), store)) == []


def test_the_citing_language_comes_first(store: Store) -> None:
    """A French text of the cited document does not disturb the link to the English one; alone, it is linked."""
    french = Store()
    moved = {"text/en/S/RES": "text/fr/S/RES", "iso639-1/en": "iso639-1/fr"}
    for quad in named_quads(store):
        line = f"{quad} .\n"
        if "graph/en/S/RES" in line:
            for old, new in moved.items():
                line = line.replace(old, new)
        french.load(line.encode(), RdfFormat.N_QUADS)
    merge(french)
    (alone,) = link_quads(Iris(), french)
    assert alone.object == NamedNode(f"{TEXT.replace('/en/', '/fr/')}#p3")
    french.extend(store)
    (both,) = link_quads(Iris(), french)
    assert both.object == NamedNode(f"{TEXT}#p3")


def test_documents_without_text_are_told_by_the_tables(store: Store) -> None:
    """What the tables know of a cited document is stated only where its text was not read."""
    dated = {quad.subject.value for quad in shared_quads(Iris(), store) if quad.predicate == node(MG.adoptedOn)}
    assert f"{Iris().document('S/RES/1631(2005)')}" not in dated
    graph = NamedNode(Iris().graph("en", "S/PRST/2006/39"))
    unread = NamedNode(Iris().document("S/RES/1325(2000)"))
    store.add(Quad(unread, node(MG.symbol), Literal("S/RES/1325(2000)"), graph))
    merge(store)
    dated = {quad.subject.value for quad in shared_quads(Iris(), store) if quad.predicate == node(MG.adoptedOn)}
    assert unread.value in dated
