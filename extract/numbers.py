"""The numbers of resolutions and decisions as running text prints them, and the symbols that they stand for.

The form of a number tells most of what it belongs to: `1325 (2000)` is the Security Council's, `1514 (XV)` the old
Assembly's or ECOSOC's, `60/1` the Assembly's or the Human Rights Council's, `2021/7` ECOSOC's.
"""

import re
from typing import NamedTuple

from mandategraph.extract.periods import DATE, MONTH, parse_date
from mandategraph.extract.references import Citing
from mandategraph.ontology.council import council_resolutions

YEAR = r"(?:19[4-9]\d|20\d\d)"
ROMAN = r"(?:S-|ES-)?[IVXLC]+"
NUMBER = re.compile(
    r"(?:"
    rf"(?P<council>\d{{1,4}}) ?\((?P<year>{YEAR})\)"
    rf"|(?P<old>\d{{1,4}})(?: ?(?P<old_part>[A-Z]{{1,2}}))? ?\((?P<session>{ROMAN})\)"
    r"|(?P<special>E?S-\d{1,2}/\d{1,3})"
    rf"|(?P<yearly>{YEAR}/\d{{1,3}})"
    rf"|(?P<sessional>\d{{1,2}}/\d{{1,4}})(?! ?\({YEAR}\))"
    rf"|(?P<bare>\d{{1,4}})(?![\d/]|[.,]\d| (?:of )?{MONTH})"
    r")(?P<part>(?<=\d) ?[A-Z](?![\w.\u2019']))?"
)
DATED = re.compile(rf"(?:,? sections? [IVXLC]+,?)? (?:of|dated) (?P<date>{DATE})")
FORMS = ("council", "old", "special", "yearly", "sessional", "bare")
SPEAKERS = {
    "security-council": "S",
    "general-assembly": "A",
    "economic-and-social-council": "E",
    "human-rights-council": "A/HRC",
}


class Heard(NamedTuple):
    """What the words around a number say of its organ and kind.

    The organ is a series' first part, `council`, `other`, `annex` where an annex says nothing of it, or None.
    """

    organ: str | None
    is_own: bool
    is_decision: bool


class Read(NamedTuple):
    """A number read: its symbol, or None with the reason; the series' first part."""

    symbol: str | None
    because: str | None
    organ: str | None


def read_number(
    text: str, match: re.Match[str], heard: Heard, nearby: str | None, known: dict[str, str], citing: Citing
) -> Read:
    """The symbol of a matched number.

    `nearby` is the organ of the reference before it in the paragraph, `known` the organs under which the document has
    cited numbers before, which decide where neither the words nor the date do.
    """
    form = next(name for name in FORMS if match[name])
    part = (match["part"] or "").strip()
    word = "DEC" if heard.is_decision else "RES"
    if form == "council":
        return _council(int(match["council"]), int(match["year"]), citing)
    if heard.organ == "other":
        return Read(None, "the resolution is that of a body whose documents have no known series", None)
    if heard.organ == "annex":
        if form == "old":
            return Read(None, "the annex may be of a body whose documents have no known series", None)
        heard = heard._replace(organ=None)
    if form == "bare":
        return _bare(int(match["bare"]), heard, nearby, citing)
    if form == "old":
        organ = "E" if "E" in (heard.organ, None if heard.organ else SPEAKERS.get(citing.organ or "")) else "A"
        return Read(f"{organ}/{word}/{int(match['old'])}{match['old_part'] or ''}({match['session']})", None, organ)
    number = match[form]
    if form == "yearly":
        organ = "E/CN.4" if "E/CN.4" in (heard.organ, None if heard.organ else nearby) else "E"
    else:
        organ = _sessional_organ(text, match, number, heard, nearby, known, citing)
    return Read(f"{organ}/{word}/{number}{part}", None, organ)


def _council(number: int, year: int, citing: Citing) -> Read:
    table = council_resolutions()
    row = table.get(number)
    if row is None:
        latest = max(table, default=0)
        if (
            latest
            and number > latest
            and year >= table[latest].year
            and citing.adopted_on
            and year <= citing.adopted_on.year
        ):
            return Read(f"S/RES/{number}({year})", None, "S")
        return Read(None, f"there is no resolution {number} of the Security Council", "S")
    if row.year != year:
        return Read(None, f"resolution {number} of the Security Council is of {row.year}, not {year}", "S")
    return Read(row.symbol, None, "S")


def _bare(number: int, heard: Heard, nearby: str | None, citing: Citing) -> Read:
    """A number alone is a Council resolution where the Council speaks or is named: its numbers fix their years."""
    speaker = SPEAKERS.get(citing.organ or "")
    if heard.is_decision or "S" not in (
        heard.organ,
        None if heard.organ else speaker if heard.is_own else nearby or speaker,
    ):
        return Read(None, "the number alone does not tell the organ", None)
    row = council_resolutions().get(number)
    if row is None:
        return Read(None, f"there is no resolution {number} of the Security Council", "S")
    return Read(row.symbol, None, "S")


def _sessional_organ(
    text: str,
    match: re.Match[str],
    number: str,
    heard: Heard,
    nearby: str | None,
    known: dict[str, str],
    citing: Citing,
) -> str:
    """The Assembly or the Human Rights Council: by name, by the date behind, by "its", by what was cited before."""
    if heard.organ in ("A", "A/HRC"):
        return "A" if number.startswith("ES") else heard.organ
    if heard.organ == "council":
        return "A/HRC"
    if dated := DATED.match(text, match.end()):
        by_date = _by_date(number, dated["date"])
        if by_date:
            return by_date
    speaker = SPEAKERS.get(citing.organ or "")
    own = speaker if speaker in ("A", "A/HRC") else "A"
    if heard.is_own:
        return own
    return known.get(number) or (nearby if nearby in ("A", "A/HRC") else own)


def _by_date(number: str, printed: str) -> str | None:
    """The organ in whose session the date lies, where it lies in one of them only.

    Assembly session N opens in September of 1945 + N; the Human Rights Council has held three a year since 2006.
    """
    day, session = parse_date(printed), number.split("/")[0]
    if day is None or not session.isdigit():
        return None
    assembly = 0 <= day.year - 1945 - int(session) <= 1
    council = abs(day.year - 2006 - (int(session) - 1) // 3) <= 1 and day.year >= 2006
    return "A" if assembly and not council else "A/HRC" if council and not assembly else None
