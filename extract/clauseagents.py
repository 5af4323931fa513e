"""Whom a clause speaks of that a pronoun behind it can take up: those commended, those who gave, the first agent."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mandategraph.extract.addressees import Addressees
from mandategraph.extract.adverbs import is_adverb, words
from mandategraph.extract.agentnouns import Names
from mandategraph.extract.doers import doers_in, list_end
from mandategraph.extract.phrases import agent_phrases
from mandategraph.extract.records import Paragraph
from mandategraph.extract.tokens import Token
from mandategraph.ontology.agents import agents
from mandategraph.ontology.nodes import Node

PLURAL_PRONOUNS = frozenset("them they these those both others".split())
DONE = 6
"""How many words behind the verb "by" stands at most in "the efforts by X and Y"."""
GIVEN = frozenset(
    "provided issued made undertaken given offered pledged adopted signed extended taken concluded reached".split()
)
"""Participles behind which "by" names who did the thing: "the assistance provided by X"."""
COUNTED = frozenset("number majority range group".split())
PERSONAL = frozenset("him her".split())
PERSONS = frozenset(
    "adviser administrator ambassador chair chairman chairperson commander commissioner commissioner-general "
    "coordinator director director-general envoy expert facilitator judge leader mediator minister ombudsperson "
    "president prosecutor rapporteur registrar representative secretary-general under-secretary-general".split()
)


class Antecedent(NamedTuple):
    """A phrase taken up: its place in the paragraph's text, and who it means."""

    start: int
    end: int
    node: Node


def spoken_of(
    paragraph: Paragraph,
    tokens: Sequence[Token],
    begin: int,
    end: int,
    word: str,
    addressees: Addressees,
    names: Names,
) -> tuple[Antecedent, ...]:
    """The first agent between two tokens that the pronoun can mean."""
    if word in PERSONAL and (found := _possessor(paragraph, tokens, begin, end, addressees)):
        return found
    done = word in PLURAL_PRONOUNS and any(t.word == "by" for t in tokens[begin : begin + DONE])
    doers = list(doers_in(tokens, begin, end, names)) if done else []
    if len(doers) > 1:
        return _antecedents(paragraph, tokens, doers, addressees)
    if word in PLURAL_PRONOUNS and (found := _praised(paragraph, tokens, begin, end, addressees, names)):
        return found
    if word in PLURAL_PRONOUNS and (found := _givers(paragraph, tokens, begin, end, addressees, names)):
        return found
    for first, last in _agents_in(tokens, begin, end):
        if fits(tokens, first, last, word):
            return _antecedents(paragraph, tokens, [(first, last)], addressees)
    return ()


def _antecedents(
    paragraph: Paragraph, tokens: Sequence[Token], phrases: Sequence[tuple[int, int]], addressees: Addressees
) -> tuple[Antecedent, ...]:
    """Whom the phrases mean, each with its place."""
    places = [(tokens[first].start, tokens[last - 1].end) for first, last in phrases]
    return tuple(Antecedent(*place, addressees.resolve(paragraph, *place)[0]) for place in places)


def _praised(
    paragraph: Paragraph, tokens: Sequence[Token], begin: int, end: int, addressees: Addressees, names: Names
) -> tuple[Antecedent, ...]:
    """Those whom the clause thanks or commends for something: "commends X and Y for their efforts"."""
    stop = next((i for i in range(begin + 1, end) if tokens[i].word in ("for", ";")), end)
    if stop == end or tokens[stop].word != "for":
        return ()
    people = list(agent_phrases(tokens, begin, stop, names))
    several = len(people) > 1 or any(is_plural(tokens, first, last) for first, last in people)
    if not several or people[0][0] > begin + 1:
        return ()
    return _antecedents(paragraph, tokens, people, addressees)


def _givers(
    paragraph: Paragraph, tokens: Sequence[Token], begin: int, end: int, addressees: Addressees, names: Names
) -> tuple[Antecedent, ...]:
    """Those who gave or made the thing of which the clause speaks: "the communiqué issued by the Governments of X"."""
    for i in range(begin + 1, end - 1):
        if tokens[i].word != "by" or tokens[i - 1].word not in GIVEN:
            continue
        phrases = list(agent_phrases(tokens, i + 1, list_end(tokens, i + 1, end, names), names))
        if len(phrases) > 1 or any(is_plural(tokens, first, last) for first, last in phrases):
            return _antecedents(paragraph, tokens, phrases, addressees)
    return ()


def _possessor(
    paragraph: Paragraph, tokens: Sequence[Token], begin: int, end: int, addressees: Addressees
) -> tuple[Antecedent, ...]:
    """The person whose thing the clause speaks of first: "the Secretary-General's report"."""
    for i in range(begin, end):
        word = tokens[i].word.removesuffix("'s")
        if word not in PERSONS:
            continue
        if word == tokens[i].word:
            return ()
        start, finish = tokens[i].start, tokens[i].end - 2
        return (Antecedent(start, finish, addressees.resolve(paragraph, start, finish)[0]),)
    return ()


def fits(tokens: Sequence[Token], first: int, last: int, word: str) -> bool:
    """Whether a phrase has the number of the pronoun, and is a person where that is "him"."""
    plural = is_plural(tokens, first, last)
    if plural != (word in PLURAL_PRONOUNS):
        return False
    person = any(t.word in PERSONS for t in tokens[first:last])
    return plural or person == (word in PERSONAL)


def _agents_in(tokens: Sequence[Token], begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The noun phrases with an agent noun as head in running text, from the left."""
    for i in range(begin, end):
        if tokens[i].word not in agents() or (i + 1 < end and tokens[i + 1].word in agents()):
            continue
        first = i
        while first > begin and _modifies(tokens[first - 1]):
            first -= 1
        if first >= begin + 2 and tokens[first - 1].word == "of" and tokens[first - 2].word in COUNTED:
            first -= 2
            while first > begin and (_modifies(tokens[first - 1]) or tokens[first - 1].word in ("an", "a")):
                first -= 1
        while first < i and tokens[first].word in ("and", "the"):
            first += 1
        yield from agent_phrases(tokens, first, i + 1)


def _modifies(token: Token) -> bool:
    return (
        token.word.isalnum()
        and not is_adverb(token)
        and token.word
        not in (
            "of in to by for with from on at as that which who the a an its their his is are has have be been "
            "between through under".split()
        )
    ) or "-" in token.word


def is_plural(tokens: Sequence[Token], first: int, last: int) -> bool:
    if any(tokens[i].word == "of" and tokens[i - 1].word in COUNTED for i in range(first + 1, last)):
        return True
    stop = next((i for i in range(first + 1, last) if tokens[i].word in ("of", "in", "to", "for", "from", "on")), last)
    while stop - first > 1 and tokens[stop - 1].word not in agents():
        stop -= 1
    if words(tokens, stop - 2, 2) == ("united", "nations"):
        return False
    return agents().get(tokens[stop - 1].word, False) or tokens[first].word in ("all", "both", "these", "those")
