"""Checks a graph against the shapes of the ontology, and says in words what is wrong and where."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import pyoxigraph as ox
from pyshacl import validate as check
from rdflib import RDF, SH, XSD, Graph, Literal, URIRef
from rdflib.term import Node

from mandategraph.graphs.graphs import Graphs
from mandategraph.graphs.parsing import parsed
from mandategraph.graphs.refusals import UsageError
from mandategraph.graphs.screening import Facts, suspects
from mandategraph.ontology.terms import MG, PREFIXES


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a validation."""

    quads: int
    digest: str
    """SHA-256 of the canonical N-Quads (RDFC-1.0): the same for the same graph, however it is written."""
    violations: tuple[str, ...]
    """One line each: document, paragraph, what is missing, what to do, the node."""

    @property
    def conforms(self) -> bool:
        """Whether nothing was found."""
        return not self.violations


def validate(source: str | Path) -> Report:
    """The report on a build, or on a file in an RDF format (.nq, .ttl, .trig, .nt, .rdf, .jsonld).

    Raises UsageError where the source is neither, or cannot be read.
    """
    path = Path(source)
    quads = _built(path) if path.is_dir() else parsed(path)
    if not quads:
        raise UsageError(f"{path}: the graph is empty; give a build's folder or a file that holds triples")
    shapes = Graph()
    shapes.parse(
        data=(files("mandategraph.ontology") / "data" / "shapes.ttl").read_text(encoding="utf-8"), format="turtle"
    )
    suspected = suspects(Facts(quads), shapes)
    violations = tuple(sorted(_explained(quads, suspected, shapes))) if suspected else ()
    return Report(len(quads), canonical_digest(quads), violations)


def _explained(quads: Iterable[ox.Quad], nodes: set[str], shapes: Graph) -> Iterator[str]:
    """What the engine finds wrong with these nodes: it is given no others, since it is slow."""
    # a shape looks at what is stated of a node and at what leads to it; a place needs texts and symbols
    named = {str(MG.textOf), str(MG.symbol)}
    data = _plain_graph(
        quad
        for quad in quads
        if quad.predicate.value in named
        or (isinstance(quad.subject, ox.NamedNode) and quad.subject.value in nodes)
        or (isinstance(quad.object, ox.NamedNode) and quad.object.value in nodes)
    )
    # a plain rdflib graph, since pyshacl is many times slower over the store; no imports are followed
    _, results, _ = check(data, shacl_graph=shapes, advanced=False, inference="none", do_owl_imports=False)
    if not isinstance(results, Graph):
        raise TypeError(f"pyshacl gave no report but {results!r}")
    yield from _violations(results, data, nodes)


def _built(folder: Path) -> list[ox.Quad]:
    """The quads of a build, from its file: several times faster than out of the store, which holds the same."""
    build = Graphs.open(folder)
    return parsed((build.place or folder) / "graph.nq")


def canonical_digest(quads: Iterable[ox.Quad]) -> str:
    """SHA-256 of the canonical N-Quads of the dataset (RDFC-1.0), in hexadecimal.

    >>> canonical_digest([])[:8]
    'e3b0c442'
    """
    dataset = ox.Dataset(quads)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    lines = (ox.serialize(dataset, format=ox.RdfFormat.N_QUADS) or b"").splitlines(keepends=True)
    return hashlib.sha256(b"".join(sorted(lines))).hexdigest()


def _plain_graph(quads: Iterable[ox.Quad]) -> Graph:
    graph = Graph()
    for quad in quads:
        graph.add((_term(quad.subject), _term(quad.predicate), _term(quad.object)))
    return graph


def _term(term: object) -> Node:
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.Literal):
        if term.language:
            return Literal(term.value, lang=term.language)
        # rdflib reads the shapes' plain strings as untyped; the store has normalised the values already
        datatype = URIRef(term.datatype.value)
        return Literal(term.value, datatype=None if datatype == XSD.string else datatype, normalize=False)
    raise UsageError(f"the graph holds {term}: blank nodes and quoted triples are never written by a build")


def _violations(results: Graph, data: Graph, nodes: set[str]) -> Iterator[str]:
    for result in results.subjects(RDF.type, SH.ValidationResult):
        focus = results.value(result, SH.focusNode)
        if isinstance(focus, URIRef) and str(focus) not in nodes:
            continue  # only a part of what is stated of it was looked at
        path = results.value(result, SH.resultPath)
        messages = sorted(str(message) for message in results.objects(result, SH.resultMessage))
        where = _place(data, str(focus))
        yield f"{where}: {' '.join(messages)} [{_short(str(focus))}{f', {_short(str(path))}' if path else ''}]"


def _place(data: Graph, iri: str) -> str:
    text, _, fragment = iri.partition("#")
    document = data.value(URIRef(text), MG.textOf) or URIRef(text)
    symbol = data.value(document, MG.symbol)
    position = fragment.split("-")[0].removeprefix("p")
    place = str(symbol) if symbol else _short(text)
    return f"{place}, paragraph {position}" if position.isdigit() else place


def _short(iri: str) -> str:
    for prefix, namespace in sorted(PREFIXES.items(), key=lambda item: -len(item[1])):
        if iri.startswith(namespace) and iri != namespace:
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri
