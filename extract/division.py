"""The paragraphs of a text: their kinds, numbers, parents and sections."""

import re
from dataclasses import dataclass, field

from mandategraph.extract.labels import Label, label_of, series_of
from mandategraph.extract.layout import Draft, lay_out
from mandategraph.extract.openers import (
    annex_label,
    is_closing,
    is_introduction,
    is_operative,
    is_preambular,
    is_speech,
    is_strong_heading,
    may_be_heading,
)
from mandategraph.extract.records import Cover, Paragraph, ParagraphKind, Span, Text
from mandategraph.extract.runons import split_run_on

_SECTION = re.compile(r"(?:(?P<word>part|chapter|section)\s+)?(?P<number>[IVXLC]+|[A-Z]|(?<=\s)\d{1,3})\b", re.I)
_CONNECTIVE = re.compile(r"(?:and|or|therefore|hereby|hence|accordingly|consequently|also)[,:]?", re.I)
_COUNCIL_SPEAKS = re.compile(r"\b[Tt]he (?:Security )?Council (?!resolution)[a-z]")
_INFINITIVE = re.compile(r"to [a-z]+ ", re.I)
#: Persons with their countries, which a list names on one line each or all together.
_ROLL = re.compile(r"(?:[A-Z][^()]+ \([A-Z][^()]*\)(?: |$))+")
_ITEM_STYLES = frozenset(("letter", "bullet"))
_LIST_RUN = 4
_LONG_HEADING = 50


@dataclass(slots=True)
class _State:
    """Where the division stands in the text."""

    statement: bool
    in_annex: bool = False
    operative: bool = False
    """Whether an operative paragraph has come since the last formula."""
    closed: bool = False
    number: int = 0
    """Number of the last numbered paragraph."""
    nested: int = 0
    """Number of the last item of a list that is numbered as paragraphs are."""
    section: str | None = None
    base: int | None = None
    """Position of the last paragraph that can have items."""
    opens_list: bool = False
    """Whether the last paragraph ends in a colon, or is an item of a list without labels."""
    titled: bool = False
    """Whether the last paragraph is an item that has only a title: "(a) Asset freeze"."""
    levels: list[tuple[str, int, str | None]] = field(default_factory=list)
    """The open lists from the outside in: series, position and number of the last item."""


def divide(text: Text, cover: Cover, cover_span: Span) -> tuple[Paragraph, ...]:
    """Return the paragraphs of `text` that follow its cover, in order, numbered from 1.

    `cover_span` is what `read_cover` returned. Closing lines, footnotes and page furniture are no paragraphs.
    """
    drafts = [d for d in lay_out(text.content, cover.symbol) if d.words.span.start >= cover_span.end]
    drafts = [part for draft in drafts for part in split_run_on(draft)]
    runs = _heading_runs(drafts)
    # behind the closing line, the Council's volumes print footnotes; other organs print the annex
    noted = cover.organ == "security-council"
    state = _State(statement=cover.type == "PresidentialStatement")
    paragraphs: list[Paragraph] = []
    for index, draft in enumerate(drafts):
        words = draft.words
        if _is_closing(words.text, state) or (state.closed and noted and _is_note(draft, state)):
            state.closed = True
            continue
        label = label_of(words.text)
        kind = _kind(draft, label, state, runs[index], index + 1 == len(drafts))
        strips = kind is not ParagraphKind.HEADING
        inner = words.between(label.length, len(words.text)) if strips else words
        if not inner.text:
            continue
        position = len(paragraphs) + 1
        number = label.number if strips else None
        parent = _parent(kind, label, state, position)
        paragraphs.append(
            Paragraph(position, kind, inner.span, inner.text, inner.offsets, number, parent, state.section)
        )
        state.opens_list = _opens_list(inner.text, kind, label, state)
        state.titled = kind is ParagraphKind.SUB and label.style == "letter" and may_be_heading(inner.text)
    return tuple(paragraphs)


def _opens_list(words: str, kind: ParagraphKind, label: Label, state: _State) -> bool:
    if kind in (ParagraphKind.HEADING, ParagraphKind.INTRODUCTORY):
        return False
    return words.endswith((":", "：")) or (state.opens_list and kind is ParagraphKind.SUB and not label.style)


def _heading_runs(drafts: list[Draft]) -> list[int]:
    """For each block, how many neighbours in a row (itself included) could be headings by their looks alone."""
    weak = [_is_weak_heading(draft.words.text) for draft in drafts]
    runs = [0] * len(drafts)
    start = 0
    for index in range(len(drafts) + 1):
        if index == len(drafts) or not weak[index]:
            for inside in range(start, index):
                runs[inside] = index - start
            start = index + 1
    return runs


def _is_weak_heading(words: str) -> bool:
    if not may_be_heading(words) or is_strong_heading(words) or annex_label(words) or is_introduction(words):
        return False
    return not label_of(words).style and not is_closing(words)


def _is_closing(words: str, state: _State) -> bool:
    if is_closing(words):
        return True
    return state.closed and not state.in_annex and words.startswith("[")


def _is_note(draft: Draft, state: _State) -> bool:
    words = draft.words.text
    return not (
        state.in_annex or draft.headed or annex_label(words) or is_introduction(words) or is_strong_heading(words)
    )


