"""Tests of the tables for Neo4j."""

import csv
import io
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse
from rdflib import RDF

from mandategraph.graphs.neo4j import neo4j_files
from mandategraph.ontology.terms import MG, PREFIXES

DATA = Path(__file__).parent / "data"


def rows(content: bytes) -> list[dict[str, str]]:
    """The rows of a table."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def test_every_triple_is_in_the_tables() -> None:
    """Types are labels, links are edges, the rest are properties; the same triples give the same bytes."""
    triples = sorted(
        {quad.triple for quad in parse((DATA / "small.nq").read_bytes(), format=RdfFormat.N_QUADS)}, key=str
    )
    files = neo4j_files(triples)
    assert files == neo4j_files(reversed(triples))
    nodes, edges = {row["iri"]: row for row in rows(files["nodes.csv"])}, rows(files["edges.csv"])
    links = [t for t in triples if isinstance(t.object, NamedNode) and t.predicate.value != str(RDF.type)]
    assert len(edges) == len(links)
    assert {edge["start"] for edge in edges} | {edge["end"] for edge in edges} <= nodes.keys()
    quotes = {t.subject.value: t.object.value for t in triples if t.predicate.value == str(MG.quote)}
    assert quotes
    assert {iri: nodes[iri]["quote"] for iri in quotes} == quotes
    script = files["load.cypher"].decode()
    assert "toInteger(row.`start`)" in script
    assert all(f"SET n:`{label}`;" in script for row in nodes.values() for label in row["labels"].split(";") if label)
    assert all(f"[:`{kind}`]" in script for kind in {edge["type"] for edge in edges})


def test_several_values_are_parted_by_what_is_in_none() -> None:
    """The mark is chosen so that splitting gives the values back; other languages are other properties."""
    node, label = NamedNode("urn:a"), NamedNode(PREFIXES["skos"] + "altLabel")
    values = [Literal("a | b", language="en"), Literal("c", language="en"), Literal("d", language="fr")]
    files = neo4j_files(Triple(node, label, value) for value in values)
    (row,) = rows(files["nodes.csv"])
    assert row["skos_altLabel"].split("\n") == ["a | b", "c"]
    assert row["skos_altLabel_fr"] == "d"
    assert "n.`skos_altLabel` = split(row.`skos_altLabel`, '\\n')" in files["load.cypher"].decode()


def test_a_blank_node_is_refused() -> None:
    """A build has none."""
    name = NamedNode("urn:a")
    with pytest.raises(TypeError, match="blank"):
        neo4j_files([Triple(BlankNode(), name, name)])
