"""Plain text: its encodings, its line ends, and the characters that no XML or RDF may hold."""

import re
from hashlib import sha256

from mandategraph.extract.records import Metadata, Notice, Text
from mandategraph.extract.refusal import ReadError

SUPPORTED = "plain text (.txt, .md) and AKN4UN XML (.xml) are read"

_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive (DOCX, XLSX, EPUB)"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (DOC, XLS)"),
    (b"{\\rtf", "a Rich Text file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
)
_WIDE = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# XML 1.0, section 2.2: Char ::= #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CONTROL = bytes(c for c in range(32) if c not in b"\t\n\r\f\x1b\x0b\x1c\x1d\x1e\x1a") + b"\x7f"
_SAMPLE = 65536


def decode(name: str, data: bytes) -> tuple[str, str]:
    """Return the characters of `data` and the encoding they were read in.

    UTF-16 and UTF-32 by their byte order mark, else UTF-8, else Windows-1252, else Latin-1, which reads anything.
    Raises ReadError where `data` is a known binary format or mostly control characters.

    >>> decode("a.txt", b"caf\\xe9 \\x96 S/RES/1 (1946)")
    ('café – S/RES/1 (1946)', 'cp1252')
    """
    for magic, format_name in _MAGIC:
        if data.startswith(magic):
            raise ReadError(name, f"it is {format_name}, which is not supported yet", f"{SUPPORTED}: convert it first")
    for mark, encoding in _WIDE:
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError as error:
                raise ReadError(name, f"it is no {encoding} text ({error.reason})", "save it as UTF-8") from error
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROL))
    if (b"\0" in sample and controls * 50 > len(sample)) or controls * 10 > len(sample):
        raise ReadError(name, "it is a binary file, not a text", SUPPORTED)
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding), encoding.removesuffix("-sig")
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1"), "latin-1"


def clean(content: str) -> str:
    """Return `content` with LF line ends and a space for each character that XML 1.0 forbids.

    >>> clean("a\\r\\nb\\rc\\x0cd")
    'a\\nb\\nc d'
    """
    return _FORBIDDEN.sub(" ", content.replace("\r\n", "\n").replace("\r", "\n"))


def read_plain(name: str, data: bytes) -> Text:
    """Return the plain text `data`; raise ReadError where it is empty or no text.

    >>> read_plain("S-PRST-2006-39.txt", b"The Security Council,").format
    'text/plain'
    """
    characters, encoding = decode(name, data)
    content = clean(characters)
    if not content.strip("\ufeff \n\t\xa0"):
        raise ReadError(name, "the file is empty", "give a file that holds the text of a document")
    warnings: tuple[Notice, ...] = ()
    if encoding in ("cp1252", "latin-1"):
        message = (
            f"the text is not UTF-8; it was read as {encoding}: look whether its accents and quotation marks are right"
        )
        warnings = (Notice("encoding", message),)
    return Text(content, name, sha256(data).hexdigest(), "text/plain", (), Metadata(), warnings)
