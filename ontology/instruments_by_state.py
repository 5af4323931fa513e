"""Which treaty a text means by a name that several have: the one of the State that the text is about."""

from collections.abc import Mapping
from functools import cache

from mandategraph.ontology.tables import read_table


@cache
def _candidates() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in read_table("instruments-by-state"):
        found[row["name"]] = (*found.get(row["name"], ()), (row["state"], row["instrument"]))
    return found


def shared_names() -> frozenset[str]:
    """The names that only a State settles.

    >>> "Comprehensive Peace Agreement" in shared_names()
    True
    """
    return frozenset(_candidates())


def instrument_of(name: str, mentioned: Mapping[str, int]) -> str | None:
    """The key of the instrument that a text means by `name`, or None where no State of its candidates is mentioned.

    `mentioned` says how often the text mentions each State, by ISO 3166-1 alpha-3 code; the State that it mentions
    most often settles the name.

    >>> instrument_of("Comprehensive Peace Agreement", {"NPL": 9, "SDN": 1})
    'nepal-comprehensive-peace-agreement'
    >>> instrument_of("Comprehensive Peace Agreement", {"FRA": 9}) is None
    True
    """
    candidates = [(mentioned.get(state, 0), key) for state, key in _candidates().get(name, ())]
    count, key = max(candidates, key=lambda entry: entry[0], default=(0, ""))
    return key if count else None
