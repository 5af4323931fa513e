"""Tests of what is said of a node."""

from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, Store

from mandategraph.graphs.facts import facts_of, kind_of, label_of
from mandategraph.graphs.loading import merge
from mandategraph.ontology.iris import Iris

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="module")
def store() -> Store:
    """The small graph: a statement that cites a paragraph of a resolution, with hostile words in a quote."""
    found = Store()
    found.bulk_load(path=str(DATA / "small.nq"), format=RdfFormat.N_QUADS)
    merge(found)
    return found


@pytest.mark.parametrize(
    ("iri", "kind", "label"),
    [
        (Iris().document("S/RES/1631(2005)"), "document", "S/RES/1631(2005)"),
        (Iris().instrument("un-charter/chapter/VIII"), "instrument", "Charter of the United Nations, chapter VIII"),
        (Iris().body("african-union"), "body", "African Union"),
        (Iris().state("MEX"), "state", "Mexico"),
        (Iris().group("all-states"), "group", "all States"),
        (Iris().text("en", "S/PRST/2006/39") + "#p1-a1", "directive", "S/PRST/2006/39#p1-a1".rpartition("#")[2]),
        ("https://example.org/unknown", "other", "unknown"),
    ],
)
def test_kind_and_label(store: Store, iri: str, kind: str, label: str) -> None:
    """A node is called by its symbol or name, and by the end of its IRI where it has neither."""
    assert (kind_of(store, NamedNode(iri)), label_of(store, NamedNode(iri))) == (kind, label)


def test_facts_are_by_label(store: Store) -> None:
    """What a document links to is told by name, not by IRI."""
    facts = dict(facts_of(store, NamedNode(Iris().document("S/PRST/2006/39"))))
    assert facts["issued by"] == "Security Council"
    assert facts["symbol"] == "S/PRST/2006/39"
