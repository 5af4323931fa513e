"""Documents that a text names by kind, author and date instead of symbol: reports, letters, agreements."""

import re
from collections.abc import Iterator
from datetime import date

from mandategraph.extract.acknowledged import acknowledged
from mandategraph.extract.dates import first_date
from mandategraph.extract.periods import MONTH, parse_month
from mandategraph.extract.references import Reference, symbol_follows

SHORT_DATE = rf"(?:\d{{1,2}} {MONTH}(?: \d{{4}})?|{MONTH} \d{{1,2}}(?!\d)(?:,? \d{{4}})?)"
WHEN = rf"(?:{SHORT_DATE}|{MONTH} (?:19|20)\d\d)"
KIND = (
    r"(?:[Rr]eports?|[Ll]etters?|(?<![Tt]akes )(?<![Tt]aking )[Nn]otes?|[Mm]emorandum|[Aa]ide-?[ -]?[Mm]emoire|"
    r"[Ss]ummary|[Rr]ecommendations?|[Cc]onclusions|[Aa]dvisory [Oo]pinions?)"
)
REPORT = re.compile(
    rf"\b{KIND}(?: and (?:the |its |their )?(?:annex(?:es)?|enclosures?)(?: thereto)?)? "
    rf"(?:(?:of|from|by|to|sent by|submitted by|addressed to) (?:the |his |its )?[A-Z][^.;()]{{2,140}}? "
    r"(?:\([^()]{2,60}\) )?)?"
    rf"(?:dated|(?<!end )(?<!beginning )of|(?:rendered|issued|delivered) (?:on|in)) (?P<date>{WHEN})"
)
#: What parties agreed on by themselves, without a name: "the agreement reached on 13 September 2010".
AGREED = re.compile(
    r"\b(?:[Aa]greements?|[Pp]rotocol|[Rr]oad ?map|[Pp]roposal|[Ff]ramework|[Aa]ction plan|[Pp]lan of action)\b"
    r"(?! on (?:a|the)\b)"
    r"(?: (?:between|of|by|among) (?:the )?[^.,;()]{3,90}?)?"
    r"(?:(?:,? (?:as |which was )?(?:reached|signed|concluded|initialled|adopted|agreed|submitted|presented))"
    rf"(?: (?:by|in|at|between|with|to) [^.;()]{{2,80}}?)?,?(?: (?:on|in))?| of|,? dated) (?P<date>{WHEN})"
)
#: The date before the noun: "the 13 September agreement", "his letter", "its 16 December 2009 action plan".
KINDS_OF = (
    r"(?:(?:[A-Z][\w\-]*|joint|updated|revised|special|interim|final|action|progress|annual|quarterly|peace|ceasefire|"
    r"disengagement|"
    r"status|assessment) ){0,3}"
)
DATED = re.compile(
    rf"\b(?<![\-/\d])(?:(?P<date>{SHORT_DATE}|{MONTH} (?:19|20)\d\d) {KINDS_OF}"
    r"(?:letters?|[Rr]eports?|agreements?|[Pp]lan|aide-?[ -]?memoires?|proposal|road ?map|memorandum|"
    r"advisory opinion)|"
    rf"(?P<year>(?:19|20)\d\d) {KINDS_OF}(?:[Rr]eports?|agreements?|aide-?[ -]?memoires?|"
    r"(?:and )?Response Plan(?: for (?:the )?[A-Z][a-z]+)?))\b(?!-)"
)
#: Before a date: that of a deadline or an event, not of a document.
DAY_BEFORE = re.compile(
    r"\b(?:by|before|until|till|than|on|since|from|after|of|in|between|and|to|from|as of|beginning|around|until the)$"
)
#: Whose statements are documents of others.
OTHERS = (
    r"(?:African Union|AU|European|Economic Community|ECOWAS|League|Intergovernmental|IGAD|Organi[sz]ation of|ISSG)"
)
#: What somebody else than the President of the Council said on a day.
STATED = re.compile(
    r"\b(?:(?<!\b[Ii]ts )(?:[Ss]tatements?|[Pp]ress [Rr]eleases?) (?:made |issued |delivered )?(?:by|from|of) "
    r"(?!(?:its |the )?Presidents?\b(?! of the (?!Security|Council)))(?:the |its )?"
    rf"(?![^.,;()]{{0,40}}\b{OTHERS}\b)[A-Z](?:(?! held )[^.,;()]|\([A-Z][\w\-]*\)){{2,90}}?"
    rf" (?:on|of|dated) (?P<date>{SHORT_DATE})|"
    rf"(?!Council's|{OTHERS}\b)[A-Z][\w\-]*(?: [A-Z][\w\-]*){{0,6}}'s (?:press |joint )?[Ss]tatements? "
    rf"(?:of|on|dated) (?P<day>{SHORT_DATE})|"
    rf"(?<!\bAUPSC )(?<!\bAU )(?<!\bUnion )[Pp]ress [Ss]tatements? (?:of|on|dated) (?P<of>{SHORT_DATE}))"
)
#: A decision of another organ without its number.
DECIDED = re.compile(
    r"(?:[Rr]ecall\w*|[Ww]elcom\w+|[Nn]ot(?:es|ing)|[Tt]ak\w+ note of) (?:also )?the (?P<decision>"
    r"(?:General Assembly|Economic and Social Council|Human Rights Council)'s decision(?= to| that)|"
    r"decision (?:of|by) the (?:General Assembly|Economic and Social Council|Human Rights Council)(?= to| that))"
    r"(?![^.;]{0,200}\b(?:resolution|decision) \d)"
)
NUMBERED = re.compile(
    r"\b(?:(?i:first|second|third|(?:[a-z]+-)?(?:fir|seco|thi|four|fif|six|seven|eigh|nin|ten|eleven|twelf|[a-z]+teen|"
    r"twentie|thirtie)(?:st|nd|rd|th)|final)|(?:19|20)\d\d) (?:[a-z]+ )?(?:reports?|aide-?[ -]?memoires?) "
    r"(?:of|by|used by) (?:the |its )?[A-Za-z][^.,;:()]{3,100}(?!\w)"
)
OWNED = re.compile(
    r"\b[A-Z][A-Za-z\-]{1,30}(?: [A-Z][A-Za-z\-]{1,30}){0,7}'s (?:(?!an? )[A-Za-z\-]+ ){0,3}?"
    r"(?:(?<=last )report\b(?! \()|(?<=latest )report\b(?! \()|"
    r"(?:[Rr]eport|Summary) (?:of \d{1,2} [A-Z][a-z]+ \d{4}|on [a-z][^.,;()]{4,80}(?!\w)))"
)
#: A letter says who wrote to whom even where it says no date.
SENT = re.compile(
    r"\b[Ll]etters? (?:sent |addressed )?(?:from|by|of) (?:the |his |its )?[A-Z]"
    r"(?:[^.;()]|\([A-Z]{2,12}\)){2,80}? (?:addressed )?to (?:the |its )?(?:United Nations )?"
    r"(?:President(?: of the (?:Security )?Council)?|(?:Security )?Council|Secretary-General)\b"
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
    for match in (*REPORT.finditer(text), *AGREED.finditer(text), *STATED.finditer(text)):
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
    for match in DECIDED.finditer(text):
        yield from _unresolved(text, *match.span("decision"), "author")
    for start, end in acknowledged(text):
        yield from _unresolved(text, start, end, "author")


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
