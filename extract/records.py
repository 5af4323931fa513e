"""The records that the extractors hand on: frozen, each with the place in the text that it was read from."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from mandategraph.ontology.nodes import Node


class Span(NamedTuple):
    """Code points `start` to `end` (exclusive) of `Text.content`."""

    start: int
    end: int


class Notice(NamedTuple):
    """Something that a reader or divider could not do, in words: what, and what was done instead."""

    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a marked-up source, with what the mark-up says of it."""

    span: Span
    role: str
    """`cover`, `intro`, `preambular`, `operative`, `statement`, `sub`, `heading`, `annex`, `closing`, `footnote`,
    or empty where the mark-up does not tell."""
    number: str | None = None
    depth: int = 0
    """0 for a paragraph, 1 for its sub-items, 2 for theirs."""


@dataclass(frozen=True, slots=True)
class Vote:
    """One State's vote as the source prints the State's name; `cast` is for, against, abstaining or absent."""

    voter: str
    cast: str


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject heading of a marked-up source: IRI of the concept, its label."""

    iri: str
    label: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the mark-up of a source states outside the text; empty for plain text."""

    symbol: str | None = None
    adopted_on: date | None = None
    language: str | None = None
    akn_work: str | None = None
    akn_expression: str | None = None
    subjects: tuple[Subject, ...] = ()
    votes: tuple[Vote, ...] = ()
    agenda_item: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A source as read. `content` is the text with LF line ends and without characters that XML forbids."""

    content: str
    name: str
    """Base name of the source."""
    digest: str
    """SHA-256 of the source's bytes, in hexadecimal."""
    format: str
    """Media type: `text/plain`, `application/akn+xml`."""
    blocks: tuple[Block, ...] = ()
    """In order of the text, for marked-up sources; empty for plain text."""
    metadata: Metadata = field(default_factory=Metadata)
    warnings: tuple[Notice, ...] = ()


class ParagraphKind(StrEnum):
    """The seven kinds of paragraph; the value is the local name of the ontology's class."""

    INTRODUCTORY = "IntroductoryParagraph"
    PREAMBULAR = "PreambularParagraph"
    OPERATIVE = "OperativeParagraph"
    STATEMENT = "StatementParagraph"
    SUB = "SubParagraph"
    HEADING = "Heading"
    ANNEX = "AnnexParagraph"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its words without the printed number, bullet or opening quotation mark.

    `text` is what the finders read: white space folded, hyphens at line ends mended, running heads left out;
    `offsets[i]` is the place in `Text.content` of `text[i]`, and has the length of `text`.
    """

    position: int
    kind: ParagraphKind
    span: Span
    text: str
    offsets: Sequence[int]
    number: str | None = None
    parent: int | None = None
    """Position of the paragraph that this one is an item of."""
    section: str | None = None
    """Label of the annex, part or section that it stands in ("annex II"), where the text has such."""

    def place(self, start: int, end: int) -> Span:
        """The span in `Text.content` of `text[start:end]`, which must not be empty."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An agenda item: the key of its IRI and its title or number as printed."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Cover:
    """The facts of a document that its cover and closing lines state; None or empty where they do not."""

    symbol: str
    """Normalised; minted from organ, type, meeting and date where nothing gives a symbol."""
    printed_symbol: str | None
    type: str
    """Local name of the ontology's class: `Resolution`, `PresidentialStatement`, `Decision`, … or `Document`."""
    organ: str | None
    """Key of the body: `security-council`."""
    adopted_on: date | None = None
    meeting_number: int | None = None
    meeting: str | None = None
    """Symbol of the meeting's record: `S/PV.5529`, `A/75/PV.37`."""
    agenda_item: AgendaItem | None = None
    title: str | None = None
    session: str | None = None
    distribution: str | None = None
    language: str = "en"


class ActClass(StrEnum):
    """The five classes of act; the value is the local name of the ontology's class."""

    DIRECTIVE = "Directive"
    COMMISSIVE = "Commissive"
    DECLARATIVE = "Declarative"
    ASSERTIVE = "Assertive"
    EXPRESSIVE = "Expressive"


