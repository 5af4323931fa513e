"""Tests of running the extraction over many files."""

from pathlib import Path

import pytest

from mandategraph.extract.documents import Options
from mandategraph.graphs import running
from mandategraph.graphs.running import read_all, read_one
from mandategraph.graphs.sources import Source

EXAMPLE = Path(__file__).parent.parent / "examples" / "S-PRST-2006-39.txt"


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    """An empty file, and one that is gone, are rows of severity error that name the file."""
    (tmp_path / "a.txt").write_bytes(b"")
    for name in ("a.txt", "gone.txt"):
        outcome = read_one(Source(name, tmp_path / name), Options())
        assert outcome.extraction is None
        assert [(row.source, row.severity) for row in outcome.problems] == [(name, "error")]
        assert outcome.problems[0].message.startswith(f"{name}: ")


def test_a_defect_of_the_program_loses_one_text_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """An exception that nobody foresaw becomes a row that asks to report it."""

    def broken(*_: object) -> None:
        raise IndexError("no such word")

    monkeypatch.setattr(running, "extract", broken)
    (row,) = read_one(Source("a.txt", EXAMPLE), Options()).problems
    assert (row.kind, row.message) == ("defect", "a.txt: IndexError: no such word; please report this with the file")


def test_processes_give_what_one_process_gives(tmp_path: Path) -> None:
    """Two processes return the same outcomes in the same order, and each is ticked."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(EXAMPLE.read_bytes())
    (tmp_path / "c.txt").write_bytes(b"")
    sources = [Source(name, tmp_path / name) for name in ("a.txt", "b.txt", "c.txt")]
    ticks: list[None] = []
    apart = list(read_all(sources, Options(), 2, lambda: ticks.append(None)))
    assert apart == list(read_all(sources, Options()))
    assert len(ticks) == 3
