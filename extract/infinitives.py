"""The "to" that opens what somebody is asked to do, told from those of other phrases."""

from collections.abc import Sequence

from mandategraph.extract.adverbs import is_adverb, skip_adverbs, word_at
from mandategraph.extract.agentnouns import DETERMINERS, PREPOSITIONS, Names
from mandategraph.extract.phrases import agent_phrases
from mandategraph.extract.tokens import Token
from mandategraph.ontology.verbs import actions

NOT_INFINITIVE_AFTER = frozenset(
    "position able ability abilities willing wishing yet capacity capacities effort efforts need needs right order as "
    "intention readiness authorized failed seeking attempt attempts opportunity opportunities necessary required due "
    "obligation obligations steps measures ready mandated continue designed aimed wish wishes access response relation "
    "respect according contrary subject related relating up pursuant prior suspected believed known deemed reported "
    "confirmed alleged found presumed said".split()
)

ASIDE = 60
"""How many words behind "to be held" what is asked comes at most."""


def is_action(tokens: Sequence[Token], index: int) -> bool:
    at = index
    if at < len(tokens) and tokens[at].capital:  # a title: "the Programme of Action to Prevent, Combat and"
        return False
    while at < len(tokens) and (
        is_adverb(tokens[at])
        or tokens[at].word in ("more", "better")
        or tokens[at].word == "not"
        or (tokens[at].word == "and" and at > index)
    ):
        at += 1
    if word_at(tokens, at) == ",":
        closing = next((i for i in range(at + 1, min(at + 25, len(tokens))) if tokens[i].word == ","), None)
        return closing is not None and word_at(tokens, closing + 1) in actions()
    return at < len(tokens) and tokens[at].word in actions()


def infinitive_at(tokens: Sequence[Token], start: int, end: int, *, any_noun: bool = False) -> int | None:
    """The index of the "to" that opens what the object is asked to do."""
    for i in range(start + 1, end - 1):
        if tokens[i].word == ";":
            return None
        if tokens[i].word != "to" or not is_action(tokens, i + 1):
            continue
        before = tokens[i - 1].word
        set_phrase = (before == "regard" and tokens[i - 2].word not in ("this", "that")) or _is_relative(tokens, i, end)
        if any_noun or (before not in NOT_INFINITIVE_AFTER and not set_phrase):
            return i
    return None


def _is_relative(tokens: Sequence[Token], to: int, end: int) -> bool:
    """Whether "to be held" tells of the noun before it, and what is asked comes later: "…, to be held in May, to"."""
    if word_at(tokens, to + 1) != "be" or tokens[to - 1].word != ",":
        return False
    return any(
        tokens[i].word == "to" and tokens[i - 1].word == "," and is_action(tokens, i + 1)
        for i in range(to + 2, min(end - 1, to + ASIDE))
    )


def unknown_infinitive(tokens: Sequence[Token], start: int, end: int, names: Names) -> int | None:
    """A "to" right behind somebody who can act and before a word that no table knows: it opens what is asked."""
    for i in range(start + 1, end - 1):
        if tokens[i].word in (";", "."):
            return None
        following = tokens[i + 1].word
        if (
            tokens[i].word == "to"
            and tokens[i - 1].word not in NOT_INFINITIVE_AFTER
            and following.replace("-", "").isalpha()
            and following not in DETERMINERS | PREPOSITIONS
            and not following.endswith(("ing", "ion", "ment"))
        ):
            phrases = list(agent_phrases(tokens, start, i, names))
            resumed = tokens[i - 1].word == "," and word_at(tokens, i + 2) in DETERMINERS
            if phrases and (skip_adverbs(tokens, phrases[-1][1]) >= i or resumed):
                return i
    return None
