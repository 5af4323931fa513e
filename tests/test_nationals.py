"""National institutions that a text on one State names without it."""

import pytest

from mandategraph.extract.mentions import find_mentions
from mandategraph.extract.nationals import national_name


@pytest.mark.parametrize(
    ("label", "full"),
    [
        ("National Forestry Commission", "National Forestry Commission of Nepal"),
        ("Nepali Forestry Commission", "Forestry Commission of Nepal"),
        ("Commission for Truth and Trees", "Commission for Truth and Trees of Nepal"),
        ("Norwegian Forestry Commission", None),
        ("Sudan Forestry Commission", None),
        ("International Forestry Commission", None),
        ("Forestry Liberation Front", None),
        ("Forestry Commission of Chad", None),
    ],
)
def test_the_state_is_added_to_what_may_be_its_own(label, full):
    """An institution is the State's unless its name says that it is another's or nobody's."""
    assert national_name(label, "NPL") == full


def test_common_words_are_another_body_in_each_state(paragraph):
    """The node of a name that many States have bears the State, and what the text prints is its other name."""
    sentence = "commends the National Electoral Commission and the Birch Council"
    result = find_mentions([paragraph(sentence)], "security-council", "The situation in Nepal")
    assert [(m.of.key, sentence[slice(*m.span)]) for m in result.found] == [
        ("National_Electoral_Commission_of_Nepal", "National Electoral Commission"),
        ("Birch_Council", "Birch Council"),
    ]
    assert {local.label: local.aliases for local in result.locals} == {
        "National Electoral Commission of Nepal": ("National Electoral Commission",),
        "Birch Council": ("Birch Council of Nepal",),
    }


@pytest.mark.parametrize(
    ("subject", "keys"),
    [
        ("The situation in Nepal", ["constituent-assembly-of-nepal", "Supreme_Court_of_Nepal"]),
        ("Children and armed conflict", []),
        ("The situation in Chad and the Sudan", []),
    ],
)
def test_an_assembly_is_that_of_the_state_of_the_subject(paragraph, subject, keys):
    """ "The Constituent Assembly" is named where the subject names one State."""
    found = find_mentions([paragraph("urges the Constituent Assembly and the Supreme Court")], None, subject).found
    assert [mention.of.key for mention in found] == keys


def test_the_congress_needs_no_article(paragraph):
    """ "Members of Congress" are those of the State's, where the tables have one."""
    text = "thanks members of Congress"
    found = find_mentions([paragraph(text)], "security-council", "The situation in Colombia").found
    assert [mention.of.key for mention in found] == ["congress-of-colombia"]
    assert find_mentions([paragraph(text)], "security-council", "The situation in Nepal").found == ()
