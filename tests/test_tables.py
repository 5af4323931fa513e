"""Tests of the reader of tables."""

from pathlib import Path

import pytest

from mandategraph.ontology.tables import parse_table, read_records, read_table

DATA = Path(__file__).parent.parent / "ontology" / "data"


@pytest.mark.parametrize("file", sorted(DATA.glob("*.tsv")), ids=lambda file: file.stem)
def test_every_table_reads(file: Path) -> None:
    """Each table of the package reads, and has as many rows as its file has lines after the header."""
    assert len(read_table(file.stem)) == file.read_bytes().count(b"\n") - 1


def test_cells_keep_their_characters() -> None:
    """Quotes, spaces at the ends and line separators other than LF are part of a cell."""
    content = 'key\tname\na\t "Côte d’Ivoire" \nb\tone\u2028two\x0cthree\n'.encode()
    assert parse_table("t.tsv", content) == (
        {"key": "a", "name": ' "Côte d’Ivoire" '},
        {"key": "b", "name": "one\u2028two\x0cthree"},
    )


def test_a_table_is_read_once() -> None:
    """The rows of a table are the same object at every call."""
    assert read_table("verbs") is read_table("verbs")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"key\tname\na\tb\nc\n", "t.tsv, line 3: 1 cells where the header has 2"),
        (b"key\tname\na\tb\tc\n", "t.tsv, line 2: 3 cells where the header has 2"),
        (b"key\tname\na\tb\n\n", "t.tsv, line 3: 1 cells where the header has 2"),
        (b"key\tkey\na\tb\n", "t.tsv, line 1: every column needs a name of its own"),
        (b"", "t.tsv, line 1: every column needs a name of its own"),
        (b"key\tname\na\tb\r\n", "t.tsv, line 2: a carriage return"),
        (b"key\tname\na\tb\nc\t\xff\n", "t.tsv, line 3: not UTF-8"),
    ],
    ids=["short row", "long row", "empty line", "double column", "empty file", "CRLF", "Latin-1"],
)
def test_a_wrong_table_is_refused(content: bytes, expected: str) -> None:
    """An error names the file and the line."""
    with pytest.raises(ValueError, match=expected):
        parse_table("t.tsv", content)


def test_a_missing_table_is_named() -> None:
    """Asking for a table that is not there names it."""
    with pytest.raises(ValueError, match=r"no table missing\.tsv"):
        read_table("missing")


def test_a_key_that_two_rows_have_is_refused() -> None:
    """Records are told apart by their keys: the error names the table and the key."""
    with pytest.raises(ValueError, match=r"^forces\.tsv has the key 'scale' twice: keep one row$"):
        read_records("forces", lambda row: row["key"], lambda _: "scale")
