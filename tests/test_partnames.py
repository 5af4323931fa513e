"""Names that only end a longer name: the longer one is another body."""

import pytest

from mandategraph.extract.mentions import find_mentions
from mandategraph.extract.names import finder
from mandategraph.extract.partnames import without_parts


def kept(text: str) -> list[str]:
    """The words of the names that are whole."""
    return [text[name.start : name.end] for name in without_parts(text, finder().find(text))]


@pytest.mark.parametrize(
    "text",
    [
        "the National Security Council and its Assistant Secretary-General",
        "the Independent National Commission on Human Rights",
        "the General Secretariat and the Technical Secretariat",
        "the RTQ Secretariat’s report",
        "the Secretary-General of the Conference",
        "the American House of Representatives",
    ],
)
def test_the_end_of_a_longer_name_is_no_name(text):
    """A word of its kind, an acronym or a people's name before it makes another body of it."""
    assert kept(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Recalling Security Council resolutions", ["Security Council"]),
        ("the United Nations Military Staff Committee", ["Military Staff Committee"]),
        ("the UN Secretariat and the ECOSOC Youth Forum", ["UN Secretariat", "ECOSOC Youth Forum"]),
        ("the NATO Resolute Support Mission", ["NATO", "Resolute Support Mission"]),
        (
            "III Secretariat, and the Libyan House of Representatives",
            ["Secretariat", "Libyan House of Representatives"],
        ),
        ("the Haitian Provisional Electoral Council", ["Provisional Electoral Council"]),
    ],
)
def test_a_name_behind_other_capitals_is_whole(text, words):
    """Openers, whose organ it is, a chapter's number and the body's own State make no other body of it."""
    assert kept(text) == words


def test_the_longer_name_is_read_in_its_place(paragraph):
    """The National Security Council of the State that the text is about is none of the United Nations."""
    found = find_mentions([paragraph("the National Security Council shall meet")], "general-assembly", "Liberia")
    assert [(mention.of.key, local.label) for mention in found.found for local in found.locals] == [
        ("National_Security_Council_of_Liberia", "National Security Council of Liberia")
    ]
