"""The Council's committees by the numbers of their resolutions, and the one that a resolution sets up itself."""

import pytest

from mandategraph.extract.committees import committee_of, committees, own_committee, sanctions_committee
from mandategraph.ontology.nodes import Node, NodeKind

CREATING = "S/RES/2140(2014)"


def named(text: str, symbol: str = "") -> list[tuple[str, str]]:
    """The words and the end of the key of each committee of a text with that symbol."""
    return [(text[n.start : n.end], n.node.key[-9:]) for n in committees(text, own_committee(symbol)) if n.node]


@pytest.mark.parametrize(
    "words",
    [
        "Committee established by paragraph 3 (a) of resolution 1591 (2005)",
        "Committee in accordance with paragraph 3 of resolution 1591",
        "Security Council Committee established under its resolution 1591 (2005)",
        "Sanctions Committee pursuant to Security Council resolution 1591 (2005)",
    ],
)
def test_a_committee_is_that_of_its_resolution(words):
    """Whatever paragraph the text cites for it, and with or without the year."""
    assert named(f"as notified to the {words}, and after") == [(words, "1591-2005")]


@pytest.mark.parametrize(
    "text",
    [
        "the Harbour Committee established pursuant to resolution 1591 (2005)",
        "the Committee established pursuant to resolution 1325 (2000)",
        "the Committee decided on resolution 1591 (2005)",
    ],
)
def test_no_other_committee_is_read(text):
    """One with a name of its own, of a resolution that set up none, or beside a resolution only."""
    assert named(text) == []


@pytest.mark.parametrize(
    "words",
    ["Committee of the Security Council", "Committee established under paragraph 7 below"],
)
def test_a_resolution_means_its_own_committee(words):
    """Only in the resolution that set one up is the committee of a paragraph "below" its own."""
    text = f"designated by the {words} consisting of all its members"
    assert named(text, CREATING) == [(words, "2140-2014")]
    assert named(text, "S/RES/1325(2000)") == []


@pytest.mark.parametrize(
    ("texts", "state", "end"),
    [
        (["Recalling its resolutions 1540 (2004)", "the measures of resolution 1521 (2003)"], "LBR", "1521-2003"),
        (["Recalling its resolutions 1540 (2004) and 1521 (2003)"], "NOR", "1540-2004"),
        (["Recalling its resolution 1325 (2000)"], "LBR", None),
        (["in line with resolution 1540 (2004)"], None, None),
    ],
)
def test_an_unnamed_committee_is_told_by_the_resolutions_cited(texts, state, end):
    """That of the State first, then that of the resolutions recalled; a resolution cited in passing tells nothing."""
    found = committee_of(texts, Node(NodeKind.STATE, state) if state else None)
    assert (found.key[-9:] if found else None) == end


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("report to the United Nations Sanctions Committee", ["United Nations Sanctions Committee"]),
        ("designated by its Sanctions Committee", ["Sanctions Committee"]),
        ("report to any Sanctions Committee", []),
        ("the United Nations Sanctions Committee on Timber", []),
    ],
)
def test_the_councils_own_sanctions_committee_is_that_of_the_text(text, found):
    """Called the United Nations' or "its", it is the committee of the measures; one on something else is another."""
    committee = own_committee(CREATING)
    assert [text[n.start : n.end] for n in sanctions_committee(text, committee)] == found
    assert list(sanctions_committee(text, None)) == []
