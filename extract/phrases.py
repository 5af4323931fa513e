"""Noun phrases that name somebody who can act: where each begins and ends, coordinated ones apart."""

from collections.abc import Iterator, Sequence

from mandategraph.extract.adverbs import word_at, words
from mandategraph.extract.agentnouns import DETERMINERS, NO_NAMES, RELATIVES, Names, cut, names_agent, opens_modifier
from mandategraph.extract.conjuncts import conjuncts, dangles
from mandategraph.extract.tokens import Token

MEMBER_MARKS = (
    ("in", "particular"),
    ("particularly",),
    ("including",),
    ("especially",),
    ("notably",),
    ("such", "as"),
    ("inter", "alia"),
)
REPEATED = tuple((preposition, "the") for preposition in ("on", "upon", "to"))
"""The verb's preposition said again: "calls on all parties, and in particular on the Government"."""
SHARING = frozenset("agencies bodies departments entities funds mechanisms offices organs programmes".split())
"""Nouns that share what is said of the first: "United Nations funds, programmes and specialized agencies"."""
WHO = frozenset("that which who whose".split())
ADJECTIVES = 8
"""How many words the adjectives of one noun have at most, commas counted."""
TOGETHER = frozenset(
    "along together jointly assistance association collaboration concert conjunction consultation consultations "
    "contact cooperation co-operation coordination co-ordination help involvement liaison participation partnership "
    "support".split()
)
"""What stands before "with" where it names those who act together with somebody."""


def agent_phrases(tokens: Sequence[Token], start: int, end: int, names: Names = NO_NAMES) -> Iterator[tuple[int, int]]:
    """The noun phrases between two tokens that name somebody who can act, coordinated ones apart.

    >>> from mandategraph.extract.tokens import tokenise
    >>> text = "all States and relevant international organizations, in particular the African Union"
    >>> tokens = tokenise(text)
    >>> [text[tokens[i].start:tokens[j - 1].end] for i, j in agent_phrases(tokens, 0, len(tokens))]
    ['all States', 'relevant international organizations', 'African Union']
    """
    found: list[tuple[int, int]] = []
    apposed = None
    for first, last, opens, coordinated in _phrases_of(tokens, start, end, names):
        alone = opens and not coordinated and tokens[first - 1].word == "the"
        if len(found) == 1 and alone and not _joins(tokens, last, end, names):
            apposed = len(found)
        elif len(found) > 1 or coordinated:
            apposed = None
        found.append((first, last))
    yield from _shared(tokens, found if apposed is None else found[:apposed])


