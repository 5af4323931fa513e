"""How paragraphs of UN texts open."""

import pytest

from mandategraph.extract.openers import (
    annex_label,
    formula_of,
    formulas,
    is_closing,
    is_introduction,
    is_operative,
    is_preambular,
    is_strong_heading,
    may_be_heading,
)


@pytest.mark.parametrize(
    "words",
    [
        "Recalling all",
        "Deeply concerned at",
        "Also having considered",
        "Mindful of",
        "Gravely alarmed",
        "Bearing in mind",
    ],
)
def test_preambular(words: str) -> None:
    """Participles and adjectives of state open a preamble's paragraph and no operative one."""
    assert is_preambular(words)
    assert not is_operative(words)


@pytest.mark.parametrize(
    "words", ["Urges", "Also strongly condemns", "Takes note of", "Expresses its", "Calls upon all"]
)
def test_operative(words: str) -> None:
    """Verbs in the third person of the present open an operative paragraph and no preamble's."""
    assert is_operative(words)
    assert not is_preambular(words)


@pytest.mark.parametrize(
    "words", ["This decision", "States parties", "Conscious", "Member States", "all States", "The aims"]
)
def test_nouns_open_neither(words: str) -> None:
    """Nouns in the plural and pronouns are no verbs."""
    assert not is_operative(words)


def test_every_formula_is_known_in_its_language() -> None:
    """Each organ's formula of the table is read back with the organ and language of its row."""
    assert formula_of("Совет Безопасности,") == ("security-council", "ru")
    assert formula_of("安全理事会，") == ("security-council", "zh")
    assert len({organ for organ, _ in formulas().values()}) == 4
    assert formula_of("the Security Council,") is None


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("Annex", "annex"),
        ("ANNEX II", "annex II"),
        ("Annex A – Items subject to a procedure", "annex A"),
        ("Appendix", "appendix"),
        ("Annexes are attached;", None),
        ("Annex II to the report states that", None),
    ],
)
def test_annex_label(words: str, label: str | None) -> None:
    """An annex is headed by its word alone, with a number or a title behind a dash."""
    assert annex_label(words) == label


def test_headings() -> None:
    """Numbered sections are headings by their words, short lines without a stop may be."""
    assert is_strong_heading("II. Development")
    assert not is_strong_heading("A. This is a sentence.")
    assert may_be_heading("Global partnership for development")
    assert not may_be_heading("Having heard the statement of the President, 28")
    assert not may_be_heading("S/RES/2170 (2014), op. 2")


def test_closings_and_introductions() -> None:
    """The line of adoption closes a text, the line of the meeting opens a statement."""
    assert is_closing("46th (resumed) plenary meeting 31 December 2020")
    assert is_closing("Adopted at the 2330th meeting by 13 votes to none.")
    assert not is_closing("1. Adopted measures")
    assert is_introduction("On 4 December 2020, the President issued the following statement on behalf of the Council:")
    assert not is_introduction("At the same time, the Council notes")
