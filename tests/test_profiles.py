"""Tests of the profiles: Web Annotation and UNDO."""

from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Quad, RdfFormat, Store, Triple, parse

from mandategraph.graphs import Graphs, build
from mandategraph.graphs.profiles import profile_names, profiled
from mandategraph.graphs.refusals import UsageError
from mandategraph.graphs.writing import FORMATS, written
from mandategraph.ontology.terms import PREFIXES

ROOT = Path(__file__).parent.parent
TEXT = "https://w3id.org/mandategraph/text/en/S/PRST/2006/39"
#: The terms of UNDO and ALLOT that the profile uses, each looked up in UNDO's own file of 1 June 2017.
UNDO_TERMS = {
    *("undo:Relation", "undo:hasProponent", "undo:hasSemantics", "undo:hasReceiver", "undo:Annotation", "undo:Agent"),
    *("undo:Document", "undo:DocumentVersion", "undo:Resolution", "undo:OfficialStatement", "undo:Decision"),
    *("undo:OfficialLetter", "undo:Note", "undo:MeetingRecord", "allot:Concept", "allot:mentions"),
    "allot:hasRealization",
}


@pytest.fixture(scope="module")
def graphs(tmp_path_factory: pytest.TempPathFactory) -> Graphs:
    """The statement, built."""
    return build(ROOT / "examples" / "S-PRST-2006-39.txt", tmp_path_factory.mktemp("profiles") / "out")


def asked(triples: list[Triple], sparql: str) -> list[tuple[str, ...]]:
    """The rows of a query over triples."""
    store = Store()
    store.extend(Quad(triple.subject, triple.predicate, triple.object) for triple in triples)
    return sorted(tuple(term.value for term in row) for row in store.query(sparql, prefixes=PREFIXES))


@pytest.mark.parametrize("form", sorted(FORMATS))
@pytest.mark.parametrize("name", profile_names())
def test_a_profile_is_written_in_every_format(graphs: Graphs, name: str, form: str) -> None:
    """Without blank nodes, the same bytes each time, and nothing lost."""
    triples = profiled(graphs.store, name)
    assert not any(isinstance(term, BlankNode) for triple in triples for term in (triple.subject, triple.object))
    file = written(triples, FORMATS[form])
    assert file == written(profiled(graphs.store, name), FORMATS[form])
    assert {quad.triple for quad in parse(file, format=FORMATS[form])} == set(triples)


def test_an_annotation_marks_the_words_of_each_finding(graphs: Graphs) -> None:
    """The quote is what stands in the text between the positions; each finding has one annotation."""
    (content,) = (row[0].value for row in graphs.query("SELECT ?content { ?text mg:content ?content }"))
    rows = asked(
        profiled(graphs.store, "webannotation"),
        """SELECT ?finding ?text ?start ?end ?exact {
            ?annotation a oa:Annotation ; oa:hasBody ?finding ; oa:hasTarget ?target .
            ?target oa:hasSource ?text ; oa:hasSelector ?position , ?words .
            ?position a oa:TextPositionSelector ; oa:start ?start ; oa:end ?end .
            ?words a oa:TextQuoteSelector ; oa:exact ?exact }""",
    )
    findings = graphs.query(
        """SELECT (COUNT(DISTINCT ?finding) AS ?count) {
            VALUES ?kind { mg:Act mg:Addressing mg:Citation mg:Mention mg:TimeLimit } ?finding a ?kind }"""
    )
    assert len(rows) == len({row[0] for row in rows}) == int(next(iter(findings))["count"].value) > 100
    for _, text, start, end, exact in rows:
        assert text == TEXT
        assert content[int(start) : int(end)] == exact


def test_a_position_has_the_datatype_of_web_annotation(graphs: Graphs) -> None:
    """An xsd:nonNegativeInteger, as its vocabulary says."""
    ends = [t.object for t in profiled(graphs.store, "webannotation") if t.predicate.value == PREFIXES["oa"] + "end"]
    assert {str(end).rpartition("#")[2] for end in ends} == {"nonNegativeInteger>"}


def test_undo_answers_its_own_questions(graphs: Graphs) -> None:
    """Who refers to X; where does somebody recall X: questions 1 and 3 of UNDO's documentation."""
    triples = profiled(graphs.store, "undo")
    statement, outcome = (f"https://w3id.org/mandategraph/document/{name}" for name in ("S/PRST/2006/39", "A/RES/60/1"))
    assert asked(triples, f"SELECT DISTINCT ?document {{ ?document allot:mentions <{outcome}> }}") == [(statement,)]
    recalling = f"""SELECT DISTINCT ?document {{
        ?relation a undo:Relation ; undo:hasReceiver <{outcome}> ;
            undo:hasProponent <https://w3id.org/mandategraph/body/security-council> ;
            undo:hasSemantics <https://w3id.org/mandategraph/verb/recall> .
        ?annotation a undo:Annotation ; oa:hasBody ?relation ; oa:hasTarget ?document }}"""
    assert asked(triples, recalling) == [(statement,)]


def test_a_relation_has_one_of_each(graphs: Graphs) -> None:
    """One proponent, one semantics, one receiver; an act that addresses two has two relations."""
    triples = profiled(graphs.store, "undo")
    rows = asked(
        triples,
        """SELECT ?relation (COUNT(?p) AS ?ps) (COUNT(?s) AS ?ss) (COUNT(?r) AS ?rs) {
            ?relation a undo:Relation ; undo:hasProponent ?p ; undo:hasSemantics ?s ; undo:hasReceiver ?r
        } GROUP BY ?relation""",
    )
    assert {row[1:] for row in rows} == {("1", "1", "1")}
    addressed = graphs.query("SELECT DISTINCT ?act ?body { ?act mg:addressee ?body }")
    assert {row[0] for row in rows} >= {f"{TEXT}#p5-a3-r1-relation"}
    assert len(rows) >= len(list(addressed))


def test_undo_has_these_terms(graphs: Graphs) -> None:
    """None is made up."""
    spaces = [(prefix, PREFIXES[prefix]) for prefix in ("undo", "allot")]
    terms = {
        f"{prefix}:{iri.removeprefix(space)}"
        for triple in profiled(graphs.store, "undo")
        for iri in (triple.predicate.value, triple.object.value)
        for prefix, space in spaces
        if iri.startswith(space)
    }
    assert terms <= UNDO_TERMS


def test_an_unknown_profile_is_refused(graphs: Graphs) -> None:
    """The error lists the profiles."""
    with pytest.raises(UsageError, match="undo, webannotation"):
        profiled(graphs.store, "owl")


def test_quads_are_read_where_a_format_has_graphs(graphs: Graphs) -> None:
    """A profile is in the default graph."""
    quads = list(parse(written(profiled(graphs.store, "undo"), RdfFormat.N_QUADS), format=RdfFormat.N_QUADS))
    assert {str(quad.graph_name) for quad in quads} == {"DEFAULT"}
