"""Fills a new store: the chosen texts, those that stay of the earlier build, and what only the whole can say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

from pyoxigraph import RdfFormat, Store

from mandategraph.graphs.choosing import Candidate
from mandategraph.graphs.links import dataset_quads, link_quads, shared_quads
from mandategraph.graphs.manifest import TextEntry
from mandategraph.graphs.running import Problem
from mandategraph.ontology.iris import Iris

PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Former:
    """What stays of an earlier build in the same folder."""

    texts: tuple[TextEntry, ...] = ()
    problems: tuple[Problem, ...] = ()
    file: Path | None = None
    """Its `graph.nq`."""

    def lines(self) -> Iterator[bytes]:
        """The lines of the texts that stay."""
        if self.file is not None and self.texts:
            kept = {f"<{text.graph}>".encode() for text in self.texts}
            with self.file.open("rb") as file:
                yield from (line for line in file if _split(line)[1] in kept)


def fill(store: Store, spool: Path, chosen: Sequence[Candidate], former: Former, iris: Iris) -> list[bytes]:
    """Loads everything that a build states and returns it as lines of N-Quads, sorted.

    A new store is filled rather than the former one changed, since Oxigraph drops a large graph very slowly. The
    graphs of links and of the dataset are computed from what is there by then.
    """
    selection = spool.with_suffix(".chosen.nq")
    with selection.open("wb") as file:
        _copy_chosen(spool, file, chosen)
        file.writelines(former.lines())
    store.bulk_load(path=str(selection), format=RdfFormat.N_QUADS)
    selection.unlink()
    for state in (shared_quads, link_quads, dataset_quads):
        store.bulk_extend(list(state(iris, store)))
    lines = merge(store)
    store.flush()
    return lines


def merge(store: Store) -> list[bytes]:
    """Gives the default graph each triple of the named graphs once, and returns those as lines of N-Quads, sorted.

    What several texts state of a document that all of them cite would otherwise multiply the rows of every query:
    Oxigraph's own union of graphs keeps the doubles.
    """
    with TemporaryFile() as file:
        store.dump(file, RdfFormat.N_QUADS)
        file.seek(0)
        lines = sorted(file)
    with TemporaryFile() as file:
        # sorted, so that equal triples are neighbours
        file.writelines(triple + b" .\n" for triple, _ in groupby(_split(line)[0] for line in lines))
        file.seek(0)
        store.bulk_load(file, RdfFormat.N_TRIPLES)
    return lines


def _split(line: bytes) -> tuple[bytes, bytes]:
    """The triple and the graph of a line of N-Quads.

    >>> _split(b'<a:s> <a:p> "o <x> ." <a:g> .\\n')
    (b'<a:s> <a:p> "o <x> ."', b'<a:g>')
    """
    triple, _, graph = line.rpartition(b" <")
    return triple, b"<" + graph[:-3]


def _copy_chosen(spool: Path, part: BinaryIO, chosen: Sequence[Candidate]) -> None:
    with spool.open("rb") as whole:
        for candidate in chosen:
            whole.seek(candidate.start)
            left = candidate.length
            while left:
                piece = whole.read(min(left, PIECE))
                part.write(piece)
                left -= len(piece)
