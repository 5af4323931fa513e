"""Which tokens of a paragraph belong to the names of bodies, States and instruments."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from mandategraph.extract.agentnouns import Names
from mandategraph.extract.records import Mention, Paragraph
from mandategraph.extract.tokens import Token, plain
from mandategraph.extract.treatynames import known_names


def named_tokens(paragraph: Paragraph, tokens: Sequence[Token], mentions: Sequence[Mention]) -> Names:
    """The tokens of the bodies and States mentioned and of the instruments named in a paragraph."""
    spans = [(m.span.start, m.span.end) for m in mentions]
    places = [paragraph.place(treaty.start, treaty.end) for treaty in known_names(plain(paragraph.text))]
    starts = [paragraph.offsets[token.start] for token in tokens]
    bodies, inside = _covered(starts, spans)
    texts, within = _covered(starts, [(place.start, place.end) for place in places])
    return Names(frozenset(bodies | texts), frozenset(inside | within), frozenset(texts - bodies))


def _covered(starts: Sequence[int], spans: Iterable[tuple[int, int]]) -> tuple[set[int], set[int]]:
    """The tokens inside the spans, and those of them that open none."""
    every: set[int] = set()
    inside: set[int] = set()
    for start, end in spans:
        first, behind = bisect_left(starts, start), bisect_left(starts, end)
        every.update(range(first, behind))
        inside.update(range(first + 1, behind))
    return every, inside
