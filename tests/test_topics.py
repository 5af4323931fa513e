"""Tests of finding the documents on a topic."""

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store
from rdflib import DCTERMS, SKOS, URIRef

from mandategraph.graphs.topics import near_names, topic_named
from mandategraph.ontology.iris import Iris
from mandategraph.ontology.terms import MG, node

ONE, TWO, THREE = (Iris().document(f"S/RES/{number}(2005)") for number in (1590, 1591, 1592))
EAST, PALESTINE = Iris().agenda("middle-east"), Iris().agenda("palestine")
HEADING = "http://metadata.un.org/thesaurus/1001893"


@pytest.fixture
def store() -> Store:
    """Three documents: two agenda items that begin alike, a heading, and a title."""
    links = [(ONE, MG.agendaItem, EAST), (TWO, MG.agendaItem, PALESTINE), (THREE, DCTERMS.subject, HEADING)]
    labels: list[tuple[str, URIRef, str]] = [
        (EAST, SKOS.prefLabel, "The situation in the Middle East"),
        (PALESTINE, SKOS.prefLabel, "The situation in the Middle East, including the Palestinian question"),
        (HEADING, SKOS.prefLabel, "CÔTE D’IVOIRE"),
        (THREE, DCTERMS.title, "Letter on the situation in Côte d’Ivoire"),
        (Iris().graph_dataset, DCTERMS.title, "Documents on the situation of the world"),
    ]
    found = Store()
    found.extend(Quad(NamedNode(s), node(p), NamedNode(o), DefaultGraph()) for s, p, o in links)
    found.extend(Quad(NamedNode(s), node(p), Literal(o), DefaultGraph()) for s, p, o in labels)
    return found


@pytest.mark.parametrize(
    ("words", "documents"),
    [
        ("middle east", {ONE, TWO}),
        ("the situation in the Middle East", {ONE}),
        ("Palestinian", {TWO}),
        ("cote d'ivoire", {THREE}),
        ("letter on ivoire", {THREE}),
        ("topic/Middle East", {ONE, TWO}),
    ],
)
def test_a_topic_is_words_of_items_headings_and_titles(store: Store, words: str, documents: set[str]) -> None:
    """Without case and accents; the whole title of an item is that item alone, `topic/` before it says nothing."""
    topic = topic_named(store, words)
    assert topic is not None
    assert topic.documents == documents


@pytest.mark.parametrize("words", ["Mid", "world", "", "topic/", "…"])
def test_no_document_no_topic(store: Store, words: str) -> None:
    """Parts of words, no words at all, and the title of the data set mean nothing."""
    assert topic_named(store, words) is None


def test_labels_tell_what_had_the_words(store: Store) -> None:
    """Each once, sorted."""
    topic = topic_named(store, "ivoire")
    assert topic is not None
    assert topic.labels == ("CÔTE D’IVOIRE", "Letter on the situation in Côte d’Ivoire")


def test_near_names(store: Store) -> None:
    """A mistyped word finds the names that have the right one; what is like nothing finds nothing."""
    assert near_names(store, "Palestinean question") == [
        "The situation in the Middle East, including the Palestinian question"
    ]
    assert near_names(store, "xyzzy") == []


def test_the_record_knows_what_a_text_does_not_print() -> None:
    """A resolution without an agenda item in its text has that of the table."""
    symbol = "S/RES/1706(2006)"
    found = Store()
    found.add(Quad(NamedNode(Iris().document(symbol)), node(MG.symbol), Literal(symbol), DefaultGraph()))
    topic = topic_named(found, "Sudan")
    assert topic is not None
    assert topic.documents == {Iris().document(symbol)}
