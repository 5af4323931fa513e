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
CLOSING = r"(?:the )?(?:end|completion|conclusion|expiry|expiration|termination)\b[^,;:.()]{0,90}?"
ABOUT = r"(?:the end of |the middle of |the beginning of |late |early |mid-)?"
SESSION = r"(?:its|the) [a-z\-]+ (?:annual |regular )?session\b"
OF_EVENT = r"(?: (?:of|after|from|following|before) (?P<event>[^,;:.()]{0,80}))?"
WHEN = rf"(?P<date>{DATE})|(?P<month>{ABOUT}{MONTH_YEAR})|(?P<year>{ABOUT}(?:19|20)\d\d\b)"
PERIOD = rf"(?P<number>{NUMBER})[ -](?:\([0-9]+\) )?(?P<unit>{UNIT})"

PERIOD_END = "end-of-period"
"""The limit whose date is the end of the period that an act before it gives."""
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
        ("until-event-date", "until", rf"\b[Uu]ntil {CLOSING} on (?P<date>{DATE})"),
        ("until-event", "until", rf"\b[Uu]ntil (?P<event>{EVENT})"),
        (
            "by-date",
            "by",
            rf"(?<!due )\b(?:(?:[Nn]o|[Nn]ot) later than|[Bb]y|[Bb]efore|[Pp]rior to|[Oo]n or before) (?:{WHEN})",
        ),
        ("by-event-date", "by", rf"\b(?:[Bb]y|[Bb]efore|[Pp]rior to) {CLOSING} on (?P<date>{DATE})"),
        ("by-end", "by", rf"\b[Bb]y (?P<event>{CLOSING}(?=[,;:.()]|$| and\b| on\b| a\b))"),
        ("by-session", "by", rf"\b(?:[Bb]efore|[Pp]rior to|(?:[Nn]o|[Nn]ot) later than|[Bb]y) (?P<event>{SESSION})"),
        (
            "by-event",
            "by",
            rf"\b(?:(?:[Nn]o|[Nn]ot) later than|[Bb]efore|[Pp]rior to|by the time of) (?P<event>{EVENT})",
        ),
        (
            "within",
            "within",
            r"\b[Ww]ithin (?:a period of |a maximum of |no more than |not more than |the next |the following |"
            rf"a further |the first )?{PERIOD}{OF_EVENT}",
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
        ("from-day", "from", rf"\b[Ff]rom (?P<begin>{DAY}) (?=(?:to|until) {DAY} (?P<closing>\d{{4}}))"),
        (
            "from-hour",
            "from",
            rf"\b(?:beginning|starting|commencing) at \d[^;]{{2,60}}?,? on (?P<date>{DATE})",
        ),
        ("from-following", "from", r"\b[Ff]ollowing (?P<event>(?:that|this|such) [a-z]+)"),
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
            r"\b(?P<often>annually|monthly|quarterly|weekly|biannually|biennially|semi-annually|"
            r"(?:once|twice) (?:a|every) year)\b(?! (?:rate|salary|allowance|average|amount)s?)",
        ),
        ("at-intervals", "recurrence", rf"\b(?:at )?{PERIOD} intervals\b"),
        ("on-date", "on", rf"(?<!ed )(?<!eld )(?<!ade )(?<!igned )(?<!sued )\b[Oo]n (?P<date>{DATE})"),
        (
            "upon-event",
            "on",
            r"\b(?:[Ii]mmediately (?:after|following|upon)|[Uu]pon) (?P<event>(?:the |its |their )?"
            r"(?:receipt|completion|conclusion|expiry|expiration|termination|entry into force|adoption|submission|"
            r"establishment) [^,;:.()]{2,90}?(?=[,;:.()]|$| and (?:for|until|by|to|no)\b| for an? | until ))",
        ),
        ("around-event", "on", r"\bbefore, during and after (?P<event>(?:the |its |their )?[a-z\- ]{3,40}\b)"),
        (PERIOD_END, "on", r"\b[Aa]t the end of (?P<event>(?:this|that|the|its|the current) (?:mandated? )?period)\b"),
        ("in-year", "on", rf"\b[Ii]n (?:(?P<month>{MONTH_YEAR})|(?P<year>(?:19|20)\d\d\b))"),
        ("at-session", "on", r"\b[Aa]t (?:its|the) (?P<event>[a-z\-]+(?:-[a-z]+)? (?:annual |regular )?sessions?)\b"),
        (
            "asap",
            "asap",
            r"\b(?:as (?:soon|early|quickly) as (?:possible|practicable|feasible)|at once|(?<!until )now(?=,|$)|"
            r"at (?:the|an) earliest (?:possible )?(?:opportunity|date|time|stage)|at the earliest(?=,|$)|"
            r"as a matter of urgency|"
            r"urgently(?! (?:needed|required))|immediately(?! (?:after|following|before|upon))|"
            r"(?:promptly and )?without (?:any )?(?:further )?delay|forthwith|with immediate effect)\b",
        ),
    )
)
OFTEN = {
    "annual": "P1Y", "annually": "P1Y", "monthly": "P1M", "quarterly": "P3M", "weekly": "P7D", "daily": "P1D",
    "biannual": "P6M", "biannually": "P6M", "semi-annual": "P6M", "semi-annually": "P6M", "six-monthly": "P6M",
    "biennial": "P2Y", "biennially": "P2Y", "once a year": "P1Y", "once every year": "P1Y", "twice a year": "P6M",
    "twice every year": "P6M",
}  # fmt: skip
ADOPTION = re.compile(
    r"(?:the )?(?:date of )?(?:the )?adoption of (?:this|the present) resolution|(?:the )?date of this resolution"
)
ARTICLES = re.compile(r"\b(?:the end of |the middle of |the beginning of |late |early |mid-)")
NEAR = 200
BACKGROUND = re.compile(
    r"(?:and )?(?:in (?:the )?light of|taking (?:into account|note)|bearing in mind|recalling|noting|"
    r"in preparation for|in anticipation of|which|who|whose|where)\b"
)
"""What opens a phrase that tells why or of whom, where a date limits nothing that the act imposes."""


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
        opening = max(text.rfind(mark, max(0, start - NEAR), start) for mark in ",;:") + 1
        if opening and BACKGROUND.match(text[opening:start].lstrip()):
            continue
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
    if printed := groups.get("begin"):
        day = parse_date(f"{printed} {groups['closing']}")
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
