"""Fills a new store: the chosen texts, those that stay of the earlier build, and what only the whole can say."""

import heapq
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, Store, serialize

from mandategraph.graphs.choosing import Candidate
from mandategraph.graphs.links import dataset_quads, link_quads, shared_quads
from mandategraph.graphs.manifest import TextEntry
from mandategraph.graphs.running import Problem
from mandategraph.graphs.sorting import each_once, sorted_lines
from mandategraph.ontology.iris import Iris


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


def fill(store: Store, spool: Path, chosen: Sequence[Candidate], former: Former, iris: Iris, out: Path) -> int:
    """Loads everything that a build states, writes it to `out` as N-Quads, sorted, and returns how many quads it is.

    A new store is filled rather than the former one changed, since Oxigraph drops a large graph very slowly. The
    files are sorted from what the texts gave rather than dumped from the store, which takes longer than loading it.
    The graphs of links and of the dataset are computed from what is there by then.
    """
    scratch = spool.parent
    named, merged = scratch / "named.nq", scratch / "merged.nt"
    read = _write_both(sorted_lines(_chosen_lines(spool, chosen), former.lines(), scratch), named, merged)
    store.bulk_load(path=str(named), format=RdfFormat.N_QUADS)
    store.bulk_load(path=str(merged), format=RdfFormat.N_TRIPLES)
    merged.unlink()
    stated: set[bytes] = set()

    def state(quads: Iterable[Quad]) -> None:
        more = list(quads)
        store.bulk_extend(more)
        store.bulk_extend(Quad(quad.subject, quad.predicate, quad.object) for quad in more)
        stated.update((serialize(more, format=RdfFormat.N_QUADS) or b"").splitlines(keepends=True))

    state(shared_quads(iris, store))
    state(link_quads(iris, store))
    state(dataset_quads(iris, store, read + len(stated)))
    store.flush()
    with named.open("rb") as texts, out.open("wb") as file:
        file.writelines(each_once(heapq.merge(texts, sorted(stated))))
    return read + len(stated)


def _write_both(lines: Iterable[bytes], named: Path, merged: Path) -> int:
    """Writes sorted lines to one file and each triple of theirs once to another; returns how many lines there are."""
    count, last = 0, b""
    with named.open("wb") as quads, merged.open("wb") as triples:
        for line in lines:
            quads.write(line)
            count += 1
            # sorted, so that equal triples are neighbours
            triple = _split(line)[0]
            if triple != last:
                triples.write(triple + b" .\n")
                last = triple
    return count


def merge(store: Store) -> None:
    """Gives the default graph each triple of the named graphs once.

    What several texts state of a document that all of them cite would otherwise multiply the rows of every query:
    Oxigraph's own union of graphs keeps the doubles.
    """
    store.bulk_extend([Quad(quad.subject, quad.predicate, quad.object) for quad in store])


def _split(line: bytes) -> tuple[bytes, bytes]:
    """The triple and the graph of a line of N-Quads.

    >>> _split(b'<a:s> <a:p> "o <x> ." <a:g> .\\n')
    (b'<a:s> <a:p> "o <x> ."', b'<a:g>')
    """
    triple, _, graph = line.rpartition(b" <")
    return triple, b"<" + graph[:-3]


def _chosen_lines(spool: Path, chosen: Sequence[Candidate]) -> Iterator[bytes]:
    with spool.open("rb") as whole:
        for candidate in chosen:
            whole.seek(candidate.start)
            left = candidate.length
            while left > 0:
                line = whole.readline()
                yield line
                left -= len(line)
