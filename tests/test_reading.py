"""Dispatch of a source to its reader by content."""

from pathlib import Path

import pytest

from mandategraph.extract.reading import ReadError, read

AKN = '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement><mainBody><p>{}</p></mainBody></statement></akomaNtoso>'


def test_content_decides_and_not_the_name() -> None:
    """AKN4UN in a file called .txt is read as AKN4UN, words in a file called .xml as plain text."""
    assert read("a.txt", AKN.format("Urges").encode()).format == "application/akn+xml"
    assert read("a.xml", b"The Security Council,").format == "text/plain"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_xml_is_known_behind_a_byte_order_mark(encoding: str) -> None:
    """A byte order mark before the mark-up changes nothing."""
    assert read("a.xml", AKN.format("Urges").encode(encoding)).content == "Urges"


def test_the_name_loses_its_folders_and_the_digest_is_of_the_bytes() -> None:
    """No path gets into the record; the digest identifies the source."""
    text = read("/data/un/S-PRST-2006-39.txt", b"abc")
    assert text.name == "S-PRST-2006-39.txt"
    assert text.digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_a_given_language_wins() -> None:
    """The language given with the source is kept as its metadata."""
    assert read("a.txt", b"Le Conseil", language="fr").metadata.language == "fr"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>", "not Akoma Ntoso"),
        (b"<!DOCTYPE html><html><body>Resolution</body></html>", "HTML"),
        (b"<?xml version='1.0'?>", "XML"),
        (b"<?xml version='1.0'?>\n<akomaNtoso xmlns='x'/>", "holds no text"),
        (b"   ", "empty"),
    ],
)
def test_refusals_name_source_and_problem(data: bytes, problem: str) -> None:
    """Sources that cannot be read are refused with one line that names them."""
    with pytest.raises(ReadError, match=problem) as refused:
        read("dir/source.xml", data)
    assert str(refused.value).startswith("source.xml: ")
    assert "\n" not in str(refused.value)


def test_an_external_entity_reads_no_file(tmp_path: Path) -> None:
    """A DOCTYPE that names a file does not bring its words into the text."""
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words", encoding="utf-8")
    doctype = f'<!DOCTYPE akomaNtoso [<!ENTITY file SYSTEM "{secret.as_uri()}">]>'
    text = read("a.xml", (doctype + AKN.format("before &file; after")).encode())
    assert "secret" not in text.content
    assert "before" in text.content


def test_nested_entities_do_not_swell() -> None:
    """Entities that multiply each other stay unresolved."""
    layers = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    doctype = f'<!DOCTYPE akomaNtoso [<!ENTITY l0 "laugh">{layers}]>'
    assert len(read("a.xml", (doctype + AKN.format("Urges &l9;")).encode()).content) < 100


def test_a_symbol_that_is_none_is_refused() -> None:
    """A misspelt option is told before anything is read."""
    with pytest.raises(ReadError, match="'my paper', given as its symbol, is none"):
        read("a.txt", b"The Security Council,", symbol="my paper")
