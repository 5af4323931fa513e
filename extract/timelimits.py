"""Time limits of an act: until, by, within, from, for how long, how often, on what date, as soon as possible."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from mandategraph.extract.limitforms import ADOPTION, PERIOD_END, TABLE, THAT_DATE, limit_forms
from mandategraph.extract.periods import DATE, add_duration, duration, next_day, parse_date, parse_month
from mandategraph.ontology.tables import read_table

ARTICLES = re.compile(r"\b(?:the end of |the middle of |the beginning of |late |early |mid-)")
MANDATE_END = re.compile(
    r"(?:the )?(?:end|expiry|expiration|termination) of "
    r"(?:(?:the|its|their|this|that|(?:the )?[A-Z]\w+(?:'s|\u2019s)?) "
    r"(?:(?:current|present|existing) )?(?:mandate|mandated period)(?: period)?|(?:this|that) period|"
    r"the (?:\d+-day|[a-z]+-month) period)\b(?! of)"
)
"""The event on which the period ends that an act before gives."""
EACH = re.compile(r"(?:per|every|each) year$")
NEXT_DATE = re.compile(rf"(?:,? and|,) (?P<date>{DATE})\b(?!,? (?:to|until|respectively)\b)")
"""A further date of a list."""
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
    ahead: str | None = None
    """How long before the end of the mandate it falls, an XSD duration: "30 days prior to the end of its mandate"."""


@cache
def frequencies() -> dict[str, str]:
    """The interval, an XSD duration, by the words that say how often: "quarterly", "twice a year"."""
    return {row["key"]: row["interval"] for row in read_table("frequencies")}


def find_limits(text: str, adopted_on: date | None) -> Iterator[Limit]:
    """The time limits in `text`, in order, the longest first where two overlap.

    >>> [(l.kind, l.value) for l in find_limits("for a period of six months, until 15 July 2020", None)]
    [('duration', 'P6M'), ('until', '2020-07-15')]
    """
    forms = limit_forms()
    found = sorted(
        (match.start(), -match.end(), order)
        for order, form in enumerate(forms)
        for match in form.pattern.finditer(text)
    )
    behind = -1
    last: date | None = None
    for start, negative_end, order in found:
        if start < behind:
            continue
        key, kind, pattern = forms[order]
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
        if _ends_with_mandate(match):
            key = PERIOD_END
        if key == THAT_DATE and last:
            value, datatype, day = last.isoformat(), "date", last
        last = day or last
        if value and datatype != "duration" and kind != "from" and _is_past(value, adopted_on):
            continue
        rule = f"{TABLE}.tsv#{key}"
        yield Limit(start, match.end(), kind, value, datatype, day, rule, _ahead(match))
        for further in _further_dates(text, match) if kind == "by" else ():
            found_value, found_type, found_day = _value(further, kind, adopted_on)
            yield Limit(further.start("date"), further.end(), kind, found_value, found_type, found_day, rule)


def _further_dates(text: str, match: re.Match[str]) -> Iterator[re.Match[str]]:
    """The dates that go on a list: "no later than 31 July and [15 October 2017]"."""
    further = NEXT_DATE.match(text, match.end()) if match.groupdict().get("date") else None
    while further is not None:
        yield further
        further = NEXT_DATE.match(text, further.end())


def _ends_with_mandate(match: re.Match[str]) -> bool:
    """Whether the limit is the end of the mandate itself: "before the end of the mandate period", no day before it."""
    groups = match.groupdict()
    return not groups.get("unit") and MANDATE_END.match(groups.get("event") or "") is not None


def _ahead(match: re.Match[str]) -> str | None:
    """How long before the end of the mandate a limit falls, None where it is no such limit."""
    groups = match.groupdict()
    ends = MANDATE_END.match(groups.get("event") or "")
    return duration(groups.get("number") or "one", groups["unit"]) if ends and groups.get("unit") else None


def _is_past(value: str, adopted_on: date | None) -> bool:
    """Whether a date, month or year lies before the act: it tells of the past and limits nothing."""
    return adopted_on is not None and value < adopted_on.isoformat()[: len(value)]


def _on(day: date | None) -> tuple[str | None, str | None, date | None]:
    """The value, datatype and day of a limit that is a day; nothing where that is not known."""
    return (day.isoformat(), "date", day) if day else (None, None, None)


def _value(match: re.Match[str], kind: str, adopted_on: date | None) -> tuple[str | None, str | None, date | None]:
    groups = match.groupdict()
    if printed := groups.get("date"):
        return _on(parse_date(printed))
    if printed := groups.get("first"):
        return _on(parse_date(f"{printed} {groups['of']}"))
    if printed := groups.get("day"):
        return _on(next_day(printed, adopted_on) if adopted_on else None)
    if printed := groups.get("begin"):
        return _on(parse_date(f"{printed} {groups['closing']}"))
    if printed := groups.get("month"):
        return parse_month(ARTICLES.sub("", printed)), "gYearMonth", None
    if printed := groups.get("year"):
        return ARTICLES.sub("", printed), "gYear", None
    if groups.get("adoption"):
        return _on(adopted_on)
    if groups.get("present"):
        return (str(adopted_on.year), "gYear", None) if adopted_on else (None, None, None)
    if printed := groups.get("often"):
        value = frequencies().get(EACH.sub("a year", printed.lower()))
        return value, "duration" if value else None, None
    if unit := groups.get("unit"):
        value = duration(groups.get("number") or "one", unit)
        counts = kind in ("on", "by", "within") and ADOPTION.match(groups.get("event") or "")
        day = add_duration(adopted_on, value) if counts and adopted_on and value else None
        if kind in ("on", "by"):  # "six weeks from the adoption of this resolution"; none so long before an event
            return _on(day)
        return value, "duration" if value else None, day
    return None, None, None
