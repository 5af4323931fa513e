"""Organs of treaties that the text names in short."""

import pytest

from mandategraph.extract.mentions import find_mentions

UNFCCC = "conference-of-the-parties-to-the-united-nations-framework-convention-on-climate-change"
CBD = "conference-of-the-parties-to-the-convention-on-biological-diversity"


@pytest.mark.parametrize(
    ("subject", "sentences", "keys"),
    [
        (
            "",
            ["Recalling the Convention on Biological Diversity", "the Conference of the Parties to the Convention"],
            [CBD],
        ),
        (
            "Implementation of the United Nations Framework Convention on Climate Change",
            ["Recalling the Convention on Biological Diversity", "the Conference of the Parties to the Convention"],
            [UNFCCC],
        ),
        (
            "",
            ["Recalling the Convention on the Rights of the Child", "the Conference of the Parties to the Convention"],
            [],
        ),
        ("", ["the Conference of the Parties to the Convention"], []),
        ("", ["the First Meeting of States Parties to the Treaty on the Non-Proliferation of Nuclear Weapons"], []),
        (
            "",
            [
                "the United Nations Framework Convention on Climate Change, the Conference of the Parties to the "
                "Convention on Biological Diversity and the Conference of the Parties to the Convention"
            ],
            [CBD, CBD],
        ),
    ],
)
def test_the_convention_is_the_one_of_the_subject_or_named_last(paragraph, subject, sentences, keys):
    """Only a treaty whose organ the tables know is taken up, and an event is no organ."""
    paragraphs = [paragraph(sentence, position=n) for n, sentence in enumerate(sentences, 1)]
    assert [mention.of.key for mention in find_mentions(paragraphs, "general-assembly", subject).found] == keys
