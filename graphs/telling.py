"""Knows what the command line says of a build."""

import shlex
from collections.abc import Iterator

from mandategraph.graphs.graphs import Graphs
from mandategraph.graphs.placing import FILES, STORE
from mandategraph.graphs.running import Problem

#: How many texts and failures are named one by one.
NAMED = 5


def told(graphs: Graphs, seconds: float) -> Iterator[str]:
    """The lines after a build: what was read, what was written, what to do next."""
    report, folder = graphs.manifest, graphs.folder
    texts = f"{len(report.texts)} texts" if len(report.texts) != 1 else f"{report.texts[0].symbol}"
    counts = ", ".join(_count(report.total(name), name) for name in ("paragraphs", "acts", "mandates", "citations"))
    yield f"{texts}: {counts}"
    written = [name for name in FILES if (folder / name).exists()]
    yield f"{report.quads:,} quads in {seconds:.1f} s, written to {folder}: {', '.join([*written, STORE + '/'])}"
    warned = sum(problem.severity != "error" for problem in graphs.problems)
    if warned:
        yield f"{_count(warned, 'warnings')}: see {folder / 'problems.csv'}"
    quoted = shlex.quote(str(folder))
    if "graph.html" in written:
        yield f"Look at it:   open {folder / 'graph.html'} in a browser"
    else:
        yield f"Look at one:  mandategraph view {quoted} --of {shlex.quote(report.texts[0].symbol)}"
    yield f"Ask it:       mandategraph ask {quoted} who-is-asked-to-do-what"
    yield f"Query it:     mandategraph query {quoted} 'SELECT ?act ?quote {{ ?act a mg:Mandate ; mg:quote ?quote }}'"


def failures(problems: tuple[Problem, ...]) -> Iterator[str]:
    """A line for each source that failed, the first ones by name."""
    failed = [problem for problem in problems if problem.severity == "error"]
    yield from (problem.message for problem in failed[:NAMED])
    if len(failed) > NAMED:
        yield f"and {len(failed) - NAMED} more sources failed; each is named in problems.csv"


def _count(number: int, name: str) -> str:
    """The number with its noun.

    >>> _count(1, "acts"), _count(1200, "acts")
    ('1 act', '1,200 acts')
    """
    return f"{number:,} {name.removesuffix('s') if number == 1 else name}"
