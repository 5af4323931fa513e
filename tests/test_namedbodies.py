"""Nouns with their article: which of the bodies that a text has named they take up."""

import pytest

from mandategraph.extract.mentions import find_mentions

LIBERIA = "security-council-committee-established-pursuant-to-resolution-1521-2003"
OTHER = "the Committee established pursuant to resolution 1540 (2004)"


def keys(paragraph, *texts: str, subject: str = "", organ: str = "security-council") -> list[str]:
    """The keys of the bodies that the paragraphs of a text mention."""
    found = find_mentions([paragraph(text, position=i) for i, text in enumerate(texts, 1)], organ, subject).found
    return [mention.of.key for mention in found]


def test_a_noun_used_often_keeps_its_body(paragraph):
    """A committee named in passing does not become "the Committee" in the paragraphs after; in its own it does."""
    often = ["the Committee established pursuant to resolution 1521 (2003)", *["tells the Committee"] * 3]
    assert keys(paragraph, *often, f"with {OTHER}", "tells the Committee")[-1] == LIBERIA
    assert keys(paragraph, *often[:2], f"with {OTHER}", "tells the Committee")[-1].endswith("1540-2004")
    assert keys(paragraph, *often, f"with {OTHER}, and tells the Committee")[-1].endswith("1540-2004")


def test_the_committee_is_that_of_the_measures_renewed(paragraph):
    """A text on sanctions may leave its committee unnamed; one that cites no such resolution means none."""
    assert keys(paragraph, "Recalling its resolution 1521 (2003)", "tells the Committee") == [LIBERIA]
    assert keys(paragraph, "Recalling its resolution 1325 (2000)", "tells the Committee") == []


@pytest.mark.parametrize(
    ("texts", "key"),
    [
        (
            ["commends UNAMSIL", "and the Force Commander"],
            "Force_Commander_of_the_United_Nations_Mission_in_Sierra_Leone",
        ),
        (
            ["the International Criminal Tribunal for Rwanda", "the Prosecutor"],
            "prosecutor-of-the-international-criminal",
        ),
        (
            ["the International Criminal Tribunal for Rwanda", "each Trial Chamber and the Trial Chamber"],
            "trial-chambers-of",
        ),
        (["the International Criminal Tribunal for Rwanda", "the Chambers"], "chambers-of-the-international-criminal"),
        (["UNICEF and UNAMSIL", "the Head of the Mission"], "Head_of_the_United_Nations_Mission_in_Sierra_Leone"),
        (
            ["the Special Tribunal for Lebanon", "the Office of the Prosecutor"],
            "Office_of_the_Prosecutor_of_the_Special",
        ),
    ],
)
def test_an_organ_is_that_of_the_body_named_before(paragraph, texts, key):
    """The commander of the mission, the prosecutor and chambers of the tribunal, the office of the post."""
    assert keys(paragraph, *texts)[-1].startswith(key)


@pytest.mark.parametrize(
    "text", ["the Force Commander", "the Prosecutor", "the Trial Chamber", "(The Prosecutor v. Smith)"]
)
def test_an_organ_of_no_body_is_no_mention(paragraph, text):
    """Without a mission or tribunal, and in the name of a case, there is nothing to take up."""
    assert keys(paragraph, "UNICEF", text) == ["united-nations-children-s-fund"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("the statement of its President", "president-of-the-security-council"),
        ("the note by the President (S/2006/997)", "president-of-the-security-council"),
        ("calls on Parliament and the President", None),
        (
            "the President ad interim of the Commission of the African Union",
            "chairperson-of-the-african-union-commission",
        ),
    ],
)
def test_the_president_is_not_always_the_speakers(paragraph, text, key):
    """ "Its President" and the author of a note are; a head of State or another body's President is not."""
    assert keys(paragraph, text) == ([key] if key else [])


@pytest.mark.parametrize(
    ("subject", "found"),
    [
        ("The situation in Burundi", ["facilitator-of-the-burundi-peace-process"]),
        ("The situation in Côte d’Ivoire", ["facilitator-of-the-inter-ivorian-dialogue"]),
        ("The situation in Nepal", []),
    ],
)
def test_the_facilitator_is_that_of_the_state_of_the_subject(paragraph, subject, found):
    """Where the tables have one for the State that the text is about."""
    assert keys(paragraph, "supports the Facilitator", subject=subject) == found


