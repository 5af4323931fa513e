"""Mentions: which body or State each name and short form means."""

import pytest

from mandategraph.extract.mentions import find_mentions


@pytest.mark.table("mentions")
def test_each_name_leads_to_the_body_of_the_table(row, paragraph):
    """Names, acronyms and short forms in order, and nothing inside longer names."""
    found = find_mentions([paragraph(row["sentence"])], row["organ"]).found
    words = [f"{row['sentence'][slice(*mention.span)]}={mention.of.key}" for mention in found]
    assert words == [part for part in row["expected"].split(" | ") if part]


def test_a_body_that_no_table_knows_becomes_an_unlisted_one(paragraph):
    """A capitalised name with its acronym and a body's head noun is kept for a librarian to look at."""
    result = find_mentions([paragraph("the Movement for Northern Renewal (MNR)")], "security-council")
    assert [(local.type, local.label) for local in result.locals] == [("OtherBody", "Movement for Northern Renewal")]
