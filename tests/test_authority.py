"""The tables of authorities are consistent."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

import pytest

from mandategraph.ontology.authority import bodies, groups, instruments, states
from mandategraph.ontology.authority_records import Body, State
from mandategraph.ontology.council import council_resolutions, council_statements, council_year
from mandategraph.ontology.tables import read_table

CLASSES = {
    "ArmedGroup",
    "Office",
    "OtherBody",
    "PeaceOperation",
    "Post",
    "PrincipalOrgan",
    "Programme",
    "RegionalOrganization",
    "SpecializedAgency",
    "SubsidiaryBody",
}

TABLES = {
    "bodies": "key",
    "states": "iso3",
    "groups": "key",
    "instruments": "key",
}


def folded(label: str) -> str:
    """A label as a matcher sees it that takes typographic and straight apostrophes, and any case, as one."""
    return label.replace("’", "'").casefold()


def shared(labels: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """The labels that more than one key claims."""
    claims: dict[str, set[str]] = {}
    for key, label in labels:
        claims.setdefault(label, set()).add(key)
    return {label: keys for label, keys in claims.items() if len(keys) > 1}


@pytest.mark.parametrize(("table", "key"), TABLES.items())
def test_tables_are_sorted_by_unique_keys(table: str, key: str) -> None:
    """A fact has one line, and one finds it by its key."""
    keys = [row[key] for row in read_table(table)]
    assert keys == sorted(set(keys))


@pytest.mark.parametrize("table", [*TABLES, "council-resolutions", "council-statements"])
def test_cells_are_clean(table: str) -> None:
    """No cell has white space at its ends or doubled, none of its alternatives is empty or stands twice."""
    for row in read_table(table):
        for column, cell in row.items():
            assert cell == " ".join(cell.split()), f"{table}, {column}: {cell!r}"
            alternatives = cell.split(" | ")
            assert len(alternatives) == len(set(alternatives)), f"{table}, {column}: {cell!r}"
            assert all(x == x.strip("| ") for x in alternatives), f"{table}, {column}: {cell!r}"


@pytest.mark.parametrize("table", ["bodies", "groups", "instruments"])
def test_keys_are_kebab_case(table: str) -> None:
    """A key is a part of an IRI that anybody can type."""
    for row in read_table(table):
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["key"])


def test_tables_have_the_size_that_is_promised() -> None:
    """The tables cover what the record names."""
    assert len(bodies()) >= 600
    assert len(states()) >= 200
    assert len(groups()) >= 80
    assert len(instruments()) >= 150
    assert len(council_resolutions()) >= 2800
    assert len(council_statements()) >= 750


def test_no_name_is_shared_by_two_bodies_or_states() -> None:
    """A printed form leads to one body, post or State only."""
    everyone: list[Body | State] = [*bodies().values(), *states().values()]
    assert shared((x.key, name) for x in everyone for name in x.names) == {}


def test_a_name_says_the_same_in_any_case() -> None:
    """Full names differ by more than case and apostrophes; acronyms are read as printed, so they may."""
    everyone: list[Body | State] = [*bodies().values(), *states().values()]
    assert shared((x.key, folded(name)) for x in everyone for name in x.names if " " in name) == {}


def test_no_name_is_shared_by_two_groups_or_two_instruments() -> None:
    """A printed form leads to one group, one instrument only."""
    assert shared((x.key, folded(name)) for x in groups().values() for name in x.names) == {}
    assert shared((x.key, name) for x in instruments().values() for name in x.names) == {}


def test_instruments_and_bodies_share_no_name() -> None:
    """A statute is not the court that it founds."""
    names = {name for body in bodies().values() for name in body.names}
    assert not [name for x in instruments().values() for name in x.names if name in names]


@pytest.mark.parametrize(
    "short",
    ["the Council", "the Mission", "the Committee", "the Commission", "Council", "Mission", "Committee", "Force"],
)
def test_short_forms_that_depend_on_the_text_name_nobody(short: str) -> None:
    """What "the Mission" means is for each text to say."""
    assert not [body.key for body in bodies().values() if short in body.names]


def test_classes_are_those_of_the_ontology() -> None:
    """Every class is known, every class is used, and the principal organs are six."""
    used = Counter(body.kind for body in bodies().values())
    assert set(used) == CLASSES
    assert used["PrincipalOrgan"] == 6


def test_parents_exist_and_make_no_circle() -> None:
    """Going up from any body ends."""
    for body in bodies().values():
        seen, at = {body.key}, body
        while at.parent:
            assert at.parent in bodies(), f"{at.key} has an unknown parent {at.parent}"
            at = bodies()[at.parent]
            assert at.key not in seen, f"{body.key} is above itself"
            seen.add(at.key)
        assert at.kind != "SubsidiaryBody", f"{body.key}: nobody is above the subsidiary body {at.key}"


def test_wider_groups_exist_and_make_no_circle() -> None:
    """Going up from any group ends."""
    for group in groups().values():
        seen, at = {group.key}, group
        while at.parent:
            at = groups()[at.parent]
            assert at.key not in seen, f"{group.key} is wider than itself"
            seen.add(at.key)


def test_founding_documents_are_normal_symbols_of_the_year() -> None:
    """A body's founding resolution is written as the UN's links write it, with the year that its number fixes."""
    for body in bodies().values():
        symbol = body.established_by
        if symbol is None or symbol == "CHARTER":
            continue
        if council := re.fullmatch(r"S/RES/(\d+)\((\d{4})\)", symbol):
            assert council_year(int(council[1])) == int(council[2]), f"{body.key}: {symbol}"
            assert body.created is None or int(body.created[:4]) >= int(council[2]), f"{body.key}: {symbol}"
        else:
            assert re.fullmatch(
                r"A/RES/(\d+\([IVXLC]+\)|\d+\((ES|S)-[IVXLC0-9]+\)|(ES-|S-)?\d+/\d+[A-Z]?)"
                r"|E/RES/\d{4}/\d+|A/HRC/RES/(S-)?\d+/\d+",
                symbol,
            ), f"{body.key}: {symbol}"


def test_numbers_of_resolutions_in_names_have_their_year() -> None:
    """ "resolution 1591 (2005)" inside a name agrees with the Council's own table."""
    for body in bodies().values():
        for name in body.names:
            for number, year in re.findall(r"(\d{3,4}) \((\d{4})\)", name):
                assert council_year(int(number)) == int(year), f"{body.key}: {name}"


