"""How far an act's clause reaches: to the end of its sentence, or to the link before the next act."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from mandategraph.extract.agentnouns import PREPOSITIONS
from mandategraph.extract.sentences import Performed
from mandategraph.extract.tokens import Token
from mandategraph.extract.verbheads import Head

CLOSING = re.compile(r"(?:[\s,;:.]|\band\b|\u201d|\")+$")
"""What closes a clause and is no part of it."""
JOINING = frozenset(", ; : and but while whilst".split())
"""What joins an act to the next and is part of neither."""
SHARING = 6
"""How many verbs behind one another may share an object: "Welcomes and encourages the efforts"."""


def next_clause(tokens: Sequence[Token], verbs: Sequence[Performed], index: int) -> int | None:
    """Where the next act begins; one that shares the object ("Welcomes and encourages the efforts") is passed."""
    following = index + 1
    last = min(len(verbs), following + SHARING)
    while following < last and _shares_object(tokens, verbs[following - 1].head, verbs[following].head):
        following += 1
    return verbs[following].head.begin if following < len(verbs) else None


def _shares_object(tokens: Sequence[Token], head: Head, following: Head) -> bool:
    """Whether only "and" stands between two verbs, a preposition aside: "Guided by and reaffirming the purposes"."""
    between = tokens[head.after : following.begin]
    return len(between) <= 1 or (len(between) == 2 and between[0].word in PREPOSITIONS and between[1].word == "and")


def clause_end(tokens: Sequence[Token], bounds: Sequence[tuple[int, int]], head: Head, following: int | None) -> int:
    """The token behind the act's clause: where the sentence ends, or before the link to the next act."""
    index = bisect_right(bounds, head.verb, key=lambda bound: bound[0]) - 1
    end = bounds[index][1] if index >= 0 and head.verb < bounds[index][1] else len(tokens)
    if following is not None and following < end:
        end = following
        while end > head.after and (tokens[end - 1].word in JOINING or _links(tokens, end)):
            end -= 1
    return end


def _links(tokens: Sequence[Token], end: int) -> bool:
    """Whether the words before the next verb are its own subject: "… and the Council [urges]"."""
    return tokens[end - 1].word in ("council", "it", "assembly") and tokens[end - 2].word in (
        ",",
        ";",
        "and",
        "the",
        "security",
        "general",
    )
