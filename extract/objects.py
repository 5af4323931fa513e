"""What follows a performative verb: whom it addresses and what is to be done.

`object_of` reads the words behind the verb by the patterns of UN drafting: "Requests X to do", "Demands that X do",
"Decides that X shall do", "Decides to do", "Calls for efforts by X to do".
"""

from collections.abc import Sequence

from mandategraph.extract.activities import begins_with_agent, is_activity, is_thing, tells_purpose
from mandategraph.extract.adverbs import skip_adverbs, word_at, words
from mandategraph.extract.agentnouns import DETERMINERS, NO_NAMES, PREPOSITIONS, Names, is_preposition
from mandategraph.extract.commitments import commitment_task
from mandategraph.extract.complements import Object, own_action, that_clause
from mandategraph.extract.doers import doers_in
from mandategraph.extract.furtherasked import also_asked, behind_name, owner, possessor
from mandategraph.extract.infinitives import infinitive_at, is_action, unknown_infinitive
from mandategraph.extract.objectstart import (
    CITED,
    PERSONAL,
    behind_aside,
    behind_commas,
    behind_insertion,
    behind_preposition,
    with_shared_object,
)
from mandategraph.extract.phrases import agent_phrases
from mandategraph.extract.sentences import CLOSERS
from mandategraph.extract.subjects import in_relative, passive_agents
from mandategraph.extract.tokens import Token
from mandategraph.extract.told import is_told, told_task
from mandategraph.extract.verbheads import COMMITTING, Head
from mandategraph.ontology.verbs import actions

POINTING = frozenset(("call on", "call upon"))
"""Verbs behind which "that" is no conjunction."""
SUBJECT = 24
"""How many words stand at most between "demands" and the verb of those of whom it is demanded."""
ADVISING = frozenset("recommend propose suggest".split())


def object_of(tokens: Sequence[Token], head: Head, end: int, names: Names = NO_NAMES) -> Object:
    """The addressees and task of the verb `head`, whose clause ends before token `end`.

    `names` are the tokens of known names, inside which no phrase is parted.
    """
    if tokens[head.verb].word in COMMITTING and not is_told(tokens, head):
        return Object((), skip_adverbs(tokens, head.verb + 1), "own")
    if is_told(tokens, head):
        opening = next((i + 1 for i in range(head.begin - 1, -1, -1) if tokens[i].word in CLOSERS), 0)
        return Object(tuple(agent_phrases(tokens, opening, head.begin, names)), told_task(tokens, head), "clause")
    if head.entry.key == "decide-to-remain-seized":
        return Object((), head.verb, "own")
    head = with_shared_object(tokens, head)
    pledged = commitment_task(tokens, head, end)
    if pledged is not None:
        return Object((), skip_adverbs(tokens, pledged), "pledge")
    at = behind_aside(tokens, head, behind_preposition(tokens, head), end)
    before, at = at, behind_insertion(tokens, at, end)
    inserted = at if at > before else 0
    if at >= end:
        return Object((), None, "none")
    points = head.entry.label in POINTING and tokens[at].word == "that"  # "calls upon that State to"
    if not points and (tokens[at].word == "that" or words(tokens, at, 2) == (":", "that")):
        return that_clause(tokens, at + 1 + (tokens[at].word == ":"), end, names)
    if tokens[at].word == "to" and (
        is_action(tokens, at + 1) or (tokens[at + 1 : at + 2] and tokens[at + 1].word.endswith("ing"))
    ):
        return own_action(tokens, at + 1, end, names)
    if head.entry.label == "remind":
        return _reminder(tokens, at, end, names)
    return (
        _recommended(tokens, head, at, end, names)
        or _bare_infinitive(tokens, head, at, end, names)
        or _asked_to(tokens, head, at, end, names)
        or _asked_for(tokens, head, at, end, names, inserted)
    )


def _asked_to(tokens: Sequence[Token], head: Head, at: int, end: int, names: Names) -> Object | None:
    """ "requests X to do", "calls for efforts by X to do"; None where nothing is to be done by an infinitive."""
    infinitive = infinitive_at(tokens, at, end)
    known = head.entry.label in PERSONAL | {"authorize", "mandate", "expect"} and not is_activity(tokens, at)
    unknown = unknown_infinitive(tokens, at, end, names) if known else None
    if unknown is not None and (infinitive is None or (unknown < infinitive and _opens_task(tokens, unknown))):
        infinitive = unknown
    if infinitive is None and head.entry.label in PERSONAL and begins_with_agent(tokens, at, end, names):
        infinitive = infinitive_at(tokens, at, end, any_noun=True)
    if infinitive is None:
        return None
    doers = () if begins_with_agent(tokens, at, infinitive, names) else tuple(doers_in(tokens, at, infinitive, names))
    people = doers
    if not doers and not is_thing(tokens, head, at, infinitive, names):
        people = tuple(agent_phrases(tokens, at, infinitive, names))
    if people and not doers:
        people = (*people, *also_asked(tokens, infinitive + 1, end, names))
    if not people:  # "calls for steps to be taken by all States"
        people = doers = passive_agents(tokens, skip_adverbs(tokens, infinitive + 1), end, names)
        people = people or tuple(also_asked(tokens, at, end, names))
    task = infinitive + 1
    if tells_purpose(tokens, head, at, infinitive, doers) and (doers or not people):
        task = behind_commas(tokens, head)
    return Object(people, task, "doer" if doers else "infinitive" if people else "thing")


