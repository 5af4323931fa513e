"""Dates as the covers of UN documents print them, in the six official languages."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files

_DAY_FIRST = re.compile(
    r"(?<!\d)(\d{1,2}|[lI]\d?)(?:er|st|nd|rd|th)?\s{1,8}(?:de\s+|[^\W\d]{3,12}(?:\s[^\W\d]{3,12})?/)?([^\W\d]{3,12}\]?)[,.]?\s{1,8}(?:de\s+)?(\d{4})"
)
_MONTH_FIRST = re.compile(r"\b([A-Z][a-z]{2,9})\s{1,8}(\d{1,2}),?\s{1,8}(\d{4})")
_CHINESE = re.compile(r"(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")


@cache
def months() -> dict[str, int]:
    """The table `months.tsv`: the name of a month in lower case -> its number."""
    table = files("mandategraph.extract").joinpath("data/months.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines()[1:]]
    return {name.casefold(): int(month) for month, name in rows}


def dates_in(words: str) -> Iterator[tuple[int, date]]:
    """Yield each full date of `words` with its place, in order; impossible ones are passed over.

    >>> list(dates_in("held on 20 September 2006; 31 June 2006; le 1er juillet 2021; 2020年1月10日"))
    [(8, datetime.date(2006, 9, 20)), (44, datetime.date(2021, 7, 1)), (62, datetime.date(2020, 1, 10))]
    """
    found: list[tuple[int, date]] = []
    for match in _DAY_FIRST.finditer(words):
        # a day or a month that was misread: "l August", "3 Apri] 1991"
        day = match[1].replace("l", "1").replace("I", "1")
        month = match[2].casefold().replace("]", "l")
        found += _dated(match.start(), match[3], str(months().get(month, 0)), day)
    for match in _MONTH_FIRST.finditer(words):
        found += _dated(match.start(), match[3], str(months().get(match[1].casefold(), 0)), match[2])
    for pattern in (_CHINESE, _ISO):
        for match in pattern.finditer(words):
            found += _dated(match.start(), match[1], match[2], match[3])
    yield from sorted(set(found))


def first_date(words: str) -> date | None:
    """Return the first full date of `words`, or None.

    >>> first_date("of 28 January 1982")
    datetime.date(1982, 1, 28)
    """
    return next((day for _, day in dates_in(words)), None)


def _dated(place: int, year: str, month: str, day: str) -> list[tuple[int, date]]:
    try:
        return [(place, date(int(year), int(month), int(day)))]
    except ValueError:
        return []
