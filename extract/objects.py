"""What follows a performative verb: whom it addresses and what is to be done.

`object_of` reads the words behind the verb by the patterns of UN drafting: "Requests X to do", "Demands that X do",
"Decides that X shall do", "Decides to do", "Calls for efforts by X to do".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mandategraph.extract.phrases import (
    DETERMINERS,
    NO_NAMES,
    PREPOSITIONS,
    RELATIVES,
    Names,
    agent_phrases,
    is_preposition,
    names_agent,
)
from mandategraph.extract.tokens import Token
from mandategraph.extract.verbheads import Head, is_adverb, skip_adverbs, words
from mandategraph.ontology.verbs import actions

MODALS = frozenset("shall should must may will can could would".split())
NOT_INFINITIVE_AFTER = frozenset(
    "position able ability abilities willing wishing yet capacity capacities effort efforts need needs right order as "
    "intention readiness authorized failed seeking attempt attempts opportunity opportunities necessary required due "
    "obligation obligations steps measures ready mandated continue designed aimed wish wishes access response relation "
    "respect according contrary subject related relating up pursuant prior".split()
)
PERSONAL = frozenset(
    "call on|call upon|urge|request|invite|encourage|ask|direct|exhort|implore|appeal|instruct|press|warn|"
    "caution".split("|")
)
"""Verbs whose object, where no infinitive follows, is still whom they address."""
DOER_HEADS = frozenset(
    "effort efforts cooperation coordination participation engagement contribution contributions involvement support "
    "collaboration commitment role work action actions activities dialogue consultations consultation assistance "
    "partnership interaction relations communication implementation deployment provision use".split()
)
REFLEXIVE = frozenset(
    "remain review consider meet keep continue revert examine discuss convene hold reconsider follow conduct "
    "undertake monitor return resume dispatch".split()
)
OBJECT_NOUNS = frozenset("mandate mandates term terms tenure deployment authorization".split())


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
    at = _behind_preposition(tokens, head)
    if at >= end:
        return Object((), None, "none")
    if tokens[at].word == "that" or (tokens[at].word == ":" and words(tokens, at + 1, 1) == ("that",)):
        return _that_clause(tokens, at + 1 + (tokens[at].word == ":"), end, names)
    if tokens[at].word == "to" and (
        _is_action(tokens, at + 1) or (tokens[at + 1 : at + 2] and tokens[at + 1].word.endswith("ing"))
    ):
        return Object(_object_bodies(tokens, at + 1, end, names), skip_adverbs(tokens, at + 1), "own")
    if head.entry.label == "remind":
        return _reminder(tokens, at, end, names)
    infinitive = _infinitive(tokens, at, end)
    if infinitive is None and head.entry.label in PERSONAL | {"authorize", "mandate", "expect"}:
        infinitive = _unknown_infinitive(tokens, at, end, names)
    if infinitive is not None:
        doers = (
            () if _begins_with_agent(tokens, at, infinitive, names) else tuple(_doers(tokens, at, infinitive, names))
        )
        people = doers or tuple(agent_phrases(tokens, at, infinitive, names))
        return Object(people, infinitive + 1, "doer" if doers else "infinitive" if people else "thing")
    doers = tuple(_doers(tokens, at, end, names))
    if not doers and head.entry.label in PERSONAL:
        stop = next((i for i in range(at + 1, end) if tokens[i].word in (",", ";") or tokens[i].word == "the"), end)
        people = (
            tuple(agent_phrases(tokens, at, stop, names))[:1] if _begins_with_agent(tokens, at, stop, names) else ()
        )
        if people:
            return Object(people, people[0][1], "infinitive")
    at = _behind_commas(tokens, head)
    return Object(doers, at, "doer" if doers else "thing")


def _reminder(tokens: Sequence[Token], at: int, end: int, names: Names) -> Object:
    """ "reminds X that they must do", "reminds X of their obligation to do"."""
    stop = next((i for i in range(at, end) if tokens[i].word in ("that", "of")), end)
    people = tuple(agent_phrases(tokens, at, stop, names))
    clause = _that_clause(tokens, stop + 1, end, names) if stop < end and tokens[stop].word == "that" else None
    infinitive = _infinitive(tokens, stop, end, any_noun=True) if clause is None else None
    task = clause.task if clause else infinitive + 1 if infinitive is not None else None
    return Object(people, task, "clause")


def _begins_with_agent(tokens: Sequence[Token], start: int, end: int, names: Names) -> bool:
    stop = next((i for i in range(start + 1, end) if is_preposition(tokens[i])), end)
    return names_agent(tokens, start, stop, names)


def _behind_commas(tokens: Sequence[Token], head: Head) -> int:
    """Behind the preposition and ", in this regard,", before an adverb of the noun ("further cooperation")."""
    at = _behind_preposition(tokens, head)
    while at - 1 >= head.after and is_adverb(tokens[at - 1]) and tokens[at - 1].word != "also":
        at -= 1
    return at


def _behind_preposition(tokens: Sequence[Token], head: Head) -> int:
    """Where the object begins: behind "on" in "its call on", "to" in "appeals to", "of" in "the attention of"."""
    at = skip_adverbs(tokens, head.after, commas=True)
    label = head.entry.label
    if (
        (
            head.noun
            and words(tokens, at, 1)
            and tokens[at].word in ("on", "upon", "to", "for")
            and not _is_action(tokens, at + 1)
        )
        or (label in ("appeal", "call") and words(tokens, at, 1) and tokens[at].word in ("to", "for", "upon", "on"))
        or (label in ("draw the attention", "bring to the attention") and words(tokens, at, 1) == ("of",))
    ):
        at += 1
    return skip_adverbs(tokens, at, commas=True)


def _is_action(tokens: Sequence[Token], index: int) -> bool:
    at = index
    while at < len(tokens) and (
        is_adverb(tokens[at])
        or tokens[at].word in ("more", "better")
        or tokens[at].word == "not"
        or (tokens[at].word == "and" and at > index)
    ):
        at += 1
    if words(tokens, at, 1) == (",",):
        closing = next((i for i in range(at + 1, min(at + 25, len(tokens))) if tokens[i].word == ","), None)
        return closing is not None and words(tokens, closing + 1, 1) != () and tokens[closing + 1].word in actions()
    return at < len(tokens) and tokens[at].word in actions()


def _infinitive(tokens: Sequence[Token], start: int, end: int, *, any_noun: bool = False) -> int | None:
    """The index of the "to" that opens what the object is asked to do."""
    for i in range(start + 1, end - 1):
        if tokens[i].word == ";":
            return None
        if tokens[i].word != "to" or not _is_action(tokens, i + 1):
            continue
        before = tokens[i - 1].word
        set_phrase = before == "regard" and tokens[i - 2].word not in ("this", "that")
        if any_noun or (before not in NOT_INFINITIVE_AFTER and not set_phrase):
            return i
    return None


def _unknown_infinitive(tokens: Sequence[Token], start: int, end: int, names: Names) -> int | None:
    """A "to" right behind somebody who can act and before a word that no table knows: it opens what is asked."""
    for i in range(start + 1, end - 1):
        if tokens[i].word in (";", "."):
            return None
        following = tokens[i + 1].word
        if (
            tokens[i].word == "to"
            and following.isalpha()
            and following not in DETERMINERS | PREPOSITIONS
            and not following.endswith(("ing", "ion", "ment"))
        ):
            phrases = list(agent_phrases(tokens, start, i, names))
            if phrases and phrases[-1][1] == i:
                return i
    return None


def _that_clause(tokens: Sequence[Token], start: int, end: int, names: Names) -> Object:
    """ "that X shall do", "that X do", "that the report be submitted"."""
    start = skip_adverbs(tokens, start, commas=True)
    modal = next(
        (i for i in range(start, end) if tokens[i].word in MODALS and not _in_relative(tokens, start, i)), None
    )
    if modal is not None:
        task = skip_adverbs(tokens, modal + 1)
        passive = words(tokens, task, 1) == ("be",)
        people = () if passive else tuple(agent_phrases(tokens, start, modal, names))
        return Object(people, task, "clause")
    for i in range(start + 1, end):
        if tokens[i].word in (";", ","):
            continue
        if (
            tokens[i].word in actions()
            and tokens[i - 1].word not in PREPOSITIONS | DETERMINERS
            and not tokens[i].capital
        ):
            people = () if tokens[i].word == "be" else tuple(agent_phrases(tokens, start, i, names))
            if people or tokens[i].word == "be":
                return Object(people, i, "clause")
    return Object((), start, "clause")


def _in_relative(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Whether the modal is the verb of a relative clause: "measures which may affect"."""
    i = index - 1
    while i > start and (is_adverb(tokens[i]) or tokens[i].word in ("they", "it")):
        i -= 1
    return tokens[i].word in ("which", "who", "that", "as", "where", "when", "if")


