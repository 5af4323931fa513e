"""Document symbols: parsing and printing are inverses, and the series tell type and organ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mandategraph.ontology.authority import bodies
from mandategraph.ontology.council import council_year
from mandategraph.ontology.symbols import (
    SymbolError,
    describe,
    normalise,
    parse_symbol,
    parse_symbols,
    series,
)
from mandategraph.ontology.tables import read_table

NUMBERS = st.integers(1, 9999).map(str)
YEARS = st.integers(1946, 2040).map(str)
SESSIONS = st.integers(1, 80).map(str) | st.sampled_from(["S-10", "S-30", "ES-10", "ES-11"])
ROMAN = st.sampled_from(["I", "IV", "XV", "XXX", "XLVIII", "S-IV", "ES-I", "ES-V"])
LETTERS = st.just("") | st.sampled_from([chr(code) for code in range(ord("A"), ord("Z") + 1)]) | st.just("A-C")
COMMITTEES = st.sampled_from(["A/C.3", "A/C.5", "A/AC.105", "A/CN.9/WG.II", "S/AC.37", "E/CN.4", "E/CN.4/Sub.2"])
PARTS = st.sampled_from(["L.", "PV.", "SR.", "WP.", "CRP.", "NGO/"])
TAILS = st.sampled_from(["Add.", "Rev.", "Corr."])


def joined(*parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Strings put together of drawn parts."""
    return st.tuples(*parts).map("".join)


STEMS = st.one_of(
    joined(st.just("S/RES/"), st.integers(1, 2700).map(lambda n: f"{n}({council_year(n)})")),
    joined(st.just("S/PRST/"), YEARS, st.just("/"), NUMBERS),
    joined(st.just("S/"), YEARS, st.just("/"), NUMBERS),
    joined(st.sampled_from(["S/", "A/", "E/", "T/"]), NUMBERS),
    joined(st.just("S/PV."), NUMBERS),
    joined(st.just("A/RES/"), SESSIONS, st.just("/"), NUMBERS, LETTERS),
    joined(st.just("A/RES/"), NUMBERS, LETTERS, st.just("("), ROMAN, st.just(")")),
    joined(st.sampled_from(["E/RES/", "E/", "E/CN.4/RES/", "ST/SGB/", "ST/AI/"]), YEARS, st.just("/"), NUMBERS),
    joined(st.sampled_from(["A/", "A/HRC/", "A/HRC/RES/"]), SESSIONS, st.just("/"), NUMBERS),
    joined(st.just("A/"), SESSIONS, st.just("/"), PARTS, NUMBERS),
    joined(COMMITTEES, st.just("/"), YEARS | SESSIONS, st.just("/"), PARTS, NUMBERS),
    joined(st.just("A/CONF."), NUMBERS, st.just("/"), NUMBERS, st.sampled_from(["(PartI)", "(Vol.II)", ""])),
)
SYMBOLS = st.tuples(STEMS, st.lists(st.tuples(TAILS, st.integers(1, 20)), max_size=2)).map(
    lambda drawn: drawn[0] + "".join(f"/{word}{number}" for word, number in drawn[1])
)


@given(SYMBOLS)
def test_printing_is_the_inverse_of_parsing(symbol: str) -> None:
    """A symbol as the UN's links write it is read and written back letter for letter."""
    assert str(parse_symbol(symbol)) == symbol


@given(SYMBOLS, st.data())
def test_layout_case_and_asterisks_do_not_matter(symbol: str, data: st.DataObject) -> None:
    """Blanks behind slashes and before brackets, capitals, typographic hyphens and an asterisk change nothing."""
    blank = data.draw(st.sampled_from(["", " ", "\u00a0", "\n"]))
    printed = symbol.replace("/", f"/{blank}").replace("(", f"{blank}(").replace("-", "\u2011")
    printed = data.draw(st.sampled_from([str.upper, str.lower, str]))(printed) + data.draw(st.sampled_from(["", "*"]))
    assert normalise(printed) == symbol


