"""Where a performative verb stands: its head, adverbs, particle and the noun that gives it its class."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from mandategraph.extract.adverbs import behind_phrase, is_adverb, skip_adverbs, word_at, words
from mandategraph.extract.tokens import Token
from mandategraph.ontology.verbs import Attitude, Verb, actions, attitudes, verbs

Mood = Literal["third", "gerund", "past", "base", "participle"]
BASE: frozenset[Mood] = frozenset({"base"})

HOLDERS = frozenset(
    "reiterate reaffirm renew repeat stress underline underscore emphasize restate extend convey offer confirm "
    "reconfirm affirm declare".split()
)
"""Verbs whose class is that of the noun that they hold: "reiterates its call on", "renews its demand that"."""
REPEATING = frozenset("reiterate renew repeat echo".split())
WHOLEHEARTED = frozenset("full strong unwavering continued continuing steadfast unequivocal".split())
"""What stands before a feeling that no determiner opens: "affirming full support for"."""
ADJECTIVES = 2
EQUIPPED = frozenset("adequately sufficiently properly".split())
"""Adverbs of one who is prepared, and does not say so: "forces that are capable, and adequately prepared to"."""
TAKING: dict[str, Mood] = {"takes": "third", "taking": "gerund", "took": "past", "take": "base"}
OPPORTUNITY = ("this", "opportunity", "to")
"""What stands before the verb of "takes this opportunity to express its appreciation"."""
COMMITTING = ("will", "shall", "should", "may")
"""What makes a commitment where the Council speaks of itself: "The Council may wish to study"."""
PERFECT = frozenset("has have".split())
POSSESSIVES = frozenset("its our".split())
NOUN_STOPS = frozenset("that to at of for on over about in with by from which who , ; : .".split())


@dataclass(frozen=True, slots=True)
class Head:
    """A verb found. Token indexes: `begin` with "in this regard" before it, `text_begin` without, `after` behind it."""

    begin: int
    text_begin: int
    verb: int
    after: int
    text_end: int
    """Index behind the words of `mg:verbText`: adverbs and particle, no noun."""
    entry: Verb
    mood: Mood
    noun: Attitude | None = None

    @property
    def key(self) -> str:
        """Key of the verb in the authority graph."""
        return self.noun.key if self.noun and self.entry.head == "express" else self.entry.key


@cache
def _forms() -> dict[str, tuple[tuple[Verb, Mood], ...]]:
    """Every verb form, British and American, with what it may be; a verb with more particle words first."""
    table: dict[str, list[tuple[Verb, Mood]]] = defaultdict(list)
    for verb in sorted(verbs().values(), key=lambda v: (-len(v.particle), v.key)):
        if verb.head in ("will", "shall"):  # only `future_at` and `told_at` read them
            continue
        spellings: list[tuple[str, Mood]] = [
            (verb.third, "third"),
            (verb.gerund, "gerund"),
            (verb.past, "past"),
            (verb.participle, "participle"),
            (verb.head, "base"),
        ]
        if verb.head == "be":
            spellings.append(("are", "base"))
        for form, mood in spellings:
            for spelling in {form, form.replace("iz", "is")} if "iz" in form else {form}:
                table[spelling].append((verb, mood))
        if verb.is_state and len(verb.particle) == 1:
            table[verb.particle[0]].append((verb, "gerund"))
    return {form: tuple(entries) for form, entries in table.items()}


def head_at(tokens: Sequence[Token], begin: int, moods: frozenset[Mood]) -> Head | None:
    """The verb whose phrase begins at `begin`, in one of the moods, or None.

    >>> from mandategraph.extract.tokens import tokenise
    >>> head = head_at(tokenise("Also strongly condemns all attacks"), 0, frozenset({"third"}))
    >>> head.entry.label, head.after
    ('condemn', 3)
    """
    text_begin = begin
    while (behind := behind_phrase(tokens, text_begin)) > text_begin:
        text_begin = behind
    at = skip_adverbs(tokens, text_begin)
    if at >= len(tokens):
        return None
    if tokens[at].word in ("being", "feeling") and "gerund" in moods:
        at = skip_adverbs(tokens, at + 1)
        if at >= len(tokens):
            return None
    mood_taken = TAKING.get(tokens[at].word)
    if mood_taken in moods and words(tokens, at + 1, 3) == OPPORTUNITY:
        second = head_at(tokens, at + 4, BASE)
        return second and replace(second, begin=begin, text_begin=text_begin, verb=at, mood=mood_taken)
    if "past" in moods and tokens[at].word in PERFECT and (head := _perfect_at(tokens, begin, text_begin, at)):
        return head
    for verb, mood in _forms().get(tokens[at].word, ()):
        adjective = verb.is_state and tokens[at].word == verb.particle[0] and mood == "gerund"
        if mood not in moods or (adjective and _lacks_infinitive(tokens, at, verb)):
            continue
        if tokens[at].word == "acts" and word_at(tokens, skip_adverbs(tokens, at + 1, commas=True)) != "under":
            continue
        after = at + 1 if adjective else _after_particle(tokens, at + 1, verb)
        if after is not None:
            head = _with_noun(tokens, begin, at, after, verb, mood)
            head = replace(head, text_begin=text_begin)
            return _continued(tokens, head) if verb.key == "continue" else head
    return None


def _perfect_at(tokens: Sequence[Token], begin: int, text_begin: int, at: int) -> Head | None:
    """The verb whose auxiliary stands at `at`: "has taken note of"."""
    participle = skip_adverbs(tokens, at + 1)
    if participle >= len(tokens):
        return None
    for verb, mood in _forms().get(tokens[participle].word, ()):
        after = _after_particle(tokens, participle + 1, verb) if mood == "participle" and not verb.is_state else None
        if after is not None:
            return replace(_with_noun(tokens, begin, at, after, verb, "third"), text_begin=text_begin)
    return None


def _lacks_infinitive(tokens: Sequence[Token], at: int, verb: Verb) -> bool:
    """Whether "determined", "prepared" is no state of mind: "to" does not follow ("jointly prepared by the Office")."""
    if tokens[at].word == "prepared" and at and tokens[at - 1].word in EQUIPPED:
        return True
    return verb.act_class == "Commissive" and word_at(tokens, skip_adverbs(tokens, at + 1)) != "to"


def future_at(tokens: Sequence[Token], begin: int, modals: Sequence[str] = ("will",)) -> Head | None:
    """The commitment that "will" makes: "will remain seized", "will consider"; its verb is the one behind "will"."""
    at = skip_adverbs(tokens, begin)
    if word_at(tokens, at) not in modals or tokens[at].capital:
        return None
    lasting = skip_adverbs(tokens, at + 1)
    lasting += 2 if words(tokens, lasting, 2) == ("continue", "to") else 0
    following = skip_adverbs(tokens, lasting)
    wishes = words(tokens, following, 2) == ("wish", "to")
    following += 2 * wishes
    named = verbs().get(f"will-{tokens[following].word}") if following < len(tokens) else None
    if named is not None:
        return Head(begin, begin, at, at + 1, at + 1, named, "third")
    second = head_at(tokens, following if wishes else at + 1, BASE)
    if second is not None:
        return replace(second, begin=begin, text_begin=begin, verb=at, mood="third", noun=None)
    after = following if wishes else skip_adverbs(tokens, at + 1)
    if after < len(tokens) and tokens[after].word in actions():
        return Head(begin, begin, at, at + 1, at + 1, verbs()["will"], "third")
    return None


def _continued(tokens: Sequence[Token], head: Head) -> Head:
    """ "Continues to encourage" is the verb "encourage"; without another performative verb it is "continue"."""
    if word_at(tokens, head.after) != "to":
        return head
    second = head_at(tokens, head.after + 1, BASE)
    if second is None or second.entry.act_class == "Commissive":
        return head
    return replace(second, begin=head.begin, text_begin=head.text_begin, verb=head.verb, mood=head.mood)


def _after_particle(tokens: Sequence[Token], index: int, verb: Verb) -> int | None:
    if not verb.particle:
        return index
    at = skip_adverbs(tokens, index, commas=True)
    if (
        at < len(tokens)
        and tokens[at].word in ("full", "due", "careful", "particular", "special", "primary", "positive")
        and verb.head in ("take", "give", "call", "place")
        and words(tokens, at, len(verb.particle)) != verb.particle
    ):
        at += 1
    if verb.is_state:
        while at < len(tokens) and (is_adverb(tokens[at]) or tokens[at].word in ("very", "firmly", "actively")):
            at += 1
    found = words(tokens, at, len(verb.particle))
    if found == verb.particle or (verb.particle == ("note",) and found == ("notes",)):
        return at + len(verb.particle)
    return None


def _with_noun(tokens: Sequence[Token], begin: int, at: int, after: int, verb: Verb, mood: Mood) -> Head:
    after = skip_adverbs(tokens, after)
    text_end = after
    if word_at(tokens, after) == "with":
        closing = next(
            (i for i in range(after + 1, min(after + 6, len(tokens))) if tokens[i].word in attitudes()),
            None,
        )
        if closing is not None and all(tokens[i].word not in ("the", ",", "all") for i in range(after + 1, closing)):
            text_end = after = closing + 1
    noun = None
    if verb.head == "express" or verb.head in HOLDERS:
        first = skip_adverbs(tokens, after, commas=True)
        possessed = first < len(tokens) and tokens[first].word in POSSESSIVES
        for i in range(first + possessed, min(first + 9, len(tokens))):
            if tokens[i].word in NOUN_STOPS and not (tokens[i].word == "," and verb.head == "express"):
                break
            found = attitudes().get(tokens[i].word) or attitudes().get(tokens[i].word.removesuffix("s"))
            if found and (possessed or verb.head == "express" or _takes_up(tokens, first, i, verb, found)):
                noun, after = found, i + 1
                break
    return Head(begin, begin, at, after, text_end, verb, mood, noun)


def _takes_up(tokens: Sequence[Token], first: int, noun: int, verb: Verb, attitude: Attitude) -> bool:
    """Whether the speaker makes another's call its own, or holds a feeling: "reiterates X's call", "full support"."""
    if attitude.act_class == "Directive":
        return verb.head in REPEATING and any(t.word.endswith(("'s", "'")) for t in tokens[first:noun])
    felt = attitude.act_class == "Expressive" and not attitude.is_mandate
    return felt and noun - first <= ADJECTIVES and all(t.word in WHOLEHEARTED for t in tokens[first:noun])
