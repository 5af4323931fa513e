"""Which State a printed name means: the names that vote lists and texts print, in any case and with any accents."""

import re
from functools import cache

from mandategraph.ontology.authority import states
from mandategraph.ontology.authority_records import State
from mandategraph.ontology.spelling import plain

# a small s behind capitals, as vote lists have it: "CHILEs"
MISPRINT = re.compile(r"(?<=[A-Z]{2})s$")


def _folded(name: str) -> str:
    return " ".join(plain(name).split()).rstrip(".,;").removeprefix("the ")


@cache
def _state_names() -> dict[str, State]:
    named: dict[str, State] = {}
    for state in states().values():
        for name in state.names:
            other = named.setdefault(_folded(name), state)
            if other is not state:
                raise ValueError(f"states.tsv: {name!r} names both {other.iso3} and {state.iso3}: keep it for one")
    return named


@cache
def state_words() -> dict[str, str]:
    """ISO code by what a State and its people are called, as printed: "Chad", "Chadian".

    >>> state_words()["Chad"], state_words()["Chadian"]
    ('TCD', 'TCD')
    """
    return {words: iso3 for iso3, state in states().items() for words in (*state.names, *state.demonyms)}


def state_named(name: str) -> State | None:
    """The State of that name, case, accents, "the" and closing punctuation aside; None where no table names it.

    The names are those that vote lists and texts print, never a demonym.

    >>> state_named("BOLIVIA (PLURINATIONAL STATE OF)").iso3, state_named("CÔTE D'IVOIRE").iso3
    ('BOL', 'CIV')
    >>> state_named("CHILEs").iso3
    'CHL'
    >>> state_named("Iraqi")
    """
    named = _state_names()
    return named.get(_folded(name)) or named.get(_folded(MISPRINT.sub("", name)))
