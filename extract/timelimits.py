"""Time limits of an act: until, by, within, from, for how long, how often, on what date, as soon as possible."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from mandategraph.extract.periods import (
    DATE,
    DAY,
    MONTH_YEAR,
    NUMBER,
    UNIT,
    add_duration,
    duration,
    next_day,
    parse_date,
    parse_month,
)

EVENT = (
    r"(?:the )?(?:end|completion|conclusion|adoption|holding|expiry|expiration|next|forthcoming|its|his|their|"
    r"such time|further notice|consideration|beginning|start)\b[^,;:.()]{0,90}"
)
ABOUT = r"(?:the end of |late |early |mid-)?"
OF_EVENT = r"(?: (?:of|after|from|following|before) (?P<event>[^,;:.()]{0,80}))?"
WHEN = rf"(?P<date>{DATE})|(?P<month>{ABOUT}{MONTH_YEAR})|(?P<year>{ABOUT}(?:19|20)\d\d\b)"
PERIOD = rf"(?P<number>{NUMBER})[ -](?:\([0-9]+\) )?(?P<unit>{UNIT})"

PATTERNS: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
    (key, kind, re.compile(pattern))
    for key, kind, pattern in (
        (
            "until-date",
            "until",
            r"\b(?:[Uu]ntil|[Tt]o expire on|"
            r"(?:for a (?:further |final |new |additional )?period )?(?:ending|terminating|expiring)(?: on)?|"
            rf"up to and including|through) (?:midnight on )?(?:{WHEN})",
        ),
        ("until-day", "until", rf"\b[Uu]ntil (?P<day>{DAY})(?! \d)"),
        ("by-day", "by", rf"\b(?:(?:[Nn]o|[Nn]ot) later than|[Bb]y|[Bb]efore|[Oo]n or before) (?P<day>{DAY})(?! \d)"),
        ("in-advance", "by", r"\b(?:well )?in advance of (?P<event>[^,;:.()]{3,80})"),
        ("agenda-of-session", "on", r"(?<=agenda of )(?:its|the) (?P<event>[a-z\-]+ session)\b"),
        ("to-date", "until", rf"\bto (?P<date>{DATE})"),
        ("until-event", "until", rf"\b[Uu]ntil (?P<event>{EVENT})"),
        ("by-date", "by", rf"\b(?:(?:[Nn]o|[Nn]ot) later than|[Bb]y|[Bb]efore|[Pp]rior to|[Oo]n or before) (?:{WHEN})"),
        (
            "by-event",
            "by",
            rf"\b(?:(?:[Nn]o|[Nn]ot) later than|[Bb]efore|[Pp]rior to|by the time of) (?P<event>{EVENT})",
        ),
        (
            "within",
            "within",
            rf"\b[Ww]ithin (?:a period of |the next |a further |the first )?{PERIOD}{OF_EVENT}",
        ),
        (
            "no-later-than-period",
            "within",
            rf"\b(?:(?:[Nn]o|[Nn]ot) later than|[Nn]ot exceeding) {PERIOD}{OF_EVENT}",
        ),
        (
            "from-date",
            "from",
            r"\b(?i:from|as of|with effect from|beginning(?: on)?|starting(?: on)?|effective|commencing on) "
            rf"(?:{WHEN})",
        ),
        (
            "duration",
            "duration",
            r"\b(?:[Ff]or|[Dd]uring) (?:an? |the )?(?:further |additional |initial |final |new |another )*"
            rf"(?:periods? of )?(?:up to |an? (?:additional|initial|further) )?{PERIOD}(?! (?:ago|old))",
        ),
        (
            "every",
            "recurrence",
            rf"\b(?:on an? )?(?:[Ee]very|[Ee]ach) (?:(?P<number>{NUMBER}) )?(?P<unit>(?:day|week|month|year)s?)\b",
        ),
        (
            "per-basis",
            "recurrence",
            r"\b(?:on an? )?(?P<often>(?i:annual|monthly|quarterly|weekly|biannual|biennial|semi-annual|six-monthly|"
            r"daily)) basis\b",
        ),
        (
            "often",
            "recurrence",
            r"\b(?P<often>annually|monthly|quarterly|weekly|biannually|biennially|semi-annually)\b",
        ),
        ("at-intervals", "recurrence", rf"\b(?:at )?{PERIOD} intervals\b"),
        ("on-date", "on", rf"(?<!ed )(?<!eld )(?<!ade )(?<!igned )(?<!sued )\b[Oo]n (?P<date>{DATE})"),
        ("in-year", "on", rf"\b[Ii]n (?:(?P<month>{MONTH_YEAR})|(?P<year>(?:19|20)\d\d\b))"),
        ("at-session", "on", r"\b[Aa]t (?:its|the) (?P<event>[a-z\-]+(?:-[a-z]+)? (?:annual |regular )?sessions?)\b"),
        (
            "asap",
            "asap",
            r"\b(?:as soon as (?:possible|practicable|feasible)|at the earliest (?:possible )?(?:opportunity|date|time)"
            r"|as a matter of urgency|urgently|immediately(?! (?:after|following|before|upon))|"
            r"(?:promptly and )?without (?:any )?(?:further )?delay|forthwith|with immediate effect)\b",
        ),
    )
)
OFTEN = {
    "annual": "P1Y", "annually": "P1Y", "monthly": "P1M", "quarterly": "P3M", "weekly": "P7D", "daily": "P1D",
    "biannual": "P6M", "biannually": "P6M", "semi-annual": "P6M", "semi-annually": "P6M", "six-monthly": "P6M",
    "biennial": "P2Y", "biennially": "P2Y",
}  # fmt: skip
ADOPTION = re.compile(
    r"(?:the )?(?:date of )?(?:the )?adoption of (?:this|the present) resolution|(?:the )?date of this resolution"
)
ARTICLES = re.compile(r"\b(?:the end of |late |early |mid-)")


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
    for start, negative_end, order in found:
        if start < behind:
            continue
        key, kind, pattern = PATTERNS[order]
        match = pattern.match(text, start)
        if match is None:
            continue
        behind = -negative_end
        value, datatype, day = _value(match, kind, adopted_on)
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
    if printed := groups.get("day"):
        day = next_day(printed, adopted_on) if adopted_on else None
        return (day.isoformat(), "date", day) if day else (None, None, None)
    if printed := groups.get("month"):
        return parse_month(ARTICLES.sub("", printed)), "gYearMonth", None
    if printed := groups.get("year"):
        return ARTICLES.sub("", printed), "gYear", None
    if printed := groups.get("often"):
        return OFTEN[printed.lower()], "duration", None
    if unit := groups.get("unit"):
        value = duration(groups.get("number") or "one", unit)
        event = groups.get("event")
        counts = kind == "within" and adopted_on is not None and event is not None and ADOPTION.match(event)
        day = add_duration(adopted_on, value) if counts and adopted_on and value else None
        return value, "duration" if value else None, day
    return None, None, None
