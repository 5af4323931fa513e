"""Tests of the shapes: what conforms, and what each of them finds wrong."""

from functools import cache
from pathlib import Path

import pyshacl
import pytest
from rdflib import SH, Graph

from mandategraph.ontology.terms import PREFIXES

DATA = Path(__file__).parent.parent / "ontology" / "data"
HEADER = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items()) + "@prefix x: <urn:x:> .\n"
DIGEST = "0123456789abcdef" * 4

#: A small graph of every class, one fact a line, that conforms; a document only cited has its type and symbol
VALID = f"""
x:doc a mg:Document, mg:Resolution .
x:doc mg:symbol "S/RES/1631(2005)" .
x:doc mg:issuedBy x:council .
x:doc mg:adoptedOn "2005-10-17"^^xsd:date .
x:doc mg:adoptedAt x:meeting .
x:doc mg:agendaItem x:item .
x:doc mg:vote x:ballot .
x:doc cito:cites x:cited .
x:doc mg:twinOf x:cited .
x:cited a mg:Document .
x:cited mg:symbol "S/2005/567" .
x:charter a mg:Document, mg:InstrumentPart ; mg:symbol "CHARTER/VIII" .
x:meeting a mg:Meeting ; mg:organ x:council ; mg:record x:cited .
x:meeting mg:meetingNumber 5282 .
x:meeting mg:heldOn "2005-10-17"^^xsd:date .
x:described a mg:Meeting ; mg:presidency x:mexico ; mg:heldOn "2003-04"^^xsd:gYearMonth .
x:item a mg:AgendaItem .
x:item skos:prefLabel "Cooperation" .
x:ballot a mg:Vote .
x:ballot mg:voter x:mexico .
x:ballot mg:cast "for" .
x:text a mg:Text .
x:text mg:textOf x:doc .
x:text dcterms:language iso639:en .
x:text mg:content "1. Urges all States to contribute by 2006." .
x:text prov:wasDerivedFrom x:source .
x:text prov:wasGeneratedBy x:build .
x:source a mg:Source .
x:source mg:sourceName "a.txt" .
x:source mg:sourceDigest "{DIGEST}" .
x:source dcterms:format "text/plain" .
x:build a mg:Build .
x:build prov:used x:source .
x:p1 a mg:Paragraph .
x:p1 a mg:OperativeParagraph .
x:p1 mg:partOf x:text .
x:p1 mg:position 1 .
x:p1 mg:number "1" .
x:p1 mg:text "Urges all States to contribute by 2006." .
x:p1 mg:start 3 ; mg:end 42 .
x:p2 a mg:Paragraph, mg:SubParagraph ; mg:partOf x:text ; mg:position 2 ; mg:text "x" ; mg:start 50 ; mg:end 51 .
x:p2 mg:parent x:p1 .
x:act a mg:Act, mg:Mandate .
x:act a mg:Directive .
x:act mg:paragraph x:p1 .
x:act mg:verb x:urge .
x:act mg:verbText "Urges" .
x:act mg:actor x:council .
x:act mg:addressee x:all ; mg:addresseeText "all States" .
x:act mg:authority x:charter .
x:act mg:subtask x:p2 .
x:act mg:task "to contribute by 2006" .
x:act mg:timeLimit x:limit .
x:act mg:concerns x:measure .
x:act mg:validUntil "2006-12-31"^^xsd:date .
x:act mg:quote "Urges all States to contribute by 2006" .
x:act mg:start 3 .
x:act mg:end 41 .
x:act mg:rule "verbs.tsv#urge" .
x:to a mg:Addressing ; mg:quote "all States" ; mg:start 9 ; mg:end 19 ; mg:rule "groups.tsv#all-states" .
x:to mg:inAct x:act .
x:to mg:refersTo x:all .
x:to mg:antecedent x:before .
x:before a mg:Antecedent .
x:before mg:quote "States" .
x:before mg:start 1 ; mg:end 2 .
x:limit a mg:TimeLimit ; mg:quote "by 2006" ; mg:start 34 ; mg:end 41 ; mg:rule "by" .
x:limit mg:limitKind x:by .
x:limit mg:limitValue "2006"^^xsd:gYear .
x:limit mg:limitDate "2006-12-31"^^xsd:date .
x:cite a mg:Citation ; mg:quote "2006" ; mg:start 37 ; mg:end 41 ; mg:rule "symbol" .
x:cite mg:paragraph x:p1 .
x:cite mg:inAct x:act .
x:cite cito:hasCitingEntity x:doc .
x:cite cito:hasCitedEntity x:cited .
x:cite cito:hasCitationCharacterization cito:cites .
x:cite mg:pinpoint "paragraphs 7 and 8" ; mg:pinpointNumber "7", "8" ; mg:citedParagraph x:p2 .
x:cite2 a mg:Citation ; mg:quote "2006" ; mg:start 37 ; mg:end 41 ; mg:rule "symbol" ; mg:paragraph x:p1 .
x:cite2 cito:hasCitingEntity x:doc ; cito:hasCitationCharacterization cito:cites ; mg:unresolvedBecause "no year" .
x:name a mg:Mention ; mg:quote "States" ; mg:start 13 ; mg:end 19 ; mg:rule "names" ; mg:paragraph x:p1 .
x:name mg:mentionOf x:mexico .
x:council a mg:Body, mg:PrincipalOrgan .
x:council skos:prefLabel "Security Council" .
x:mexico a mg:Body, mg:State ; skos:prefLabel "Mexico" .
x:all a mg:Group ; skos:prefLabel "all States" .
x:secretary a mg:Post ; skos:prefLabel "Secretary-General" .
x:local a mg:Body, mg:OtherBody ; skos:prefLabel "Some Panel" ; mg:unlisted true .
x:fix a mg:Correction ; mg:corrects x:name .
x:fix mg:correctionAction "relink" .
x:fix mg:correctedTerm "mention" .
x:fix mg:correctedQuote "States" .
x:fix mg:correctedText x:text .
x:fix prov:wasAttributedTo x:desk .
x:measure a mg:Measure .
x:measure skos:prefLabel "arms embargo" .
x:urge a mg:Verb .
x:urge skos:prefLabel "urge" .
x:urge mg:force x:hortatory .
x:hortatory a mg:Force .
x:hortatory skos:prefLabel "hortatory" ; mg:rank 5 .
x:by a mg:LimitKind .
x:by skos:prefLabel "by" .
"""


