"""The printed forms of time limits, in the order in which they are preferred: what follows "until", "by", "within"."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from mandategraph.extract.patternparts import read_forms
from mandategraph.extract.periods import DATE, DAY, MONTH_YEAR, NUMBER, UNIT
from mandategraph.ontology.tables import Row, read_table

TABLE = "limitforms"
THAT_DATE = "that-date"
"""The limit whose date is that of the limit before it: "before that date"."""
PERIOD_END = "end-of-period"
"""The limit whose date is the end of the period that an act before it gives."""
ADOPTION = re.compile(
    r"(?:the )?(?:date of )?(?:the )?adoption of (?:this|the present) resolution|(?:the )?date of this resolution"
)
ABOUT = r"(?:the end of |the middle of |the beginning of |late |early |mid-)?"
PARTS = {
    "ADOPTION": ADOPTION.pattern,
    "CLOSING": r"(?:the )?(?:end|completion|conclusion|expiry|expiration|termination)\b[^,;:.()]{0,90}?",
    "DATE": DATE,
    "DAY": DAY,
    "EVENT": r"(?:the )?(?:end|completion|conclusion|adoption|holding|expiry|expiration|next|forthcoming|its|his|their|"
    r"such time|further notice|consideration|beginning|start)\b[^,;:.()]{0,90}",
    "MONTH_YEAR": MONTH_YEAR,
    # what may not stand before "on" and a date: "held on", "signed on"
    "NO_PARTICIPLE": "(?:(?<=be held )|(?<!ed )(?<!eld )(?<!ade )(?<!igned )(?<!sued )(?<!starting )(?<!beginning ))",
    "NUMBER": NUMBER,
    "OF_EVENT": r"(?: (?:of|after|from|following|before) (?P<event>[^,;:.()]{0,80}))?",
    "PERIOD": rf"(?P<number>{NUMBER})[ -](?:\([0-9]+\) )?(?P<unit>{UNIT})",
    "SESSION": r"(?:its|the) [a-z\-]+ (?:annual |regular )?session\b",
    "UNIT": UNIT,
    "WHEN": rf"(?P<date>{DATE})|(?P<month>{ABOUT}{MONTH_YEAR})|(?P<year>{ABOUT}(?:19|20)\d\d\b)",
}
"""What several patterns of the table have in common, by the name that stands for it there: `<DATE>`."""


class LimitForm(NamedTuple):
    """One printed form: its key in the table, its kind of limit, and what finds it."""

    key: str
    kind: str
    pattern: re.Pattern[str]


@cache
def limit_forms() -> tuple[LimitForm, ...]:
    """The forms of the table, the first preferred where two find the same words.

    >>> next(form.pattern.search("meet until 15 July 2020")["date"] for form in limit_forms())
    '15 July 2020'
    """
    return forms_of(read_table(TABLE))


def forms_of(rows: Iterable[Row]) -> tuple[LimitForm, ...]:
    """The forms of these rows, with the parts in place of their placeholders.

    Raises ValueError naming the table, the line and what to mend.

    >>> rows = [{"key": key, "kind": "by", "pattern": "by <DAY>"} for key in (THAT_DATE, PERIOD_END)]
    >>> forms_of(rows)[0].pattern.search("meet by 15 July")[0]
    'by 15 July'
    """
    kinds = [row["key"] for row in read_table("limits")]
    forms: dict[str, LimitForm] = {}
    for row, place, pattern in read_forms(TABLE, rows, PARTS):
        key, kind = row["key"], row["kind"]
        if kind not in kinds:
            raise ValueError(f"{place}: unknown kind {kind!r}: give one of limits.tsv: {', '.join(kinds)}")
        forms[key] = LimitForm(key, kind, pattern)
    for key in (THAT_DATE, PERIOD_END):
        if key not in forms:
            raise ValueError(f"{TABLE}.tsv: no row has the key {key!r}, whose date comes from elsewhere: put it back")
    return tuple(forms.values())
