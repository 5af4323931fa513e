"""The tables as a graph: bodies, States, groups, instruments, verbs, and what is known of documents without a text."""

from collections.abc import Iterable, Iterator
from functools import cache

from pyoxigraph import Literal, NamedNode, Quad
from rdflib.namespace import DCTERMS, FOAF, ORG, RDF, RDFS, SDO, SKOS, XSD
from rdflib.term import URIRef

from mandategraph.ontology.authority import (
    Body,
    Instrument,
    State,
    agenda_key,
    bodies,
    council_resolutions,
    council_statements,
    groups,
    instruments,
    states,
)
from mandategraph.ontology.iris import Iris
from mandategraph.ontology.symbols import describe
from mandategraph.ontology.tables import read_table
from mandategraph.ontology.terms import MG, UNBIS, WD, node

UNDOCS = "https://undocs.org/"

# what a subject has: property and value, the subject and the graph being the same for all
Statement = tuple[URIRef, NamedNode | Literal]


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
        yield from _quads(iris, iris.body(body.key), _body(iris, body))
        if body.established_by and body.established_by != "CHARTER":
            founding.add(body.established_by)
    for state in states().values():
        yield from _quads(iris, iris.state(state.iso3), _state(state))
    for group in groups().values():
        yield from _quads(iris, iris.group(group.key), _group(iris, group.names, group.parent))
    for instrument in instruments().values():
        yield from _quads(iris, iris.instrument(instrument.key), _instrument(instrument))
    yield from _concepts(iris)
    for symbol in sorted(founding):
        yield from _quads(iris, iris.document(symbol), _described(iris, symbol))


def document_quads(iris: Iris, symbols: Iterable[str]) -> Iterator[Quad]:
    """What the tables know of the documents of these normalised symbols, whether or not their texts were read.

    Type, symbol, organ and page follow from the symbol; day, meeting and agenda item of the Council's resolutions and
    presidential statements stand in tables. Instruments are stated by `authority_quads` and left out here.

    >>> [q.object.value for q in document_quads(Iris(), ["S/RES/1631(2005)"]) if q.predicate == node(MG.adoptedOn)]
    ['2005-10-17']
    """
    stated: set[str] = set()
    for symbol in dict.fromkeys(symbols):
        if describe(symbol).type in ("Instrument", "InstrumentPart"):
            continue
        yield from _quads(iris, iris.document(symbol), _described(iris, symbol))
        known = _council().get(symbol)
        if known is None:
            continue
        date, number, agenda = known
        document = iris.document(symbol)
        if date:
            yield from _quads(iris, document, [(MG.adoptedOn, _dated(date))])
        if number:
            record = f"S/PV.{number}"
            yield from _quads(iris, document, [(MG.adoptedAt, NamedNode(iris.meeting(record)))])
            if record not in stated:
                stated.add(record)
                yield from _quads(iris, iris.meeting(record), _meeting(iris, number, date))
                yield from _quads(iris, iris.document(record), _described(iris, record))
        if agenda:
            item = iris.agenda(agenda_key(agenda))
            yield from _quads(iris, document, [(MG.agendaItem, NamedNode(item))])
            if item not in stated:
                stated.add(item)
                yield from _quads(iris, item, [(RDF.type, node(MG.AgendaItem)), (SKOS.prefLabel, Literal(agenda))])


@cache
def _council() -> dict[str, tuple[str | None, int | None, str | None]]:
    known = {x.symbol: (x.date, x.meeting, x.agenda) for x in council_resolutions().values()}
    return known | {x.symbol: (x.date, x.meeting, x.agenda) for x in council_statements().values()}


def _quads(iris: Iris, subject: str, statements: Iterable[Statement]) -> Iterator[Quad]:
    graph, this = NamedNode(iris.graph_authority), NamedNode(subject)
    for predicate, value in statements:
        yield Quad(this, node(predicate), value, graph)


def _named(names: tuple[str, ...]) -> Iterator[Statement]:
    yield SKOS.prefLabel, Literal(names[0])
    straight = (name.replace("’", "'") for name in names)
    for name in dict.fromkeys((*names[1:], *straight)):
        if name != names[0]:
            yield SKOS.altLabel, Literal(name)


def _dated(value: str) -> Literal:
    kinds = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}
    return Literal(value, datatype=node(kinds[len(value)]))


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
        yield DCTERMS.created, _dated(body.created)
    if body.ended:
        yield SDO.dissolutionDate, _dated(body.ended)
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
        yield DCTERMS.created, _dated(state.since)
    if state.until:
        yield SDO.dissolutionDate, _dated(state.until)


def _group(iris: Iris, names: tuple[str, ...], parent: str | None) -> Iterator[Statement]:
    yield RDF.type, node(MG.Group)
    yield from _named(names)
    if parent:
        yield SKOS.broader, NamedNode(iris.group(parent))


def _instrument(instrument: Instrument) -> Iterator[Statement]:
    yield RDF.type, node(MG.Instrument)
    yield MG.symbol, Literal(instrument.symbol)
    yield from _named(instrument.names)
    if instrument.adopted:
        yield DCTERMS.created, _dated(instrument.adopted)


def _concepts(iris: Iris) -> Iterator[Quad]:
    for row in (*read_table("verbs"), *read_table("attitudes")):
        verb: list[Statement] = [(RDF.type, node(MG.Verb)), (RDF.type, node(SKOS.Concept))]
        verb += [(SKOS.prefLabel, Literal(row["label"])), (MG.force, NamedNode(iris.force(row["force"])))]
        yield from _quads(iris, iris.verb(row["key"]), verb)
    for row in read_table("forces"):
        force: list[Statement] = [(RDF.type, node(MG.Force)), (RDF.type, node(SKOS.Concept))]
        force += [(SKOS.prefLabel, Literal(row["label"])), (RDFS.comment, Literal(row["comment"]))]
        force += [(MG.rank, Literal(int(row["rank"]))), (DCTERMS.source, Literal(row["source"]))]
        yield from _quads(iris, iris.force(row["key"]), force)
    for row in read_table("limits"):
        limit: list[Statement] = [(RDF.type, node(MG.LimitKind)), (RDF.type, node(SKOS.Concept))]
        limit += [(SKOS.prefLabel, Literal(row["label"])), (RDFS.comment, Literal(row["comment"]))]
        yield from _quads(iris, iris.limit(row["key"]), limit)


def _described(iris: Iris, symbol: str) -> Iterator[Statement]:
    facts = describe(symbol)
    yield RDF.type, node(MG[facts.type])
    yield MG.symbol, Literal(symbol)
    if facts.organ:
        yield MG.issuedBy, NamedNode(iris.body(facts.organ))
    yield FOAF.page, NamedNode(UNDOCS + iris.document(symbol).removeprefix(f"{iris.base}document/"))


def _meeting(iris: Iris, number: int, date: str | None) -> Iterator[Statement]:
    record = f"S/PV.{number}"
    yield RDF.type, node(MG.Meeting)
    yield MG.symbol, Literal(record)
    yield MG.meetingNumber, Literal(number)
    yield MG.organ, NamedNode(iris.body("security-council"))
    yield MG.record, NamedNode(iris.document(record))
    if date:
        yield MG.heldOn, _dated(date)
