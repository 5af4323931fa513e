"""AKN4UN, the UN's own mark-up (Akoma Ntoso 3.0 for the United Nations): its text, block by block."""

import re
from hashlib import sha256

from lxml import etree

from mandategraph.extract.aknmeta import metadata_of
from mandategraph.extract.plaintext import clean
from mandategraph.extract.records import Block, Notice, Span, Text
from mandategraph.extract.refusal import ReadError

# fmt: off
_INLINE = frozenset((
    "a", "abbr", "affectedDocument", "b", "br", "change", "concept", "date", "def", "del", "docAuthority",
    "docCommittee", "docDate", "docIntroducer", "docNumber", "docProponent", "docPurpose", "docStage", "docStatus",
    "docTitle", "docType", "docketNumber", "entity", "eol", "event", "i", "inline", "ins", "judge", "lawyer",
    "legislature", "location", "mref", "neutralCitation", "object", "organization", "outcome", "party", "person",
    "process", "quantity", "ref", "role", "rref", "session", "shortTitle", "signature", "span", "sub", "sup",
    "term", "time", "u", "vote",
))
# fmt: on
_SILENT = frozenset(("meta", "authorialNote", "img", "remark", "noteRef"))
_LABELS = frozenset(("heading", "subheading", "crossHeading"))
_ROLES = {
    "coverPage": "cover",
    "preface": "cover",
    "formula": "intro",
    "preamble": "preambular",
    "conclusions": "closing",
    "attachments": "annex",
    "components": "annex",
}
_ITEMS = frozenset(("point", "item", "indent"))
# a number that stands on a line of its own, above the paragraphs of its section
_SECTION = re.compile(r"[IVXLC]+|[A-Z]")
_RESOLUTION, _STATEMENT = "operative", "statement"


class _Writer:
    """Gathers the blocks of a document in order and the text that they make up."""

    def __init__(self, body_role: str) -> None:
        self.body_role = body_role
        self.pieces: list[str] = []
        self.blocks: list[Block] = []
        self.length = 0
        self.number: str | None = None

    def write(self, words: list[str], role: str, depth: int) -> None:
        """Add a block of `words` headed by the number that waits, if any; blank words add none."""
        text = " ".join(clean("".join(words)).split())
        if not text:
            return
        number, self.number = self.number, None
        if number and _SECTION.fullmatch(number):
            self.write([number], "heading", depth)
            number = None
        line = f"{number} {text}" if number and not text.startswith(number) else text
        if self.pieces:
            self.pieces.append("\n\n")
            self.length += 2
        self.blocks.append(Block(Span(self.length, self.length + len(line)), role, number, depth))
        self.pieces.append(line)
        self.length += len(line)

    def walk(self, element: etree._Element, role: str, depth: int) -> None:
        """Write the blocks of `element`: text and inline elements between two block elements are one block."""
        name = _name(element)
        role = _ROLES.get(name, role)
        if name == "mainBody" and role != "annex":
            role = self.body_role
        if name in _LABELS:
            role = "heading"
        if name in _ITEMS:
            depth += 1
            # the number stands before the title of the item, whatever the order of the mark-up
            self.number = next((_number(child) for child in element if _name(child) == "num"), self.number)
            role = "sub" if role in (_RESOLUTION, _STATEMENT, "preambular") else role
        words = [element.text or ""]
        for child in element:
            inner = _name(child)
            if inner == "num":
                self.number = _number(child) if name not in _ITEMS else self.number
            elif inner in _INLINE:
                _inline(child, words, self, role, depth)
            elif inner and inner not in _SILENT:
                self.write(words, role, depth)
                words.clear()
                self.walk(child, role, depth)
            words.append(child.tail or "")
        self.write(words, role, depth)


def _number(element: etree._Element) -> str | None:
    return " ".join(clean("".join(str(x) for x in element.itertext())).split()) or None


def _inline(element: etree._Element, words: list[str], writer: _Writer, role: str, depth: int) -> None:
    """Add the text of an inline element to `words`; a block inside it (an embedded resolution) is written apart."""
    if _name(element) in ("eol", "br"):
        words.append(" ")
        return
    words.append(element.text or "")
    for child in element:
        name = _name(child)
        if name in _INLINE:
            _inline(child, words, writer, role, depth)
        elif name and name not in _SILENT:
            writer.write(words, role, depth)
            words.clear()
            writer.walk(child, role, depth)
        words.append(child.tail or "")


def _name(element: etree._Element) -> str:
    """The local name of an element; empty for comments, processing instructions and entities."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def parse(name: str, data: bytes) -> tuple[etree._Element, tuple[Notice, ...]]:
    """Return the root of an XML source, and a Notice where it is not well-formed and was recovered.

    Entities are left unresolved, no DTD is loaded, nothing is fetched. Raises ReadError for XML beyond recovery.
    """
    recovering = etree.XMLParser(
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, recovering)
    except (etree.XMLSyntaxError, ValueError) as error:
        problem = f"the XML cannot be parsed ({error})"
        raise ReadError(name, problem, "mend the mark-up or give the text as plain text") from error
    if root is None:
        raise ReadError(name, "the XML holds no element", "mend the mark-up or give the text as plain text")
    errors = [e for e in recovering.error_log if e.level >= etree.ErrorLevels.ERROR]
    if not errors:
        return root, ()
    first = errors[0]
    message = (
        f"the XML is not well-formed (line {first.line}: {' '.join(first.message.split())}); "
        f"it was recovered: {len(errors)} error{'s' if len(errors) > 1 else ''}"
    )
    return root, (Notice("not-well-formed", message),)


def read_akn(name: str, data: bytes) -> Text:
    """Return the text of an AKN4UN source, one block a paragraph, its cover first, its footnotes left out.

    Raises ReadError for XML that is not Akoma Ntoso, that cannot be parsed, or that holds no text.
    """
    root, warnings = parse(name, data)
    if _name(root) != "akomaNtoso":
        problem = f"the XML is not Akoma Ntoso (its root is <{_name(root)}>)"
        raise ReadError(name, problem, "give AKN4UN XML, or the text as plain text")
    kinds = {element.get("name", "") for element in root.iter("{*}statement")}
    writer = _Writer(_STATEMENT if "presidentialStatement" in kinds else _RESOLUTION)
    # mark-up that was recovered may hold paragraphs beside or before the body they belong to
    writer.walk(root, writer.body_role, 0)
    if not writer.blocks:
        raise ReadError(name, "the mark-up holds no text", "give the document's text as plain text")
    return Text(
        content="".join(writer.pieces),
        name=name,
        digest=sha256(data).hexdigest(),
        format="application/akn+xml",
        blocks=tuple(writer.blocks),
        metadata=metadata_of(root),
        warnings=warnings,
    )
