"""Says document by document what two builds state differently."""

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from mandategraph.graphs.characters import xml_text
from mandategraph.ontology.terms import PREFIXES

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Difference:
    """What one named graph states in the first build only, and in the second only: triples, as N-Triples has them."""

    graph: str
    removed: list[str] = field(default_factory=list)
    added: list[str] = field(default_factory=list)


def differences(one: Path, other: Path) -> tuple[Difference, ...]:
    """The graphs that differ between two files of sorted N-Quads, sorted by graph.

    Raises OSError as the file system gives it.
    """
    found: dict[str, Difference] = {}
    with one.open("rb") as former, other.open("rb") as later:
        for line, side in _unshared(former, later):
            triple, _, graph = line.decode("utf-8").removesuffix(" .\n").rpartition(" <")
            difference = found.setdefault(graph.removesuffix(">"), Difference(graph.removesuffix(">")))
            (difference.added if side else difference.removed).append(triple)
    return tuple(found[graph] for graph in sorted(found))


def _unshared(former: Iterable[bytes], later: Iterable[bytes]) -> Iterator[tuple[bytes, int]]:
    """The lines that one file only has, each with 0 for the former and 1 for the later one.

    >>> list(_unshared([b"a", b"b"], [b"b", b"c"]))
    [(b'a', 0), (b'c', 1)]
    """
    sides = heapq.merge(((line, 0) for line in former), ((line, 1) for line in later))
    for _, same in groupby(sides, key=lambda pair: pair[0]):
        pair = list(same)
        if len(pair) == 1:
            yield pair[0]


def told(found: Iterable[Difference], base: str) -> Iterator[str]:
    """The differences in lines: the graph with its counts, then each triple with - or +, IRIs shortened."""
    for difference in found:
        name = difference.graph.removeprefix(f"{base}graph/")
        yield f"{name}: {len(difference.removed):,} statements removed, {len(difference.added):,} added"
        for sign, triples in (("-", difference.removed), ("+", difference.added)):
            for triple in triples:
                words = xml_text(_short(triple, base))
                yield f"  {sign} {words if len(words) <= LONGEST else words[: LONGEST - 1] + '…'}"


def _short(triple: str, base: str) -> str:
    """The triple with prefixes instead of namespaces in its subject and predicate.

    >>> _short("<https://a.example/text/en/S/1#p1> <http://purl.org/spar/cito/cites> 1", "https://a.example/")
    'text/en/S/1#p1 cito:cites 1'
    """
    subject, predicate, value = triple.split(" ", 2)
    named = predicate.strip("<>")
    for prefix, namespace in PREFIXES.items():
        if named.startswith(namespace):
            named = f"{prefix}:{named.removeprefix(namespace)}"
            break
    return f"{subject.strip('<>').removeprefix(base)} {named} {value}"
