"""What no single text can say: the links between texts, the tables' facts and the description of the dataset."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad, QueryTriples, Store
from rdflib import DCAT, DCTERMS, PROV, RDF, VOID, XSD, URIRef

from mandategraph.graphs.querying import solutions
from mandategraph.graphs.questions import query_names, read_query
from mandategraph.ontology.authority_graph import authority_quads, document_quads
from mandategraph.ontology.iris import Iris
from mandategraph.ontology.terms import MG, node

LICENCE = "https://www.apache.org/licenses/LICENSE-2.0"
#: The classes that the description of the dataset counts, by local name.
COUNTED = ("Document", "Text", "Paragraph", "Act", "Mandate", "Addressing", "TimeLimit", "Citation", "Mention")

UNREAD = """
PREFIX mg: <https://w3id.org/mandategraph/ontology#>
SELECT DISTINCT ?document ?symbol
WHERE { ?document mg:symbol ?symbol . FILTER NOT EXISTS { ?text mg:textOf ?document } }
"""
INSTANCES = "SELECT ?class (COUNT(?thing) AS ?count) WHERE { ?thing a ?class } GROUP BY ?class"
BUILDS = """
PREFIX prov: <http://www.w3.org/ns/prov#>
SELECT DISTINCT ?build WHERE { ?text prov:wasGeneratedBy ?build }
"""


def shared_quads(iris: Iris, store: Store) -> Iterator[Quad]:
    """The authority graph, with what the tables know of the documents that the store names but has no text of."""
    prefix = f"{iris.base}document/"
    rows = solutions(store, UNREAD)
    symbols = sorted(row["symbol"].value for row in rows if row["document"].value.startswith(prefix))
    yield from authority_quads(iris)
    yield from document_quads(iris, symbols)


def link_quads(iris: Iris, store: Store) -> Iterator[Quad]:
    """The links between the texts of the store, by the rules `data/links-*.rq`."""
    graph = NamedNode(iris.graph_links)
    for name in query_names("links-"):
        triples = store.query(read_query(name))
        if not isinstance(triples, QueryTriples):
            raise TypeError(f"data/{name}.rq is no CONSTRUCT query; write it as one")
        for triple in triples:
            yield Quad(triple.subject, triple.predicate, triple.object, graph)


def dataset_quads(iris: Iris, store: Store, quads: int) -> Iterator[Quad]:
    """The VoID and DCAT description of what the store holds: title, licence, counts, builds; no times.

    `quads` is how many there are in all other graphs.
    """
    dataset = iris.graph_dataset
    graph = NamedNode(dataset)

    def state(subject: str, predicate: URIRef, value: NamedNode | Literal) -> Quad:
        return Quad(NamedNode(subject), node(predicate), value, graph)

    yield state(dataset, RDF.type, node(VOID.Dataset))
    yield state(dataset, RDF.type, node(DCAT.Dataset))
    yield state(dataset, DCTERMS.title, Literal("Documents of the United Nations as a knowledge graph", language="en"))
    yield state(dataset, DCTERMS.license, NamedNode(LICENCE))
    yield state(dataset, VOID.vocabulary, NamedNode(str(MG)))
    yield state(dataset, VOID.triples, _count(quads))
    yield state(dataset, VOID.uriSpace, Literal(iris.base))
    for build in solutions(store, BUILDS):
        yield state(dataset, PROV.wasGeneratedBy, build["build"])
    counts = {row["class"].value: int(row["count"].value) for row in solutions(store, INSTANCES)}
    for name in COUNTED:
        counted = counts.get(str(MG[name]), 0)
        if counted:
            part = f"{dataset}#{name}"
            yield state(dataset, VOID.classPartition, NamedNode(part))
            yield state(part, RDF.type, node(VOID.Dataset))
            yield state(part, VOID["class"], node(MG[name]))
            yield state(part, VOID.entities, _count(counted))


def _count(number: int) -> Literal:
    return Literal(str(number), datatype=node(XSD.integer))
