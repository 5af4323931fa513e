"""Tests of building: what is written, what is kept, and that the same sources give the same bytes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mandategraph.graphs import Graphs, build
from mandategraph.graphs.refusals import BuildError, UsageError

EXAMPLE = Path(__file__).parent.parent / "examples" / "S-PRST-2006-39.txt"
RESOLUTION = """Resolution 1631 (2005)

Adopted by the Security Council at its 5282nd meeting, on 17 October 2005

The Security Council,

Recalling Chapter VIII of the Charter of the United Nations,

1. Expresses its determination to take appropriate steps;

2. Decides to remain seized of the matter.
"""
RUN = """
import sys
from mandategraph.graphs import build
if __name__ == "__main__":
    build(sys.argv[3:], sys.argv[1], jobs=int(sys.argv[2]))
"""
FILES = {".mandategraph", "store", "graph.nq", "graph.ttl", "graph.graphml", "graph.html", "problems.csv", "build.json"}


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder with the statement and a resolution that it cites."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "S-PRST-2006-39.txt").write_bytes(EXAMPLE.read_bytes())
    (folder / "S-RES-1631-2005.txt").write_text(RESOLUTION, encoding="utf-8")
    return folder


def test_a_build_writes_its_files(tmp_path: Path) -> None:
    """All files are there, and none says where they were written."""
    out = tmp_path / "out"
    graphs = build(EXAMPLE, out)
    assert {path.name for path in out.iterdir()} == FILES
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert [text.symbol for text in graphs.manifest.texts] == ["S/PRST/2006/39"]
    assert graphs.manifest.quads == len((out / "graph.nq").read_bytes().splitlines())
    told = [path for path in out.iterdir() if path.is_file() and str(tmp_path).encode() in path.read_bytes()]
    assert told == []


def test_the_same_sources_give_the_same_bytes(texts: Path, tmp_path: Path) -> None:
    """Whatever the seed of the hashes, the number of processes, the order of the sources and their folder."""
    moved = tmp_path / "elsewhere"
    texts.rename(moved)
    script = tmp_path / "run.py"
    script.write_text(RUN)
    names = [str(moved / name) for name in ("S-PRST-2006-39.txt", "S-RES-1631-2005.txt")]
    for seed, out, jobs, sources in (
        ("1", "one", "1", names),
        ("2", "two", "2", [str(moved)]),
        ("3", "three", "1", names[::-1]),
    ):
        environment = os.environ | {"PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, str(script), str(tmp_path / out), jobs, *sources], check=True, env=environment)
    for name in FILES - {".mandategraph", "store", "build.json"}:
        assert len({(tmp_path / out / name).read_bytes() for out in ("one", "two", "three")}) == 1, name


def test_another_build_keeps_the_other_texts(texts: Path, tmp_path: Path) -> None:
    """Building one text after the other ends in what building both at once gives."""
    build(texts, tmp_path / "both")
    build(texts / "S-RES-1631-2005.txt", tmp_path / "one")
    graphs = build(texts / "S-PRST-2006-39.txt", tmp_path / "one")
    assert [text.symbol for text in graphs.manifest.texts] == ["S/PRST/2006/39", "S/RES/1631(2005)"]
    assert (tmp_path / "one" / "graph.nq").read_bytes() == (tmp_path / "both" / "graph.nq").read_bytes()


def test_another_build_replaces_the_same_text(texts: Path, tmp_path: Path) -> None:
    """What the former text said is gone."""
    file = texts / "S-RES-1631-2005.txt"
    build(file, tmp_path / "out")
    file.write_text(RESOLUTION.replace("take appropriate steps", "act soon"), encoding="utf-8")
    graphs = build(file, tmp_path / "out")
    assert len(graphs.manifest.texts) == 1
    assert b"appropriate steps" not in (tmp_path / "out" / "graph.nq").read_bytes()


def test_a_text_that_changed_its_symbol_is_replaced(tmp_path: Path) -> None:
    """The same file under another symbol is the same text; a file of that name in another folder is another text."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(RESOLUTION.replace("1631 (2005)", ""), encoding="utf-8")
    build(tmp_path / "one" / "a.txt", tmp_path / "out", symbol="S/RES/1(1946)")
    graphs = build(tmp_path / "one" / "a.txt", tmp_path / "out", symbol="S/RES/2(1946)")
    assert [text.symbol for text in graphs.manifest.texts] == ["S/RES/2(1946)"]
    assert b"S/RES/1(1946)" not in (tmp_path / "out" / "graph.nq").read_bytes()
    (tmp_path / "two" / "a.txt").write_text(RESOLUTION.replace("1631 (2005)", "").replace("steps", "care"), "utf-8")
    graphs = build(tmp_path / "two" / "a.txt", tmp_path / "out", symbol="S/RES/3(1946)")
    assert [text.symbol for text in graphs.manifest.texts] == ["S/RES/2(1946)", "S/RES/3(1946)"]


