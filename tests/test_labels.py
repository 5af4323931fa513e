"""Numbers, letters and bullets that paragraphs open with."""

import pytest

from mandategraph.extract.labels import label_of, series_of


@pytest.mark.parametrize(
    ("line", "number", "style"),
    [
        ("12. Urges", "12", "arabic"),
        ("“12. Urges", "12", "arabic"),
        ("3) Urges", "3", "arabic"),
        ("1 - يهيب", "1", "arabic"),
        ("(a) To ensure", "(a)", "letter"),
        ("(ii) Termination", "(ii)", "letter"),
        ("(c} Determining", "(c)", "letter"),
        ("b) Non-lethal", "b)", "letter"),
        ("a. Nitrocellulose", "a", "letter"),
        ("– Inviting", None, "bullet"),
        ("• Helmets", None, "bullet"),
        ("- (a) Mandates", "(a)", "letter"),
        ("“The Security Council", None, ""),
        ("3.5 million people", None, ""),
        ("2005 World Summit", None, ""),
        ("(1964) of 4 March", None, ""),
    ],
)
def test_label(line: str, number: str | None, style: str) -> None:
    """The label is what stands before the words, and numbers inside the words are none."""
    label = label_of(line)
    assert (label.number, label.style) == (number, style)


def test_words_begin_behind_label_and_quotation_mark() -> None:
    """The length covers quotation marks on both sides of the label."""
    line = "“(a) “Inviting"
    assert line[label_of(line).length :] == "Inviting"


def test_a_letter_that_follows_the_last_one_is_no_roman_number() -> None:
    """(i) after (h) goes on with the letters, after (a) it opens a Roman list."""
    assert series_of("(i)", "letter", "(h)") == "letter"
    assert series_of("(i)", "letter", "(a)") == "roman"
    assert series_of("(v)", "letter", "(u)") == "letter"
