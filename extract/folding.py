"""White space folded and hyphens at line ends mended, with the way back to the place in the source."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import overload

from mandategraph.extract.records import Span

_SPACE = re.compile(r"\s+")
# emphasis of Markdown: ** and __ anywhere, * and _ at the edge of a word that a second one closes
_SPACE_OR_EMPHASIS = re.compile(r"\s+|\*\*+|__+|(?<!\w)[*_](?=\w[^*_\n]{0,300}[*_])|(?<=[\w,.;:])[*_](?!\w)")
_LEFT = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")
_RIGHT = re.compile(r"[^\W\d_]+")
_HYPHENATED = re.compile(r"[^\W\d_]+[-\u2010][^\W\d_]+")
# first parts that UN texts of all years join by a hyphen
_JOINING = re.compile(r"all|anti|cease|counter|ex|inter|long|multi|non|post|pre|self|semi|short|so|sub|vice|well", re.I)


@dataclass(frozen=True, slots=True)
class OffsetMap(Sequence[int]):
    """Offsets kept as runs of neighbours: the run that starts at `starts[i]` of the text lies at `places[i]`.

    >>> OffsetMap((0, 3), (10, 20), 5)[:]
    (10, 11, 12, 20, 21)
    """

    starts: tuple[int, ...]
    places: tuple[int, ...]
    length: int = field(default=0)

    def __len__(self) -> int:
        return self.length

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[int, ...]: ...
    def __getitem__(self, index: int | slice) -> int | tuple[int, ...]:
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(self.length)))
        if not -self.length <= index < self.length:
            raise IndexError(f"no offset {index} in a text of {self.length} characters")
        at = index % self.length
        run = bisect_right(self.starts, at) - 1
        return self.places[run] + at - self.starts[run]

    def __iter__(self) -> Iterator[int]:
        ends = (*self.starts[1:], self.length)
        for start, place, end in zip(self.starts, self.places, ends, strict=False):
            yield from range(place, place + end - start)

    def between(self, start: int, end: int) -> "OffsetMap":
        """Return the map of `text[start:end]`.

        >>> OffsetMap((0, 3), (10, 20), 5).between(2, 5)[:]
        (12, 20, 21)
        """
        if start >= end:
            return OffsetMap((), (), 0)
        first, last = bisect_right(self.starts, start) - 1, bisect_right(self.starts, end - 1)
        shift = start - self.starts[first]
        starts = (0, *(s - start for s in self.starts[first + 1 : last]))
        places = (self.places[first] + shift, *self.places[first + 1 : last])
        return OffsetMap(starts, places, end - start)


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded words with the place of each character in the source."""

    text: str
    offsets: OffsetMap

    def between(self, start: int, end: int) -> "Folded":
        """Return the part `text[start:end]` without white space at its ends."""
        part = self.text[start:end]
        start += len(part) - len(part.lstrip())
        end -= len(part) - len(part.rstrip())
        return Folded(self.text[start:end], self.offsets.between(start, end)) if start < end else EMPTY

    @property
    def span(self) -> Span:
        """From the first character to behind the last; the text must not be empty."""
        return Span(self.offsets[0], self.offsets[self.offsets.length - 1] + 1)


EMPTY = Folded("", OffsetMap((), (), 0))


def hyphenated_words(content: str) -> frozenset[str]:
    """Return the words that `content` joins by a hyphen inside a line, in lower case.

    >>> hyphenated_words("cease-fire and main-\\ntenance")
    frozenset({'cease-fire'})
    """
    return frozenset(word.lower().replace("\u2010", "-") for word in _HYPHENATED.findall(content))


def fold(content: str, spans: Sequence[Span], hyphenated: Collection[str] = (), *, emphasis: bool = False) -> Folded:
    """Return the words of `spans`, which are lines of `content` in order, as one line with its offsets.

    A run of white space is one space; so is the end of a line, unless a hyphen stands there: it is dropped
    ("main-|tenance"), or kept without a space where the right part is capitalised, where the left part always takes
    one, or where `hyphenated` holds the word ("Secretary-|General", "peace-|keeping"). With `emphasis`, the marks
    of Markdown's emphasis are left out.

    >>> folded = fold("main-\\ntenance  of", [Span(0, 5), Span(6, 17)])
    >>> folded.text, folded.offsets[:5], folded.offsets[-2:]
    ('maintenance of', (0, 1, 2, 3, 6), (15, 16))
    """
    pieces: list[str] = []
    starts: list[int] = []
    places: list[int] = []
    length = 0
    skipped = _SPACE_OR_EMPHASIS if emphasis else _SPACE

    def add(words: str, place: int) -> None:
        nonlocal length
        if not words:
            return
        if not starts or places[-1] + length - starts[-1] != place:
            starts.append(length)
            places.append(place)
        pieces.append(words)
        length += len(words)

    for number, (start, end) in enumerate(spans):
        following = spans[number + 1] if number + 1 < len(spans) else None
        dropped, spaced = _join(content, (start, end), following, hyphenated)
        stop = end - dropped
        at = start
        for match in skipped.finditer(content, start, stop):
            add(content[at : match.start()], at)
            if content[match.start()].isspace():
                add(" ", match.start())
            at = match.end()
        add(content[at:stop], at)
        if spaced:
            add(" ", end)
    return Folded("".join(pieces), OffsetMap(tuple(starts), tuple(places), length))


def _join(content: str, line: tuple[int, int], following: Span | None, hyphenated: Collection[str]) -> tuple[int, bool]:
    """How many characters fall off the end of a line, and whether a space stands before the next one."""
    if following is None:
        return 0, False
    start, end = line
    left = _LEFT.search(content, max(start, end - 60), end) if content[end - 1] in "-\u2010\u00ad" else None
    if left is None:
        ranges = content[end - 1] == "-" and content[end - 2].isdigit() and end - start > 1
        return 0, not (ranges and content[following.start].isdigit())
    right = _RIGHT.match(content, following.start, min(following.end, following.start + 60))
    if right is None:
        return 0, not content[following.start].isdigit()
    if content[end - 1] == "\u00ad":
        return 1, False
    word = f"{left[1]}-{right[0]}".lower()
    kept = right[0][0].isupper() or _JOINING.fullmatch(left[1]) is not None or word in hyphenated
    return 0 if kept else 1, False
