"""What takes up a report that the text has cited by symbol: "his report", "the above report", "the Panel's report"."""

import re
from collections.abc import Sequence

from mandategraph.extract.pinpoints import PLACE
from mandategraph.extract.references import Reference, covered
from mandategraph.extract.treatynames import WORD
from mandategraph.ontology.nodes import Node

AUTHOR = rf"{WORD}(?: (?:(?:of|on|for|and|to) )?(?:the )?{WORD}){{0,8}}"
#: A report up to its symbol, with its author where the words say one.
INTRODUCED = re.compile(
    rf"(?:(?P<owner>{AUTHOR})'s (?:[\w\-]+ ){{0,4}})?(?P<report>\b[Rr]eports?\b)"
    rf"(?: (?:of|by|from|submitted by) (?:the |its )?(?P<author>{AUTHOR}))?"
    r"(?:(?!\b(?:[Rr]eport|[Ll]etter|[Nn]ote|[Ss]tatement)s?\b)[^.;()]|\([^()]{2,60}\)){0,200}"
    r"\((?:see |[^()]{0,60}(?:(?:,| and) |-))?$"
)
#: Behind the word, what makes it a report of its own.
ITS_OWN = (
    r"(?! (?:of|on|dated|entitled|pursuant|submitted|concerning|regarding|covering|to|issued|by|from|for|requested|"
    r"called|due|produced|prepared|transmitted|mandated|referred to in)\b| \(| [SA]/|-|s\b)"
)
SHORT = r"(?P<author>(?:[A-Z][\w\-]*)(?: (?:of )?[A-Z][\w\-]*){0,3})"
HIS = rf"(?P<his>\b[Hh]is (?:(?:last|latest|recent|above-mentioned|aforementioned) )?report\b{ITS_OWN})"
THE = rf"(?P<the>(?:(?<=[Tt]he )(?:(?:above|above-mentioned|aforementioned|said|same) )?|\b[Tt]hat )report\b{ITS_OWN})"
OWNED = rf"(?<=[Tt]he ){SHORT}'s report\b{ITS_OWN}"
OF_AUTHOR = (
    rf"(?<=[Tt]he )[Rr]eport of the {SHORT}\b(?! [A-Z\d(]|'s| (?:of|on|for|and the [A-Z]|to|in|dated|entitled|"
    r"pursuant|submitted|concerning|regarding|covering|issued|established|requested|referred|transmitted|due)\b|"
    r", (?:dated|established)\b)"
)
AGAIN = tuple(map(re.compile, (HIS, THE, OWNED, OF_AUTHOR)))
#: Before the words: what says that the report is there and what stands in it.
WRITTEN = re.compile(
    r"(?:\b(?<!to be )(?:contained|mentioned|outlined|described|set out|set forth|recommended|proposed|identified|"
    r"stated|indicated|expressed|noted|suggested|detailed|envisaged|announced|raised|presented)"
    r"(?:,? inter alia)?(?: by (?:the Secretary-General|him))?,?"
    rf"(?: (?:in|of|from) (?:{PLACE}|(?:the )?annex(?:es)?))*,? (?:in|of|from|to) |\b{PLACE} (?:of|to) )(?:the )?$"
)
TAKEN_UP = re.compile(
    r"(?:\b(?:recommendations?|observations?|proposals?|findings?|conclusions?|views|intentions?)"
    r"(?: (?:of the Secretary-General|contained|made|set out))*,? (?:in|of|from) |"
    r"\b(?:[Ww]elcom\w+|[Tt]ak\w+ note(?: with \w+)? of|[Ee]ndors\w+|[Nn]ot(?:es|ing)) (?:with \w+ )?(?:that )?|"
    r"\bSecretary-General,? in )(?:the )?$"
)
#: A report that somebody is asked for has not been written yet.
AWAITED = re.compile(
    r"\b(?:to|and) (?:\w+ )?(?:include|provide|submit|present|report|inform|update|reflect|address|cover|prepare)\b"
    r"[^,;.]{0,160}$|\b(?:preparation|submission|receipt|receiving|issuance|forward to)\b[^,;.]{0,60}$"
)
#: One who may be "his", too.
OTHER_PERSON = re.compile(
    r"\b(?:Envoy|Representative|Commissioner|Chairman|Chair|Prosecutor|Coordinator|Facilitator|Minister|President)\b"
)
#: Before a report that the text is about.
CONSIDERED = re.compile(
    r"(?:[Hh]aving (?:considered|examined|reviewed)|[Ww]elcom\w+|[Tt]ak\w+ note(?: with \w+)? of|[Ee]ndors\w+)"
    r"(?: also| further)? (?:the )?(?:\w+ )?$"
)
REPORT = re.compile(r"\b[Rr]eports?\b")
SECRETARY_GENERAL = "Secretary-General"
LOOK_BACK = 320


