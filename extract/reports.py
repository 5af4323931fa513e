"""Documents that a text names by kind, author and date instead of symbol: statements, reports, letters."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from mandategraph.extract.periods import DATE, MONTH, parse_date
from mandategraph.extract.references import Citing, Reference
from mandategraph.ontology.authority import council_statements
from mandategraph.ontology.nodes import Node, NodeKind

STATEMENT = re.compile(
    r"\b(?:[Ss]tatements? (?:of|by|made by|from) (?:its|the) President(?: of the (?:Security )?Council)?|"
    r"[Pp]residential [Ss]tatements?)"
    rf"(?:,? (?:of|dated|made on|on|issued on) (?=(?:the )?\d))(?P<dates>{DATE}(?:(?:,? and|,) (?:of )?{DATE})*)"
)
SUBJECT_NAME = re.compile(
    r"\b(?!Council|Security|United|Nations|Letter|Report|President|Secretary|Permanent)[A-Z][a-z]{3,}"
)
SHORT_DATE = rf"\d{{1,2}} {MONTH}(?: \d{{4}})?"
REPORT = re.compile(
    rf"\b(?:[Rr]eports?|[Ll]etters?|[Nn]otes?|[Ss]tatements?|[Mm]emorandum|[Aa]ide-?[ -]?[Mm]emoire) "
    rf"(?:(?:of|from|by|to|sent by|submitted by|addressed to) (?:the |his |its )?[A-Z][^.;()]{{2,140}}? "
    r"(?:\([^()]{2,60}\) )?)?"
    rf"(?:dated|of) (?P<date>{SHORT_DATE})"
)
NUMBERED = re.compile(
    r"\b(?:(?i:first|second|third|(?:[a-z]+-)?(?:fir|seco|thi|four|fif|six|seven|eigh|nin|ten|eleven|twelf|[a-z]+teen|"
    r"twentie|thirtie)(?:st|nd|rd|th)|final)|(?:19|20)\d\d) (?:[a-z]+ )?(?:reports?|aide-?[ -]?memoires?) "
    r"(?:of|by|used by) (?:the |its )?[A-Za-z][^.,;:()]{3,100}"
)
OWNED = re.compile(
    r"\b[A-Z][A-Za-z\-]{1,30}(?: [A-Z][A-Za-z\-]{1,30}){0,7}'s (?:[A-Za-z\-]+ ){0,3}?[Rr]eport "
    r"(?:of \d{1,2} [A-Z][a-z]+ \d{4}|on [a-z][^.,;()]{4,80})"
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

    Where a symbol in brackets follows, the symbol is the citation and the date is none.
    """
    for match in STATEMENT.finditer(text):
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
                yield Reference(start, end, Node(NodeKind.DOCUMENT, symbols[0]), "reports#statement-by-date")
            else:
                because = (
                    f"{len(symbols)} statements of the President are of that day"
                    if symbols
                    else "no statement of that day is known"
                )
                yield Reference(start, end, None, "reports#statement-by-date", because)


def _by_subject(symbols: Sequence[str], text: str) -> tuple[str, ...]:
    """Those of the statements whose agenda item has a name that the words have, too: "Somalia", "Great Lakes"."""
    return tuple(
        symbol
        for symbol in symbols
        if any(name in text for name in SUBJECT_NAME.findall(council_statements()[symbol].agenda or ""))
    )


def find_reports(text: str) -> Iterator[Reference]:
    """Reports, letters and notes named by date or author without a symbol: unresolved, but said to be cited."""
    for match in REPORT.finditer(text):
        if not re.match(r"[^.;,]{0,90}\((?:see )?[A-Z]{1,5}/", text[match.end() :]):
            yield Reference(
                match.start(), match.end(), None, "reports#by-date", "the text names the document by its date only"
            )
    for match in (*OWNED.finditer(text), *NUMBERED.finditer(text)):
        if not re.match(r"[^.;,]{0,90}\((?:see )?[A-Z]{1,5}/", text[match.end() :]):
            yield Reference(
                match.start(),
                match.end(),
                None,
                "reports#by-author",
                "the text names the document by its author and subject only",
            )
