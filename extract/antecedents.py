"""What a pronoun takes up: the phrases earlier in the paragraph that "calls on them" speaks of."""

from bisect import bisect_left
from collections.abc import Sequence

from mandategraph.extract.addressees import Addressees
from mandategraph.extract.agentnouns import NO_NAMES, Names
from mandategraph.extract.clauseagents import PLURAL_PRONOUNS, Antecedent, fits, is_plural, spoken_of
from mandategraph.extract.records import Act, Addressing, Paragraph
from mandategraph.extract.tokens import Token
from mandategraph.extract.verbheads import Head

PARTITIVE = frozenset("those others".split())
"""Pronouns that pick out some of those named before them in the same list: "all States, in particular those"."""
BACK = 4
"""How many acts back an antecedent stands at most."""
OPENING = 3
"""How many words behind a verb "their" stands at most where its clause goes on about those named before."""
OWNING = {"its": "it", "their": "them"}
"""Whose doing an act that asks for something may ask for: "calls for their continued support"."""


def antecedents(
    paragraph: Paragraph,
    tokens: Sequence[Token],
    pronoun: int,
    head: Head,
    before: Sequence[Act],
    addressees: Addressees,
    names: Names = NO_NAMES,
    *,
    asks: bool = False,
) -> tuple[Antecedent, ...]:
    """What the pronoun of an act takes up; several where "them" speaks of all whom the act before addresses.

    `before` are the acts before it in the paragraph, `head` is its verb. First come those whom the act before
    addresses, then the first agent of that number in its clause, and so back to the beginning of the paragraph.
    """
    word = tokens[pronoun].word
    if word in OWNING and asks:
        word = OWNING[word]
    if word in OWNING:
        return _holder(paragraph, tokens, pronoun, addressees)
    if word in PARTITIVE and (found := spoken_of(paragraph, tokens, head.after, pronoun, word, addressees, names)):
        return found
    end = head.begin
    for act in before[: -BACK - 1 : -1]:
        if word not in PARTITIVE and (found := _addressed(paragraph, tokens, act.addressings, word)):
            return found
        begin = _behind_verb(paragraph, tokens, act)
        goes_on = word in PLURAL_PRONOUNS and any(t.word == "their" for t in tokens[begin : begin + OPENING])
        if goes_on:  # "notes that their talks with X …, and urges them": of those named before
            end = min(end, begin)
            continue
        if found := spoken_of(paragraph, tokens, begin, end, word, addressees, names):
            return found
        end = min(end, begin)
    return spoken_of(paragraph, tokens, 0, end, word, addressees, names) if len(before) <= BACK else ()


def _holder(
    paragraph: Paragraph, tokens: Sequence[Token], pronoun: int, addressees: Addressees
) -> tuple[Antecedent, ...]:
    """The body named last before "its mandate"."""
    mention = addressees.body_before(paragraph, tokens[pronoun].start)
    if mention is None:
        return ()
    start, end = (bisect_left(paragraph.offsets, place) for place in mention.span)
    return (Antecedent(start, end, mention.of),)


def _behind_verb(paragraph: Paragraph, tokens: Sequence[Token], act: Act) -> int:
    """The first token behind the words of an act's verb."""
    start = bisect_left(paragraph.offsets, act.span.start) + len(act.verb_text)
    return bisect_left(tokens, start, key=lambda token: token.start)


def _addressed(
    paragraph: Paragraph, tokens: Sequence[Token], addressings: Sequence[Addressing], word: str
) -> tuple[Antecedent, ...]:
    """Those whom an act addresses, where the pronoun can mean them."""
    found = []
    for addressing in addressings:
        start, end = (bisect_left(paragraph.offsets, place) for place in addressing.antecedent or addressing.span)
        first = bisect_left(tokens, start, key=lambda token: token.start)
        last = bisect_left(tokens, end, key=lambda token: token.start)
        found.append((Antecedent(start, end, addressing.to), first, last))
    if word in PLURAL_PRONOUNS:
        found = [one for one in found if not _is_member(tokens, one[1])] or found
        several = len(found) > 1 or any(is_plural(tokens, first, last) for _, first, last in found)
        return tuple(antecedent for antecedent, _, _ in found) if several else ()
    if len(found) != 1 or not fits(tokens, found[0][1], found[0][2], word):
        return ()
    return (found[0][0],)


def _is_member(tokens: Sequence[Token], first: int) -> bool:
    """Whether a phrase picks out one of those named before it: "the parties, in particular the Abkhaz side"."""
    at = first - 1 - (tokens[first - 1].word == "the")
    return at >= 0 and tokens[at].word in ("particular", "particularly", "including", "especially", "notably")
