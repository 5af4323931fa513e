"""Tests of how answers are printed."""

import json
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from mandategraph.graphs.loading import merge
from mandategraph.graphs.querying import answer
from mandategraph.graphs.refusals import UsageError
from mandategraph.graphs.results import printed, table

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="module")
def store() -> Store:
    """The small graph: a statement that cites a paragraph of a resolution, with hostile words in a quote."""
    found = Store()
    found.bulk_load(path=str(DATA / "small.nq"), format=RdfFormat.N_QUADS)
    merge(found)
    return found


ROWS = "SELECT ?symbol ?none { ?document mg:symbol ?symbol } ORDER BY ?symbol LIMIT 1"
TRIPLES = "CONSTRUCT WHERE { ?body a mg:RegionalOrganization }"


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("csv", "symbol,none\r\nCHARTER/VIII,\n"),
        ("tsv", '?symbol\t?none\n"CHARTER/VIII"\t\n'),
        ("table", " symbol         none\n─────────────────────\n CHARTER/VIII\n1 row\n"),
    ],
)
def test_rows(store: Store, form: str, expected: str) -> None:
    """Rows are printed in each format; an absent value is an empty cell."""
    assert printed(answer(store, ROWS), form) == expected


def test_json_is_that_of_sparql(store: Store) -> None:
    """The result format of the W3C."""
    read = json.loads(printed(answer(store, ROWS), "json"))
    assert read["results"]["bindings"] == [{"symbol": {"type": "literal", "value": "CHARTER/VIII"}}]


def test_triples_are_turtle(store: Store) -> None:
    """As ttl and as a table alike, with prefixes."""
    turtle = printed(answer(store, TRIPLES), "ttl")
    assert turtle == printed(answer(store, TRIPLES), "table")
    assert turtle.splitlines()[-1].endswith("body/african-union> a mg:RegionalOrganization .")


def test_truth(store: Store) -> None:
    """ASK is answered by yes or no."""
    assert printed(answer(store, "ASK { ?act a mg:Act }"), "table") == "yes\n"
    assert printed(answer(store, "ASK { ?act a mg:Vote }"), "table") == "no\n"


@pytest.mark.parametrize(("sparql", "form"), [(ROWS, "ttl"), (TRIPLES, "csv"), (ROWS, "pdf")])
def test_formats_that_do_not_fit_are_refused(store: Store, sparql: str, form: str) -> None:
    """Rows are no Turtle, triples no CSV, and nothing is PDF."""
    with pytest.raises(UsageError):
        printed(answer(store, sparql), form)


def test_cells_are_no_markup_and_no_commands() -> None:
    """Brackets stay, and escape characters cannot reach the terminal."""
    assert "[red]a b" in table(["x"], [["[red]a\x1bb"]], 40)


def test_a_table_for_people_has_an_end(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of too many rows the first are laid out, and the last line says so; a program gets them all."""
    monkeypatch.setattr("mandategraph.graphs.results.LONGEST", 2)
    asked = 'SELECT * { VALUES ?x { "a" "b" "c" } }'
    assert printed(answer(store, asked), "table").splitlines()[-2:] == [
        " b",
        "the first 2 of 3 rows: --format csv gives them all",
    ]
    assert printed(answer(store, asked), "csv").split() == ["x", "a", "b", "c"]
