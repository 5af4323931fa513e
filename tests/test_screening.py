"""Tests of the screening: it lets nothing pass that the engine finds."""

import random
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse, serialize
from rdflib import Graph

from mandategraph.graphs import build, validating
from mandategraph.graphs.screening import Facts, suspects
from mandategraph.graphs.validating import validate

ROOT = Path(__file__).parent.parent
MG = "https://w3id.org/mandategraph/ontology#"


@pytest.fixture(scope="module")
def quads(tmp_path_factory: pytest.TempPathFactory) -> list[Quad]:
    """The statement's graph with what the other graphs state of the nodes that it links."""
    place = tmp_path_factory.mktemp("screening") / "out"
    build(ROOT / "examples" / "S-PRST-2006-39.txt", place)
    every = list(parse(path=str(place / "graph.nq"), format=RdfFormat.N_QUADS))
    text = [quad for quad in every if "/graph/en/" in str(quad.graph_name)]
    linked = {quad.object for quad in text}
    return sorted({*text, *(quad for quad in every if quad.subject in linked)}, key=str)


def everything(facts: Facts, shapes: Graph) -> set[str]:
    """Suspects every node, so that the engine checks the whole graph."""
    return set(facts.of) | {node for targets in facts.back.values() for node in targets}


def damaged(quads: list[Quad], seed: int) -> list[Quad]:
    """The quads with four of them left out, changed or doubled with another value."""
    chance = random.Random(seed)
    kept = list(quads)
    for _ in range(4):
        place = chance.randrange(len(kept))
        subject, predicate, value, graph = kept[place]
        other = chance.choice(kept).object
        odd = chance.choice([Literal(""), Literal("-3"), Literal("x", language="fr"), NamedNode("urn:x"), other])
        if isinstance(value, Literal):
            odd = chance.choice(
                [odd, Literal("2006-02-31", datatype=value.datatype), Literal(value.value, language="en")]
            )
        change = chance.choice(["remove", "replace", "add"])
        if change != "add":
            kept.pop(place)
        if change != "remove":
            kept.append(Quad(subject, predicate, odd, graph))
    return kept


@pytest.mark.parametrize("seed", range(8))
def test_a_damaged_graph_has_the_report_of_the_engine(
    quads: list[Quad], seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Screened first or checked whole by the engine: verdict and messages are the same."""
    file = tmp_path / "damaged.nq"
    file.write_bytes(serialize(damaged(quads, seed), format=RdfFormat.N_QUADS) or b"")
    screened = validate(file)
    monkeypatch.setattr(validating, "suspects", everything)
    assert screened == validate(file)


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        ("text", "S/PRST/2006/39, paragraph 5: A finding has exactly one mg:quote"),
        ("authority", "/body/security-council: It has exactly one skos:prefLabel"),
        ("literal", "A document has an IRI"),
    ],
)
def test_a_violation_is_found_in_each_graph(quads: list[Quad], damage: str, words: str, tmp_path: Path) -> None:
    """In the graph of a text, in the authority graph of a file from elsewhere, and of a value that is no node."""
    kept = list(quads)
    council = "https://w3id.org/mandategraph/body/security-council"
    if damage == "text":
        kept = [q for q in quads if not (q.subject.value.endswith("#p5-a3") and q.predicate.value == MG + "quote")]
    elif damage == "authority":
        kept = [q for q in quads if not (q.subject.value == council and q.predicate.value.endswith("#prefLabel"))]
    else:
        text = next(q.subject for q in quads if q.predicate.value == MG + "textOf")
        kept.append(Quad(text, NamedNode("http://purl.org/spar/cito/cites"), Literal("S/RES/1")))
    assert len(kept) != len(quads)
    file = tmp_path / "foreign.nq"
    file.write_bytes(serialize(kept, format=RdfFormat.N_QUADS) or b"")
    assert any(words in line for line in validate(file).violations), validate(file).violations


def test_shapes_that_it_does_not_know_are_refused() -> None:
    """Never passed over: a constraint that is not screened would let violations pass."""
    shapes = Graph().parse(
        data="@prefix sh: <http://www.w3.org/ns/shacl#> . <urn:s> sh:targetClass <urn:c> ; sh:closed true .",
        format="turtle",
    )
    with pytest.raises(NotImplementedError, match="closed"):
        suspects(Facts([]), shapes)
