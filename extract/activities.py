"""Whether what a verb asks for is a thing done, of which an infinitive tells only the purpose."""

from collections.abc import Sequence

from mandategraph.extract.adverbs import skip_adverbs, word_at
from mandategraph.extract.agentnouns import DETERMINERS, Names, is_preposition, names_agent, opens_modifier
from mandategraph.extract.objectstart import PERSONAL
from mandategraph.extract.tokens import Token
from mandategraph.extract.verbheads import Head

UNDERGONE = frozenset("be continue remain proceed cease end begin start resume stop take".split())
"""What a thing that is asked for does itself: "calls for this practice to continue"."""
EFFORTS = frozenset("effort efforts endeavour endeavours initiative initiatives attempts work role action".split())
"""What somebody makes or plays to do something: the infinitive behind it is what is asked."""
ACTIVITIES = frozenset(
    "progress use efforts endeavours research activities activity restraint caution steps action work support recourse "
    "access measures dialogue processes initiatives exchanges practices".split()
)
ACTIVITY = ("tion", "sion", "ment", "ance", "ence", "ing", "tions", "ments", "cy", "ity")
PARTICLES = frozenset("up out down off".split())
HEAD_STOPS = frozenset("of to and , ; which that".split())


def tells_purpose(
    tokens: Sequence[Token], head: Head, at: int, infinitive: int, doers: Sequence[tuple[int, int]]
) -> bool:
    """Whether the infinitive tells what the thing asked for is good for: "calls for further work to ensure"."""
    verb = skip_adverbs(tokens, infinitive + 1)
    if doers:
        before = next((i for i in range(at, doers[0][0]) if tokens[i].word in ("of", "by", "between")), doers[0][0])
        return tokens[before - 1].word not in EFFORTS
    asks_for_a_thing = head.entry.label == "call for" or (head.entry.label in PERSONAL and is_activity(tokens, at))
    return asks_for_a_thing and verb < len(tokens) and tokens[verb].word not in UNDERGONE


def is_activity(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun at the head of what is asked for is something done: "encourages accelerated progress to"."""
    stop = next(
        (i for i in range(at + 1, len(tokens)) if opens_modifier(tokens, i) or tokens[i].word in HEAD_STOPS), at
    )
    while stop - 1 > at and tokens[stop - 1].word in PARTICLES:
        stop -= 1
    word = tokens[stop - 1].word
    if tokens[at].word == "the" and word_at(tokens, stop) == "to" and word not in EFFORTS:
        return False  # "encourages the mediation to consult"
    return stop > at and not tokens[stop - 1].capital and (word in ACTIVITIES or word.endswith(ACTIVITY))


def is_thing(tokens: Sequence[Token], head: Head, start: int, end: int, names: Names) -> bool:
    """Whether the object is an activity or a thing, whose purpose the infinitive tells: "encourages exploring …"."""
    first = tokens[start].word
    if first.endswith("ing") and not tokens[start].capital and not begins_with_agent(tokens, start, end, names):
        return any(token.word in DETERMINERS or token.word == "," for token in tokens[start + 1 : end])
    return head.entry.label == "call for" and not begins_with_agent(tokens, start, end, names)


def begins_with_agent(tokens: Sequence[Token], start: int, end: int, names: Names) -> bool:
    stop = next((i for i in range(start + 1, end) if is_preposition(tokens[i]) or tokens[i].word == ","), end)
    return names_agent(tokens, start, stop, names)
