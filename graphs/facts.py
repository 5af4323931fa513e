"""Knows what a network or page says of a node of the graph: its kind, its label and its facts."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store
from rdflib import DCTERMS, FOAF, RDF, SKOS, URIRef

from mandategraph.ontology.terms import MG, node

BODIES = frozenset(
    {
        *("PrincipalOrgan", "SubsidiaryBody", "PeaceOperation", "Office", "Programme", "SpecializedAgency"),
        *("RegionalOrganization", "ArmedGroup", "OtherBody"),
    }
)


@cache
def kinds() -> dict[str, tuple[str, str]]:
    """(kind, its name) by local name of the class, the class that decides first: the table `data/kinds.tsv`."""
    lines = (files("mandategraph.graphs") / "data" / "kinds.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines[1:])
    return {name: (kind, label) for name, kind, label in rows}


@cache
def kind_names() -> dict[str, str]:
    """The name of each kind, in the order of a legend."""
    return dict(kinds().values()) | {"other": "Other"}


def local_name(iri: str) -> str:
    """What stands after the last `#` or `/`.

    >>> local_name("https://w3id.org/mandategraph/ontology#Act")
    'Act'
    """
    return iri.rpartition("#")[2].rpartition("/")[2]


def values(store: Store, subject: NamedNode, predicate: URIRef) -> list[str]:
    """The values of a property, IRIs and literals alike, sorted."""
    found = store.quads_for_pattern(subject, node(predicate), None, DefaultGraph())
    return sorted({quad.object.value for quad in found if isinstance(quad.object, NamedNode | Literal)})


def kind_of(store: Store, subject: NamedNode) -> str:
    """The kind by the classes of the node: `document`, `body`, `directive`, …; `other` where it has none."""
    classes = {local_name(iri) for iri in values(store, subject, RDF.type)}
    if classes & BODIES:
        classes.add("Body")
    return next((kind for name, (kind, _) in kinds().items() if name in classes), "other")


def label_of(store: Store, subject: NamedNode) -> str:
    """What to call the node: its name, else its symbol, else what its IRI ends in."""
    for predicate in (MG.symbol, SKOS.prefLabel, DCTERMS.title):
        found = values(store, subject, predicate)
        if found and not (predicate == MG.symbol and found[0].startswith(("CHARTER", "TREATY:"))):
            return found[0]
    return local_name(subject.value)


def facts_of(store: Store, subject: NamedNode) -> Iterator[tuple[str, str]]:
    """(name, value) of what a reader wants to know of a document, body or meeting."""
    told = (
        ("symbol", MG.symbol),
        ("title", DCTERMS.title),
        ("adopted on", MG.adoptedOn),
        ("held on", MG.heldOn),
        ("page", FOAF.page),
    )
    for name, predicate in told:
        yield from ((name, value) for value in values(store, subject, predicate)[:1])
    for name, predicate in (("issued by", MG.issuedBy), ("adopted at", MG.adoptedAt), ("agenda item", MG.agendaItem)):
        yield from ((name, label_of(store, NamedNode(iri))) for iri in values(store, subject, predicate)[:1])
    yield from (("established by", label_of(store, NamedNode(i))) for i in values(store, subject, MG.establishedBy)[:1])
    aliases = values(store, subject, SKOS.altLabel)
    if aliases:
        yield "also called", "; ".join(aliases)
