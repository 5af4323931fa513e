"""Coordinated noun phrases: where "and" parts two that can act, and where it stands inside one."""

from collections.abc import Iterator, Sequence

from mandategraph.extract.adverbs import words
from mandategraph.extract.agentnouns import DETERMINERS, Names, cut, is_preposition, names_agent, opens_modifier
from mandategraph.extract.tokens import Token
from mandategraph.ontology.agents import agents

KINDS = frozenset("agencies bodies entities groups forces institutions mechanisms offices organizations organs".split())
PHRASE = 60
"""How many words behind "and" tell at most whether a whole phrase follows."""
REPEATED = frozenset("to on upon by".split())
"""Prepositions that may be said again before the second of two."""
ADJECTIVAL = ("al", "ic", "ary", "ive", "ous")


def conjuncts(tokens: Sequence[Token], start: int, end: int, names: Names) -> Iterator[tuple[int, int]]:
    """The phrases parted by "and" or "as well as" where both sides are whole noun phrases."""
    begin = start
    for i in range(start + 1, end - 1):
        if i < begin or i in names.inside:
            continue
        joins = 1 if tokens[i].word in ("and", "or") else 3 if words(tokens, i, 3) == ("as", "well", "as") else 0
        if not joins or not _is_whole(tokens, begin, i):
            continue
        right, reach = i + joins, min(end, i + joins + PHRASE)
        again = tokens[right].word in REPEATED or (
            tokens[right].word == "of" and not any(t.word == "of" for t in tokens[begin:i])
        )
        if joins == 1 and again and _begins_name(tokens, right + 1, end):
            yield begin, i
            begin = right + 1
            continue
        if opens_modifier(tokens, right) or (joins == 1 and (dangles(tokens[i - 1]) or _pairs(tokens, i, end))):
            continue
        if joins == 1 and _only_modifies(tokens, begin, i, right, reach, names):
            continue
        if (
            joins == 3
            or tokens[right].word in DETERMINERS
            or tokens[right].capital != tokens[i - 1].capital
            or _is_whole(tokens, right, reach)
        ):
            if (
                joins == 1
                and tokens[i - 1].capital
                and tokens[right].capital
                and not _parts_names(tokens, begin, i, reach)
            ):
                continue
            yield begin, i
            begin = right
    yield begin, end


def dangles(token: Token) -> bool:
    """Whether an adjective stands where a noun phrase would end: "heads of regional [and other organizations]"."""
    adjective = token.word.endswith(ADJECTIVAL) or token.word.startswith("non-")
    return not token.capital and token.word not in agents() and adjective


def _begins_name(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether somebody is named at `i`: "to all Governments and to organizations"."""
    return i < end and (
        tokens[i].capital or tokens[i].word in agents() or tokens[i].word in ("all", "the", "other", "those")
    )


def _pairs(tokens: Sequence[Token], joint: int, end: int) -> bool:
    """Whether "and" stands between two nouns that share what is said of them: "relevant bodies and organs"."""
    alone = (
        joint + 2 >= end or is_preposition(tokens[joint + 2]) or tokens[joint + 2].word in ("of", "and", "concerned")
    )
    return alone and all(not tokens[i].capital and tokens[i].word in KINDS for i in (joint - 1, joint + 1))


def _only_modifies(tokens: Sequence[Token], begin: int, joint: int, right: int, end: int, names: Names) -> bool:
    """Whether the words before "and" only modify the noun behind it: "all Somali and regional parties"."""
    if tokens[begin].word == "all" and joint == begin + 2 and not agents().get(tokens[joint - 1].word, True):
        return True  # "all State and non-State actors"
    return (
        tokens[right].word not in DETERMINERS
        and (not tokens[right].acronym or (right + 1 < end and tokens[right + 1].word in agents()))
        and not any(opens_modifier(tokens, i) for i in range(begin, joint))
        and not names_agent(tokens, begin, joint, names)
        and names_agent(tokens, right, cut(tokens, right, end), names)
    )


def _parts_names(tokens: Sequence[Token], begin: int, joint: int, end: int) -> bool:
    """Whether "and" stands between two names, not inside one ("Office for Drugs and Crime")."""
    left = [t for t in tokens[begin:joint] if t.word != "the"]
    right = [t for t in tokens[joint + 1 : end] if t.word != "the"]
    inside = any(t.word in ("of", "for", "on") for t in left) and not any(t.word in agents() for t in right[:6])
    return (
        not inside
        or (tokens[joint + 1].word == "the")
        or (tokens[joint + 1].acronym and not tokens[joint - 1].acronym and len(right) == 1)
        or (bool(right) and len(right) == 1 and len(right[0].word) > 2 and not inside)
    )


def _is_whole(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the words can stand alone as somebody who acts: they hold an agent noun or a name."""
    last = cut(tokens, start, end)
    return any(
        t.word in agents() or (t.capital and k > 0) or (t.capital and len(t.word) > 1 and t.word not in DETERMINERS)
        for k, t in enumerate(tokens[start:last])
    )
