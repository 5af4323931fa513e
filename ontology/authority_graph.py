"""The tables as a graph: bodies, posts, States, groups, instruments, verbs, forces and kinds of time limit."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad
from rdflib.namespace import DCTERMS, ORG, RDF, RDFS, SDO, SKOS
from rdflib.term import URIRef

from mandategraph.ontology.authority import bodies, groups, instruments, states
from mandategraph.ontology.authority_records import Body, Group, Instrument, State
from mandategraph.ontology.iris import Iris
from mandategraph.ontology.known_documents import described
from mandategraph.ontology.table_statements import Statement, dated, stated
from mandategraph.ontology.tables import Row, read_table
from mandategraph.ontology.terms import MG, UNBIS, WD, node


def authority_quads(iris: Iris) -> Iterator[Quad]:
    """All that the tables state of bodies, posts, States, groups, instruments, verbs, forces and kinds of limit.

    Names are plain strings, the printed one `skos:prefLabel`, all others `skos:altLabel`, each also with straight
    apostrophes, which is how people type. Every quad stands in the graph `iris.graph_authority`.

    >>> mexico = [quad for quad in authority_quads(Iris()) if quad.subject.value == Iris().state("MEX")]
    >>> next(quad.object.value for quad in mexico if quad.predicate == node(SKOS.prefLabel))
    'Mexico'
    """
    founding = set()
    for body in bodies().values():
        yield from stated(iris, iris.body(body.key), _body(iris, body))
        if body.established_by and body.established_by != "CHARTER":
            founding.add(body.established_by)
    for state in states().values():
        yield from stated(iris, iris.state(state.iso3), _state(state))
    for group in groups().values():
        yield from stated(iris, iris.group(group.key), _group(iris, group))
    for instrument in instruments().values():
        yield from stated(iris, iris.instrument(instrument.key), _instrument(instrument))
    yield from _concepts(iris)
    for symbol in sorted(founding):
        yield from stated(iris, iris.document(symbol), described(iris, symbol))


def _named(names: tuple[str, ...]) -> Iterator[Statement]:
    yield SKOS.prefLabel, Literal(names[0])
    straight = (name.replace("’", "'") for name in names)
    for name in dict.fromkeys((*names[1:], *straight)):
        if name != names[0]:
            yield SKOS.altLabel, Literal(name)


def _body(iris: Iris, body: Body) -> Iterator[Statement]:
    yield RDF.type, node(MG[body.kind])
    if body.kind != "Post":
        yield RDF.type, node(MG.Body)
    yield from _named(body.names)
    if body.parent:
        yield (ORG.postIn if body.kind == "Post" else ORG.subOrganizationOf), NamedNode(iris.body(body.parent))
    if body.established_by == "CHARTER":
        yield MG.establishedBy, NamedNode(iris.instrument("un-charter"))
    elif body.established_by:
        yield MG.establishedBy, NamedNode(iris.document(body.established_by))
    if body.created:
        yield DCTERMS.created, dated(body.created)
    if body.ended:
        yield SDO.dissolutionDate, dated(body.ended)
    for iso3 in body.host:
        yield DCTERMS.spatial, NamedNode(iris.state(iso3))
    if body.wikidata:
        yield SKOS.exactMatch, node(WD[body.wikidata])
    if body.unbis:
        yield SKOS.exactMatch, node(UNBIS[body.unbis])


def _state(state: State) -> Iterator[Statement]:
    yield RDF.type, node(MG.State)
    yield RDF.type, node(MG.Body)
    yield from _named(state.names)
    for code in (state.iso3, state.iso2, state.m49):
        if code:
            yield SKOS.notation, Literal(code)
    if state.since:
        yield DCTERMS.created, dated(state.since)
    if state.until:
        yield SDO.dissolutionDate, dated(state.until)


def _group(iris: Iris, group: Group) -> Iterator[Statement]:
    yield RDF.type, node(MG.Group)
    yield from _named(group.names)
    if group.parent:
        yield SKOS.broader, NamedNode(iris.group(group.parent))


def _instrument(instrument: Instrument) -> Iterator[Statement]:
    yield RDF.type, node(MG.Instrument)
    yield MG.symbol, Literal(instrument.symbol)
    yield from _named(instrument.names)
    if instrument.adopted:
        yield DCTERMS.created, dated(instrument.adopted)


def _concepts(iris: Iris) -> Iterator[Quad]:
    for row in (*read_table("verbs"), *read_table("attitudes")):
        force: Statement = (MG.force, NamedNode(iris.force(row["force"])))
        yield from stated(iris, iris.verb(row["key"]), [*_concept(MG.Verb, row), force])
    for row in read_table("forces"):
        scale: list[Statement] = [(MG.rank, Literal(int(row["rank"]))), (DCTERMS.source, Literal(row["source"]))]
        yield from stated(iris, iris.force(row["key"]), [*_concept(MG.Force, row), *scale])
    for row in read_table("limits"):
        yield from stated(iris, iris.limit(row["key"]), _concept(MG.LimitKind, row))


def _concept(kind: URIRef, row: Row) -> Iterator[Statement]:
    yield RDF.type, node(kind)
    yield RDF.type, node(SKOS.Concept)
    yield SKOS.prefLabel, Literal(row["label"])
    if "comment" in row:
        yield RDFS.comment, Literal(row["comment"])
