"""Tests of build.json."""

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from mandategraph.graphs.loading import merge
from mandategraph.graphs.manifest import Manifest, TextEntry, counts, load
from mandategraph.graphs.refusals import BuildError

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="module")
def store() -> Store:
    """The small graph: a statement that cites a paragraph of a resolution, with hostile words in a quote."""
    found = Store()
    found.bulk_load(path=str(DATA / "small.nq"), format=RdfFormat.N_QUADS)
    merge(found)
    return found


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    """Dumping and loading are inverses."""
    text = TextEntry("g", "S/RES/1(1946)", "en", "a.txt", "0" * 64, "text/plain", {"acts": 3})
    report = Manifest("0.1.0", "2026-01-01T00:00:00+00:00", 1.5, {"base": "https://example.org/"}, 10, (text,))
    (tmp_path / "build.json").write_bytes(report.dump())
    assert load(tmp_path) == report
    assert (report.base, report.total("acts"), report.total("mandates")) == ("https://example.org/", 3, 0)


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff", b'{"texts": [1]}', b'{"texts": [], "more": 1}'])
def test_a_broken_manifest_is_refused(tmp_path: Path, content: bytes) -> None:
    """Whatever stands in the file, the error names the folder."""
    (tmp_path / "build.json").write_bytes(content)
    with pytest.raises(BuildError, match=tmp_path.name):
        load(tmp_path)


def test_counts_are_by_graph(store: Store) -> None:
    """Each text has its own counts, and graphs without findings have none."""
    found = counts(store)
    statement = found["https://w3id.org/mandategraph/graph/en/S/PRST/2006/39"]
    assert (statement["acts"], statement["mandates"], statement["citations"]) == (3, 1, 1)
    assert found["https://w3id.org/mandategraph/graph/en/S/RES/1631(2005)"]["paragraphs"] == 4
    assert "https://w3id.org/mandategraph/graph/authority" not in found
