"""Knows for sure of some words that they are of a datatype; of others it is in doubt and says no."""

from collections.abc import Callable
from datetime import date

from rdflib import XSD


def _digits(words: str, longest: int) -> bool:
    return words.isascii() and words.isdigit() and len(words) <= longest


def _is_date(words: str) -> bool:
    """Whether the words are a year, a month of one or a day, of the calendar.

    >>> _is_date("2006-09-30"), _is_date("2006-09"), _is_date("2006-09-31"), _is_date("2006-W01-1")
    (True, True, False, False)
    """
    parts = words.split("-")
    if [len(part) for part in parts] != [4, 2, 2][: len(parts)] or not all(_digits(part, 4) for part in parts):
        return False
    year, month, day = (int(part) for part in (*parts, "1", "1")[:3])
    try:
        return date(year, month, day).year > 999
    except ValueError:
        return False


def _is_duration(words: str) -> bool:
    """Whether the words are years, months and days; of other durations it is in doubt.

    >>> _is_duration("P1Y6M"), _is_duration("P30D"), _is_duration("P"), _is_duration("P6M1Y"), _is_duration("PT1H")
    (True, True, False, False, False)
    """
    rest = words.removeprefix("P")
    if rest in ("", words):
        return False
    for unit in "YMD":
        number, mark, left = rest.partition(unit)
        if mark and _digits(number, 9):
            rest = left
    return not rest


#: Whether words are of a datatype for sure.
LEXICAL: dict[str, Callable[[str], bool]] = {
    str(XSD.string): lambda words: True,
    str(XSD.integer): lambda words: _digits(words.removeprefix("-"), 18),
    str(XSD.boolean): lambda words: words in ("true", "false"),
    str(XSD.date): lambda words: len(words) == 10 and _is_date(words),
    str(XSD.gYearMonth): lambda words: len(words) == 7 and _is_date(words),
    str(XSD.gYear): lambda words: len(words) == 4 and _is_date(words),
    str(XSD.duration): _is_duration,
}
