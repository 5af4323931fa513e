"""The statement S/PRST/2006/39 of the examples, read whole: what its graph must say."""

from collections import Counter
from pathlib import Path

import pytest

from mandategraph.extract import Document, document_of, read
from mandategraph.extract.records import ParagraphKind
from mandategraph.ontology.nodes import NodeKind

STATEMENT = Path(__file__).parent.parent / "examples" / "S-PRST-2006-39.txt"

VERBS = (
    "recall emphasize note note welcome commend call-on note call-for stress agree encourage invite invite take-note "
    "urge welcome commit welcome invite note call-on urge urge recall note intend"
).split()


@pytest.fixture(scope="module")
def statement() -> Document:
    """The statement as the program reads it."""
    return document_of(read(STATEMENT.name, STATEMENT.read_bytes()))


def test_its_cover_is_read(statement):
    """Organ, date, meeting and agenda item are printed; the symbol comes from the file's name."""
    cover = statement.cover
    assert (cover.symbol, cover.type, cover.organ) == ("S/PRST/2006/39", "PresidentialStatement", "security-council")
    assert (cover.adopted_on.isoformat(), cover.meeting, cover.printed_symbol) == ("2006-09-20", "S/PV.5529", None)
    assert cover.agenda_item.label.startswith("Cooperation between the United Nations and regional organizations")


def test_it_has_an_introduction_fifteen_paragraphs_and_three_items(statement):
    """The items are those of the paragraph on consultation."""
    kinds = Counter(paragraph.kind for paragraph in statement.paragraphs)
    assert kinds == {ParagraphKind.INTRODUCTORY: 1, ParagraphKind.STATEMENT: 15, ParagraphKind.SUB: 3}
    (parent,) = {p.parent for p in statement.paragraphs if p.kind is ParagraphKind.SUB}
    assert "expand consultation and cooperation" in statement.paragraphs[parent - 1].text


def test_its_27_acts_have_the_right_verbs(statement):
    """In order, none left out, none too many."""
    assert [act.verb for act in statement.acts] == VERBS


def test_one_act_is_that_of_the_member_states(statement):
    """All others are the Council's."""
    actors = Counter(act.actor.key for act in statement.acts)
    assert actors == {"security-council": 26, "member-states": 1}


def test_what_the_council_intends_commits_to_and_agreed_is_commissive(statement):
    """Three commitments, all of them mandates of the Council to itself."""
    commitments = [act for act in statement.acts if act.act_class == "Commissive"]
    assert [act.verb for act in commitments] == ["agree", "commit", "intend"]
    assert all(act.is_mandate for act in commitments)
    assert [len(act.subtasks) for act in commitments] == [3, 0, 0]


def test_its_citations_lead_to_what_they_cite(statement):
    """Resolution 1631 twice, the second time without its year, and the meetings that only the text describes."""
    targets = [citation.target.key if citation.target else None for citation in statement.citations]
    assert targets == [
        "x1",
        "x2",
        "x3",
        "un-charter/chapter/VIII",
        "S/RES/1631(2005)",
        "A/61/204",
        "S/2006/590",
        "A/RES/60/1",
        "S/RES/1631(2005)",
        "S/2006/507",
        None,
        "A/RES/60/1",
    ]


def test_the_earlier_meetings_have_dates_and_presidencies(statement):
    """Mexico presided over the first, Romania over the two others."""
    meetings = [local for local in statement.locals if local.type == "Meeting"]
    assert [(m.held_on[0], m.presidency.key) for m in meetings] == [
        ("2003-04", "MEX"),
        ("2004-07", "ROU"),
        ("2005-10", "ROU"),
    ]


def test_everything_found_is_quoted_from_its_place(statement):
    """Acts, addressees, antecedents, limits, citations and mentions are not empty and lie inside their paragraphs."""
    content = statement.text.content
    spans = [(p.position, p.span) for p in statement.paragraphs]
    spans += [(a.paragraph, s) for a in statement.acts for s in (a.span, *(t.span for t in a.time_limits))]
    spans += [(a.paragraph, r.span) for a in statement.acts for r in a.addressings]
    spans += [(c.paragraph, c.span) for c in (*statement.citations, *statement.mentions)]
    for position, span in spans:
        paragraph = statement.paragraphs[position - 1]
        assert paragraph.span.start <= span.start < span.end <= paragraph.span.end
        assert content[span.start : span.end].strip() == content[span.start : span.end] != ""


def test_the_words_of_a_paragraph_stand_at_their_offsets(statement):
    """Every character of the folded text is that of the content, white space aside."""
    content = statement.text.content
    for paragraph in statement.paragraphs:
        for character, place in zip(paragraph.text, paragraph.offsets, strict=True):
            assert content[place] == character or (character == " " and content[place].isspace())


def test_them_takes_up_the_organizations(statement):
    """ "calls on them" is addressed to "an increasing number of regional and subregional organizations"."""
    content = statement.text.content
    (pronoun,) = [r for act in statement.acts for r in act.addressings if content[slice(*r.span)] == "them"]
    assert content[slice(*pronoun.antecedent)] == "an increasing number of regional and subregional organizations"
    assert pronoun.to.kind is NodeKind.GROUP


def test_a_text_in_another_language_says_what_it_is_not_read_for():
    """Paragraphs and citations are read in any language, acts in English only: a notice says so."""
    french = "Le Conseil de sécurité,\n\nRappelant sa résolution 1325 (2000),\n\n1. Prie le Secrétaire général;"
    document = document_of(read("S_RES_1999(2011)_F.txt", french.encode(), language="fr"))
    assert [notice.kind for notice in document.warnings] == ["language"]
    assert [c.target.key for c in document.citations] == ["S/RES/1325(2000)"]
