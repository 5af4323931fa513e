"""Citations: every reference of a text to a document, meeting or instrument, resolved where the text settles it."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mandategraph.extract import pinpoints
from mandategraph.extract.backreferences import BackReferences
from mandategraph.extract.charter import find_charter
from mandategraph.extract.meetings import find_described, find_numbered
from mandategraph.extract.misprints import find_misprints
from mandategraph.extract.overlaps import chosen
from mandategraph.extract.records import Act, Citation, Local, Mention, Paragraph, ParagraphKind
from mandategraph.extract.references import Citing, Reference, within
from mandategraph.extract.reports import find_reports
from mandategraph.extract.reportsagain import ReportsAgain
from mandategraph.extract.resolutions import ResolutionFinder
from mandategraph.extract.statements import find_numbered_statements, find_statements
from mandategraph.extract.symbolrefs import find_symbols
from mandategraph.extract.titled import TitleFinder
from mandategraph.extract.tokens import plain
from mandategraph.extract.treaties import TreatyFinder
from mandategraph.ontology.council import council_resolutions
from mandategraph.ontology.nodes import NodeKind
from mandategraph.ontology.relations import phrase_relations, verb_relations
from mandategraph.ontology.symbols import describe

TWIN_JOINTS = ("; ", " - ", " and ", ", ")


@dataclass(frozen=True, slots=True)
class Citations:
    """The citations of a document in order, and the nodes that only its text knows."""

    found: tuple[Citation, ...]
    locals: tuple[Local, ...]
    twins: tuple[tuple[str, str], ...]
    """Pairs of symbols that the text prints as those of one document."""


def find_citations(
    paragraphs: Sequence[Paragraph], citing: Citing, acts: Sequence[Act], mentions: Sequence[Mention] = ()
) -> Citations:
    """Every citation of a document's paragraphs, each with the act that governs it and its relation."""
    states = Counter(mention.of.key for mention in mentions if mention.of.kind is NodeKind.STATE)
    treaties = TreatyFinder(states, declarations=citing.organ == "security-council")
    resolutions_, described = ResolutionFinder(citing), 0
    found: list[Citation] = []
    locals_: list[Local] = []
    earlier, reports_again, titles = BackReferences(citing), ReportsAgain(citing.symbol), TitleFinder()
    twins: set[tuple[str, str]] = set()
    governing: dict[int, list[tuple[int, Act]]] = {p.position: [] for p in paragraphs}
    for index, act in enumerate(acts):
        governing[act.paragraph].append((index, act))
    named: dict[int, list[Mention]] = {p.position: [] for p in paragraphs}
    for mention in mentions:
        named[mention.paragraph].append(mention)
    for paragraph in paragraphs:
        text = plain(paragraph.text)
        meetings = (
            [] if paragraph.kind is ParagraphKind.INTRODUCTORY else list(find_described(text, citing.organ, described))
        )
        described += len(meetings)
        locals_ += [local for _, local in meetings]
        bodies = sorted(within(paragraph, m.span) for m in named[paragraph.position] if m.of.kind is not NodeKind.STATE)
        references = chosen(
            [
                *find_misprints(text),
                *find_symbols(text),
                *resolutions_.find(text, annexed=_is_annexed(paragraph)),
                *find_charter(text),
                *treaties.find(text, bodies),
                *find_numbered(text, citing),
                *(reference for reference, _ in meetings),
                *find_statements(text, citing),
                *find_numbered_statements(text),
                *find_reports(text, citing.adopted_on),
                *titles.find(text, bodies),
            ],
            text,
        )
        references = list(earlier.settled(text, references))
        references = reports_again.settled(text, [*references, *earlier.find(text, references)])
        for reference in references:
            settled = _settle(reference, citing)
            if settled is not None:
                found.append(_citation(paragraph, settled, governing[paragraph.position]))
        twins |= set(_twins(text, references))
    locals_ += treaties.locals()
    return Citations(tuple(found), tuple(locals_), tuple(sorted(twins)))


def _is_annexed(paragraph: Paragraph) -> bool:
    return paragraph.kind is ParagraphKind.ANNEX or (
        paragraph.kind is ParagraphKind.HEADING and paragraph.section is not None
    )


def _twins(text: str, references: Sequence[Reference]) -> Iterator[tuple[str, str]]:
    """The symbols of one document in two series, side by side: "A/61/204-S/2006/590", "(A/61/204; S/2006/590)"."""
    symbols = [r for r in references if r.rule.startswith("symbolrefs") and r.target]
    for first, second in pairwise(symbols):
        if first.target is None or second.target is None:
            continue
        one, other = first.target.key, second.target.key
        joint = text[first.end : second.start]
        bracketed = text[: first.start].endswith("(") and text[second.end : second.end + 1] == ")"
        if one.split("/")[0] != other.split("/")[0] and (joint == "-" or (bracketed and joint in TWIN_JOINTS)):
            yield one, other


def _settle(reference: Reference, citing: Citing) -> Reference | None:
    """The reference with what is known of its target; None where it is the document's own symbol."""
    target = reference.target
    if target is None or target.kind is not NodeKind.DOCUMENT:
        return reference
    if target.key == citing.symbol:
        return None
    if re.match(r"S/RES/\d+\(\d{4}\)$", target.key):
        number = int(target.key[6 : target.key.index("(")])
        known, own = council_resolutions().get(number), citing.symbol
        later = (
            known is not None
            and known.date is not None
            and citing.adopted_on is not None
            and str(known.date) > citing.adopted_on.isoformat()
        )
        if later and citing.organ is not None and describe(own).type in ("Resolution", "PresidentialStatement"):
            return reference._replace(target=None, because=f"{target.key} is later than the citing text")
    return reference


def _citation(paragraph: Paragraph, reference: Reference, acts: Sequence[tuple[int, Act]]) -> Citation:
    start, end = reference.start, reference.end
    pin = None
    if reference.target is None or reference.target.kind is NodeKind.DOCUMENT:
        pin = pinpoints.before(paragraph.text, start) or pinpoints.after(paragraph.text, end)
    elif reference.target.kind is NodeKind.INSTRUMENT and "/" not in reference.target.key:
        pin = pinpoints.before(paragraph.text, start)
    elif reference.target.kind is NodeKind.INSTRUMENT:
        pin = pinpoints.inside(paragraph.text, start, end)
    span = paragraph.place(start, end)
    before = bisect_right(acts, span.start, key=lambda entry: entry[1].span.start)
    act = acts[before - 1] if before else None
    return Citation(
        paragraph.position,
        span,
        reference.target,
        reference.rule,
        reference.because,
        paragraph.text[pin.start : pin.end] if pin else None,
        pin.numbers if pin else (),
        _relation(paragraph.text, pin.start if pin and pin.start < start else start, act[1] if act else None),
        act[0] if act else None,
    )


def _relation(text: str, start: int, act: Act | None) -> str:
    """The CiTO property: that of the phrase just before the citation, else that of the governing verb."""
    before = " ".join(text[max(0, start - 60) : start].lower().split())
    words = re.sub(
        r"(?: (?:its|their|the|(?:security )?council|(?:general )?assembly|paragraphs?|provisions of|relevant|"
        r"operative))+$",
        "",
        before,
    )
    for phrase, relation in phrase_relations():
        if f" {before}".endswith(f" {phrase}") or f" {words}".endswith(f" {phrase}"):
            return relation
    return verb_relations().get(act.verb, "cites") if act else "cites"
