"""Documents that a text names by kind, author and date instead of symbol: reports, letters, agreements."""

import re
from collections.abc import Iterator
from datetime import date

from mandategraph.extract.dates import first_date
from mandategraph.extract.periods import MONTH, parse_month
from mandategraph.extract.references import Reference, symbol_follows

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
    r"(?:of|by|used by) (?:the |its )?[A-Za-z][^.,;:()]{3,100}(?!\w)"
)
OWNED = re.compile(
    r"\b[A-Z][A-Za-z\-]{1,30}(?: [A-Z][A-Za-z\-]{1,30}){0,7}'s (?:(?!an? )[A-Za-z\-]+ ){0,3}?(?:[Rr]eport|Summary) "
    r"(?:of \d{1,2} [A-Z][a-z]+ \d{4}|on [a-z][^.,;()]{4,80}(?!\w))"
)
#: A letter says who wrote to whom even where it says no date.
SENT = re.compile(
    r"\b[Ll]etters? (?:sent |addressed )?(?:from|by|of) (?:the |his |its )?[A-Z][^.;()]{2,80}? "
    r"(?:addressed )?to (?:the |its )?(?:President(?: of the (?:Security )?Council)?|(?:Security )?Council|"
    r"Secretary-General)\b"
)
#: A report that the text welcomes or notes, or quotes something from, is there; one that it asks for is not.
ACKNOWLEDGED = re.compile(
    r"(?:(?:[Ww]elcom\w+|[Tt]ak(?:es|ing) note(?: with \w+)? of|[Nn]ot(?:es|ing)(?: with \w+)?|[Hh]aving considered|"
    r"[Rr]ecall(?:s|ing)|[Cc]onsidering|[Ee]ndors(?:es|ing)|[Cc]ommend(?:s|ing)) (?:also |further )?"
    r"(?:the (?:recommendations|presentation|publication|release)(?: contained| made)? (?:in|of) )?|"
    r"\b(?:contained|mentioned|outlined|described|reflected|set out|recommended|recommendations|observations|findings|"
    r"conclusions)(?: contained| made| set out)? (?:in|of) )"
)
THE_REPORT = re.compile(
    r"the (?P<report>(?:latest |recent |final |interim |joint )?[Rr]eports? (?:of|by|from) (?:the |its |his )?"
    r"[A-Za-z][^.,;:()]{3,120}(?!\w))"
)
#: What goes on a list of reports.
NEXT_REPORT = re.compile(r"(?:\)|,)?,? (?:and )?(?=the (?:[a-z]+ ){0,1}[Rr]eports? (?:of|by|from) )")
#: A paragraph that is nothing but a report: an item of "Having considered: …".
ITEM = re.compile(
    r"(?:The )?(?P<report>(?:[a-z]+ ){0,3}?[Rr]eports? (?:of|by) (?:the )?[A-Z][^.;:()]{3,200}?)[.;,](?: and)?$"
)
#: A further date of a list: "the reports of the Monitoring Group dated 5 April, [16 October 2006] and [17 July 2007]".
NEXT_DATE = re.compile(rf"(?:,? and|,) (?:of )?(?P<date>{SHORT_DATE})(?! (?:to|until)\b)")
#: A report that is still to come is cited nowhere.
TO_COME = re.compile(r"\b(?:due|to be (?:submitted|issued|presented))\b")
AWAITED = re.compile(r"\b(?:forward to|awaits|awaiting|submit|prepare|requests) (?:the |his |its )?$")
LOOK_BACK = 30


def find_reports(text: str, adopted_on: date | None = None) -> Iterator[Reference]:
    """Reports, letters and agreements named by date or author without a symbol: unresolved, but said to be cited.

    >>> text = "the 13 September agreement and the letter from the Secretary-General of 18 May 2001"
    >>> [text[r.start:r.end] for r in find_reports(text)]
    ['letter from the Secretary-General of 18 May 2001', '13 September agreement']
    """
    for match in (*REPORT.finditer(text), *AGREED.finditer(text)):
        yield from _unresolved(text, *match.span(), "date")
        at = match.end()
        while (further := NEXT_DATE.match(text, at)) is not None:
            yield from _unresolved(text, *further.span("date"), "date")
            at = further.end()
    for match in DATED.finditer(text):
        is_deadline = DAY_BEFORE.search(text[max(0, match.start() - 20) : match.start()].rstrip())
        if not is_deadline and not _is_later(match["date"] or match["year"], adopted_on):
            yield from _unresolved(text, *match.span(), "date")
    for match in (*OWNED.finditer(text), *NUMBERED.finditer(text), *SENT.finditer(text)):
        yield from _unresolved(text, *match.span(), "author")
    for match in ACKNOWLEDGED.finditer(text):
        at = match.end()
        while (report := THE_REPORT.match(text, at)) is not None:
            yield from _unresolved(text, *report.span("report"), "author")
            following = NEXT_REPORT.match(text, report.end())
            at = following.end() if following else len(text)
    if item := ITEM.match(text):
        yield from _unresolved(text, *item.span("report"), "author")


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
    is_there = not TO_COME.search(text, start, end) and not AWAITED.search(text, max(0, start - LOOK_BACK), start)
    if symbol_follows(text, end) or not is_there:
        return
    because = "its date" if by == "date" else "its author and subject"
    yield Reference(start, end, None, f"reports#by-{by}", f"the text names the document by {because} only")