def test_the_conference_of_the_text_is_no_other(paragraph):
    """A conference that the title or the text names hides those that the tables know."""
    known = "the Conference on Disarmament"
    assert keys(paragraph, known, "thanks the Conference") == ["conference-on-disarmament"] * 2
    assert len(keys(paragraph, known, "the Conference on Orchards in May; the Conference")) == 1
    assert (
        len(keys(paragraph, known, "the Conference", subject="2031 Conference on Orchards", organ="general-assembly"))
        == 1
    )


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("his support to Special Envoy Ada Lovelace", "special-envoy-of-the-secretary-general-for-burundi"),
        ("a Special Representative of the Secretary-General (SRSG) for Libya", "of-the-secretary-general-for-libya"),
        (
            "the Special Representative of the Secretary-General on Harbour Lights",
            "representative-of-the-secretary-general",
        ),
    ],
)
def test_a_post_is_told_by_its_holder_or_its_field(paragraph, text, key):
    """Before a name it needs no article; what stands behind it goes before what the text is about."""
    assert key in [k[-len(key) :] for k in keys(paragraph, text, subject="The situation in Burundi")]


def test_his_envoy_may_be_anothers(paragraph):
    """Behind another person "his Special Envoy" is not the Secretary-General's."""
    others = "the President of Norway and his Special Envoy", "the Facilitator and his Special Representative"
    for text in others:
        assert not any("secretary-general" in key for key in keys(paragraph, text, subject="The situation in Burundi"))


def test_the_post_of_the_paragraph_goes_before_that_of_the_subject(paragraph):
    """Named in full for a State, it is what "his Special Representative" means to the paragraph's end."""
    text = "the Special Representative of the Secretary-General for Liberia; his Special Representative"
    assert (
        keys(paragraph, text, subject="The situation in Mali")
        == ["special-representative-of-the-secretary-general-for-liberia"] * 2
    )


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("the International Criminal Tribunal for Rwanda; judges of the International Tribunal", 2),
        ("the International Criminal Tribunal for Rwanda; the International Tribunal to Try Pirates", 1),
    ],
)
def test_several_words_of_a_longer_name_mean_its_body(paragraph, text, count):
    """What is left of a name's head means the one body named so, where it opens no other name."""
    assert keys(paragraph, text) == ["international-criminal-tribunal-for-rwanda"] * count


def test_his_envoy_is_the_secretary_generals_whoever_is_sent(paragraph):
    """Where neither the text nor its subject tells what he is for, he is an envoy of the one who sends him."""
    text = "the decision of the Secretary-General to send his Special Envoy back to the region"
    assert keys(paragraph, text) == ["secretary-general", "special-envoy-of-the-secretary-general"]


@pytest.mark.parametrize(
    "text",
    ["the Secretary-General met the Prime Minister and his Special Envoy", "the delegation and his Special Envoy"],
)
def test_an_envoy_of_nobody_named_is_none(paragraph, text):
    """Behind another person, or behind none, "his Special Envoy" says nothing."""
    assert not any("envoy" in key for key in keys(paragraph, text))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (
            "the Statistical Commission met; the Commission reported through its Chair",
            "Chair_of_the_Statistical_Commission",
        ),
        (
            "the Statistical Commission met; the Chair of the Commission reported",
            "Chair_of_the_Statistical_Commission",
        ),
        ("the Statistical Commission met; a paper of the Chair", "statistical-commission"),
        ("the Statistical Commission met; the Vice-Chair of the Commission", "statistical-commission"),
        ("the Statistical Commission met; the Chair of the Commission’s Utopia section", "statistical-commission"),
        ("the Statistical Commission met; the Commission and the Chair of the working group", "statistical-commission"),
    ],
)
def test_the_chair_is_that_of_the_body_which_the_text_takes_up(paragraph, text, key):
    """Of a body of which the text only gives the name, of a part or of a group in small letters it is no chair."""
    assert keys(paragraph, text)[-1] == key


def test_the_chair_is_that_of_the_committee_which_the_text_calls_so(paragraph):
    """Another committee named in an earlier paragraph does not take the place of "the Committee"."""
    texts = (
        "the Committee established pursuant to resolution 751 (1992) (“the Committee”)",
        "the Counter-Terrorism Committee",
        "the Committee shall report through its Chair",
    )
    found = find_mentions([paragraph(t, position=n) for n, t in enumerate(texts)], "security-council").found
    assert found[-1].of.key.startswith("Chair_of_the_Security_Council_Committee_established_pursuant_to_resolution_751")


def test_a_working_group_in_small_letters_is_taken_up(paragraph):
    """ "The open-ended working group" is the one named before, with its chair."""
    text = (
        "the open-ended working group on reducing space threats through norms, rules and principles of responsible "
        "behaviours; the Chair of the open-ended working group; an open-ended working group"
    )
    name = "pen-ended_working_group_on_reducing_space_threats_through_norms,_rules_and_principles"
    assert [
        name.lower().replace("_", "-").replace(",", "") in k.lower().replace("_", "-").replace(",", "")
        for k in keys(paragraph, text)
    ] == [True, True]
