"""The graph of the example statement: the questions asked of it, its shapes, its bytes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mandategraph.graphs import build
from mandategraph.graphs.questions import question
from mandategraph.graphs.validating import validate

STATEMENT = Path(__file__).parent.parent / "examples" / "S-PRST-2006-39.txt"


@pytest.fixture(scope="module")
def graphs(tmp_path_factory):
    """The statement, built once."""
    return build([STATEMENT], tmp_path_factory.mktemp("statement") / "out")


def asked(graphs, name: str, *columns: str) -> list[tuple[str, ...]]:
    """Some columns of the answer to a question; what is not bound is empty."""
    return [
        tuple(row[column].value if row[column] is not None else "" for column in columns)
        for row in graphs.query(question(name).sparql)
    ]


def test_who_is_asked_to_do_what(graphs):
    """Thirteen addressees and two calls without one, each with its verb, paragraph and evidence."""
    rows = asked(graphs, "who-is-asked-to-do-what", "paragraph", "verb", "whom")
    assert rows == [
        ("5", "call on", "Secretary-General"),
        ("6", "call for", ""),
        ("11", "encourage", "regional and subregional organizations"),
        ("12", "invite", "regional and subregional organizations"),
        ("13", "invite", "United Nations Secretariat"),
        ("13", "invite", "regional and subregional organizations"),
        ("14", "urge", "United Nations Secretariat"),
        ("14", "urge", "United Nations agencies"),
        ("14", "urge", "all States"),
        ("14", "urge", "international organizations"),
        ("16", "invite", "United Nations Secretariat"),
        ("17", "call on", "regional and subregional organizations"),
        ("18", "urge", "regional and subregional organizations"),
        ("18", "urge", "regional and subregional organizations"),
    ]
    assert all(quote for (quote,) in asked(graphs, "who-is-asked-to-do-what", "quote"))


def test_which_documents_are_cited_by_which_verb(graphs):
    """Resolution 1631 is welcomed and noted, the Summit Outcome is commended and recalled."""
    rows = asked(graphs, "documents-cited-by-verb", "verb", "cited")
    assert [row for row in rows if "RES" in row[1]] == [
        ("welcome", "S/RES/1631(2005)"),
        ("commend", "A/RES/60/1"),
        ("note", "S/RES/1631(2005)"),
        ("recall", "A/RES/60/1"),
    ]


def test_what_the_council_commits_itself_to(graphs):
    """It agreed, commits and intends."""
    rows = asked(graphs, "what-the-council-commits-itself-to", "who", "verb")
    assert rows == [("Security Council", verb) for verb in ("agree", "commit", "intend")]


def test_which_bodies_are_addressed(graphs):
    """The Secretariat three times, the regional organizations most often."""
    rows = asked(graphs, "addressed-bodies", "whom", "acts")
    assert ("regional and subregional organizations", "6") in rows
    assert ("United Nations Secretariat", "3") in rows


def test_it_conforms_to_the_shapes(graphs):
    """Every node has what its class requires."""
    assert validate(graphs.folder).violations == ()


def test_the_same_bytes_whatever_the_hash_seed(tmp_path):
    """Two processes with different hash seeds write the same graph."""
    for seed in ("1", "2"):
        subprocess.run(
            [sys.executable, "-c", f"from mandategraph.graphs import build; build([{str(STATEMENT)!r}], {seed!r})"],
            cwd=tmp_path,
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
        )
    assert (tmp_path / "1" / "graph.nq").read_bytes() == (tmp_path / "2" / "graph.nq").read_bytes()


def test_a_cited_resolution_knows_what_the_tables_know(graphs):
    """Its text was not read: date, meeting and page come from the Council's record."""
    (row,) = graphs.query(
        "SELECT ?date ?meeting { ?document mg:symbol 'S/RES/1631(2005)' ; mg:adoptedOn ?date ; "
        "mg:adoptedAt/mg:meetingNumber ?meeting }"
    )
    assert (row["date"].value, row["meeting"].value) == ("2005-10-17", "5282")
