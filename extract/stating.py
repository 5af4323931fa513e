"""States a document record as quads: which triples each record becomes, all in the named graph of its text."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

from pyoxigraph import Literal, NamedNode, Quad
from rdflib import RDF, URIRef
from rdflib.namespace import DCTERMS, FOAF, SKOS, XSD

from mandategraph.extract.records import Act, Citation, Document, Life, Local, Mention, Paragraph, Span
from mandategraph.extract.tokens import plain
from mandategraph.ontology.authority import bodies, instruments, state_named
from mandategraph.ontology.iris import Iris
from mandategraph.ontology.nodes import Node, NodeKind
from mandategraph.ontology.symbols import describe
from mandategraph.ontology.terms import CITO, MG, PROV, node

LANGUAGES = "http://id.loc.gov/vocabulary/iso639-1/"
UNDOCS = "https://undocs.org/"

Value = NamedNode | Literal
Numbered = TypeVar("Numbered", Act, Citation, Mention)


class Statements:
    """Collects the quads of one document's text."""

    def __init__(self, document: Document, iris: Iris, build: str) -> None:
        self._document, self._iris = document, iris
        cover = document.cover
        self._symbol, self._language = cover.symbol, cover.language
        self._text = iris.text(cover.language, cover.symbol)
        self._graph = NamedNode(iris.graph(cover.language, cover.symbol))
        self._build = build
        self._act_iris: list[str] = []
        self._at: dict[tuple[str, Span], list[str]] = {}
        self._seen: set[Node] = set()
        self._found: list[Quad] = []

    def quads(self) -> list[Quad]:
        """Every quad, in the order of the document."""
        self._state_document()
        self._state_text()
        for paragraph in self._document.paragraphs:
            self._state_paragraph(paragraph)
        self._state_acts()
        self._state_citations()
        self._state_mentions()
        for local in self._document.locals:
            self._state_local(local)
        self._state_corrections()
        for symbols in self._document.twins:
            one, other = (self._node(Node(NodeKind.DOCUMENT, symbol)) for symbol in symbols)
            self._link(one, MG.twinOf, other)
            self._link(other, MG.twinOf, one)
        return self._found

    def _add(self, subject: str, predicate: URIRef, value: Value) -> None:
        self._found.append(Quad(NamedNode(subject), node(predicate), value, self._graph))

    def _link(self, subject: str, predicate: URIRef, target: str) -> None:
        self._add(subject, predicate, NamedNode(target))

    def _say(self, subject: str, predicate: URIRef, words: str | None) -> None:
        if words:
            self._add(subject, predicate, Literal(words))

    def _type(self, subject: str, *classes: URIRef) -> None:
        for term in classes:
            self._add(subject, RDF.type, node(term))

    def _state_document(self) -> None:
        document, iris = self._document, self._iris
        cover, metadata = document.cover, document.text.metadata
        subject = iris.document(cover.symbol)
        self._seen.add(Node(NodeKind.DOCUMENT, cover.symbol))
        self._type(subject, MG.Document, *([MG[cover.type]] if cover.type != "Document" else []))
        self._say(subject, MG.symbol, cover.symbol)
        self._say(subject, DCTERMS.identifier, cover.printed_symbol)
        self._say(subject, DCTERMS.title, cover.title)
        self._say(subject, MG.session, cover.session)
        self._say(subject, MG.distribution, cover.distribution)
        self._say(subject, MG.aknWork, metadata.akn_work)
        if cover.printed_symbol or ("/" in cover.symbol and cover.symbol[0].isupper()):
            self._link(subject, FOAF.page, UNDOCS + cover.symbol)
        if cover.organ:
            self._link(subject, MG.issuedBy, iris.body(cover.organ))
        if cover.adopted_on:
            self._add(subject, MG.adoptedOn, _day(cover.adopted_on))
        if cover.meeting:
            self._link(subject, MG.adoptedAt, iris.meeting(cover.meeting))
            self._state_meeting(cover.meeting, cover.meeting_number, cover.organ, cover.adopted_on)
        if cover.agenda_item:
            item = iris.agenda(cover.agenda_item.key)
            self._link(subject, MG.agendaItem, item)
            self._type(item, MG.AgendaItem)
            self._say(item, SKOS.prefLabel, cover.agenda_item.label)
        for heading in metadata.subjects:
            self._link(subject, DCTERMS.subject, heading.iri)
        for vote in metadata.votes:
            state = state_named(vote.voter)
            if state:
                ballot = iris.vote(subject, state.iso3)
                self._link(subject, MG.vote, ballot)
                self._type(ballot, MG.Vote)
                self._link(ballot, MG.voter, iris.state(state.iso3))
                self._say(ballot, MG.cast, vote.cast)

    def _state_meeting(self, symbol: str, number: int | None, organ: str | None, held_on: date | None) -> None:
        meeting = self._iris.meeting(symbol)
        self._type(meeting, MG.Meeting)
        self._say(meeting, MG.symbol, symbol)
        self._link(meeting, MG.record, self._iris.document(symbol))
        self._state_other(Node(NodeKind.DOCUMENT, symbol))
        if number is not None:
            self._add(meeting, MG.meetingNumber, _integer(number))
        if organ:
            self._link(meeting, MG.organ, self._iris.body(organ))
        if held_on:
            self._add(meeting, MG.heldOn, _day(held_on))

    def _state_text(self) -> None:
        text, iris = self._document.text, self._iris
        self._type(self._text, MG.Text)
        self._link(self._text, MG.textOf, iris.document(self._symbol))
        self._link(self._text, DCTERMS.language, LANGUAGES + self._language)
        self._say(self._text, MG.content, text.content)
        self._say(self._text, MG.aknExpression, text.metadata.akn_expression)
        source, build = iris.source(text.digest), iris.build(self._build)
        self._link(self._text, PROV.wasDerivedFrom, source)
        self._link(self._text, PROV.wasGeneratedBy, build)
        self._type(source, MG.Source)
        self._say(source, MG.sourceName, text.name)
        self._say(source, MG.sourceDigest, text.digest)
        self._say(source, DCTERMS["format"], text.format)
        self._type(build, MG.Build)
        self._link(build, PROV.used, source)

    def _state_paragraph(self, paragraph: Paragraph) -> None:
        subject = self._iris.paragraph(self._text, paragraph.position)
        self._type(subject, MG.Paragraph, MG[paragraph.kind.value])
        self._link(subject, MG.partOf, self._text)
        if paragraph.parent is not None:
            self._link(subject, MG.parent, self._iris.paragraph(self._text, paragraph.parent))
        self._add(subject, MG.position, _integer(paragraph.position))
        self._say(subject, MG.number, paragraph.number)
        self._say(subject, MG.section, paragraph.section)
        self._say(subject, MG.text, paragraph.text)
        self._state_place(subject, paragraph.span, quote=False)

    def _state_place(self, subject: str, span: Span, *, quote: bool = True) -> None:
        if quote:
            self._say(subject, MG.quote, self._document.text.content[span.start : span.end])
        self._add(subject, MG.start, _integer(span.start))
        self._add(subject, MG.end, _integer(span.end))

    def _state_acts(self) -> None:
        for act, number in _numbered(self._document.acts):
            subject = self._iris.act(self._iris.paragraph(self._text, act.paragraph), number)
            self._act_iris.append(subject)
            self._state_act(subject, act)

    def _state_act(self, subject: str, act: Act) -> None:
        iris = self._iris
        self._type(subject, MG.Act, MG[act.act_class.value], *([MG.Mandate] if act.is_mandate else []))
        self._link(subject, MG.paragraph, iris.paragraph(self._text, act.paragraph))
        self._link(subject, MG.verb, iris.verb(act.verb))
        self._say(subject, MG.verbText, plain(act.verb_text))
        self._link(subject, MG.actor, self._node(act.actor))
        self._say(subject, MG.task, act.task)
        self._say(subject, MG.rule, act.rule)
        self._state_place(subject, act.span)
        for position in act.subtasks:
            self._link(subject, MG.subtask, iris.paragraph(self._text, position))
        for source in act.authority:
            self._link(subject, MG.authority, self._node(source))
        if act.life:
            self._state_life(subject, act.life)
        for clause in act.clauses:
            self._add(subject, MG[clause], Literal(True))
        for number, addressing in enumerate(act.addressings, 1):
            it = iris.addressing(subject, number)
            target = self._node(addressing.to)
            self._type(it, MG.Addressing)
            self._at.setdefault(("addressee", addressing.span), []).append(it)
            self._link(it, MG.inAct, subject)
            self._link(it, MG.refersTo, target)
            self._say(it, MG.rule, addressing.rule)
            self._state_place(it, addressing.span)
            self._link(subject, MG.addressee, target)
            self._say(subject, MG.addresseeText, self._document.text.content[slice(*addressing.span)])
            if addressing.antecedent:
                self._state_antecedent(it, addressing.antecedent)
        for number, limit in enumerate(act.time_limits, 1):
            it = iris.time_limit(subject, number)
            self._link(subject, MG.timeLimit, it)
            self._type(it, MG.TimeLimit)
            self._link(it, MG.limitKind, iris.limit(limit.kind))
            if limit.value and limit.datatype:
                self._add(it, MG.limitValue, Literal(limit.value, datatype=node(XSD[limit.datatype])))
            if limit.limit_date:
                self._add(it, MG.limitDate, _day(limit.limit_date))
            self._say(it, MG.rule, limit.rule)
            self._state_place(it, limit.span)

    def _state_life(self, subject: str, life: Life) -> None:
        for concerned in life.concerns:
            self._link(subject, MG.concerns, self._node(concerned))
            self._link(subject, MG[life.effect], self._node(concerned))
        if life.effect != "creates":
            for document in life.documents:
                self._link(subject, MG[life.effect], self._node(document))
        if life.valid_from:
            self._add(subject, MG.validFrom, _day(life.valid_from))
        if life.valid_until:
            self._add(subject, MG.validUntil, _day(life.valid_until))

    def _state_antecedent(self, addressing: str, span: Span) -> None:
        """The words that a pronoun takes up: a node with its quote, unless an addressing or mention has that place."""
        antecedent = f"{addressing}-antecedent"
        self._link(addressing, MG.antecedent, antecedent)
        self._type(antecedent, MG.Antecedent)
        self._state_place(antecedent, span)

    def _state_citations(self) -> None:
        citing = self._iris.document(self._symbol)
        for citation, number in _numbered(self._document.citations):
            paragraph = self._iris.paragraph(self._text, citation.paragraph)
            subject = self._iris.citation(paragraph, number)
            self._type(subject, MG.Citation)
            self._at.setdefault(("citation", citation.span), []).append(subject)
            self._link(subject, CITO.hasCitingEntity, citing)
            self._link(subject, MG.paragraph, paragraph)
            self._link(subject, CITO.hasCitationCharacterization, str(CITO) + citation.relation)
            self._state_target(subject, citing, citation)
            if citation.act is not None:
                self._link(subject, MG.inAct, self._act_iris[citation.act])
            self._say(subject, MG.pinpoint, citation.pinpoint)
            for paragraph_number in citation.pinpoint_numbers:
                self._say(subject, MG.pinpointNumber, paragraph_number)
            self._say(subject, MG.rule, citation.rule)
            self._state_place(subject, citation.span)

    def _state_target(self, subject: str, citing: str, citation: Citation) -> None:
        if citation.target is None:
            self._say(subject, MG.unresolvedBecause, citation.unresolved_because)
            return
        target = self._node(citation.target)
        self._link(subject, CITO.hasCitedEntity, target)
        if citation.target.kind in (NodeKind.DOCUMENT, NodeKind.INSTRUMENT):
            self._link(citing, CITO.cites, target)

    def _state_mentions(self) -> None:
        for mention, number in _numbered(self._document.mentions):
            paragraph = self._iris.paragraph(self._text, mention.paragraph)
            subject = self._iris.mention(paragraph, number)
            self._type(subject, MG.Mention)
            self._at.setdefault(("mention", mention.span), []).append(subject)
            self._link(subject, MG.mentionOf, self._node(mention.of))
            self._link(subject, MG.paragraph, paragraph)
            self._say(subject, MG.rule, mention.rule)
            self._state_place(subject, mention.span)

    def _state_corrections(self) -> None:
        """Who said what of which findings; those rejected are gone, and only the words tell of them."""
        for number, applied in enumerate(self._document.corrections, 1):
            correction = applied.correction
            subject = self._iris.of(Node(NodeKind.LOCAL, f"k{number}"), self._text)
            author = self._iris.agent(plain(correction.author).replace(" ", "_"))
            self._type(subject, MG.Correction)
            self._link(subject, MG.correctedText, self._text)
            self._say(subject, MG.correctedTerm, correction.term)
            self._say(subject, MG.correctionAction, correction.action)
            self._say(subject, MG.correctionValue, correction.value)
            self._say(subject, MG.correctedQuote, correction.quote)
            self._link(subject, PROV.wasAttributedTo, author)
            self._type(author, PROV.Agent)
            self._say(author, FOAF.name, correction.author)
            for place in applied.places:
                for finding in self._at.get((correction.term, place), ()):
                    self._link(subject, MG.corrects, finding)

    def _state_local(self, local: Local) -> None:
        subject = self._iris.of(local.node, self._text)
        if local.type == "Instrument":
            self._type(subject, MG.Document, MG.Instrument)
            self._say(subject, MG.symbol, f"TREATY:{plain(local.label)}")
        else:
            self._type(subject, MG[local.type])
        self._say(subject, SKOS.prefLabel, plain(local.label))
        if local.type in ("OtherBody", "Post"):
            self._add(subject, MG.unlisted, Literal(True))
        if local.type == "OtherBody":
            self._type(subject, MG.Body)
        if local.broader:
            self._link(subject, SKOS.broader, self._node(local.broader))
        for member in local.members:
            self._link(subject, MG.member, self._node(member))
        if local.held_on:
            value, datatype = local.held_on
            self._add(subject, MG.heldOn, Literal(value, datatype=node(XSD[datatype])))
        if local.organ:
            self._link(subject, MG.organ, self._node(local.organ))
        if local.presidency:
            self._link(subject, MG.presidency, self._node(local.presidency))

    def _node(self, target: Node) -> str:
        """The IRI of a node; what the text graph says of a cited document is said when it is first met."""
        if target not in self._seen:
            self._seen.add(target)
            self._state_other(target)
        return self._iris.of(target, self._text)

    def _state_other(self, target: Node) -> None:
        """What follows from the symbol of a document, meeting or part of the Charter alone."""
        subject = self._iris.of(target, self._text)
        if target.kind is NodeKind.DOCUMENT:
            facts = describe(target.key)
            self._type(subject, MG.Document, *([MG[facts.type]] if facts.type != "Document" else []))
            self._say(subject, MG.symbol, target.key)
            self._link(subject, FOAF.page, UNDOCS + target.key)
            if facts.organ and facts.organ in bodies():
                self._link(subject, MG.issuedBy, self._iris.body(facts.organ))
        elif target.kind is NodeKind.MEETING:
            number = target.key.rpartition("PV.")[2]
            organ = describe(target.key).organ
            self._state_meeting(target.key, int(number) if number.isdigit() else None, organ, None)
        elif target.kind is NodeKind.MEASURE:
            kind, _, symbol = target.key.partition("/")
            self._type(subject, MG.Measure)
            self._say(subject, SKOS.prefLabel, f"{kind.replace('-', ' ')} under {symbol}")
        elif target.kind is NodeKind.INSTRUMENT and target.key.startswith("un-charter/"):
            part, number = target.key.split("/")[1:]
            self._type(subject, MG.Document, MG.InstrumentPart)
            self._say(subject, MG.symbol, f"CHARTER/{number}")
            self._say(subject, SKOS.prefLabel, f"{instruments()['un-charter'].name}, {part} {number}")
            self._link(subject, DCTERMS.isPartOf, self._iris.instrument("un-charter"))


def _numbered(records: Iterable[Numbered]) -> Iterator[tuple[Numbered, int]]:
    counts: dict[int, int] = {}
    for record in records:
        counts[record.paragraph] = counts.get(record.paragraph, 0) + 1
        yield record, counts[record.paragraph]


def _integer(number: int) -> Literal:
    return Literal(str(number), datatype=node(XSD.integer))


def _day(day: date) -> Literal:
    return Literal(day.isoformat(), datatype=node(XSD.date))
