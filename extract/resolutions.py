"""Resolutions and decisions cited by number in running text, lists with what their items inherit.

"resolutions 425 (1978) and 426 (1978)", "its resolution 46/182", "resolutions 57/337 and 60/1", "resolutions 31/6 A and
B", "General Assembly resolution 1514 (XV)", "resolution 1631" with the year that its number fixes.
"""

import re
from collections.abc import Iterator

from mandategraph.extract.numbers import NUMBER, YEAR, Heard, read_number
from mandategraph.extract.periods import DATE, MONTH, MONTH_YEAR
from mandategraph.extract.references import Citing, Reference, covered
from mandategraph.extract.resolutionorgans import LOOK_BACK, NAMES, TRIGGER, heard_before, series_of
from mandategraph.ontology.council import council_resolutions
from mandategraph.ontology.nodes import Node, NodeKind

PRESENT = re.compile(r"\b(?:[Tt]his|present) $")
MEASURED = re.compile(r" ?\([a-z]{1,4}\)| (?:days?|weeks?|months?|years?|hours?|per cent|persons|members|%)\b")
LATER = r"(?:,? sections? [IVXLC]+,?)?(?: ?\((?!(?:19|20)\d\d\))[^()]{0,60}\))?"
WHEN = rf"(?:,? (?:of|dated|adopted on|on)(?: the)? (?:{DATE}|\d{{1,2}} {MONTH}|{MONTH_YEAR}))?"
BETWEEN = re.compile(
    rf"{LATER}{WHEN}{LATER}(?:,? and |,? as well as |,? or |, (?:and )?|; |/)"
    r"(?:(?P<own>its |their )|also |most recently |subsequent |in particular |particularly |especially |including |"
    r"to )*"
    r"(?P<again>(?P<decision>[Dd]ecisions? )|[Rr]esolutions? )?(?=\d|E?S-\d)"
)
#: Of a list whose items say their subjects: "resolutions 5/1, on institution-building, and [5/2], on …".
WITH_SUBJECT = re.compile(
    rf"{WHEN}{LATER},? (?:on|entitled|concerning|regarding) [^.;()\d]{{3,160}}?(?:,? and |, )"
    r"(?P<own>its |their )?(?P<again>(?P<decision>[Dd]ecisions? )|[Rr]esolutions? )?(?=\d{1,2}/\d|\d{1,4} ?\()"
)
AFTER = re.compile(rf"{LATER}{WHEN} (?:of|adopted by) the (?i:(?P<organ>{NAMES}))\b")
AFTER_OTHER = re.compile(
    rf"{LATER}{WHEN} (?:of|adopted by) the (?:[A-Z][a-z]+ ){{1,4}}(?:Assembly|Council|Commission|Conference)\b"
)
PARTS = re.compile(
    r"(?:, (?=[A-Z](?:,| and| to))| and (?=[A-Z]\b(?!\.))| to (?=[A-Z]\b(?!\.)))(?P<part>[A-Z])\b(?![a-z'])"
)
SESSIONAL = r"(?:E?S-)?\d{1,4}/\d{1,4}(?: [A-Z]\b)?"
LOOSE = re.compile(rf"(?<![\w/.\-])(?={SESSIONAL}(?:,? sections? [IVXLC]+,?| and {SESSIONAL}){{0,9}} of {DATE})")
BARE_COUNCIL = re.compile(rf"(?<![\w$/.\-])(?P<number>\d{{1,4}}) ?\((?P<year>{YEAR})\)(?!\w)")
NOT_BEFORE = re.compile(
    r"(?:\b(?i:vols?|nos?|arts?|articles?|paras?|paragraphs?|pages?|pp?|comments?|chapters?|convention|notes?)\.? |"
    r"\$ ?|[A-Z]{2,}[ \-])$"
)
IN_LIST = re.compile(
    r"[,;.)]|$| ?\(| (?:and|or|as|on|in|to|which|that|with|for|by|regarding|concerning|relating|of \d+)\b"
)


