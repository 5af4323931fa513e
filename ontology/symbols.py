"""The grammar of United Nations document symbols: what a symbol is made of and what follows from it."""

import re
from dataclasses import dataclass
from functools import cache

from mandategraph.ontology.authority import council_year
from mandategraph.ontology.tables import read_table

HYPHENS = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\xad", "-"))
ROMAN = r"[IVXLC]+"
SYMBOL = re.compile(
    r"(?P<path>[A-Z]{1,8}(?:/[A-Z0-9][A-Z0-9.\-]*?)+?)"
    r"(?P<letters>(?<=\d)[A-Z](?:-[A-Z])?)?"
    rf"(?:\((?P<session>\d{{4}}|S-{ROMAN}|ES-{ROMAN}|{ROMAN})\))?"
)


class SymbolError(ValueError):
    """A text that is not the symbol of a United Nations document."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol by its parts; `str()` prints it as the UN's own links write it.

    >>> parse_symbol("A/RES/3367 A (XXX)")
    Symbol(path=('A', 'RES', '3367'), letters='A', session='XXX')
    >>> str(parse_symbol("S/RES/1631 (2005)"))
    'S/RES/1631(2005)'
    """

    path: tuple[str, ...]
    letters: str = ""
    """The part letter, or a range of them: `A`, `A-C`."""
    session: str = ""
    """What stands in brackets: the year of a Council resolution, the session of an old Assembly one."""

    def __str__(self) -> str:
        return "/".join(self.path) + self.letters + (f"({self.session})" if self.session else "")


@dataclass(frozen=True, slots=True)
class SymbolFacts:
    """What follows from a symbol: class of document, issuing organ (key of a body), year where it has one."""

    type: str
    organ: str | None
    year: int | None


def parse_symbol(printed: str) -> Symbol:
    """The symbol that `printed` prints, white space, case, hyphens and a closing asterisk aside.

    The year that a Council resolution's symbol lacks follows from its number.

    Raises SymbolError where it prints none.

    >>> parse_symbol("s/ res/1325")
    Symbol(path=('S', 'RES', '1325'), letters='', session='2000')
    """
    folded = re.sub(r"\s+", "", printed).translate(HYPHENS).upper().rstrip("*.,;")
    match = SYMBOL.fullmatch(folded)
    if match is None:
        raise SymbolError(f"not a document symbol: {printed!r}; a symbol looks like S/RES/1631 (2005) or A/RES/60/1")
    path = tuple(match["path"].split("/"))
    session = match["session"] or ""
    if not session and path[:2] == ("S", "RES") and len(path) == 3 and path[2].isdigit():
        session = str(council_year(int(path[2])) or "")
    return Symbol(path, match["letters"] or "", session)


def normalise(printed: str) -> str:
    """The normal form of a printed symbol; raises SymbolError where it is none.

    >>> normalise("A/RES/1514 (XV)")
    'A/RES/1514(XV)'
    """
    return str(parse_symbol(printed))


@cache
def series() -> tuple[tuple[str, str | None, str], ...]:
    """The series of documents as (prefix, organ, type), the longest prefix first."""
    rows = [(row["prefix"], row["organ"] or None, row["type"]) for row in read_table("series")]
    return tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0])))


@cache
def describe(symbol: str) -> SymbolFacts:
    """What the table of series says of a normalised symbol; type `Document` where it knows nothing.

    >>> describe("S/PRST/2006/39")
    SymbolFacts(type='PresidentialStatement', organ='security-council', year=2006)
    >>> describe("A/75/PV.37").type
    'MeetingRecord'
    """
    for prefix, organ, kind in series():
        if symbol.startswith(prefix):
            if kind == "Instrument" and symbol.startswith("CHARTER/"):
                kind = "InstrumentPart"
            elif kind == "Document" and re.search(r"/(?:PV|SR)\.\d", symbol):
                kind = "MeetingRecord"
            year = re.search(r"\((\d{4})\)|/(19\d\d|20\d\d)(?=/)", symbol)
            return SymbolFacts(kind, organ, int(year[1] or year[2]) if year else None)
    return SymbolFacts("Document", None, None)
