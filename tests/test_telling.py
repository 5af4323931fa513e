"""Tests of what the command line says of a build."""

from mandategraph.graphs.running import Problem
from mandategraph.graphs.telling import failures


def test_failures_are_named_up_to_a_few() -> None:
    """Warnings are no failures; of many failures the first five are named and the rest counted."""
    failed = [Problem(f"{n}.txt", "", "error", "unread", f"{n}.txt: empty") for n in range(7)]
    warned = Problem("w.txt", "S/1", "warning", "date", "w.txt: no date")
    assert list(failures((warned,))) == []
    lines = list(failures((*failed, warned)))
    assert lines[:5] == [f"{n}.txt: empty" for n in range(5)]
    assert lines[5:] == ["and 2 more sources failed; each is named in problems.csv"]
