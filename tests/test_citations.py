"""Citations: what each form of reference points at, and what is none."""

from dataclasses import replace
from datetime import date

import pytest

from mandategraph.extract.citations import find_citations
from mandategraph.extract.mentions import find_mentions
from mandategraph.extract.records import Citation, ParagraphKind
from mandategraph.extract.references import Citing
from mandategraph.ontology.authority import instruments
from mandategraph.ontology.nodes import Node, NodeKind

ADOPTED = date(2023, 12, 31)
TWO = ("paragraphs 4 and 11", ("4", "11"))


def cited(paragraph, sentence: str, organ: str = "security-council", adopted: date = ADOPTED) -> list[Citation]:
    """The citations of one paragraph."""
    words = paragraph(sentence)
    mentions = find_mentions([words], organ, "").found
    return list(find_citations([words], Citing("X/1", organ, adopted), [], mentions).found)


def name_of(citation: Citation) -> str:
    """The symbol that a citation points at, or a question mark and the reason."""
    target = citation.target
    if target is None:
        return f"? {citation.unresolved_because}"
    if target.kind is NodeKind.INSTRUMENT:
        part = target.key.rpartition("/")[2]
        return instruments()[target.key].symbol if target.key in instruments() else f"CHARTER/{part}"
    return target.key


@pytest.mark.table("citations")
def test_each_reference_is_read_as_the_table_says(row, paragraph):
    """Every form of reference of the table leads to its document, and every look-alike to none."""
    found = cited(paragraph, row["sentence"], row["organ"])
    assert [name_of(citation) for citation in found] == [part for part in row["expected"].split(" | ") if part]


@pytest.mark.table("citations")
def test_the_words_of_a_citation_stand_at_its_place(row, paragraph):
    """Spans lie inside the paragraph, are not empty and do not overlap."""
    found = cited(paragraph, row["sentence"], row["organ"])
    behind = 0
    for citation in found:
        assert citation.span.start < citation.span.end <= len(row["sentence"])
        assert behind <= citation.span.start or citation.rule == "resolutions#part"
        behind = citation.span.end


def test_a_text_does_not_cite_a_later_resolution(paragraph):
    """A number that the Council reached only after the text was adopted stays unresolved."""
    resolution = find_citations(
        [paragraph("Recalling resolution 2331 (2016),")],
        Citing("S/RES/1325(2000)", "security-council", date(2000, 10, 31)),
        [],
    ).found
    assert [name_of(citation) for citation in resolution] == ["? S/RES/2331(2016) is later than the citing text"]


def test_this_resolution_in_a_statement_is_the_one_cited_before(paragraph):
    """A statement is no resolution: "this resolution" takes up another text, in a resolution its own."""
    words = paragraph("Recalling resolution 1624 (2005), it encourages work on this resolution")
    statement = find_citations([words], Citing("S/PRST/2006/56", "security-council", ADOPTED), []).found
    assert [name_of(citation) for citation in statement] == ["S/RES/1624(2005)", "S/RES/1624(2005)"]
    resolution = find_citations([words], Citing("S/RES/2700(2023)", "security-council", ADOPTED), []).found
    assert [name_of(citation) for citation in resolution] == ["S/RES/1624(2005)"]


def test_the_resolution_of_a_statement_that_cites_one_alone_is_that_one(paragraph):
    """In a statement also that of an earlier paragraph; where two are cited, or in a resolution, it is none."""
    first, second = "Recalling resolution 1624 (2005)", "It helps States to implement the resolution;"
    words = [paragraph(first, position=1), paragraph(second, position=2)]
    two = [paragraph(f"{first} and resolution 1373 (2001)", position=1), words[1]]
    one = [
        len(find_citations(paragraphs, Citing(symbol, "security-council", ADOPTED), []).found)
        for paragraphs, symbol in [(words, "S/PRST/2006/56"), (two, "S/PRST/2006/56"), (words, "S/RES/2700(2023)")]
    ]
    assert one == [2, 2, 1]


def test_that_resolution_behind_one_without_a_number_has_none_either(paragraph):
    """ "that resolution" takes up the last one that was named, not the last one with a number."""
    words = [
        paragraph("Recalling its resolution 74/75,", position=1),
        paragraph(
            "Reiterates that the resolution on the Middle Lake adopted by the 1995 Conference is valid;", position=2
        ),
        paragraph("Calls for the implementation of that resolution;", position=3),
    ]
    found = find_citations(words, Citing("A/RES/75/84", "general-assembly", ADOPTED), []).found
    assert [name_of(citation) for citation in found] == [
        "A/RES/74/75",
        "? the text names the document by its title only",
        "? the resolution that it takes up has no number in the text",
    ]


