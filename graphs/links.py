"""What no single text can say: the links between texts, and the tables' facts."""

from collections.abc import Iterator

from pyoxigraph import NamedNode, Quad, QueryTriples, Store

from mandategraph.graphs.querying import solutions
from mandategraph.graphs.questions import query_names, read_query
from mandategraph.ontology.authority_graph import authority_quads
from mandategraph.ontology.iris import Iris
from mandategraph.ontology.known_documents import document_quads

UNREAD = """
PREFIX mg: <https://w3id.org/mandategraph/ontology#>
SELECT DISTINCT ?document ?symbol
WHERE { ?document mg:symbol ?symbol . FILTER NOT EXISTS { ?text mg:textOf ?document } }
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
