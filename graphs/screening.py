"""Screens a graph by the shapes: finds every node that may violate one, many times faster than the engine does.

It knows the part of SHACL that the shapes use and refuses the rest. In doubt a node is suspected; the engine has the
last word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

import pyoxigraph as ox
from rdflib import RDF, RDFS, SH, XSD, Graph
from rdflib.collection import Collection
from rdflib.term import Literal, Node, URIRef

from mandategraph.graphs.lexical import LEXICAL
from mandategraph.graphs.refusals import UsageError

Values = list[ox.NamedNode | ox.Literal]
#: Whether the values of a path meet a constraint, for the node that they are of.
Check = Callable[["Facts", str, Values], bool]

TYPE, SUBCLASS = str(RDF.type), str(RDFS.subClassOf)
TARGETS = (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf)
SILENT = frozenset({*TARGETS, SH.message, SH.path, SH.property, RDF.type, SH.qualifiedMinCount, SH.qualifiedMaxCount})
#: The one pattern of the shapes, that of a SHA-256; what another asks for is left to the engine.
DIGEST, HEXADECIMAL = "^[0-9a-f]{64}$", frozenset("0123456789abcdef")


class Facts:
    """The triples by subject and predicate, each once, and by predicate the way back."""

    def __init__(self, quads: Iterable[ox.Quad]) -> None:
        """Raises UsageError where a blank node or a quoted triple is among them."""
        self.of: dict[str, dict[str, Values]] = defaultdict(dict)
        self.back: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        self.literal_objects: dict[str, list[str]] = defaultdict(list)
        for triple in {quad.triple for quad in quads}:
            subject, predicate, value = triple.subject, triple.predicate.value, triple.object
            if not isinstance(subject, ox.NamedNode) or not isinstance(value, ox.NamedNode | ox.Literal):
                term = value if isinstance(subject, ox.NamedNode) else subject
                raise UsageError(f"the graph holds {term}: blank nodes and quoted triples are never written by a build")
            self.of[subject.value].setdefault(predicate, []).append(value)
            if isinstance(value, ox.NamedNode):
                self.back[predicate][value.value].append(subject.value)
            else:
                self.literal_objects[predicate].append(subject.value)

    def values(self, subject: str, predicate: str) -> Values:
        """The values of a property of a node."""
        return self.of[subject].get(predicate, []) if subject in self.of else []


def suspects(facts: Facts, shapes: Graph) -> set[str]:
    """The nodes that may violate a shape; also those that link a literal where a node is looked at.

    Raises NotImplementedError for shapes with what is not known here.
    """
    found: set[str] = set()
    if any(SUBCLASS in properties for properties in facts.of.values()):
        return set(facts.of) | set(chain.from_iterable(facts.back.values()))
    for shape in set(chain.from_iterable(shapes.subjects(target) for target in TARGETS)):
        check = _node_check(shapes, shape)
        found.update(node for node in set(_targets(facts, shapes, shape)) if not check(facts, node))
        for predicate in shapes.objects(shape, SH.targetObjectsOf):
            found.update(facts.literal_objects.get(str(predicate), ()))
    return found


def _targets(facts: Facts, shapes: Graph, shape: Node) -> Iterator[str]:
    for cls in shapes.objects(shape, SH.targetClass):
        yield from facts.back[TYPE].get(str(cls), ())
    for predicate in shapes.objects(shape, SH.targetObjectsOf):
        yield from facts.back[str(predicate)]
    for predicate in shapes.objects(shape, SH.targetSubjectsOf):
        yield from chain.from_iterable(facts.back[str(predicate)].values())
        yield from facts.literal_objects.get(str(predicate), ())


def _node_check(shapes: Graph, shape: Node) -> Callable[[Facts, str], bool]:
    own = _constraints(shapes, shape)
    properties = [_property_check(shapes, found) for found in shapes.objects(shape, SH.property)]

    def check(facts: Facts, node: str) -> bool:
        values: Values = [ox.NamedNode(node)]
        return all(meets(facts, node, values) for meets in own) and all(meets(facts, node) for meets in properties)

    return check


def _property_check(shapes: Graph, shape: Node) -> Callable[[Facts, str], bool]:
    path = _path(shapes, shapes.value(shape, SH.path))
    constraints = _constraints(shapes, shape)

    def check(facts: Facts, node: str) -> bool:
        values = path(facts, node)
        return all(meets(facts, node, values) for meets in constraints)

    return check


def _path(shapes: Graph, path: Node | None) -> Callable[[Facts, str], Values]:
    if isinstance(path, URIRef):
        predicate = str(path)
        return lambda facts, node: facts.values(node, predicate)
    inverse = shapes.value(path, SH.inversePath) if path else None
    if isinstance(inverse, URIRef):
        backwards = str(inverse)
        return lambda facts, node: [ox.NamedNode(source) for source in facts.back[backwards].get(node, ())]
    alternatives = shapes.value(path, SH.alternativePath) if path else None
    if alternatives is None:
        raise NotImplementedError(f"a path {path}")
    paths = [_path(shapes, part) for part in Collection(shapes, alternatives)]
    return lambda facts, node: list(chain.from_iterable(part(facts, node) for part in paths))


def _constraints(shapes: Graph, shape: Node) -> list[Check]:
    return [
        check
        for predicate, value in shapes.predicate_objects(shape)
        if predicate not in SILENT
        for check in [_constraint(shapes, shape, predicate, value)]
    ]


def _constraint(shapes: Graph, shape: Node, predicate: Node, value: Node) -> Check:
    if predicate == SH.minCount:
        least = int(str(value))
        return lambda facts, node, values: len(values) >= least
    if predicate == SH.maxCount:
        most = int(str(value))
        return lambda facts, node, values: len(values) <= most
    if predicate == SH.lessThan:
        other = str(value)
        return lambda facts, node, values: _ordered(values, facts.values(node, other))
    if predicate == SH.hasValue:
        wanted = _term(value)
        return lambda facts, node, values: wanted in values
    if predicate == SH.qualifiedValueShape:
        return _qualified(shapes, shape, value)
    if predicate == SH.xone:
        branches = [_property_check(shapes, branch) for branch in Collection(shapes, value)]
        return lambda facts, node, values: sum(branch(facts, node) for branch in branches) == 1
    single = _single(shapes, predicate, value)
    return lambda facts, node, values: all(single(found) for found in values)


def _qualified(shapes: Graph, shape: Node, value: Node) -> Check:
    tests = [_single(shapes, predicate, wanted) for predicate, wanted in shapes.predicate_objects(value)]
    least = int(str(shapes.value(shape, SH.qualifiedMinCount) or 0))
    most = int(str(shapes.value(shape, SH.qualifiedMaxCount) or 10**9))
    return lambda facts, node, values: least <= sum(all(test(found) for test in tests) for found in values) <= most


def _single(shapes: Graph, predicate: Node, value: Node) -> Callable[[ox.NamedNode | ox.Literal], bool]:
    """What a constraint asks of each value by itself."""
    words = str(value)
    if predicate == SH.datatype:
        return lambda found: isinstance(found, ox.Literal) and _typed(found, words)
    if predicate == SH.nodeKind and value in (SH.IRI, SH.Literal):
        kind = ox.NamedNode if value == SH.IRI else ox.Literal
        return lambda found: isinstance(found, kind)
    if predicate == SH.minLength:
        return lambda found: isinstance(found, ox.Literal) and len(found.value) >= int(words)
    if predicate == SH.minInclusive:
        return lambda found: (
            isinstance(found, ox.Literal) and _typed(found, str(XSD.integer)) and int(found.value) >= int(words)
        )
    if predicate == SH.pattern:
        return lambda found: words == DIGEST and len(found.value) == 64 and set(found.value) <= HEXADECIMAL
    if predicate == SH["in"]:
        allowed = {_term(item) for item in Collection(shapes, value)}
        return lambda found: found in allowed
    if predicate == SH["or"]:
        parts = [
            [_single(shapes, part, wanted) for part, wanted in shapes.predicate_objects(branch)]
            for branch in Collection(shapes, value)
        ]
        return lambda found: any(all(test(found) for test in tests) for tests in parts)
    raise NotImplementedError(f"the screening does not know {predicate} {value}")


def _typed(literal: ox.Literal, datatype: str) -> bool:
    form = LEXICAL.get(datatype)
    return form is not None and literal.datatype.value == datatype and form(literal.value)


def _integer(term: ox.NamedNode | ox.Literal) -> bool:
    return isinstance(term, ox.Literal) and _typed(term, str(XSD.integer))


def _ordered(values: Values, others: Values) -> bool:
    """Whether each of the one is an integer less than each of the others."""
    if not all(_integer(value) for value in (*values, *others)):
        return False
    return all(int(value.value) < int(other.value) for value in values for other in others)


def _term(node: Node) -> ox.NamedNode | ox.Literal:
    if isinstance(node, Literal):
        return ox.Literal(str(node), datatype=ox.NamedNode(str(node.datatype)) if node.datatype else None)
    return ox.NamedNode(str(node))
