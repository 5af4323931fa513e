"""Where names end: what lists, fields and places belong to them."""

import pytest

from mandategraph.extract.nameends import with_field, with_list, with_list_before, within
from mandategraph.extract.names import Name, finder


@pytest.mark.parametrize(
    ("text", "run", "whole"),
    [
        ("Commission on Truth, Justice and Peace met", "Commission on Truth", "Commission on Truth, Justice and Peace"),
        ("Commission of Utopia, Norway and Chad met", "Commission of Utopia", "Commission of Utopia"),
        ("Commission on Truth, Committee and Peace met", "Commission on Truth", "Commission on Truth"),
    ],
)
def test_a_theme_lists_what_is_no_other_body(text, run, whole):
    """Behind "on" a list goes on with the name; a body's noun in it or another preposition ends it."""
    assert text[: with_list(text, (), 0, len(run))] == whole


def test_a_list_stops_before_another_name():
    """A State in the list is named for itself."""
    text = "Commission on Truth, Norway and Chad met"
    assert with_list(text, list(finder().find(text)), 0, 19) == 19


def test_a_list_before_the_last_word_is_the_names():
    """It begins behind an article and holds no other body's noun."""
    text = "the Truth, Justice and Peace Board; the Committee, Justice and Peace Board"
    assert with_list_before(text, (), 11, 34) == 4
    assert with_list_before(text, (), 51, 74) == 51


@pytest.mark.parametrize(
    ("text", "run", "whole"),
    [
        ("Harbour Office in Blueport", "Harbour Office", "Harbour Office in Blueport"),
        ("Harbour Office in May", "Harbour Office", "Harbour Office"),
        ("Harbour Mission in Norway", "Harbour Mission", "Harbour Mission in Norway"),
        ("Harbour Board in Norway", "Harbour Board", "Harbour Board"),
        ("Group on Trust in Space Activities", "Group on Trust", "Group on Trust in Space Activities"),
    ],
)
def test_a_place_or_field_ends_the_name(text, run, whole):
    """An office's town, a mission's State and a theme's field belong to it; a month does not."""
    assert text[: with_field(text, list(finder().find(text)), 0, len(run))] == whole


def test_names_within_two_places_have_some_part_there():
    """Those that end or begin at the places stand outside."""
    names = [Name(0, 3, None, ""), Name(4, 8, None, ""), Name(9, 12, None, "")]
    assert within(names, 3, 9) == names[1:2]
