"""The Council's own record is in order, and a resolution's number fixes its year."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest

from mandategraph.ontology.council import council_resolutions, council_statements, council_year


def test_resolutions_of_the_council_are_in_order() -> None:
    """Numbers, years and days rise together; meetings do, up to the few that were numbered out of turn."""
    rows = list(council_resolutions().values())
    assert all(x.number < y.number and x.year <= y.year for x, y in pairwise(rows))
    assert all(x.date is None or x.date.startswith(str(x.year)) for x in rows)
    days = [date.fromisoformat(x.date) for x in rows if x.date]
    assert all(x <= y for x, y in pairwise(days))
    meetings = [x.meeting for x in rows if x.meeting]
    assert all(x <= y + 2 for x, y in pairwise(meetings))


def test_statements_of_the_council_are_in_order() -> None:
    """A statement is of the year in its symbol, and numbers follow the days within a few."""
    rows = list(council_statements().values())
    numbers = [tuple(int(x) for x in re.findall(r"\d+", row.symbol)) for row in rows]
    assert numbers == sorted(set(numbers))
    assert all(row.date is None or row.date[:4] == row.symbol.split("/")[2] for row in rows)
    days = [date.fromisoformat(row.date) for row in rows if row.date]
    assert all(x <= y + timedelta(days=3) for x, y in pairwise(days))


@pytest.mark.parametrize(("number", "year"), [(1, 1946), (231, 1966), (1325, 2000), (1631, 2005), (99999, None)])
def test_a_number_fixes_the_year(number: int, year: int | None) -> None:
    """The year that a text leaves out follows from the number."""
    assert council_year(number) == year


def test_resolution_1631() -> None:
    """What is known of a resolution without its text."""
    resolution = council_resolutions()[1631]
    assert (resolution.symbol, resolution.date, resolution.meeting) == ("S/RES/1631(2005)", "2005-10-17", 5282)


def test_the_first_statement() -> None:
    """What is known of a presidential statement without its text."""
    statement = council_statements()["S/PRST/2006/39"]
    assert (statement.date, statement.meeting) == ("2006-09-20", 5529)
