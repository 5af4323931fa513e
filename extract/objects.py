"""What follows a performative verb: whom it addresses and what is to be done.

`object_of` reads the words behind the verb by the patterns of UN drafting: "Requests X to do", "Demands that X do",
"Decides that X shall do", "Decides to do", "Calls for efforts by X to do".
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mandategraph.extract.agentnouns import DETERMINERS, NO_NAMES, PREPOSITIONS, Names, is_preposition, names_agent
from mandategraph.extract.doers import doers_in
from mandategraph.extract.holders import bodies_of
from mandategraph.extract.infinitives import infinitive_at, is_action, unknown_infinitive
from mandategraph.extract.phrases import agent_phrases
from mandategraph.extract.subjects import acts_alone, enables, in_relative, is_modal, subjects
from mandategraph.extract.tokens import Token
from mandategraph.extract.verbheads import Head, head_at, is_adverb, skip_adverbs, words
from mandategraph.ontology.verbs import actions, attitudes

PERSONAL = frozenset(
    "call on|call upon|urge|request|invite|encourage|ask|direct|exhort|implore|appeal|instruct|press|warn|"
    "caution".split("|")
)
"""Verbs whose object, where no infinitive follows, is still whom they address."""
REFLEXIVE = frozenset(
    "remain review consider meet keep continue revert examine discuss convene hold reconsider follow conduct "
    "undertake monitor return resume dispatch".split()
)
ENABLING = frozenset(
    "authorize authorise request invite allow permit mandate instruct direct ask task entrust empower".split()
)
"""Verbs whose object is whom the decision addresses: "Decides to authorize the Secretary-General to"."""
STATED = frozenset("is are has have".split())
LASTING = frozenset("continue maintain".split())
CLAUSE = 150
"""How many words behind "that" the verb of its clause stands at most, where it has no modal."""
ASIDE = 60
"""How many words stand at most between "Decides" and "that": "Decides, in the light of X, that"."""


@dataclass(frozen=True, slots=True)
class Object:
    """Token ranges of the addressees, token where the task begins (or None), and what form was read."""

    addressees: tuple[tuple[int, int], ...]
    task: int | None
    form: str
    """`infinitive`, `clause`, `own` (the speaker itself does it), `doer`, `thing` or `none`."""


def object_of(tokens: Sequence[Token], head: Head, end: int, names: Names = NO_NAMES) -> Object:
    """The addressees and task of the verb `head`, whose clause ends before token `end`.

    `names` are the tokens of known names, inside which no phrase is parted.
    """
    if tokens[head.verb].word == "will":
        return Object((), skip_adverbs(tokens, head.verb + 1), "own")
    head = _sharing(tokens, head)
    at = _behind_aside(tokens, head, _behind_preposition(tokens, head), end)
    if at >= end:
        return Object((), None, "none")
    if tokens[at].word == "that" or (tokens[at].word == ":" and words(tokens, at + 1, 1) == ("that",)):
        return _that_clause(tokens, at + 1 + (tokens[at].word == ":"), end, names)
    if tokens[at].word == "to" and (
        is_action(tokens, at + 1) or (tokens[at + 1 : at + 2] and tokens[at + 1].word.endswith("ing"))
    ):
        return _own(tokens, at + 1, end, names)
    if head.entry.label == "remind":
        return _reminder(tokens, at, end, names)
    bare = _bare_infinitive(tokens, head, at, end, names)
    if bare is not None:
        return bare
    infinitive = infinitive_at(tokens, at, end)
    if infinitive is None and head.entry.label in PERSONAL | {"authorize", "mandate", "expect"}:
        infinitive = unknown_infinitive(tokens, at, end, names)
    if infinitive is not None:
        doers = (
            () if begins_with_agent(tokens, at, infinitive, names) else tuple(doers_in(tokens, at, infinitive, names))
        )
        people = doers
        if not doers and not _is_thing(tokens, head, at, infinitive, names):
            people = tuple(agent_phrases(tokens, at, infinitive, names))
        return Object(people, infinitive + 1, "doer" if doers else "infinitive" if people else "thing")
    doers = tuple(doers_in(tokens, at, end, names))
    if not doers and head.entry.label in PERSONAL:
        every = tuple(agent_phrases(tokens, at, end, names))
        if every and every[0][0] <= at + 1 and every[-1][1] >= end - 1:
            return Object(every, None, "infinitive")
        stop = next((i for i in range(at + 1, end) if tokens[i].word in (",", ";", "the", "for")), end)
        people = tuple(agent_phrases(tokens, at, stop, names))[:1] if begins_with_agent(tokens, at, stop, names) else ()
        if people:
            return Object(people, people[0][1], "infinitive")
    at = _behind_commas(tokens, head)
    return Object(doers, at, "doer" if doers else "thing")


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


def _own(tokens: Sequence[Token], at: int, end: int, names: Names) -> Object:
    """ "to extend the mandate of X", "to establish X", "to authorize X to do"."""
    task = skip_adverbs(tokens, at)
    people: tuple[tuple[int, int], ...] = ()
    if (
        task < end
        and tokens[task].word in REFLEXIVE
        and (words(tokens, task + 1, 1) == ("to",) or tokens[task].word not in LASTING)
    ):
        return Object((), task, "own")
    if task < end and tokens[task].word in ENABLING:
        infinitive = infinitive_at(tokens, task, end) or unknown_infinitive(tokens, task, end, names)
        begin = skip_adverbs(tokens, task + 1, commas=True)
        if infinitive is not None and begin < infinitive:
            people = tuple(agent_phrases(tokens, begin, infinitive, names))
    return Object(people or bodies_of(tokens, at, end, names), task, "own")


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
    clause = _that_clause(tokens, stop + 1, end, names) if stop < end and tokens[stop].word == "that" else None
    infinitive = infinitive_at(tokens, stop, end, any_noun=True) if clause is None else None
    task = clause.task if clause else infinitive + 1 if infinitive is not None else None
    return Object(people, task, "clause")


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


def _that_clause(tokens: Sequence[Token], start: int, end: int, names: Names) -> Object:
    """ "that X shall do", "that X do", "that the report be submitted"."""
    start = skip_adverbs(tokens, start, commas=True)
    period = start + (words(tokens, start, 1) == (",",))
    own = infinitive_at(tokens, period, end) if words(tokens, period, 1) == ("for",) else None
    if own is not None and not any(is_modal(tokens[i]) for i in range(start, own)):
        return _own(tokens, own + 1, end, names)
    modal = next((i for i in range(start, end) if is_modal(tokens[i]) and not in_relative(tokens, start, i)), None)
    if modal is not None:
        task = skip_adverbs(tokens, modal + 1)
        people = subjects(tokens, start, modal, task, names)
        return Object(people, task, "clause")
    enabled = next((i for i in range(start + 1, end - 3) if tokens[i].word in STATED and enables(tokens, i + 1)), None)
    if enabled is not None:
        task = next(i for i in range(enabled, end) if tokens[i].word == "to") + 1
        return Object(tuple(agent_phrases(tokens, start, enabled, names)), task, "clause")
    for i in range(start + 1, min(end, start + CLAUSE)):
        if tokens[i].word in (";", ","):
            continue
        if (
            (tokens[i].word in actions() or acts_alone(tokens, start, i, names))
            and tokens[i - 1].word not in PREPOSITIONS | DETERMINERS
            and not tokens[i].capital
        ):
            people = subjects(tokens, start, i, i, names)
            if people or tokens[i].word == "be":
                return Object(people, i, "clause")
    return Object((), start, "clause")
