"""Runs the extraction over many files, in this process or in several, and gives every failure a line of its own."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from typing import NamedTuple

from mandategraph.extract.documents import Extraction, Options, extract
from mandategraph.extract.refusal import ReadError
from mandategraph.graphs.sources import Source

CHUNK = 8


class Problem(NamedTuple):
    """A row of `problems.csv`; `severity` is error, warning or superseded."""

    source: str
    symbol: str
    severity: str
    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one source: the extraction, None where it failed, and what is to be said of it."""

    source: Source
    extraction: Extraction | None
    problems: tuple[Problem, ...] = ()


def read_one(source: Source, options: Options) -> Outcome:
    """The extraction of one file; what goes wrong is returned as a problem, so that one bad file stops no build."""
    try:
        extraction = extract(source.path.name, source.path.read_bytes(), options)
    except OSError as error:
        return _failed(source, "unreadable", f"{source.name}: {error.strerror or error}; make the file readable")
    except ReadError as error:
        return _failed(source, "unread", str(error))
    except Exception as error:  # a defect met by one text must not lose the others; the row says where to report it
        what = f"{type(error).__name__}: {error}"
        return _failed(source, "defect", f"{source.name}: {what}; please report this with the file")
    problems = (
        Problem(source.name, extraction.symbol, "warning", warning.kind, " ".join(warning.message.split()))
        for warning in extraction.warnings
    )
    return Outcome(source, extraction, tuple(problems))


def _failed(source: Source, kind: str, message: str) -> Outcome:
    return Outcome(source, None, (Problem(source.name, "", "error", kind, " ".join(message.split())),))


def read_all(
    sources: Sequence[Source], options: Options, jobs: int = 1, tick: Callable[[], None] = lambda: None
) -> Iterator[Outcome]:
    """The outcomes in the order of `sources`, read by `jobs` processes; `tick` is called after each."""
    read = partial(read_one, options=options)
    if jobs == 1:
        for source in sources:
            yield read(source)
            tick()
        return
    # spawned, not forked: a fork of a process with threads (a store, a progress bar) can lock up
    with ProcessPoolExecutor(min(jobs, len(sources)), mp_context=get_context("spawn")) as pool:
        for outcome in pool.map(read, sources, chunksize=min(CHUNK, max(1, len(sources) // jobs))):
            yield outcome
            tick()