def _shared(tokens: Sequence[Token], found: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The phrases, a list of bare nouns that share a modifier as one: "United Nations funds, programmes and …"."""
    held: tuple[int, int] | None = None
    merged = closed = False
    for first, last in found:
        if held is not None and not closed and _shares(tokens, held, first, last, merged):
            closed = any(t.word == "and" for t in tokens[held[1] : first])
            held, merged = (held[0], last), True
            continue
        if held is not None:
            yield held
        held, merged, closed = (first, last), False, False
    if held is not None:
        yield held


def _shares(tokens: Sequence[Token], held: tuple[int, int], first: int, last: int, merged: bool) -> bool:
    """Whether a phrase goes on a list of bare nouns: one noun, or in such a list an adjective and one."""
    if tokens[held[1] - 1].word not in SHARING or any(t.word not in (",", "and") for t in tokens[held[1] : first]):
        return False
    if held[1] == first or tokens[first].capital:
        return False
    noun = first + (merged and last - first == 2)
    return tokens[noun].word in SHARING and (
        noun + 1 == last or opens_modifier(tokens, noun + 1) or tokens[noun + 1].word == "of"
    )


def _joins(tokens: Sequence[Token], start: int, end: int, names: Names) -> bool:
    return any(tokens[i].word in ("and", "or") and i not in names.inside for i in range(start, end))


def _phrases_of(tokens: Sequence[Token], start: int, end: int, names: Names) -> Iterator[tuple[int, int, bool, bool]]:
    """The phrases, each with whether it opens a part between commas, and whether "and" or the like joins it."""
    companions = listed = False
    carried: int | None = None
    for chunk_start, chunk_end in _chunks(tokens, start, end, names):
        coordinated = tokens[chunk_start].word in ("and", "as")
        marked = not coordinated and _behind_marks(tokens, chunk_start, chunk_end) > chunk_start
        goes_on = tokens[chunk_end - 1].word in ("and", "or")
        while chunk_end > chunk_start and tokens[chunk_end - 1].word in ("and", "or"):
            chunk_end -= 1
        at = _behind_marks(tokens, chunk_start, chunk_end)
        if (coordinated or marked) and words(tokens, at, 2) in REPEATED and at + 1 < chunk_end:
            at += 1
        if listed and at < chunk_end and tokens[at].word == "where":
            continue
        both = at + 1 < chunk_end and tokens[at].word == "both" and opens_modifier(tokens, at + 1)
        if at >= chunk_end or both or opens_modifier(tokens, at) or tokens[at].word in RELATIVES:
            companions = at < chunk_end and _names_companions(tokens, at, chunk_end)
            listed = False
            continue
        if companions and (marked or listed or (not coordinated and _closes_list(tokens, chunk_start, end, names))):
            closed = not goes_on and (
                coordinated
                or any(tokens[i].word == "and" and i not in names.inside for i in range(chunk_start, chunk_end))
            )
            companions = marked or not closed
            listed = not closed
            continue
        companions = listed = governed = narrowed = False
        goes_on_list = at == chunk_start or (at == chunk_start + 1 and tokens[chunk_start].word == "and")
        adjective, carried = carried if goes_on_list else None, None
        for piece_start, piece_end in conjuncts(tokens, at, chunk_end, names):
            first = _behind_marks(tokens, piece_start, piece_end)
            if first < piece_end and tokens[first].word == "the":
                first += 1
            last = cut(tokens, first, piece_end)
            if piece_start == at and adjective is not None:
                first = adjective
            if piece_end == chunk_end and _is_adjective(tokens, first, piece_end):
                carried = first
            if governed:
                break
            if piece_start > at and narrowed and not tokens[first].capital and tokens[first].word not in DETERMINERS:
                break  # "States that take no part in the monitoring and [reporting mechanism]"
            narrowed = any(t.word in WHO for t in tokens[last:piece_end])
            agent = first < last and names_agent(tokens, first, last, names)
            governed = not agent and piece_start == at and any(tokens[i].word == "to" for i in range(first, last))
            if agent:
                opens = piece_start == at
                yield first, last, opens, coordinated or marked or goes_on or not opens


def _is_adjective(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a part between commas is an adjective of the next: "intergovernmental, regional and other bodies"."""
    whole = any(t.word in RELATIVES for t in tokens[start:end])
    return start < end <= start + ADJECTIVES and not whole and dangles(tokens[end - 1])


def _names_companions(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a modifier names those who do it together with somebody, or goes on as a list of activities."""
    together = any(
        tokens[i].word == "with" and (i == start or tokens[i - 1].word in TOGETHER) for i in range(start, end)
    )
    gathered = tokens[start].word.endswith("ing") and any(t.word == "from" for t in tokens[start:end])
    return together or gathered or (end - start > 1 and tokens[end - 1].word.endswith("ing"))


def _opens_company(tokens: Sequence[Token], i: int) -> bool:
    """Whether "in consultation with" or "together with" stands at `i`: those behind it are asked for nothing."""
    if tokens[i].word == "in":
        noun = next((k for k in (i + 1, i + 2) if word_at(tokens, k) in TOGETHER), None)
        return noun is not None and word_at(tokens, noun + 1) == "with"
    return tokens[i].word in ("together", "along", "jointly") and word_at(tokens, i + 1) == "with"


def _closes_list(tokens: Sequence[Token], start: int, end: int, names: Names) -> bool:
    """Whether a chunk goes on a list of companions ("in consultation with A, B and C"), which "and" must close."""
    return any(
        tokens[i].word == "and" and i not in names.inside and (i > start or tokens[i - 1].word != ",")
        for i in range(start, end)
    )


def _behind_marks(tokens: Sequence[Token], start: int, end: int) -> int:
    at, moved = start, True
    while moved and at < end:
        moved = False
        for mark in (*MEMBER_MARKS, ("and",), ("as", "well", "as"), ("or",), ("also",)):
            if words(tokens, at, len(mark)) == mark:
                at, moved = at + len(mark), True
    return at


def _chunks(tokens: Sequence[Token], start: int, end: int, names: Names) -> Iterator[tuple[int, int]]:
    """The parts between commas, brackets left out; a list of members opens a part of its own."""
    begin, i, depth = start, start, 0
    while i < end:
        word = "" if i in names.inside else tokens[i].word
        if word == "(":
            depth += 1
        elif word == ")":
            depth = max(0, depth - 1)
        elif not depth and (
            word in (",", ";", ":")
            or (i > begin and any(words(tokens, i, len(m)) == m for m in MEMBER_MARKS))
            or (i > begin and _opens_company(tokens, i))
        ):
            if begin < i:
                yield begin, i
            begin = i + 1 if word in (",", ";", ":") else i
        i += 1
    if begin < end:
        yield begin, end
