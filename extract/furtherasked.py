"""Who else is asked: those of a second infinitive, and those whose doing or thing it is."""

from collections.abc import Iterator, Sequence

from mandategraph.extract.adverbs import is_adverb, words
from mandategraph.extract.agentnouns import Names
from mandategraph.extract.antecedents import OWNING
from mandategraph.extract.doers import DOER_HEADS
from mandategraph.extract.infinitives import is_action
from mandategraph.extract.phrases import agent_phrases
from mandategraph.extract.tokens import Token
from mandategraph.extract.verbheads import Head
from mandategraph.ontology.verbs import actions

LIST = 12
"""How many words back another comma shows that "and" closes a list."""
AGAIN = frozenset("for on upon".split())
"""Words before those of whom something else is asked: "and on the United Nations to assist"."""
ASKED = 16
"""How many words those have at most of whom something of their own is asked."""
OWNED = 4
"""How many words behind "their" the noun of what they do stands at most."""


def also_asked(tokens: Sequence[Token], start: int, end: int, names: Names) -> Iterator[tuple[int, int]]:
    """Who else is asked for something of their own: "urges X to take part and for the donors to support it"."""
    for i in range(start + 1, end - 2):
        if tokens[i].word == ";":
            return
        again = tokens[i].word == "and" and tokens[i + 1].word in AGAIN
        if not again and not _turns(tokens, start, i):
            continue
        first = i + 1 + again
        stops = ("to",) if again else ("to", ",", "and")
        to = next((k for k in range(first + 1, min(end, first + ASKED)) if tokens[k].word in stops), end)
        if to < end and tokens[to].word == "to" and tokens[to - 1].word != "order" and is_action(tokens, to + 1):
            people = list(agent_phrases(tokens, first, to, names))
            if people and people[0][0] <= first + 1 and people[-1][1] == to:
                yield from people


def _turns(tokens: Sequence[Token], start: int, i: int) -> bool:
    """Whether ", and all" turns to others and closes no list: "to strengthen this, and all States to support it"."""
    listed = any(t.word == "," for t in tokens[max(start, i - LIST) : i - 1])
    following = tokens[i + 1]
    verb = following.word in actions() or following.word.endswith("ing") or is_adverb(following)
    return words(tokens, i - 1, 2) == (",", "and") and not listed and not verb


def owner(tokens: Sequence[Token], at: int, end: int) -> tuple[tuple[int, int], ...]:
    """The pronoun of those whose doing is asked for: "calls for their continued assistance to"."""
    owned = any(t.word in DOER_HEADS for t in tokens[at + 1 : min(end, at + OWNED)])
    return ((at, at + 1),) if tokens[at].word in OWNING and owned else ()


def possessor(tokens: Sequence[Token], head: Head, at: int, end: int, names: Names) -> tuple[tuple[int, int], ...]:
    """The name whose doing is asked for: "encourages Iraq's continued demonstration of"."""
    first = at + (tokens[at].word == "the")
    if head.entry.label != "encourage" or first not in names.every:
        return ()
    last = behind_name(first, end, names)
    return ((first, last),) if tokens[last - 1].word.endswith(("'s", "'")) else ()


def behind_name(first: int, end: int, names: Names) -> int:
    """The token behind the name that opens at `first`; `first` itself where none does."""
    if first >= end or first not in names.every or first in names.inside:
        return first
    return next((i + 1 for i in range(first, end) if i + 1 not in names.inside), end)
