"""Names that an acronym in brackets interrupts are read through it."""

from mandategraph.extract.mentions import find_mentions


def read(paragraph, text: str) -> list[tuple[str, str]]:
    """The words of the mentions and their keys."""
    return [(text[slice(*m.span)], m.of.key) for m in find_mentions([paragraph(text)], "security-council").found]


def test_a_name_goes_on_behind_its_acronym(paragraph):
    """The whole is one body, and the acronym keeps its own meaning elsewhere."""
    text = "the Organization of African Unity (OAU) Liaison Mission in Ethiopia-Eritrea, and the OAU"
    assert read(paragraph, text) == [
        (text[4 : text.index(",")], "african-union-liaison-mission-in-ethiopia-eritrea"),
        ("OAU", "organization-of-african-unity"),
    ]


def test_what_makes_no_name_without_the_bracket_stays_apart(paragraph):
    """A summit behind the bracket is no body, nor is a second body behind it part of the first."""
    text = "the African Union (AU) Summit, the European Union (EU) Security Council draft"
    assert [key for _, key in read(paragraph, text)] == ["african-union"] * 2 + ["european-union"] * 2 + [
        "security-council"
    ]
