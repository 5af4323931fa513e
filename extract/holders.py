"""Whose mandate an act extends or ends, and which body it sets up."""

from collections.abc import Sequence

from mandategraph.extract.adverbs import skip_adverbs, word_at, words
from mandategraph.extract.agentnouns import RELATIVES, Names, is_preposition, opens_modifier
from mandategraph.extract.doers import phrase_end
from mandategraph.extract.phrases import agent_phrases
from mandategraph.extract.tokens import Token
from mandategraph.extract.verbheads import Head

TERMS = frozenset("term terms".split())
OBJECT_NOUNS = TERMS | frozenset("mandate mandates tenure deployment authorization".split())
POSSESSED = frozenset("mandate mandates deployment".split())
"""What a body has: "its mandate", "UNMIS's mandate"."""
FOUNDING = frozenset("establish re-establish create constitute".split())
PROLONGING = frozenset("extend renew prolong terminate dissolve re-establish reconstitute".split())
"""What is done to the body itself: "to extend UNAMA for an additional period"."""
STANDING = frozenset("current existing present".split())
"""What marks a mandate that the text has named before: "the present mandate"."""
GATHERED = frozenset("group committee commission panel board team".split())
"""What is set up by being convened."""
PLACE = 6
"""How many words stand at most between the commas of "to convene, in Geneva, a"."""
REACH = 40
"""How many words behind a decision's verb the body stands at most whose mandate it is."""


def bodies_of(tokens: Sequence[Token], start: int, end: int, names: Names) -> tuple[tuple[int, int], ...]:
    """The body that is set up, or whose mandate is extended: "the mandate of UNMIS", "its mandate"."""
    verb = skip_adverbs(tokens, start)
    if verb < end and tokens[verb].word in FOUNDING:
        return _founded(tokens, skip_adverbs(tokens, verb + 1, commas=True), end, names)
    for i in range(start, min(end, start + REACH)):
        dated = tokens[i].word == "to" and word_at(tokens, i + 1).isdigit()
        if (tokens[i].word in (";", "to", "as") and not dated) or tokens[i].word in RELATIVES:
            break
        if tokens[i].word in TERMS and word_at(tokens, i + 1) == "of":
            if words(tokens, i + 2, 2) != ("office", "of"):
                continue
            return tuple(agent_phrases(tokens, i + 4, phrase_end(tokens, i + 4, end, names), names))
        if tokens[i].word in OBJECT_NOUNS and word_at(tokens, i + 1) == "of":
            return tuple(agent_phrases(tokens, i + 2, phrase_end(tokens, i + 2, end, names), names))[:2]
        if tokens[i].word in POSSESSED and (owner := _owner(tokens, start, i, names)):
            return (owner,)
    if verb < end and tokens[verb].word in PROLONGING:
        begin = verb + 1 + (word_at(tokens, verb + 1) == "the")
        if begin in names.every and begin not in names.inside:
            return tuple(agent_phrases(tokens, begin, phrase_end(tokens, begin, end, names), names))[:1]
    return ()


def _owner(tokens: Sequence[Token], start: int, noun: int, names: Names) -> tuple[int, int] | None:
    """Whose mandate it is, said before the noun: "UNMIS's mandate", "its"; "present mandate" where nothing says it."""
    owner = noun - 1
    while owner > start and tokens[owner].word in STANDING:
        owner -= 1
    if owner < noun - 1 and tokens[owner].word == "the":
        return owner + 1, noun + 1
    first = owner
    while first > start and first in names.inside:
        first -= 1
    if owner < start or (first > start and is_preposition(tokens[first - 1])):
        return None
    possessive = tokens[owner].word in ("its", "their") or tokens[owner].word.endswith(("'s", "'"))
    return (first, owner + 1) if possessive else None


def _founded(tokens: Sequence[Token], start: int, end: int, names: Names) -> tuple[tuple[int, int], ...]:
    """The body that is set up: "a political mission in X, the NAME", "a Panel of Experts"."""
    stop = phrase_end(tokens, start, end, names)
    found = tuple(agent_phrases(tokens, start, stop, names))[:1]
    comma = next((i for i in range(stop, min(end, stop + 8)) if tokens[i].word == ","), end)
    named = comma + 1 + (word_at(tokens, comma + 1) == "the")
    if found and named in names.every and named not in names.inside:
        return tuple(agent_phrases(tokens, named, phrase_end(tokens, named, end, names), names))[:1]
    return tuple((first + (tokens[first].word in ("a", "an")), last) for first, last in found)


def founded_group(tokens: Sequence[Token], start: int, end: int, names: Names) -> tuple[tuple[int, int], ...]:
    """The group that is convened: "to convene, in Geneva, a new open-ended working group"; no meeting."""
    at = skip_adverbs(tokens, start, commas=True)
    if word_at(tokens, at) == ",":
        at = next((i + 1 for i in range(at + 1, min(end, at + PLACE)) if tokens[i].word == ","), at)
    if word_at(tokens, at) not in ("a", "an"):
        return ()
    found = _founded(tokens, at, end, names)
    head = next((i for i in range(at, end) if opens_modifier(tokens, i) or tokens[i].word in ("of", ",")), end) - 1
    return found if found and tokens[head].word in GATHERED else ()


def mandate_holder(tokens: Sequence[Token], head: Head, end: int, names: Names) -> tuple[tuple[int, int], ...]:
    """The body whose mandate the act extends: "Extends the mandate of UNMIS", "Renews the authorization of …"."""
    return bodies_of(tokens, head.after, end, names)
