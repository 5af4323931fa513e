"""Documents that a text names by kind, author and date instead of symbol: statements, reports, letters."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from mandategraph.extract.dates import first_date
from mandategraph.extract.periods import DATE, MONTH, parse_date, parse_month
from mandategraph.extract.references import Citing, Reference
from mandategraph.ontology.authority import council_statements
from mandategraph.ontology.nodes import Node, NodeKind

STATEMENT = re.compile(
    r"\b(?:[Ss]tatements? (?:of|by|made by|from) (?:its|the) President(?: of the (?:Security )?Council)?|"
    r"[Pp]residential [Ss]tatements?|(?P<own>(?<=\b[Ii]ts )[Ss]tatements?))"
    rf"(?:,? (?:of|dated|made on|on|issued on) (?=(?:the )?\d))(?P<dates>{DATE}(?:(?:,? and|,) (?:of )?{DATE})*)"
)
SUBJECT_NAME = re.compile(
    r"\b(?!Council|Security|United|Nations|Letter|Report|President|Secretary|Permanent)[A-Z][a-z]{3,}"
)
SHORT_DATE = rf"(?:\d{{1,2}} {MONTH}(?: \d{{4}})?|{MONTH} \d{{1,2}}(?:,? \d{{4}})?)"
KIND = (
    r"(?:[Rr]eports?|[Ll]etters?|(?<![Tt]akes )(?<![Tt]aking )[Nn]otes?|[Mm]emorandum|[Aa]ide-?[ -]?[Mm]emoire|"
    r"[Ss]ummary|[Rr]ecommendations?|[Cc]onclusions)"
)
REPORT = re.compile(
    rf"\b{KIND} "
    rf"(?:(?:of|from|by|to|sent by|submitted by|addressed to) (?:the |his |its )?[A-Z][^.;()]{{2,140}}? "
    r"(?:\([^()]{2,60}\) )?)?"
    rf"(?:dated|of) (?P<date>{SHORT_DATE})"
)
#: What parties agreed on by themselves, without a name: "the agreement reached on 13 September 2010".
AGREED = re.compile(
    r"\b(?:[Aa]greements?|[Pp]rotocol|[Rr]oad ?map|[Pp]roposal|[Aa]ction plan|[Pp]lan of action)\b(?! on (?:a|the)\b)"
    r"(?: (?:between|of|by|among) (?:the )?[^.,;()]{3,90}?)?"
    r"(?:(?:,? (?:as |which was )?(?:reached|signed|concluded|initialled|adopted|agreed|submitted|presented))"
    rf"(?: (?:by|in|at|between|with|to) [^.;()]{{2,80}}?)?,? (?:on|in)| of|,? dated) (?P<date>{SHORT_DATE})"
)
#: The date before the noun: "the 13 September agreement", "his letter", "its 16 December 2009 action plan".
KINDS_OF = (
    r"(?:(?:[A-Z][\w\-]*|joint|special|interim|final|action|progress|annual|quarterly|peace|ceasefire|disengagement|"
    r"status|assessment) ){0,3}"
)
DATED = re.compile(
    rf"\b(?<![\-/\d])(?:(?P<date>{SHORT_DATE}|{MONTH} (?:19|20)\d\d) {KINDS_OF}"
    r"(?:letters?|[Rr]eports?|agreements?|[Pp]lan|aide-?[ -]?memoires?|proposal|road ?map|memorandum)|"
    rf"(?P<year>(?:19|20)\d\d) {KINDS_OF}(?:[Rr]eports?|agreements?|aide-?[ -]?memoires?))\b(?!-)"
)
#: Before a date: that of a deadline or an event, not of a document.
DAY_BEFORE = re.compile(
    r"\b(?:by|before|until|till|than|on|since|from|after|of|in|between|and|to|from|as of|beginning|around|until the)$"
)
NUMBERED = re.compile(
    r"\b(?:(?i:first|second|third|(?:[a-z]+-)?(?:fir|seco|thi|four|fif|six|seven|eigh|nin|ten|eleven|twelf|[a-z]+teen|"
    r"twentie|thirtie)(?:st|nd|rd|th)|final)|(?:19|20)\d\d) (?:[a-z]+ )?(?:reports?|aide-?[ -]?memoires?) "
    r"(?:of|by|used by) (?:the |its )?[A-Za-z][^.,;:()]{3,100}"
)
OWNED = re.compile(
    r"\b[A-Z][A-Za-z\-]{1,30}(?: [A-Z][A-Za-z\-]{1,30}){0,7}'s (?:(?!an? )[A-Za-z\-]+ ){0,3}?(?:[Rr]eport|Summary) "
    r"(?:of \d{1,2} [A-Z][a-z]+ \d{4}|on [a-z][^.,;()]{4,80})"
)
#: A letter says who wrote to whom even where it says no date.
SENT = re.compile(
    r"\b[Ll]etters? (?:sent |addressed )?(?:from|by|of) (?:the |his |its )?[A-Z][^.;()]{2,80}? "
    r"(?:addressed )?to (?:the |its )?(?:President(?: of the (?:Security )?Council)?|(?:Security )?Council|"
    r"Secretary-General)\b"
)
#: A report that the text welcomes or notes is there; one that it asks for is not.
ACKNOWLEDGED = re.compile(
    r"(?:[Ww]elcom\w+|[Tt]ak(?:es|ing) note(?: with \w+)? of|[Nn]ot(?:es|ing)(?: with \w+)?|[Hh]aving considered|"
    r"[Rr]ecall(?:s|ing)|[Cc]onsidering|[Ee]ndors(?:es|ing)|[Cc]ommend(?:s|ing)) (?:also |further )?"
    r"(?:the (?:recommendations|presentation|publication|release)(?: contained| made)? (?:in|of) )?"
    r"the (?P<report>(?:latest |recent |final |interim |joint )?[Rr]eports? (?:of|by|from) (?:the |its |his )?"
    r"[A-Z][^.,;:()]{3,120})"
)
#: A report that is still to come is cited nowhere.
TO_COME = re.compile(r"\b(?:due|to be (?:submitted|issued|presented))\b")
SYMBOL_BEHIND = re.compile(
    r"(?:(?!\b(?:[Rr]eport|[Ll]etter|[Rr]esolution|[Ss]tatement)s?\b)[^.;()]){0,250}\((?:see )?[A-Z]{1,5}/"
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


def find_reports(text: str, adopted_on: date | None = None) -> Iterator[Reference]:
    """Reports, letters and agreements named by date or author without a symbol: unresolved, but said to be cited.

    >>> text = "the 13 September agreement and the letter from the Secretary-General of 18 May 2001"
    >>> [text[r.start:r.end] for r in find_reports(text)]
    ['letter from the Secretary-General of 18 May 2001', '13 September agreement']
    """
    for match in (*REPORT.finditer(text), *AGREED.finditer(text)):
        yield from _unresolved(text, *match.span(), "date")
    for match in DATED.finditer(text):
        is_deadline = DAY_BEFORE.search(text[max(0, match.start() - 20) : match.start()].rstrip())
        if not is_deadline and not _is_later(match["date"] or match["year"], adopted_on):
            yield from _unresolved(text, *match.span(), "date")
    for match in (*OWNED.finditer(text), *NUMBERED.finditer(text), *SENT.finditer(text)):
        yield from _unresolved(text, *match.span(), "author")
    for match in ACKNOWLEDGED.finditer(text):
        yield from _unresolved(text, *match.span("report"), "author")


def _is_later(printed: str, adopted_on: date | None) -> bool:
    """Whether a date, a month or a year begins behind the day: a report of then is still to come."""
    if adopted_on is None:
        return False
    if day := first_date(printed):
        return day > adopted_on
    if month := parse_month(printed):
        return month > adopted_on.isoformat()[:7]
    return printed.isdigit() and int(printed) > adopted_on.year


def _unresolved(text: str, start: int, end: int, by: str) -> Iterator[Reference]:
    """The reference, unless a symbol in brackets follows, which then is the citation."""
    if SYMBOL_BEHIND.match(text, end) or TO_COME.search(text, start, end):
        return
    because = "its date" if by == "date" else "its author and subject"
    yield Reference(start, end, None, f"reports#by-{by}", f"the text names the document by {because} only")