class ReportsAgain:
    """Settles them in the paragraphs of one text in order.

    "the report" is the last one that the text spoke of before it, "his" the Secretary-General's, a body's that of the
    body; where the text has several of that author, the one that it has considered or welcomed.

    >>> from mandategraph.extract.symbolrefs import find_symbols
    >>> text = "the report of the Panel of Experts (S/2003/223), and the findings in the Panel's report"
    >>> [r.target.key for r in ReportsAgain().settled(text, list(find_symbols(text)))]
    ['S/2003/223', 'S/2003/223']
    """

    def __init__(self, citing: str = "") -> None:
        """`citing` is the symbol of the text: of a report in two series it takes up the one in its own."""
        self._series = citing.split("/")[0] + "/"
        self._authors: dict[Node, str] = {}
        self._considered: set[Node] = set()
        #: The last report of the text; None where it was one without a symbol.
        self._last: Node | None = None

    def settled(self, text: str, references: Sequence[Reference]) -> list[Reference]:
        """The references with those that take a report up, which stand instead of what was unresolved there."""
        introduced = self._introduced(text, references)
        marks = covered(text, ((r.start, r.end) for r in references if r.target is not None or "date" in r.rule))
        again = {_place(match): match for pattern in AGAIN for match in pattern.finditer(text)}
        found: list[Reference] = []
        for word in REPORT.finditer(text):
            cited = introduced.get(word.start(), [])
            cited = [entry for entry in cited if entry[0].key.startswith(self._series)] or cited
            for target, match in cited:
                self._learn(text, target, match)
            if cited:
                self._last = cited[0][0] if len(cited) == 1 else None
                continue
            words = again.get(word.start())
            self._last = self._target(text, words) if words and not any(marks[slice(*words.span())]) else None
            if words and self._last:
                found.append(Reference(*words.span(), self._last, "reportsagain#report"))
        taken = covered(text, ((reference.start, reference.end) for reference in found))
        kept = [r for r in references if r.target is not None or not any(taken[r.start : r.end])]
        return sorted([*kept, *found], key=lambda reference: (reference.start, reference.end))

    def _introduced(self, text: str, references: Sequence[Reference]) -> dict[int, list[tuple[Node, re.Match[str]]]]:
        """The reports that have a symbol behind them, by the place of the word."""
        found: dict[int, list[tuple[Node, re.Match[str]]]] = {}
        for reference in references:
            if reference.target is not None and reference.rule == "symbolrefs#document":
                match = INTRODUCED.search(text, max(0, reference.start - LOOK_BACK), reference.start)
                if match:
                    found.setdefault(match.start("report"), []).append((reference.target, match))
        return found

    def _learn(self, text: str, target: Node, match: re.Match[str]) -> None:
        author = match["author"] or match["owner"]
        if author is None and text[: match.start("report")].endswith(("his ", "His ")):
            author = SECRETARY_GENERAL
        self._authors[target] = author or ""
        if CONSIDERED.search(text, max(0, match.start() - LOOK_BACK), match.start()):
            self._considered.add(target)

    def _target(self, text: str, match: re.Match[str]) -> Node | None:
        """The one report that the words take up, or None."""
        said = match.groupdict()
        before = text[max(0, match.start() - LOOK_BACK) : match.start()]
        is_written = bool(WRITTEN.search(before))
        if not is_written and AWAITED.search(before):
            return None
        is_there = is_written or bool(TAKEN_UP.search(before))
        if said.get("the"):
            return self._last if is_there or "above" in match[0] or match[0].lower().startswith("that ") else None
        if said.get("his") and (not is_there or _is_of_another(before)):
            return None
        author = said.get("author") or SECRETARY_GENERAL
        of_author = {node for node, known in self._authors.items() if _is_short_for(author, known)}
        candidates = of_author if len(of_author) == 1 else of_author & self._considered
        return next(iter(candidates)) if len(candidates) == 1 else None


def _place(match: re.Match[str]) -> int:
    """Where the word "report" stands in the words that take one up."""
    word = REPORT.search(match.string, match.start(), match.end())
    return word.start() if word else match.start()


def _is_of_another(before: str) -> bool:
    """Whether somebody else than the Secretary-General is the last person named."""
    others = [m.end() for m in OTHER_PERSON.finditer(before)]
    return bool(others) and others[-1] > before.rfind(SECRETARY_GENERAL) - len(" of the ")


def _is_short_for(short: str, author: str) -> bool:
    """Whether a body may be called so: "Commission" for "International Commission of Inquiry", "Panel of Experts".

    >>> _is_short_for("Panel", "Panel of Experts on Liberia"), _is_short_for("Board", "Chair of the Board")
    (True, False)
    """
    head = re.split(r" (?:of|on|for|to|and)(?: the)? ", author)[0]
    return author == short or author.startswith(f"{short} ") or head.endswith(f" {short}")
