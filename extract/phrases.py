"""Noun phrases that name somebody who can act: where each begins and ends, coordinated ones apart."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mandategraph.extract.tokens import Token
from mandategraph.extract.verbheads import is_adverb, words
from mandategraph.ontology.agents import agents, peoples

RELATIVES = frozenset(
    "that which who whose whom where when while if unless provided bearing taking recalling noting".split()
)
MEMBER_MARKS = (
    ("in", "particular"),
    ("particularly",),
    ("including",),
    ("especially",),
    ("notably",),
    ("such", "as"),
    ("inter", "alia"),
)
PREPOSITIONS = frozenset(
    "in with through by at for from under on within as upon to after before during without via against across among "
    "between over of into towards toward until throughout pursuant consistent following based acting working together "
    "subject given "
    "where when if while consulting drawing building notwithstanding regarding concerning except despite".split()
)
DETERMINERS = frozenset(
    "the all its their his her any each every both other others those these this that such a an some many "
    "several most".split()
)
PARTICIPLE_FOLLOWERS = frozenset("by in under pursuant to on as with from at for through".split())
AGENT_WORDS = frozenset("number members majority range group those all them it him they others latter both".split())


def is_preposition(token: Token) -> bool:
    """Whether a word opens a modifier; "Working" in "Working Group" does not."""
    return token.word in PREPOSITIONS and not token.capital


class Names(NamedTuple):
    """The tokens of known names: `every` one, and those `inside`, at which no phrase is parted."""

    every: frozenset[int]
    inside: frozenset[int]


NO_NAMES = Names(frozenset(), frozenset())


def agent_phrases(tokens: Sequence[Token], start: int, end: int, names: Names = NO_NAMES) -> Iterator[tuple[int, int]]:
    """The noun phrases between two tokens that name somebody who can act, coordinated ones apart.

    >>> from mandategraph.extract.tokens import tokenise
    >>> text = "all States and relevant international organizations, in particular the African Union"
    >>> tokens = tokenise(text)
    >>> [text[tokens[i].start:tokens[j - 1].end] for i, j in agent_phrases(tokens, 0, len(tokens))]
    ['all States', 'relevant international organizations', 'African Union']
    """
    companions = False
    for chunk_start, chunk_end in _chunks(tokens, start, end, names):
        joined = (
            tokens[chunk_start].word in ("and", "as") or _behind_marks(tokens, chunk_start, chunk_end) > chunk_start
        )
        while chunk_end > chunk_start and tokens[chunk_end - 1].word in ("and", "or"):
            chunk_end -= 1
        at = _behind_marks(tokens, chunk_start, chunk_end)
        if at >= chunk_end or is_preposition(tokens[at]) or tokens[at].word in RELATIVES:
            companions = at < chunk_end and any(t.word == "with" for t in tokens[at:chunk_end])
            continue
        if companions and not joined and _closes_list(tokens, chunk_start, end, names):
            companions = not any(t.word == "and" for t in tokens[chunk_start:chunk_end])
            continue
        companions = False
        for piece_start, piece_end in _conjuncts(tokens, at, chunk_end, names):
            first = _behind_marks(tokens, piece_start, piece_end)
            if first < piece_end and tokens[first].word == "the":
                first += 1
            last = _cut(tokens, first, piece_end)
            if first < last and names_agent(tokens, first, last, names):
                yield first, last


def _closes_list(tokens: Sequence[Token], start: int, end: int, names: Names) -> bool:
    """Whether a chunk goes on a list of companions ("in consultation with A, B and C"), which "and" must close."""
    return any(
        tokens[i].word == "and" and i not in names.inside and tokens[i - 1].word != "," for i in range(start, end)
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
            word in (",", ";", ":") or (i > begin and any(words(tokens, i, len(m)) == m for m in MEMBER_MARKS))
        ):
            if begin < i:
                yield begin, i
            begin = i + 1 if word in (",", ";", ":") else i
        i += 1
    if begin < end:
        yield begin, end


def _conjuncts(tokens: Sequence[Token], start: int, end: int, names: Names) -> Iterator[tuple[int, int]]:
    """The phrases parted by "and" or "as well as" where both sides are whole noun phrases."""
    begin = start
    for i in range(start + 1, end - 1):
        if i < begin or i in names.inside:
            continue
        joins = 1 if tokens[i].word in ("and", "or") else 3 if words(tokens, i, 3) == ("as", "well", "as") else 0
        if not joins or not _is_whole(tokens, begin, i):
            continue
        right = i + joins
        if (
            joins == 3
            or tokens[right].word in DETERMINERS
            or tokens[right].capital != tokens[i - 1].capital
            or _is_whole(tokens, right, end)
        ):
            if (
                joins == 1
                and tokens[i - 1].capital
                and tokens[right].capital
                and not _parts_names(tokens, begin, i, end)
            ):
                continue
            yield begin, i
            begin = right
    yield begin, end


def _parts_names(tokens: Sequence[Token], begin: int, joint: int, end: int) -> bool:
    """Whether "and" stands between two names, not inside one ("Office for Drugs and Crime")."""
    left = [t for t in tokens[begin:joint] if t.word != "the"]
    right = [t for t in tokens[joint + 1 : end] if t.word != "the"]
    inside = any(t.word in ("of", "for", "on") for t in left) and not any(t.word in agents() for t in right[:6])
    return (
        not inside
        or (tokens[joint + 1].word == "the")
        or (bool(right) and len(right) == 1 and len(right[0].word) > 2 and not inside)
    )


def _is_whole(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the words can stand alone as somebody who acts: they hold an agent noun or a name."""
    cut = _cut(tokens, start, end)
    return any(
        t.word in agents() or (t.capital and k > 0) or (t.capital and len(t.word) > 1 and t.word not in DETERMINERS)
        for k, t in enumerate(tokens[start:cut])
    )


def _cut(tokens: Sequence[Token], start: int, end: int) -> int:
    """The end of the phrase before a relative clause, a participle or a closing adverb."""
    if tokens[start].word == "those" and words(tokens, start + 1, 1) in (("who",), ("that",), ("which",)):
        return end
    stop = next(
        (
            i
            for i in range(start + 1, end)
            if tokens[i].word in RELATIVES
            or tokens[i].word == "("
            or (
                tokens[i].word.endswith("ed") and words(tokens, i + 1, 1) and tokens[i + 1].word in PARTICIPLE_FOLLOWERS
            )
        ),
        end,
    )
    while stop > start + 1 and (is_adverb(tokens[stop - 1]) or is_preposition(tokens[stop - 1])):
        stop -= 1
    return stop


def names_agent(tokens: Sequence[Token], start: int, end: int, names: Names = NO_NAMES) -> bool:
    """Whether the head of the phrase, the noun before its first preposition, names somebody who can act."""
    head_end = next((i for i in range(start + 1, end) if is_preposition(tokens[i])), end)
    if tokens[start].word == "those" and head_end > start + 1 and tokens[start + 1].word in RELATIVES:
        return True
    while head_end - start > 1 and tokens[head_end - 1].word.endswith("ed"):
        head_end -= 1
    head = tokens[head_end - 1]
    singular = head.word.removesuffix("'s").removesuffix("'")
    if singular in agents() or singular in peoples():
        return singular == head.word
    if head.word in AGENT_WORDS:
        return True
    if head.word in ("concerned", "involved") and head_end - start > 1:
        return names_agent(tokens, start, head_end - 1, names)
    return head.acronym or head_end - 1 in names.every
