"""Runs the extraction over many files, in this process or in several, and gives every failure a line of its own."""

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread
from typing import NamedTuple

from mandategraph.extract.corrections import unmatched
from mandategraph.extract.documents import Extraction, Options, extract
from mandategraph.extract.records import Correction
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


def unbuilt(corrections: Sequence[Correction], symbols: Collection[str]) -> Iterator[Problem]:
    """A problem for each correction of a document of which no text was read in this build."""
    for correction in corrections:
        if correction.document not in symbols:
            notice = unmatched(correction)
            yield Problem("", correction.document, "warning", notice.kind, notice.message)


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
    context = get_context("spawn")
    with ProcessPoolExecutor(min(jobs, len(sources)), mp_context=context, initializer=_die_with_parent) as pool:
        for outcome in pool.map(read, sources, chunksize=min(CHUNK, max(1, len(sources) // jobs))):
            yield outcome
            tick()


def _die_with_parent() -> None:
    """Makes this process end when the one that started it is killed: it would wait for work for ever."""
    parent = parent_process()
    if parent is not None:
        Thread(target=_watch, args=(parent.sentinel,), daemon=True).start()


def _watch(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
