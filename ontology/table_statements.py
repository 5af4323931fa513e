"""A fact of the tables as quads of the authority graph: a property and its value, for the subject that has it."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad
from rdflib.namespace import XSD
from rdflib.term import URIRef

from mandategraph.ontology.iris import Iris
from mandategraph.ontology.terms import node

Statement = tuple[URIRef, NamedNode | Literal]
"""What a subject has: property and value."""


def stated(iris: Iris, subject: str, statements: Iterable[Statement]) -> Iterator[Quad]:
    """The statements of one subject, in the graph `iris.graph_authority`.

    >>> from mandategraph.ontology.terms import MG
    >>> [str(quad.object) for quad in stated(Iris(), Iris().meeting("S/PV.5529"), [(MG.heldOn, dated("2006-09-20"))])]
    ['"2006-09-20"^^<http://www.w3.org/2001/XMLSchema#date>']
    """
    graph, this = NamedNode(iris.graph_authority), NamedNode(subject)
    for predicate, value in statements:
        yield Quad(this, node(predicate), value, graph)


def dated(value: str) -> Literal:
    """The year, month or day that a cell prints as XSD does, with its datatype.

    >>> dated("1945").datatype.value
    'http://www.w3.org/2001/XMLSchema#gYear'
    """
    kinds = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}
    return Literal(value, datatype=node(kinds[len(value)]))
