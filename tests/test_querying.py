"""Tests of answering queries: what is a query of this store, and what the default graph holds."""

from pathlib import Path

import pytest
from pyoxigraph import QueryBoolean, RdfFormat, Store

from mandategraph.graphs.loading import merge
from mandategraph.graphs.querying import answer

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="module")
def store() -> Store:
    """The small graph: a statement that cites a paragraph of a resolution, with hostile words in a quote."""
    found = Store()
    found.bulk_load(path=str(DATA / "small.nq"), format=RdfFormat.N_QUADS)
    merge(found)
    return found


@pytest.mark.parametrize(
    "sparql",
    [
        'ASK { ?s ?p ?o FILTER (CONTAINS(STR(?o), "service")) }',
        "ASK { ?service mg:symbol ?o } # public service",
        "PREFIX service: <http://service.example/> ASK { ?s mg:symbol ?o FILTER (?s != service:x) }",
    ],
)
def test_the_word_service_elsewhere_is_allowed(store: Store, sparql: str) -> None:
    """A string, a variable, a prefix or a comment may hold the word."""
    assert isinstance(answer(store, sparql), QueryBoolean)


def test_rows_are_not_doubled(store: Store) -> None:
    """A symbol that two graphs state is one row; the graphs can still be asked for by name."""
    sparql = 'SELECT ?s { ?s mg:symbol "S/RES/1631(2005)" }'
    assert len(list(answer(store, sparql))) == 1
    assert len(list(answer(store, 'SELECT ?g { GRAPH ?g { ?s mg:symbol "S/RES/1631(2005)" } }'))) == 2
