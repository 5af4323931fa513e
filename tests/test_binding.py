"""Tests of binding the parameters of questions: values become terms, never text of a query."""

from pathlib import Path

import pytest
from pyoxigraph import Store

from mandategraph.graphs.binding import KINDS, bound, given, terms
from mandategraph.graphs.querying import answer
from mandategraph.graphs.questions import Parameter, question, questions
from mandategraph.graphs.refusals import UsageError
from mandategraph.ontology.iris import Iris

DATA = Path(__file__).parent / "data"
HOSTILE = (
    '" } UNION { ?s ?p ?o } #',
    "x> } SERVICE <http://127.0.0.1:1/> { ?s ?p ?o",
    "{ UNDEF }  # document",
    "S/RES/1(1946)> ?p ?o . <x",
    '\\"\n} ; DROP ALL #',
    "\x00\ud800",
)


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("document", "s/res/1631 (2005)", ["<https://w3id.org/mandategraph/document/S/RES/1631(2005)>"]),
        ("document", "CHARTER/VIII", ["<https://w3id.org/mandategraph/instrument/un-charter/chapter/VIII>"]),
        ("body", "AU", ["<https://w3id.org/mandategraph/body/african-union>"]),
        ("body", "african union", ["<https://w3id.org/mandategraph/body/african-union>"]),
        ("body", "mex", ["<https://w3id.org/mandategraph/state/MEX>"]),
        ("body", "all-states", ["<https://w3id.org/mandategraph/group/all-states>"]),
        ("verb", "Call Upon", ["<https://w3id.org/mandategraph/verb/call-upon>"]),
        ("force", "Mandatory", ["<https://w3id.org/mandategraph/force/mandatory>"]),
        ("class", "directive", ["<https://w3id.org/mandategraph/ontology#Directive>"]),
        ("cast", "FOR", ['"for"']),
        ("first-day", "2006", ['"2006-01-01"^^<http://www.w3.org/2001/XMLSchema#date>']),
        ("last-day", "2008-02", ['"2008-02-29"^^<http://www.w3.org/2001/XMLSchema#date>']),
        ("integer", "7", ['"7"^^<http://www.w3.org/2001/XMLSchema#integer>']),
        ("words", 'a "b"', ['"a \\"b\\""']),
    ],
)
def test_a_value_stands_for_terms(store: Store, kind: str, value: str, expected: list[str]) -> None:
    """A symbol, a name or acronym in any case, a key, a date in part."""
    assert [str(term) for term in terms(Parameter("x", kind, None, ""), value, store, Iris())] == expected


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("document", "S/RES/1(1946)", "no document of this build"),
        ("document", "nonsense", "no document of this build"),
        ("body", "Afrian Union", "did you mean African Union"),
        ("verb", "defenestrate", "knows none of that name"),
        ("force", "brute", "there are: dispositive, mandatory"),
        ("class", "Poem", "there are: Assertive"),
        ("cast", "maybe", "there are: absent"),
        ("first-day", "yesterday", "is no day"),
        ("last-day", "2006-13", "is no day"),
        ("last-day", "2006-1", "is no day"),
        ("integer", "-1", "is no number"),
        ("words", "", "are empty"),
    ],
)
def test_a_wrong_value_is_one_clear_line(store: Store, kind: str, value: str, words: str) -> None:
    """The error says what would do."""
    with pytest.raises(UsageError, match=words) as refused:
        terms(Parameter("x", kind, None, ""), value, store, Iris())
    assert "\n" not in str(refused.value)


def test_every_kind_of_parameter_is_known() -> None:
    """What the questions declare can be bound, and all of it is used."""
    assert {parameter.kind for one in questions() for parameter in one.parameters} == set(KINDS)


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("name", [question.name for question in questions() if question.parameters])
def test_no_value_changes_a_query(store: Store, name: str, hostile: str) -> None:
    """Into every parameter of every question: it is refused, or is a literal that nothing is called."""
    asked = question(name)
    harmless = {
        "document": "S/PRST/2006/39",
        "body": "AU",
        "verb": "recall",
        "force": "mandatory",
        "class": "Directive",
    }
    harmless |= {"cast": "for", "first-day": "2006", "last-day": "2007", "integer": "1", "words": "x"}
    for attacked in asked.parameters:
        values = {p.name: harmless[p.kind] for p in asked.parameters} | {attacked.name: hostile}
        try:
            sparql = bound(asked, values, store, Iris())
        except UsageError:
            continue
        assert attacked.kind == "words"
        assert list(answer(store, sparql)) == []


def test_parameters_that_cannot_be_meant_are_refused(store: Store) -> None:
    """Unknown, missing, twice, and without a value: the error shows how to ask."""
    asked = question("what-cites")
    with pytest.raises(UsageError, match=r"has no parameter 'who'.*document=DOCUMENT"):
        bound(asked, {"who": "x"}, store, Iris())
    with pytest.raises(UsageError, match=r"document is missing.*\[from=FIRST-DAY\]"):
        bound(asked, {}, store, Iris())
    with pytest.raises(UsageError, match="is given twice"):
        given(asked, ["from=2006", "from=2007"])
    with pytest.raises(UsageError, match="not of the form"):
        given(asked, ["S/RES/1(1946)"])