@given(st.text(max_size=40))
def test_what_is_read_is_in_normal_form(text: str) -> None:
    """Any text is refused, or its normal form is its own normal form."""
    try:
        symbol = normalise(text)
    except SymbolError as error:
        assert f"not a document symbol: {text!r}" in str(error)  # noqa: PT017 - most texts are refused, not all
        return
    assert normalise(symbol) == symbol


@pytest.mark.parametrize(
    ("printed", "symbol"),
    [
        ("A/RES/3367 A (XXX)", "A/RES/3367A(XXX)"),
        ("A/RES/54/237 A to C", "A/RES/54/237A-C"),
        ("A/RES/1874 (S-IV)", "A/RES/1874(S-IV)"),
        ("s/res/1631", "S/RES/1631(2005)"),
        ("S/AC.37/2003/(1455)/24", "S/AC.37/2003/(1455)/24"),
        ("S/PV.5529 (Resumption 1)/Corr.1", "S/PV.5529(Resumption1)/Corr.1"),
        ("A/58/7/Add.1\u20133", "A/58/7/Add.1-3"),
        ("ICC-ASP/1/3", "ICC-ASP/1/3"),
    ],
)
def test_printed_forms(printed: str, symbol: str) -> None:
    """What stands on a cover is read as what stands in a link."""
    assert normalise(printed) == symbol


@pytest.mark.parametrize(
    "text", ["", "and/or", "A/RES/57/284 A and B", "A/61/204-S/2006/590", "5/2002/1005", "S//1", "S/RES/", "12/05/2004"]
)
def test_no_symbols(text: str) -> None:
    """What is no symbol, or more than one, is refused with the text quoted."""
    with pytest.raises(SymbolError, match="not a document symbol"):
        parse_symbol(text)


@pytest.mark.parametrize("between", ["-", "\u2013", " - ", "; ", ", ", " and "])
def test_twins(between: str) -> None:
    """A document with two symbols has two, however they are joined."""
    assert [str(symbol) for symbol in parse_symbols(f"A/61/204{between}S/2006/590")] == ["A/61/204", "S/2006/590"]


def test_a_special_session_is_no_twin() -> None:
    """A hyphen inside a symbol parts nothing."""
    assert [str(symbol) for symbol in parse_symbols("A/ES-10/273")] == ["A/ES-10/273"]
    assert len(parse_symbols("A/HRC/RES/S-9/1 and ICC-ASP/1/3")) == 2


@pytest.mark.parametrize("row", read_table("series"), ids=lambda row: row["prefix"])
def test_every_series_has_an_example(row: dict[str, str]) -> None:
    """The example of each series is one of it: parsed and printed as it stands, with its organ and type."""
    example, facts = row["example"], describe(row["example"])
    if row["type"] != "Instrument":
        assert normalise(example) == example
    record = "/SR." in example or "/PV." in example
    assert (facts.type, facts.organ) == ("MeetingRecord" if record else row["type"], row["organ"] or None)
    assert next(prefix for prefix, _, _ in series() if example.startswith(prefix)) == row["prefix"]


def test_the_organs_of_the_series_are_bodies() -> None:
    """The table of series names no body that the table of bodies lacks."""
    assert {organ for _, organ, _ in series() if organ} - bodies().keys() == set()


@pytest.mark.parametrize(
    ("symbol", "kind", "year"),
    [
        ("S/23500", "Document", None),
        ("A/1251", "Document", None),
        ("S/1996/10", "Document", 1996),
        ("E/RES/1979/69", "Resolution", 1979),
        ("A/C.3/75/SR.5", "MeetingRecord", None),
        ("E/2021/SR.5", "MeetingRecord", 2021),
        ("CHARTER/VII", "InstrumentPart", None),
        ("XYZ/1", "Document", None),
    ],
)
def test_types_by_series_and_tail(symbol: str, kind: str, year: int | None) -> None:
    """Type and year follow from the symbol, and a series that no table knows is a document."""
    assert (describe(symbol).type, describe(symbol).year) == (kind, year)
