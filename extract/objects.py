"""What follows a performative verb: whom it addresses and what is to be done.

`object_of` reads the words behind the verb by the patterns of UN drafting: "Requests X to do", "Demands that X do",
"Decides that X shall do", "Decides to do", "Calls for efforts by X to do".
"""

from collections.abc import Sequence
from dataclasses import replace

from mandategraph.extract.adverbs import is_adverb, skip_adverbs, words
from mandategraph.extract.agentnouns import DETERMINERS, NO_NAMES, PREPOSITIONS, Names, is_preposition, names_agent
from mandategraph.extract.commitments import CITING, commitment_task
from mandategraph.extract.complements import Object, own_action, that_clause
from mandategraph.extract.doers import doers_in
from mandategraph.extract.infinitives import infinitive_at, is_action, unknown_infinitive
from mandategraph.extract.phrases import agent_phrases
from mandategraph.extract.sentences import CLOSERS
from mandategraph.extract.tokens import Token
from mandategraph.extract.told import is_told, told_task
from mandategraph.extract.verbheads import Head, head_at
from mandategraph.ontology.verbs import actions, attitudes

PERSONAL = frozenset(
    "call on|call upon|urge|request|invite|encourage|ask|direct|exhort|implore|appeal|instruct|press|warn|"
    "caution".split("|")
)
"""Verbs whose object, where no infinitive follows, is still whom they address."""
ADVISING = frozenset("recommend propose suggest".split())
CITED = 25
"""How many words stand at most between "its demand", said to be "expressed in" a document, and its "that"."""
ASIDE = 60
"""How many words stand at most between "Decides" and "that": "Decides, in the light of X, that"."""


def object_of(tokens: Sequence[Token], head: Head, end: int, names: Names = NO_NAMES) -> Object:
    """The addressees and task of the verb `head`, whose clause ends before token `end`.

    `names` are the tokens of known names, inside which no phrase is parted.
    """
    if tokens[head.verb].word == "will":
        return Object((), skip_adverbs(tokens, head.verb + 1), "own")
    if is_told(tokens, head):
        opening = next((i + 1 for i in range(head.begin - 1, -1, -1) if tokens[i].word in CLOSERS), 0)
        return Object(tuple(agent_phrases(tokens, opening, head.begin, names)), told_task(tokens, head), "clause")
    if head.entry.key == "decide-to-remain-seized":
        return Object((), head.verb, "own")
    head = _sharing(tokens, head)
    pledged = commitment_task(tokens, head, end)
    if pledged is not None:
        return Object((), skip_adverbs(tokens, pledged), "pledge")
    at = _behind_aside(tokens, head, _behind_preposition(tokens, head), end)
    before, at = at, _behind_insertion(tokens, at, end)
    inserted = at if at > before else 0
    if at >= end:
        return Object((), None, "none")
    if tokens[at].word == "that" or (tokens[at].word == ":" and words(tokens, at + 1, 1) == ("that",)):
        return that_clause(tokens, at + 1 + (tokens[at].word == ":"), end, names)
    if tokens[at].word == "to" and (
        is_action(tokens, at + 1) or (tokens[at + 1 : at + 2] and tokens[at + 1].word.endswith("ing"))
    ):
        return own_action(tokens, at + 1, end, names)
    if head.entry.label == "remind":
        return _reminder(tokens, at, end, names)
    if head.entry.label in ADVISING and tokens[at].word == "to":
        clause = next((i for i in range(at + 1, min(end, at + CITED)) if tokens[i].word == "that"), None)
        if clause is not None:
            return Object(tuple(agent_phrases(tokens, at + 1, clause, names)), clause + 1, "clause")
    bare = _bare_infinitive(tokens, head, at, end, names)
    if bare is not None:
        return bare
    infinitive = infinitive_at(tokens, at, end)
    if infinitive is None and head.entry.label in PERSONAL | {"authorize", "mandate", "expect"}:
        infinitive = unknown_infinitive(tokens, at, end, names)
    if infinitive is None and head.entry.label in PERSONAL and begins_with_agent(tokens, at, end, names):
        infinitive = infinitive_at(tokens, at, end, any_noun=True)
    if infinitive is not None:
        doers = (
            () if begins_with_agent(tokens, at, infinitive, names) else tuple(doers_in(tokens, at, infinitive, names))
        )
        people = doers
        if not doers and not _is_thing(tokens, head, at, infinitive, names):
            people = tuple(agent_phrases(tokens, at, infinitive, names))
        return Object(people, infinitive + 1, "doer" if doers else "infinitive" if people else "thing")
    if words(tokens, end - 2, 2) == ("to", ":") and head.entry.label in PERSONAL:
        return Object(tuple(agent_phrases(tokens, at, end - 2, names)), None, "infinitive")
    doers = tuple(doers_in(tokens, at, end, names)) or _possessor(tokens, head, at, end, names)
    if not doers and head.entry.label in PERSONAL:
        every = tuple(agent_phrases(tokens, at, end, names))
        if every and every[0][0] <= at + 1 and every[-1][1] >= end - 1:
            return Object(every, None, "infinitive")
        stop = next((i for i in range(at + 1, end) if tokens[i].word in (",", ";", "the", "for")), end)
        people = tuple(agent_phrases(tokens, at, stop, names))[:1] if begins_with_agent(tokens, at, stop, names) else ()
        if people:
            return Object(people, people[0][1], "infinitive")
    at = max(inserted, _behind_commas(tokens, head))
    return Object(doers, at, "doer" if doers else "thing")


