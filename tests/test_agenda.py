"""Agenda items."""

import pytest

from mandategraph.extract.agenda import agenda_item
from mandategraph.extract.records import AgendaItem


def test_the_title_may_hold_quotation_marks() -> None:
    """The item ends where the sentence goes on, not at the first closing mark."""
    words = "of the item entitled “The situation in “Freedonia” and beyond”, the President made"
    item = agenda_item([words], "S/PRST/2020/1")
    assert item == AgendaItem("the-situation-in-freedonia-and-beyond", "The situation in “Freedonia” and beyond")


@pytest.mark.parametrize(
    ("line", "symbol", "key"),
    [
        ("Agenda item 19 (b)", "E/RES/2021/10", "E/2021/19(b)"),
        ("Agenda item 3", "A/HRC/RES/56/10", "A/HRC/56/3"),
        ("Eightieth session, Agenda item 123", "A/RES/80/251", "A/80/123"),
        ("Agenda items 14 and 118", "A/RES/75/1", "A/75/14-118"),
    ],
)
def test_numbered_items(line: str, symbol: str, key: str) -> None:
    """A number names its item together with organ and session."""
    item = agenda_item([line], symbol)
    assert item is not None
    assert item.key == key


def test_no_item_where_none_is_printed() -> None:
    """Council resolutions print none."""
    assert agenda_item(["Resolution 1631 (2005)"], "S/RES/1631(2005)") is None
