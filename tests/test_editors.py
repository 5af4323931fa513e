"""What the UN's editors marked: links with their symbols, verbs in italics, in order of the text."""

import pytest

from mandategraph.extract.editors import Link, read_marked, target_of
from mandategraph.extract.refusal import ReadError

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def akn(body: str, symbol: str = "S/RES/9999 (2020)") -> bytes:
    """An AKN4UN document with a cover and `body`."""
    cover = f'<coverPage><p><docNumber refersTo="#symbol">{symbol}</docNumber></p></coverPage>'
    return f'<akomaNtoso xmlns="{AKN}"><statement name="resolution">{cover}{body}</statement></akomaNtoso>'.encode()


def preamble(words: str) -> str:
    """A preambular paragraph."""
    return f"<preamble><container><p>{words}</p></container></preamble>"


def paragraph(words: str) -> str:
    """An operative paragraph."""
    return f"<paragraph><num>1.</num><content><p>{words}</p></content></paragraph>"


def italic(words: str) -> str:
    """Words in italics."""
    return f'<span class="italic">{words}</span>'


def link(symbol: str, words: str) -> str:
    """A link to a symbol of the UN's document service."""
    return f'<a href="https://undocs.org/en/{symbol}">{words}</a>'


def test_links_and_verbs_in_order_of_the_text():
    """Links have their words and normalised symbols, verbs their words, and the text is the text alone."""
    text = (
        f"{italic('Recalling')} its resolution {link('S/RES/1701%20(2006)', '1701 (2006)')} and {italic('noting')} it,"
    )
    marked = read_marked("a.xml", akn(preamble(text)))
    assert marked.symbol == "S/RES/9999(2020)"
    assert marked.links == (Link("1701 (2006)", "S/RES/1701(2006)"),)
    assert marked.verbs == ("Recalling", "noting")
    assert marked.content == "S/RES/9999 (2020)\n\nRecalling its resolution 1701 (2006) and noting it,"


def test_only_the_leading_verb_of_the_assembly_counts():
    """Other organs than the Council set in italics what leads the paragraph; other italics are no verbs."""
    text = f"{italic('Requests')} the Secretary-General {italic('inter alia')} to report, and {italic('urges')} him;"
    assert read_marked("a.xml", akn(paragraph(text), "A/RES/75/1")).verbs == ("Requests",)
    assert read_marked("a.xml", akn(paragraph(text))).verbs == ("Requests", "urges")


@pytest.mark.parametrize(
    ("words", "is_verb"),
    [
        ("Deeply concerned", True),
        ("While noting", True),
        ("in this regard stresses", True),
        ("re-emphasizing", True),
        ("Mindful", True),
        ("The Security Council", False),
        ("Protection of civilians", False),
        ("inter alia", False),
        ("including", False),
        ("further", False),
    ],
)
def test_what_is_a_verb_in_italics(words, is_verb):
    """Verbs are told by the form of their first word that is no adverb."""
    assert read_marked("a.xml", akn(preamble(f"{italic(words)} of it,"))).verbs == ((words,) if is_verb else ())


def test_footnotes_are_not_in_the_text_nor_in_what_is_marked():
    """A link in a footnote stands outside the text."""
    note = f"<authorialNote><p>See {link('A/RES/60/1', '60/1')}.</p></authorialNote>"
    marked = read_marked("a.xml", akn(preamble(f"{italic('Recalling')} the outcome,{note}")))
    assert marked.links == ()
    assert "60/1" not in marked.content


def test_an_annex_has_verbs_where_it_opens_with_a_formula():
    """The draft of an Assembly resolution in an annex speaks; an annex of principles does not."""
    words = f"<p>{italic('Recognizes')} the need;</p>"
    formula = f"<p>{italic('The General Assembly')},</p>"
    annexes = (
        f"<attachments><attachment>{words}</attachment><attachment>{formula}{words}{words}</attachment></attachments>"
    )
    assert read_marked("a.xml", akn(annexes, "E/RES/2021/7")).verbs == ("Recognizes", "Recognizes")


def test_a_link_in_pieces_is_one():
    """Neighbouring links to one document without a word between them are one link; with one they are two."""
    one = link("A/RES/60/1", "60/") + link("A/RES/60/1", "1")
    two = link("A/RES/60/1", "60/1") + " and " + link("A/RES/60/1", "60/1")
    assert read_marked("a.xml", akn(preamble(one))).links == (Link("60/1", "A/RES/60/1"),)
    assert len(read_marked("a.xml", akn(preamble(two))).links) == 2


def test_citations_without_a_link_are_counted():
    """Plain forms outside links count, the document's own number and what stands in links do not."""
    text = f"resolutions 1631 (2005), {link('A/RES/60/1', '60/1')}, 2021/7 and 9999 (2020), and 1/2/2020"
    assert read_marked("a.xml", akn(preamble(text))).unlinked == 2


@pytest.mark.parametrize(
    ("address", "symbol"),
    [
        ("https://undocs.org/en/S/RES/1701(2006)", "S/RES/1701(2006)"),
        ("http://undocs.org/S/RES/1701 (2006)", "S/RES/1701(2006)"),
        ("https://docs.un.org/en/A/RES/60/1", "A/RES/60/1"),
        ("https://undocs.org/A/61/1(sect.2)", "A/61/1(Sect.2)"),
        ("https://undocs.org/S/RES/2244(pp.4)", "S/RES/2244(2015)"),
        ("http://www.un.org/ga/search/view_doc.asp?symbol=S/RES/1325(2000)&Lang=E", "S/RES/1325(2000)"),
        ("https://undocs.org/S/RES/", None),
        ("https://example.org/S/RES/1701(2006)", None),
        ("https://[undocs.org/S/RES/1701(2006)", None),
        ("", None),
    ],
)
def test_what_an_address_names(address, symbol):
    """Addresses of all the UN's document services lead to one normal form, others to none."""
    assert target_of(address) == symbol


def test_what_is_no_akn_is_refused():
    """A file of another format is named in the refusal."""
    with pytest.raises(ReadError, match=r"^a\.xml: the XML is not Akoma Ntoso"):
        read_marked("a.xml", b"<html/>")
