"""Tests of sorting lines."""

import random
from pathlib import Path

import pytest

from mandategraph.graphs.sorting import sorted_lines


@pytest.mark.parametrize("run", [1, 7, 10_000])
def test_lines_are_sorted_whatever_fits_into_memory(tmp_path: Path, run: int) -> None:
    """The same lines come out, each once, however many are sorted at a time."""
    chance = random.Random(1)
    lines = [b"%d\n" % chance.randrange(50) for _ in range(100)]
    more = [b"7\n", b"x\n"]
    assert list(sorted_lines(lines, more, tmp_path, run)) == sorted({*lines, *more})
    assert list(sorted_lines([], more, tmp_path, run)) == more
