"""What the head of a body's name says."""

import pytest

from mandategraph.extract.bodyheads import bodies_name, heads_with, holds, is_mission
from mandategraph.extract.names import name_of


@pytest.mark.parametrize(
    ("name", "noun", "held"),
    [
        ("International Criminal Tribunal for Rwanda", "International Tribunal", True),
        ("International Criminal Tribunal for Rwanda", "Criminal Chamber", False),
        ("International Criminal Tribunal for Rwanda", "Tribunal", False),
        ("President of the Security Council", "President Council", False),
    ],
)
def test_several_words_may_be_what_is_left_of_a_head(name, noun, held):
    """All of them stand in the head in order and end it; one word alone says too little, and a post has no head."""
    node = name_of(name)
    assert node is not None
    assert holds(node, noun) is held


def test_a_head_ends_in_its_noun():
    """A Directorate of the Committee is no Committee."""
    assert heads_with("Counter-Terrorism Committee", "Committee")
    assert not heads_with("Counter-Terrorism Committee Executive Directorate", "Committee")


def test_a_peace_operation_is_a_mission():
    """A mission is one, an organization and a State are none; a State has no body's name."""
    known = {words: name_of(words) for words in ("UNMISS", "African Union", "Norway")}
    assert [is_mission(node) for node in known.values() if node] == [True, False, False]
    assert known["Norway"] is not None
    assert bodies_name(known["Norway"]) == ""