def _possessor(tokens: Sequence[Token], head: Head, at: int, end: int, names: Names) -> tuple[tuple[int, int], ...]:
    """The name whose doing is asked for: "encourages Iraq's continued demonstration of"."""
    first = at + (tokens[at].word == "the")
    if head.entry.label != "encourage" or first not in names.every:
        return ()
    last = next((i + 1 for i in range(first, end) if i + 1 not in names.inside), end)
    return ((first, last),) if tokens[last - 1].word.endswith(("'s", "'")) else ()


def _sharing(tokens: Sequence[Token], head: Head) -> Head:
    """The head with its object behind the verb that shares it: "Invites and encourages all States to"."""
    while words(tokens, head.after, 1) == ("and",):
        second = head_at(tokens, head.after + 1, frozenset({head.mood}))
        if second is None:
            return head
        head = replace(head, after=second.after)
    return head


def _behind_aside(tokens: Sequence[Token], head: Head, at: int, end: int) -> int:
    """Behind what stands between a decision and its "that" or "to": "Decides, in the light of X, that"."""
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


def _is_thing(tokens: Sequence[Token], head: Head, start: int, end: int, names: Names) -> bool:
    """Whether the object is an activity or a thing, whose purpose the infinitive tells: "encourages exploring …"."""
    first = tokens[start].word
    if first.endswith("ing") and not tokens[start].capital and not begins_with_agent(tokens, start, end, names):
        return (
            next((i for i in range(start + 1, end) if tokens[i].word in DETERMINERS or tokens[i].word == ","), end)
            < end
        )
    return head.entry.label == "call for" and not begins_with_agent(tokens, start, end, names)


def _bare_infinitive(tokens: Sequence[Token], head: Head, at: int, end: int, names: Names) -> Object | None:
    """ "requests the Secretary-General report": the clause without "that"."""
    if head.entry.label not in ("request", "demand", "require"):
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
    return None


def _reminder(tokens: Sequence[Token], at: int, end: int, names: Names) -> Object:
    """ "reminds X that they must do", "reminds X of their obligation to do"."""
    stop = next((i for i in range(at, end) if tokens[i].word in ("that", "of")), end)
    people = tuple(agent_phrases(tokens, at, stop, names))
    clause = that_clause(tokens, stop + 1, end, names) if stop < end and tokens[stop].word == "that" else None
    infinitive = infinitive_at(tokens, stop, end, any_noun=True) if clause is None else None
    task = clause.task if clause else infinitive + 1 if infinitive is not None else None
    return Object(people, task, "clause")


def _behind_insertion(tokens: Sequence[Token], at: int, end: int) -> int:
    """Behind what stands between the verb and its object: "encourages, in coordination with X, the participation"."""
    if at + 1 >= end or tokens[at].word != "," or not is_preposition(tokens[at + 1]):
        return at
    for i in range(at + 2, min(end - 1, at + ASIDE)):
        if tokens[i].word == ";":
            break
        if tokens[i].word == "," and tokens[i + 1].word in DETERMINERS:
            return i + 1
    return at


def begins_with_agent(tokens: Sequence[Token], start: int, end: int, names: Names) -> bool:
    stop = next((i for i in range(start + 1, end) if is_preposition(tokens[i]) or tokens[i].word == ","), end)
    return names_agent(tokens, start, stop, names)


def _behind_commas(tokens: Sequence[Token], head: Head) -> int:
    """Behind the preposition and ", in this regard,", before an adverb of the noun ("further cooperation")."""
    at = _behind_preposition(tokens, head)
    while (
        (at - 1 >= head.after or (at - 1 > head.verb and tokens[at - 1].word == "further"))
        and is_adverb(tokens[at - 1])
        and tokens[at - 1].word != "also"
    ):
        at -= 1
    return at


def _behind_preposition(tokens: Sequence[Token], head: Head) -> int:
    """Where the object begins: behind "on" in "its call on", "to" in "appeals to", "of" in "the attention of"."""
    at = skip_adverbs(tokens, head.after, commas=True)
    label = head.entry.label
    if head.noun and words(tokens, at, 1) == ("and",) and at + 1 < len(tokens) and tokens[at + 1].word in attitudes():
        at += 2
    if (
        (
            head.noun
            and words(tokens, at, 1)
            and tokens[at].word in ("on", "upon", "to", "for")
            and not is_action(tokens, at + 1)
        )
        or (label in ("appeal", "call") and words(tokens, at, 1) and tokens[at].word in ("to", "for", "upon", "on"))
        or (label in ("draw the attention", "bring to the attention") and words(tokens, at, 1) == ("of",))
    ):
        at += 1
    return skip_adverbs(tokens, at, commas=True)
