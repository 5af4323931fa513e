"""A State is found by whatever name a vote list or text prints."""

import re
from pathlib import Path

import pytest

from mandategraph.ontology.authority import states
from mandategraph.ontology.statenames import state_named

CORPUS = Path(__file__).parent.parent.parent / "shared" / "corpus" / "akn"

# what some vote lists misprint, so that no name answers to it
MISPRINTS = {"CHILEs"}


@pytest.mark.parametrize(
    ("printed", "iso3"),
    [
        ("UNITED KINGDOM", "GBR"),
        ("United Kingdom of Great Britain and Northern Ireland", "GBR"),
        ("RUSSIAN FEDERATION", "RUS"),
        ("Union of Soviet Socialist Republics", "SUN"),
        ("UNITED STATES", "USA"),
        ("UNITED STATES OF AMERICA.", "USA"),
        ("BOLIVIA (PLURINATIONAL STATE OF)", "BOL"),
        ("Bolivia", "BOL"),
        ("VENEZUELA (BOLIVARIAN REPUBLIC OF)", "VEN"),
        ("IRAN (ISLAMIC REPUBLIC OF)", "IRN"),
        ("Islamic Republic of Iran", "IRN"),
        ("DEMOCRATIC REPUBLIC OF CONGO", "COD"),
        ("the Democratic Republic of the Congo", "COD"),
        ("Zaire", "COD"),
        ("CONGO", "COG"),
        ("Republic of the Congo", "COG"),
        ("NIGER", "NER"),
        ("the Niger", "NER"),
        ("NIGERIA", "NGA"),
        ("GUINEA", "GIN"),
        ("Guinea-Bissau", "GNB"),
        ("EQUATORIAL GUINEA", "GNQ"),
        ("PAPUA NEW GUINEA", "PNG"),
        ("the Sudan", "SDN"),
        ("Republic of South Sudan", "SSD"),
        ("REPUBLIC OF KOREA", "KOR"),
        ("DEMOCRATIC PEOPLE'S REPUBLIC OF KOREA", "PRK"),
        ("Democratic People’s Republic of Korea", "PRK"),
        ("DOMINICA", "DMA"),
        ("DOMINICAN REPUBLIC", "DOM"),
        ("CÔTE D'IVOIRE", "CIV"),
        ("COTE D’IVOIRE", "CIV"),
        ("Ivory Coast", "CIV"),
        ("TÜRKİYE", "TUR"),
        ("TURKEY", "TUR"),
        ("the former Yugoslav Republic of Macedonia", "MKD"),
        ("Swaziland", "SWZ"),
        ("CAPE VERDE", "CPV"),
        ("Czech Republic", "CZE"),
        ("Czechoslovakia", "CSK"),
        ("NETHERLANDS (KINGDOM OF THE)", "NLD"),
        ("LIBYAN ARAB JAMAHIRIYA", "LBY"),
        ("Syria", "SYR"),
        ("LAO PEOPLE'S DEMOCRATIC REPUBLIC", "LAO"),
        ("Viet Nam", "VNM"),
        ("Serbia and Montenegro", "SCG"),
        ("Upper Volta", "BFA"),
        ("Burma", "MMR"),
        ("Ceylon", "LKA"),
        ("Democratic Yemen", "YMD"),
        ("German Democratic Republic", "DDR"),
        ("MICRONESIA (FEDERATED STATES OF)", "FSM"),
        ("SAO TOME AND PRINCIPE", "STP"),
    ],
)
def test_states_by_printed_name(printed: str, iso3: str) -> None:
    """Vote lists and texts print many names of one State."""
    state = state_named(printed)
    assert state is not None
    assert state.iso3 == iso3


@pytest.mark.parametrize("name", ["Iraqi", "Korea", "", "African Union", "Turkish", "the"])
def test_what_names_no_state(name: str) -> None:
    """Adjectives, parts of names and other bodies are no State."""
    assert state_named(name) is None


def test_demonyms_are_no_names() -> None:
    """No adjective leads to a State."""
    for state in states().values():
        assert not [word for word in state.demonyms if state_named(word)], state.iso3


def test_voters_of_the_record_are_found() -> None:
    """Every State that the UN's own vote lists name is found."""
    if not CORPUS.is_dir():
        pytest.skip("the corpus of UN documents is not beside the repository")
    voters: set[str] = set()
    for path in CORPUS.glob("*/*.xml"):
        for voting in re.findall(r"<voting.*?</voting>", path.read_text(encoding="utf-8", errors="replace"), re.S):
            voters.update(re.findall(r"<organization[^>]*>([^<]+)<", voting))
    assert len(voters) > 190
    assert {voter for voter in voters if state_named(voter) is None} <= MISPRINTS
