"""Tests of the description of a build as a dataset."""

from collections import Counter
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, QueryBoolean, QuerySolutions, RdfFormat, Store
from rdflib import DCTERMS

from mandategraph.graphs import Graphs, build
from mandategraph.graphs.description import dataset_quads, tally
from mandategraph.graphs.loading import merge
from mandategraph.ontology.iris import Iris
from mandategraph.ontology.terms import PREFIXES

DATA = Path(__file__).parent / "data"
EXAMPLE = Path(__file__).parent.parent / "examples" / "S-PRST-2006-39.txt"
DATASET = Iris().graph_dataset


@pytest.fixture(scope="module")
def described() -> Store:
    """The description of the small graph: a statement and a resolution, both in English."""
    lines = sorted((DATA / "small.nq").read_bytes().splitlines(keepends=True))
    held = Store()
    held.bulk_load(b"".join(lines), format=RdfFormat.N_QUADS)
    merge(held)
    found = Store()
    found.extend(dataset_quads(Iris(), held, tally(lines, Iris().base)))
    return found


@pytest.fixture(scope="module")
def graphs(tmp_path_factory: pytest.TempPathFactory) -> Graphs:
    """The statement, built."""
    return build(EXAMPLE, tmp_path_factory.mktemp("described") / "out")


@pytest.mark.parametrize(
    "said",
    [
        "a void:Dataset, dcat:Dataset",
        "dcterms:license <https://www.apache.org/licenses/LICENSE-2.0>",
        "dcterms:rights [ a dcterms:RightsStatement ; rdfs:label ?words ; rdfs:seeAlso ?terms ]",
        "dcat:distribution [ a dcat:Distribution ; dcterms:title 'graph.nq' ; dcat:mediaType ?type ]",
        "dcterms:conformsTo <https://w3id.org/mandategraph/ontology>",
        "dcterms:language iso639:en",
        "void:exampleResource <https://w3id.org/mandategraph/document/S/PRST/2006/39>",
        "void:vocabulary mg: , cito: , prov:",
        "void:uriSpace 'https://w3id.org/mandategraph/'",
        "void:classPartition [ void:class mg:Act ; void:entities 3 ]",
        "void:classPartition [ void:class mg:Document ; void:entities 2 ]",
    ],
)
def test_the_dataset_says(described: Store, said: str) -> None:
    """What a catalogue needs: rights, file, terms, languages, days, an example, counts."""
    asked = f"ASK {{ GRAPH <{DATASET}> {{ <{DATASET}> {said} }} }}"
    found = described.query(asked, prefixes=PREFIXES)
    assert isinstance(found, QueryBoolean)
    assert bool(found)


def test_it_says_from_when_to_when(graphs: Graphs) -> None:
    """The period begins and ends with the documents read, not with those that the tables know."""
    day = "'2006-09-20'^^xsd:date"
    period = f"[ a dcterms:PeriodOfTime ; dcat:startDate {day} ; dcat:endDate {day} ]"
    found = graphs.query(f"ASK {{ <{DATASET}> dcterms:temporal {period} }}")
    assert isinstance(found, QueryBoolean)
    assert bool(found)


def test_nobody_is_named_as_creator(described: Store) -> None:
    """There is none that the texts tell."""
    assert not list(described.quads_for_pattern(None, NamedNode(str(DCTERMS.creator)), None))


def test_the_counts_are_those_of_the_store(graphs: Graphs) -> None:
    """What was counted from the lines is what SPARQL counts in the store without the description."""
    rest = f"FILTER NOT EXISTS {{ GRAPH <{DATASET}> {{ ?s ?p ?o }} }}"
    asked = {
        "triples": f"SELECT (COUNT(*) AS ?n) {{ ?s ?p ?o {rest} }}",
        "distinctSubjects": f"SELECT (COUNT(DISTINCT ?s) AS ?n) {{ ?s ?p ?o {rest} }}",
        "distinctObjects": f"SELECT (COUNT(DISTINCT ?o) AS ?n) {{ ?s ?p ?o {rest} }}",
        "properties": f"SELECT (COUNT(DISTINCT ?p) AS ?n) {{ ?s ?p ?o {rest} }}",
        "classes": f"SELECT (COUNT(DISTINCT ?o) AS ?n) {{ ?s a ?o . ?s ?p ?o {rest} }}",
        "entities": (
            "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o "
            f"FILTER (STRSTARTS(STR(?s), 'https://w3id.org/mandategraph/')) {rest} }}"
        ),
    }
    told = {name: number(graphs, f"SELECT ?n {{ <{DATASET}> void:{name} ?n }}") for name in asked}
    assert told == {name: number(graphs, query) for name, query in asked.items()}


def test_the_properties_add_up(graphs: Graphs) -> None:
    """The triples of all properties are the triples of the dataset."""
    parts = number(graphs, "SELECT (SUM(?m) AS ?n) { ?d void:propertyPartition/void:triples ?m }")
    assert parts == number(graphs, f"SELECT ?n {{ <{DATASET}> void:triples ?n }}")


def test_links_to_other_datasets_are_counted(graphs: Graphs) -> None:
    """Bodies that Wikidata knows too."""
    asked = "SELECT ?n { ?s a void:Linkset ; void:linkPredicate skos:exactMatch ; void:triples ?n ; "
    asked += "void:subjectsTarget ?d ; void:objectsTarget/void:uriSpace 'http://www.wikidata.org/entity/' }"
    matches = "SELECT (COUNT(*) AS ?n) { ?s skos:exactMatch ?o FILTER (STRSTARTS(STR(?o), STR(wd:))) }"
    assert number(graphs, asked) == number(graphs, matches) > 0


def test_no_node_is_described_twice(described: Store) -> None:
    """Each partition has an IRI of its own."""
    parts = [quad.object for quad in described if quad.predicate.value.endswith("Partition")]
    assert [part for part, count in Counter(parts).items() if count > 1] == []
    named = "SELECT ?part { ?part void:property|void:class ?term } GROUP BY ?part HAVING (COUNT(?term) > 1)"
    assert list(described.query(named, prefixes=PREFIXES, use_default_graph_as_union=True)) == []


def number(graphs: Graphs, sparql: str) -> int:
    """The one number that a query gives."""
    found = graphs.query(sparql)
    assert isinstance(found, QuerySolutions)
    (row,) = found
    return int(row["n"].value)
