"""Tests of filling a store."""

from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, RdfFormat, Store

from mandategraph.graphs.loading import merge

DATA = Path(__file__).parent / "data"


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


def test_merging_returns_the_named_graphs_only() -> None:
    """The lines are those of the file, sorted."""
    found = Store()
    found.bulk_load(path=str(DATA / "small.nq"), format=RdfFormat.N_QUADS)
    assert merge(found) == sorted((DATA / "small.nq").read_bytes().splitlines(keepends=True))
