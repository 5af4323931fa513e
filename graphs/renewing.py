"""Brings a copy of the former store to where it holds the texts that stay and those that are new, text by text.

Of a build of 1,545 texts (2.8 million quads) loading everything takes 55 s of processor time. Changing the store takes
7 s for one text, most of it for what comes of tables and links, and about 30 s for a hundred texts, a tenth of the
quads: one that goes costs more than one that is loaded. The copy is one of hard links: the former build stays as it is.
"""

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store, Triple, parse

#: The part of the former build that the new texts may have, as bytes, for which changing its store is the quicker way.
PART = 10


def pays(new: int, former: Path | None) -> bool:
    """Whether so many bytes of new texts are few against the former `graph.nq`."""
    return former is not None and new * PART <= former.stat().st_size


def copied(former: Path, to: Path) -> Store | None:
    """A store in `to` that holds what the store in `former` holds, None where that cannot be read."""
    try:
        held = Store.read_only(str(former))
    except (OSError, RuntimeError):
        return None
    held.backup(str(to))
    return Store(str(to))


def renew(store: Store, kept: Iterable[str], lines: Iterable[bytes]) -> None:
    """Takes away all named graphs but those kept and adds the lines, N-Quads of other graphs.

    The default graph has each triple of the named ones once: a triple goes from there only where none has it any more.

    >>> store, (s, g, h) = Store(), map(NamedNode, ("urn:s", "urn:g", "urn:h"))
    >>> store.extend([Quad(s, s, g, g), Quad(s, s, g), Quad(s, s, h, g), Quad(s, s, h, h), Quad(s, s, h)])
    >>> renew(store, ["urn:h"], [])
    >>> sorted(str(quad) for quad in store)
    ['<urn:s> <urn:s> <urn:h>', '<urn:s> <urn:s> <urn:h> <urn:h>']
    """
    stay = set(kept)
    gone = [name for name in store.named_graphs() if isinstance(name, NamedNode) and name.value not in stay]
    triples: set[Triple] = set()
    for name in gone:
        quads = list(store.quads_for_pattern(None, None, None, name))
        for quad in quads:
            store.remove(quad)
        store.remove_graph(name)
        triples.update(quad.triple for quad in quads)
    new = list(parse(b"".join(lines), format=RdfFormat.N_QUADS))
    triples.difference_update(quad.triple for quad in new)
    for triple in triples:
        found = store.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
        if all(isinstance(quad.graph_name, DefaultGraph) for quad in found):
            store.remove(Quad(triple.subject, triple.predicate, triple.object))
    store.bulk_extend(new)
    store.bulk_extend(Quad(quad.subject, quad.predicate, quad.object) for quad in new)
