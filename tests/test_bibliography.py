"""Tests of the bibliographies."""

import json
from pathlib import Path

import pytest
from pyoxigraph import Store

from mandategraph.graphs import build
from mandategraph.graphs.bibliography import bibtex, csl, entries, escaped

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The statement, built."""
    return build(ROOT / "examples" / "S-PRST-2006-39.txt", tmp_path_factory.mktemp("bibliography") / "out").store


def test_the_statement_and_what_it_cites_are_entries(store: Store) -> None:
    """Sorted, each once; the Charter is no document of the United Nations' record."""
    symbols = [entry.symbol for entry in entries(store)]
    assert symbols == ["A/61/204", "A/RES/60/1", "S/2006/507", "S/2006/590", "S/PRST/2006/39", "S/RES/1631(2005)"]


def test_bibtex(store: Store) -> None:
    """An entry with title, organ, date, symbol and address."""
    written = bibtex(store).decode()
    entry = next(part for part in written.split("\n\n") if part.startswith("@techreport{S-PRST-2006-39,"))
    assert "title = {{Statement by the President S/PRST/2006/39}}" in entry
    assert "author = {{Security Council}}" in entry
    assert "year = {2006}" in entry
    assert "date = {2006-09-20}" in entry
    assert "url = {https://undocs.org/S/PRST/2006/39}" in entry
    assert written.count("{") == written.count("}")


def test_csl(store: Store) -> None:
    """The same as JSON."""
    found = {entry["number"]: entry for entry in json.loads(csl(store))}
    assert found["S/PRST/2006/39"]["issued"] == {"date-parts": [[2006, 9, 20]]}
    assert found["S/RES/1631(2005)"]["author"] == [{"literal": "Security Council"}]
    assert all(entry["URL"] == "https://undocs.org/" + symbol for symbol, entry in found.items())


def test_words_for_tex() -> None:
    """What TeX reads as commands is escaped; a brace does not end the entry."""
    assert escaped("50% of {A_B} \\ ~") == "50\\% of \\{A\\_B\\} \\textbackslash{} \\textasciitilde{}"
