"""Makes a build: reads the sources, fills the store, writes the files and puts them in place."""

import hashlib
import os
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from pyoxigraph import Store

from mandategraph.extract.corrections import read_corrections
from mandategraph.extract.documents import Options
from mandategraph.extract.records import Correction
from mandategraph.graphs import manifest, placing
from mandategraph.graphs.choosing import Candidate, choose
from mandategraph.graphs.graphs import Graphs
from mandategraph.graphs.loading import Former, fill
from mandategraph.graphs.manifest import Manifest, TextEntry
from mandategraph.graphs.refusals import BuildError, UsageError
from mandategraph.graphs.running import Outcome, Problem, read_all, unbuilt
from mandategraph.graphs.sources import expand
from mandategraph.graphs.writing import FORMATS, problems_csv, read_problems, serialized
from mandategraph.ontology.iris import Iris
from mandategraph.ontology.irisyntax import BASE

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
    corrections: str | Path | None = None,
    tick: Tick = lambda done, of: None,
) -> Graphs:
    """Builds the graph of the sources into the folder `out` and opens it.

    The texts given replace those of an earlier build in the folder, the others stay: a text is the same when its
    symbol and language are, when it was read from the same file, or from one of the same name with the same bytes,
    whatever symbol it had then. Sources that fail are named in `Graphs.problems` and in the folder's `problems.csv`,
    and what they gave earlier stays. `jobs` is the number of processes, None for as many as help; `tick` is told how
    many sources are done, of how many.

    `corrections` is a table of what people say of the findings; rows that match nothing are named in the problems.

    Whoever reads the folder meanwhile, or after this process has died, finds the former build or the new one.

    Raises UsageError where the arguments cannot be meant or another build is writing into the folder, BuildError
    where no text could be read or the folder cannot be written; then nothing is written.
    """
    started, folder = time.time(), Path(out)
    options = replace(_checked_options(symbol, language, base), corrections=_corrections(corrections))
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
        now = (*problems, *superseded, *unbuilt(options.corrections, {one.symbol for one in chosen}))
        former = _former(folder, base, chosen, {file.name for file in files})
        store = fill(staged / placing.STORE, spool, chosen, former, Iris(base), staged / "graph.nq")
        quads = _lines(staged / "graph.nq")
        placing.write_whole(staged / "problems.csv", [problems_csv((*former.problems, *now))])
        report = Manifest(
            version("mandategraph"),
            datetime.fromtimestamp(started, UTC).isoformat(timespec="seconds"),
            round(time.time() - started, 3),
            {"symbol": symbol, "language": language, "base": base, "jobs": processes, "all": all_files},
            quads,
            manifest.entries((*former.texts, *map(_entry, chosen)), manifest.counts(store)),
        )
        placing.write_whole(staged / "build.json", [report.dump()])
        if all_files or quads <= SMALL:
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


def _corrections(file: str | Path | None) -> tuple[Correction, ...]:
    if file is None:
        return ()
    try:
        return read_corrections(Path(file).name, Path(file).read_bytes())
    except OSError as error:
        raise UsageError(f"--corrections {file}: {error.strerror or error}; give a file that can be read") from None
    except ValueError as error:
        raise UsageError(f"--corrections {error}") from None


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
                known = (found.symbol, found.language, outcome.source.name, found.digest, found.format)
                candidates.append(Candidate(found.graph, *known, start, len(found.quads), _origin(outcome.source.path)))
                start += len(found.quads)
    return candidates, problems


def _lines(file: Path) -> int:
    with file.open("rb") as lines:
        return sum(1 for _ in lines)


def _origin(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path.resolve())).hexdigest()


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
    graphs = {candidate.graph for candidate in chosen}
    read = {candidate.origin for candidate in chosen} | {(one.source, one.digest) for one in chosen}
    kept = tuple(t for t in earlier.texts if t.graph not in graphs and not {t.origin, (t.source, t.digest)} & read)
    symbols = {text.symbol for text in earlier.texts} - {text.symbol for text in kept}
    symbols |= {candidate.symbol for candidate in chosen}
    rows = read_problems((folder / "problems.csv").read_bytes()) if (folder / "problems.csv").exists() else ()
    return Former(
        kept,
        tuple(row for row in rows if row.source not in given and row.symbol not in symbols),
        folder / "graph.nq",
    )


def _entry(candidate: Candidate) -> TextEntry:
    return TextEntry(*candidate[:6], origin=candidate.origin)


def _write_views(store: Store, report: Manifest, staged: Path) -> None:
    from mandategraph.graphs.graphml import graphml

    graphs = Graphs(staged, store, report)
    placing.write_whole(staged / "graph.ttl", [serialized(store, FORMATS["ttl"])])
    placing.write_whole(staged / "graph.graphml", [graphml(graphs.network("statement"))])
    placing.write_whole(staged / "graph.html", [graphs.page().encode("utf-8")])
