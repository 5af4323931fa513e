"""Which reader a source needs, told by its content and not by its name."""

from dataclasses import replace
from pathlib import PurePath

from mandategraph.extract.akn import read_akn
from mandategraph.extract.naming import normal_or_none
from mandategraph.extract.plaintext import decode, read_plain
from mandategraph.extract.records import Text
from mandategraph.extract.refusal import ReadError

__all__ = ["ReadError", "read"]

_HTML_STARTS = ("<!doctype html", "<html")


def read(name: str, data: bytes, symbol: str | None = None, language: str | None = None) -> Text:
    """Return the text of a source: AKN4UN where it opens as XML does, else plain text.

    `language` wins over what the mark-up states of it; `symbol` must be one, and is weighed against the printed one by
    `read_cover`. Raises ReadError, whose message names the source and the remedy, for what cannot be read.

    >>> read("note.txt", "The Security Council,\\r\\nRecalling…".encode()).content
    'The Security Council,\\nRecalling…'
    """
    base = PurePath(name.replace("\\", "/")).name or name
    if symbol is not None and normal_or_none(symbol) is None:
        raise ReadError(base, f"{symbol!r}, given as its symbol, is none", "write it as in S/RES/1631(2005)")
    opening = _opening(base, data)
    if opening.lower().startswith(_HTML_STARTS):
        remedy = "save the page as plain text, or give the AKN4UN XML"
        raise ReadError(base, "it is an HTML page, which is not supported yet", remedy)
    text = read_akn(base, data) if _is_xml(opening) else read_plain(base, data)
    if language is None:
        return text
    return replace(text, metadata=replace(text.metadata, language=language))


def _opening(name: str, data: bytes) -> str:
    """The first characters of a source, white space and byte order mark aside."""
    if not data.strip():
        raise ReadError(name, "the file is empty", "give a file that holds the text of a document")
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    start = data if wide else data[:4096].lstrip()
    return decode(name, start)[0].lstrip("\ufeff \t\r\n")[:200]


def _is_xml(opening: str) -> bool:
    """Whether a source opens with a tag, a declaration or a comment."""
    return opening.startswith("<") and (opening[1:2].isalpha() or opening[1:2] in ("?", "!"))
