"""Which lines are one paragraph."""

import pytest

from mandategraph.extract.layout import lay_out


def blocks(content: str, symbol: str | None = None) -> list[str]:
    """The words of each block of `content`."""
    return [draft.words.text for draft in lay_out(content, symbol)]


def test_hard_wrapped_lines_are_joined() -> None:
    """Lines that break off at a width are one paragraph up to the next opener."""
    content = (
        "Expressing its continuing concern with the grave\nsituation in the Middle East,\n"
        "Emphasizing the inadmissibility of the acquisition\nof territory by war,\n\n"
        "1. Affirms that the fulfilment of the prin-\nciples;"
    )
    assert blocks(content) == [
        "Expressing its continuing concern with the grave situation in the Middle East,",
        "Emphasizing the inadmissibility of the acquisition of territory by war,",
        "1. Affirms that the fulfilment of the principles;",
    ]


def test_a_page_break_does_not_cut_a_paragraph() -> None:
    """Job number, bar code, page number and running head inside a paragraph are passed over."""
    content = (
        "Acknowledging the resolve to expand the involvement of regional organizations, and to ensure that "
        "organizations that\n"
        "05-55642 (E) 171005\n*0555642*\n2\n\nS/RES/1631 (2005)\nhave a capacity for the prevention of conflict,\n"
        "1. Expresses its determination to take steps;"
    )
    assert blocks(content, "S/RES/1631(2005)") == [
        "Acknowledging the resolve to expand the involvement of regional organizations, and to ensure that "
        "organizations that have a capacity for the prevention of conflict,",
        "1. Expresses its determination to take steps;",
    ]


def test_one_line_a_paragraph_without_blank_lines() -> None:
    """Long lines that end in a stop are paragraphs of their own."""
    long = "the strengthening of cooperation between the United Nations and regional organizations " * 2
    content = f"Recalling {long.strip()},\nWelcoming {long.strip()},\n1. Urges {long.strip()};\n(a) To act;"
    assert [b.split()[0] for b in blocks(content)] == ["Recalling", "Welcoming", "1.", "(a)"]


def test_a_number_alone_belongs_to_the_next_block() -> None:
    """A paragraph's number on a line of its own heads the words below it."""
    assert blocks("12.\n\nDecides to remain seized.") == ["12. Decides to remain seized."]


def test_headings_of_markdown_lose_their_marks() -> None:
    """Hashes are no words, and a heading does not run into the next line."""
    first, second = lay_out("## I. Values\nWe reaffirm our faith.")
    assert (first.words.text, first.headed) == ("I. Values", True)
    assert (second.words.text, second.headed) == ("We reaffirm our faith.", False)


@pytest.mark.parametrize(
    "note", ["3 Official Records of the Council,\nsupplement, document S/4691.", "22 Adopted without vote."]
)
def test_footnotes_are_left_out_with_their_further_lines(note: str) -> None:
    """A footnote ends with the next blank line."""
    assert blocks(f"1. Urges restraint;\n\n{note}\n\n2. Decides to act.") == [
        "1. Urges restraint;",
        "2. Decides to act.",
    ]


def test_a_number_inside_a_sentence_opens_nothing() -> None:
    """A line that begins with "(a)" in mid-sentence goes on with the sentence."""
    content = (
        "1. Decides that the measures imposed in paragraph\n(a) above shall not apply to supplies notified\nin advance;"
    )
    assert len(blocks(content)) == 1
