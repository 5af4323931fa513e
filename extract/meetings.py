"""Meetings that a text refers to: "its 5529th meeting", "meetings held on April 2003 under the Mexican presidency"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from mandategraph.extract.periods import DATE, MONTH_YEAR, parse_date, parse_month
from mandategraph.extract.records import Local
from mandategraph.extract.references import Citing, Reference
from mandategraph.ontology.authority import states
from mandategraph.ontology.nodes import Node, NodeKind

NUMBERED = re.compile(
    r"\b(?P<number>\d{1,2},?\d{3}|\d{1,5})(?:st|nd|rd|th) (?:\((?:closed|private|resumed)\) )?meeting\b"
)
OF_COUNCIL = re.compile(r" of the (?:United Nations )?(?:Security )?Council\b")
#: The Council had held so many by this year: a lower number in a later text is that of another body's meeting.
HELD_BY, FEWEST = 1990, 2900
WHEN = rf"(?:{DATE}|{MONTH_YEAR})"
HELD = re.compile(
    r"\b(?<!\dst )(?<!\dnd )(?<!\drd )(?<!\dth )"
    rf"(?P<noun>(?:[Mm]eetings?|[Dd]ebates?)\b(?!-)[^.;()]{{0,160}}?),? held (?:on|in) (?P<when>{WHEN})"
    r"(?: under the (?P<presidency>[A-Z][A-Za-z\-]+) [Pp]residency)?"
)
NEXT = re.compile(
    rf"(?:,? and|,) (?:(?:on|in) (?P<when>{WHEN})|(?P<day>{DATE}))|(?:,? and|,) (?P<month_only>(?:{MONTH_YEAR}))"
)
UNDER = re.compile(r" under the (?P<presidency>[A-Z][A-Za-z\-]+) [Pp]residency")


@cache
def _by_demonym() -> dict[str, str]:
    """ISO code by adjective, where only one State has it."""
    found: dict[str, set[str]] = {}
    for iso3, state in states().items():
        for demonym in state.demonyms:
            found.setdefault(demonym, set()).add(iso3)
    return {demonym: next(iter(codes)) for demonym, codes in found.items() if len(codes) == 1}


def find_numbered(text: str, citing: Citing) -> Iterator[Reference]:
    """Meetings of the speaking Council by number; the citing document's own meeting is none.

    "the 63rd meeting of the Peace and Security Council" is one of another Council.
    """
    if citing.organ != "security-council":
        return
    for match in NUMBERED.finditer(text):
        number = int(match["number"].replace(",", ""))
        is_old = citing.adopted_on is None or citing.adopted_on.year < HELD_BY or OF_COUNCIL.match(text, match.end())
        if number != citing.meeting_number and number > (20 if is_old else FEWEST):
            yield Reference(match.start(), match.end(), Node(NodeKind.MEETING, f"S/PV.{number}"), "meetings#number")


def find_described(text: str, organ: str | None, counted: int) -> Iterator[tuple[Reference, Local]]:
    """Meetings that the text describes by date and presidency; `counted` are those described before in the text.

    >>> words = "its meetings held on April 2003 under the Mexican Presidency and on July 2004"
    >>> [local.held_on for _, local in find_described(words, "security-council", 0)]
    [('2003-04', 'gYearMonth'), ('2004-07', 'gYearMonth')]
    """
    for match in HELD.finditer(text):
        dates: list[tuple[int, int, str]] = [(match.start("noun"), match.end("when"), match["when"])]
        at, presidencies = match.end(), [match["presidency"]]
        while (following := NEXT.match(text, at)) is not None:
            group = next(name for name in ("when", "day", "month_only") if following[name])
            dates.append((following.start(group), following.end(group), following[group]))
            at = following.end()
            under = UNDER.match(text, at)
            presidencies.append(under["presidency"] if under else None)
            at = under.end() if under else at
        for (start, end, when), presidency in zip(dates, _handed_back(presidencies), strict=True):
            counted += 1
            node = Node(NodeKind.LOCAL, f"x{counted}")
            yield (
                Reference(start, end, node, "meetings#described"),
                _local(node, text[start:end], when, presidency, organ),
            )


def _handed_back(presidencies: Sequence[str | None]) -> list[str | None]:
    """A presidency holds for the dates before it that have none: "July 2004 and October 2005 under the … one"."""
    out: list[str | None] = []
    later: str | None = None
    for presidency in reversed(presidencies):
        later = presidency or later
        out.append(later)
    return out[::-1]


def _local(node: Node, label: str, when: str, presidency: str | None, organ: str | None) -> Local:
    day = parse_date(when)
    month = parse_month(when)
    held = (day.isoformat(), "date") if day else (month, "gYearMonth") if month else None
    state = _by_demonym().get(presidency or "")
    return Local(
        node,
        "Meeting",
        label,
        held_on=held,
        organ=Node(NodeKind.BODY, organ) if organ else None,
        presidency=Node(NodeKind.STATE, state) if state else None,
    )
