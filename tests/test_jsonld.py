"""Tests of writing JSON-LD: it says the same in every reader, and needs nothing from elsewhere."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse
from rdflib import OWL, RDF, XSD, Graph

from mandategraph.graphs.jsonld import context, jsonld
from mandategraph.ontology.terms import MG, PREFIXES

ROOT = Path(__file__).parent.parent

names = st.sampled_from(
    [
        *(PREFIXES["mg"] + name for name in ("quote", "actor", "adoptedOn", "unlisted", "start", "no-name", "mg")),
        *(str(RDF.type), PREFIXES["skos"] + "prefLabel", PREFIXES["cito"] + "cites", PREFIXES["mg"], "urn:x:y"),
        *("http://a.example/", PREFIXES["wd"] + "//x", PREFIXES["oa"] + "exact", PREFIXES["wd"] + "a:b"),
    ]
).map(NamedNode)
types = st.sampled_from([XSD.string, XSD.integer, XSD.date, XSD.boolean, XSD.double]).map(lambda t: NamedNode(str(t)))
words = st.sampled_from(["1", "-7", "0", "-0", "007", "true", "1" * 30, "2006-09-20", "mg:x", "@id", "", "a\u2028"])
literals = st.builds(lambda value, kind: Literal(value, datatype=kind), words, types) | st.builds(
    lambda value: Literal(value, language="en-gb"), words
)


@given(st.lists(st.builds(Triple, names, names, names | literals), max_size=6, unique=True))
def test_what_is_written_is_read_again(triples: list[Triple]) -> None:
    """Whatever the types of the values: none is lost, and none is read as another."""
    # a type is an IRI in JSON-LD
    kept = [t for t in triples if t.predicate.value != str(RDF.type) or isinstance(t.object, NamedNode)]
    assert {quad.triple for quad in parse(jsonld(kept), format=RdfFormat.JSON_LD)} == set(kept)


def test_the_context_is_the_ontology() -> None:
    """Each property that leads to a node is one of the ontology; every prefix of ours is there."""
    ontology = Graph().parse(ROOT / "ontology" / "data" / "mandategraph.ttl")
    links = {str(term) for term in ontology.subjects(RDF.type, OWL.ObjectProperty) if str(term).startswith(str(MG))}
    named = {value["@id"] for value in context().values() if isinstance(value, dict) and value.get("@type") == "@id"}
    assert {name.replace("mg:", str(MG)) for name in named if name.startswith("mg:")} == links
    assert PREFIXES.items() <= context().items()


def test_the_context_is_in_the_file() -> None:
    """Another reader, without the network, understands it: the names are short, the numbers are numbers."""
    act = NamedNode("https://w3id.org/mandategraph/text/en/S/1#p1-a1")
    triples = [
        Triple(act, NamedNode(str(RDF.type)), NamedNode(str(MG.Act))),
        Triple(act, NamedNode(str(MG.start)), Literal(3)),
        Triple(act, NamedNode(str(MG.actor)), NamedNode("urn:council")),
    ]
    written = jsonld(triples)
    (node,) = json.loads(written)["@graph"]
    assert node == {"@id": act.value, "@type": "Act", "actor": "urn:council", "start": 3}
    assert len(Graph().parse(data=written, format="json-ld")) == 3


def test_a_blank_node_is_refused() -> None:
    """A build has none."""
    name = NamedNode("urn:a")
    for triple in (Triple(BlankNode(), name, name), Triple(name, name, BlankNode())):
        with pytest.raises(TypeError, match="blank"):
            jsonld([triple])
