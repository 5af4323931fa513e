"""Makes a build: reads the sources, fills the store, writes the files and puts them in place."""

import os
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from pyoxigraph import Store

from mandategraph.extract.documents import Options
from mandategraph.graphs import manifest, placing
from mandategraph.graphs.choosing import Candidate, choose
from mandategraph.graphs.graphs import Graphs
from mandategraph.graphs.loading import Former, fill
from mandategraph.graphs.manifest import Manifest, TextEntry
from mandategraph.graphs.refusals import BuildError, UsageError
from mandategraph.graphs.running import Outcome, Problem, read_all
from mandategraph.graphs.sources import expand
from mandategraph.graphs.writing import FORMATS, problems_csv, read_problems, serialized
from mandategraph.ontology.iris import BASE, Iris

#: Up to how many quads Turtle, GraphML and the page are written without being asked for.
SMALL = 200_000
#: Up to how many files one process reads them all: starting others takes longer.
FEW = 16

Tick = Callable[[int, int], None]


def build(
    sources: str | Path | Iterable[str | Path],
    out: str | Path = "mandategraph-out",
    *,
    symbol: str | None = None,
    language: str | None = None,
    base: str = BASE,
    jobs: int | None = 1,
    all_files: bool = False,
    tick: Tick = lambda done, of: None,
) -> Graphs:
    """Builds the graph of the sources into the folder `out` and opens it.

    The texts given replace those of an earlier build in the folder, the others stay. Sources that fail are named in
    `Graphs.problems` and in the folder's `problems.csv`; `jobs` is the number of processes, None for as many as
    help; `tick` is told how many sources are done, of how many.

    Raises UsageError where the arguments cannot be meant, BuildError where no text could be read or the folder
    cannot be written; then nothing is written.
    """
    started, folder = time.time(), Path(out)
    options = _checked_options(symbol, language, base)
    files = expand([sources] if isinstance(sources, str | Path) else sources)
    if symbol is not None and len(files) > 1:
        raise UsageError(f"--symbol {symbol} names one text, but {len(files)} sources are given; name the one source")
    processes = _processes(jobs, len(files))
    with placing.staging(folder) as scratch:
        staged = scratch / "build"
        staged.mkdir()
        spool = scratch / "spool.nq"
        done = 0

        def ticked() -> None:
            nonlocal done
            done += 1
            tick(done, len(files))

        candidates, problems = _spool(read_all(files, options, processes, ticked), spool)
        if not candidates:
            raise BuildError(_nothing_read(problems))
        chosen, superseded = choose(candidates)
        now = (*problems, *superseded)
        former = _former(folder, base, chosen, {file.name for file in files})
        store = Store(str(staged / placing.STORE))
        lines = fill(store, spool, chosen, former, Iris(base))
        placing.write_whole(staged / "graph.nq", lines)
        placing.write_whole(staged / "problems.csv", [problems_csv((*former.problems, *now))])
        report = Manifest(
            version("mandategraph"),
            datetime.fromtimestamp(started, UTC).isoformat(timespec="seconds"),
            round(time.time() - started, 3),
            {"symbol": symbol, "language": language, "base": base, "jobs": processes, "all": all_files},
            len(lines),
            manifest.entries((*former.texts, *map(_entry, chosen)), manifest.counts(store)),
        )
        placing.write_whole(staged / "build.json", [report.dump()])
        if all_files or len(lines) <= SMALL:
            _write_views(store, report, staged)
        # the lock on the store ends with it, and the folder must not be moved before
        del store
        placing.put_in_place(staged, folder)
    return Graphs.open(folder, problems=now)


def _checked_options(symbol: str | None, language: str | None, base: str) -> Options:
    try:
        Iris(base)
    except ValueError as error:
        raise UsageError(f"--base: {error}") from None
    return Options(symbol, language, base)


def _processes(jobs: int | None, files: int) -> int:
    if jobs is None:
        return 1 if files <= FEW else os.cpu_count() or 1
    if jobs < 1:
        raise UsageError(f"--jobs {jobs}: at least one process is needed")
    return min(jobs, files)


def _spool(outcomes: Iterable[Outcome], path: Path) -> tuple[list[Candidate], list[Problem]]:
    """Writes the quads of each text to one file as they come, so that memory does not grow with the number of texts."""
    candidates: list[Candidate] = []
    problems: list[Problem] = []
    start = 0
    with path.open("wb") as spool:
        for outcome in outcomes:
            problems.extend(outcome.problems)
            found = outcome.extraction
            if found:
                spool.write(found.quads)
                length, name = len(found.quads), outcome.source.name
                candidates.append(
                    Candidate(
                        found.graph, found.symbol, found.language, name, found.digest, found.format, start, length
                    )
                )
                start += length
    return candidates, problems


def _nothing_read(problems: Sequence[Problem]) -> str:
    failed = [problem.message for problem in problems if problem.severity == "error"]
    more = f" (and {len(failed) - 1} more sources that failed)" if len(failed) > 1 else ""
    return f"{failed[0]}{more}; nothing was written"


def _former(folder: Path, base: str, chosen: Sequence[Candidate], given: set[str]) -> Former:
    if not placing.is_build(folder):
        return Former()
    earlier = manifest.load(folder)
    if earlier.base != base:
        raise UsageError(f"{folder} was built with --base {earlier.base}; use the same base or another folder")
    replaced = {candidate.graph for candidate in chosen}
    symbols = {candidate.symbol for candidate in chosen}
    rows = read_problems((folder / "problems.csv").read_bytes()) if (folder / "problems.csv").exists() else ()
    return Former(
        tuple(text for text in earlier.texts if text.graph not in replaced),
        tuple(row for row in rows if row.source not in given and row.symbol not in symbols),
        folder / "graph.nq",
    )


def _entry(candidate: Candidate) -> TextEntry:
    return TextEntry(*candidate[:6])


def _write_views(store: Store, report: Manifest, staged: Path) -> None:
    from mandategraph.graphs.graphml import graphml

    graphs = Graphs(staged, store, report)
    placing.write_whole(staged / "graph.ttl", [serialized(store, FORMATS["ttl"])])
    placing.write_whole(staged / "graph.graphml", [graphml(graphs.network("statement"))])
    placing.write_whole(staged / "graph.html", [graphs.page().encode("utf-8")])
