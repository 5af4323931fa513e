"""From bytes to quads: the whole way of one text, a pure function of its source, the tables and the options."""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from io import BytesIO

from pyoxigraph import RdfFormat, serialize

from mandategraph.extract.acts import find_acts
from mandategraph.extract.citations import find_citations
from mandategraph.extract.corrections import Corrector, corrections_digest
from mandategraph.extract.cover import read_cover
from mandategraph.extract.division import divide
from mandategraph.extract.mandates import with_lives
from mandategraph.extract.mentions import find_mentions, subject_of
from mandategraph.extract.reading import read
from mandategraph.extract.records import Correction, Document, Notice, Text
from mandategraph.extract.references import Citing
from mandategraph.extract.stating import quads_of
from mandategraph.ontology.iris import Iris
from mandategraph.ontology.irisyntax import BASE


@dataclass(frozen=True, slots=True)
class Options:
    """What a user may settle: symbol and language of a text that prints neither, base of the IRIs, corrections."""

    symbol: str | None = None
    language: str | None = None
    base: str = BASE
    corrections: tuple[Correction, ...] = ()
    """What people say of the findings, for all documents."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """One text as quads, with what a build needs to know of it."""

    graph: str
    """IRI of the named graph."""
    symbol: str
    language: str
    source: str
    """Base name of the source."""
    digest: str
    format: str
    quads: bytes
    """N-Quads, all of the one named graph."""
    warnings: tuple[Notice, ...]


@cache
def tables_digest() -> str:
    """SHA-256 of the tables, which with the source and the options decide what a text says."""
    digest = hashlib.sha256()
    for table in sorted(files("mandategraph.ontology").joinpath("data").iterdir(), key=lambda f: f.name):
        digest.update(table.name.encode() + b"\0" + table.read_bytes() + b"\0")
    return digest.hexdigest()


def build_digest(text: Text, options: Options) -> str:
    """SHA-256 of version, tables, options, corrections and source: the same for the same build."""
    settled = repr((options.symbol, options.language, options.base))
    parts = (version("mandategraph"), tables_digest(), settled, corrections_digest(options.corrections), text.digest)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def document_of(text: Text, symbol: str | None = None, corrections: tuple[Correction, ...] = ()) -> Document:
    """Everything that the extractors read from a text, as corrected.

    `symbol` names the text where it prints no symbol itself.
    """
    cover, cover_span, warnings = read_cover(text, symbol)
    paragraphs = divide(text, cover, cover_span)
    corrector = Corrector.of(text.content, cover.symbol, corrections)
    mentions = find_mentions(paragraphs, cover.organ, subject_of(cover), cover.symbol)
    named = corrector.mentions(mentions.found)
    acts = find_acts(paragraphs, cover, named)
    spoken = corrector.acts(acts.found)
    citing = Citing(cover.symbol, cover.organ, cover.adopted_on, cover.meeting_number)
    citations = find_citations(paragraphs, citing, spoken, named)
    cited = corrector.citations(citations.found)
    lived = with_lives(paragraphs, spoken, cited, named, cover.adopted_on)
    return Document(
        text,
        cover,
        paragraphs,
        lived,
        cited,
        named,
        corrector.locals((*mentions.locals, *acts.locals, *citations.locals), lived, named),
        citations.twins,
        (*text.warnings, *warnings, *_language_notices(cover.language), *corrector.notices),
        corrector.applied,
    )


def _language_notices(language: str) -> tuple[Notice, ...]:
    """What a text in another language than English is not read for."""
    if language == "en":
        return ()
    return (Notice("language", f"the text is in {language}: acts, limits and short forms are read in English only"),)


def extract(name: str, data: bytes, options: Options) -> Extraction:
    """The quads of the source `data` called `name`.

    Raises ReadError where the source cannot be read as a text.
    """
    text = read(name, data, options.symbol, options.language)
    document = document_of(text, options.symbol, options.corrections)
    iris = Iris(options.base)
    quads = quads_of(document, iris, build_digest(text, options))
    written = BytesIO()
    serialize(quads, written, format=RdfFormat.N_QUADS)
    cover = document.cover
    return Extraction(
        iris.graph(cover.language, cover.symbol),
        cover.symbol,
        cover.language,
        text.name,
        text.digest,
        text.format,
        written.getvalue(),
        document.warnings,
    )
