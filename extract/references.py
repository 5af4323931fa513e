"""What the finders of references share: a reference found in a paragraph, and what they know of the citing text."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from mandategraph.extract.records import Paragraph, Span
from mandategraph.ontology.nodes import Node

#: A symbol in brackets that belongs to what was named before it.
SYMBOL_BEHIND = re.compile(
    r"(?:(?!\b(?:[Rr]eport|[Ll]etter|[Rr]esolution|[Ss]tatement)s?\b)[^.;()]|\([A-Z][A-Za-z\-]{1,14}\)){0,250}"
    r"\((?:see |document )?[A-Z]{1,5}/"
)
#: What stands in the title of another document is named by it, not cited.
IN_A_TITLE = re.compile(r"\bentitled \"[^\"]*$")
LONGEST_TITLE = 240


class Reference(NamedTuple):
    """A reference at `text[start:end]` of a paragraph; where `target` is None, `because` says why."""

    start: int
    end: int
    target: Node | None
    rule: str
    because: str | None = None


@dataclass(frozen=True, slots=True)
class Citing:
    """What a reference's meaning hangs on: who speaks, when, and the symbol of the citing document."""

    symbol: str
    organ: str | None
    adopted_on: date | None
    meeting_number: int | None = None


def within(paragraph: Paragraph, span: Span) -> tuple[int, int]:
    """Where a span of the text stands in the words of a paragraph: the inverse of `Paragraph.place`."""
    return bisect_left(paragraph.offsets, span.start), bisect_left(paragraph.offsets, span.end)


def covered(text: str, places: Iterable[tuple[int, int]]) -> bytearray:
    """A mark for each character of the text that one of the places covers.

    >>> bytes(covered("abcd", [(1, 3)]))
    b'\\x00\\x01\\x01\\x00'
    """
    marks = bytearray(len(text))
    for start, end in places:
        marks[start:end] = b"\1" * (end - start)
    return marks


def inside_one(places: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the places, in order and apart, covers that one.

    >>> inside_one([(0, 4), (10, 20)], 12, 15), inside_one([(0, 4), (10, 20)], 15, 22)
    (True, False)
    """
    index = bisect_right(places, start, key=lambda place: place[0])
    return index > 0 and end <= places[index - 1][1]


def symbol_follows(text: str, end: int) -> bool:
    """Whether a symbol in brackets follows, which then is the citation.

    >>> symbol_follows("the 2005 World Summit Outcome Document (A/RES/60/1)", 29)
    True
    """
    return bool(SYMBOL_BEHIND.match(text, end))


def in_quoted_title(text: str, at: int) -> bool:
    """Whether a place stands in the quoted title of another document.

    >>> in_quoted_title('its report entitled "The Charter and us"', 25), in_quoted_title("the Charter", 4)
    (True, False)
    """
    return IN_A_TITLE.search(text, max(0, at - LONGEST_TITLE), at) is not None
