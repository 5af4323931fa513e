"""What the tests share: tables of sentences with what is expected of them, and paragraphs made of sentences."""

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from mandategraph.extract.records import Paragraph, ParagraphKind, Span
from mandategraph.graphs.loading import merge

DATA = Path(__file__).parent / "data"


def paragraph_of(text: str, kind: ParagraphKind = ParagraphKind.OPERATIVE, position: int = 1) -> Paragraph:
    """A paragraph whose content is its text."""
    return Paragraph(position, kind, Span(0, len(text)), text, range(len(text)))


def rows_of(name: str) -> list[dict[str, str]]:
    """The rows of `tests/data/NAME.tsv` by column; cells left out at the end of a line are empty."""
    header, *lines = (DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    columns = header.split("\t")
    return [dict(zip(columns, [*line.split("\t"), *[""] * len(columns)], strict=False)) for line in lines]


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