def _opens_task(tokens: Sequence[Token], to: int) -> bool:
    """Whether the unknown word behind "to" has an object or another verb beside it: "to structure their forces"."""
    following = word_at(tokens, to + 2)
    return following in DETERMINERS or (following == "and" and is_action(tokens, to + 3))


def _asked_for(tokens: Sequence[Token], head: Head, at: int, end: int, names: Names, inserted: int) -> Object:
    """ "urges restraint", "calls for cooperation between X and Y"; `inserted` is where the object resumes, or 0."""
    if words(tokens, end - 2, 2) == ("to", ":") and head.entry.label in PERSONAL:
        return Object(tuple(agent_phrases(tokens, at, end - 2, names)), None, "infinitive")
    doers = tuple(doers_in(tokens, at, end, names)) or owner(tokens, at, end) or possessor(tokens, head, at, end, names)
    if not doers and head.entry.label in PERSONAL:
        every = tuple(agent_phrases(tokens, at, end, names))
        if every and every[0][0] <= at + 1 and every[-1][1] >= end - 1:
            return Object(every, None, "infinitive")
        stop = next((i for i in range(at + 1, end) if tokens[i].word in (",", ";", "the", "for")), end)
        people = tuple(agent_phrases(tokens, at, stop, names))[:1] if begins_with_agent(tokens, at, stop, names) else ()
        if people:
            return Object(people, people[0][1], "infinitive")
    at = max(inserted, behind_commas(tokens, head))
    return Object(doers, at, "doer" if doers else "thing")


def _recommended(tokens: Sequence[Token], head: Head, at: int, end: int, names: Names) -> Object | None:
    """ "recommends to X that it do", "recommends to X the adoption of"; None for other verbs."""
    if head.entry.label not in ADVISING or tokens[at].word != "to":
        return None
    clause = next((i for i in range(at + 1, min(end, at + CITED)) if tokens[i].word == "that"), None)
    if clause is not None:
        return Object(tuple(agent_phrases(tokens, at + 1, clause, names)), clause + 1, "clause")
    first = at + 1 + (word_at(tokens, at + 1) == "the")
    last = behind_name(first, end, names)
    if last > first and last < end and tokens[last].word in DETERMINERS:
        return Object(((first, last),), last + (tokens[last].word == "the"), "infinitive")
    return None


def _bare_infinitive(tokens: Sequence[Token], head: Head, at: int, end: int, names: Names) -> Object | None:
    """ "requests the Secretary-General report": the clause without "that"."""
    if head.entry.label not in ("request", "demand", "require", "urge"):
        return None
    start = at + (tokens[at].word == "the")
    for i in range(start + 1, min(end - 1, start + 12)):
        if is_preposition(tokens[i]) and i not in names.inside:
            return None
        if i - 1 in names.every and i not in names.every and not tokens[i].capital:
            verb = skip_adverbs(tokens, i)
            noun = tokens[verb + 1].word in (*PREPOSITIONS, "and", ",", ";") and tokens[verb + 1].word != "to"
            if verb < end and tokens[verb].word in actions() and not noun:
                return Object(((start, i),), verb, "clause")
            return None
    return _demanded(tokens, start, end, names) if head.entry.label == "demand" else None


def _demanded(tokens: Sequence[Token], start: int, end: int, names: Names) -> Object | None:
    """ "demands all armed groups, including X, cease": those named right before the verb."""
    for i in range(start + 1, min(end - 1, start + SUBJECT)):
        if tokens[i].word in ("to", ";") or in_relative(tokens, start, i):
            return None
        if tokens[i].word not in actions() or tokens[i].capital or i in names.every:
            continue
        people = tuple(agent_phrases(tokens, start, i, names))
        if people and people[0][0] <= start + 1 and people[-1][1] >= i - 1 and tokens[i - 1].word not in DETERMINERS:
            return Object(people, i, "clause")
    return None


def _reminder(tokens: Sequence[Token], at: int, end: int, names: Names) -> Object:
    """ "reminds X that they must do", "reminds X of their obligation to do"."""
    stop = next((i for i in range(at, end) if tokens[i].word in ("that", "of")), end)
    people = tuple(agent_phrases(tokens, at, stop, names))
    clause = that_clause(tokens, stop + 1, end, names) if stop < end and tokens[stop].word == "that" else None
    infinitive = infinitive_at(tokens, stop, end, any_noun=True) if clause is None else None
    task = clause.task if clause else infinitive + 1 if infinitive is not None else None
    return Object(people, task, "clause")
