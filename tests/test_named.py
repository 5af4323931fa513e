"""Tests of finding what somebody names."""

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store
from rdflib import SKOS

from mandategraph.graphs.named import agent_named, document_named, named
from mandategraph.graphs.refusals import UsageError
from mandategraph.ontology.iris import Iris
from mandategraph.ontology.terms import MG, node

UNMIS, UNMISS = Iris().body("unmis"), Iris().body("unmiss")


@pytest.fixture
def store() -> Store:
    """Two missions that share an acronym, and a resolution."""
    told = [
        (UNMIS, SKOS.prefLabel, "United Nations Mission in the Sudan"),
        (UNMIS, SKOS.altLabel, "UNMIS"),
        (UNMIS, SKOS.altLabel, "the Mission"),
        (UNMISS, SKOS.altLabel, "the Mission"),
        (Iris().document("S/RES/1590(2005)"), MG.symbol, "S/RES/1590(2005)"),
    ]
    found = Store()
    found.extend(Quad(NamedNode(s), node(p), Literal(o), DefaultGraph()) for s, p, o in told)
    return found


@pytest.mark.parametrize("name", ["UNMIS", "unmis", "United Nations Mission in the Sudan", "body/unmis"])
def test_a_body_by_key_name_and_acronym(store: Store, name: str) -> None:
    """Case does not matter in names."""
    assert agent_named(store, name) == UNMIS


def test_a_document_by_its_symbol_as_printed(store: Store) -> None:
    """The space before the year does not matter."""
    assert document_named(store, "S/RES/1590 (2005)") == named(store, "S/RES/1590(2005)")
    assert document_named(store, "no symbol") is None


def test_a_name_of_several_is_refused(store: Store) -> None:
    """The error lists their keys."""
    with pytest.raises(UsageError, match="body/unmis, body/unmiss"):
        agent_named(store, "the Mission")


def test_a_name_of_nobody_is_refused(store: Store) -> None:
    """The error says what may be given."""
    with pytest.raises(UsageError, match="nothing in this build is called 'UNTAG'"):
        named(store, "UNTAG")
