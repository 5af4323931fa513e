"""Tests of filling a store."""

from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, RdfFormat, Store, serialize

from mandategraph.graphs import build
from mandategraph.graphs.loading import merge

DATA = Path(__file__).parent / "data"
EXAMPLE = Path(__file__).parent.parent / "examples" / "S-PRST-2006-39.txt"


@pytest.fixture(scope="module")
def store() -> Store:
    """The small graph: a statement that cites a paragraph of a resolution, with hostile words in a quote."""
    found = Store()
    found.bulk_load(path=str(DATA / "small.nq"), format=RdfFormat.N_QUADS)
    merge(found)
    return found


def test_the_default_graph_has_each_triple_once(store: Store) -> None:
    """What two texts state of one document is one triple there, so that it does not double the rows of a query."""
    named = [quad for quad in store if not isinstance(quad.graph_name, DefaultGraph)]
    merged = list(store.quads_for_pattern(None, None, None, DefaultGraph()))
    assert len(named) > len(merged) == len({quad.triple for quad in named})


def test_the_file_is_what_the_store_holds(tmp_path: Path) -> None:
    """The file is written from the lines of the texts, and says what a dump of the named graphs would say."""
    folder = build(EXAMPLE, tmp_path / "out").folder
    named = (quad for quad in Store.read_only(str(folder / "store")) if not isinstance(quad.graph_name, DefaultGraph))
    lines = (serialize(named, format=RdfFormat.N_QUADS) or b"").splitlines(keepends=True)
    assert (folder / "graph.nq").read_bytes() == b"".join(sorted(lines))
