"""Knows which source a text is read from when several are given."""

from collections.abc import Iterable
from typing import NamedTuple

from mandategraph.graphs.running import Problem

#: Media types from the one that is trusted most: what the mark-up says outright, no reader has to guess.
PRECEDENCE = (
    "application/akn+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "text/html",
    "text/plain",
    "application/pdf",
)


class Candidate(NamedTuple):
    """One source of one text, with the place of its quads in the spool."""

    graph: str
    symbol: str
    language: str
    source: str
    digest: str
    format: str
    start: int
    length: int
    origin: str = ""
    """SHA-256 of the source's path."""


def rank(candidate: Candidate) -> tuple[int, str, str]:
    """Sorts the source that is to be used first: by format, then by path."""
    known = candidate.format in PRECEDENCE
    return PRECEDENCE.index(candidate.format) if known else len(PRECEDENCE), candidate.source, candidate.digest


def choose(candidates: Iterable[Candidate]) -> tuple[tuple[Candidate, ...], tuple[Problem, ...]]:
    """One candidate a graph, sorted by graph, and a problem for each of the others."""
    chosen: dict[str, Candidate] = {}
    superseded = []
    for candidate in sorted(candidates, key=rank):
        winner = chosen.setdefault(candidate.graph, candidate)
        if winner is not candidate:
            message = f"another source of the same text ({candidate.language}) was used: {winner.source}"
            superseded.append(Problem(candidate.source, candidate.symbol, "superseded", "second source", message))
    return tuple(chosen[graph] for graph in sorted(chosen)), tuple(superseded)
