"""Fills the store of a build: the chosen texts, those that stay of the earlier one, and what only the whole can say."""

import heapq
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, Store, serialize

from mandategraph.graphs.choosing import Candidate
from mandategraph.graphs.description import dataset_quads, tally
from mandategraph.graphs.links import link_quads, shared_quads
from mandategraph.graphs.manifest import TextEntry
from mandategraph.graphs.placing import STORE
from mandategraph.graphs.renewing import copied, pays, renew
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


def fill(place: Path, spool: Path, chosen: Sequence[Candidate], former: Former, iris: Iris, out: Path) -> Store:
    """Makes the store in `place` of everything that a build states, and writes it to `out` as N-Quads, sorted.

    Where few texts are new, the former store is changed, else a new one is filled: Oxigraph takes a quad away much more
    slowly than it loads one. The files are sorted from what the texts gave rather than dumped from the store, which
    takes longer than loading it. The graphs of links and of the dataset are computed from what is there by then;
    counting for the second takes a fiftieth of a large build.
    """
    scratch = spool.parent
    named, merged = scratch / "named.nq", scratch / "merged.nt"
    lines = sorted_lines(_chosen_lines(spool, chosen), former.lines(), scratch)
    store = None
    if former.file is not None and pays(sum(candidate.length for candidate in chosen), former.file):
        store = copied(former.file.parent / STORE, place)
    if store is not None:
        with named.open("wb") as quads:
            quads.writelines(lines)
        renew(store, (text.graph for text in former.texts), _chosen_lines(spool, chosen))
    else:
        _write_both(lines, named, merged)
        store = Store(str(place))
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
    with named.open("rb") as texts:
        held = tally(each_once(heapq.merge(texts, sorted(stated))), iris.base)
    state(dataset_quads(iris, store, held))
    store.flush()
    with named.open("rb") as texts, out.open("wb") as file:
        file.writelines(each_once(heapq.merge(texts, sorted(stated))))
    return store


def _write_both(lines: Iterable[bytes], named: Path, merged: Path) -> None:
    """Writes sorted lines to one file and each triple of theirs once to another."""
    last = b""
    with named.open("wb") as quads, merged.open("wb") as triples:
        for line in lines:
            quads.write(line)
            # sorted, so that equal triples are neighbours
            triple = _split(line)[0]
            if triple != last:
                triples.write(triple + b" .\n")
                last = triple


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
