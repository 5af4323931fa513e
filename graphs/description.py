"""The description of a build as a dataset, in VoID and DCAT: what it holds, of whom, in which terms, with which rights.

It has no times and no places: the same texts give the same description. Where the files will be published only the
publisher knows, so no address of a dump is stated.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse
from rdflib import DCAT, DCTERMS, OWL, PROV, RDF, RDFS, SKOS, VOID, XSD, URIRef

from mandategraph.graphs.querying import solutions
from mandategraph.ontology.iris import Iris
from mandategraph.ontology.terms import MG, PREFIXES, node

LICENCE = "https://www.apache.org/licenses/LICENSE-2.0"
TERMS_OF_USE = "https://www.un.org/en/about-us/terms-of-use"
N_QUADS = "https://www.iana.org/assignments/media-types/application/n-quads"
TITLE = "Documents of the United Nations as a knowledge graph"
DESCRIPTION = (
    "Who asked whom to do what, in which document, on whose authority, by when: acts, mandates, citations and mentions "
    "in documents of the United Nations, each with the words that it was read from."
)
RIGHTS = (
    "The licence is that of the statements. The texts and the words quoted from them are those of the United Nations, "
    "under its terms of use; the statements are read from them by a program and are not by the United Nations."
)
#: What leads from a node of ours to the same thing, or to its subject, in another dataset.
LINKING = frozenset(f"<{term}>".encode() for term in (SKOS.exactMatch, DCTERMS.subject))
TYPE = f"<{RDF.type}>".encode()

LANGUAGES = f"SELECT DISTINCT ?found {{ ?text <{MG.textOf}> ?document ; <{DCTERMS.language}> ?found }}"
BUILDS = f"SELECT DISTINCT ?found {{ ?text <{MG.textOf}> ?document ; <{PROV.wasGeneratedBy}> ?found }}"
SOURCES = f"SELECT DISTINCT ?found {{ ?text <{MG.textOf}> ?document ; <{PROV.wasDerivedFrom}> ?found }}"
DAYS = f"SELECT DISTINCT ?found {{ ?text <{MG.textOf}> ?document . ?document <{MG.adoptedOn}> ?found }}"
DOCUMENTS = f"SELECT DISTINCT ?found {{ ?text <{MG.textOf}> ?found }}"


@dataclass(slots=True)
class Tally:
    """What sorted lines of N-Quads hold, each triple counted once in however many graphs it stands."""

    triples: int = 0
    subjects: int = 0
    entities: int = 0
    """Subjects whose IRI begins with the base."""
    objects: int = 0
    properties: Counter[str] = field(default_factory=Counter)
    classes: Counter[str] = field(default_factory=Counter)
    links: Counter[tuple[str, str]] = field(default_factory=Counter)
    """By property and by the space of IRIs that it leads to."""


def tally(lines: Iterable[bytes], base: str) -> Tally:
    """Counts sorted lines of N-Quads without blank nodes.

    The lines are counted rather than the store asked, which takes five times as long.

    >>> line = b'<urn:s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:c> <urn:%c> .\\n'
    >>> found = tally([line % b"g", line % b"h"], "urn:")
    >>> found.triples, found.entities, found.classes
    (1, 1, Counter({'urn:c': 1}))
    """
    found, ours = Tally(), f"<{base}".encode()
    properties: Counter[bytes] = Counter()
    classes: Counter[bytes] = Counter()
    links: Counter[tuple[bytes, bytes]] = Counter()
    objects: set[int] = set()
    last = last_subject = b""
    for line in lines:
        triple = line.rpartition(b" <")[0]
        if triple == last:
            continue
        last = triple
        subject, predicate, value = triple.split(b" ", 2)
        if subject != last_subject:
            # sorted, so that all lines of a subject are neighbours
            last_subject = subject
            found.subjects += 1
            found.entities += subject.startswith(ours)
        found.triples += 1
        properties[predicate] += 1
        objects.add(hash(value))
        if predicate == TYPE:
            classes[value] += 1
        elif predicate in LINKING and not value.startswith(ours):
            links[predicate, _space(value)] += 1
    found.objects = len(objects)
    found.properties.update({_iri(one): count for one, count in properties.items()})
    found.classes.update({_iri(one): count for one, count in classes.items()})
    found.links.update({(_iri(one), space.decode()): count for (one, space), count in links.items()})
    return found


def _space(value: bytes) -> bytes:
    """What the IRI has in common with those beside it.

    >>> _space(b"<http://www.wikidata.org/entity/Q1065>")
    b'http://www.wikidata.org/entity/'
    """
    iri = value[1:-1]
    return iri[: max(iri.rfind(b"/"), iri.rfind(b"#")) + 1]


def _iri(term: bytes) -> str:
    return term[1:-1].decode()


def dataset_quads(iris: Iris, store: Store, held: Tally) -> Iterator[Quad]:
    """The graph `graph/dataset` on a store whose other graphs hold what was counted.

    Title, description, licence and rights, languages and days of the documents read, sources and builds, the terms
    used with how often, links to other datasets, the file that a build writes.
    """
    dataset = iris.graph_dataset
    graph = NamedNode(dataset)

    def state(subject: str, predicate: URIRef, value: NamedNode | Literal) -> Quad:
        return Quad(NamedNode(subject), node(predicate), value, graph)

    def linked(predicate: URIRef, key: str, kind: URIRef) -> Iterator[Quad]:
        yield state(dataset, predicate, NamedNode(f"{dataset}#{key}"))
        yield state(f"{dataset}#{key}", RDF.type, node(kind))

    yield state(dataset, RDF.type, node(VOID.Dataset))
    yield state(dataset, RDF.type, node(DCAT.Dataset))
    yield state(dataset, DCTERMS.title, Literal(TITLE, language="en"))
    yield state(dataset, DCTERMS.description, Literal(DESCRIPTION, language="en"))
    yield state(dataset, DCTERMS.license, NamedNode(LICENCE))
    yield from linked(DCTERMS.rights, "rights", DCTERMS.RightsStatement)
    yield state(f"{dataset}#rights", RDFS.label, Literal(RIGHTS, language="en"))
    yield state(f"{dataset}#rights", RDFS.seeAlso, NamedNode(TERMS_OF_USE))
    yield from linked(DCAT.distribution, "graph.nq", DCAT.Distribution)
    yield state(f"{dataset}#graph.nq", DCTERMS.title, Literal("graph.nq"))
    yield state(f"{dataset}#graph.nq", DCAT.mediaType, NamedNode(N_QUADS))
    yield state(dataset, VOID.uriSpace, Literal(iris.base))
    ontology = str(MG).removesuffix("#")
    yield state(dataset, DCTERMS.conformsTo, NamedNode(ontology))
    yield state(ontology, OWL.versionInfo, Literal(_ontology_version()))
    for predicate, query in (
        (DCTERMS.language, LANGUAGES),
        (PROV.wasGeneratedBy, BUILDS),
        (PROV.wasDerivedFrom, SOURCES),
    ):
        for row in solutions(store, query):
            yield state(dataset, predicate, row["found"])
    if documents := _values(store, DOCUMENTS):
        yield state(dataset, VOID.exampleResource, NamedNode(documents[0]))
    if days := _values(store, DAYS):
        yield from linked(DCTERMS.temporal, "period", DCTERMS.PeriodOfTime)
        for predicate, day in ((DCAT.startDate, days[0]), (DCAT.endDate, days[-1])):
            yield state(f"{dataset}#period", predicate, Literal(day, datatype=node(XSD.date)))
    for space in sorted({_vocabulary(term) for term in (*held.properties, *held.classes)}):
        yield state(dataset, VOID.vocabulary, NamedNode(space))
    for predicate, count in (
        (VOID.triples, held.triples),
        (VOID.entities, held.entities),
        (VOID.distinctSubjects, held.subjects),
        (VOID.distinctObjects, held.objects),
        (VOID.properties, len(held.properties)),
        (VOID.classes, len(held.classes)),
    ):
        yield state(dataset, predicate, _count(count))
    for of, counted, partition, counts in (
        (VOID["class"], VOID.entities, VOID.classPartition, held.classes),
        (VOID.property, VOID.triples, VOID.propertyPartition, held.properties),
    ):
        for term, count in counts.items():
            key = f"{partition.removeprefix(str(VOID)).removesuffix('Partition')}-{_name(term)}"
            yield from linked(partition, key, VOID.Dataset)
            yield state(f"{dataset}#{key}", of, NamedNode(term))
            yield state(f"{dataset}#{key}", counted, _count(count))
    for (term, space), count in held.links.items():
        key, target = f"links-{_name(term)}-{_name(space)}", f"{dataset}#{_name(space)}"
        yield from linked(VOID.subset, key, VOID.Linkset)
        yield state(f"{dataset}#{key}", VOID.linkPredicate, NamedNode(term))
        yield state(f"{dataset}#{key}", VOID.subjectsTarget, NamedNode(dataset))
        yield state(f"{dataset}#{key}", VOID.objectsTarget, NamedNode(target))
        yield state(f"{dataset}#{key}", VOID.triples, _count(count))
        yield state(target, RDF.type, node(VOID.Dataset))
        yield state(target, VOID.uriSpace, Literal(space))


def _values(store: Store, query: str) -> list[str]:
    return sorted(row["found"].value for row in solutions(store, query))


def _vocabulary(term: str) -> str:
    """The namespace of a term: one that has a prefix, else what stands before its last part.

    >>> _vocabulary("http://purl.org/spar/cito/cites"), _vocabulary("http://a.example/b#c")
    ('http://purl.org/spar/cito/', 'http://a.example/b#')
    """
    known = [space for space in PREFIXES.values() if term.startswith(space)]
    return max(known, key=len) if known else _space(f"<{term}>".encode()).decode()


def _name(iri: str) -> str:
    """The IRI as a part of another one, with the prefix of its namespace where there is one.

    >>> _name("http://purl.org/spar/cito/cites"), _name("http://www.example.org/entity/")
    ('cito-cites', 'www.example.org-entity')
    """
    for prefix, space in PREFIXES.items():
        if iri.startswith(space) and (rest := iri.removeprefix(space)).isidentifier():
            return f"{prefix}-{rest}"
    return iri.partition("//")[2].strip("/#").replace("/", "-").replace("#", "-")


@cache
def _ontology_version() -> str:
    ttl = (files("mandategraph.ontology") / "data" / "mandategraph.ttl").read_bytes()
    found = [quad.object for quad in parse(ttl, format=RdfFormat.TURTLE) if quad.predicate == node(OWL.versionInfo)]
    return "".join(literal.value for literal in found if isinstance(literal, Literal))


def _count(number: int) -> Literal:
    return Literal(str(number), datatype=node(XSD.integer))