def test_old_numbers_in_an_annex_of_ecosoc_are_not_its_own(paragraph):
    """A commission whose decision is annexed has "resolution 302 (XXVII)" of its own; named organs keep theirs."""
    citing = Citing("E/RES/2023/22", "economic-and-social-council", ADOPTED)
    words = "Recalling its resolution 302 (XXVII), mindful of resolution 3201 (S-VI) of the General Assembly"
    outside = find_citations([paragraph(words)], citing, []).found
    annexed = find_citations([replace(paragraph(words), kind=ParagraphKind.ANNEX)], citing, []).found
    assert [name_of(citation) for citation in outside] == ["E/RES/302(XXVII)", "A/RES/3201(S-VI)"]
    assert [citation.target.key if citation.target else None for citation in annexed] == [None, "A/RES/3201(S-VI)"]


def test_a_document_does_not_cite_itself(paragraph):
    """Its own symbol inside the text is no citation."""
    citing = Citing("S/RES/1325(2000)", "security-council", date(2000, 10, 31))
    assert find_citations([paragraph("the terms of resolution 1325 (2000)")], citing, []).found == ()


@pytest.mark.parametrize(
    ("sentence", "pinpoint", "numbers"),
    [
        ("as set out in paragraph 7 of resolution 1591 (2005)", "paragraph 7", ("7",)),
        ("as set out in paragraphs 2 and 3 of its resolution 1591 (2005)", "paragraphs 2 and 3", ("2", "3")),
        ("as set out in paragraphs 2 to 4 of resolution 1591 (2005)", "paragraphs 2 to 4", ("2", "3", "4")),
        ("as set out in paragraph 3 (a) of resolution 1591 (2005)", "paragraph 3 (a)", ("3",)),
        ("as set out in annex II to resolution 1591 (2005)", "annex II", ()),
        ("as set out in resolution 1591 (2005), paragraph 3", "paragraph 3", ("3",)),
        ("recalling Article 2, paragraphs 3 and 4, of the Charter", "paragraphs 3 and 4", ("3", "4")),
        ("as set out in section IV of resolution 1591 (2005)", "section IV", ()),
        (
            "by subparagraphs (c) and (d) of paragraph 3 of resolution 1591 (2005)",
            "subparagraphs (c) and (d) of paragraph 3",
            ("3",),
        ),
        ("in section IV of the Secretary-General’s report of 31 July 2021 (S/2021/696)", "section IV", ()),
        ("as set out in operative paragraph 7 of resolution 1591 (2005)", "paragraph 7", ("7",)),
        ("as set out in preambular paragraph 7 of resolution 1591 (2005)", "preambular paragraph 7", ("7",)),
        ("recalling resolution 1591 (2005), including operative paragraphs 6 and 7", "paragraphs 6 and 7", ("6", "7")),
        (
            "recalling resolution 1591 (2005) on river trade, in particular paragraphs 1 to 3 of the annex thereto",
            "paragraphs 1 to 3 of the annex",
            ("1", "2", "3"),
        ),
        ("the provisions of resolution 1591 (2005), except those contained in paragraphs 4 and 11", *TWO),
        ("the report (S/2021/696) on best practices, including paragraphs 4 and 11 that discuss bells", *TWO),
        ("as set out in paragraphs 4 through 6 of resolution 1591 (2005)", "paragraphs 4 through 6", ("4", "5", "6")),
        ("the report (S/2021/696) and, including paragraphs 4 and 11, the annex of another", None, ()),
        ("in paragraph 5 of its resolution and the report of 31 July 2021 (S/2021/696)", None, ()),
        ("as set out in resolution 1591 (2005) and in paragraph 3 of the present resolution", None, ()),
    ],
)
def test_a_pinpoint_beside_a_citation_belongs_to_it(sentence, pinpoint, numbers, paragraph):
    """Before or behind the citation, with the numbers of the paragraphs that it names."""
    (citation,) = cited(paragraph, sentence)
    assert (citation.pinpoint, citation.pinpoint_numbers) == (pinpoint, numbers)


def test_both_symbols_of_a_document_have_its_pinpoint(paragraph):
    """What stands behind the second symbol belongs to the one document that both name."""
    citations = cited(paragraph, "Recalling the declaration (A/54/174-S/1999/812, annex),")
    assert [citation.pinpoint for citation in citations] == ["annex", "annex"]
    citations = cited(paragraph, "listed in the annexes of his report on bells (A/75/873-S/2021/437)")
    assert [citation.pinpoint for citation in citations] == ["annexes", "annexes"]


