"""Symbols that names of files state."""

from pathlib import Path

import pytest

from mandategraph.extract.filenames import symbol_of

CORPUS = Path(__file__).parent / "../../shared/corpus"


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        ("S-PRST-2006-39.txt", "S/PRST/2006/39"),
        ("S_RES_1325(2000)-EN.xml", "S/RES/1325(2000)"),
        ("S_PRST_2006_40-0653189E.xml", "S/PRST/2006/40"),
        ("S-RES-1930-2010.txt", "S/RES/1930(2010)"),
        ("S_RES_0500_1982_EN_GOLD.txt", "S/RES/500(1982)"),
        ("S_RES_1631_N0555642.xml", "S/RES/1631(2005)"),
        ("S-RES-1631(2005).txt", "S/RES/1631(2005)"),
        ("S_RES_2504 (2020)-2000407F.xml", "S/RES/2504(2020)"),
        ("A_RES_60_1.txt", "A/RES/60/1"),
        ("A-RES-75-250-B.xml", "A/RES/75/250B"),
        ("A_RES_73_3-EN.pdf", "A/RES/73/3"),
        ("A-HRC-RES-56-10.txt", "A/HRC/RES/56/10"),
        ("E-RES-2021-10.txt", "E/RES/2021/10"),
        ("A_RES_ES-11_1", "A/RES/ES-11/1"),
        ("A_RES_1514(XV).txt", "A/RES/1514(XV)"),
        ("S%2FRES%2F1631(2005).txt", "S/RES/1631(2005)"),
        ("/archive/A_RES_60_1.txt", "A/RES/60/1"),
        ("notes.txt", None),
        ("RES_1325.txt", None),
        ("S_RES_9999.txt", None),
        ("UPRST-RES-1-2.txt", None),
    ],
)
def test_symbol_of_a_name(name: str, symbol: str | None) -> None:
    """A name states a symbol in many spellings, or none."""
    assert symbol_of(name) == symbol


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus is not there")
def test_every_name_of_the_corpus_states_a_symbol() -> None:
    """The names of all marked-up and scanned documents are understood."""
    names = [
        p.name for folder in ("akn", "text", "cr-unsc", "languages", "key") for p in (CORPUS / folder).rglob("*.*")
    ]
    assert [name for name in names if symbol_of(name) is None] == []
