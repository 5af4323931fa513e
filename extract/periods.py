"""Dates and lengths of time inside running text: their patterns, and their XSD values."""

import re
from datetime import date

from mandategraph.extract.dates import first_date, months

MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
DATE = rf"(?:\d{{1,2}} {MONTH} \d{{4}}|{MONTH} \d{{1,2}},? \d{{4}})"
DAY = rf"\d{{1,2}} {MONTH}"
MONTH_YEAR = rf"{MONTH} \d{{4}}"
NUMBERS = {
    name: number
    for number, name in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(),
        1,
    )
} | {"a": 1, "an": 1, "twenty-four": 24, "thirty": 30, "forty": 40, "forty-five": 45, "sixty": 60, "ninety": 90}
NUMBER = r"(?:\d{1,3}|" + "|".join(sorted(NUMBERS, key=lambda name: (-len(name), name))) + ")"
UNIT = r"(?:calendar |working |consecutive )?(?:day|week|month|year|hour)s?"
_MONTH_FIRST = re.compile(rf"({MONTH}) (\d{{1,2}}),? (\d{{4}})")
_MONTH_YEAR = re.compile(rf"({MONTH}) (\d{{4}})")
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?")


def parse_date(printed: str) -> date | None:
    """The date that "20 September 2006" or "September 20, 2006" prints, or None where there is no such day.

    >>> parse_date("20 September 2006")
    datetime.date(2006, 9, 20)
    >>> parse_date("31 June 2006") is None
    True
    """
    day_first = _MONTH_FIRST.sub(r"\2 \1 \3", printed)
    return first_date(day_first) if re.fullmatch(DATE, printed) else None


def next_day(printed: str, after: date) -> date | None:
    """The first day behind `after` that "15 October" without a year can mean, or None where there is no such day.

    >>> next_day("15 October", date(2010, 9, 15)), next_day("15 January", date(2010, 9, 15))
    (datetime.date(2010, 10, 15), datetime.date(2011, 1, 15))
    """
    candidates = (parse_date(f"{printed} {year}") for year in (after.year, after.year + 1))
    return next((day for day in candidates if day and day > after), None)


def parse_month(printed: str) -> str | None:
    """The xsd:gYearMonth that "July 2004" prints, or None.

    >>> parse_month("July 2004")
    '2004-07'
    """
    match = _MONTH_YEAR.fullmatch(printed)
    return f"{match[2]}-{months()[match[1].casefold()]:02d}" if match else None


def duration(number: str, unit: str) -> str | None:
    """The canonical xsd:duration of a number, in figures or words, of units of time; None for an unknown number.

    >>> duration("twelve", "months"), duration("90", "days"), duration("18", "months"), duration("72", "hours")
    ('P1Y', 'P90D', 'P1Y6M', 'P3D')
    """
    count = int(number) if number.isdigit() else NUMBERS.get(number.lower(), 0)
    if not count:
        return None
    name = unit.lower().split()[-1].removesuffix("s")
    if name == "hour":
        days, hours = divmod(count, 24)
        return "P" + (f"{days}D" if days else "") + (f"T{hours}H" if hours else "")
    if name in ("day", "week"):
        return f"P{count * (7 if name == 'week' else 1)}D"
    years, rest = divmod(count * (12 if name == "year" else 1), 12)
    return "P" + (f"{years}Y" if years else "") + (f"{rest}M" if rest else "")


def add_duration(start: date, value: str) -> date | None:
    """The day on which a duration of years, months or days from `start` ends (XML Schema Part 2, appendix E).

    >>> add_duration(date(2020, 1, 31), "P1M")
    datetime.date(2020, 2, 29)
    """
    return _moved(start, value, 1)


def subtract_duration(end: date, value: str) -> date | None:
    """The day that lies a duration of years, months or days before `end`.

    >>> subtract_duration(date(2013, 7, 12), "P30D"), subtract_duration(date(2020, 3, 31), "P1M")
    (datetime.date(2013, 6, 12), datetime.date(2020, 2, 29))
    """
    return _moved(end, value, -1)


def _moved(day: date, value: str, sign: int) -> date | None:
    match = _DURATION.fullmatch(value)
    if match is None:
        return None
    years, extra, days = (sign * int(part or 0) for part in match.groups())
    year, month = divmod(day.year * 12 + day.month - 1 + years * 12 + extra, 12)
    last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - date.resolution).day
    return date.fromordinal(date(year, month + 1, min(day.day, last)).toordinal() + days)
