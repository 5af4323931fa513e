"""What a text is about: its subject, and the peace operation that it names most."""

import pytest

from mandategraph.extract.ellipsis import completed
from mandategraph.extract.names import finder
from mandategraph.extract.setting import Setting

SUDANS = "Reports of the Secretary-General on the Sudan and South Sudan"
GENERAL = "Special Representative of the Secretary-General"


def setting(subject: str, text: str) -> Setting:
    """The setting of a text of one paragraph."""
    return Setting(subject, text, [name.node for name in finder().find(text) if name.node])


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("UNAMID, UNAMID and UNAMID with UNMISS", "SDN"),
        ("UNAMID", None),
        ("UNAMID, UNAMID, UNAMID, UNMISS and UNMISS", None),
        ("UNIFIL, UNIFIL and UNIFIL", None),
    ],
)
def test_the_operation_named_most_tells_which_of_two_states(text, state):
    """It must be named several times, twice as often as any other, and in one of the subject's States."""
    about = setting(SUDANS, text).about_state
    assert (about.key if about else None) == state


def test_a_country_team_is_that_of_the_operations_state():
    """In a text on both Sudans the operation's State tells whose team it is."""
    team = completed("United Nations Country Team", setting=setting(SUDANS, "UNAMID, UNAMID and UNAMID"))
    assert team is not None
    assert team.key == "united-nations-country-team-in-the-sudan"
    assert completed("United Nations Country Team", setting=setting(SUDANS, "in both States")) is None


@pytest.mark.parametrize(
    ("subject", "text", "key"),
    [
        ("Resolution 1244", "UNMIK, UNMIK and UNMIK", "for-kosovo"),
        ("Resolution 1244", "UNMIK", None),
        ("The situation in Afghanistan", "UNAMA, UNAMA, UNAMA and the Special Envoy for Libya", "for-afghanistan"),
        ("The situation in the Central African Republic", "MINUSCA", "for-the-central-african-republic"),
        ("Central African region", "in peace", "for-central-africa"),
    ],
)
def test_who_leads_the_operation_is_the_representative_meant(subject, text, key):
    """An operation named several times tells its head, and a subject's words count as a whole."""
    post = completed(GENERAL, setting=setting(subject, text))
    assert (post.key.removeprefix("special-representative-of-the-secretary-general-") if post else None) == key
