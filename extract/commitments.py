"""What the speaker commits itself to: "its intention, in the light of X, to review", "that it stands ready to"."""

from collections.abc import Sequence

from mandategraph.extract.adverbs import is_adverb, skip_adverbs, word_at, words
from mandategraph.extract.infinitives import is_action
from mandategraph.extract.tokens import Token
from mandategraph.extract.verbheads import HOLDERS, Head
from mandategraph.ontology.verbs import actions

READY = frozenset("ready prepared determined willing resolved".split())
BEING = frozenset("stands is remains be".split())
CITING = frozenset("as expressed stated set contained made in".split())
"""What opens the place where a commitment was made before: "its readiness as stated in paragraph 2 … to"."""
STOPS = frozenset("that the of for and".split())
OCCASION = ("at", "in", "by", "on", "before", "upon", ",")
PROMISES = (("it", "will"), ("it", "shall"), ("it", "intends"))
PHRASE = 14
"""How many words stand at most between "that" and "it"."""
NEAR = 8
ASIDE = 60
"""How many words stand at most between the noun and what it commits to."""


def commitment_task(tokens: Sequence[Token], head: Head, end: int) -> int | None:
    """The token at which begins what the act commits its speaker to do, or None where it commits to nothing."""
    noun = head.noun
    if noun and noun.act_class == "Commissive" and (head.entry.head == "express" or head.entry.head in HOLDERS):
        return to_action(tokens, head.after, end)
    if noun or head.entry.head not in HOLDERS or word_at(tokens, head.after) != "that":
        return None
    it = _speaker_behind(tokens, head.after + 1, end)
    if it is None:
        return None
    at = skip_adverbs(tokens, it + 1)
    if word_at(tokens, at) in ("will", "shall"):
        following = skip_adverbs(tokens, at + 1)
        if words(tokens, following, 2) == ("not", "be"):
            return None
        if word_at(tokens, following) != "be":
            return following
        at = following
    if at + 1 < end and (tokens[at].word == "intends" or (tokens[at].word in BEING and tokens[at + 1].word in READY)):
        return to_action(tokens, at + 1 + (tokens[at].word in BEING), end)
    return None


def _speaker_behind(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where "it" stands, behind a phrase of time or occasion at most: "that at the end of this period it will"."""
    if word_at(tokens, start) == "it":
        return start
    if word_at(tokens, start) not in OCCASION:
        return None
    return next((i for i in range(start, min(end, start + PHRASE)) if words(tokens, i, 2) in PROMISES), None)


def to_action(tokens: Sequence[Token], index: int, end: int) -> int | None:
    """Behind the "to" of a verb that follows, asides left out: "its intention, in this regard, to review"."""
    at = skip_adverbs(tokens, index, commas=True)
    if at >= end:
        return None
    if tokens[at].word == "," or tokens[at].word in CITING:
        aside = tokens[at].word == ","
        for i in range(at + 1, min(end - 1, at + ASIDE)):
            if tokens[i].word == ";":
                break
            if tokens[i].word == "to" and (tokens[i - 1].word == "," or not aside) and is_action(tokens, i + 1):
                return i + 1
    for i in range(index, min(index + NEAR, end - 1)):
        if tokens[i].word == "to" or (tokens[i].word == "in" and tokens[i + 1].word.endswith("ing")):
            return i + 1 if _acts(tokens, i + 1) else None
        if tokens[i].word in STOPS:
            return None
    return None


def _acts(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb of action stands at `index`, adverbs and "not" aside: "to not fully recognize", "to working"."""
    at = index
    while at < len(tokens) and (is_adverb(tokens[at]) or tokens[at].word == "not"):
        at += 1
    if at >= len(tokens):
        return False
    stem = tokens[at].word.removesuffix("ing")
    gerund = stem != tokens[at].word and any(form in actions() for form in (stem, f"{stem}e", stem[:-1]))
    return gerund or tokens[at].word in actions()