def test_dates_are_dates_in_order() -> None:
    """Nothing ends before it begins."""
    spans = [(x.key, x.created, x.ended) for x in bodies().values()]
    spans += [(x.key, x.since, x.until) for x in states().values()]
    spans += [(x.key, x.adopted, None) for x in instruments().values()]
    for key, begin, end in spans:
        for value in (begin, end):
            if value:
                assert re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", value), f"{key}: {value}"
                assert date.fromisoformat((value + "-01-01")[:10]) >= date(1863, 1, 1), f"{key}: {value}"
        assert not (begin and end) or begin[:4] <= end[:4], f"{key}: {begin} to {end}"


def test_hosts_are_states() -> None:
    """Where a body works is a State of the table."""
    for body in bodies().values():
        assert set(body.host) <= set(states()), body.key


def test_members_of_the_united_nations_are_complete() -> None:
    """193 Members of today, the two observer States, and the former States; codes are well-formed."""
    present = [x for x in states().values() if x.until is None]
    assert len(present) == 193 + 2 + 2
    for state in states().values():
        assert re.fullmatch(r"[A-Z]{3}", state.iso3)
        assert state.iso2 is None or re.fullmatch(r"[A-Z]{2}", state.iso2)
        assert state.m49 is None or re.fullmatch(r"\d{3}", state.m49)
    assert shared((x.iso3, x.iso2) for x in present if x.iso2) == {}
    assert shared((x.iso3, x.m49) for x in present if x.m49) == {}


def test_symbols_of_instruments() -> None:
    """The Charter is `CHARTER`, all others are named after their names."""
    for instrument in instruments().values():
        expected = "CHARTER" if instrument.key == "un-charter" else f"TREATY:{instrument.name}"
        assert instrument.symbol == expected


@pytest.mark.parametrize(
    ("key", "alias", "symbol"),
    [
        ("united-nations-mission-in-the-sudan", "UNMIS", "S/RES/1590(2005)"),
        ("united-nations-mission-in-south-sudan", "UNMISS", "S/RES/1996(2011)"),
        ("peace-and-security-council-of-the-african-union", "AU PSC", None),
        (
            "security-council-committee-established-pursuant-to-resolution-1591-2005",
            "1591 Committee",
            "S/RES/1591(2005)",
        ),
        ("counter-terrorism-committee-executive-directorate", "CTED", "S/RES/1535(2004)"),
        ("human-rights-council", "HRC", "A/RES/60/251"),
        ("islamic-state-in-iraq-and-the-levant", "Da’esh", None),
        ("secretary-general", "Secretary General", "CHARTER"),
        ("special-representative-of-the-secretary-general-for-somalia", "SRSG for Somalia", None),
    ],
)
def test_bodies_that_the_record_names_often(key: str, alias: str, symbol: str | None) -> None:
    """A body is found by its acronym and knows the document that set it up."""
    assert alias in bodies()[key].names
    assert bodies()[key].established_by == symbol