def test_a_report_of_an_earlier_paragraph_is_taken_up_with_its_paragraphs(paragraph):
    """ "the above report" in a later paragraph is the one cited by symbol, with the paragraphs that are meant."""
    words = [
        paragraph("Having considered the report of the Secretary-General of 7 March 2001 (S/2001/202),", position=1),
        paragraph("Approves the measures proposed in paragraphs 3 and 4 of the above report;", position=2),
    ]
    found = find_citations(words, Citing("X/1", "security-council", ADOPTED), []).found
    assert [(name_of(citation), citation.pinpoint) for citation in found] == [
        ("S/2001/202", None),
        ("S/2001/202", "paragraphs 3 and 4"),
    ]


@pytest.mark.parametrize(
    ("symbol", "report"), [("S/RES/2700(2023)", "S/2012/261"), ("A/RES/78/100", "A/66/782"), ("E/RES/2023/22", None)]
)
def test_a_report_in_two_series_is_taken_up_in_that_of_the_text(symbol, report, paragraph):
    """The Council's own symbol in a text of the Council; where neither is the text's own, none."""
    words = "Having considered the report of the Secretary-General of 26 April 2012 (A/66/782-S/2012/261), noting "
    sentence = paragraph(f"{words}the situations referred to in the Secretary-General’s report;")
    found = find_citations([sentence], Citing(symbol, None, ADOPTED), []).found
    assert [name_of(citation) for citation in found[2:]] == ([report] if report else [])


def test_a_report_that_is_asked_for_in_between_is_the_last_one(paragraph):
    """ "the report" behind a report without a symbol is not the one cited before."""
    words = [
        paragraph("Taking note of the report of the Panel of Experts (S/2003/223),", position=1),
        paragraph("Requests the Panel to submit a further report;", position=2),
        paragraph("Intends to act on the recommendations contained in the report;", position=3),
    ]
    found = find_citations(words, Citing("X/1", "security-council", ADOPTED), []).found
    assert [name_of(citation) for citation in found] == ["S/2003/223"]


def test_a_short_name_given_to_a_title_is_known_to_later_paragraphs(paragraph):
    """The title with the name in brackets is one citation, and so is each later use of the name."""
    words = [
        paragraph("Recalling the Standard Minimum Rules for the Treatment of Guests (the Inn Rules),", position=1),
        paragraph("Urges all to apply the Inn Rules, and not the Harbour Rules;", position=2),
    ]
    found = find_citations(words, Citing("X/1", "general-assembly", ADOPTED), []).found
    assert [(citation.paragraph, citation.rule) for citation in found] == [
        (1, "titleforms.tsv#rules-on"),
        (2, "titled#short-name"),
    ]


def test_meetings_are_cited_by_date_and_presidency(paragraph):
    """Meetings that only the text describes are nodes of the text, each with its date and presidency."""
    sentence = (
        "Recalling its three meetings held on April 2003 under the Mexican Presidency and on July 2004 and "
        "October 2005 under the Romanian Presidency,"
    )
    result = find_citations([paragraph(sentence)], Citing("X/1", "security-council", ADOPTED), [])
    assert [citation.target for citation in result.found] == [Node(NodeKind.LOCAL, key) for key in ("x1", "x2", "x3")]
    assert [(local.held_on[0], local.presidency.key) for local in result.locals] == [
        ("2003-04", "MEX"),
        ("2004-07", "ROU"),
        ("2005-10", "ROU"),
    ]


def test_a_treaty_keeps_the_short_name_that_the_text_gives_it(paragraph):
    """A name with its short form in brackets, then the short form alone: one node."""
    sentence = "Recalling the Comprehensive River Basin Convention (CRBC), and urging all parties to the CRBC to meet,"
    found = find_citations([paragraph(sentence)], Citing("X/1", "security-council", ADOPTED), [])
    assert len(found.found) == 2
    assert len({citation.target for citation in found.found}) == 1


@pytest.mark.parametrize(
    ("sentence", "relation"),
    [
        ("pursuant to resolution 1373 (2001)", "citesAsAuthority"),
        ("in accordance with its resolution 1373 (2001)", "compliesWith"),
        ("in implementing resolution 1373 (2001)", "compliesWith"),
        ("a matter for resolution 1373 (2001)", "cites"),
    ],
)
def test_the_phrase_before_a_citation_characterizes_it(sentence, relation, paragraph):
    """A citation in a subordinate phrase takes that phrase's relation."""
    assert [citation.relation for citation in cited(paragraph, sentence)] == [relation]
