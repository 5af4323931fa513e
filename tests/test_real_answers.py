"""Answers to the questions on real documents, each checked by reading the documents: facts, none of their words."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Quad, Store

from mandategraph.graphs import build
from mandategraph.graphs.profiles import profiled
from mandategraph.graphs.questions import questions
from mandategraph.ontology.iris import Iris
from mandategraph.ontology.terms import PREFIXES

Ask = Callable[[Store, str, str], tuple[list[str], list[list[str]]]]
ROOT = Path(__file__).parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
STATEMENT = ROOT / "examples" / "S-PRST-2006-39.txt"
#: The documents, and as in `answers.json` what is asked of the statement alone and of the whole record.
REAL = json.loads((ROOT / "tests" / "data" / "real-answers.json").read_text(encoding="utf-8"))
#: The columns that hold words of documents; these stay out of the expected rows.
WORDS = {"quote", "sentence", "task", "limit", "title", "meeting"}

needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason="the real documents (../shared/corpus) are not here")


@pytest.fixture(scope="module")
def statement(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The statement of the examples, built."""
    return build(STATEMENT, tmp_path_factory.mktemp("statement") / "out").store


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The statement and the listed documents, built."""
    sources = [STATEMENT, *(CORPUS / path for path in REAL["documents"])]
    return build(sources, tmp_path_factory.mktemp("record") / "out").store


@pytest.fixture(scope="module")
def undo(record: Store) -> Store:
    """The same in UNDO's terms."""
    found = Store()
    found.extend(Quad(*triple) for triple in profiled(record, "undo"))
    return found


def asked(part: str) -> list[tuple[str, str]]:
    """The questions with the values that they are asked with."""
    return [(name, values) for name, answers in REAL[part].items() for values in answers]


def facts(answered: tuple[list[str], list[list[str]]]) -> list[list[str]]:
    """The rows of an answer without the columns that hold words of documents."""
    names, cells = answered
    return [[cell for column, cell in zip(names, row, strict=True) if column not in WORDS] for row in cells]


def documents(store: Store, sparql: str) -> list[str]:
    """The symbols of the documents that a query finds."""
    found = store.query(sparql, prefixes=PREFIXES)
    return sorted(row["document"].value.partition("/document/")[2] for row in found)


def iri(symbol: str) -> str:
    """A document, as SPARQL writes it."""
    return f"<{Iris().document(symbol)}>"


def test_every_question_has_an_answer_on_real_documents() -> None:
    """A new question needs one, and an answer has at least a row."""
    assert {question.name for question in questions()} == {*REAL["record"], *REAL["statement"]}
    assert len(REAL["record"]) >= 25
    assert all(rows for part in ("statement", "record") for answers in REAL[part].values() for rows in answers.values())


@pytest.mark.parametrize(("name", "values"), asked("statement"))
def test_a_question_has_its_answer_on_the_statement(statement: Store, ask: Ask, name: str, values: str) -> None:
    """Each row can be read in examples/S-PRST-2006-39.txt."""
    assert facts(ask(statement, name, values)) == REAL["statement"][name][values]


@needs_corpus
@pytest.mark.parametrize(("name", "values"), asked("record"))
def test_a_question_has_its_answer_on_the_record(record: Store, ask: Ask, name: str, values: str) -> None:
    """Each row can be read in the document that it names."""
    assert facts(ask(record, name, values)) == REAL["record"][name][values]


@needs_corpus
def test_undo_says_who_refers_to_a_document(undo: Store) -> None:
    """Six renewals of UNDOF's mandate call for resolution 338 (1973)."""
    found = documents(undo, f"SELECT DISTINCT ?document {{ ?document allot:mentions {iri('S/RES/338(1973)')} }}")
    assert found == [
        "S/RES/1300(2000)",
        "S/RES/1328(2000)",
        "S/RES/1488(2003)",
        "S/RES/1520(2003)",
        "S/RES/1550(2004)",
        "S/RES/1578(2004)",
    ]


@needs_corpus
@pytest.mark.parametrize(
    ("organ", "recalled", "recalling"),
    [
        ("general-assembly", "A/RES/60/251", ["A/RES/78/186"]),
        ("general-assembly", "E/RES/2023/10", ["A/RES/78/126"]),
        # taken into account, which is no recalling
        ("general-assembly", "A/RES/59/209", []),
        ("security-council", "S/RES/1357(2001)", ["S/RES/1418(2002)", "S/RES/1420(2002)"]),
        ("general-assembly", "S/RES/1357(2001)", []),
    ],
)
def test_undo_says_where_an_organ_recalls_a_document(
    undo: Store, organ: str, recalled: str, recalling: list[str]
) -> None:
    """A relation has the organ as proponent, the verb as semantics and what is recalled as receiver."""
    found = documents(
        undo,
        f"""SELECT DISTINCT ?document {{
            ?relation a undo:Relation ; undo:hasProponent <{Iris().body(organ)}> ; undo:hasReceiver {iri(recalled)} ;
                undo:hasSemantics <{Iris().verb("recall")}> .
            ?annotation a undo:Annotation ; oa:hasBody ?relation ; oa:hasTarget ?document }}""",
    )
    assert found == recalling
