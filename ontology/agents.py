"""The nouns that name somebody who can act: States, parties, Committee, Secretary-General."""

from functools import cache

from mandategraph.ontology.authority import states
from mandategraph.ontology.tables import read_table


@cache
def agents() -> dict[str, bool]:
    """Each noun in lower case, in British and American spelling, with whether it is plural."""
    return {
        spelling: row["number"] == "plural"
        for row in read_table("agents")
        for spelling in (row["key"], row["key"].replace("iz", "is"))
    }


@cache
def invariable_peoples() -> frozenset[str]:
    """The names of peoples that are their adjective as well, in lower case: sudanese, congolese."""
    return frozenset(
        demonym.lower() for state in states().values() for demonym in state.demonyms if demonym.endswith("ese")
    )


@cache
def peoples() -> frozenset[str]:
    """The plural names of peoples in lower case: libyans, burundians."""
    return frozenset(
        demonym.lower() for state in states().values() for demonym in state.demonyms if demonym.endswith("s")
    )
