"""Tests of the questions that come with the program, each with its expected answer on the small graph."""

from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions, RdfFormat, Store

from mandategraph.graphs.loading import merge
from mandategraph.graphs.querying import answer
from mandategraph.graphs.questions import question, questions
from mandategraph.graphs.refusals import UsageError

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="module")
def store() -> Store:
    """The small graph: a statement that cites a paragraph of a resolution, with hostile words in a quote."""
    found = Store()
    found.bulk_load(path=str(DATA / "small.nq"), format=RdfFormat.N_QUADS)
    merge(found)
    return found


CALL = "calls upon </script><b>all States</b> & the African Union to report by 1 June 2007"
TASK = "report by 1 June 2007"
HERE = ("S/PRST/2006/39", "1")
COUNCIL = "Security Council"
ANSWERS = {
    "addressed-bodies": [
        ("African Union", "1", "call upon", *HERE, CALL),
        ("all States", "1", "call upon", *HERE, CALL),
    ],
    "documents-cited-by-verb": [
        ("S/PRST/2006/39", "2", "recall", "S/RES/1631(2005)", "paragraph 7", "citesAsRelated", "resolution 1631 (2005)")
    ],
    "under-which-authority": [
        (*HERE, COUNCIL, "call upon", "Charter of the United Nations, chapter VIII", CALL),
    ],
    "what-the-council-commits-itself-to": [
        ("S/PRST/2006/39", "3", COUNCIL, "intend", "consider further steps", "intends to consider further steps")
    ],
    "who-is-asked-to-do-what": [
        (*HERE, COUNCIL, "call upon", "African Union", TASK, "by 1 June 2007", CALL),
        (*HERE, COUNCIL, "call upon", "all States", TASK, "by 1 June 2007", CALL),
    ],
}


def test_every_question_has_an_expected_answer() -> None:
    """A new question needs a row above."""
    assert [question.name for question in questions()] == sorted(ANSWERS)


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_a_question_has_its_answer(store: Store, name: str) -> None:
    """The answer names documents, bodies and verbs as people do, and quotes the text."""
    found = answer(store, question(name).sparql)
    assert isinstance(found, QuerySolutions)
    names = [variable.value for variable in found.variables]
    assert [tuple(row[n].value for n in names) for row in found] == ANSWERS[name]


def test_every_question_is_put_in_plain_english() -> None:
    """The first line of the file is the question."""
    assert all(question.text.endswith("?") for question in questions())


def test_an_unknown_question_is_refused() -> None:
    """The error lists the names."""
    with pytest.raises(UsageError, match="who-is-asked-to-do-what"):
        question("who-did-it")
