"""Which verbs of a paragraph are performed: those at the places that UN drafting gives to its main verbs.

A resolution's preambular paragraph opens with a participle, its operative paragraph with a verb in the present
indicative; others of the same form follow, coordinated by comma, semicolon or "and". A statement's sentences have a
subject. A verb inside a that-clause, a relative clause or an infinitive stands at none of these places.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mandategraph.extract.records import ParagraphKind
from mandategraph.extract.tokens import Token
from mandategraph.extract.verbheads import Head, Mood, future_at, head_at, skip_adverbs, words

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
)
"""Those who speak in a statement, with whether their verb is plural."""
LINKS = frozenset({",", ";", "and", "but", ":", "or"})
SUBORDINATORS = frozenset("which who that whom whose where when while as".split())
NOUN_FOLLOWERS = frozenset("of from by made contained submitted . ) in at to".split())
"""What follows a noun that looks like a verb ("requests of", "calls from")."""
NOUN_LIKE = frozenset(
    "requests demands calls notes supports appeals regrets views states forwards values concerns acts orders "
    "presses tasks mandates".split()
)
CIRCUMSTANTIAL = frozenset(
    "take-into-account take-into-consideration have-regard take-account support attach hold".split()
)
"""Verbs whose participle behind a bare comma tells a circumstance of the act before ("…, taking into account …")."""
CLOSERS = frozenset(". ! ?".split())
ABBREVIATIONS = frozenset(
    "no nos para paras art arts mr mrs ms dr add rev corr st vol p pp ch lt gen col v i e g u s".split()
)
LINKS_IN_A_ROW = 4
OPENERS = frozenset("\" \u201c \u201d ( \u2013 \u2014 - * ' \u2018".split())


@dataclass(frozen=True, slots=True)
class Performed:
    """A verb that is performed, and by whom where the sentence says so: the subject's words, or None."""

    head: Head
    subject: tuple[str, ...] | None


def performed(tokens: Sequence[Token], kind: ParagraphKind, *, is_statement: bool) -> Iterator[Performed]:
    """The performed verbs of a paragraph, in order."""
    if kind is ParagraphKind.PREAMBULAR:
        yield from _coordinated(tokens, GERUND)
    elif kind in (ParagraphKind.OPERATIVE, ParagraphKind.SUB) and not is_statement:
        yield from _coordinated(tokens, THIRD)
    elif kind is ParagraphKind.STATEMENT:
        yield from _sentences(tokens)


def _coordinated(tokens: Sequence[Token], moods: frozenset[Mood]) -> Iterator[Performed]:
    """The verb that opens the paragraph and those coordinated with it."""
    start = next((i for i, t in enumerate(tokens) if t.word not in OPENERS), len(tokens))
    first = head_at(tokens, start, moods)
    if first is None:
        subject = _subject(tokens, start)
        if subject:
            yield from _sentences(tokens)
            return
        first = _after_opening_phrase(tokens, start, moods)
    if first is None:
        return
    yield Performed(first, None)
    yield from _following(tokens, first, moods, None)


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
    """The verbs coordinated with `head` up to token `end`."""
    i, last = head.after, head
    end = len(tokens) if end is None else end
    while i < end:
        if tokens[i].word not in LINKS and not (moods is THIRD and tokens[i].word in CLOSERS):
            i += 1
            continue
        at = i + 1
        while at < min(end, i + LINKS_IN_A_ROW) and tokens[at].word in LINKS:
            at += 1
        at = _skip_insertion(tokens, at)
        if moods is not GERUND and (named := _subject(tokens, at)):
            at = named[1]
        found = head_at(tokens, at, moods) if at < end else None
        if found and found.after <= end and _is_performed(tokens, i, found, last):
            yield Performed(found, subject)
            i, last = found.after, found
        else:
            i += 1


def _skip_insertion(tokens: Sequence[Token], at: int) -> int:
    """Behind ", in this regard," or "in this context," that stands before a coordinated verb."""
    after = skip_adverbs(tokens, at)
    return after + 1 if after > at and words(tokens, after, 1) == (",",) else at


