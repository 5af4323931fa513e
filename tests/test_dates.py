"""Dates in the official languages."""

from datetime import date

import pytest

from mandategraph.extract.dates import first_date, months


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("held on6 September 2016", date(2016, 9, 6)),
        ("le 1er juillet 2021", date(2021, 7, 1)),
        ("el 20 de septiembre de 2006", date(2006, 9, 20)),
        ("10 января 2020 года", date(2020, 1, 10)),
        ("10 كانون الثاني/يناير 2020", date(2020, 1, 10)),
        ("2020年1月10日", date(2020, 1, 10)),
        ("October 17, 2005", date(2005, 10, 17)),
        ("of 3 Apri] 1991", date(1991, 4, 3)),
        ("31 June 2006", None),
        ("in 2006", None),
    ],
)
def test_first_date(words: str, day: date | None) -> None:
    """A full date is read however it is printed; an impossible one is not."""
    assert first_date(words) == day


def test_months_are_twelve() -> None:
    """The table names every month in its languages."""
    assert set(months().values()) == set(range(1, 13))
