"""The terms of the graph: this project's own as a closed namespace, the others' as namespaces with their prefixes."""

# ruff: noqa: N815 - the names of the terms are the contract, and RDF properties begin with a small letter

from functools import cache

from pyoxigraph import NamedNode
from rdflib import Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SKOS, VOID, XSD, DefinedNamespace

__all__ = [
    "ALLOT",
    "CITO",
    "DCAT",
    "DCTERMS",
    "DOCO",
    "ELI",
    "FABIO",
    "FOAF",
    "FRBR",
    "ISO639",
    "MG",
    "OA",
    "ORG",
    "OWL",
    "PREFIXES",
    "PROV",
    "RDF",
    "RDFS",
    "SH",
    "SKOS",
    "UNBIS",
    "UNDO",
    "VOID",
    "WD",
    "XSD",
    "node",
]


class MG(DefinedNamespace):
    """The ontology's terms, in the order of their names; one that `ontology/data/mandategraph.ttl` lacks is an error.

    >>> str(MG.Act)
    'https://w3id.org/mandategraph/ontology#Act'
    """

    _fail = True
    _NS = Namespace("https://w3id.org/mandategraph/ontology#")

    Act: URIRef
    Addressing: URIRef
    AgendaItem: URIRef
    Agent: URIRef
    AnnexParagraph: URIRef
    Antecedent: URIRef
    ArmedGroup: URIRef
    Assertive: URIRef
    Body: URIRef
    Build: URIRef
    Citation: URIRef
    Commissive: URIRef
    Decision: URIRef
    Correction: URIRef
    Declarative: URIRef
    Directive: URIRef
    Document: URIRef
    Expressive: URIRef
    Finding: URIRef
    Force: URIRef
    Group: URIRef
    Heading: URIRef
    Instrument: URIRef
    InstrumentPart: URIRef
    IntroductoryParagraph: URIRef
    Letter: URIRef
    LimitKind: URIRef
    Mandate: URIRef
    Measure: URIRef
    Meeting: URIRef
    MeetingRecord: URIRef
    Mention: URIRef
    Note: URIRef
    Office: URIRef
    OperativeParagraph: URIRef
    OtherBody: URIRef
    Paragraph: URIRef
    PeaceOperation: URIRef
    Post: URIRef
    PreambularParagraph: URIRef
    PresidentialStatement: URIRef
    PrincipalOrgan: URIRef
    Programme: URIRef
    RegionalOrganization: URIRef
    Report: URIRef
    Resolution: URIRef
    Source: URIRef
    SpecializedAgency: URIRef
    State: URIRef
    StatementParagraph: URIRef
    SubParagraph: URIRef
    SubsidiaryBody: URIRef
    Text: URIRef
    TimeLimit: URIRef
    Verb: URIRef
    Vote: URIRef

    actor: URIRef
    adapts: URIRef
    addressee: URIRef
    addresseeText: URIRef
    adoptedAt: URIRef
    adoptedOn: URIRef
    agendaItem: URIRef
    aknExpression: URIRef
    aknWork: URIRef
    antecedent: URIRef
    authority: URIRef
    cast: URIRef
    citedParagraph: URIRef
    concerns: URIRef
    content: URIRef
    creates: URIRef
    correctedQuote: URIRef
    correctedTerm: URIRef
    correctedText: URIRef
    correctionAction: URIRef
    correctionValue: URIRef
    corrects: URIRef
    distribution: URIRef
    end: URIRef
    ends: URIRef
    establishedBy: URIRef
    force: URIRef
    heldOn: URIRef
    inAct: URIRef
    issuedBy: URIRef
    limitDate: URIRef
    limitKind: URIRef
    limitValue: URIRef
    meetingNumber: URIRef
    member: URIRef
    mentionOf: URIRef
    merges: URIRef
    number: URIRef
    organ: URIRef
    paragraph: URIRef
    parent: URIRef
    partOf: URIRef
    pinpoint: URIRef
    pinpointNumber: URIRef
    position: URIRef
    presidency: URIRef
    quote: URIRef
    rank: URIRef
    record: URIRef
    refersTo: URIRef
    renews: URIRef
    replaces: URIRef
    rule: URIRef
    section: URIRef
    session: URIRef
    sourceDigest: URIRef
    sourceName: URIRef
    start: URIRef
    subtask: URIRef
    suspends: URIRef
    symbol: URIRef
    task: URIRef
    text: URIRef
    textOf: URIRef
    timeLimit: URIRef
    twinOf: URIRef
    unlisted: URIRef
    unresolvedBecause: URIRef
    validFrom: URIRef
    validUntil: URIRef
    withinExistingResources: URIRef
    underReview: URIRef
    verb: URIRef
    verbText: URIRef
    vote: URIRef
    voter: URIRef


#: ALLOT, the ontology of Akoma Ntoso's top level classes, which UNDO builds on
ALLOT = Namespace("https://w3id.org/akn/ontology/allot/")
#: CiTO, how one document cites another
CITO = Namespace("http://purl.org/spar/cito/")
#: DoCO, the parts of a document
DOCO = Namespace("http://purl.org/spar/doco/")
#: ELI, the European Legislation Identifier
ELI = Namespace("http://data.europa.eu/eli/ontology#")
#: FaBiO, kinds of publications
FABIO = Namespace("http://purl.org/spar/fabio/")
#: FRBR, works and their expressions
FRBR = Namespace("http://purl.org/vocab/frbr/core#")
#: Languages by their ISO 639-1 codes, as the Library of Congress names them
ISO639 = Namespace("http://id.loc.gov/vocabulary/iso639-1/")
#: Web Annotation
OA = Namespace("http://www.w3.org/ns/oa#")
#: SHACL, plain because rdflib's own lacks terms that begin with a keyword of Python
SH = Namespace("http://www.w3.org/ns/shacl#")
#: The UNBIS Thesaurus of the Dag Hammarskjöld Library
UNBIS = Namespace("http://metadata.un.org/thesaurus/")
#: UNDO, the United Nations System Document Ontology
UNDO = Namespace("https://w3id.org/un/ontology/undo/")
#: Entities of Wikidata
WD = Namespace("http://www.wikidata.org/entity/")

#: Prefix to namespace, as queries and Turtle files print them
PREFIXES: dict[str, str] = {
    "allot": str(ALLOT),
    "cito": str(CITO),
    "dcat": str(DCAT),
    "dcterms": str(DCTERMS),
    "doco": str(DOCO),
    "eli": str(ELI),
    "fabio": str(FABIO),
    "foaf": str(FOAF),
    "frbr": str(FRBR),
    "iso639": str(ISO639),
    "mg": str(MG),
    "oa": str(OA),
    "org": str(ORG),
    "owl": str(OWL),
    "prov": str(PROV),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "sh": str(SH),
    "skos": str(SKOS),
    "unbis": str(UNBIS),
    "undo": str(UNDO),
    "void": str(VOID),
    "wd": str(WD),
    "xsd": str(XSD),
}


@cache
def node(term: str) -> NamedNode:
    """The term as a node of pyoxigraph, made once.

    >>> node(MG.actor)
    <NamedNode value=https://w3id.org/mandategraph/ontology#actor>
    """
    return NamedNode(str(term))
