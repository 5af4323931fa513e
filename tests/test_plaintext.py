"""Plain text: encodings, line ends, forbidden characters, refusals."""

import pytest

from mandategraph.extract.plaintext import clean, decode, read_plain
from mandategraph.extract.refusal import ReadError


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("Côte d’Ivoire".encode(), "utf-8"),
        (b"\xef\xbb\xbf" + "Côte d’Ivoire".encode(), "utf-8"),
        ("Côte d’Ivoire".encode("utf-16"), "utf-16"),
        ("Côte d’Ivoire".encode("utf-32"), "utf-32"),
        ("Côte d’Ivoire".encode("cp1252"), "cp1252"),
    ],
)
def test_reads_each_encoding_without_its_mark(data: bytes, encoding: str) -> None:
    """The same words come out of every encoding, and the byte order mark is not among them."""
    assert decode("a.txt", data) == ("Côte d’Ivoire", encoding)


def test_latin1_is_the_last_resort() -> None:
    """A byte that Windows-1252 leaves undefined is read as Latin-1."""
    assert decode("a.txt", b"caf\xe9 \x81")[1] == "latin-1"


def test_cleaning_keeps_the_length_of_forbidden_characters() -> None:
    """Each character that XML forbids becomes one space, so that later offsets hold."""
    assert clean("a\x00b\x0cc\ufffed") == "a b c d"


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_line_ends_become_line_feeds(ends: str) -> None:
    """Line ends of all systems come out as LF."""
    assert clean(f"a{ends}b") == "a\nb"


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf  "])
def test_refuses_a_text_without_words(data: bytes) -> None:
    """Empty and blank files are refused with their name."""
    with pytest.raises(ReadError, match=r"blank\.txt: the file is empty"):
        read_plain("blank.txt", data)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04word/", "ZIP"),
        (b"\x00\x01\x02\x03" * 9, "binary"),
        (b"\xff\xfeA", "no utf-16"),
    ],
)
def test_refuses_what_is_no_text_in_one_line(data: bytes, what: str) -> None:
    """The refusal names the source and what it is, in one line."""
    with pytest.raises(ReadError, match=what) as refused:
        read_plain("scan.bin", data)
    assert str(refused.value).startswith("scan.bin: ")
    assert "\n" not in str(refused.value)


def test_warns_of_a_guessed_encoding() -> None:
    """A text that is not UTF-8 is read, and a Notice says how."""
    (warning,) = read_plain("a.txt", "Côte".encode("cp1252")).warnings
    assert warning.kind == "encoding"
    assert "cp1252" in warning.message
