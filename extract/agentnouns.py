"""Whether a noun phrase names somebody who can act: its head, where it ends, what modifies it."""

from collections.abc import Sequence
from typing import NamedTuple

from mandategraph.extract.adverbs import is_adverb, word_at, words
from mandategraph.extract.tokens import Token
from mandategraph.ontology.agents import agents, invariable_peoples, peoples

RELATIVES = frozenset(
    "that which who whose whom where when while if unless provided bearing taking recalling noting entitled "
    "consisting comprising composed".split()
)
PREPOSITIONS = frozenset(
    "in with along through by at for from under on within as upon to after before during without via against across "
    "among amongst between over of into towards toward until throughout pursuant consistent following "
    "based acting working together subject given "
    "where when if while consulting drawing building notwithstanding regarding concerning except despite".split()
)
PLACING = frozenset("outside inside".split())
"""Prepositions that are adjectives as well."""
DETERMINERS = frozenset(
    "the all its their his her any each every both other others those these this that such a an some many "
    "several most".split()
)
PARTICIPLE_FOLLOWERS = frozenset("by in under pursuant to on as with from at for through".split())
AGENT_WORDS = frozenset("number members majority range group those all them it him they others latter both".split())
TITLES = frozenset("president minister judge mr mrs ms dr general ambassador chairman envoy king".split())
"""What stands before the name of a person: "former Vice President Riek Machar"."""
PARTICLES = frozenset(". de da del der van von bin al el".split())
"""What a person's name has besides capitalized words."""
UNITED_NATIONS = ("of", "the", "united", "nations")
FITTING = frozenset("needed appropriate necessary required applicable feasible possible".split())
AD_INTERIM = ("ad", "interim")
THIS = frozenset("this that".split())
REGARD = frozenset("regard context connection respect".split())
WORKING = ("group", "groups", "party", "parties")


def is_preposition(token: Token) -> bool:
    """Whether a word opens a modifier; "Working" in "Working Group" does not."""
    return token.word in PREPOSITIONS and not token.capital


def opens_modifier(tokens: Sequence[Token], i: int) -> bool:
    """Whether a modifier opens at `i`; "an informal working group" has none, "outside support" neither."""
    if tokens[i].word in PLACING:
        return i + 1 < len(tokens) and tokens[i + 1].word in DETERMINERS
    return is_preposition(tokens[i]) and not (
        tokens[i].word == "working" and i + 1 < len(tokens) and tokens[i + 1].word in WORKING
    )


class Names(NamedTuple):
    """The tokens of known names: `every` one, and those `inside`, at which no phrase is parted."""

    every: frozenset[int]
    inside: frozenset[int]
    texts: frozenset[int] = frozenset()
    """Those of instruments, which nobody addresses."""


NO_NAMES = Names(frozenset(), frozenset())


def cut(tokens: Sequence[Token], start: int, end: int) -> int:
    """The end of the phrase before a relative clause, a participle or a closing adverb."""
    if tokens[start].word == "those" and start + 1 < end:
        following = tokens[start + 1].word
        participle = following.endswith("ed") and word_at(tokens, start + 2) in PARTICIPLE_FOLLOWERS
        if following in ("who", "that", "which") or participle:
            return end
    stop = next(
        (
            i
            for i in range(start + 1, end)
            if tokens[i].word in RELATIVES
            or tokens[i].word in ("(", "without")
            or (tokens[i].word == "as" and word_at(tokens, i + 1) in FITTING)
            or (tokens[i].word == "in" and word_at(tokens, i + 1) in THIS and word_at(tokens, i + 2) in REGARD)
            or (tokens[i].word.endswith("ed") and i + 1 < end and tokens[i + 1].word in PARTICIPLE_FOLLOWERS)
        ),
        end,
    )
    while stop > start + 1 and (
        is_adverb(tokens[stop - 1])
        or is_preposition(tokens[stop - 1])
        or tokens[stop - 1].word in ("both", "and", "or", "not")
    ):
        stop -= 1
    return stop


def names_agent(tokens: Sequence[Token], start: int, end: int, names: Names = NO_NAMES) -> bool:
    """Whether the head of the phrase, the noun before its first preposition, names somebody who can act."""
    head_end = next((i for i in range(start + 1, end) if opens_modifier(tokens, i) or _acts_on(tokens, i)), end)
    if tokens[start].word == "those" and head_end > start + 1:
        following = tokens[start + 1].word
        if following in RELATIVES or following.endswith("ing"):
            return True
    if head_end - start > 2 and words(tokens, head_end - 2, 2) == AD_INTERIM:
        head_end -= 2
    while head_end - start > 1 and (
        tokens[head_end - 1].word.endswith("ed")
        or _participates(tokens, head_end - 1, end)
        or is_adverb(tokens[head_end - 1])
        or tokens[head_end - 1].word in ("and", "or", "both")
    ):
        head_end -= 1
    head = tokens[head_end - 1]
    singular = head.word.removesuffix("'s").removesuffix("'")
    if singular in agents() or singular in peoples():
        return singular == head.word
    if tokens[start].word == "all" and head.word in invariable_peoples():
        return True
    if head.word in AGENT_WORDS or (head.word == "parts" and words(tokens, head_end, 4) == UNITED_NATIONS):
        return True
    if head.word in ("concerned", "involved") and head_end - start > 1:
        return names_agent(tokens, start, head_end - 1, names)
    if head_end - 1 in names.texts:
        return False
    return head.acronym or head_end - 1 in names.every or _is_person(tokens, start, head_end)


def _acts_on(tokens: Sequence[Token], i: int) -> bool:
    """Whether a participle with an object tells of those before it: "all States [submitting] applications"."""
    acting = tokens[i].word.endswith("ing") and not tokens[i].capital and agents().get(tokens[i - 1].word, False)
    return acting and tokens[i].word not in agents()


def _participates(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether the word at `i` is the participle of what somebody does: "Member States participating in"."""
    if not tokens[i].word.endswith("ing") or tokens[i - 1].word not in agents():
        return False
    return agents()[tokens[i - 1].word] or (i + 1 < end and tokens[i + 1].word in PARTICIPLE_FOLLOWERS - {"to"})


def _is_person(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a phrase is a title and the name of a person: "Judge Ana Silva", "former President Ana Silva"."""
    title = next(
        (i for i in range(start, end - 1) if tokens[i].word in TITLES and (tokens[i].capital or tokens[i + 1].capital)),
        None,
    )
    return title is not None and all(t.capital or t.word in PARTICLES for t in tokens[title + 1 : end])
