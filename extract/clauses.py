"""Which verbs of a paragraph are performed: those at the places that UN drafting gives to its main verbs.

A resolution's preambular paragraph opens with a participle, its operative paragraph with a verb in the present
indicative; others of the same form follow, coordinated by comma, semicolon or "and". A statement's sentences have a
subject. A verb inside a that-clause, a relative clause or an infinitive stands at none of these places.
"""

from collections.abc import Iterator, Sequence

from mandategraph.extract.adverbs import skip_adverbs, word_at, words
from mandategraph.extract.coordination import LOOK_BACK, SPEAKING, is_coordinated
from mandategraph.extract.records import ParagraphKind
from mandategraph.extract.sentences import (
    CLOSERS,
    FINITE,
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
from mandategraph.extract.verbheads import Head, Mood, future_at, head_at

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
        found = list(_sentences(tokens))
        yield from sorted((*found, *_told(tokens, found, shall=False)), key=lambda one: one.head.begin)


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
        opening = head_at(tokens, start, GERUND) if first else None
        if opening is not None and tokens[start].capital:  # "Acting under Chapter VII, decides"
            yield Performed(opening, None)
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
        phrase = skip_adverbs(tokens, first, commas=True)
        first = phrase + 1 if word_at(tokens, phrase) == "," else phrase  # "In particular, States are invited to"
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
        opens = tokens[i].word in CLOSERS and (moods is THIRD or (moods is GERUND and _opens_sentence(tokens, i + 1)))
        if tokens[i].word not in LINKS and not opens:
            i += 1
            continue
        at = i + 1
        while at < min(end, i + LINKS_IN_A_ROW) and tokens[at].word in LINKS:
            at += 1
        while_ = tokens[i].word == "," and word_at(tokens, at) in ("while", "whilst")
        at = _skip_insertion(tokens, at + while_)
        if moods is not GERUND and (named := subject_at(tokens, at)):
            if tokens[i].word == "," and words(tokens, last.after, 2) == ("that", ",") and not resumed:
                resumed, i = True, named[1]
                continue
            at = named[1]
        found = _verb_behind(tokens, at, i, last, moods, while_=while_, spoken=subject is None) if at < end else None
        if found and found.after <= end and is_coordinated(tokens, i, found, last):
            yield Performed(found, subject)
            i, last, resumed = found.after, found, False
        else:
            i += 1


def _verb_behind(
    tokens: Sequence[Token], at: int, link: int, last: Head, moods: frozenset[Mood], *, while_: bool, spoken: bool
) -> Head | None:
    """The verb at `at` behind a link: in one of the moods, a participle behind "while", a commitment with "will"."""
    if while_:
        participle = head_at(tokens, at, GERUND if spoken else moods)
        return participle if participle and _tells(participle, moods) else None
    found = head_at(tokens, at, moods)
    if found is None and moods in (THIRD, FINITE) and not _tells_of_others(tokens, last.after, link):
        return future_at(tokens, at)
    return found


def _opens_sentence(tokens: Sequence[Token], i: int) -> bool:
    """Whether a sentence opens at `i`: "… in armed conflict. Stressing the need"."""
    return i < len(tokens) and tokens[i].capital


def _tells(found: Head, moods: frozenset[Mood]) -> bool:
    """Whether "while" before a participle lets the speaker say something more; in a decision, ask for it."""
    if moods is GERUND:
        return found.entry.gerund in SPEAKING
    return found.entry.act_class == "Directive"


def _tells_of_others(tokens: Sequence[Token], start: int, link: int) -> bool:
    """Whether "will" behind the link may go on a clause about others: "notes that X has left, and will return"."""
    return any(token.word in ("that", "which", "who", "how") for token in tokens[max(start, link - LOOK_BACK) : link])


def _skip_insertion(tokens: Sequence[Token], at: int) -> int:
    """Behind ", in this regard," or "in this context," that stands before a coordinated verb."""
    after = skip_adverbs(tokens, at)
    return after + 1 if after > at and word_at(tokens, after) == "," else at


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
        moods = {"base": PLURAL, "past": FINITE}.get(found.head.mood, THIRD)
        yield from _following(tokens, found.head, moods, found.subject, end)
