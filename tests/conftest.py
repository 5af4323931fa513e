"""What the tests share: tables of sentences with what is expected of them, and paragraphs made of sentences."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions, RdfFormat, Store

from mandategraph.extract.records import Paragraph, ParagraphKind, Span
from mandategraph.graphs.binding import bound
from mandategraph.graphs.loading import merge
from mandategraph.graphs.querying import answer
from mandategraph.graphs.questions import question
from mandategraph.graphs.results import rows
from mandategraph.ontology.iris import Iris

DATA = Path(__file__).parent / "data"


def paragraph_of(text: str, kind: ParagraphKind = ParagraphKind.OPERATIVE, position: int = 1) -> Paragraph:
    """A paragraph whose content is its text."""
    return Paragraph(position, kind, Span(0, len(text)), text, range(len(text)))


def rows_of(name: str) -> list[dict[str, str]]:
    """The rows of `tests/data/NAME.tsv` by column; cells left out at the end of a line are empty."""
    header, *lines = (DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    columns = header.split("\t")
    return [dict(zip(columns, [*line.split("\t"), *[""] * len(columns)], strict=False)) for line in lines]


def answered(store: Store, name: str, values: str) -> tuple[list[str], list[list[str]]]:
    """The columns and rows that a question has where it is asked with values: `from=2001; to=2002-01`."""
    chosen = dict(value.split("=", 1) for value in values.split("; ") if value)
    found = answer(store, bound(question(name), chosen, store, Iris()))
    assert isinstance(found, QuerySolutions)
    return rows(found)


@pytest.fixture
def ask() -> Callable[[Store, str, str], tuple[list[str], list[list[str]]]]:
    """Asks a question of a store."""
    return answered


@pytest.fixture(scope="session")
def filled() -> Callable[[str], Store]:
    """Makes a merged store of N-Quads."""

    def store_of(text: str) -> Store:
        found = Store()
        found.load(text.encode(), RdfFormat.N_QUADS)
        merge(found)
        return found

    return store_of


@pytest.fixture(scope="module")
def store() -> Store:
    """The small graph, and a composed resolution that has what that lacks: votes, groups, a meeting, an agenda item."""
    found = Store()
    found.bulk_load(path=str(DATA / "small.nq"), format=RdfFormat.N_QUADS)
    found.bulk_load(path=str(DATA / "asked.trig"), format=RdfFormat.TRIG)
    merge(found)
    return found


@pytest.fixture
def paragraph():
    """Makes a paragraph of a sentence."""
    return paragraph_of


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Runs a test marked with `table("NAME")` once a row of that table."""
    for mark in metafunc.definition.iter_markers("table"):
        rows = rows_of(mark.args[0])
        metafunc.parametrize("row", rows, ids=[row["sentence"][:60] for row in rows])
