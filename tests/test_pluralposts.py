"""Posts in the plural: each is a mention of the post, of the Secretary-General's only."""

import pytest

from mandategraph.extract.mentions import find_mentions
from mandategraph.extract.names import finder
from mandategraph.extract.pluralposts import plural_posts

CHILDREN = "special-representative-of-the-secretary-general-for-children-and-armed-conflict"
VIOLENCE = "special-representative-of-the-secretary-general-on-sexual-violence-in-conflict"
ENVOY = "special-envoy-of-the-secretary-general"
REPRESENTATIVE = "special-representative-of-the-secretary-general"


def named(text: str) -> list[tuple[str, str]]:
    """The words and key of each post of a text."""
    return [(text[n.start : n.end], n.node.key) for n in plural_posts(text, list(finder().find(text))) if n.node]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "few serve as Special Representatives or Special Envoys of the Secretary-General in the field",
            [("Special Representatives", REPRESENTATIVE), ("Special Envoys of the Secretary-General", ENVOY)],
        ),
        (
            "the Secretary-General’s Special Envoys and Special Representatives",
            [("Secretary-General’s Special Envoys", ENVOY), ("Special Representatives", REPRESENTATIVE)],
        ),
        ("asks the Secretary-General and his Special Envoys to report", [("Special Envoys", ENVOY)]),
        (
            "the Special Representatives of the Secretary-General on Sexual Violence in Conflict and for Children and "
            "Armed Conflict, who report",
            [
                ("Special Representatives of the Secretary-General on Sexual Violence in Conflict", VIOLENCE),
                ("Children and Armed Conflict", CHILDREN),
            ],
        ),
    ],
)
def test_each_post_of_a_row_stands_at_its_words(text, expected):
    """The sender belongs to the first or the last of the row, and each field to a post of its own."""
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the Special Envoys of the Quartet",
        "the President and his Special Envoys",
        "the Special Representatives of the Secretary-General for North and South Ruritania",
        "as Special Representatives",
    ],
)
def test_posts_of_others_and_of_unknown_fields_are_none(text):
    """Another sender, no sender, or fields that the tables do not know give no post."""
    assert named(text) == []


@pytest.mark.parametrize(
    ("subject", "key"),
    [("The situation in Haiti", f"{REPRESENTATIVE}-for-haiti"), ("Peacekeeping", REPRESENTATIVE)],
)
def test_in_a_text_on_one_state_they_are_its_own(paragraph, subject, key):
    """Who followed each other there are one post; elsewhere all such posts are meant."""
    text = "thanks the Special Representatives of the Secretary-General"
    found = find_mentions([paragraph(text)], "security-council", subject).found
    assert [m.of.key for m in found] == [key]
