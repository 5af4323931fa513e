"""Names left short: completed by what the text is about and names, and by nothing else."""

import pytest

from mandategraph.extract.mentions import find_mentions


def named(paragraph, text: str, subject: str = "") -> dict[str, str]:
    """The key that each of the words mentioned leads to, in a text on the subject."""
    return {text[slice(*m.span)]: m.of.key for m in find_mentions([paragraph(text)], "security-council", subject).found}


@pytest.mark.parametrize(
    ("subject", "text", "key"),
    [
        ("The situation in Burundi", "his Special Envoy", "special-envoy-of-the-secretary-general-for-burundi"),
        ("The situation in Cyprus", "his Special Adviser", "special-adviser-to-the-secretary-general-on-cyprus"),
        ("", "Nepal’s Constituent Assembly", "constituent-assembly-of-nepal"),
        ("", "the National Police of Haiti and the National Police", "haitian-national-police"),
        ("", "Haiti and the United Nations Country Team", "united-nations-country-team-in-haiti"),
        ("", "Turkish forces", "turkish-armed-forces"),
    ],
)
def test_the_setting_completes_a_short_name(paragraph, subject, text, key):
    """The agenda item's State, or the only one that the text names, tells whose it is."""
    assert list(named(paragraph, text, subject).values())[-1] == key


def test_two_candidates_leave_the_general_post(paragraph):
    """Where the subject and the text's words speak for different posts, neither is chosen."""
    text = "the Special Envoy of the Secretary-General, and the representative for the Great Lakes region"
    assert named(paragraph, text, "The situation in Burundi") == {
        "Special Envoy of the Secretary-General": "special-envoy-of-the-secretary-general"
    }


def test_nothing_is_completed_without_a_setting(paragraph):
    """A short name in a text that names no State stays unread."""
    assert named(paragraph, "the Constituent Assembly and his Special Envoy") == {}


def test_a_tribunal_named_by_its_president_tells_its_chambers(paragraph):
    """A post names its body too: the Appeals Chamber is that of the Tribunal whose President is named."""
    president = "the President of the International Criminal Tribunal for Rwanda (“the International Tribunal”)"
    found = named(paragraph, f"{president}; the Appeals Chamber")
    assert found["International Tribunal"] == "international-criminal-tribunal-for-rwanda"
    assert found["Appeals Chamber"] == "appeals-chamber-of-the-international-criminal-tribunal-for-rwanda"
