"""Holds together what names the terms: the Turtle, the namespace, the shapes, the tables and the code."""

import re
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import NamedNode
from rdflib import OWL, RDF, RDFS, SH, BNode, Graph, URIRef
from rdflib.namespace import DCTERMS, FOAF, ORG, PROV, SKOS

from mandategraph.extract.records import ActClass, ParagraphKind
from mandategraph.ontology.tables import read_table
from mandategraph.ontology.terms import MG, PREFIXES, node

ROOT = Path(__file__).parent.parent
DATA = ROOT / "ontology" / "data"
ONTOLOGY = URIRef("https://w3id.org/mandategraph/ontology")
PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty)
# the predicates that the file is written with: all within OWL 2 RL
PREDICATES = {
    RDF.type,
    RDFS.label,
    RDFS.comment,
    RDFS.isDefinedBy,
    RDFS.seeAlso,
    RDFS.subClassOf,
    RDFS.subPropertyOf,
    RDFS.domain,
    RDFS.range,
    OWL.disjointWith,
    OWL.versionInfo,
    DCTERMS.title,
    DCTERMS.description,
    DCTERMS.license,
}
MENTION = re.compile(r"\bMG\.([A-Za-z]\w*)|\bMG\[\"(\w+)\"\]|(?<![\w.-])mg:([A-Za-z]\w*)")


@cache
def ontology() -> Graph:
    """The Turtle as a graph."""
    return Graph().parse(DATA / "mandategraph.ttl")


@cache
def shapes() -> Graph:
    """The shapes as a graph."""
    return Graph().parse(DATA / "shapes.ttl")


def local(term: object) -> str:
    """The name of a term of ours without the namespace."""
    return str(term).removeprefix(str(MG))


@cache
def terms() -> frozenset[str]:
    """The names of all terms that the Turtle describes."""
    return frozenset(local(term) for term in ontology().subjects(unique=True) if str(term).startswith(str(MG)))


@cache
def classes() -> frozenset[str]:
    """The names of the classes among them."""
    return frozenset(name for name in terms() if (MG[name], RDF.type, OWL.Class) in ontology())


def sources() -> list[Path]:
    """Every file of the three folders that may name a term."""
    code = [file for folder in ("ontology", "extract", "graphs") for file in (ROOT / folder).rglob("*.py")]
    return sorted([*code, *(ROOT / "graphs" / "data").glob("*.rq"), DATA / "shapes.ttl", DATA / "mandategraph.ttl"])


def named(text: str) -> set[str]:
    """The names of our terms that a source mentions."""
    return {match[1] or match[2] or match[3] for match in MENTION.finditer(text)}


def test_mentions_are_recognised() -> None:
    """Terms are found in Python, in queries and in prose, and those of other prefixes are not."""
    assert named('MG.Act, MG["text"]; ?a mg:actor/mg:number ?n; `mg:Vote`; omg:x OMG.y') == {
        "Act",
        "text",
        "actor",
        "number",
        "Vote",
    }


def test_namespace_and_turtle_have_the_same_terms() -> None:
    """Each term of the namespace is described, and each term described is in the namespace."""
    assert set(MG.__annotations__) - {"_fail", "_NS"} == terms()


@pytest.mark.parametrize("file", sources(), ids=lambda file: file.relative_to(ROOT).as_posix())
def test_sources_name_only_terms_that_exist(file: Path) -> None:
    """No module, query or shape names a term that the Turtle lacks."""
    assert named(file.read_text(encoding="utf-8")) - terms() == set()


def test_misspelt_terms_are_errors() -> None:
    """A term that does not exist is an error where it is written, not a silent IRI."""
    with pytest.raises(AttributeError):
        MG.Akt  # noqa: B018 - reading the attribute is what is tested


@pytest.mark.parametrize("name", sorted(terms()))
def test_every_term_is_explained(name: str) -> None:
    """Each term has one English label, one English comment that is a sentence, its ontology, and a type."""
    term, graph = MG[name], ontology()
    (label,) = graph.objects(term, RDFS.label)
    (comment,) = graph.objects(term, RDFS.comment)
    assert label.language == comment.language == "en"
    assert str(label)
    assert re.fullmatch(r"[A-Z].{20,}\.", str(comment))
    assert list(graph.objects(term, RDFS.isDefinedBy)) == [ONTOLOGY]
    kinds = set(graph.objects(term, RDF.type))
    assert len(kinds & {OWL.Class, *PROPERTIES}) == 1
    assert (OWL.Class in kinds) is name[0].isupper()


def test_the_header_says_what_it_is() -> None:
    """The ontology has a title, a description, a licence and a version."""
    for predicate in (DCTERMS.title, DCTERMS.description, DCTERMS.license, OWL.versionInfo):
        assert len(list(ontology().objects(ONTOLOGY, predicate))) == 1
    assert (ONTOLOGY, RDF.type, OWL.Ontology) in ontology()


