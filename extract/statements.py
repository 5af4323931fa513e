"""Statements of the President of the Security Council that a text cites by their date."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from mandategraph.extract.numbers import YEAR
from mandategraph.extract.periods import DATE, parse_date
from mandategraph.extract.references import Citing, Reference
from mandategraph.ontology.council import council_statements
from mandategraph.ontology.nodes import Node, NodeKind

STATEMENT = re.compile(
    r"\b(?:[Ss]tatements? (?:of|by|made by|from) (?:its|the) President(?: of the (?:Security )?Council)?|"
    r"[Pp]residential [Ss]tatements?|(?P<own>(?<=\b[Ii]ts )[Ss]tatements?))"
    r"(?:,? (?:in particular|including|especially|notably|most recently) (?:that|those|the (?:one|statement)s?))?"
    rf"(?:,? (?:of|dated|made on|on|issued on) (?=(?:the )?\d))(?P<dates>{DATE}(?:(?:,? and|,) (?:of )?{DATE})*)"
)
#: By year and number: "Presidential Statement 2015/25", "PRST/2006/28".
NUMBERED = re.compile(
    rf"\b(?:[Pp]residential [Ss]tatements? |(?P<symbol>(?<!S/)(?<!S/ )PRST/ ?))"
    rf"(?P<numbers>{YEAR}/\d{{1,3}}(?:(?:,? and |, ){YEAR}/\d{{1,3}}\b)*)"
)
SUBJECT_NAME = re.compile(
    r"\b(?!Council|Security|United|Nations|Letter|Report|President|Secretary|Permanent)[A-Z][a-z]{3,}"
)


@cache
def _statements_by_date() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for statement in council_statements().values():
        if statement.date:
            found.setdefault(str(statement.date), []).append(statement.symbol)
    return {day: tuple(symbols) for day, symbols in found.items()}


def find_statements(text: str, citing: Citing) -> Iterator[Reference]:
    """Statements of the Council's President by date; resolved where the table has one statement of that day.

    In a text of the Council "its statement of 2 March 2005" is one, too.

    Where a symbol in brackets follows, the symbol is the citation and the date is none.
    """
    for match in STATEMENT.finditer(text):
        if match["own"] and citing.organ != "security-council":
            continue
        for index, found in enumerate(re.finditer(DATE, match["dates"])):
            start = match.start() if index == 0 else match.start("dates") + found.start()
            end = match.start("dates") + found.end()
            if re.match(r" \(", text[end:]):
                continue
            day = parse_date(found[0])
            symbols = _statements_by_date().get(day.isoformat() if day else "", ())
            if len(symbols) > 1:
                symbols = _by_subject(symbols, text) or symbols
            if len(symbols) == 1:
                yield Reference(start, end, Node(NodeKind.DOCUMENT, symbols[0]), "statements#by-date")
            else:
                because = (
                    f"{len(symbols)} statements of the President are of that day"
                    if symbols
                    else "no statement of that day is known"
                )
                yield Reference(start, end, None, "statements#by-date", because)


def find_numbered_statements(text: str) -> Iterator[Reference]:
    """Statements of the Council's President cited by year and number without the symbol's "S/".

    >>> [r.target.key for r in find_numbered_statements("Presidential Statement 2015/25 and (PRST/2006/28)")]
    ['S/PRST/2015/25', 'S/PRST/2006/28']
    """
    for match in NUMBERED.finditer(text):
        for index, number in enumerate(re.finditer(r"\d{4}/\d{1,3}", match["numbers"])):
            start, end = (match.start("numbers") + at for at in number.span())
            begin = match.start() if match["symbol"] and not index else start
            yield Reference(begin, end, Node(NodeKind.DOCUMENT, f"S/PRST/{number[0]}"), "statements#number")


def _by_subject(symbols: Sequence[str], text: str) -> tuple[str, ...]:
    """Those of the statements whose agenda item has a name that the words have, too: "Somalia", "Great Lakes"."""
    return tuple(
        symbol
        for symbol in symbols
        if any(name in text for name in SUBJECT_NAME.findall(council_statements()[symbol].agenda or ""))
    )
