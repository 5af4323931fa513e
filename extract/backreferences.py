"""What takes up a document that was cited before: "that resolution", "the report of 3 March"."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from mandategraph.extract.periods import DATE
from mandategraph.extract.references import Citing, Reference, covered
from mandategraph.ontology.nodes import Node
from mandategraph.ontology.symbols import describe

THAT_RESOLUTION = re.compile(
    r"\b(?:[Tt]hat|[Tt]he same|[Tt]he said|[Tt]he aforementioned|[Tt]he above-mentioned) [Rr]esolution\b(?! \d)"
)
#: In a text that is no resolution itself.
THIS_RESOLUTION = re.compile(r"\b[Tt]his [Rr]esolution\b(?! \d)")
THE_RESOLUTION = re.compile(r"\b[Tt]he [Rr]esolution\b(?= (?:and|in|as)\b|[,.;]|$)")
RESOLUTION_RULE = re.compile(r"resolutions|symbolrefs#resolution|titleforms\.tsv#conference-resolution")
BY_TITLE = "titleforms.tsv#conference-resolution"
BECAUSE = "the resolution that it takes up has no number in the text"
#: Before the symbol of a document with a date, and such a document named without its symbol.
DATED_KIND = re.compile(
    rf"\b(?P<kind>[Rr]eport|[Ll]etter|[Nn]ote)s?\b(?:(?!\b(?:[Rr]eport|[Ll]etter|[Nn]ote)s?\b)[^.;()]){{0,140}}?"
    rf" (?:of|dated) (?P<date>{DATE})"
)
TO_SYMBOL = re.compile(r"[^.;()]{0,120}\((?:see )?")
LOOK_BACK = 220


class BackReferences:
    """Finds them in the paragraphs of one text in order, from what the paragraphs before have cited."""

    def __init__(self, citing: Citing) -> None:
        is_statement = describe(citing.symbol).type == "PresidentialStatement"
        self._same_paragraph = (THE_RESOLUTION, *((THIS_RESOLUTION,) if is_statement else ()))
        self._is_statement = is_statement
        #: Those of the last paragraph that cited some; None is one without a number.
        self._resolutions: Sequence[Node | None] = ()
        #: All that the text has cited by number.
        self._all: set[Node | None] = set()
        #: The documents cited by symbol, by kind and date; None where one date has several.
        self._dated: dict[tuple[str, str], Node | None] = {}

    def settled(self, text: str, references: Sequence[Reference]) -> Iterator[Reference]:
        """The references, those of a kind and a date only led to the document of which the text has said the symbol."""
        for reference in references:
            if reference.target is not None and reference.rule.startswith("symbolrefs"):
                for match in DATED_KIND.finditer(text, max(0, reference.start - LOOK_BACK), reference.start):
                    if TO_SYMBOL.fullmatch(text, match.end(), reference.start):
                        known = self._dated.setdefault(_kind_and_date(match), reference.target)
                        self._dated[_kind_and_date(match)] = reference.target if known == reference.target else None
            elif reference.target is None and (named := DATED_KIND.match(text, reference.start, reference.end)):
                target = self._dated.get(_kind_and_date(named))
                if target is not None:
                    yield Reference(reference.start, reference.end, target, "backreferences#date")
                    continue
            yield reference

    def find(self, text: str, references: Sequence[Reference]) -> Iterator[Reference]:
        """The references of a paragraph to what was cited just before, where only one thing was.

        `references` are the paragraph's other references in order. "the resolution", and "this resolution" in a
        statement, take up one cited in the same paragraph: elsewhere they may mean one that is quoted, or the present
        one. A statement has no present one: there "the resolution" is also the only one that the text has cited.
        """
        marks = covered(text, ((reference.start, reference.end) for reference in references))
        resolutions = [reference for reference in references if RESOLUTION_RULE.match(reference.rule)]
        only = tuple(self._all) if self._is_statement and len(self._all) == 1 else ()
        here = [(pattern, only if pattern is THE_RESOLUTION else ()) for pattern in self._same_paragraph]
        for pattern, earlier in [(THAT_RESOLUTION, self._resolutions), *here]:
            for match in pattern.finditer(text):
                if any(marks[match.start() : match.end()]):
                    continue
                index = bisect_right(resolutions, match.start(), key=lambda reference: reference.end)
                candidates = {resolutions[index - 1].target} if index else set(earlier)
                if len(candidates) == 1:
                    target = candidates.pop()
                    because = None if target else BECAUSE
                    yield Reference(match.start(), match.end(), target, "backreferences#resolution", because)
        numbered = [
            r.target for r in references if r.rule == BY_TITLE or (r.rule.startswith("resolutions") and r.target)
        ]
        self._all.update(numbered)
        self._resolutions = numbered or self._resolutions


def _kind_and_date(match: re.Match[str]) -> tuple[str, str]:
    return match["kind"].lower(), match["date"]
