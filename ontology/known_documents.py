"""What the tables know of documents, whether or not their texts were read."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad
from rdflib.namespace import FOAF, RDF, SKOS

from mandategraph.ontology.agendakeys import agenda_key
from mandategraph.ontology.council import council_documents
from mandategraph.ontology.iris import Iris
from mandategraph.ontology.symbols import describe
from mandategraph.ontology.table_statements import Statement, dated, stated
from mandategraph.ontology.terms import MG, node

UNDOCS = "https://undocs.org/"


def document_quads(iris: Iris, symbols: Iterable[str]) -> Iterator[Quad]:
    """What the tables know of the documents of these normalised symbols, whether or not their texts were read.

    Type, symbol, organ and page follow from the symbol; day, meeting and agenda item of the Council's resolutions and
    presidential statements stand in tables. Instruments are stated by `authority_quads` and left out here.

    >>> [q.object.value for q in document_quads(Iris(), ["S/RES/1631(2005)"]) if q.predicate == node(MG.adoptedOn)]
    ['2005-10-17']
    """
    done: set[str] = set()
    for symbol in dict.fromkeys(symbols):
        if describe(symbol).type in ("Instrument", "InstrumentPart"):
            continue
        yield from stated(iris, iris.document(symbol), described(iris, symbol))
        known = council_documents().get(symbol)
        if known is None:
            continue
        document = iris.document(symbol)
        if known.date:
            yield from stated(iris, document, [(MG.adoptedOn, dated(known.date))])
        if known.meeting:
            record = f"S/PV.{known.meeting}"
            yield from stated(iris, document, [(MG.adoptedAt, NamedNode(iris.meeting(record)))])
            if record not in done:
                done.add(record)
                yield from stated(iris, iris.meeting(record), _meeting(iris, known.meeting, known.date))
                yield from stated(iris, iris.document(record), described(iris, record))
        if known.agenda:
            item = iris.agenda(agenda_key(known.agenda))
            yield from stated(iris, document, [(MG.agendaItem, NamedNode(item))])
            if item not in done:
                done.add(item)
                title = Literal(known.agenda)
                yield from stated(iris, item, [(RDF.type, node(MG.AgendaItem)), (SKOS.prefLabel, title)])


def described(iris: Iris, symbol: str) -> Iterator[Statement]:
    """What follows from a normalised symbol alone: its type, organ and page.

    >>> [value.value for _, value in described(Iris(), "S/PRST/2006/39")][-1]
    'https://undocs.org/S/PRST/2006/39'
    """
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
        yield MG.heldOn, dated(date)
