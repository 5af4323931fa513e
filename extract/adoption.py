"""How a document was adopted: the date, the meeting and the symbol of its record, as its lines print them."""

import re
from datetime import date

from mandategraph.extract.dates import first_date

# digits as they are misread: "298Ist", "273 1st", "3O93rd", "27491h"
_DIGITS = r"(?<![\w.])(?P<west>[\dlIO]{1,2}(?:\s?[\dlIO]){0,3}?)"
_MEETING = re.compile(
    _DIGITS + r"\s?(?:st|nd|rd|th|[1i]h|e|a|ª|.?м)?_?\s+(?:\((?:resumed|closed|private)\)\s+)?(?:plenary\s+|closed\s+)?"
    r"(?:mee?t-?\s?ing|séance|sesión|заседани\w+)"
    r"|第?\s?(?P<zh>\d{1,5})\s?次(?:全体)?会议|جلست\w*\s+(?:العامة\s+)?(?P<ar>\d{1,5})",
    re.I,
)
# the lines that state the adoption, the surest first
_ADOPTED = (
    re.compile(
        r"\W*(?:(?:resolution|decision|declaration)s?:? )?(?:adopted|adoptée?|aprobada|принят\w+)\b|.*通过|.*اتخذ", re.I
    ),
    re.compile(
        r"(?:at (?:its|the) [\dlI]|on \d).*\bthe following statement\b"
        r"|.{0,160}\bmeeting\b.{0,60}\bheld (?:.{0,80} )?on\b",
        re.I | re.S,
    ),
    re.compile(r"[oe]f\s+[\dlI]|.{0,40}\bresolution\b.{0,20}\bof\s+[\dlI]", re.I),
    re.compile(r"(?:resolution.{0,20} )?\d{1,2} \w+\.? \d{4}$", re.I),
)
_MISREAD = str.maketrans({"l": "1", "i": "1", "o": "0", " ": None, "\n": None})
# the surest first: "Adopted unanimously at the 1382nd meeting", "37th plenary meeting", "35th meeting 11 July 2024"
_CLOSING = (
    re.compile(r"\W{0,2}adopted\b", re.I),
    re.compile(r"\d{1,4}(?:st|nd|rd|th)\s+(?:\(\w+\)\s+)?plenary meeting\b", re.I),
    re.compile(r"\d{1,4}(?:st|nd|rd|th)\s+meeting\s+\d{1,2} ", re.I),
)
_LINE = 2000
# more than any organ has held: a greater number was misread
_MOST_MEETINGS = 15000


def meeting_number(words: str) -> int | None:
    """Return the number of the first meeting that `words` name.

    >>> meeting_number("at its 5282nd meeting, on"), meeting_number("Adopted at the 298Ist meeting")
    (5282, 2981)
    """
    match = _MEETING.search(words)
    if match is None:
        return None
    digits = (match["west"] or match["zh"] or match["ar"]).lower().translate(_MISREAD)
    number = int(digits)
    return number if 0 < number < _MOST_MEETINGS else None


def adoption_on_cover(blocks: list[str]) -> tuple[date | None, int | None]:
    """Return the date and the meeting of adoption that the blocks of a cover and introduction state.

    >>> adoption_on_cover(["Distr.: General 18 October 2005", "Adopted by the Security Council on 17 October 2005"])
    (datetime.date(2005, 10, 17), None)
    """
    day: date | None = None
    meeting: int | None = None
    for pattern in _ADOPTED:
        for words in blocks:
            if len(words) < _LINE and pattern.match(words):
                meeting = meeting_number(words) if meeting is None else meeting
                day = day or first_date(words)
    return day, meeting


def adoption_in_closing(blocks: list[str]) -> tuple[date | None, int | None]:
    """Return the date and the meeting that the closing lines of a text state.

    >>> adoption_in_closing(["37th plenary meeting 7 December 2020"])
    (datetime.date(2020, 12, 7), 37)
    """
    for pattern in _CLOSING:
        for words in blocks:
            opening = words[:120]
            number = meeting_number(opening) if pattern.match(opening) else None
            if number is not None:
                return first_date(opening), number
    return None, None


def record_symbol(symbol: str, organ: str | None, number: int) -> str | None:
    """Return the symbol of the record of the meeting at which `symbol` was adopted; None where no rule gives it.

    Verbatim records of the Council and the Assembly are PV, summary records of the other councils SR.

    >>> record_symbol("A/RES/75/54", "general-assembly", 37), record_symbol("A/RES/1514(XV)", "general-assembly", 947)
    ('A/75/PV.37', 'A/PV.947')
    >>> record_symbol("E/RES/2021/10", "economic-and-social-council", 8)
    'E/2021/SR.8'
    """
    if organ == "security-council":
        return f"S/PV.{number}"
    if match := re.match(r"A/RES/\d+(?:[A-Z](?:-[A-Z])?)?\(", symbol):
        return f"A/PV.{number}"
    if match := re.match(r"A/(?:RES|DEC)/((?:ES-|S-)?\d+)/", symbol):
        return f"A/{match[1]}/PV.{number}"
    if match := re.match(r"E/(?:RES|DEC)/(\d{4})/", symbol):
        return f"E/{match[1]}/SR.{number}"
    if match := re.match(r"A/HRC/(?:RES|DEC|PRST)/((?:S-)?\d+)/", symbol):
        return f"A/HRC/{match[1]}/SR.{number}"
    return None
