"""States the nodes that a text leads to: what follows from a symbol alone, and nodes that only the text knows."""

from datetime import date

from pyoxigraph import Literal
from rdflib.namespace import DCTERMS, FOAF, SKOS, XSD

from mandategraph.extract.records import Local
from mandategraph.extract.textquads import TextQuads, day, integer
from mandategraph.extract.tokens import plain
from mandategraph.ontology.authority import bodies, instruments
from mandategraph.ontology.nodes import Node, NodeKind
from mandategraph.ontology.symbols import describe
from mandategraph.ontology.terms import MG, node

UNDOCS = "https://undocs.org/"


def state_met(quads: TextQuads, target: Node) -> None:
    """What follows from the symbol of a document, meeting or part of the Charter alone."""
    subject = quads.iris.of(target, quads.text)
    if target.kind is NodeKind.DOCUMENT:
        facts = describe(target.key)
        quads.classify(subject, MG.Document, *([MG[facts.type]] if facts.type != "Document" else []))
        quads.say(subject, MG.symbol, target.key)
        quads.link(subject, FOAF.page, UNDOCS + target.key)
        if facts.organ and facts.organ in bodies():
            quads.link(subject, MG.issuedBy, quads.iris.body(facts.organ))
    elif target.kind is NodeKind.MEETING:
        number = target.key.rpartition("PV.")[2]
        organ = describe(target.key).organ
        state_meeting(quads, target.key, int(number) if number.isdigit() else None, organ, None)
    elif target.kind is NodeKind.MEASURE:
        kind, _, symbol = target.key.partition("/")
        quads.classify(subject, MG.Measure)
        quads.say(subject, SKOS.prefLabel, f"{kind.replace('-', ' ')} under {symbol}")
    elif target.kind is NodeKind.INSTRUMENT and target.key.startswith("un-charter/"):
        part, number = target.key.split("/")[1:]
        quads.classify(subject, MG.Document, MG.InstrumentPart)
        quads.say(subject, MG.symbol, f"CHARTER/{number}")
        quads.say(subject, SKOS.prefLabel, f"{instruments()['un-charter'].name}, {part} {number}")
        quads.link(subject, DCTERMS.isPartOf, quads.iris.instrument("un-charter"))


def state_meeting(quads: TextQuads, symbol: str, number: int | None, organ: str | None, held_on: date | None) -> None:
    meeting = quads.iris.meeting(symbol)
    quads.classify(meeting, MG.Meeting)
    quads.say(meeting, MG.symbol, symbol)
    quads.link(meeting, MG.record, quads.iris.document(symbol))
    quads.node(Node(NodeKind.DOCUMENT, symbol))
    if number is not None:
        quads.add(meeting, MG.meetingNumber, integer(number))
    if organ:
        quads.link(meeting, MG.organ, quads.iris.body(organ))
    if held_on:
        quads.add(meeting, MG.heldOn, day(held_on))


def state_local(quads: TextQuads, local: Local) -> None:
    subject = quads.iris.of(local.node, quads.text)
    if local.type == "Instrument":
        quads.classify(subject, MG.Document, MG.Instrument)
        quads.say(subject, MG.symbol, f"TREATY:{plain(local.label)}")
    else:
        quads.classify(subject, MG[local.type])
    quads.say(subject, SKOS.prefLabel, plain(local.label))
    for name in local.aliases:
        quads.say(subject, SKOS.altLabel, plain(name))
    if local.type in ("OtherBody", "Post"):
        quads.add(subject, MG.unlisted, Literal(True))
    if local.type == "OtherBody":
        quads.classify(subject, MG.Body)
    if local.broader:
        quads.link(subject, SKOS.broader, quads.node(local.broader))
    for member in local.members:
        quads.link(subject, MG.member, quads.node(member))
    if local.held_on:
        value, datatype = local.held_on
        quads.add(subject, MG.heldOn, Literal(value, datatype=node(XSD[datatype])))
    if local.organ:
        quads.link(subject, MG.organ, quads.node(local.organ))
    if local.presidency:
        quads.link(subject, MG.presidency, quads.node(local.presidency))
