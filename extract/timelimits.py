"""Time limits of an act: until, by, within, from, for how long, how often, on what date, as soon as possible."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from mandategraph.extract.limitforms import ADOPTION, PATTERNS, THAT_DATE
from mandategraph.extract.periods import add_duration, duration, next_day, parse_date, parse_month

OFTEN = {
    "annual": "P1Y", "annually": "P1Y", "monthly": "P1M", "quarterly": "P3M", "weekly": "P7D", "daily": "P1D",
    "biannual": "P6M", "biannually": "P6M", "semi-annual": "P6M", "semi-annually": "P6M", "six-monthly": "P6M",
    "biennial": "P2Y", "biennially": "P2Y", "once a year": "P1Y", "once every year": "P1Y", "twice a year": "P6M",
    "twice every year": "P6M",
    "once per year": "P1Y", "twice per year": "P6M", "once each year": "P1Y", "twice each year": "P6M",
    "two times a year": "P6M", "three times a year": "P4M", "four times a year": "P3M",
}  # fmt: skip
ARTICLES = re.compile(r"\b(?:the end of |the middle of |the beginning of |late |early |mid-)")
NEAR = 200
BACKGROUND = re.compile(
    r"(?:and )?(?:in (?:the )?light of|taking (?:into account|note)|bearing in mind|recalling|noting|"
    r"in preparation for|in anticipation of|in order to|which|who|whose|where)\b"
)
"""What opens a phrase that tells why or of whom, where a date limits nothing that the act imposes."""
CONDITION = re.compile(
    r"\b(?:in the event(?: that| of)?|in case|if (?:the|it|they|such|any|no)|unless)\b[^,;]*$|"
    r"\bin preparation for\b[^,;]*$|\b(?:which|who|whose)\b(?:(?! to )[^,;])*$"
)
"""What opens a condition or tells of whom, up to a date in it: "in the event that they have not … by 31 January"."""


class Limit(NamedTuple):
    """A limit found at `text[start:end]`; `value` is the lexical form of an XSD `datatype`, both None where open."""

    start: int
    end: int
    kind: str
    value: str | None
    datatype: str | None
    limit_date: date | None
    rule: str


def find_limits(text: str, adopted_on: date | None) -> Iterator[Limit]:
    """The time limits in `text`, in order, the longest first where two overlap.

    >>> [(l.kind, l.value) for l in find_limits("for a period of six months, until 15 July 2020", None)]
    [('duration', 'P6M'), ('until', '2020-07-15')]
    """
    found = sorted(
        (match.start(), -match.end(), order)
        for order, (_, _, pattern) in enumerate(PATTERNS)
        for match in pattern.finditer(text)
    )
    behind = -1
    last: date | None = None
    for start, negative_end, order in found:
        if start < behind:
            continue
        key, kind, pattern = PATTERNS[order]
        match = pattern.match(text, start)
        if match is None:
            continue
        behind = -negative_end
        value, datatype, day = _value(match, kind, adopted_on)
        opening = max(text.rfind(mark, max(0, start - NEAR), start) for mark in ",;:") + 1
        if (opening and BACKGROUND.match(text[opening:start].lstrip())) or CONDITION.search(
            text, max(opening, start - NEAR), start
        ):
            continue
        if key == THAT_DATE and last:
            value, datatype, day = last.isoformat(), "date", last
        last = day or last
        if value and datatype != "duration" and kind != "from" and _is_past(value, adopted_on):
            continue
        yield Limit(start, match.end(), kind, value, datatype, day, f"timelimits#{key}")


def _is_past(value: str, adopted_on: date | None) -> bool:
    """Whether a date, month or year lies before the act: it tells of the past and limits nothing."""
    return adopted_on is not None and value < adopted_on.isoformat()[: len(value)]


def _value(match: re.Match[str], kind: str, adopted_on: date | None) -> tuple[str | None, str | None, date | None]:
    groups = match.groupdict()
    if printed := groups.get("date"):
        day = parse_date(printed)
        return (day.isoformat(), "date", day) if day else (None, None, None)
    if printed := groups.get("first"):
        day = parse_date(f"{printed} {groups['of']}")
        return (day.isoformat(), "date", day) if day else (None, None, None)
    if printed := groups.get("day"):
        day = next_day(printed, adopted_on) if adopted_on else None
        return (day.isoformat(), "date", day) if day else (None, None, None)
    if printed := groups.get("begin"):
        day = parse_date(f"{printed} {groups['closing']}")
        return (day.isoformat(), "date", day) if day else (None, None, None)
    if printed := groups.get("month"):
        return parse_month(ARTICLES.sub("", printed)), "gYearMonth", None
    if printed := groups.get("year"):
        return ARTICLES.sub("", printed), "gYear", None
    if printed := groups.get("often"):
        value = OFTEN.get(printed.lower())
        return value, "duration" if value else None, None
    if unit := groups.get("unit"):
        value = duration(groups.get("number") or "one", unit)
        event = groups.get("event")
        if kind in ("on", "by"):  # "six weeks from the adoption of this resolution"; none so long before an event
            counts = event is not None and ADOPTION.match(event)
            day = add_duration(adopted_on, value) if counts and adopted_on and value else None
            return (day.isoformat(), "date", day) if day else (None, None, None)
        counts = kind == "within" and adopted_on is not None and event is not None and ADOPTION.match(event)
        day = add_duration(adopted_on, value) if counts and adopted_on and value else None
        return value, "duration" if value else None, day
    return None, None, None
