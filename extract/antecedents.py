"""What a pronoun takes up: the phrase earlier in the paragraph that "calls on them" speaks of."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from mandategraph.extract.addressees import Addressees
from mandategraph.extract.phrases import agent_phrases
from mandategraph.extract.records import Act, Paragraph
from mandategraph.extract.tokens import Token
from mandategraph.extract.verbheads import is_adverb, words
from mandategraph.ontology.agents import agents
from mandategraph.ontology.nodes import Node

PLURAL_PRONOUNS = frozenset("them they these those both others".split())


def antecedent(
    paragraph: Paragraph,
    tokens: Sequence[Token],
    pronoun: int,
    word: str,
    before: Sequence[Act],
    addressees: Addressees,
) -> tuple[tuple[int, int], Node] | None:
    """What a pronoun takes up: the first agent of that number in the clause before; its place and its node."""
    plural = word in PLURAL_PRONOUNS
    begin = (
        bisect_left(tokens, before[-1].span.start, hi=pronoun, key=lambda token: paragraph.offsets[token.start])
        if before
        else 0
    )
    for first, last in _agents_in(tokens, begin, pronoun):
        if _is_plural(tokens, first, last) == plural:
            start, finish = tokens[first].start, tokens[last - 1].end
            return (start, finish), addressees.resolve(paragraph, start, finish)[0]
    return None


def _agents_in(tokens: Sequence[Token], begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The noun phrases with an agent noun as head in running text, from the left."""
    for i in range(begin, end):
        if tokens[i].word not in agents() or (i + 1 < end and tokens[i + 1].word in agents()):
            continue
        first = i
        while first > begin and _modifies(tokens[first - 1]):
            first -= 1
        if (
            first >= begin + 2
            and tokens[first - 1].word == "of"
            and tokens[first - 2].word in ("number", "majority", "range", "group")
        ):
            first -= 2
            while first > begin and (_modifies(tokens[first - 1]) or tokens[first - 1].word in ("an", "a")):
                first -= 1
        while first < i and tokens[first].word in ("and", "the"):
            first += 1
        yield from agent_phrases(tokens, first, i + 1)


def _modifies(token: Token) -> bool:
    return (
        token.word.isalpha()
        and not is_adverb(token)
        and token.word
        not in (
            "of in to by for with from on at as that which who the a an its their his is are has have be been "
            "between through under".split()
        )
    ) or "-" in token.word


def _is_plural(tokens: Sequence[Token], first: int, last: int) -> bool:
    if tokens[first].word in ("an", "a") and words(tokens, first + 2, 2) == ("number", "of"):
        return True
    return any(agents().get(t.word, False) for t in tokens[first:last])
