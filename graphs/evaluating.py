"""Measures what the program reads in plain text against what the UN's editors marked in the same documents."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import groupby
from multiprocessing import get_context
from pathlib import Path

from mandategraph.extract.differing import Difference, Place, differences, reference_of, verb_stem
from mandategraph.extract.documents import document_of
from mandategraph.extract.editors import Marked, read_marked
from mandategraph.extract.reading import read
from mandategraph.extract.records import Document
from mandategraph.extract.refusal import ReadError
from mandategraph.graphs.refusals import RefusedError, UsageError
from mandategraph.graphs.sources import Source, expand

#: What a series is called, by what its symbols open with.
SERIES = {
    "S/RES/": "Council resolutions",
    "S/PRST/": "Council statements",
    "A/RES/": "Assembly resolutions",
    "E/RES/": "ECOSOC resolutions",
    "A/HRC/": "Human Rights Council",
}
#: Statements are written in sentences: their editors set a verb in italics only here and there.
STATEMENT = "S/PRST/"
OTHER, ALL = "other documents", "all"
MEASURES = ("links", "verbs")
#: One citation in so many may be left without a link in a document that counts as linked.
PATIENCE = 10
FEW, CHUNK = 16, 8


@dataclass(frozen=True, slots=True)
class Score:
    """How many were marked, found, and both; precision, recall and F are 0 where nothing was found or marked.

    >>> (Score(4, 5, 3) + Score(4, 3, 3)).f
    0.75
    """

    marked: int
    found: int
    right: int
    documents: int = 1

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.marked + other.marked,
            self.found + other.found,
            self.right + other.right,
            self.documents + other.documents,
        )

    @property
    def precision(self) -> float:
        """The share of what was found that is marked."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what is marked that was found."""
        return self.right / self.marked if self.marked else 0.0

    @property
    def f(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.marked + self.found
        return 2 * self.right / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Compared:
    """One document compared with its mark-up; a measure that its mark-up does not allow is not in `scores`."""

    source: str
    symbol: str
    series: str
    scores: dict[str, Score]
    is_partly_linked: bool = False
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All documents compared, and a line for each source that could not be read."""

    documents: tuple[Compared, ...]
    failures: tuple[str, ...]

    def total(self, measure: str, series: str = ALL) -> Score:
        """The score of one measure over a series, every citation and verb with the same weight."""
        scores = (d.scores[measure] for d in self.documents if series in (d.series, ALL) and measure in d.scores)
        return sum(scores, Score(0, 0, 0, 0))

    def rows(self) -> Iterator[tuple[str, str, Score]]:
        """(measure, series, score) for each series that has documents with that mark-up, all together last."""
        for measure in MEASURES:
            named = [name for name in (*SERIES.values(), OTHER) if self.total(measure, name).documents]
            for name in (*named, ALL) if len(named) > 1 else named:
                yield measure, name, self.total(measure, name)


def evaluate(
    sources: Iterable[str | Path], *, jobs: int | None = 1, tick: Callable[[int, int], None] = lambda done, of: None
) -> Evaluation:
    """Reads the plain text of AKN4UN files and compares what is found with the editors' links and italics.

    Raises UsageError where an argument names nothing or no XML file, RefusedError where no file could be read.
    """
    files = [source for source in expand(sources) if source.path.suffix.lower() == ".xml"]
    if not files:
        raise UsageError("no AKN4UN file given: only .xml files have the mark-up to measure against")
    documents: list[Compared] = []
    failures: list[str] = []
    for done, outcome in enumerate(_outcomes(files, jobs), 1):
        if isinstance(outcome, Compared):
            documents.append(outcome)
        else:
            failures.append(outcome)
        tick(done, len(files))
    if not documents:
        more = f" (and {len(failures) - 1} more files)" if len(failures) > 1 else ""
        raise RefusedError(f"{failures[0]}{more}; nothing was measured")
    return Evaluation(tuple(documents), tuple(failures))


def _outcomes(files: Sequence[Source], jobs: int | None) -> Iterator[Compared | str]:
    processes = jobs or (1 if len(files) <= FEW else os.cpu_count() or 1)
    if processes == 1:
        yield from map(compare_file, files)
        return
    # spawned, not forked: a fork of a process with threads (a progress bar) can lock up
    with ProcessPoolExecutor(min(processes, len(files)), mp_context=get_context("spawn")) as pool:
        yield from pool.map(compare_file, files, chunksize=min(CHUNK, max(1, len(files) // processes)))


def compare_file(source: Source) -> Compared | str:
    """One file compared with its mark-up, or the line that says why it could not be read."""
    try:
        return compare(source.name, source.path.read_bytes())
    except OSError as error:
        return f"{source.name}: {error.strerror or error}; make the file readable"
    except ReadError as error:
        return str(error)
    except Exception as error:  # a defect met by one text must not lose the others; the line says where to report it
        return f"{source.name}: {type(error).__name__}: {error}; please report this with the file"


def compare(name: str, data: bytes) -> Compared:
    """What is found in the plain text of an AKN4UN source, compared with what its editors marked.

    Raises ReadError where the source cannot be read.
    """
    marked = read_marked(name, data)
    # the text alone, under a name of a text: what the mark-up says of blocks, symbol and links stays behind
    document = document_of(read(Path(name).with_suffix(".txt").name, marked.content.encode()))
    symbol = marked.symbol or document.cover.symbol
    scores: dict[str, Score] = {}
    differing: list[Difference] = []
    links = linked(marked)
    if is_fully_linked(marked):
        citations = cited(document)
        scores["links"] = scored(links, citations)
        differing += differences(symbol, "link", marked.content, links, citations)
    if marked.verbs and not symbol.startswith(STATEMENT):
        verbs = [Place(verb_stem(words), words) for words in marked.verbs]
        performed = _performed(document, every=symbol.startswith("S/"))
        scores["verbs"] = scored(verbs, performed)
        differing += differences(symbol, "verb", marked.content, verbs, performed)
    series = next((title for prefix, title in SERIES.items() if symbol.startswith(prefix)), OTHER)
    return Compared(name, symbol, series, scores, bool(links) and "links" not in scores, tuple(differing))


def scored(marked: Sequence[Place], found: Sequence[Place]) -> Score:
    """The score of what was found in one document against what is marked there, both as multisets."""
    both = Counter(place.key for place in marked) & Counter(place.key for place in found)
    return Score(len(marked), len(found), both.total())


def is_fully_linked(marked: Marked) -> bool:
    """Whether the editors linked the citations of a document, nearly all of them: else it tells nothing of recall."""
    links = len(linked(marked))
    return links > 0 and marked.unlinked * PATIENCE <= marked.unlinked + links


def linked(marked: Marked) -> list[Place]:
    """The resolutions and statements that the editors linked."""
    return _folded(Place(link.target, link.text) for link in marked.links if link.target)


def cited(document: Document) -> list[Place]:
    """The resolutions and statements that were found by number: what editors link; "the same resolution" is none."""
    content = document.text.content
    found = sorted((citation.span, citation.target.key) for citation in document.citations if citation.target)
    places = (Place(key, content[span.start : span.end], span) for span, key in found)
    return _folded(place for place in places if any(character.isdigit() for character in place.words))


def _folded(places: Iterable[Place]) -> list[Place]:
    """The resolutions and statements among citations, without part letters, which the editors often leave out.

    Neighbours that differ only by such letters count once: "57/284 A and B" is one link.
    """
    keyed = [(place, key) for place in places if (key := reference_of(place.key))]
    out: list[Place] = []
    for key, group in groupby(keyed, lambda pair: pair[1]):
        last = ""
        for place, _ in group:
            if place.key == last or not last:
                out.append(Place(key, place.words, place.span))
            last = place.key
    return out


def _performed(document: Document, *, every: bool) -> list[Place]:
    """The verbs of the acts outside annexes: every one, or the first of each paragraph."""
    annexes = {p.position for p in document.paragraphs if p.kind == "AnnexParagraph"}
    seen: set[int] = set()
    found: list[Place] = []
    for act in document.acts:
        if act.paragraph not in annexes and (every or act.paragraph not in seen):
            found.append(Place(verb_stem(act.verb_text), act.verb_text, act.span))
        seen.add(act.paragraph)
    return found