def _object_bodies(tokens: Sequence[Token], start: int, end: int, names: Names) -> tuple[tuple[int, int], ...]:
    """The body whose mandate is extended: "Decides to extend the mandate of UNMIS"."""
    for i in range(start, min(end, start + 25)):
        if tokens[i].word in (";", "until"):
            break
        if tokens[i].word in OBJECT_NOUNS and words(tokens, i + 1, 1) == ("of",):
            return tuple(agent_phrases(tokens, i + 2, _phrase_end(tokens, i + 2, end), names))[:2]
    return ()


def mandate_holder(tokens: Sequence[Token], head: Head, end: int, names: Names) -> tuple[tuple[int, int], ...]:
    """The body whose mandate the act extends: "Extends the mandate of UNMIS", "Renews the authorization of …"."""
    return _object_bodies(tokens, head.after, end, names)


def _phrase_end(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where a noun phrase ends: at a comma, a relative pronoun or a preposition other than "of", "in" inside a name."""
    for i in range(start + 1, end):
        word = tokens[i].word
        if (
            word in (",", ";", "(", ".")
            or word in RELATIVES
            or word in ("until", "for", "to", "by", "at", "from", "through", "as", "under")
        ):
            return i
        if word in ("in", "on", "with", "within") and not _names_on(tokens, i):
            return i
    return end


def _names_on(tokens: Sequence[Token], i: int) -> bool:
    following = next((t for t in tokens[i + 1 : i + 3] if t.word != "the"), None)
    return tokens[i - 1].capital and following is not None and following.capital


def _doers(tokens: Sequence[Token], start: int, end: int, names: Names) -> Iterator[tuple[int, int]]:
    """The doers named in a noun phrase: "efforts by X", "cooperation between X and Y"."""
    for i in range(start, min(end, start + 14)):
        word = tokens[i].word
        if word in (",", ";") or word in RELATIVES:
            return
        if word in ("by", "between", "among", "amongst") or (word == "of" and tokens[i - 1].word in DOER_HEADS):
            found = list(agent_phrases(tokens, i + 1, _phrase_end(tokens, i + 1, end), names))
            if found:
                yield from found
                return