def _kind(draft: Draft, label: Label, state: _State, run: int, last: bool) -> ParagraphKind:
    """The kind of a block; notes in `state` what it changes for those that follow."""
    words = draft.words.text
    annex = annex_label(words)
    if annex is not None:
        state.in_annex, state.section, state.operative, state.number = True, annex, False, 0
        _close_lists(state)
        return ParagraphKind.HEADING
    if is_introduction(words):
        state.in_annex, state.operative, state.closed = False, False, False
        state.number = state.nested = 0
        return ParagraphKind.INTRODUCTORY
    if draft.headed or is_strong_heading(words):
        _enter_section(words, state)
        return ParagraphKind.HEADING
    body = words[label.length :]
    weak = not label.style and may_be_heading(words) and not last
    weak = weak and not (state.opens_list and _ROLL.fullmatch(words))
    if state.closed and not state.in_annex:
        state.in_annex, state.section = True, "annex"
    if state.in_annex:
        return ParagraphKind.HEADING if weak and run < _LIST_RUN else ParagraphKind.ANNEX
    if label.style in _ITEM_STYLES:
        listed = state.statement or state.operative or state.opens_list or bool(state.levels)
        return ParagraphKind.SUB if listed or not is_preambular(body) else ParagraphKind.PREAMBULAR
    if label.style and not state.statement:
        return _numbered(label, state)
    if state.statement:
        if label.style:
            number = int((label.number or "0").split(".")[0])
            listed = (number == 1 and state.opens_list) or (state.nested > 0 and number == state.nested + 1)
            state.nested = number if listed else 0
            return ParagraphKind.SUB if listed else ParagraphKind.STATEMENT
        state.nested = 0
        if weak and run < _LIST_RUN and not is_speech(body):
            return ParagraphKind.HEADING
        item = state.opens_list and not label.style and not _is_sentence(body)
        return ParagraphKind.SUB if item else ParagraphKind.STATEMENT
    return _unnumbered(body, weak, run, state)


def _is_sentence(words: str) -> bool:
    """Whether a block of a statement says something by itself and is no item of a list without labels."""
    return is_speech(words) or is_operative(words) or _COUNCIL_SPEAKS.search(words[:150]) is not None


def _close_lists(state: _State) -> None:
    state.levels.clear()
    state.base = None


def _enter_section(words: str, state: _State) -> None:
    _close_lists(state)
    section = _SECTION.match(words)
    if section is not None and not state.in_annex:
        state.section = f"{(section['word'] or 'section').lower()} {section['number']}"
        state.number = state.nested = 0


def _numbered(label: Label, state: _State) -> ParagraphKind:
    """A paragraph, or an item of a list inside one: the list starts again at 1 behind a colon."""
    number = int((label.number or "0").split(".")[0])
    if label.style == "decimal":
        return ParagraphKind.SUB
    restarts = (number == 1 and state.opens_list) or (state.nested and number == state.nested + 1)
    if state.operative and number != state.number + 1 and restarts:
        state.nested = number
        return ParagraphKind.SUB
    state.number, state.nested, state.operative = number, 0, True
    return ParagraphKind.OPERATIVE


def _unnumbered(words: str, weak: bool, run: int, state: _State) -> ParagraphKind:
    if state.titled and not weak and not is_operative(words):
        return ParagraphKind.SUB
    if _CONNECTIVE.fullmatch(words):
        return ParagraphKind.OPERATIVE if state.operative else ParagraphKind.PREAMBULAR
    preambular = is_preambular(words) and (not state.operative or words.endswith((",", ";")))
    if preambular and not (weak and (state.operative or len(words) < _LONG_HEADING)):
        return ParagraphKind.PREAMBULAR
    if is_operative(words) and not weak:
        state.operative = True
        return ParagraphKind.OPERATIVE
    if weak and run < _LIST_RUN:
        return ParagraphKind.HEADING
    if state.opens_list or (state.levels and _INFINITIVE.match(words)):
        return ParagraphKind.SUB
    if not state.operative and is_speech(words):
        state.operative = True
        return ParagraphKind.OPERATIVE
    return ParagraphKind.OPERATIVE if state.operative else ParagraphKind.PREAMBULAR


def _parent(kind: ParagraphKind, label: Label, state: _State, position: int) -> int | None:
    """The paragraph that an item belongs to; opens and closes the lists in `state`."""
    item = kind is ParagraphKind.SUB or (kind is ParagraphKind.ANNEX and label.style in _ITEM_STYLES)
    if not item:
        # a heading between the items of a list leaves the list open
        if kind is not ParagraphKind.HEADING:
            state.levels.clear()
            state.base = None if kind is ParagraphKind.INTRODUCTORY else position
        return None
    lettered = next((number for series, _, number in reversed(state.levels) if series == "letter"), None)
    series = series_of(label.number, label.style, lettered)
    if label.style == "bullet":
        series = label.mark
    depth = next((i for i, level in enumerate(state.levels) if level[0] == series), len(state.levels))
    del state.levels[depth:]
    parent = state.levels[-1][1] if state.levels else state.base
    state.levels.append((series, position, label.number))
    return parent
