"""Tests of answering queries: only queries, only from the store, only for so long."""

from pathlib import Path

import pytest
from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, RdfFormat, Store

from mandategraph.graphs.loading import merge
from mandategraph.graphs.querying import answer, answer_within
from mandategraph.graphs.refusals import QueryError, QueryTimeout

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="module")
def store() -> Store:
    """The small graph: a statement that cites a paragraph of a resolution, with hostile words in a quote."""
    found = Store()
    found.bulk_load(path=str(DATA / "small.nq"), format=RdfFormat.N_QUADS)
    merge(found)
    return found


SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?s ?h }"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small graph as a store on disk."""
    path = tmp_path_factory.mktemp("store")
    on_disk = Store(str(path))
    on_disk.bulk_load(path=str(DATA / "small.nq"), format=RdfFormat.N_QUADS)
    merge(on_disk)
    on_disk.flush()
    return path


@pytest.mark.parametrize(
    "sparql",
    [
        "INSERT DATA { <http://a.example/> <http://a.example/> 1 }",
        "DELETE WHERE { ?s ?p ?o }",
        "LOAD <file:///etc/hostname>",
        "CLEAR ALL",
        "SELEC ?s",
        "",
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { service silent ?x { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o # a comment\r SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        'SELECT * { ?s ?p "service" . SeRvIcE <http://127.0.0.1:1/> { ?s ?p ?o } }',
    ],
)
def test_updates_services_and_nonsense_are_refused(store: Store, folder: Path, sparql: str) -> None:
    """Nothing but a query over this store is evaluated, in this process or in another."""
    with pytest.raises(QueryError):
        answer(store, sparql)
    with pytest.raises(QueryError):
        answer_within(folder, sparql, 10)


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


def test_a_file_named_in_from_is_not_read(store: Store) -> None:
    """FROM names a graph of the store; a file of that name is not opened."""
    sparql = f"SELECT * FROM <file://{DATA / 'small.nq'}> {{ ?s ?p ?o }}"
    assert list(answer(store, sparql)) == []


def test_rows_are_not_doubled(store: Store) -> None:
    """A symbol that two graphs state is one row; the graphs can still be asked for by name."""
    sparql = 'SELECT ?s { ?s mg:symbol "S/RES/1631(2005)" }'
    assert len(list(answer(store, sparql))) == 1
    assert len(list(answer(store, 'SELECT ?g { GRAPH ?g { ?s mg:symbol "S/RES/1631(2005)" } }'))) == 2


@pytest.mark.parametrize(
    ("sparql", "kind"),
    [
        ("SELECT ?s ?o { ?s mg:symbol ?o } ORDER BY ?o", QuerySolutions),
        ("ASK { ?s mg:symbol ?o }", QueryBoolean),
        ("CONSTRUCT { ?s mg:symbol ?o } WHERE { ?s mg:symbol ?o }", QueryTriples),
    ],
)
def test_another_process_answers_alike(store: Store, folder: Path, sparql: str, kind: type) -> None:
    """With a timeout the answer has the same type and content."""
    here, there = answer(store, sparql), answer_within(folder, sparql, 30)
    assert isinstance(here, kind)
    assert isinstance(there, kind)
    if isinstance(here, QueryBoolean):
        assert bool(here) is bool(there) is True
    elif isinstance(here, QuerySolutions):
        names = [variable.value for variable in here.variables]
        assert [[row[n] for n in names] for row in here] == [[row[n] for n in names] for row in there]
    else:
        assert sorted(map(str, here)) == sorted(map(str, there))


def test_a_slow_query_is_stopped(folder: Path) -> None:
    """A query that would take hours ends with an error that says so."""
    with pytest.raises(QueryTimeout, match=r"longer than 0.5 s"):
        answer_within(folder, SLOW, 0.5)
