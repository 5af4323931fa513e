"""Pinpoints: the paragraph, annex or section of the cited document that a text names beside the citation."""

import re
from typing import NamedTuple

from mandategraph.extract.periods import DATE

ITEM = r"\d{1,3}(?: ?(?:bis|ter|quater))?(?: ?\([a-z]{1,4}\))*"
NUMBERS = rf"{ITEM}(?:(?:,| and| or| to| through|, and|\u2013|-) ?(?:{ITEM}|\([a-z]{{1,4}}\)))*"
ROMANS = r"[IVXLC]+(?:(?:,| and|, and) [IVXLC]+)*"
LETTERS = r"\([a-z]{1,4}\)(?:(?:,| and|, and| to) \([a-z]{1,4}\))*"
PLACE = (
    rf"(?:(?:sub-?paragraphs? {LETTERS} of )?(?:preambular )?(?:paragraphs?|paras?\.|OPs?) {NUMBERS}|"
    rf"(?:the )?annex(?:es)?(?: (?:{ROMANS}|{NUMBERS}))?|"
    rf"(?:sections?|parts?|chapters?|appendix) (?:{ROMANS}|[A-Z]\b|{NUMBERS})|[Aa]rticles? {NUMBERS})"
)
#: A resolution's paragraphs are operative unless it is said that they are not.
KIND = r"(?:operative )?"
#: The author and the date of a document whose symbol follows in brackets: "section IV of the report of … (S/2021/696)".
DESCRIBED = (
    r"(?:(?:(?!resolution)[^.;()\d]){0,40}\b(?:report|letter|note|memorandum|statement)s?\b"
    r"(?: (?:(?!resolution)[^.;()]){0,120})? \()"
)
#: Of a document in two series the symbol before: "the annexes to [A/61/204-]S/2006/590".
TWIN = r"(?:[ASE]/[\w./]+(?:-|; ))"
BEFORE = re.compile(
    rf"(?P<pin>\b{PLACE}(?:,? and {KIND}{PLACE}|, {KIND}{PLACE}| of (?:the )?annex(?: [IVX]+)?)*),? "
    r"(?:of|to|in|contained in|above of) (?:its |their |his |the |that |"
    rf"(?:Security |Economic and Social |Human Rights )?Council |(?:General )?Assembly |Annex \w+ of )*"
    rf"{DESCRIBED}?{TWIN}?$",
    re.IGNORECASE,
)
AFTER = re.compile(
    rf"(?:-[ASE]/[\w./]+)?\)?(?: \((?:19|20)\d\d\))?(?: of {DATE})?(?: on [^,;:.()]{{3,80}})?(?:, | \()"
    r"(?:(?:and )?in particular |see |including |particularly |"
    r"except (?:for )?(?:those )?(?:contained |set out )?(?:in )?)?"
    rf"{KIND}(?P<pin>{PLACE}(?:,? and {KIND}{PLACE})*(?: of (?:the |its )?annex(?:es)?\b)?)"
    r"(?! of (?:its |the |that )?(?:resolution|present|this))",
    re.IGNORECASE,
)
INSIDE = re.compile(rf"\b(?P<pin>(?:paragraphs?|paras?\.) {NUMBERS})", re.IGNORECASE)
PARAGRAPHS = re.compile(rf"\b(?i:paragraphs?|paras?\.|OPs?)\s+(?P<numbers>{NUMBERS})")
LOOK_BACK = 240


class Pinpoint(NamedTuple):
    """A pinpoint at `text[start:end]` and the numbers of the paragraphs that it names."""

    start: int
    end: int
    numbers: tuple[str, ...]


def before(text: str, start: int) -> Pinpoint | None:
    """The pinpoint that ends where a citation starts: "paragraph 7 of [resolution 1591 (2005)]".

    >>> text = "as set out in paragraphs 2 and 3 of resolution 1591 (2005)"
    >>> found = before(text, text.index("resolution"))
    >>> text[found.start:found.end], found.numbers
    ('paragraphs 2 and 3', ('2', '3'))
    """
    return _found(BEFORE.search(text, max(0, start - LOOK_BACK), start))


def after(text: str, end: int) -> Pinpoint | None:
    """The pinpoint that follows a citation: "[resolution 2018 (2011)], paragraph 3"."""
    return _found(AFTER.match(text, end))


def inside(text: str, start: int, end: int) -> Pinpoint | None:
    """The pinpoint inside a citation: "[Article 2, paragraphs 3 and 4, of the Charter]"."""
    return _found(INSIDE.search(text, start, end))


def _found(match: re.Match[str] | None) -> Pinpoint | None:
    if match is None:
        return None
    numbers: list[str] = []
    for part in PARAGRAPHS.finditer(match["pin"]):
        previous: int | None = None
        for piece in re.finditer(r"(?P<to>(?:to|through|-|\u2013) ?)?(?P<number>\d{1,3})", part["numbers"]):
            number = int(piece["number"])
            if piece["to"] and previous is not None and previous < number <= previous + 100:
                numbers += [str(n) for n in range(previous + 1, number + 1)]
            else:
                numbers.append(str(number))
            previous = number
    article = 4 if match["pin"].lower().startswith("the ") else 0
    return Pinpoint(match.start("pin") + article, match.end("pin"), tuple(numbers))
