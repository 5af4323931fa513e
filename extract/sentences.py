"""Sentences: where each ends, who its subject is, and the verb that it performs first."""

from collections.abc import Sequence
from dataclasses import dataclass

from mandategraph.extract.adverbs import skip_adverbs, word_at, words
from mandategraph.extract.tokens import Token
from mandategraph.extract.verbheads import COMMITTING, Head, Mood, future_at, head_at

THIRD: frozenset[Mood] = frozenset({"third"})
GERUND: frozenset[Mood] = frozenset({"gerund"})
FINITE: frozenset[Mood] = frozenset({"third", "past"})
PLURAL: frozenset[Mood] = frozenset({"base", "past"})

SUBJECTS: tuple[tuple[tuple[str, ...], bool], ...] = (
    (("the", "united", "nations", "security", "council"), False),
    (("the", "security", "council"), False),
    (("the", "general", "assembly"), False),
    (("the", "human", "rights", "council"), False),
    (("the", "economic", "and", "social", "council"), False),
    (("the", "council"), False),
    (("the", "assembly"), False),
    (("security", "council"), False),
    (("it",), False),
    (("we",), True),
    (("the", "members", "of", "the", "security", "council"), True),
    (("members", "of", "the", "security", "council"), True),
    (("the", "members", "of", "the", "council"), True),
    (("members", "of", "the", "council"), True),
    (("council", "members"), True),
    (("member", "states"), True),
    (("they",), True),
)
"""Those who speak in a statement, with whether their verb is plural."""
PHRASE = 5
"""How many words stand at most before "they" where it speaks for the Council: "In this regard, they urge"."""
LONG_PHRASE = 16
SUBORDINATING = frozenset("that which who if when where as whether because before after until event case".split())
CLOSERS = frozenset(". ! ?".split())
ABBREVIATIONS = frozenset(
    "no nos para paras art arts mr mrs ms dr add rev corr st vol p pp ch lt gen col v i e g u s".split()
)
OPENERS = frozenset("\" \u201c \u201d ( \u2013 \u2014 - * ' \u2018".split())


@dataclass(frozen=True, slots=True)
class Performed:
    """A verb that is performed, and by whom where the sentence says so: the subject's words, or None."""

    head: Head
    subject: tuple[str, ...] | None


def sentence_bounds(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """First and past-the-end token index of each sentence; a semicolon before a subject of its own ends one, too."""
    bounds, start, depth = [], 0, 0
    for i, token in enumerate(tokens):
        depth = max(0, depth + (token.word == "(") - (token.word == ")"))
        following = next((t for t in tokens[i + 1 : i + 3] if t.word not in OPENERS), None)
        closes = token.word in CLOSERS and (following is None or following.capital) and not _abbreviates(tokens, i)
        splits = token.word == ";" and not depth and following is not None and following.capital
        if (closes or splits) and i >= start:
            bounds.append((start, i))
            start = i + 1
    if start < len(tokens):
        bounds.append((start, len(tokens)))
    return bounds


def _abbreviates(tokens: Sequence[Token], dot: int) -> bool:
    before = tokens[dot - 1] if dot else None
    return (
        before is not None
        and before.end == tokens[dot].start
        and (before.word in ABBREVIATIONS or (len(before.word) == 1 and before.word.isalpha()))
    )


def subject_at(tokens: Sequence[Token], at: int) -> tuple[tuple[str, ...], int, bool] | None:
    """The speaker named at `at`: words, index behind them, whether the verb is plural."""
    for subject, plural in SUBJECTS:
        if words(tokens, at, len(subject)) == subject:
            return subject, at + len(subject), plural
    return None


def first_of_sentence(tokens: Sequence[Token], start: int, end: int) -> Performed | None:
    while start < end and tokens[start].word in OPENERS:
        start += 1
    if start >= end:
        return None
    head = head_at(tokens, start, THIRD)
    if head and tokens[start].capital:
        return Performed(head, None)
    for i in range(start, end):
        opens = (
            i == start
            or tokens[i - 1].word in (",", ";", "and", "but", '"', "\u201d")
            or _is_opening_phrase(tokens, start, i)
            or (tokens[i].word == "it" and _resumes(tokens, start, i))
        )
        if not opens:
            continue
        if start < i <= start + PHRASE and tokens[i - 1].word == "," and skip_adverbs(tokens, start) == i - 1:
            head = head_at(tokens, i, THIRD)  # "To this end, requests the Secretary-General"
            if head is not None and head.after <= end and not tokens[head.verb].capital:
                return Performed(head, None)
        named = subject_at(tokens, i)
        if named is None or (named[0] == ("it",) and i != start and not _resumes(tokens, start, i)):
            continue
        if named[0] == ("they",) and i - start > PHRASE:
            continue
        subject, after, plural = named
        after = _skip_apposition(tokens, after, end)
        speaks = "council" in subject or "assembly" in subject
        promised = future_at(tokens, after, COMMITTING) if speaks else future_at(tokens, after)
        head = head_at(tokens, after, PLURAL if plural else FINITE) or promised
        if head and head.after <= end:
            return Performed(head, subject)
    return None


def _resumes(tokens: Sequence[Token], start: int, i: int) -> bool:
    """Whether "it" is the subject behind a comma, or behind an adverbial that opens the sentence without one."""
    if tokens[i - 1].word == ",":
        return True
    opening = tokens[start:i]
    return (
        i - start <= LONG_PHRASE
        and tokens[start].word in ("on", "at", "in")
        and not any(t.word in SUBORDINATING or t.word == "," for t in opening)
    )


def _is_opening_phrase(tokens: Sequence[Token], start: int, i: int) -> bool:
    """Whether the sentence opens with an adverbial without a comma: "In this regard the Council urges"."""
    return 0 < i - start <= 4 and tokens[start].word in (
        "in",
        "at",
        "to",
        "on",
        "once",
        "further",
        "finally",
        "moreover",
    )


def _skip_apposition(tokens: Sequence[Token], after: int, end: int) -> int:
    """Behind a phrase between commas that parts the subject from its verb, if a verb follows."""
    if word_at(tokens, after) != ",":
        return after
    if head_at(tokens, after + 1, FINITE):
        return after + 1
    for i in range(after + 1, min(end, after + 240)):
        if tokens[i].word == "," and head_at(tokens, i + 1, FINITE):
            return i + 1
    return after
