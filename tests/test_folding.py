"""White space and hyphens at line ends, with the way back to the source."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mandategraph.extract.folding import Folded, OffsetMap, fold, hyphenated_words
from mandategraph.extract.records import Span


def lines_of(content: str) -> list[Span]:
    """The lines of `content`, stripped, as spans."""
    spans, at = [], 0
    for line in content.split("\n"):
        start = at + len(line) - len(line.lstrip())
        if line.strip():
            spans.append(Span(start, start + len(line.strip())))
        at += len(line) + 1
    return spans


def folded(content: str, *, emphasis: bool = False) -> Folded:
    """The lines of `content` as one paragraph."""
    return fold(content, lines_of(content), hyphenated_words(content), emphasis=emphasis)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("the main-\ntenance of", "the maintenance of"),
        ("Secretary-\nGeneral", "Secretary-General"),
        ("peace-\nkeeping, peace-keeping", "peace-keeping, peace-keeping"),
        ("non-\npermanent", "non-permanent"),
        ("2005-\n2006", "2005-2006"),
        ("tabs\tand   spaces\n and lines", "tabs and spaces and lines"),
        ("soft\u00ad\nhyphen", "softhyphen"),
        ("a dash –\nhere", "a dash – here"),
    ],
)
def test_folds_lines(content: str, text: str) -> None:
    """Line ends become spaces; a hyphen at a line end goes where the word has none elsewhere."""
    assert folded(content).text == text


def test_emphasis_of_markdown_is_left_out() -> None:
    """Stars around words are no part of the words."""
    assert folded("- **Reaffirming** the *Charter*", emphasis=True).text == "- Reaffirming the Charter"


def agrees(content: str, words: Folded) -> bool:
    """Whether every character lies where its offset says, and offsets rise."""
    offsets = list(words.offsets)
    rising = all(a < b for a, b in pairwise(offsets))
    same = all(c == content[o] or (c == " " and content[o].isspace()) for c, o in zip(words.text, offsets, strict=True))
    return rising and same and len(offsets) == len(words.text) == len(words.offsets)


@given(st.text(alphabet=st.sampled_from("ab-AB \n\t\u00ad\u2010*_“1.é\u3000"), max_size=80), st.booleans())
def test_every_character_has_its_place(content: str, emphasis: bool) -> None:
    """Whatever the lines hold, the offset map leads back to the same character, or to white space for a space."""
    assert agrees(content, folded(content, emphasis=emphasis))


@given(st.text(alphabet="ab-\n c", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_a_part_keeps_its_places(content: str, start: int, end: int) -> None:
    """A slice of folded words has the offsets of these words."""
    whole = folded(content)
    part = whole.between(min(start, len(whole.text)), min(end, len(whole.text)))
    assert agrees(content, part)
    assert part.text == part.text.strip()
    assert part.text in whole.text


def test_an_offset_map_is_a_sequence() -> None:
    """Indexes count from both ends, slices are tuples, and a place outside is an IndexError."""
    offsets = OffsetMap((0, 3), (10, 20), 5)
    assert (offsets[0], offsets[-1], offsets[2:4]) == (10, 21, (12, 20))
    assert list(offsets) == [10, 11, 12, 20, 21]
    with pytest.raises(IndexError, match="no offset 5"):
        offsets[5]