@dataclass(frozen=True, slots=True)
class Mention:
    """A named body or State in a paragraph, or a short form of one."""

    paragraph: int
    span: Span
    of: Node
    rule: str


@dataclass(frozen=True, slots=True)
class Addressing:
    """One addressee of one act, with its words."""

    span: Span
    to: Node
    rule: str
    antecedent: Span | None = None
    """The words earlier in the text that "them" or "the Mission" takes up."""


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """A time limit: `kind` is the key of `limit/…`; `value` and `limit_date` are lexical forms or None."""

    span: Span
    kind: str
    value: str | None
    datatype: str | None
    """Local name of the XSD datatype of `value`."""
    limit_date: date | None
    rule: str
    ahead: str | None = None
    """How long before the end of a period that another act sets, an XSD duration."""


@dataclass(frozen=True, slots=True)
class Life:
    """What an act does to the mandate of a body, or to a measure."""

    effect: str
    """Local name of the ontology's property: `creates`, `renews`, `adapts`, `merges`, `replaces`, …"""
    concerns: tuple[Node, ...]
    documents: tuple[Node, ...]
    """The documents in which the mandate is set out."""
    valid_from: date | None
    valid_until: date | None


@dataclass(frozen=True, slots=True)
class Act:
    """One performative verb with what depends on it. `verb` is the key of the verb table."""

    paragraph: int
    span: Span
    verb: str
    verb_text: str
    act_class: ActClass
    is_mandate: bool
    actor: Node
    rule: str
    addressings: tuple[Addressing, ...] = ()
    task: str | None = None
    subtasks: tuple[int, ...] = ()
    """Positions of the sub-paragraphs that say what is to be done."""
    time_limits: tuple[TimeLimit, ...] = ()
    authority: tuple[Node, ...] = ()
    life: Life | None = None
    clauses: tuple[str, ...] = ()
    """Local names of the ontology's yes-or-no properties that the words give a mandate."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference to a document, meeting or instrument; `target` is None where it is unresolved."""

    paragraph: int
    span: Span
    target: Node | None
    rule: str
    unresolved_because: str | None = None
    pinpoint: str | None = None
    pinpoint_numbers: tuple[str, ...] = ()
    """The paragraph numbers that the pinpoint names ("7", "2"), for the link to the cited paragraph."""
    relation: str = "cites"
    """Local name of the CiTO property that characterizes it."""
    act: int | None = None
    """Index, in the document's acts, of the act that governs it."""


@dataclass(frozen=True, slots=True)
class Local:
    """A node that only this text knows: a group ("the parties"), an unlisted body, a meeting without a number."""

    node: Node
    type: str
    """Local name of the ontology's class."""
    label: str
    aliases: tuple[str, ...] = ()
    """Other names, which the text does not print."""
    broader: Node | None = None
    members: tuple[Node, ...] = ()
    held_on: tuple[str, str] | None = None
    """Lexical form and XSD datatype of a meeting's date: `("2003-04", "gYearMonth")`."""
    organ: Node | None = None
    presidency: Node | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What somebody says of the findings with these words: to be accepted, rejected, relinked or renamed."""

    document: str
    """Normalised symbol."""
    quote: str
    term: str
    """What kind of finding: `mention`, `addressee` or `citation`."""
    action: str
    """`accept`, `reject`, `relink` or `rename`."""
    value: str
    author: str
    target: Node | None = None
    """What a relinked finding is linked to."""


@dataclass(frozen=True, slots=True)
class Applied:
    """A correction with the places of the findings that it was applied to."""

    correction: Correction
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """Everything that was read from one text."""

    text: Text
    cover: Cover
    paragraphs: tuple[Paragraph, ...]
    acts: tuple[Act, ...] = ()
    citations: tuple[Citation, ...] = ()
    mentions: tuple[Mention, ...] = ()
    locals: tuple[Local, ...] = ()
    twins: tuple[tuple[str, str], ...] = ()
    """Pairs of symbols of one document."""
    warnings: tuple[Notice, ...] = ()
    corrections: tuple[Applied, ...] = ()
