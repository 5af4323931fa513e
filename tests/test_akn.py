"""AKN4UN: the text, block by block, and what the mark-up states of it."""

from datetime import date

import pytest

from mandategraph.extract.akn import read_akn
from mandategraph.extract.records import Block, Subject, Vote
from mandategraph.extract.refusal import ReadError

DOCUMENT = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:akn4un="http://un.org/akn4un">
 <statement name="resolution">
  <meta>
   <identification>
    <FRBRWork><FRBRuri value="/akn/un/statement/deliberation/unsc/2020-12-29/9999-2020/"/>
     <FRBRdate date="2020-12-29" name="adoption"/></FRBRWork>
    <FRBRExpression><FRBRuri value="/akn/un/statement/deliberation/unsc/2020-12-29/9999-2020/eng@/"/>
     <FRBRlanguage language="eng"/></FRBRExpression>
   </identification>
   <classification>
    <keyword href="http://metadata.un.org/thesaurus/1003004" showAs="hunger" dictionary="UNBIS"/>
    <keyword href="http://metadata.un.org/sdg/2" showAs="sdg_2"/>
    <keyword href="http://eurovoc.europa.eu/4477" showAs="food_security"/>
    <keyword value="SUDAN" showAs="SUDAN"/>
   </classification>
   <analysis><parliamentary><voting>
    <count value="1" refersTo="inFavour"><akn4un:voters><organization>CHINA</organization></akn4un:voters></count>
    <count value="1" refersTo="abstaining"><akn4un:voters><organization>PERU</organization></akn4un:voters></count>
   </voting></parliamentary></analysis>
  </meta>
  <coverPage><p><docNumber refersTo="#symbol">S/RES/9999
     (2020)</docNumber></p></coverPage>
  <preamble>
   <formula><p><span class="italic">The Security Council</span>,</p></formula>
   <container><p><span>Recalling</span> its resolution<authorialNote><p>See it.</p></authorialNote>,</p></container>
  </preamble>
  <mainBody>
   <paragraph class="H1"><heading>Reporting</heading></paragraph>
   <paragraph><num>1.</num><list><intro><p>Requests:</p></intro>
     <point><num>(a)</num><content><p>Reports;</p></content></point></list></paragraph>
   <paragraph><num>II</num><content><p>Decides<eol/>to act.</p></content></paragraph>
  </mainBody>
  <attachments><attachment><doc name="annex"><meta><x/></meta><mainBody>
   <paragraph><content><p>List</p></content></paragraph></mainBody></doc></attachment></attachments>
 </statement>
</akomaNtoso>"""


def test_each_block_with_role_number_and_depth() -> None:
    """Blocks stand in order with what the mark-up says of them; footnotes are left out."""
    text = read_akn("a.xml", DOCUMENT.encode())
    read = [(text.content[b.span.start : b.span.end], b.role, b.number, b.depth) for b in text.blocks]
    assert read == [
        ("S/RES/9999 (2020)", "cover", None, 0),
        ("The Security Council,", "intro", None, 0),
        ("Recalling its resolution,", "preambular", None, 0),
        ("Reporting", "heading", None, 0),
        ("1. Requests:", "operative", "1.", 0),
        ("(a) Reports;", "sub", "(a)", 1),
        ("II", "heading", None, 0),
        ("Decides to act.", "operative", None, 0),
        ("List", "annex", None, 0),
    ]
    assert text.content.count("\n\n") == len(text.blocks) - 1


def test_metadata_outside_the_text() -> None:
    """Identifiers, date, language, concepts and votes are read; keywords of other vocabularies are not."""
    metadata = read_akn("a.xml", DOCUMENT.encode()).metadata
    assert metadata.symbol == "S/RES/9999 (2020)"
    assert metadata.adopted_on == date(2020, 12, 29)
    assert metadata.language == "en"
    assert metadata.akn_work == "/akn/un/statement/deliberation/unsc/2020-12-29/9999-2020/"
    assert metadata.akn_expression == "/akn/un/statement/deliberation/unsc/2020-12-29/9999-2020/eng@/"
    assert metadata.subjects == (
        Subject("http://metadata.un.org/thesaurus/1003004", "hunger"),
        Subject("http://metadata.un.org/sdg/2", "sdg 2"),
    )
    assert metadata.votes == (Vote("CHINA", "for"), Vote("PERU", "abstaining"))


def test_mark_up_that_is_not_well_formed_is_recovered_with_a_warning() -> None:
    """A closing tag without its opening one costs a Notice and no paragraph."""
    broken = DOCUMENT.replace(
        '<paragraph class="H1"><heading>Reporting</heading>', "</docTitle><heading>Reporting</heading>"
    )
    text = read_akn("a.xml", broken.encode())
    assert [w.kind for w in text.warnings] == ["not-well-formed"]
    assert "line" in text.warnings[0].message
    assert "1. Requests:" in text.content


def test_well_formed_mark_up_costs_no_warning() -> None:
    """Nothing is said of a source that was read whole."""
    assert read_akn("a.xml", DOCUMENT.encode()).warnings == ()


def test_a_heading_that_repeats_its_number_has_it_once() -> None:
    """`<num>I.</num><heading>I. Work</heading>` is one heading with one number."""
    doubled = DOCUMENT.replace("<heading>Reporting", "<num>I.</num><heading>I. Reporting")
    text = read_akn("a.xml", doubled.encode())
    assert any(text.content[b.span.start : b.span.end] == "I. Reporting" for b in text.blocks)


def test_blocks_compare_by_value() -> None:
    """Reading twice gives equal records."""
    assert read_akn("a.xml", DOCUMENT.encode()) == read_akn("a.xml", DOCUMENT.encode())
    assert isinstance(read_akn("a.xml", DOCUMENT.encode()).blocks[0], Block)


def test_a_tag_that_no_xml_allows_is_no_crash() -> None:
    """A root whose name was cut by damage is refused like any other that is not Akoma Ntoso."""
    with pytest.raises(ReadError, match="not Akoma Ntoso"):
        read_akn(
            "a.xml",
            DOCUMENT.replace("akomaNtoso xmlns", "akomaNtos x:y xmlns").replace("<akomaNtos x", "<akoma:N:x").encode(),
        )
