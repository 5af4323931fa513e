"""What an act does to a mandate: the General Assembly's terms (resolution 80/251) by the verbs that say so."""

from functools import cache

from mandategraph.ontology.tables import read_table


@cache
def effects() -> dict[str, str]:
    """The effect (`creates`, `renews`, `adapts`, `merges`, `replaces`, `suspends`, `ends`) by the form of a verb."""
    return {form: row["effect"] for row in read_table("effects") for form in row["forms"].split()}
