"""Who does what a that-clause says, and the verb that says it."""

from collections.abc import Sequence

from mandategraph.extract.adverbs import is_adverb, skip_adverbs, word_at, words
from mandategraph.extract.agentnouns import Names, is_preposition, names_agent
from mandategraph.extract.doers import phrase_end
from mandategraph.extract.holders import OBJECT_NOUNS, REACH, bodies_of
from mandategraph.extract.phrases import agent_phrases
from mandategraph.extract.tokens import Token
from mandategraph.ontology.agents import agents
from mandategraph.ontology.verbs import actions

MODALS = frozenset("shall should must may will can could would".split())
ENABLED = frozenset(
    "authorized authorised allowed permitted entitled empowered enabled requested invited required obliged mandated "
    "eligible responsible bound exempt exempted entrusted tasked".split()
)
"""What says behind "shall be" that the subject itself may, must or need not act."""
AGENT = 12
"""How many words behind "be" the "by" stands at most that names who does it."""
OPENING = 5
"""How many words stand at most before "mandate" where it is what the clause speaks of."""


def enables(tokens: Sequence[Token], i: int) -> bool:
    """Whether "[is] authorized to", "[has] the primary responsibility to" stands at `i`."""
    at = skip_adverbs(tokens, i)
    if tokens[i - 1].word in ("has", "have"):
        return ("responsibility", "to") in (words(tokens, at + skipped, 2) for skipped in (1, 2))
    return at + 1 < len(tokens) and tokens[at].word in ENABLED and tokens[at + 1].word == "to"


def acts_alone(tokens: Sequence[Token], start: int, i: int, names: Names) -> bool:
    """Whether the third person stands where drafting has the subjunctive: "that the Secretary-General reports"."""
    word = tokens[i].word
    base = "have" if word == "has" else word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    if i - start > REACH or base not in actions() or tokens[i].word in agents():
        return False
    phrases = list(agent_phrases(tokens, start, i, names))
    return len(phrases) == 1 and phrases[0][1] == i and phrases[0][0] <= start + 1


def is_modal(token: Token) -> bool:
    """Whether a word is a modal verb; "May" is a month."""
    return token.word in MODALS and not (token.capital and token.word == "may")


def subjects(tokens: Sequence[Token], start: int, end: int, verb: int, names: Names) -> tuple[tuple[int, int], ...]:
    """Who does what the clause says: its subject, or the body whose mandate that is; nobody in the passive."""
    noun = next((i for i in range(start, end) if tokens[i].word in OBJECT_NOUNS), None)
    if noun is not None:
        opening = max((i + 1 for i in range(start, noun) if tokens[i].word in (",", "the")), default=start)
        held = bodies_of(tokens, opening, end, names)
        first = held[0][0] if held else start
        before = min(first, noun)
        if (
            held
            and tokens[first].word not in ("its", "their")
            and noun - opening < OPENING
            and not any(True for _ in agent_phrases(tokens, start, before, names))
        ):
            return held
    if word_at(tokens, verb) == "apply" and any(t.word in ("they", "it") for t in tokens[verb - 3 : verb]):
        return ()  # measures apply, nobody does: "decides that they shall also apply to"
    passive = word_at(tokens, verb) == "be"
    if passive and not any(t.word in ENABLED for t in tokens[verb + 1 : verb + 4]):
        return ()
    return tuple(agent_phrases(tokens, start, end, names)) or _name_before(tokens, start, end, names)


def passive_agents(tokens: Sequence[Token], verb: int, end: int, names: Names) -> tuple[tuple[int, int], ...]:
    """Who is to do what is to be done: "that the report be submitted [by the Commission]"."""
    if word_at(tokens, verb) != "be":
        return ()
    for i in range(verb + 2, min(end - 1, verb + AGENT)):
        if tokens[i].word in (",", ";", "and", "to") or in_relative(tokens, verb, i):
            return ()
        if tokens[i].word == "by":
            people = tuple(agent_phrases(tokens, i + 1, phrase_end(tokens, i + 1, end, names), names))
            return people if people and people[0][0] <= i + 2 else ()
    return ()


def _name_before(tokens: Sequence[Token], start: int, end: int, names: Names) -> tuple[tuple[int, int], ...]:
    """The name right before the verb, behind a phrase without a comma: "that in order to help UNMIS provide"."""
    last = end
    while last > start and is_adverb(tokens[last - 1]):
        last -= 1
    first = last - 1
    if first < start or (first not in names.every and not tokens[first].acronym):
        return ()
    while first > start and first in names.inside:
        first -= 1
    before = tokens[first - 1 - (tokens[first - 1].word == "the")] if first - 1 > start else None
    governed = before is not None and (is_preposition(before) or before.word == "of")
    return ((first, last),) if not governed and names_agent(tokens, first, last, names) else ()


def in_relative(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Whether the modal is the verb of a relative clause: "measures which may affect"."""
    i = index - 1
    while i > start and (is_adverb(tokens[i]) or tokens[i].word in ("they", "it")):
        i -= 1
    return tokens[i].word in ("which", "who", "that", "as", "where", "when", "if")
