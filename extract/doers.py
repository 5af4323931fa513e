"""The doers named in a noun phrase: "efforts by X", "cooperation between X and Y"."""

from collections.abc import Iterator, Sequence

from mandategraph.extract.adverbs import word_at
from mandategraph.extract.agentnouns import RELATIVES, Names, is_preposition
from mandategraph.extract.infinitives import is_action
from mandategraph.extract.phrases import agent_phrases
from mandategraph.extract.tokens import Token

DOER_HEADS = frozenset(
    "effort efforts cooperation coordination participation engagement contribution contributions involvement support "
    "collaboration commitment role work action actions activities dialogue consultations consultation assistance "
    "partnership interaction relations communication initiative initiatives".split()
)
SET_UP = frozenset("imposed established adopted issued authorized mandated decided requested created".split())
"""Participles behind which "by" names whose act it was: "the embargoes imposed by the Council"."""
REGION = 8
"""How many words tell at most where "those" are."""


def doers_in(tokens: Sequence[Token], start: int, end: int, names: Names) -> Iterator[tuple[int, int]]:
    """The doers named in a noun phrase: "efforts by X", "cooperation between X and Y"."""
    listed = nested = False
    for i in range(start, min(end, start + 14)):
        word = tokens[i].word
        relative = word in RELATIVES and not (word == "that" and is_preposition(tokens[i - 1]))
        if (word in (",", ";") and not _lists(tokens, i)) or relative:
            return
        if word == "to" and is_action(tokens, i + 1):  # what the doing is for names no doers: "efforts to end"
            return
        listed = listed or word == ","
        together = word in ("between", "among", "amongst") and not tokens[i - 1].capital
        done = word == "by" and not tokens[i + 1].word.endswith("ing") and tokens[i - 1].word not in SET_UP
        if together or done or (word == "of" and tokens[i - 1].word in DOER_HEADS and not listed and not nested):
            stop = list_end(tokens, i + 1, end, names)
            found = list(agent_phrases(tokens, i + 1, stop, names))
            joint = next((k for k in range(i + 2, stop) if tokens[k].word == "and" and k not in names.inside), stop)
            if done and not found and joint < stop:  # "the cessation of attacks by all parties and full compliance"
                found = list(agent_phrases(tokens, i + 1, joint, names))
            if found and found[0][0] <= i + 2:
                yield from found
                return
        nested = nested or word == "of"  # "the strengthening of the role of women"


def _lists(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a comma stands in a list of activities, or before "including among": the doers come behind it."""
    if tokens[comma].word != ",":
        return False
    if word_at(tokens, comma + 1) == "including":
        return word_at(tokens, comma + 2) in ("among", "between", "by")
    following = next((i for i in range(comma + 1, min(comma + 4, len(tokens))) if tokens[i].word in (",", "and")), None)
    return following is not None and not any(is_preposition(t) for t in tokens[comma + 1 : following])


def list_end(tokens: Sequence[Token], start: int, end: int, names: Names) -> int:
    """Where a list of doers ends: "the Committee, the Government of Mali, and the Mission"; else the phrase."""
    first = phrase_end(tokens, start, end, names)
    stop = _behind_brackets(tokens, first, end)
    while stop < end and tokens[stop].word == ",":
        begin = stop + 1
        closing = word_at(tokens, begin) == "and"
        following = phrase_end(tokens, begin + closing, end, names) if begin + closing < end else end
        if any(t.word == "those" for t in tokens[begin:following]):  # "especially those in the region"
            following = next(
                (i for i in range(following, min(end, following + REGION)) if tokens[i].word == ","), following
            )
        if not any(True for _ in agent_phrases(tokens, begin + closing, following, names)):
            return first
        stop = _behind_brackets(tokens, following, end)
        joined = word_at(tokens, stop) == "and"
        if joined:  # "the Committee (PAC) and the Mission"
            stop = phrase_end(tokens, stop + 1, end, names)
        if joined or closing or any(tokens[i].word == "and" and i not in names.inside for i in range(begin, following)):
            return stop
    return first


def _behind_brackets(tokens: Sequence[Token], i: int, end: int) -> int:
    """The index behind a bracketed acronym at `i`; `i` itself where none stands there."""
    if i + 2 < end and tokens[i].word == "(" and tokens[i + 2].word == ")":
        return i + 3
    return i


def phrase_end(tokens: Sequence[Token], start: int, end: int, names: Names) -> int:
    """Where a noun phrase ends: at a comma, a relative pronoun or a preposition other than "of", "in" inside a name."""
    for i in range(start + 1, end):
        word = tokens[i].word
        if i in names.inside:
            continue
        if (
            word in (",", ";", "(", ".")
            or word in RELATIVES
            or word in ("until", "for", "to", "at", "from", "through", "as", "under")
            or (word == "by" and tokens[i - 1].word != "and")
        ):
            return i
        if word in ("in", "on", "with", "within") and not _names_on(tokens, i):
            return i
    return end


def _names_on(tokens: Sequence[Token], i: int) -> bool:
    following = next((t for t in tokens[i + 1 : i + 3] if t.word != "the"), None)
    return tokens[i - 1].capital and following is not None and following.capital
