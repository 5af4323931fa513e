"""The life of mandates: what an act does to whose mandate, and until when."""

from datetime import date

import pytest

from mandategraph.extract.acts import find_acts
from mandategraph.extract.citations import find_citations
from mandategraph.extract.mandates import with_lives
from mandategraph.extract.mentions import find_mentions
from mandategraph.extract.records import Act, Cover
from mandategraph.extract.references import Citing
from mandategraph.ontology.effects import effects
from mandategraph.ontology.tables import read_table

ADOPTED = date(2000, 1, 1)
COVER = Cover("S/RES/1(1946)", None, "Resolution", "security-council", ADOPTED)


def lived(paragraph, sentence: str) -> list[Act]:
    """The acts of a paragraph that do something to a mandate."""
    paragraphs = [paragraph(sentence)]
    mentions = find_mentions(paragraphs, COVER.organ).found
    acts = find_acts(paragraphs, COVER, mentions).found
    citations = find_citations(paragraphs, Citing(COVER.symbol, COVER.organ, None), acts).found
    return [act for act in with_lives(paragraphs, acts, citations, mentions, ADOPTED) if act.life]


@pytest.mark.table("lives")
def test_each_act_does_to_the_mandate_what_the_table_says(row, paragraph):
    """Effect, body or measure, and the end where the text settles it; other acts do nothing to a mandate."""
    found = [
        f"{act.life.effect} {' + '.join(node.key for node in act.life.concerns)}"
        + (f" until {act.life.valid_until}" if act.life.valid_until else "")
        for act in lived(paragraph, row["sentence"])
    ]
    assert found == ([row["expected"]] if row["expected"] else [])


def test_the_documents_that_set_a_mandate_out_are_kept(paragraph):
    """ "as set out in resolution 1990 (2011)"."""
    (act,) = lived(paragraph, "Decides to extend the mandate of UNISFA as set out in resolution 1990 (2011);")
    assert [node.key for node in act.life.documents] == ["S/RES/1990(2011)"]


def test_every_effect_is_a_property_of_the_ontology():
    """The table names only the seven effects, each verb by its four forms."""
    assert set(effects().values()) == {"creates", "renews", "adapts", "merges", "replaces", "suspends", "ends"}
    assert all(
        len(row["forms"].split()) == 4 and row["forms"].split()[0] == row["key"] for row in read_table("effects")
    )


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("Requests the Secretary-General, within existing resources, to report;", ("withinExistingResources",)),
        ("Decides to extend the mandate of UNOMIG, subject to a review by the Council;", ("underReview",)),
        ("Decides to keep the measures under continuous review;", ("underReview",)),
        ("Requests the Secretary-General to report;", ()),
    ],
)
def test_clauses_of_a_mandate_are_kept(sentence, clauses, paragraph):
    """Existing resources and review are properties of the mandate."""
    paragraphs = [paragraph(sentence)]
    acts = find_acts(paragraphs, COVER, ()).found
    (act,) = with_lives(paragraphs, acts, (), (), ADOPTED)
    assert act.clauses == clauses
