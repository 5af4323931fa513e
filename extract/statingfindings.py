"""States what was found in a text: acts with their addressings and limits, citations, mentions, corrections."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from pyoxigraph import Literal
from rdflib.namespace import FOAF, XSD

from mandategraph.extract.records import Act, Citation, Document, Life, Mention, Span
from mandategraph.extract.textquads import TextQuads, day
from mandategraph.extract.tokens import plain
from mandategraph.ontology.nodes import Node, NodeKind
from mandategraph.ontology.terms import CITO, MG, PROV, node

Numbered = TypeVar("Numbered", Act, Citation, Mention)


def state_acts(quads: TextQuads, document: Document) -> None:
    for act, number in _numbered(document.acts):
        subject = quads.iris.act(quads.iris.paragraph(quads.text, act.paragraph), number)
        quads.acts.append(subject)
        _state_act(quads, subject, act)


def _state_act(quads: TextQuads, subject: str, act: Act) -> None:
    iris = quads.iris
    quads.classify(subject, MG.Act, MG[act.act_class.value], *([MG.Mandate] if act.is_mandate else []))
    quads.link(subject, MG.paragraph, iris.paragraph(quads.text, act.paragraph))
    quads.link(subject, MG.verb, iris.verb(act.verb))
    quads.say(subject, MG.verbText, plain(act.verb_text))
    quads.link(subject, MG.actor, quads.node(act.actor))
    quads.say(subject, MG.task, act.task)
    quads.say(subject, MG.rule, act.rule)
    quads.place(subject, act.span)
    for position in act.subtasks:
        quads.link(subject, MG.subtask, iris.paragraph(quads.text, position))
    for source in act.authority:
        quads.link(subject, MG.authority, quads.node(source))
    if act.life:
        _state_life(quads, subject, act.life)
    for clause in act.clauses:
        quads.add(subject, MG[clause], Literal(True))
    for number, addressing in enumerate(act.addressings, 1):
        it = iris.addressing(subject, number)
        target = quads.node(addressing.to)
        quads.classify(it, MG.Addressing)
        quads.at.setdefault(("addressee", addressing.span), []).append(it)
        quads.link(it, MG.inAct, subject)
        quads.link(it, MG.refersTo, target)
        quads.say(it, MG.rule, addressing.rule)
        quads.place(it, addressing.span)
        quads.link(subject, MG.addressee, target)
        quads.say(subject, MG.addresseeText, quads.content[slice(*addressing.span)])
        if addressing.antecedent:
            _state_antecedent(quads, it, addressing.antecedent)
    for number, limit in enumerate(act.time_limits, 1):
        it = iris.time_limit(subject, number)
        quads.link(subject, MG.timeLimit, it)
        quads.classify(it, MG.TimeLimit)
        quads.link(it, MG.limitKind, iris.limit(limit.kind))
        if limit.value and limit.datatype:
            quads.add(it, MG.limitValue, Literal(limit.value, datatype=node(XSD[limit.datatype])))
        if limit.limit_date:
            quads.add(it, MG.limitDate, day(limit.limit_date))
        quads.say(it, MG.rule, limit.rule)
        quads.place(it, limit.span)


def _state_life(quads: TextQuads, subject: str, life: Life) -> None:
    for concerned in life.concerns:
        quads.link(subject, MG.concerns, quads.node(concerned))
        quads.link(subject, MG[life.effect], quads.node(concerned))
    if life.effect != "creates":
        for document in life.documents:
            quads.link(subject, MG[life.effect], quads.node(document))
    if life.valid_from:
        quads.add(subject, MG.validFrom, day(life.valid_from))
    if life.valid_until:
        quads.add(subject, MG.validUntil, day(life.valid_until))


def _state_antecedent(quads: TextQuads, addressing: str, span: Span) -> None:
    """The words that a pronoun takes up: a node with its quote, unless an addressing or mention has that place."""
    antecedent = f"{addressing}-antecedent"
    quads.link(addressing, MG.antecedent, antecedent)
    quads.classify(antecedent, MG.Antecedent)
    quads.place(antecedent, span)


def state_citations(quads: TextQuads, document: Document) -> None:
    citing = quads.iris.document(quads.symbol)
    for citation, number in _numbered(document.citations):
        paragraph = quads.iris.paragraph(quads.text, citation.paragraph)
        subject = quads.iris.citation(paragraph, number)
        quads.classify(subject, MG.Citation)
        quads.at.setdefault(("citation", citation.span), []).append(subject)
        quads.link(subject, CITO.hasCitingEntity, citing)
        quads.link(subject, MG.paragraph, paragraph)
        quads.link(subject, CITO.hasCitationCharacterization, str(CITO) + citation.relation)
        _state_target(quads, subject, citing, citation)
        if citation.act is not None:
            quads.link(subject, MG.inAct, quads.acts[citation.act])
        quads.say(subject, MG.pinpoint, citation.pinpoint)
        for paragraph_number in citation.pinpoint_numbers:
            quads.say(subject, MG.pinpointNumber, paragraph_number)
        quads.say(subject, MG.rule, citation.rule)
        quads.place(subject, citation.span)


def _state_target(quads: TextQuads, subject: str, citing: str, citation: Citation) -> None:
    if citation.target is None:
        quads.say(subject, MG.unresolvedBecause, citation.unresolved_because)
        return
    target = quads.node(citation.target)
    quads.link(subject, CITO.hasCitedEntity, target)
    if citation.target.kind in (NodeKind.DOCUMENT, NodeKind.INSTRUMENT):
        quads.link(citing, CITO.cites, target)


def state_mentions(quads: TextQuads, document: Document) -> None:
    for mention, number in _numbered(document.mentions):
        paragraph = quads.iris.paragraph(quads.text, mention.paragraph)
        subject = quads.iris.mention(paragraph, number)
        quads.classify(subject, MG.Mention)
        quads.at.setdefault(("mention", mention.span), []).append(subject)
        quads.link(subject, MG.mentionOf, quads.node(mention.of))
        quads.link(subject, MG.paragraph, paragraph)
        quads.say(subject, MG.rule, mention.rule)
        quads.place(subject, mention.span)


def state_corrections(quads: TextQuads, document: Document) -> None:
    """Who said what of which findings; those rejected are gone, and only the words tell of them."""
    for number, applied in enumerate(document.corrections, 1):
        correction = applied.correction
        subject = quads.iris.of(Node(NodeKind.LOCAL, f"k{number}"), quads.text)
        author = quads.iris.agent(plain(correction.author).replace(" ", "_"))
        quads.classify(subject, MG.Correction)
        quads.link(subject, MG.correctedText, quads.text)
        quads.say(subject, MG.correctedTerm, correction.term)
        quads.say(subject, MG.correctionAction, correction.action)
        quads.say(subject, MG.correctionValue, correction.value)
        quads.say(subject, MG.correctedQuote, correction.quote)
        quads.link(subject, PROV.wasAttributedTo, author)
        quads.classify(author, PROV.Agent)
        quads.say(author, FOAF.name, correction.author)
        for place in applied.places:
            for finding in quads.at.get((correction.term, place), ()):
                quads.link(subject, MG.corrects, finding)


def _numbered(records: Iterable[Numbered]) -> Iterator[tuple[Numbered, int]]:
    counts: dict[int, int] = {}
    for record in records:
        counts[record.paragraph] = counts.get(record.paragraph, 0) + 1
        yield record, counts[record.paragraph]
