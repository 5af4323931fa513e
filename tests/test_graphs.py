"""Tests of a build as one object."""

import json
import time
from pathlib import Path

import pytest

from mandategraph.graphs import Graphs, build
from mandategraph.graphs.refusals import BuildError, QueryTimeout, UsageError

EXAMPLE = Path(__file__).parent.parent / "examples" / "S-PRST-2006-39.txt"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The statement, built."""
    return build(EXAMPLE, tmp_path_factory.mktemp("graphs") / "out").folder


def test_opening_is_quick_and_shared(folder: Path) -> None:
    """Two readers have the same build open at once, each within a fifth of a second."""
    started = time.perf_counter()
    first = Graphs.open(folder)
    assert time.perf_counter() - started < 0.2
    second = Graphs.open(folder)
    asked = "SELECT ?act { ?act a mg:Act }"
    assert len(list(first.query(asked))) == len(list(second.query(asked))) > 0


def test_the_dataset_is_that_of_rdflib(folder: Path) -> None:
    """The default graph is the union of all graphs without doubles, and is read-only."""
    graphs = Graphs.open(folder)
    dataset = graphs.dataset
    rows = list(dataset.query("SELECT ?act { ?act a <https://w3id.org/mandategraph/ontology#Act> }"))
    assert len(rows) == len(list(graphs.query("SELECT ?act { ?act a mg:Act }")))
    assert "https://w3id.org/mandategraph/graph/authority" in {str(graph.identifier) for graph in dataset.graphs()}
    with pytest.raises(Exception, match="read-write"):
        dataset.update("INSERT DATA { <http://a.example/> <http://a.example/> 1 }")


def test_a_query_has_a_timeout(folder: Path) -> None:
    """A query that takes too long is stopped."""
    with pytest.raises(QueryTimeout):
        Graphs.open(folder).query("SELECT (COUNT(*) AS ?n) { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f }", timeout=0.3)


def test_it_shows_itself_in_a_notebook(folder: Path) -> None:
    """A table with the symbol of each text."""
    assert "<td>S/PRST/2006/39</td>" in Graphs.open(folder)._repr_html_()


def test_network_and_page(folder: Path) -> None:
    """The statement network has the document, and the page is a page."""
    graphs = Graphs.open(folder)
    assert "https://w3id.org/mandategraph/document/S/PRST/2006/39" in graphs.network()
    assert graphs.page().startswith("<!doctype html>")


def test_what_is_no_build_is_refused(tmp_path: Path, folder: Path) -> None:
    """A missing folder, an empty one and a broken one."""
    with pytest.raises(UsageError, match="no such folder"):
        Graphs.open(tmp_path / "gone")
    with pytest.raises(UsageError, match="not a folder that"):
        Graphs.open(tmp_path)
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "CURRENT").write_text("x")
    (tmp_path / "build.json").write_text(json.dumps({}))
    with pytest.raises(BuildError):
        Graphs.open(tmp_path)
    (tmp_path / "build.json").write_bytes((folder / "build.json").read_bytes())
    with pytest.raises(BuildError, match="build it again"):
        Graphs.open(tmp_path)
