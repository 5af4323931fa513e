"""Bodies that no table knows: which capitals are a body's name, and which are not."""

import pytest

from mandategraph.extract.mentions import find_mentions
from mandategraph.extract.names import finder
from mandategraph.extract.unlisted import unlisted


def found(text: str) -> list[str]:
    """The names of unlisted bodies in a text."""
    return [text[name.start : name.end] for name in unlisted(text, list(finder().find(text)))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("welcomes the Ruritanian Electoral Commission", ["Ruritanian Electoral Commission"]),
        ("the Ruritanian Army and the Ruritanian Police", ["Ruritanian Army", "Ruritanian Police"]),
        ("the Committee for Ruritanian Affairs", ["Committee for Ruritanian Affairs"]),
        ("the Armed Forces of Ruritania", ["Armed Forces of Ruritania"]),
        ("the Ruritanian Army’s withdrawal", ["Ruritanian Army"]),
        ("The Ruritanian Liberation Front agreed", ["Ruritanian Liberation Front"]),
        ("Recalling Ruritanian Liberation Front statements", ["Ruritanian Liberation Front"]),
        ("the Permanent Ceasefire Board", ["Permanent Ceasefire Board"]),
        ("the Truth, Dignity and Reconciliation Commission", ["Truth, Dignity and Reconciliation Commission"]),
        ("the Board on Trade, Aid and Health, and Chad", ["Board on Trade, Aid and Health"]),
        (
            "the Ruritanian Panel on Trade and the Digital Economy",
            ["Ruritanian Panel on Trade and the Digital Economy"],
        ),
        (
            "the Ruritanian Panel on Aid in Outer Space Activities",
            ["Ruritanian Panel on Aid in Outer Space Activities"],
        ),
        ("the Ruritanian Force in Chad", ["Ruritanian Force in Chad"]),
        ("the European Union’s Ruritanian Support Unit", ["Ruritanian Support Unit"]),
        ("the African Union Ruritanian Panel", ["African Union Ruritanian Panel"]),
        ("the Youth Board of the African Union", ["Youth Board of the African Union"]),
        ("the Ruritanian-led Border Review Panel", ["Border Review Panel"]),
        ("the General Directorate for Ruritanian Affairs", ["General Directorate for Ruritanian Affairs"]),
        ("the Government of Bermuda", ["Government of Bermuda"]),
    ],
)
def test_a_head_noun_with_a_word_of_its_own_is_a_body(text, names):
    """What "and the" joins is apart, a possessive and the word that opens a sentence are no part of the name."""
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "the National Assembly and the Executive Board",
        "the Security Council and the General Assembly",
        "the Charter of the United Nations Organization",
        "Requests Commission members to act",
        "the Ruritanian Peace Agreement and the Ruritanian Conference",
        "its Permanent Mission of Ruritania",
        "the commission of inquiry",
        "a Permanent Ceasefire Board and each Ruritanian Mission",
        "the eighth Ruritanian Forum, the Second Ruritanian Congress and the Ruritanian Forum held in Utopia",
        "the Federal Parliament and Ruritanian leaders",
        "entry into Force of the Ruritanian Treaty",
        "the Government of the Territory and the Government of Mali",
        "the National Defence Forces and the Transitional Federal Police",
    ],
)
def test_generic_names_treaties_and_known_bodies_are_none(text):
    """Words that any country has, documents, events, and names of the tables make no new body."""
    assert found(text) == []


def test_common_words_are_a_short_form_where_a_longer_name_came_before(paragraph):
    """What many bodies could be called is the one that the text has named so far."""
    text = "the Ruritanian Ceasefire Review Board; the Ceasefire Review Board"
    result = find_mentions([paragraph(text)], "security-council")
    assert [mention.of.key for mention in result.found] == ["Ruritanian_Ceasefire_Review_Board"] * 2
    alone = find_mentions([paragraph("the Ceasefire Review Board")], "security-council")
    assert [(m.of.key, m.rule) for m in alone.found] == [("Ceasefire_Review_Board", "unlisted#common-words")]


def test_an_organ_is_one_node_however_its_body_is_printed(paragraph):
    """The acronym of the body whose organ it is is spelt out in the key."""
    text = "the Executive Board of UNICEF and the Executive Board of the United Nations Children’s Fund"
    keys = {mention.of.key for mention in find_mentions([paragraph(text)], "security-council").found}
    assert keys == {"Executive_Board_of_the_United_Nations_Children's_Fund"}


def test_an_unlisted_body_is_one_node_with_evidence(paragraph):
    """The same name is the same node, each mention has its words, and the record says that no table knows it."""
    result = find_mentions([paragraph("the Ruritanian Army, and the Ruritanian Army")], "security-council")
    assert {(mention.of.key, mention.rule) for mention in result.found} == {("Ruritanian_Army", "unlisted#head-noun")}
    assert [(local.type, local.label) for local in result.locals] == [("OtherBody", "Ruritanian Army")]


def test_the_president_of_a_state_is_a_post(paragraph):
    """Whatever form of the State's name is printed, the post is one node and the State is not mentioned."""
    text = "the President of the Republic of Tajikistan and the President of Tajikistan"
    result = find_mentions([paragraph(text)], "security-council")
    assert {mention.of.key for mention in result.found} == {"President_of_Tajikistan"}
    assert [(local.type, local.label) for local in result.locals] == [("Post", "President of Tajikistan")]
