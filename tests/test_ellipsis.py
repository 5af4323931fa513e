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


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("the Panel of Experts set up by resolution 1591 (2005)", "panel-of-experts-on-the-sudan"),
        ("UNMISS and the Special Representative of the Secretary-General", "secretary-general-for-south-sudan"),
        ("the Special Representative of the Secretary-General", "special-representative-of-the-secretary-general"),
    ],
)
def test_of_two_states_the_body_is_told_by_its_resolution_or_its_mission(paragraph, text, key):
    """Where the subject speaks of both, what the text cites and names chooses; otherwise nothing is chosen."""
    found = list(named(paragraph, text, "Reports of the Secretary-General on the Sudan and South Sudan").values())
    assert found[-1].endswith(key)


def test_the_theme_of_a_working_group_is_no_rival(paragraph):
    """Only what a post is said to be for speaks of another post."""
    theme = "the Working Group on Children and Armed Conflict, and his Special Representative"
    assert named(paragraph, theme, "The situation in Mali")["Special Representative"].endswith("for-mali")


def test_a_post_named_in_full_is_meant_before_a_part_of_it(paragraph):
    """The subject speaks of West Africa, the text of the Special Representative for West Africa and the Sahel."""
    full = "Special Representative of the Secretary-General for West Africa and the Sahel"
    found = named(paragraph, f"the {full}; his Special Representative", "Peace consolidation in West Africa")
    assert found["Special Representative"] == found[full]


def test_a_people_in_the_subject_tells_whose_institution_it_is(paragraph):
    """ "Palestinian" in the subject is as good as the State's name; a deputy is not the post."""
    subject = "The situation in the Middle East, including the Palestinian question"
    text = "the Central Elections Commission"
    assert named(paragraph, text, subject) == {text[4:]: "palestinian-central-elections-commission"}
    assert named(paragraph, "his deputy Special Envoy", "The situation in Burundi") == {}


def test_an_envoy_for_a_region_is_no_rival_of_a_representative(paragraph):
    """A post of another kind says nothing of the one left short."""
    text = "his special envoy for the Great Lakes region, and the Special Representative of the Secretary-General"
    found = named(paragraph, text, "The situation concerning the Democratic Republic of the Congo")
    assert found["Special Representative of the Secretary-General"].endswith("for-the-democratic-republic-of-the-congo")