def _is_performed(tokens: Sequence[Token], link: int, found: Head, last: Head) -> bool:
    verb, follower = tokens[found.verb], words(tokens, found.after, 1)
    bare_and = tokens[link].word in ("and", "or", "but") and tokens[link - 1].word not in (",", ";")
    if found.mood == "third":
        if verb.word in NOUN_LIKE and follower and follower[0] in NOUN_FOLLOWERS and not found.entry.particle:
            return False
        if tokens[link].word == "or" or (bare_and and _in_relative_clause(tokens, last.after, link)):
            return False
        return not (
            verb.word in NOUN_LIKE
            and bare_and
            and tokens[link - 1].word.endswith("s")
            and link - 1 != last.verb
            and not follower
        )
    if tokens[link].word == "or":
        return False
    if found.entry.is_state and tokens[found.verb].word == found.entry.particle[0]:
        return found.begin < found.verb or (
            not bare_and and follower in (("that",), ("by",), ("of",), ("about",), ("at",))
        )
    circumstantial = found.entry.key in CIRCUMSTANTIAL or found.entry.act_class == "Declarative"
    if circumstantial and tokens[link].word == "," and tokens[link + 1].word not in ("and", "but"):
        return False
    if bare_and and link - 1 != last.verb:
        back = next(
            (
                t
                for t in reversed(tokens[max(last.after, link - 12) : link])
                if t.word.endswith("ing") or t.word in (",", ";")
            ),
            None,
        )
        if back is not None and back.word.endswith("ing"):
            return False
    return not _in_while_clause(tokens, last, link, found)


def _in_relative_clause(tokens: Sequence[Token], start: int, link: int) -> bool:
    """Whether the words before the link are a relative clause with a singular verb: "which notes … and [requests]"."""
    for i in range(link - 1, max(start - 1, link - 30), -1):
        if tokens[i].word == ";":
            return False
        if tokens[i].word in ("which", "who", "that") and i + 1 < link:
            verb = skip_adverbs(tokens, i + 1)
            return (
                verb < link
                and tokens[verb].word.endswith("s")
                and tokens[verb].word not in ("its", "this", "as", "has", "states", "parties")
            )
    return False


def _in_while_clause(tokens: Sequence[Token], last: Head, link: int, found: Head) -> bool:
    """Whether the participle is coordinated with one behind "while": "while acknowledging X and [emphasizing] Y"."""
    if tokens[link].word in (",", ";"):
        return False
    for i in range(link - 1, max(last.after - 1, link - 60), -1):
        if tokens[i].word in (";",):
            return False
        if (
            tokens[i].word in ("while", "whilst")
            and i + 1 < link
            and tokens[skip_adverbs(tokens, i + 1)].word.endswith("ing")
        ):
            return True
    return False


def _sentences(tokens: Sequence[Token]) -> Iterator[Performed]:
    """The performed verbs of finite sentences, each with its subject."""
    bounds = sentence_bounds(tokens)
    speaker: tuple[str, ...] | None = None
    for start, end in bounds:
        found = _first_of_sentence(tokens, start, end)
        if found is None:
            continue
        if found.subject == ("it",):
            found = Performed(found.head, speaker)
        speaker = found.subject or speaker
        yield found
        moods = PLURAL if found.head.mood == "base" else frozenset({found.head.mood})
        yield from _following(tokens, found.head, moods, found.subject, end)


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


def _subject(tokens: Sequence[Token], at: int) -> tuple[tuple[str, ...], int, bool] | None:
    """The speaker named at `at`: words, index behind them, whether the verb is plural."""
    for subject, plural in SUBJECTS:
        if words(tokens, at, len(subject)) == subject:
            return subject, at + len(subject), plural
    return None


def _first_of_sentence(tokens: Sequence[Token], start: int, end: int) -> Performed | None:
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
        )
        if not opens:
            continue
        named = _subject(tokens, i)
        if named is None or (named[0] == ("it",) and i != start and tokens[i - 1].word != ","):
            continue
        subject, after, plural = named
        after = _skip_apposition(tokens, after, end)
        head = head_at(tokens, after, PLURAL if plural else FINITE) or future_at(tokens, after)
        if head and head.after <= end:
            return Performed(head, subject)
    return None


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
    if words(tokens, after, 1) != (",",):
        return after
    if head_at(tokens, after + 1, FINITE):
        return after + 1
    for i in range(after + 1, min(end, after + 240)):
        if tokens[i].word == "," and head_at(tokens, i + 1, FINITE):
            return i + 1
    return after
