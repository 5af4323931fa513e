"""Which verbs of a paragraph are performed: those at the places that UN drafting gives to its main verbs.

A resolution's preambular paragraph opens with a participle, its operative paragraph with a verb in the present
indicative; others of the same form follow, coordinated by comma, semicolon or "and". A statement's sentences have a
subject. A verb inside a that-clause, a relative clause or an infinitive stands at none of these places.
"""

from collections.abc import Iterator, Sequence

from mandategraph.extract.adverbs import skip_adverbs, words
from mandategraph.extract.coordination import is_coordinated
from mandategraph.extract.records import ParagraphKind
from mandategraph.extract.sentences import (
    CLOSERS,
    GERUND,
    OPENERS,
    PLURAL,
    THIRD,
    Performed,
    first_of_sentence,
    sentence_bounds,
    subject_at,
)
from mandategraph.extract.tokens import Token
from mandategraph.extract.told import told_at
from mandategraph.extract.verbheads import Head, Mood, head_at

LINKS = frozenset({",", ";", "and", "but", ":", "or"})
LINKS_IN_A_ROW = 4


def performed(tokens: Sequence[Token], kind: ParagraphKind, *, is_statement: bool) -> Iterator[Performed]:
    """The performed verbs of a paragraph, in order."""
    if kind is ParagraphKind.PREAMBULAR:
        yield from _coordinated(tokens, GERUND)
    elif kind in (ParagraphKind.OPERATIVE, ParagraphKind.SUB) and not is_statement:
        found = list(_coordinated(tokens, THIRD))
        told = _told(tokens, found, shall=kind is ParagraphKind.OPERATIVE)
        yield from sorted((*found, *told), key=lambda one: one.head.begin)
    elif kind is ParagraphKind.STATEMENT:
        yield from _sentences(tokens)


def _coordinated(tokens: Sequence[Token], moods: frozenset[Mood]) -> Iterator[Performed]:
    """The verb that opens the paragraph and those coordinated with it."""
    start = next((i for i, t in enumerate(tokens) if t.word not in OPENERS), len(tokens))
    first = head_at(tokens, start, moods)
    if first is None:
        subject = subject_at(tokens, start)
        if subject:
            yield from _sentences(tokens)
            return
        first = _after_opening_phrase(tokens, start, moods)
    if first is None:
        return
    yield Performed(first, None)
    yield from _following(tokens, first, moods, None)


def _told(tokens: Sequence[Token], found: Sequence[Performed], *, shall: bool) -> Iterator[Performed]:
    """The sentences without a verb of the speaker whose subject is asked, or shall act."""
    for start, end in sentence_bounds(tokens):
        if any(start <= one.head.begin < end for one in found):
            continue
        first = next((i for i in range(start, end) if tokens[i].word not in OPENERS), end)
        head = told_at(tokens, first, end, shall=shall)
        if head is not None:
            yield Performed(head, None)


def _after_opening_phrase(tokens: Sequence[Token], start: int, moods: frozenset[Mood]) -> Head | None:
    """The main verb behind a phrase that opens the paragraph: "In this regard, requests", "Mindful of X, decides"."""
    if "gerund" in moods:
        return None
    for i in range(start + 1, min(len(tokens), start + 80)):
        if tokens[i - 1].word == "," and (head := head_at(tokens, i, moods)) and not tokens[head.verb].capital:
            return head
    return None


def _following(
    tokens: Sequence[Token], head: Head, moods: frozenset[Mood], subject: tuple[str, ...] | None, end: int | None = None
) -> Iterator[Performed]:
    """The verbs coordinated with `head` up to token `end`; not that of "notes that, as X, the Council stands ready"."""
    i, last, resumed = head.after, head, False
    end = len(tokens) if end is None else end
    while i < end:
        if tokens[i].word not in LINKS and not (moods is THIRD and tokens[i].word in CLOSERS):
            i += 1
            continue
        at = i + 1
        while at < min(end, i + LINKS_IN_A_ROW) and tokens[at].word in LINKS:
            at += 1
        at = _skip_insertion(tokens, at)
        if moods is not GERUND and (named := subject_at(tokens, at)):
            if tokens[i].word == "," and words(tokens, last.after, 2) == ("that", ",") and not resumed:
                resumed, i = True, named[1]
                continue
            at = named[1]
        found = head_at(tokens, at, moods) if at < end else None
        if found and found.after <= end and is_coordinated(tokens, i, found, last):
            yield Performed(found, subject)
            i, last, resumed = found.after, found, False
        else:
            i += 1


def _skip_insertion(tokens: Sequence[Token], at: int) -> int:
    """Behind ", in this regard," or "in this context," that stands before a coordinated verb."""
    after = skip_adverbs(tokens, at)
    return after + 1 if after > at and words(tokens, after, 1) == (",",) else at


def _sentences(tokens: Sequence[Token]) -> Iterator[Performed]:
    """The performed verbs of finite sentences, each with its subject."""
    bounds = sentence_bounds(tokens)
    speaker: tuple[str, ...] | None = None
    for start, end in bounds:
        found = first_of_sentence(tokens, start, end)
        if found is None:
            continue
        if found.subject == ("it",):
            found = Performed(found.head, speaker)
        speaker = found.subject or speaker
        yield found
        moods = PLURAL if found.head.mood == "base" else frozenset({found.head.mood})
        yield from _following(tokens, found.head, moods, found.subject, end)
