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
    ],
)
def test_generic_names_treaties_and_known_bodies_are_none(text):
    """Words that any country has, documents, events, and names of the tables make no new body."""
    assert found(text) == []


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
