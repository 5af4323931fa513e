"""Tests of the questions that come with the program, each with its expected answer on a small graph."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions, Store

from mandategraph.graphs.querying import answer
from mandategraph.graphs.questions import question, questions
from mandategraph.graphs.refusals import UsageError
from mandategraph.graphs.results import rows

Ask = Callable[[Store, str, str], tuple[list[str], list[list[str]]]]
DATA = Path(__file__).parent / "data"
#: What is asked with which values, and the rows that it gives: `tests/data/answers.json`.
ANSWERS: dict[str, dict[str, list[list[str]]]] = json.loads((DATA / "answers.json").read_text(encoding="utf-8"))
ASKED = [(name, values) for name, asked in ANSWERS.items() for values in asked]


def test_every_question_has_an_expected_answer() -> None:
    """A new question needs a line in the table of answers, and there are at least 25."""
    assert [question.name for question in questions()] == sorted(ANSWERS)
    assert len(ANSWERS) >= 25


@pytest.mark.parametrize(("name", "values"), ASKED)
def test_a_question_has_its_answer(store: Store, ask: Ask, name: str, values: str) -> None:
    """The answer names documents, bodies and verbs as people do, and quotes the text."""
    assert ask(store, name, values)[1] == ANSWERS[name][values]
    assert ANSWERS[name][values]


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_a_question_can_be_run_as_it_stands(store: Store, name: str) -> None:
    """The file is SPARQL, asks of everything where nothing is bound, and shows no IRI of ours."""
    found = answer(store, question(name).sparql)
    assert isinstance(found, QuerySolutions)
    assert not [cell for row in rows(found)[1] for cell in row if "w3id.org/mandategraph/" in cell]


def test_every_question_is_put_in_plain_english() -> None:
    """The first line of the file is the question, and each parameter says what it means."""
    assert all(question.text.endswith("?") for question in questions())
    assert all(parameter.meaning for question in questions() for parameter in question.parameters)


def test_an_unknown_question_is_refused() -> None:
    """The error lists the names."""
    with pytest.raises(UsageError, match="who-is-asked-to-do-what"):
        question("who-did-it")
