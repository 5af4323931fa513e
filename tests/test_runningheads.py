"""What a page prints around its text."""

import pytest

from mandategraph.extract.runningheads import is_footnote, is_page_furniture


@pytest.mark.parametrize(
    "line",
    [
        "05-55642 (E) 171005",
        "*0555642*",
        "06-52910 (E)",
        "2",
        "2/5",
        "- 3 -",
        "Page 4 of 6",
        "---",
        "* * *",
        "Please recycle",
    ],
)
def test_page_furniture(line: str) -> None:
    """Job numbers, page numbers, rules and printer's notes belong to the page."""
    assert is_page_furniture(line)


@pytest.mark.parametrize("line", ["1. Urges", "S/2006/507", "2005", "(a)", "12.", "A", "III", "17 October 2005"])
def test_no_page_furniture(line: str) -> None:
    """Numbers of paragraphs, sections and other documents belong to the text."""
    assert not is_page_furniture(line)


@pytest.mark.parametrize(
    "line", ["S/RES/1631 (2005)", "S/RES/1631 (2005)*", "S/RES/1631 (2005)  2/5", "United Nations S/RES/1631 (2005)"]
)
def test_the_own_symbol_alone_is_a_running_head(line: str) -> None:
    """The document's own symbol on a line is a running head, another document's is not."""
    assert is_page_furniture(line, "S/RES/1631(2005)")
    assert not is_page_furniture(line, "S/RES/1632(2005)")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("22 Adopted without vote.", True),
        ("3 Official Records of the Security Council, Sixteenth Year", True),
        ("24 Ibid., document S/1234.", True),
        ("* Reissued for technical reasons.", True),
        ("2. Adopts the following", False),
        ("15 October 2005 was the day", False),
        ("13 votes to none", False),
    ],
)
def test_footnotes_open_with_a_mark_and_a_source(words: str, expected: bool) -> None:
    """A footnote is told from a numbered paragraph by the missing full stop and the source it names."""
    assert is_footnote(words) is expected
