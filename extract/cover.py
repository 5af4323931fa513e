"""The cover of a document: organ, symbol, type, adoption, agenda item, title, session, distribution, language."""

import re
from dataclasses import dataclass

from mandategraph.extract.adoption import adoption_in_closing, adoption_on_cover, record_symbol
from mandategraph.extract.agenda import agenda_item, numbered_key
from mandategraph.extract.labels import label_of
from mandategraph.extract.languages import language_of
from mandategraph.extract.layout import Draft, lay_out
from mandategraph.extract.naming import choose, mint, minted, normal_or_none
from mandategraph.extract.openers import formula_of, formulas, is_closing, is_introduction, may_be_heading
from mandategraph.extract.records import AgendaItem, Cover, Notice, Span, Text
from mandategraph.ontology.symbols import describe

_HEAD = 20000
_MOST_COVER_BLOCKS = 60
_COVER_LINE_LENGTH = 60
_SYMBOL = re.compile(
    r"(?:#+\s*|United Nations\s+)?(?P<symbol>[AESTD]/(?:\s?[A-Z]{1,5}/\s?)*[A-Za-z0-9./()\- ]{1,40}?)\s?\*{0,2}"
)
_SYMBOL_AND_TITLE = re.compile(r"(?P<symbol>[AES]/RES/[0-9A-Z/()\-]+)\s+[—–-]\s+(?P<title>.+)")
_COUNCIL_NUMBER = re.compile(
    r"(?:resolution|résolution|resolución|резолюция|القرار|第)\s*(\d{1,4})\s*\(\s*(\d{4})\s*\)|(\d{1,4})\s*\(\s*(\d{4})\s*\)\.?\s*Resolution\b",
    re.I,
)
_TITLED = re.compile(
    r"(?P<number>(?:ES-|S-)?\d{1,4}/\d{1,3})(?P<letters>\s?[A-Z](?:-[A-Z])?)?\s?\.\s+(?P<title>\S.*)", re.S
)
_SESSION = re.compile(r"((?:[\w-]+ ){1,5}session)(?:$|,)", re.I)
_CLOSING_LINE = re.compile(
    r"^\W{0,2}(?:adopted\b|\d{1,4}(?:st|nd|rd|th) (?:\(\w+\) )?(?:plenary )?meeting\b)[^\n]*(?:\n[^\n]*){0,2}",
    re.I | re.M,
)
_DISTRIBUTION = re.compile(r"Distr(?:ibution)?\s*[.:]+\s*(General|Limited|Restricted|Provisional|Confidential)\b", re.I)
_SERIES = {
    "general-assembly": "A/RES/",
    "economic-and-social-council": "E/RES/",
    "human-rights-council": "A/HRC/RES/",
}
_COVER_LINE = re.compile(
    r"(?:united nations|distr|original:|\[|agenda item|resolution|statement by|adopted|provisional)\b|\[", re.I
)
_STATEMENT = re.compile(
    r"statement by the president of the security council|(?:made|issued) the following statement", re.I
)


@dataclass(frozen=True, slots=True)
class _Head:
    """The blocks of a cover, and those with the first of the text, where statements print their facts."""

    cover: list[str]
    opening: list[str]
    end: int


def read_cover(text: Text, symbol: str | None = None) -> tuple[Cover, Span, tuple[Notice, ...]]:
    """Return the facts that a text prints of its document, the span of its cover, and what was not found.

    A printed symbol wins over `symbol`, which wins over the file's name; where they differ, or where there is none
    and one is minted, a Notice says so. Raises nothing: a text that is no UN document has a cover too.
    """
    head = _head(text)
    organ = _organ(head)
    printed = _printed_symbol(text, head)
    number_symbol, title = _numbered_title(head, organ)
    chosen, warnings = choose(printed or number_symbol, symbol, text.name)
    facts = describe(chosen) if chosen else None
    organ = (facts.organ if facts else None) or organ
    kind = facts.type if facts and facts.type != "Document" else _type(head)
    day, meeting = adoption_on_cover(head.opening)
    closing_day, closing_meeting = adoption_in_closing(_closing(text))
    day = day or text.metadata.adopted_on or closing_day
    meeting = meeting if meeting is not None else closing_meeting
    if chosen is None:
        parts = (f"pv-{meeting}" if meeting else "", day.isoformat() if day else "")
        chosen = mint(organ, kind, [part for part in parts if part], text.digest)
        warnings.append(minted(chosen, organ))
    session = next((m[1] for b in head.cover if len(b) < 80 and (m := _SESSION.match(b))), None)
    distribution = next((m[1].capitalize() for b in head.cover if (m := _DISTRIBUTION.search(b))), None)
    cover = Cover(
        symbol=chosen,
        printed_symbol=printed,
        type=kind,
        organ=organ,
        adopted_on=day,
        meeting_number=meeting,
        meeting=record_symbol(chosen, organ, meeting) if meeting else None,
        agenda_item=agenda_item(head.opening, chosen) or _stated_item(text, chosen),
        title=title,
        session=session,
        distribution=distribution,
        language=text.metadata.language or language_of(text.content),
    )
    return cover, Span(0, head.end), tuple(warnings)


