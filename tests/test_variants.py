"""Spellings: which printed forms are the same name, and that no State is taken for another by folding."""

import pytest

from mandategraph.extract.names import finder, known_names, name_of
from mandategraph.extract.nouns import HEAD_NOUN
from mandategraph.extract.variants import agrees, fold
from mandategraph.ontology.authority import bodies, states
from mandategraph.ontology.tables import read_table


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("Organisation for Security and Co-operation in Europe", "organization-for-security-and-cooperation-in-europe"),
        ("UN Mission in Sudan", "united-nations-mission-in-the-sudan"),
        ("United Nations mission in the Sudan", "united-nations-mission-in-the-sudan"),
        ("Secretary General", "secretary-general"),
        ("United Nations Children's Fund", "united-nations-children-s-fund"),
    ],
)
def test_other_spellings_are_the_same_body(printed, key):
    """British and American, with and without hyphen, capital, "the" and typographic apostrophe."""
    assert name_of(printed).key == key


@pytest.mark.parametrize("printed", ["united nations", "Who", "the undp", "security council"])
def test_small_letters_make_no_name(printed):
    """An acronym keeps its case and a name its first capital."""
    assert name_of(printed) is None


def test_folding_keeps_the_length():
    """Places in folded words are places in the text."""
    text = "Côte d’Ivoire — Türkiye’s “Organización” İ ß"
    assert len(fold(text)) == len(text)
    assert agrees("Côte d’Ivoire", "Cote d'Ivoire")


@pytest.mark.parametrize("iso3", sorted(states()))
def test_every_name_of_a_state_is_that_state(iso3):
    """Each printed name of each State leads to it alone."""
    for name in states()[iso3].names:
        assert name_of(name) == ("state", iso3), name


@pytest.mark.parametrize("row", read_table("lookalikes"), ids=lambda row: row["name"])
def test_lookalikes_are_no_mention_of_the_state(row):
    """A river, sea or territory whose name holds a State's is not that State, nor a programme a body."""
    named = {name for known in (*states().values(), *bodies().values()) for name in known.names}
    assert fold(row["contains"]) in fold(row["name"])
    assert row["contains"] in named or HEAD_NOUN.fullmatch(row["contains"])
    assert [name.node for name in finder().find(f"in the {row['name']}, then") if name.node] == []


def test_no_spelling_of_one_name_is_the_name_of_another():
    """Names that fold alike and are printed alike lead to one node."""
    for entries in known_names().values():
        by_name: dict[str, set[object]] = {}
        for entry in entries:
            if not entry.is_demonym:
                by_name.setdefault(entry.name, set()).add(entry.node)
        assert all(len(nodes) == 1 for nodes in by_name.values())
