"""How a citation relates its document to the cited one, in CiTO's terms: by the verb or the phrase before it."""

from functools import cache

from mandategraph.ontology.tables import read_table


@cache
def verb_relations() -> dict[str, str]:
    """CiTO property by key of the governing verb."""
    return {row["key"]: row["relation"] for row in read_table("relations") if not row["key"].startswith("phrase:")}


@cache
def phrase_relations() -> tuple[tuple[str, str], ...]:
    """(phrase, CiTO property) of subordinate phrases, the longest first."""
    rows = [
        (row["key"].removeprefix("phrase:"), row["relation"])
        for row in read_table("relations")
        if row["key"].startswith("phrase:")
    ]
    return tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0])))
