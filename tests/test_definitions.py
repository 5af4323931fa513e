"""Short names that a text gives to bodies: its own go before those of the tables, where they are the body's."""

import pytest

from mandategraph.extract.mentions import find_mentions


def last(paragraph, text: str) -> str:
    """The key of the last body that a text mentions."""
    return find_mentions([paragraph(text)], "security-council").found[-1].of.key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("the Islamic Development Bank (IDB) and the IDB", "islamic-development-bank"),
        ("support to the IDB", "inter-american-development-bank"),
        ("the Executive Council of the OPCW (OPCW), and OPCW", "organisation-for-the-prohibition-of-chemical-weapons"),
        (
            "the United Nations High Commissioner for Refugees (UNHCR); UNHCR",
            "office-of-the-united-nations-high-commis",
        ),
        ("the United Nations Office on Drugs Crime (UNODC); UNODC", "united-nations-office-on-drugs-and-crime"),
        ("the Inter-Governmental Authority on Development (IGAD); IGAD", "intergovernmental-authority-on-developme"),
        ("the Orchard Development Panel (ODP), and ODP", "Orchard_Development_Panel"),
    ],
)
def test_the_text_settles_what_an_acronym_means(paragraph, text, key):
    """Its letters must be those of the body before it; an organ, a post or a misprint leaves the tables' meaning."""
    assert last(paragraph, text)[:40] == key[:40]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("the Committee established by paragraph 3 of resolution 1591 (2005) (herein “the Committee”)", "1591-2005"),
        ("the Panel of Experts on Liberia, appointed twice and renewed once (“the Panel”)", "experts-on-liberia"),
    ],
)
def test_a_short_name_may_stand_behind_what_is_said_of_the_body(paragraph, text, key):
    """ "The Panel" in brackets is the last body of the sentence with that head, in the whole text."""
    after = (
        "the Committee established by resolution 1540 (2004), the Panel of Experts on Somalia; the Committee, the Panel"
    )
    found = find_mentions([paragraph(text), paragraph(after, position=2)], "security-council").found
    assert any(mention.of.key.endswith(key) for mention in found[-2:])


def test_no_short_name_reaches_over_a_sentence(paragraph):
    """What another sentence names is not defined by the bracket."""
    text = "Thanks the Panel of Experts on Liberia. Decides on a group of persons (“the Panel”)"
    paragraphs = [paragraph(text), paragraph("the Panel of Experts on Somalia and the Panel", position=2)]
    assert find_mentions(paragraphs, None).found[-1].of.key == "panel-of-experts-on-somalia"
