"""The table of verbs: every row's example is found as that act, and no counterexample is."""

import pytest

from mandategraph.extract.clauses import performed
from mandategraph.extract.records import ParagraphKind
from mandategraph.extract.tokens import tokenise
from mandategraph.ontology.tables import read_table
from mandategraph.ontology.verbs import attitudes, verbs

FORCES = {row["key"] for row in read_table("forces")}
CLASSES = {"Directive", "Commissive", "Declarative", "Assertive", "Expressive"}


def keys_of(sentence: str) -> list[str]:
    """The keys of the verbs performed in a paragraph, whose kind its ending tells as UN drafting does."""
    kind = {",": ParagraphKind.PREAMBULAR, ";": ParagraphKind.OPERATIVE, ".": ParagraphKind.STATEMENT}[sentence[-1]]
    statement = kind is ParagraphKind.STATEMENT
    return [found.head.key for found in performed(tokenise(sentence), kind, is_statement=statement)]


@pytest.mark.parametrize("verb", verbs().values(), ids=lambda verb: verb.key)
def test_the_example_of_a_verb_performs_it(verb):
    """The first act of the example is of the row's verb."""
    assert keys_of(verb.example)[:1] == [verb.key]


@pytest.mark.parametrize("verb", verbs().values(), ids=lambda verb: verb.key)
def test_the_counterexample_of_a_verb_does_not_perform_it(verb):
    """In the counterexample somebody else does it in a subordinate clause: only the main verb is an act."""
    assert keys_of(verb.counterexample) == ["note"]


@pytest.mark.parametrize("attitude", attitudes().values(), ids=lambda attitude: attitude.key)
def test_an_attitude_is_expressed_by_its_example_only(attitude):
    """ "Expresses its concern" is the act of the row; "the Commission expresses its concern" is none."""
    assert keys_of(attitude.example) == [attitude.key]
    assert keys_of(attitude.counterexample) == ["note"]


def test_the_table_has_the_verbs_of_the_drafting_language():
    """At least 150 verbs, each of one of the five classes and with a known force."""
    rows = [*verbs().values(), *attitudes().values()]
    assert len(verbs()) >= 150
    assert {row.act_class for row in rows} == CLASSES
    assert {row.force for row in rows} <= FORCES


def test_keys_are_unique_and_made_of_the_label():
    """A verb's key is its label with hyphens, or that of its perfect ("have-considered")."""
    for key, verb in verbs().items():
        assert key in (verb.label.replace(" ", "-"), f"have-{verb.particle[0] if verb.particle else ''}")
    assert not set(verbs()) & {attitude.key for attitude in attitudes().values()}
