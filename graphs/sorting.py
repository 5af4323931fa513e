"""Sorts the lines of files that are larger than memory should be."""

import heapq
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from pathlib import Path

#: How many lines are sorted in memory at a time: some 200 MB of N-Quads.
RUN = 1_000_000


def sorted_lines(lines: Iterable[bytes], presorted: Iterable[bytes], scratch: Path, run: int = RUN) -> Iterator[bytes]:
    """The lines of both, sorted, each once; `presorted` is in order already. Files are made inside `scratch`.

    >>> list(sorted_lines([b"c", b"a", b"c"], [b"b"], Path()))
    [b'a', b'b', b'c']
    """
    rest = iter(lines)
    runs: list[Path] = []
    while part := sorted(islice(rest, run)):
        if not runs and len(part) < run:
            # the usual case: all of it fits
            return each_once(heapq.merge(part, presorted))
        runs.append(scratch / f"run-{len(runs)}.nq")
        with runs[-1].open("wb") as file:
            file.writelines(part)
    return each_once(heapq.merge(presorted, *map(_lines, runs)))


def each_once(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The lines without those that equal the one before."""
    return (line for line, _ in groupby(lines))


def _lines(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        yield from file
