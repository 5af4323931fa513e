"""The grammar of United Nations document symbols: what a symbol is made of and what follows from it."""

import re
from dataclasses import dataclass
from functools import cache

from mandategraph.ontology.council import council_year
from mandategraph.ontology.tables import read_table

HYPHENS = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\xad", "-"))
SESSION = r"\d{4}|(?:E?S-)?[IVXLC]+"
PORTION = r"(?:PART|VOL\.?|SUPP\.?|SECT\.?|CHAP\.?|RESUMPTION)[IVXLC\d]*[A-Z]?"
#: `204`, `CN.4`, `ES-11`, `ADD.1`, `ADD.1-3`; the year in brackets of a sanctions committee's documents.
SEGMENT = r"(?:\d+|[A-Z]+\d*(?:-[A-Z0-9]+)*(?:\.[A-Z0-9]+)*(?:-\d+)?|\(\d{1,4}\))"
SYMBOL = re.compile(
    rf"(?=[^\d]*\d|.*[IVXLC]\))(?P<path>[A-Z]{{1,8}}(?:-[A-Z]{{1,8}})?(?:\(\d{{1,3}}\))?(?:/{SEGMENT})+)"
    r"(?P<letters>(?<=\d)[A-Z](?:-[A-Z])?)?"
    rf"(?:\((?P<session>{SESSION}|{PORTION})\))?(?P<tail>(?:/{SEGMENT})*)"
)
#: Words that the UN's own links do not write in capitals.
MIXED = re.compile(r"^(?:ADD|REV|CORR|AMEND|SUB)(?=\.)|^(?:PART|VOL|SUPP|SECT|CHAP|RESUMPTION)(?=[.IVXLC\d]|$)")
PART_RANGE = re.compile(r"(?<=[\dA-Z]) +to +(?=[A-Z]\b)")
TWINS = re.compile(r"\s*(?:;|,|\band\b|(?<=[\d)])\s*-)\s*(?=[A-Z]{1,8}(?:-[A-Z]{1,8})?/)")


class SymbolError(ValueError):
    """A text that is not the symbol of a United Nations document."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol by its parts; `str()` prints it as the UN's own links write it, and `parse_symbol` reads that back.

    >>> parse_symbol("A/RES/3367 A (XXX)")
    Symbol(path=('A', 'RES', '3367'), letters='A', session='XXX', tail=())
    >>> str(parse_symbol("S/RES/1631 (2005)"))
    'S/RES/1631(2005)'
    """

    path: tuple[str, ...]
    letters: str = ""
    """The part letter, or a range of them: `A`, `A-C`."""
    session: str = ""
    """What stands in brackets: the year of a Council resolution, the session of an old Assembly one, `PartI`."""
    tail: tuple[str, ...] = ()
    """What follows letters or brackets: `Corr.1`."""

    def __str__(self) -> str:
        brackets = f"({self.session})" if self.session else ""
        return "/".join(self.path) + self.letters + brackets + "".join(f"/{segment}" for segment in self.tail)


@dataclass(frozen=True, slots=True)
class SymbolFacts:
    """What follows from a symbol: class of document, issuing organ (key of a body), year where it has one."""

    type: str
    organ: str | None
    year: int | None


def parse_symbol(printed: str) -> Symbol:
    """The symbol that `printed` prints, white space, case, hyphens and a closing asterisk aside.

    The year that a Council resolution's symbol lacks follows from its number.

    Raises SymbolError where it prints none, or two.

    >>> parse_symbol("s/ res/1325").session
    '2000'
    >>> str(parse_symbol("A/61/204/ADD.1*"))
    'A/61/204/Add.1'
    """
    hyphened = PART_RANGE.sub("-", printed.translate(HYPHENS))
    folded = re.sub(r"\s+", "", hyphened).upper().rstrip("*.,;")
    match = SYMBOL.fullmatch(folded)
    if match is None:
        raise SymbolError(f"not a document symbol: {printed!r}; a symbol looks like S/RES/1631 (2005) or A/RES/60/1")
    path, tail = _segments(match["path"]), _segments((match["tail"] or "")[1:])
    session = _cased(match["session"] or "")
    if not session and path[:2] == ("S", "RES") and len(path) == 3 and path[2].isdigit():
        session = str(council_year(int(path[2])) or "")
    return Symbol(path, match["letters"] or "", session, tail)


def parse_symbols(printed: str) -> tuple[Symbol, ...]:
    """The symbols of one document that has several; raises SymbolError where one of them is none.

    >>> [str(symbol) for symbol in parse_symbols("A/61/204-S/2006/590")]
    ['A/61/204', 'S/2006/590']
    """
    return tuple(parse_symbol(part) for part in TWINS.split(printed.translate(HYPHENS)))


def normalise(printed: str) -> str:
    """The normal form of a printed symbol; raises SymbolError where it is none.

    >>> normalise("A/RES/1514 (XV)")
    'A/RES/1514(XV)'
    """
    return str(parse_symbol(printed))


def _segments(path: str) -> tuple[str, ...]:
    return tuple(_cased(segment) for segment in path.split("/")) if path else ()


def _cased(segment: str) -> str:
    return MIXED.sub(lambda match: match[0].capitalize(), segment)


@cache
def series() -> tuple[tuple[str, str | None, str], ...]:
    """The series of documents as (prefix, organ, type), the longest prefix first."""
    rows = [(row["prefix"], row["organ"] or None, row["type"]) for row in read_table("series")]
    return tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0])))


@cache
def describe(symbol: str) -> SymbolFacts:
    """What the table of series says of a normalised symbol; type `Document` where it knows nothing.

    Letters, reports and notes cannot be told from their symbols.

    >>> describe("S/PRST/2006/39")
    SymbolFacts(type='PresidentialStatement', organ='security-council', year=2006)
    >>> describe("A/75/PV.37").type
    'MeetingRecord'
    """
    year = re.search(r"\((\d{4})\)|/(19\d\d|20\d\d)(?=/)", symbol)
    issued = int(year[1] or year[2]) if year else None
    kind, organ = next(((kind, organ) for prefix, organ, kind in series() if symbol.startswith(prefix)), (None, None))
    if kind == "Instrument" and symbol.startswith("CHARTER/"):
        return SymbolFacts("InstrumentPart", organ, issued)
    if kind in ("Document", None) and re.search(r"/(?:PV|SR)\.\d", symbol):
        return SymbolFacts("MeetingRecord", organ, issued)
    return SymbolFacts(kind or "Document", organ, issued)
