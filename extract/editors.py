"""What the United Nations' editors marked in an AKN4UN file: the citations they linked, the verbs they set in italics.

Only the evaluation reads this; what the program finds is compared with it, and is found in the plain text alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

from lxml import etree

from mandategraph.extract.akn import parse, read_akn
from mandategraph.extract.naming import normal_or_none

SILENT = frozenset(("meta", "authorialNote", "remark", "noteRef", "img"))
"""Elements that the plain text leaves out: what is linked in a footnote cannot be found there."""
COVER = frozenset(("coverPage", "preface", "conclusions"))
OUTSIDE = COVER | {"formula", "table", "heading", "crossHeading"}
"""Where italics set no verb."""
ANNEXES = frozenset(("attachment", "component", "embeddedStructure"))
SPEAKER = re.compile(r"The [A-Z][\w ]*(?:Council|Assembly|Commission|Conference)\W*")
"""An organ's formula: an annex that opens with one has acts."""
LEAD = 200
BLOCKS = frozenset(("p", "container", "paragraph", "point", "content", "intro", "wrapUp", "li"))
HOSTS = ("undocs.org", "un.org")
FORM = re.compile(
    r"(?<![\w/.])(?:\d{1,4} ?\((?:19[4-9]\d|20\d\d)\)"
    r"|(?:(?:E?S-)?\d{1,2}|19[4-9]\d|20\d\d)/\d{1,3}(?![\w/]|\.\d)(?! ?\((?:19|20)\d\d\)))"
)
"""What a citation of a resolution looks like at the least: `1631 (2005)`, `60/1`, `2021/7`."""
VERB_FORM = re.compile(r"[a-z]+(?:ing|ed|ful|[^\Wusi]s)|aware|cognizant|confident|conscious|desirous|anxious|intent")
NO_VERB = frozenset(("including", "following", "regarding", "concerning", "this", "its"))
BEFORE_VERB = frozenset(
    "also further again once accordingly therefore thus while in this regard to end and is are ever the".split()
)
LEADING = re.compile(r"[\s\"\u201c]*(?:\d{1,3}\.|\([a-z]{1,4}\))?[\s\"\u201c]*")


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink of the text: its words, and the symbol that its address names, None where it names none."""

    text: str
    target: str | None


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked-up document: its text without the mark-up, and what the mark-up says, in order of the text."""

    content: str
    symbol: str | None
    links: tuple[Link, ...]
    verbs: tuple[str, ...]
    """The words set in italics that perform an act, one entry a verb."""
    unlinked: int
    """How many citations in plain form, `1631 (2005)` or `60/1`, the editors left without a link, their own aside."""


def read_marked(name: str, data: bytes) -> Marked:
    """Return what the editors marked in an AKN4UN source; raise ReadError as `read_akn` does."""
    text = read_akn(name, data)
    root, _ = parse(name, data)
    symbol = normal_or_none(text.metadata.symbol) if text.metadata.symbol else None
    links, performed, plain = list[Link](), list[str](), list[str]()
    # the Council's editors set every verb in italics, those of other organs only the one that leads a paragraph
    every = symbol is not None and symbol.startswith("S/")
    # the annexes that have acts; 0 is the document itself
    speaking = {0}
    for element, place, leads, follows in _marks(root, plain):
        words = _words(element)
        if _local(element) == "a":
            link = Link(words, target_of(element.get("href") or ""))
            if follows and links and links[-1].target == link.target:
                link = Link(links.pop().text + words, link.target)
            links.append(link)
        elif SPEAKER.fullmatch(words):
            speaking.add(place.annex)
        elif place.annex in speaking and not place.inside & OUTSIDE and (leads or every) and _is_verb(words):
            performed.append(words)
    own = _own_number(symbol)
    unlinked = sum(form[0].replace(" ", "") != own for form in FORM.finditer("".join(plain)))
    return Marked(text.content, symbol, tuple(links), tuple(performed), unlinked)


def target_of(address: str) -> str | None:
    """Return the normalised symbol that an address of the UN's document services names; None where it names none.

    >>> target_of("https://undocs.org/en/S/RES/1701(2006)")
    'S/RES/1701(2006)'
    >>> target_of("http://www.un.org/ga/search/view_doc.asp?symbol=A/61/204")
    'A/61/204'
    >>> target_of("https://treaties.un.org/doc/source/titles.htm") is None
    True
    """
    try:
        parts = urlsplit(address.strip())
        asked = parse_qs(parts.query).get("symbol", [""])[0]
    except ValueError:
        return None
    if not (parts.hostname or "").endswith(HOSTS):
        return None
    printed = asked or re.sub(r"^/(?:(?:en|fr|es|ru|ar|zh)/)?", "", unquote(parts.path))
    # "A/61/204(sect.2)" and "S/RES/242(1967" lead to the document, whatever stands in the brackets
    return normal_or_none(printed) or normal_or_none(printed.partition("(")[0])


class _Place(NamedTuple):
    """Where in a document an element stands: the names of the elements around it, the annex by its number."""

    inside: frozenset[str]
    annex: int


class _Mark(NamedTuple):
    """A link or italics: whether it leads its block, and whether no word parts it from the link before."""

    element: etree._Element
    place: _Place
    leads: bool
    follows: bool


def _marks(root: etree._Element, plain: list[str]) -> Iterator[_Mark]:
    """Yield links and italics in order of the text.

    The words outside links, cover and closing lines are added to `plain`.
    """
    # a stack of our own: mark-up that was recovered may be nested deeper than Python calls
    block, parted, annexes = "", True, 0
    stack: list[tuple[etree._Element | str, _Place]] = [(root, _Place(frozenset(), 0))]
    while stack:
        at, place = stack.pop()
        if isinstance(at, str):
            block = (block + at)[:LEAD]
            if "a" in place.inside:
                continue
            parted = parted or bool(at)
            if not place.inside & COVER:
                plain.append(at)
            continue
        name = _local(at)
        if not name or name in SILENT:
            continue
        if name in BLOCKS:
            block, parted = "", True
            plain.append("\n")
        if name in ANNEXES:
            annexes += 1
            place = place._replace(annex=annexes)
        if name == "a" and at.get("href"):
            yield _Mark(at, place, False, not parted)
            parted = False
        elif name == "span" and "italic" in (at.get("class") or "").split():
            yield _Mark(at, place, LEADING.fullmatch(block) is not None, False)
        within = place._replace(inside=place.inside | {name})
        for child in reversed(at):
            stack.append((child.tail or "", within))
            stack.append((child, within))
        stack.append((at.text or "", within))


def _local(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _words(element: etree._Element) -> str:
    return " ".join("".join(str(x) for x in element.itertext()).split())


def _is_verb(words: str) -> bool:
    """Whether words in italics perform an act, by the form of the first of them that is no adverb."""
    for word in re.findall(r"[a-z]+", re.sub(r"[-\u2010\u2011]", "", words.lower())):
        if word not in BEFORE_VERB and not word.endswith("ly"):
            return word not in NO_VERB and VERB_FORM.fullmatch(word) is not None
    return False


def _own_number(symbol: str | None) -> str:
    return re.sub(r"^(?:S|A|E|A/HRC)/RES/", "", symbol or "")
