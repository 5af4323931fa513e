"""Paragraphs that run on behind a formula."""

from mandategraph.extract.layout import lay_out
from mandategraph.extract.runons import split_run_on


def parts(content: str) -> list[str]:
    """The blocks that the only block of `content` falls into."""
    (draft,) = lay_out(content)
    return [part.words.text for part in split_run_on(draft)]


def test_a_resolution_on_one_line_falls_into_its_paragraphs() -> None:
    """Openers behind a pause begin paragraphs where the formula itself runs on."""
    line = (
        "The Security Council, Recalling its resolutions, Deeply concerned at it, 1. Decides to act; 2. Requests aid."
    )
    assert parts(line) == [
        "The Security Council,",
        "Recalling its resolutions,",
        "Deeply concerned at it,",
        "1. Decides to act;",
        "2. Requests aid.",
    ]


def test_a_formula_inside_a_block_is_found() -> None:
    """A draft resolution that a council recommends runs on behind a colon."""
    assert parts("Recommends the draft resolution: The General Assembly, Stressing the need, 1. Invites all.")[1] == (
        "The General Assembly,"
    )


def test_a_sentence_that_names_an_organ_stays_whole() -> None:
    """No formula, no cut."""
    sentence = "The Security Council, which met yesterday, welcomes the report."
    assert parts(sentence) == [sentence]
