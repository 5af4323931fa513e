"""States a document record as quads: which triples each record becomes, all in the named graph of its text."""

from pyoxigraph import Quad
from rdflib.namespace import DCTERMS, FOAF, SKOS

from mandategraph.extract.records import Document, Paragraph
from mandategraph.extract.statingfindings import state_acts, state_citations, state_corrections, state_mentions
from mandategraph.extract.statingnodes import UNDOCS, state_local, state_meeting, state_met
from mandategraph.extract.textquads import TextQuads, day, integer
from mandategraph.ontology.iris import Iris
from mandategraph.ontology.nodes import Node, NodeKind
from mandategraph.ontology.statenames import state_named
from mandategraph.ontology.terms import MG, PROV

LANGUAGES = "http://id.loc.gov/vocabulary/iso639-1/"


def quads_of(document: Document, iris: Iris, build: str) -> list[Quad]:
    """Every quad of a document's text; `build` is the digest of the build that makes them."""
    quads = TextQuads(document, iris)
    _state_document(quads, document)
    _state_text(quads, document, build)
    for paragraph in document.paragraphs:
        _state_paragraph(quads, paragraph)
    state_acts(quads, document)
    state_citations(quads, document)
    state_mentions(quads, document)
    for local in document.locals:
        state_local(quads, local)
    for symbols in document.twins:
        one, other = (quads.node(Node(NodeKind.DOCUMENT, symbol)) for symbol in symbols)
        quads.link(one, MG.twinOf, other)
        quads.link(other, MG.twinOf, one)
    state_corrections(quads, document)
    stated = 0
    while stated < len(quads.met):  # a meeting that is met leads to its record
        for target in list(quads.met)[stated:]:
            state_met(quads, target)
            stated += 1
    return quads.found


def _state_document(quads: TextQuads, document: Document) -> None:
    document, iris = document, quads.iris
    cover, metadata = document.cover, document.text.metadata
    subject = iris.document(cover.symbol)
    quads.classify(subject, MG.Document, *([MG[cover.type]] if cover.type != "Document" else []))
    quads.say(subject, MG.symbol, cover.symbol)
    quads.say(subject, DCTERMS.identifier, cover.printed_symbol)
    quads.say(subject, DCTERMS.title, cover.title)
    quads.say(subject, MG.session, cover.session)
    quads.say(subject, MG.distribution, cover.distribution)
    quads.say(subject, MG.aknWork, metadata.akn_work)
    if cover.printed_symbol or ("/" in cover.symbol and cover.symbol[0].isupper()):
        quads.link(subject, FOAF.page, UNDOCS + cover.symbol)
    if cover.organ:
        quads.link(subject, MG.issuedBy, iris.body(cover.organ))
    if cover.adopted_on:
        quads.add(subject, MG.adoptedOn, day(cover.adopted_on))
    if cover.meeting:
        quads.link(subject, MG.adoptedAt, iris.meeting(cover.meeting))
        state_meeting(quads, cover.meeting, cover.meeting_number, cover.organ, cover.adopted_on)
    if cover.agenda_item:
        item = iris.agenda(cover.agenda_item.key)
        quads.link(subject, MG.agendaItem, item)
        quads.classify(item, MG.AgendaItem)
        quads.say(item, SKOS.prefLabel, cover.agenda_item.label)
    for heading in metadata.subjects:
        quads.link(subject, DCTERMS.subject, heading.iri)
        quads.say(heading.iri, SKOS.prefLabel, heading.label)
    for vote in metadata.votes:
        state = state_named(vote.voter)
        if state:
            ballot = iris.vote(subject, state.iso3)
            quads.link(subject, MG.vote, ballot)
            quads.classify(ballot, MG.Vote)
            quads.link(ballot, MG.voter, iris.state(state.iso3))
            quads.say(ballot, MG.cast, vote.cast)


def _state_text(quads: TextQuads, document: Document, build_digest: str) -> None:
    text, iris = document.text, quads.iris
    quads.classify(quads.text, MG.Text)
    quads.link(quads.text, MG.textOf, iris.document(quads.symbol))
    quads.link(quads.text, DCTERMS.language, LANGUAGES + quads.language)
    quads.say(quads.text, MG.content, text.content)
    quads.say(quads.text, MG.aknExpression, text.metadata.akn_expression)
    source, build = iris.source(text.digest), iris.build(build_digest)
    quads.link(quads.text, PROV.wasDerivedFrom, source)
    quads.link(quads.text, PROV.wasGeneratedBy, build)
    quads.classify(source, MG.Source)
    quads.say(source, MG.sourceName, text.name)
    quads.say(source, MG.sourceDigest, text.digest)
    quads.say(source, DCTERMS["format"], text.format)
    quads.classify(build, MG.Build)
    quads.link(build, PROV.used, source)


def _state_paragraph(quads: TextQuads, paragraph: Paragraph) -> None:
    subject = quads.iris.paragraph(quads.text, paragraph.position)
    quads.classify(subject, MG.Paragraph, MG[paragraph.kind.value])
    quads.link(subject, MG.partOf, quads.text)
    if paragraph.parent is not None:
        quads.link(subject, MG.parent, quads.iris.paragraph(quads.text, paragraph.parent))
    quads.add(subject, MG.position, integer(paragraph.position))
    quads.say(subject, MG.number, paragraph.number)
    quads.say(subject, MG.section, paragraph.section)
    quads.say(subject, MG.text, paragraph.text)
    quads.place(subject, paragraph.span, quote=False)
