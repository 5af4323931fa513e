"""Collects the quads of one text: all in its named graph, each node that is met noted once."""

from datetime import date

from pyoxigraph import Literal, NamedNode, Quad
from rdflib import RDF, URIRef
from rdflib.namespace import XSD

from mandategraph.extract.records import Document, Span
from mandategraph.ontology.iris import Iris
from mandategraph.ontology.nodes import Node, NodeKind
from mandategraph.ontology.terms import MG, node

Value = NamedNode | Literal


class TextQuads:
    """The quads of one text so far, and what they are made with."""

    def __init__(self, document: Document, iris: Iris) -> None:
        cover = document.cover
        self.iris = iris
        self.symbol, self.language, self.content = cover.symbol, cover.language, document.text.content
        self.text = iris.text(cover.language, cover.symbol)
        self.found: list[Quad] = []
        self.met: dict[Node, None] = {}
        """The nodes that the text leads to, in the order in which they were met."""
        self.acts: list[str] = []
        """The IRIs of the acts, in the order of the document."""
        self.at: dict[tuple[str, Span], list[str]] = {}
        """The IRIs of the findings of a term ("mention", "addressee", "citation") at a place."""
        self._own = Node(NodeKind.DOCUMENT, cover.symbol)
        self._graph = NamedNode(iris.graph(cover.language, cover.symbol))

    def add(self, subject: str, predicate: URIRef, value: Value) -> None:
        """States a value."""
        self.found.append(Quad(NamedNode(subject), node(predicate), value, self._graph))

    def link(self, subject: str, predicate: URIRef, target: str) -> None:
        """States a link to the IRI `target`."""
        self.add(subject, predicate, NamedNode(target))

    def say(self, subject: str, predicate: URIRef, words: str | None) -> None:
        """States words, where there are any."""
        if words:
            self.add(subject, predicate, Literal(words))

    def classify(self, subject: str, *classes: URIRef) -> None:
        """States the classes of a node."""
        for term in classes:
            self.add(subject, RDF.type, node(term))

    def place(self, subject: str, span: Span, *, quote: bool = True) -> None:
        """States where a finding stands, with its words."""
        if quote:
            self.say(subject, MG.quote, self.content[span.start : span.end])
        self.add(subject, MG.start, integer(span.start))
        self.add(subject, MG.end, integer(span.end))

    def node(self, target: Node) -> str:
        """The IRI of a node, which is noted as met."""
        if target != self._own:
            self.met.setdefault(target)
        return self.iris.of(target, self.text)


def integer(number: int) -> Literal:
    """An xsd:integer."""
    return Literal(str(number), datatype=node(XSD.integer))


def day(value: date) -> Literal:
    """An xsd:date."""
    return Literal(value.isoformat(), datatype=node(XSD.date))