@cache
def shapes() -> Graph:
    """The shapes as a graph."""
    return Graph().parse(DATA / "shapes.ttl")


def messages(data: str) -> set[str]:
    """What the shapes find wrong with a graph in Turtle; nothing where it conforms."""
    conforms, report, _ = pyshacl.validate(Graph().parse(data=HEADER + data), shacl_graph=shapes(), inplace=True)
    found = {str(message) for message in report.objects(None, SH.resultMessage)}
    assert conforms is not bool(found)
    return found


def changed(without: str, plus: str) -> str:
    """The valid graph without the line that begins with `without`, where there is one, and with `plus`."""
    lines = VALID.splitlines()
    kept = [line for line in lines if not without or not line.startswith(without)]
    assert len(kept) == len(lines) - bool(without), f"{without!r} must begin exactly one line"
    return "\n".join([*kept, plus])


def test_a_valid_graph_conforms() -> None:
    """A graph with all that is required conforms."""
    assert messages(VALID) == set()


def test_only_documents_need_no_more_than_type_and_symbol() -> None:
    """A document that is only cited has a type and a symbol, and its organ where that is known."""
    assert messages('x:d a mg:Document, mg:Letter ; mg:symbol "S/2006/507" .') == set()


MISSING_OR_WRONG = [
    ("x:cited a mg:Document", "", "A document has a type"),
    ("x:cited mg:symbol", "", "A document has exactly one mg:symbol"),
    ("", 'x:doc mg:symbol "A/60/1" .', "A document has exactly one mg:symbol"),
    ("x:doc mg:symbol", 'x:doc mg:symbol "S/RES/1631(2005)"@en .', "A document has exactly one mg:symbol"),
    ("x:doc mg:issuedBy", 'x:doc mg:issuedBy "Security Council" .', "mg:issuedBy is a body or post"),
    ("", 'x:doc mg:adoptedOn "2005-10-18"^^xsd:date .', "A document is adopted on at most one day"),
    ("x:doc mg:adoptedOn", 'x:doc mg:adoptedOn "17 October 2005" .', "A document is adopted on at most one day"),
    ("", "x:doc mg:adoptedAt x:cited .", "What a document was adopted at is a mg:Meeting"),
    ("x:doc mg:adoptedAt", 'x:doc mg:adoptedAt "5282nd meeting" .', "mg:adoptedAt is a meeting"),
    ("", '[] a mg:Document ; mg:symbol "A/60/1" .', "A document has an IRI and is described"),
    ("", 'x:doc mg:aknWork "/a", "/b" .', "A document has at most one mg:aknWork"),
    ("x:cite cito:hasCitedEntity", "x:cite cito:hasCitedEntity x:council .", "What a citation cites is a document"),
    ("x:meeting mg:meetingNumber", "x:meeting mg:meetingNumber 0 .", "A meeting has at most one mg:meetingNumber"),
    ("", "x:meeting mg:organ x:local .", "A meeting is of at most one mg:organ"),
    ("", 'x:meeting mg:symbol "S/PV.1", "S/PV.2" .', "A meeting has at most one mg:symbol"),
    ("", "x:meeting mg:record x:doc .", "A meeting has at most one mg:record"),
    ("", "x:described mg:presidency x:france .", "A meeting is presided over by at most one State"),
    ("", "x:described mg:presidency x:council .", "Who votes or presides is a mg:State"),
    ("x:meeting mg:heldOn", 'x:meeting mg:heldOn "2005" .', "mg:heldOn is an xsd:date"),
    ("x:item skos:prefLabel", "", "An agenda item has a skos:prefLabel"),
    ("x:item a", "", "What mg:agendaItem leads to"),
    ("x:ballot mg:voter", "", "A vote has exactly one mg:voter"),
    ("x:ballot mg:voter", "x:ballot mg:voter x:council .", "Who votes or presides is a mg:State"),
    ("x:ballot mg:cast", 'x:ballot mg:cast "yes" .', "A vote has exactly one mg:cast"),
    ("x:doc mg:vote", "", "A vote is on exactly one document"),
    ("x:text mg:textOf", "", "A text is of exactly one document"),
    ("x:text dcterms:language", 'x:text dcterms:language "en" .', "A text has exactly one dcterms:language"),
    ("x:text mg:content", "", "A text has exactly one mg:content"),
    ("x:text prov:wasDerivedFrom", "", "A text has exactly one source"),
    ("", "x:text prov:wasDerivedFrom x:other .", "A text has exactly one source"),
    ("x:text prov:wasGeneratedBy", "", "A text comes of exactly one build"),
    ("", 'x:text mg:aknExpression "/a", "/b" .', "A text has at most one mg:aknExpression"),
    ("x:source mg:sourceName", "", "A source has a mg:sourceName"),
    ("x:source mg:sourceDigest", 'x:source mg:sourceDigest "abc" .', "A source has exactly one mg:sourceDigest"),
    ("x:source dcterms:format", "", "A source has a dcterms:format"),
    ("x:build a", "", "What a text was generated by is a mg:Build"),
    ("x:build prov:used", 'x:build prov:used "a.txt" .', "A build uses sources"),
    ("x:p1 a mg:OperativeParagraph", "", "A paragraph is of exactly one of the seven kinds"),
    ("", "x:p1 a mg:AnnexParagraph .", "A paragraph is of exactly one of the seven kinds"),
    ("x:p1 mg:partOf", "", "A paragraph is mg:partOf exactly one text"),
    ("", "x:p1 mg:partOf x:text2 .", "A text is of exactly one document"),
    ("x:p1 mg:position", "x:p1 mg:position 0 .", "A paragraph has exactly one mg:position"),
    ("x:p1 mg:text", "", "A paragraph has exactly one mg:text"),
    ("x:p1 mg:number", "x:p1 mg:number 1 .", "A paragraph has at most one mg:number"),
    ("", 'x:p1 mg:section "I", "II" .', "A paragraph stands in at most one mg:section"),
    ("", "x:p2 mg:parent x:p2 .", "A paragraph is an item of at most one mg:parent"),
    ("x:p1 mg:start", "x:p1 mg:end 42 .", "Words have exactly one mg:start"),
    ("x:act a mg:Directive", "", "An act is of exactly one of the five classes"),
    ("", "x:act a mg:Expressive .", "An act is of exactly one of the five classes"),
    ("x:act mg:paragraph", "", "An act, citation or mention stands in exactly one mg:paragraph"),
    ("x:act mg:paragraph", "x:act mg:paragraph x:gone .", "A paragraph is of exactly one of the seven kinds"),
    ("x:act mg:verb ", "", "An act has exactly one mg:verb"),
    ("x:act mg:verb ", "x:act mg:verb x:gone .", "What an act's mg:verb leads to is a mg:Verb"),
    ("x:act mg:verbText", 'x:act mg:verbText "" .', "An act has exactly one mg:verbText"),
    ("x:act mg:actor", "", "An act has exactly one mg:actor"),
    ("", "x:act mg:actor x:mexico .", "An act has exactly one mg:actor"),
    ("x:act mg:actor", "x:act mg:actor x:doc .", "Who acts, is addressed or is mentioned is a body"),
    ("", "x:act mg:addressee x:gone .", "Who acts, is addressed or is mentioned is a body"),
    ("", "x:act mg:authority x:gone .", "A document has a type"),
    ("", "x:act mg:subtask x:gone .", "A paragraph has exactly one mg:position"),
    ("", 'x:act mg:task "to pay" .', "An act has at most one mg:task"),
    ("x:act mg:quote", "", "A finding has exactly one mg:quote"),
    ("", 'x:act mg:quote "Urges" .', "A finding has exactly one mg:quote"),
    ("x:act mg:start", "", "Words have exactly one mg:start"),
    ("x:act mg:start", "x:act mg:start -1 .", "Words have exactly one mg:start"),
    ("x:act mg:start", "x:act mg:start 41 .", "Words have exactly one mg:start"),
    ("x:act mg:end", "", "Words have exactly one mg:end"),
    ("", "x:act mg:end 50 .", "Words have exactly one mg:end"),
    ("x:act mg:rule", "", "A finding has exactly one mg:rule"),
    ("x:act mg:concerns", 'x:act mg:concerns "sanctions" .', "What a mandate concerns, creates"),
    ("x:act mg:validUntil", 'x:act mg:validUntil "2006"^^xsd:gYear .', "A mandate has at most one mg:validUntil"),
    (
        "",
        'x:act mg:validFrom "2006-01-01"^^xsd:date, "2006-01-02"^^xsd:date .',
        "A mandate has at most one mg:validFrom",
    ),
    ("", "x:act mg:withinExistingResources 'yes' .", "A mandate has at most one mg:withinExistingResources"),
    ("", "x:act mg:underReview true, false .", "A mandate has at most one mg:underReview"),
    ("x:to mg:inAct", "", "An addressing belongs to exactly one act"),
    ("x:to mg:inAct", "x:to mg:inAct x:gone .", "An act is of exactly one of the five classes"),
    ("x:to mg:refersTo", "", "An addressing has exactly one mg:refersTo"),
    ("", "x:to mg:antecedent x:name .", "An addressing takes up at most one mg:antecedent"),
    ("x:before mg:quote", "", "A finding has exactly one mg:quote"),
    ("x:act mg:timeLimit", "", "A time limit is of exactly one act"),
    ("x:limit mg:limitKind", "", "A time limit has exactly one mg:limitKind"),
    ("x:limit mg:limitKind", "x:limit mg:limitKind x:urge .", "What mg:limitKind leads to is a mg:LimitKind"),
    ("x:limit mg:limitValue", 'x:limit mg:limitValue "2006" .', "A time limit has at most one mg:limitValue"),
    ("x:limit mg:limitDate", 'x:limit mg:limitDate "2006" .', "A time limit has at most one mg:limitDate"),
    ("x:cite cito:hasCitedEntity", "", "A citation has either one cito:hasCitedEntity or one mg:unresolvedBecause"),
    ("", 'x:cite mg:unresolvedBecause "no" .', "A citation has either one cito:hasCitedEntity"),
    ("", "x:cite cito:hasCitedEntity x:doc .", "A citation has either one cito:hasCitedEntity"),
    ("x:cite cito:hasCitingEntity", "", "A citation has exactly one cito:hasCitingEntity"),
    ("x:cite cito:hasCitationChar", "", "A citation has exactly one cito:hasCitationCharacterization"),
    ("", "x:cite mg:inAct x:act2 .", "A citation stands in at most one act"),
    ("", 'x:cite mg:pinpoint "paragraph 9" .', "A citation has at most one mg:pinpoint"),
    ("x:name mg:mentionOf", "", "A mention has exactly one mg:mentionOf"),
    ("x:council skos:prefLabel", "", "It has exactly one skos:prefLabel"),
    ("", 'x:council skos:prefLabel "Council" .', "It has exactly one skos:prefLabel"),
    ("x:council a", "", "Who acts, is addressed or is mentioned is a body"),
    ("", 'x:council mg:unlisted "yes" .', "mg:unlisted is true or false"),
    ("", 'x:all mg:member "Mexico" .', "mg:member is a body, State or group"),
    ("x:measure skos:prefLabel", "", "It has exactly one skos:prefLabel"),
    ("x:fix mg:correctionAction", "", "A correction has exactly one mg:correctionAction"),
    ("x:fix mg:correctedTerm", "", "A correction has exactly one mg:correctedTerm"),
    ("x:fix mg:correctedQuote", "", "A correction has exactly one mg:correctedQuote"),
    ("x:fix mg:correctedText", "", "A correction has exactly one mg:correctedText"),
    ("x:fix prov:wasAttributedTo", "", "A correction has exactly one author"),
    ("", 'x:fix mg:corrects "States" .', "mg:corrects is a finding"),
    ("x:urge a", "", "What an act's mg:verb leads to is a mg:Verb"),
    ("", "x:urge mg:force x:other .", "A verb has at most one mg:force"),
    ("x:hortatory a", "", "What mg:force leads to is a mg:Force"),
    ("", "x:hortatory mg:rank 6 .", "A degree of force has at most one mg:rank"),
    ("x:by skos:prefLabel", "", "It has exactly one skos:prefLabel"),
]


@pytest.mark.parametrize(("without", "plus", "expected"), MISSING_OR_WRONG, ids=lambda value: str(value)[:40])
def test_what_is_missing_or_wrong_is_said(without: str, plus: str, expected: str) -> None:
    """One fact left out or added to the valid graph is reported in the words of its shape."""
    assert [message for message in messages(changed(without, plus)) if message.startswith(expected)]


def test_each_message_is_shown_by_a_test() -> None:
    """Every message of the shapes is one that a case above brings about."""
    stated = {str(message) for message in shapes().objects(None, SH.message)}
    shown = {message for message in stated for *_, expected in MISSING_OR_WRONG if message.startswith(expected)}
    assert stated - shown == set()