def test_a_text_that_cannot_be_read_any_more_stays(texts: Path, tmp_path: Path) -> None:
    """What its source gave earlier is kept, and the failure is named."""
    build(texts, tmp_path / "out")
    (texts / "S-RES-1631-2005.txt").write_bytes(b"")
    graphs = build(texts, tmp_path / "out")
    assert len(graphs.manifest.texts) == 2
    assert [problem.source for problem in graphs.problems if problem.severity == "error"] == ["S-RES-1631-2005.txt"]


def test_a_reader_sees_the_former_build_to_its_end(tmp_path: Path) -> None:
    """A build that was opened before another one replaced it can still be asked."""
    build(EXAMPLE, tmp_path / "out")
    reader = Graphs.open(tmp_path / "out")
    before = len(list(reader.query("SELECT ?act { ?act a mg:Act }")))
    build(EXAMPLE, tmp_path / "out")
    assert len(list(reader.query("SELECT ?act { ?act a mg:Act }"))) == before > 0


def test_bad_sources_are_named_and_the_rest_is_built(texts: Path, tmp_path: Path) -> None:
    """An empty and a binary file are rows of problems.csv."""
    (texts / "empty.txt").write_bytes(b"")
    (texts / "noise.txt").write_bytes(bytes(range(256)) * 8)
    graphs = build(texts, tmp_path / "out")
    assert [problem.source for problem in graphs.problems if problem.severity == "error"] == ["empty.txt", "noise.txt"]
    assert len(graphs.manifest.texts) == 2
    assert Graphs.open(tmp_path / "out").problems == tuple(sorted(graphs.problems))


def test_a_second_source_of_a_text_is_superseded(texts: Path, tmp_path: Path) -> None:
    """The first by path is read; the other is named, which is no error."""
    (texts / "Z.txt").write_bytes((texts / "S-RES-1631-2005.txt").read_bytes())
    graphs = build(texts, tmp_path / "out")
    assert [(row.source, row.severity) for row in graphs.problems if row.severity != "warning"] == [
        ("Z.txt", "superseded")
    ]


def test_nothing_is_written_where_nothing_can_be_read(tmp_path: Path) -> None:
    """The error is that of the source, and the folder does not appear."""
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(BuildError, match=r"empty\.txt.*nothing was written"):
        build(tmp_path / "empty.txt", tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["empty.txt"]


def test_arguments_that_cannot_be_meant_are_refused(texts: Path, tmp_path: Path) -> None:
    """A symbol for two texts, no process, a base that is none, and another base than before."""
    with pytest.raises(UsageError, match="names one text"):
        build(texts, tmp_path / "out", symbol="S/RES/1(1946)")
    with pytest.raises(UsageError, match="--jobs 0"):
        build(texts, tmp_path / "out", jobs=0)
    with pytest.raises(UsageError, match="--base"):
        build(texts, tmp_path / "out", base="nowhere")
    build(EXAMPLE, tmp_path / "out")
    with pytest.raises(UsageError, match="was built with --base"):
        build(EXAMPLE, tmp_path / "out", base="https://example.org/")


def test_another_base(tmp_path: Path) -> None:
    """All IRIs of the graph but those of the ontology and of others begin with it."""
    build(EXAMPLE, tmp_path / "out", base="https://example.org/un/")
    lines = (tmp_path / "out" / "graph.nq").read_text(encoding="utf-8")
    rest = lines.replace("https://w3id.org/mandategraph/ontology", "")
    assert "https://w3id.org/mandategraph/" not in rest
    assert "<https://example.org/un/document/S/PRST/2006/39>" in rest
