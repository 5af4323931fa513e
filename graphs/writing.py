"""Knows how quads are written out: in which formats, and in which order, so that the same quads give the same bytes."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from pyoxigraph import DefaultGraph, Quad, RdfFormat, Store, Triple, serialize

from mandategraph.graphs.jsonld import jsonld
from mandategraph.graphs.refusals import UsageError
from mandategraph.graphs.running import Problem
from mandategraph.ontology.terms import PREFIXES

#: The formats of `export` by name.
FORMATS = {
    "nq": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
}


#: One statement a line.
LINES = (RdfFormat.N_QUADS, RdfFormat.N_TRIPLES)
PREFIXED = (RdfFormat.TURTLE, RdfFormat.TRIG, RdfFormat.RDF_XML)


def rdf_format(name: str) -> RdfFormat:
    """The format of that name; raises UsageError with the names that there are."""
    if name not in FORMATS:
        raise UsageError(f"no format is called {name!r}; there are: {', '.join(FORMATS)}")
    return FORMATS[name]


def serialized(store: Store, rdf: RdfFormat) -> bytes:
    """What a build states in a format, sorted: its named graphs, or each triple once where the format has no graphs."""
    items: list[Quad] | list[Triple]
    if rdf in LINES:
        # `written` sorts the lines themselves
        return written([*named_quads(store)] if rdf.supports_datasets else [q.triple for q in merged_quads(store)], rdf)
    if rdf.supports_datasets:
        items = sorted(named_quads(store), key=lambda quad: (str(quad.graph_name), str(quad.triple)))
    else:
        items = sorted((quad.triple for quad in merged_quads(store)), key=str)
    return written(items, rdf)


def written(items: Sequence[Quad] | Sequence[Triple], rdf: RdfFormat) -> bytes:
    """The items in a format, in the order given: sort them, and the same items give the same bytes."""
    if rdf == RdfFormat.JSON_LD:
        return jsonld(items)
    if rdf in PREFIXED:
        return with_prefixes(items, rdf)
    lines = serialize(items, format=rdf) or b""
    return b"".join(sorted(lines.splitlines(keepends=True)))


def with_prefixes(items: Sequence[Quad] | Sequence[Triple], rdf: RdfFormat) -> bytes:
    """The items as Turtle, TriG or RDF/XML with the prefixes of the ontology, sorted: pyoxigraph shuffles them.

    >>> from pyoxigraph import NamedNode
    >>> iri = NamedNode(PREFIXES["mg"] + "Act")
    >>> lines = with_prefixes([Triple(iri, iri, iri)], RdfFormat.TURTLE).splitlines()
    >>> lines[-1], lines[:-1] == sorted(lines[:-1])
    (b'mg:Act mg:Act mg:Act .', True)
    """
    written = serialize(items, format=rdf, prefixes=PREFIXES) or b""
    if rdf == RdfFormat.RDF_XML:
        head, opening, rest = written.partition(b"<rdf:RDF ")
        attributes, close, body = rest.partition(b">")
        return head + opening + b" ".join(sorted(attributes.split(b" "))) + close + body
    lines = written.splitlines(keepends=True)
    start = next((number for number, line in enumerate(lines) if not line.startswith(b"@prefix ")), len(lines))
    return b"".join(sorted(lines[:start]) + lines[start:])


def named_quads(store: Store) -> Iterator[Quad]:
    """The quads of the named graphs of a build."""
    return (quad for quad in store if not isinstance(quad.graph_name, DefaultGraph))


def merged_quads(store: Store) -> Iterator[Quad]:
    """The triples of all graphs of a build, each once."""
    return store.quads_for_pattern(None, None, None, DefaultGraph())


def problems_csv(problems: Iterable[Problem]) -> bytes:
    """The table of problems, header first, sorted, each row once.

    >>> problems_csv([Problem("a.txt", "", "error", "unread", "a.txt: the file is empty")])
    b'source,symbol,severity,kind,message\\na.txt,,error,unread,a.txt: the file is empty\\n'
    """
    out = io.StringIO(newline="")
    table = csv.writer(out, lineterminator="\n")
    table.writerow(Problem._fields)
    table.writerows(sorted(set(problems)))
    # a file name that is no valid UTF-8 holds lone surrogates
    return out.getvalue().encode("utf-8", "backslashreplace")


def read_problems(content: bytes) -> tuple[Problem, ...]:
    """The rows of a table that `problems_csv` wrote."""
    rows = csv.reader(io.StringIO(content.decode("utf-8"), newline=""))
    return tuple(Problem(*row) for row in list(rows)[1:])