def test_the_ontology_is_plain_owl_rl() -> None:
    """It is written with predicates of OWL 2 RL on names alone, without blank nodes."""
    assert set(ontology().predicates(unique=True)) == PREDICATES
    assert not [part for triple in ontology() for part in triple if isinstance(part, BNode)]


def test_domains_and_ranges_exist() -> None:
    """Domains are classes of ours; ranges are classes of ours for links and XSD datatypes for values."""
    graph = ontology()
    for name in terms() - classes():
        assert {local(domain) for domain in graph.objects(MG[name], RDFS.domain)} <= classes()
        for target in graph.objects(MG[name], RDFS.range):
            if (MG[name], RDF.type, OWL.ObjectProperty) in graph:
                assert local(target) in classes()
            else:
                assert target.removeprefix(PREFIXES["xsd"]) in ("string", "integer", "date", "boolean")


@pytest.mark.parametrize("namespace", [DCTERMS, FOAF, ORG, PROV, SKOS], ids=str)
def test_aligned_terms_exist(namespace: type) -> None:
    """Terms of vocabularies that rdflib knows are aligned to only where they exist."""
    used = {part for triple in ontology() for part in triple if str(part).startswith(str(namespace))}
    assert used
    assert {term for term in used if term not in namespace} == set()


def test_classes_have_no_cycle() -> None:
    """No class is a subclass of itself by way of others."""
    for name in classes():
        above = set(ontology().transitive_objects(MG[name], RDFS.subClassOf)) - {MG[name]}
        assert not any(MG[name] in ontology().transitive_objects(other, RDFS.subClassOf) for other in above)


@pytest.mark.parametrize(
    ("parent", "kinds"),
    [("Act", {kind.value for kind in ActClass}), ("Paragraph", {kind.value for kind in ParagraphKind})],
)
def test_kinds_are_disjoint(parent: str, kinds: set[str]) -> None:
    """The classes of act and the kinds of paragraph are those of the records, and no thing is of two."""
    graph = ontology()
    for one in kinds:
        assert (MG[one], RDFS.subClassOf, MG[parent]) in graph
        for other in kinds - {one}:
            stated = {(MG[one], OWL.disjointWith, MG[other]), (MG[other], OWL.disjointWith, MG[one])}
            assert any(triple in graph for triple in stated)


@pytest.mark.parametrize(
    ("table", "column"), [("series", "type"), ("verbs", "class"), ("attitudes", "class"), ("bodies", "class")]
)
def test_tables_name_classes(table: str, column: str) -> None:
    """The classes that the tables give are classes of the ontology."""
    assert {row[column] for row in read_table(table)} - classes() == set()


@pytest.mark.parametrize("name", sorted(classes()))
def test_every_class_has_a_shape(name: str) -> None:
    """Some shape is for each class."""
    assert (None, SH.targetClass, MG[name]) in shapes()


def test_shapes_name_all_subclasses() -> None:
    """A shape for a class is for its subclasses too, since nothing is inferred when data are checked."""
    for shape, target in shapes().subject_objects(SH.targetClass):
        for below in ontology().transitive_subjects(RDFS.subClassOf, target):
            assert (shape, SH.targetClass, below) in shapes(), f"{shape} is for {target}, add {below}"


def test_every_shape_says_what_is_wrong() -> None:
    """Each property shape that stands on its own, and each condition of a node shape, has its message."""
    graph = shapes()
    for shape in graph.objects(None, SH.property, unique=True):
        (message,) = graph.objects(shape, SH.message)
        assert str(message).endswith(".")
    for shape in set(graph.subjects(SH.xone)) | set(graph.subjects(RDF.type)) & set(graph.subjects(SH.nodeKind)):
        assert (shape, SH.message, None) in graph


def test_shapes_are_shacl_core() -> None:
    """The shapes use no SPARQL, no rules and no functions."""
    used = {str(part) for triple in shapes() for part in triple if str(part).startswith(str(SH))}
    assert used
    assert not [term for term in used if re.search("sparql|select|ask|rule|Function|js", term.removeprefix(str(SH)))]


def test_prefixes_are_those_of_the_files() -> None:
    """The prefixes of the Turtle files are the ones that the project prints, `shape:` aside."""
    for file in ("mandategraph.ttl", "shapes.ttl"):
        stated = dict(
            re.findall(r"^@prefix (\w+): <(.+)> \.$", (DATA / file).read_text(encoding="utf-8"), re.MULTILINE)
        )
        assert {prefix: iri for prefix, iri in stated.items() if PREFIXES.get(prefix) != iri} == (
            {"shape": "https://w3id.org/mandategraph/shapes#"} if file == "shapes.ttl" else {}
        )


def test_terms_become_nodes_once() -> None:
    """A term is the same node of pyoxigraph each time."""
    assert node(MG.actor) == NamedNode(f"{MG}actor")
    assert node(MG.actor) is node(MG.actor)
