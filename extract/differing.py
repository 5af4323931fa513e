"""Compares what was found with what was marked, place by place: which differ, and the words around each."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from mandategraph.extract.records import Span
from mandategraph.ontology.symbols import SymbolError, parse_symbol

REFERENCES = ("S/RES/", "S/PRST/", "A/RES/", "E/RES/", "A/HRC/RES/")
#: Words of a verb phrase that do not tell one verb from another.
LIGHT = frozenset(
    "having further also again once while therefore specifically in this regard and the its full grave deep serious "
    "strong continuing is be are".split()
)
#: Adverbs in -ly are light too, these words are none.
NO_ADVERBS = frozenset(("apply", "comply", "imply", "rely", "reply", "supply"))
ENDING = re.compile(r"(?:ing|es|ed|e|s)$")
STEM_LENGTH = 7
AROUND = 40


@dataclass(frozen=True, slots=True)
class Place:
    """Something marked or found: what it is compared by, its words, and its span in the text where that is known."""

    key: str
    words: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """A link or verb that is `missed` (marked, not found) or `spurious` (found, not marked)."""

    document: str
    measure: str
    side: str
    what: str
    around: str

    def __str__(self) -> str:
        return f"{self.document}: {self.side} {self.measure} {self.what}: … {self.around} …"


@cache
def reference_of(symbol: str) -> str | None:
    """The symbol of a resolution or statement without part letters; None for other documents, and for what is none.

    >>> reference_of("A/RES/40/151G"), reference_of("A/RES/364B(IV)"), reference_of("A/61/204")
    ('A/RES/40/151', 'A/RES/364(IV)', None)
    """
    if not symbol.startswith(REFERENCES):
        return None
    try:
        return str(replace(parse_symbol(symbol), letters=""))
    except SymbolError:
        return None


@cache
def verb_stem(words: str) -> str:
    """What verb phrases of one verb have in common, whatever their form, adverbs and spelling.

    >>> verb_stem("Also expresses its deep concern") == verb_stem("Expressing concern")
    True
    >>> verb_stem("Recognises") == verb_stem("recognizing"), verb_stem("Notes") == verb_stem("Notices")
    (True, False)
    """
    for word in re.findall(r"[a-z]+", words.lower()):
        if word in LIGHT or (word.endswith("ly") and word not in NO_ADVERBS):
            continue
        stem = re.sub(r"ies$", "y", word)
        stem = ENDING.sub("", stem) if len(stem) > 4 else stem
        return stem.replace("z", "s")[:STEM_LENGTH]
    return ""


def differences(
    document: str, measure: str, content: str, marked: Sequence[Place], found: Sequence[Place]
) -> Iterator[Difference]:
    """Every difference between two multisets of places, those missed first, each in order of the text."""
    there, here = Counter(place.key for place in marked), Counter(place.key for place in found)
    spans = [place.span for place in found if place.span]
    for place in _beyond(marked, there - here):
        yield Difference(document, measure, "missed", _named(place), _search(content, place.words, spans))
    for place in _beyond(found, here - there):
        around = _around(content, place.span) if place.span else place.words
        yield Difference(document, measure, "spurious", _named(place), around)


def _named(place: Place) -> str:
    """A citation by its symbol, a verb by its words."""
    return place.key if "/" in place.key else place.words


def _beyond(places: Sequence[Place], left: Counter[str]) -> Iterator[Place]:
    """The last ones of each key that are too many."""
    out: list[Place] = []
    for place in reversed(places):
        if left[place.key] > 0:
            left[place.key] -= 1
            out.append(place)
    yield from reversed(out)


def _search(content: str, words: str, spans: Sequence[Span]) -> str:
    """The words around where `words` stand and nothing was found; around the first place of them if all were."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    places = [Span(*match.span()) for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", content)] if pattern else []
    free = [place for place in places if not any(s.start < place.end and place.start < s.end for s in spans)]
    return _around(content, (free or places)[0]) if places else words


def _around(content: str, span: Span) -> str:
    start, end = max(0, span.start - AROUND), min(len(content), min(span.end, span.start + 2 * AROUND) + AROUND)
    return " ".join(content[start:end].split())
