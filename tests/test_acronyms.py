"""Acronyms tell the body of the tables, and the name whose initials they are."""

import pytest

from mandategraph.extract.acronyms import listed, long_name, may_mean
from mandategraph.extract.mentions import find_mentions
from mandategraph.extract.names import name_of


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("the African Mission in Sudan (AMIS)", "african-union-mission-in-the-sudan"),
        ("the Front for Patriotic Action in Ituri (FRPI)", "patriotic-resistance-front-in-ituri"),
        ("the Ruritanian Mission in Sudan (RMIS)", "Ruritanian_Mission_in_Sudan"),
        ("the Ruritanian Angling Union (AMIS)", "Ruritanian_Angling_Union"),
    ],
)
def test_the_acronym_behind_a_name_decides_which_body_is_misnamed(paragraph, text, key):
    """Most words must be the body's own: what shares the letters alone is another."""
    assert find_mentions([paragraph(text)], "security-council").found[0].of.key == key


def test_a_listed_acronym_needs_most_of_its_words():
    """The words of a name decide between the tables' body and an unknown one of the same letters."""
    assert listed("AMIS", "African Mission in Sudan") == name_of("AMIS")
    assert listed("AMIS", "Angling Union") is None
    assert listed("XQZV", "Angling Union") is None


def test_initials_find_the_name_before_them():
    """The capitalised words whose initials the letters are, and no others."""
    assert long_name("the new Front for Unity and Renewal ", "FUR") == "Front for Unity and Renewal"
    assert long_name("the new Front for Renewal ", "FUR") is None


def test_a_known_acronym_means_another_body_where_the_words_spell_it():
    """A name of the same initials may take the acronym of the tables."""
    node = name_of("African Union")
    assert node is not None
    assert may_mean("AU", node, "African Union")
    assert not may_mean("WHO", node, "African Union")