class ResolutionFinder:
    """Finds the numbers of resolutions in the paragraphs of one document in order.

    It remembers under which organ the document has cited a number before.
    """

    def __init__(self, citing: Citing) -> None:
        self._citing = citing
        self._known: dict[str, str] = {}

    def find(self, text: str, *, annexed: bool = False) -> list[Reference]:
        """The resolutions and decisions that a paragraph with plain hyphens cites by number, in order.

        What is `annexed` to a resolution of ECOSOC is often a regional commission's, and so are its numbers.

        >>> finder = ResolutionFinder(Citing("S/PRST/2006/39", "security-council", None))
        >>> [r.target.key for r in finder.find("resolutions 425 and 426 (1978) and General Assembly resolution 60/1")]
        ['S/RES/425(1978)', 'S/RES/426(1978)', 'A/RES/60/1']
        """
        found: list[Reference] = []
        behind, nearby = 0, None
        for start, at, heard in sorted((*self._triggers(text), *_loose(text)), key=lambda entry: (entry[1], entry[0])):
            if at < behind:
                continue
            if annexed and heard.organ is None and self._citing.organ == "economic-and-social-council":
                heard = heard._replace(organ="annex")
            references, behind, nearby = self._list(text, start, at, heard, nearby)
            found += references
        marks = covered(text, ((r.start, r.end) for r in found))
        found += (r for r in _bare_council(text) if not any(marks[r.start : r.end]))
        return sorted(found, key=lambda r: r.start)

    def _triggers(self, text: str) -> Iterator[tuple[int, int, Heard]]:
        for match in TRIGGER.finditer(text):
            if PRESENT.search(text, max(0, match.start() - LOOK_BACK), match.start()):
                continue
            yield match.start("word"), match.end(), heard_before(text, match, self._citing.organ)

    def _list(
        self, text: str, start: int, at: int, heard: Heard, nearby: str | None
    ) -> tuple[list[Reference], int, str | None]:
        """The references of one list, where it ends, and the organ of its last item."""
        matches: list[tuple[int, re.Match[str], Heard]] = []
        is_plural = text[start:at].lower().startswith(("resolutions", "decisions"))
        while (match := NUMBER.match(text, at)) is not None:
            if match["bare"] and not _can_stand_bare(text, match, matches[-1][1] if matches else None):
                break
            matches.append((match.start() if matches else start, match, heard))
            behind = _behind_parts(text, match.end())
            between = BETWEEN.match(text, behind) or (WITH_SUBJECT.match(text, behind) if is_plural else None)
            if between is None:
                break
            if between["again"]:
                heard = Heard(heard.organ, heard.is_own or bool(between["own"]), bool(between["decision"]))
            at = between.end()
        if not matches:
            return [], at, nearby
        end = matches[-1][1].end()
        unnamed = heard.organ in (None, "annex")
        named = AFTER.match(text, end) if unnamed else None
        foreign = unnamed and named is None and AFTER_OTHER.match(text, end) is not None
        found: list[Reference] = []
        for begin, match, said in matches:
            spoken = said
            if named or foreign:
                spoken = said._replace(organ=series_of(named["organ"], self._citing.organ) if named else "other")
            read = read_number(text, match, spoken, nearby, self._known, self._citing)
            nearby = read.organ or nearby
            if read.symbol is None:
                found.append(Reference(begin, match.end(), None, "resolutions#number", read.because))
                continue
            if match["sessional"] and spoken.organ in ("A", "A/HRC"):
                self._known[match["sessional"]] = spoken.organ
            found.append(Reference(begin, match.end(), Node(NodeKind.DOCUMENT, read.symbol), "resolutions#number"))
            found += _parts(text, match, read.symbol)
        return found, end, nearby


def _loose(text: str) -> Iterator[tuple[int, int, Heard]]:
    """Dated numbers that go on a list behind words between: "… of 11 September 2020 on health and [74/307 of …]"."""
    for match in LOOSE.finditer(text):
        yield match.start(), match.start(), Heard(None, False, False)


def _can_stand_bare(text: str, match: re.Match[str], before: re.Match[str] | None) -> bool:
    """Whether a number without year or session is a resolution's: right behind the word, or going on a list of such."""
    if MEASURED.match(text, match.end()):
        return False
    if before is None:
        return not text[: match.start()].endswith(", ")
    return (before["council"] or before["bare"]) is not None and IN_LIST.match(text, match.end()) is not None


def _behind_parts(text: str, at: int) -> int:
    while (match := PARTS.match(text, at)) is not None:
        at = match.end()
    return at


def _parts(text: str, match: re.Match[str], symbol: str) -> Iterator[Reference]:
    """The further parts of a resolution: "31/6 A and B", "54/237 A to C"."""
    letter = match["old_part"] or (match["part"] or "").strip()
    if not letter or match["council"] or match["bare"]:
        return
    stem, tail = symbol.rsplit(f"{letter}(", 1) if match["old"] else (symbol.removesuffix(letter), None)
    at, previous = match.end(), letter
    while (part := PARTS.match(text, at)) is not None:
        first = ord(previous) + 1 if " to " in part[0] else ord(part["part"])
        for code in range(first, ord(part["part"]) + 1):
            key = f"{stem}{chr(code)}" + (f"({tail}" if tail else "")
            yield Reference(part.start("part"), part.end("part"), Node(NodeKind.DOCUMENT, key), "resolutions#part")
        at, previous = part.end(), part["part"]


def _bare_council(text: str) -> Iterator[Reference]:
    """`N (YYYY)` without the word "resolution", where the table has that number in that year."""
    for match in BARE_COUNCIL.finditer(text):
        if NOT_BEFORE.search(text, max(0, match.start() - 14), match.start()):
            continue
        row = council_resolutions().get(int(match["number"]))
        if row and row.year == int(match["year"]):
            yield Reference(*match.span(), Node(NodeKind.DOCUMENT, row.symbol), "resolutions#number-and-year")
