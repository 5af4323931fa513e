"""What a that-clause or an infinitive behind a verb says: who is to do what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mandategraph.extract.adverbs import is_adverb, skip_adverbs, word_at, words
from mandategraph.extract.agentnouns import DETERMINERS, PREPOSITIONS, Names
from mandategraph.extract.holders import bodies_of, founded_group
from mandategraph.extract.infinitives import infinitive_at, unknown_infinitive
from mandategraph.extract.phrases import agent_phrases
from mandategraph.extract.subjects import acts_alone, enables, in_relative, is_modal, passive_agents, subjects
from mandategraph.extract.tokens import Token
from mandategraph.ontology.agents import agents
from mandategraph.ontology.verbs import actions

REFLEXIVE = frozenset(
    "remain review consider meet keep continue revert examine discuss convene hold reconsider follow conduct "
    "undertake monitor return resume dispatch assess reassess evaluate revisit".split()
)
ENABLING = frozenset(
    "authorize authorise request invite allow permit mandate instruct direct ask task entrust empower".split()
)
"""Verbs whose object is whom the decision addresses: "Decides to authorize the Secretary-General to"."""
APPOINTING = frozenset("appoint reappoint nominate".split())
"""Verbs whose object gets a post: "Decides to appoint X as Prosecutor"."""
ADDING = frozenset("also further furthermore therefore thus hereby".split())
"""Adverbs that only join one clause to another."""
SUBORDINATING = frozenset("since if when where unless while once until because should".split())
STATED = frozenset("is are has have".split())
LASTING = frozenset("continue maintain".split())
SUBJECT = 16
"""How many words behind "and that" the modal of its clause stands at most."""
CLAUSE = 150
"""How many words behind "that" the verb of its clause stands at most, where it has no modal."""


@dataclass(frozen=True, slots=True)
class Object:
    """Token ranges of the addressees, token where the task begins (or None), and what form was read."""

    addressees: tuple[tuple[int, int], ...]
    task: int | None
    form: str
    """`infinitive`, `clause`, `own` (the speaker itself does it), `pledge` (it says that it will), `doer`, `thing`,
    `none`."""


def own_action(tokens: Sequence[Token], at: int, end: int, names: Names) -> Object:
    """ "to extend the mandate of X", "to establish X", "to authorize X to do"."""
    task = skip_adverbs(tokens, at)
    people: tuple[tuple[int, int], ...] = ()
    if word_at(tokens, task) == "convene" and (group := founded_group(tokens, task + 1, end, names)):
        return Object(group, task, "own")
    if (
        task < end
        and tokens[task].word in REFLEXIVE
        and (word_at(tokens, task + 1) == "to" or tokens[task].word not in LASTING)
    ):
        return Object((), task, "own")
    if task < end and tokens[task].word in ENABLING:
        infinitive = infinitive_at(tokens, task, end) or unknown_infinitive(tokens, task, end, names)
        begin = skip_adverbs(tokens, task + 1, commas=True)
        if infinitive is None:  # "to authorize X to, and that X shall, upon discovery, seize"
            infinitive = next((i for i in range(begin, end - 1) if words(tokens, i, 2) == ("to", ",")), None)
        if infinitive is not None and begin < infinitive:
            people = tuple(agent_phrases(tokens, begin, infinitive, names))
    if task < end and tokens[task].word in APPOINTING:
        role = next((i for i in range(task + 2, end) if tokens[i].word in ("as", "to", "for", ",")), end)
        people = tuple(agent_phrases(tokens, task + 1, role, names))
    return Object(people or bodies_of(tokens, at, end, names), task, "own")


def that_clause(tokens: Sequence[Token], start: int, end: int, names: Names) -> Object:
    """ "that X shall do", "that X do", "that the report be submitted"."""
    start = skip_adverbs(tokens, start, commas=True)
    period = start + (word_at(tokens, start) == ",")
    own = infinitive_at(tokens, period, end) if word_at(tokens, period) == "for" else None
    if own is not None and not any(is_modal(tokens[i]) for i in range(start, own)):
        return own_action(tokens, own + 1, end, names)
    modal = next((i for i in range(start, end) if is_modal(tokens[i]) and not in_relative(tokens, start, i)), None)
    if modal is not None:
        verb = skip_adverbs(tokens, modal + 1)
        start = _behind_reason(tokens, start, modal, names)
        people = subjects(tokens, start, modal, verb, names) or passive_agents(tokens, verb, end, names)
        people = (*people, *_bound_as_well(tokens, verb, end, names)) if people else people
        begin = next((i for i in range(modal + 1, verb) if tokens[i].word not in ADDING), verb)
        return Object(people, begin, "clause")
    enabled = next((i for i in range(start + 1, end - 3) if tokens[i].word in STATED and enables(tokens, i + 1)), None)
    if enabled is not None:
        task = next(i for i in range(enabled, end) if tokens[i].word == "to") + 1
        return Object(tuple(agent_phrases(tokens, start, enabled, names)), task, "clause")
    for i in range(start + 1, min(end, start + CLAUSE)):
        if tokens[i].word in (";", ",") or in_relative(tokens, start, i):
            continue
        if (
            (tokens[i].word in actions() or acts_alone(tokens, start, i, names))
            and tokens[i - 1].word not in PREPOSITIONS | DETERMINERS
            and not tokens[i].capital
        ):
            people = subjects(tokens, start, i, i, names) or passive_agents(tokens, i, end, names)
            if people or tokens[i].word == "be" or tokens[i - 1].word in agents():
                return Object(people, _with_adverbs(tokens, start, i), "clause")
    if tokens[end - 1].word == ":" and start < end - 1:  # "that Eritrea: (a) withdraw"
        people = tuple(agent_phrases(tokens, start, end - 1, names))
        if people and people[-1][1] == end - 1:
            return Object(people, None, "clause")
    return Object((), start, "clause")


def _with_adverbs(tokens: Sequence[Token], start: int, verb: int) -> int:
    """The first of the adverbs before a verb: "that the parties [immediately] cease"."""
    while verb - 1 > start and is_adverb(tokens[verb - 1]) and tokens[verb - 1].word not in ADDING:
        verb -= 1
    return verb


def _behind_reason(tokens: Sequence[Token], start: int, modal: int, names: Names) -> int:
    """Behind a clause that says when or why: "that, since the talks have ended, [its demand] shall"."""
    opens = start + (word_at(tokens, start) == ",")
    if word_at(tokens, opens) not in SUBORDINATING:
        return start
    return next((i + 1 for i in range(opens, modal) if tokens[i].word == "," and i not in names.inside), start)


def _bound_as_well(tokens: Sequence[Token], verb: int, end: int, names: Names) -> Iterator[tuple[int, int]]:
    """Who else is bound by a further clause: "…, and that [the Chair] may hold consultations"."""
    for i in range(verb, end - 3):
        if tokens[i].word == ";":
            return
        if words(tokens, i, 2) == ("and", "that"):
            modal = next((k for k in range(i + 3, min(end, i + SUBJECT)) if is_modal(tokens[k])), None)
            first = skip_adverbs(tokens, i + 2)
            people = list(agent_phrases(tokens, first, modal, names)) if modal is not None else []
            passive = modal is not None and word_at(tokens, skip_adverbs(tokens, modal + 1)) == "be"
            if people and not passive and people[0][0] <= first + 1 and people[-1][1] == modal:
                yield from people