def _head(text: Text) -> _Head:
    """The cover ends where the text is introduced, or with the last block that looks like one of a cover."""
    cut = text.content.rfind("\n", 0, _HEAD) if len(text.content) > _HEAD else -1
    drafts = lay_out(text.content[: cut if cut > 0 else _HEAD])
    marked = next((b.span.start for b in text.blocks if b.role not in ("cover", "")), None)
    index = _first(drafts, marked)
    cover = [d.words.text for d in drafts[:index]]
    end = drafts[index].words.span.start if index < len(drafts) else (drafts[-1].words.span.end if drafts else 0)
    # facts that share a block stand on lines of their own
    lines = [" ".join(line.strip(" *#_>\t").split()) for line in text.content[:end].split("\n")]
    cover += [line for line in lines if line and line not in cover]
    return _Head(cover, [*cover, *(d.words.text for d in drafts[index : index + 1])], end)


def _first(drafts: tuple[Draft, ...], marked: int | None) -> int:
    """The index of the first block behind the cover; `marked` is where the mark-up says that the text begins."""
    for index, draft in enumerate(drafts[:_MOST_COVER_BLOCKS]):
        words = draft.words.text
        head, comma, rest = words.partition(",")
        if is_introduction(words) or (comma and rest and formula_of(head) is not None):
            return _again(drafts, index)
        if label_of(words).style == "arabic" and not _TITLED.match(words) and index > 0 and not may_be_heading(words):
            break
    if marked is not None:
        return next((i for i, d in enumerate(drafts) if d.words.span.start >= marked), len(drafts))
    for index, draft in enumerate(drafts):
        words = draft.words.text
        if not (
            len(words) < 250
            and (
                may_be_heading(words)
                or _COVER_LINE.match(words)
                or is_closing(words)
                or _TITLED.match(words)
                or _SYMBOL.fullmatch(words)
            )
        ):
            return index
    return len(drafts)


def _again(drafts: tuple[Draft, ...], index: int) -> int:
    """The index of the formula itself where the block at `index` only names the organ on the cover, as it does in
    languages without an article: the same words come again with nothing but cover lines between."""
    words = drafts[index].words.text
    if not words[-1].isalpha():
        return index
    for later in range(index + 1, min(index + 12, len(drafts))):
        following = drafts[later].words.text
        if formula_of(following) is not None and formula_of(following) == formula_of(words):
            return later
        if following[-1] in ";:；：" or (len(following) > _COVER_LINE_LENGTH and following[-1] in ",.，。،"):
            break
    return index


def _organ(head: _Head) -> str | None:
    """The organ by the formula, else by the first block of the cover that is or names one."""
    known = formulas()
    for words in reversed(head.opening[-2:]):
        formula = formula_of(words.partition(",")[0])
        if formula is not None:
            return formula[0]
    # the name without its article; the longest first, so that a council of the Assembly is not read as the Assembly
    names = sorted(
        {(name.removeprefix("the "), organ) for name, (organ, lang) in known.items() if lang == "en"},
        key=lambda n: -len(n[0]),
    )
    for whole in (True, False):
        for words in head.opening:
            folded = words.casefold()
            for name, organ in names:
                if folded == name or (not whole and name in folded):
                    return organ
    return None


def _printed_symbol(text: Text, head: _Head) -> str | None:
    """The symbol on the cover as printed: what the mark-up calls it, else a line that holds nothing else."""
    if text.metadata.symbol and normal_or_none(text.metadata.symbol):
        return text.metadata.symbol
    for line in text.content[: head.end].split("\n"):
        words = line.strip(" *#\t")
        match = _SYMBOL_AND_TITLE.fullmatch(words) or _SYMBOL.fullmatch(words)
        symbol = normal_or_none(match["symbol"]) if match is not None else None
        if match is not None and symbol is not None and describe(symbol).organ:
            return " ".join(match["symbol"].split())
    return None


def _numbered_title(head: _Head, organ: str | None) -> tuple[str | None, str | None]:
    """The symbol that follows from organ and number ("Resolution 500 (1982)", "75/54. Title"), and the title."""
    prefix = _SERIES.get(organ or "")
    for words in head.cover:
        if match := _SYMBOL_AND_TITLE.fullmatch(words):
            return None, match["title"]
        if organ == "security-council" and (match := _COUNCIL_NUMBER.match(words)):
            return normal_or_none(f"S/RES/{match[1] or match[3]}({match[2] or match[4]})"), None
        if organ != "security-council" and (match := _TITLED.match(words)):
            printed = match["number"] + (match["letters"] or "").strip()
            return normal_or_none(f"{prefix}{printed}") if prefix else None, match["title"].strip()
    return None, None


def _type(head: _Head) -> str:
    words = "\n".join(head.opening)
    if _STATEMENT.search(words):
        return "PresidentialStatement"
    for kind in ("Resolution", "Decision", "Report", "Letter", "Note"):
        if re.search(rf"^(?:\W|\d|\(|\))*{kind}\b", words, re.I | re.M):
            return kind
    return "Resolution" if any(formula_of(b) for b in head.opening) else "Document"


def _closing(text: Text) -> list[str]:
    """The lines that may close the text, with the two that follow each, the last first; an annex may come behind."""
    return [" ".join(match[0].split()) for match in _CLOSING_LINE.finditer(text.content)][::-1]


def _stated_item(text: Text, symbol: str) -> AgendaItem | None:
    printed = re.sub(r"^\D+", "", text.metadata.agenda_item or "")
    return AgendaItem(numbered_key(printed, symbol), printed) if printed else None
