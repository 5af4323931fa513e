"""Sentences that tell somebody what to do with no verb of the speaker: "States are invited to", "X shall report"."""

from collections.abc import Sequence

from mandategraph.extract.adverbs import skip_adverbs, word_at, words
from mandategraph.extract.agentnouns import RELATIVES
from mandategraph.extract.phrases import agent_phrases
from mandategraph.extract.tokens import Token
from mandategraph.extract.verbheads import Head
from mandategraph.ontology.verbs import verbs

ASKED = {
    "invited": "invite",
    "requested": "request",
    "encouraged": "encourage",
    "urged": "urge",
    "authorized": "authorize",
}
REACH = 40
"""How many words the subject of such a sentence has at most."""


def told_at(tokens: Sequence[Token], start: int, end: int, *, shall: bool) -> Head | None:
    """The verb of a sentence whose subject is asked or, with `shall`, bound to act; None in any other sentence."""
    for i in range(start + 1, min(end - 2, start + REACH)):
        joins = tokens[i].word == "and" and not (tokens[i - 1].capital and tokens[i + 1].capital)
        if joins or tokens[i].word in (",", ";", ":") or tokens[i].word in RELATIVES:
            return None
        at = skip_adverbs(tokens, i + 1)
        entry = None
        if tokens[i].word in ("is", "are") and word_at(tokens, at + 1) == "to":
            entry = verbs().get(ASKED.get(tokens[at].word, ""))
        elif shall and tokens[i].word == "shall" and word_at(tokens, at) not in ("be", "not"):
            entry, at = verbs()["shall"], i
        if entry is not None:
            people = list(agent_phrases(tokens, start, i))
            named = bool(people) and people[0][0] <= start + 1
            return Head(i, i, i, at + 1, at + 1, entry, "third") if named else None
        if tokens[i].word in ("is", "are", "shall"):
            return None
    return None


def is_told(tokens: Sequence[Token], head: Head) -> bool:
    """Whether the head is that of such a sentence."""
    return head.entry.key == "shall" or (tokens[head.verb].word in ("is", "are") and head.entry.key in ASKED.values())


def told_task(tokens: Sequence[Token], head: Head) -> int:
    """The token at which begins what the subject is to do: behind "to" or "shall have the responsibility to"."""
    at = skip_adverbs(tokens, head.after)
    if word_at(tokens, at) == "have":
        duty = next((i for i in range(at, at + 5) if words(tokens, i, 2) == ("responsibility", "to")), None)
        return at if duty is None else duty + 2
    return at + (word_at(tokens, at) == "to")
