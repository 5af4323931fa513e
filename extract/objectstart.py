"""Where the object of a performative verb begins: behind asides, prepositions and a second verb that shares it."""

from collections.abc import Sequence
from dataclasses import replace

from mandategraph.extract.adverbs import is_adverb, skip_adverbs, word_at, words
from mandategraph.extract.agentnouns import DETERMINERS, is_preposition
from mandategraph.extract.commitments import CITING
from mandategraph.extract.infinitives import is_action
from mandategraph.extract.tokens import Token
from mandategraph.extract.verbheads import Head, head_at
from mandategraph.ontology.verbs import attitudes

PERSONAL = frozenset(
    "call on|call upon|urge|request|invite|encourage|ask|direct|exhort|implore|appeal|instruct|press|warn|"
    "caution".split("|")
)
"""Verbs whose object, where no infinitive follows, is still whom they address."""
CITED = 25
"""How many words stand at most between "its demand", said to be "expressed in" a document, and its "that"."""
IN_PARAGRAPH = (("in", "paragraph"), ("in", "its"), ("in", "resolution"), ("in", "paragraphs"))
"""What opens the place of a request that is repeated: "its request in paragraph 8 of … to the Chair"."""
ASIDE = 60
"""How many words stand at most between "Decides" and "that": "Decides, in the light of X, that"."""


def with_shared_object(tokens: Sequence[Token], head: Head) -> Head:
    """The head with its object behind the verb that shares it: "Invites and encourages all States to"."""
    while word_at(tokens, head.after) == "and":
        second = head_at(tokens, head.after + 1, frozenset({head.mood}))
        if second is None:
            return head
        head = replace(head, after=second.after)
    return head


def behind_aside(tokens: Sequence[Token], head: Head, at: int, end: int) -> int:
    """Behind what stands between a decision and its "that" or "to": "Decides, in the light of X, that"."""
    if head.noun and words(tokens, at, 2) in IN_PARAGRAPH:
        addressed = (i for i in range(at, min(end - 1, at + CITED)) if tokens[i].word in ("to", "that"))
        place = next(addressed, at)
        return place + (tokens[place].word == "to" and not is_action(tokens, place + 1))
    if head.noun and at < end and tokens[at].word in CITING:
        return next((i for i in range(at + 1, min(end, at + CITED)) if tokens[i].word == "that"), at)
    if head.entry.label not in ("decide", "agree", "request", "demand", "recommend", "urge") or at >= end:
        return at
    if tokens[at].word not in (",", "for", "in") or (tokens[at].word != "," and head.entry.label != "decide"):
        return at
    clause = None
    for i in range(at + 1, min(end, at + ASIDE)):
        if tokens[i].word == ";":
            break
        if clause is None and tokens[i].word == "that" and head.entry.label == "decide":
            clause = i
        decided = tokens[i].word == "to" and head.entry.label == "decide" and is_action(tokens, i + 1)
        if (tokens[i - 1].word == "," or tokens[at].word != ",") and (tokens[i].word == "that" or decided):
            return i
    return clause if clause is not None and tokens[at].word == "," else at


def behind_insertion(tokens: Sequence[Token], at: int, end: int) -> int:
    """Behind what stands between the verb and its object: "encourages, in coordination with X, the participation"."""
    if at + 1 >= end or tokens[at].word != "," or not is_preposition(tokens[at + 1]):
        return at
    for i in range(at + 2, min(end - 1, at + ASIDE)):
        if tokens[i].word == ";":
            break
        if tokens[i].word == "," and tokens[i + 1].word in DETERMINERS:
            return i + 1
    return at


def behind_commas(tokens: Sequence[Token], head: Head) -> int:
    """Behind the preposition and ", in this regard,", before an adverb of the noun ("further cooperation")."""
    at = behind_preposition(tokens, head)
    while (
        (at - 1 >= head.after or (at - 1 > head.verb and tokens[at - 1].word == "further"))
        and is_adverb(tokens[at - 1])
        and tokens[at - 1].word != "also"
    ):
        at -= 1
    return at


def behind_preposition(tokens: Sequence[Token], head: Head) -> int:
    """Where the object begins: behind "on" in "its call on", "to" in "appeals to", "of" in "the attention of"."""
    at = skip_adverbs(tokens, head.after, commas=True)
    label = head.entry.label
    if head.noun and word_at(tokens, at) == "and" and word_at(tokens, at + 1) in attitudes():
        at += 2
    asking = head_at(tokens, at, frozenset({"gerund"})) if head.noun else None
    if asking is not None and asking.entry.act_class == "Directive":  # "its call urging all parties to"
        return skip_adverbs(tokens, asking.after, commas=True)
    if (
        (head.noun and word_at(tokens, at) in ("on", "upon", "to", "for") and not is_action(tokens, at + 1))
        or (label in ("appeal", "call") and word_at(tokens, at) in ("to", "for", "upon", "on"))
        or (label in ("draw the attention", "bring to the attention") and word_at(tokens, at) == "of")
    ):
        at += 1
    return skip_adverbs(tokens, at, commas=True)
