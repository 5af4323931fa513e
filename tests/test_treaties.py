"""Treaties: how far a name reaches, which treaty it is, and what is none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mandategraph.extract.mentions import find_mentions
from mandategraph.extract.references import within
from mandategraph.extract.tokens import plain
from mandategraph.extract.treaties import TreatyFinder
from mandategraph.extract.treatynames import names
from mandategraph.ontology.authority import instruments, states
from mandategraph.ontology.nodes import NodeKind
from mandategraph.ontology.tables import read_table

WORDS = (
    "the",
    "Peace",
    "Agreement",
    "agreement",
    "of",
    "12 May 2004",
    "between",
    "and",
    "Protocol",
    "thereto",
    "its",
    ",",
)


@pytest.mark.table("treaties")
def test_each_treaty_is_read_as_the_table_says(row, paragraph):
    """The words of the name, and the treaty: its key, or its name where only this text knows which one it is."""
    sentence = paragraph(row["sentence"])
    finder = TreatyFinder()
    mentions = find_mentions([sentence], "security-council", "").found
    bodies = sorted(within(sentence, mention.span) for mention in mentions if mention.of.kind is not NodeKind.STATE)
    found = list(finder.find(plain(sentence.text), bodies))
    labels = {local.node: local.label for local in finder.locals()}
    read = [
        f"{row['sentence'][r.start : r.end]} => {labels[r.target] if r.target.kind is NodeKind.LOCAL else r.target.key}"
        for r in sorted(found)
    ]
    assert read == [part for part in row["expected"].split(" | ") if part]


def test_the_same_kind_of_name_in_two_texts_is_not_the_same_treaty():
    """ "the Peace Agreement" of a text that names none is a node of that text."""
    (reference,) = TreatyFinder().find("Welcoming the Peace Agreement,")
    assert reference.target is not None
    assert reference.target.kind is NodeKind.LOCAL


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the Nairobi Declarations of December 2013 and", "Nairobi Declarations of December 2013"),
        ("the Zolonia Declaration of 22 December 2002 on Good Neighbours", None),
        ("the Joint Declaration of 11 February 2014 and", "Joint Declaration of 11 February 2014"),
        ("the Quartet Roadmap, as endorsed", "Quartet Roadmap"),
        ("the Roadmap and its annex", "Roadmap"),
        ("the road map of the two parties", ""),
        ("the Roadmap for Enhanced Cooperation", ""),
        ("the Universal Declaration of Human Rights", ""),
        ("the Joint Declaration of the leaders", ""),
    ],
)
def test_declarations_of_places_are_treaties_in_texts_of_the_council(words, name):
    """Where the Council speaks; elsewhere a declaration is a resolution or an outcome."""
    found = TreatyFinder(declarations=True).find(words)
    expected = words.removeprefix("the ") if name is None else name
    assert [words[reference.start : reference.end] for reference in found] == ([expected] if expected else [])
    assert list(TreatyFinder().find(words)) == []


@pytest.mark.parametrize(
    ("state", "treaty"),
    [("NPL", "nepal-comprehensive-peace-agreement"), ("SDN", "sudan-comprehensive-peace-agreement")],
)
def test_a_name_of_several_treaties_means_that_of_the_state_which_the_text_is_about(state, treaty):
    """ "the Comprehensive Peace Agreement" is Nepal's in a text on Nepal."""
    found = TreatyFinder({state: 3, "FRA": 5}).find("the Comprehensive Peace Agreement and the CPA")
    assert [reference.target.key for reference in found if reference.target] == [treaty, treaty]


def test_the_states_of_shared_names_are_states_and_their_treaties_are_known():
    """Each row of the table leads to a State and to an instrument, and no name in it is an instrument's own."""
    rows = read_table("instruments-by-state")
    assert [tuple(row.values()) for row in rows] == sorted({tuple(row.values()) for row in rows})
    assert all(row["state"] in states() and row["instrument"] in instruments() for row in rows)


def test_a_short_form_takes_up_a_treaty_of_an_earlier_paragraph():
    """What a paragraph has named stays known to those that follow."""
    finder = TreatyFinder()
    list(finder.find("Recalling the Arms Trade Treaty,"))
    (reference,) = finder.find("Urges all States to accede to the Treaty;")
    assert reference.target is not None
    assert reference.target.key == "arms-trade-treaty"


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_names_do_not_overlap(text):
    """Whatever the words, names are in order, inside the text and apart."""
    found = names(text)
    assert all(0 <= name.start < name.end <= len(text) for name in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
