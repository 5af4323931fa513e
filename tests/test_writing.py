"""Tests of writing quads and problems."""

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store, parse

from mandategraph.graphs.loading import merge
from mandategraph.graphs.refusals import UsageError
from mandategraph.graphs.running import Problem
from mandategraph.graphs.writing import FORMATS, problems_csv, rdf_format, read_problems, serialized

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="module")
def store() -> Store:
    """The small graph: a statement that cites a paragraph of a resolution, with hostile words in a quote."""
    found = Store()
    found.bulk_load(path=str(DATA / "small.nq"), format=RdfFormat.N_QUADS)
    merge(found)
    return found


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_a_format_holds_the_whole_graph(store: Store, name: str) -> None:
    """What is written can be read, and says the same: each quad, or each triple where there are no graphs."""
    written = serialized(store, FORMATS[name])
    source = list(parse((DATA / "small.nq").read_bytes(), format=RdfFormat.N_QUADS))
    read = list(parse(written, format=FORMATS[name]))
    if FORMATS[name].supports_datasets:
        assert {str(quad) for quad in read} == {str(quad) for quad in source}
    else:
        assert {str(quad.triple) for quad in read} == {str(quad.triple) for quad in source}
        assert len(read) == len({str(quad) for quad in read})
    assert serialized(store, FORMATS[name]) == written


def test_an_unknown_format_is_refused() -> None:
    """The error lists the formats."""
    with pytest.raises(UsageError, match="nq, trig, ttl, nt, jsonld, rdfxml"):
        rdf_format("owl")


def test_problems_survive_their_table() -> None:
    """Commas, quotation marks and other scripts are read back; rows are sorted and each is there once."""
    rows = [Problem("b.txt", "", "error", "unread", 'a, "b"'), Problem("a.txt", "S/1", "warning", "date", "è")]
    assert read_problems(problems_csv([*rows, rows[0]])) == tuple(sorted(rows))
    assert problems_csv([]) == b"source,symbol,severity,kind,message\n"
