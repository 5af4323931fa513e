"""Posts and secretariats that no table knows: whose they are and for what."""

import pytest

from mandategraph.extract.mentions import find_mentions, merged
from mandategraph.extract.names import finder
from mandategraph.extract.posts import local_of, posts


def named(text: str) -> list[tuple[str, str]]:
    """The words and key of each name in a text, posts included."""
    names = list(finder().find(text))
    return [(text[n.start : n.end], n.node.key) for n in merged(names, list(posts(text, names))) if n.node]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("President of Norway", "President_of_Norway"),
        ("Permanent Representative of the Sudan", "Permanent_Representative_of_Sudan_to_the_United_Nations"),
        (
            "Permanent Representative of Norway to the African Union",
            "Permanent_Representative_of_Norway_to_the_African_Union",
        ),
        ("Deputy President of Norway", "Deputy_President_of_Norway"),
        ("Executive Secretary of the LCBC", "executive-secretary-of-the-lake-chad-basin-commission"),
        ("UNIFIL Force Commander", "Force_Commander_of_the_United_Nations_Interim_Force_in_Lebanon"),
        ("Administrator of the African Union", "Administrator_of_the_African_Union"),
        ("Head of the World Meteorological Organization", "secretary-general-of-the-world-meteorological-organization"),
        ("AU Special Envoy for Mali", "Special_Envoy_of_the_African_Union_for_Mali"),
        ("SADC Mediator", "Mediator_of_the_Southern_African_Development_Community"),
        ("President ad interim of the Commission of the African Union", "chairperson-of-the-african-union-commission"),
        ("Special Envoy for Chad and Mali", "Special_Envoy_for_Chad_and_Mali"),
        ("Executive Director of UNICEF", "executive-director-of-the-united-nations-children-s-fund"),
        ("African Union (AU)’s Special Envoy", "Special_Envoy_of_the_African_Union"),
        (
            "AU High Representative for the Ruritanian Valley region",
            "High_Representative_of_the_African_Union_for_the_Ruritanian_Valley_region",
        ),
        ("ECE secretariat", "Secretariat_of_the_Economic_Commission_for_Europe"),
    ],
)
def test_a_post_is_one_node_named_in_full(text, key):
    """Acronyms are spelt out, a post of the tables is theirs, and the body or State inside is no mention of its own."""
    assert named(f"thanks the {text}, and all") == [(text, key)]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("the Government of Norway", ["NOR"]),
        ("the Under-Secretary-General of the African Union", ["african-union"]),
        ("the Special Representative of the Secretary-General of the United Nations", None),
        ("the Permanent Representatives of Norway and Chad", ["NOR", "TCD"]),
        ("an Executive Director, UNICEF", ["united-nations-children-s-fund"]),
        ("the appointment by the Secretary-General of the Panel of Experts on Liberia", None),
        ("the AU Mediation Team", None),
    ],
)
def test_what_is_no_post_of_one_body_stays_as_it_is(text, keys):
    """A Government, a rank, several persons and a list are no posts."""
    assert named(text) == [(text[n.start : n.end], n.node.key) for n in finder().find(text) if n.node]
    assert keys is None or [key for _, key in named(text)] == keys


def test_the_record_of_a_post_says_that_it_is_one(paragraph):
    """Posts are told from bodies by their names."""
    found = find_mentions([paragraph("the Head of UNMIS and the Ruritanian Head Office")], "security-council").found
    kinds = {m.of.key: local.type for m in found if (local := local_of(m.of))}
    assert kinds == {"Head_of_the_United_Nations_Mission_in_the_Sudan": "Post", "Ruritanian_Head_Office": "OtherBody"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "the African Union, notably its Special Envoy for the Harbour Coast and its staff",
            ("Special Envoy for the Harbour Coast", "Special_Envoy_of_the_African_Union_for_the_Harbour_Coast"),
        ),
        (
            "the African Union through its High Representative for South Sudan Ada Lovelace",
            ("High Representative for South Sudan", "High_Representative_of_the_African_Union_for_South_Sudan"),
        ),
    ],
)
def test_its_post_is_of_the_body_named_before(text, found):
    """Behind a body "its Special Envoy for" a State or region is that body's, and a person's name is no region."""
    assert found in named(text)


def test_a_post_of_a_body_not_named_directly_before_is_not_its():
    """Between the body and "its" nothing else may stand."""
    assert [key for _, key in named("the African Union met the group and its Special Envoy for the Harbour Coast")] == [
        "african-union"
    ]


@pytest.mark.parametrize(
    "words", ["General Secretariat of the Organization of Islamic Cooperation", "ECOWAS Executive Secretariat"]
)
def test_a_secretariat_is_named_with_its_kind(words):
    """ "General" and "Executive" belong to the name, which is none of the United Nations."""
    assert [(text, key[:19]) for text, key in named(f"the {words} met")] == [(words, "Secretariat_of_the_")]
