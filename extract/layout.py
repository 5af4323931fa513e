"""The blocks of a page: which lines are one paragraph, whatever wraps, page breaks and blank lines stand between."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from mandategraph.extract.folding import Folded, fold, hyphenated_words
from mandategraph.extract.labels import label_of
from mandategraph.extract.openers import (
    annex_label,
    formula_of,
    is_closing,
    is_introduction,
    is_operative,
    is_preambular,
    is_speech,
)
from mandategraph.extract.records import Span
from mandategraph.extract.runningheads import is_footnote, is_page_furniture

_LINE = re.compile(r"[^\n]+")
_HEADING_MARK = re.compile(r"(?:#{1,6}|={2,6}|>)\s+")
_HEADING_END = re.compile(r"\s+(?:#{1,6}|={2,6})$")
_MARKDOWN = re.compile(r"^#{1,6} |\*\*\w", re.M)
_STOPS = frozenset(".;:!?。；：！？؛؟")
_PAUSES = _STOPS | frozenset(',，،”"’')
_JOINERS = re.compile(r"[;,]\s*(?:and|or|et|ou|y|o)$")
# words that no paragraph ends with
_OPEN_END = re.compile(r"\b(?:of|the|and|to|in|on|by|a|an|for|with|its|that|from|which|as|at|their|his|or)$")
_WRAP_WIDTH = 110
_LONG = 100
_SHORT = 30


@dataclass(frozen=True, slots=True)
class Draft:
    """A block of the text before it is known what kind of paragraph it is."""

    words: Folded
    headed: bool = False
    """Whether Markdown or wiki mark-up says that it is a heading."""


@dataclass(slots=True)
class _Line:
    span: Span
    words: str
    blank_before: bool
    furniture_before: bool
    headed: bool


def lay_out(content: str, symbol: str | None = None) -> tuple[Draft, ...]:
    """Return the blocks of `content` in order, page furniture and footnotes left out.

    `symbol` is the document's own, whose running heads are left out. Takes time in proportion to the text.

    >>> text = "1. Urges all States and all relevant\\n05-55642 (E)\\norganizations;\\n2. Decides to remain seized."
    >>> [d.words.text for d in lay_out(text)]
    ['1. Urges all States and all relevant organizations;', '2. Decides to remain seized.']
    """
    lines = list(_lines(content, symbol))
    width = _wrap_width(lines)
    hyphenated = hyphenated_words(content) if re.search(r"[-\u2010\u00ad]\s*\n", content) else frozenset[str]()
    emphasis = _MARKDOWN.search(content) is not None
    groups: list[list[_Line]] = []
    for line in lines:
        if groups and _continues(groups[-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    drafts: list[Draft] = []
    waiting: list[_Line] = []
    for group in groups:
        if not waiting and len(group) == 1 and _is_bare_label(group[0].words):
            waiting = group
            continue
        if waiting and label_of(group[0].words).style:
            drafts.append(_draft(content, waiting, hyphenated, emphasis))
            waiting = []
        drafts.append(_draft(content, waiting + group, hyphenated, emphasis))
        waiting = []
    if waiting:
        drafts.append(_draft(content, waiting, hyphenated, emphasis))
    return tuple(draft for draft in drafts if draft.words.text)


def _draft(content: str, lines: list[_Line], hyphenated: frozenset[str], emphasis: bool) -> Draft:
    words = fold(content, [line.span for line in lines], hyphenated, emphasis=emphasis)
    return Draft(words.between(0, len(words.text)), lines[-1].headed)


def _lines(content: str, symbol: str | None) -> Iterator[_Line]:
    """The lines that belong to the text, stripped; a footnote takes all lines up to the next blank one."""
    blank, gap, furniture, footnote, end = True, True, False, False, -1
    for match in _LINE.finditer(content):
        words = match[0].strip()
        gap = gap or match.start() > end + 1 or not words
        end = match.end()
        if not words:
            continue
        if gap:
            blank, footnote = True, is_footnote(words)
        gap = False
        if footnote or is_page_furniture(words, symbol):
            furniture = True
            continue
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        mark = _HEADING_MARK.match(words)
        headed = mark is not None and words[0] in "#="
        if mark is not None:
            words = _HEADING_END.sub("", words[mark.end() :])
            start += mark.end()
        yield _Line(Span(start, start + len(words)), words, blank, furniture, headed)
        blank, furniture = False, False


def _wrap_width(lines: list[_Line]) -> int:
    """The width at which the text breaks its lines, 0 where a line is a paragraph.

    Lines are broken where half of those that another follows break off within the width of a page.
    """
    followed = [a.words for a, b in pairwise(lines) if not b.blank_before and len(a.words) >= _SHORT]
    broken = sorted(len(words) for words in followed if len(words) <= _WRAP_WIDTH and words[-1] not in _STOPS)
    if not broken or len(broken) * 2 < len(followed):
        return 0
    return broken[len(broken) * 9 // 10]


def _is_bare_label(words: str) -> bool:
    label = label_of(words)
    return label.style not in ("", "bullet") and label.length == len(words)


def _continues(group: list[_Line], line: _Line, width: int) -> bool:
    """Whether `line` goes on with the paragraph of `group`, in a text that breaks its lines at `width`."""
    last = group[-1].words
    if line.headed or group[-1].headed or formula_of(line.words) is not None:
        return False
    end, first = last[-1], line.words[0]
    labelled = bool(label_of(line.words).style)
    if line.blank_before or line.furniture_before:
        if labelled:
            return False
        if _OPEN_END.search(last) or (end in "-\u2010\u00ad" and first.islower() and last[-2:-1].isalpha()):
            return True
        if end in _STOPS or annex_label(last) or is_introduction(last) or _opens(line.words):
            return False
        if line.furniture_before and first.islower():
            return len(last) > 20 or end == ","
        # a line as wide as the others that breaks off is no heading
        full = len(last) > 60 if not width else len(last) * 4 > width * 3 and len(last) > 20
        if not width and not line.furniture_before:
            return False
        return full and (end.isalnum() or first.islower())
    if len(group) == 1 and (is_introduction(last) or annex_label(last)) and len(last) < 60:
        return False
    paused = end in _PAUSES or _JOINERS.search(last) is not None
    if labelled:
        bullet = line.words[0] in "-–—*" and line.words[0] == group[0].words[0]
        return not (paused or bullet or line.words[0] in "•●▪■" or (not width and len(last) <= _LONG))
    if width:
        return not (paused and _opens(line.words, after=end))
    if first.islower():
        return end not in _STOPS
    if end in _STOPS:
        return False
    return not (paused and _opens(line.words, after=end)) and len(last) > _LONG


def _opens(words: str, after: str = ".") -> bool:
    """Whether words open a paragraph that follows one ending in the character `after`."""
    if is_introduction(words) or annex_label(words) or is_closing(words):
        return True
    if words[0] in '“„"' and (is_speech(words[1:]) or is_preambular(words[1:])):
        return True
    if not words[0].isupper():
        return False
    return is_preambular(words) or (after in ".;:" and (is_operative(words) or (is_speech(words) and after != ",")))
