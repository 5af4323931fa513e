"""The Charter with its chapters and articles, and treaties, agreements and statutes by name."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import ahocorasick_rs

from mandategraph.extract.names import unlisted_key
from mandategraph.extract.periods import MONTH
from mandategraph.extract.records import Paragraph
from mandategraph.extract.references import Reference
from mandategraph.extract.tokens import plain
from mandategraph.ontology.authority import instruments
from mandategraph.ontology.nodes import Node, NodeKind

CHARTER_NAME = r"(?:the )?(?:(?:United Nations|UN) Charter|Charter of the United Nations|Charter(?! (?:of|for|on)\b))"
ROMAN = r"[IVX]{1,5}"
CHAPTER = re.compile(
    rf"\b[Cc]hapters? (?P<first>{ROMAN})\b(?P<rest>(?:, (?:and )?{ROMAN}\b|,? (?:and|or|to) {ROMAN}\b)*)"
    rf"(?P<of>(?:,? of| in)? {CHARTER_NAME})?"
)
ARTICLE = re.compile(
    rf"\b[Aa]rticles? (?P<first>\d{{1,3}})(?: ?\(\d+\)|, paragraph \d+(?: \([a-z]\))?,?)?"
    rf"(?P<rest>(?:, (?:and )?\d{{1,3}}\b|,? (?:and|or|to) \d{{1,3}}\b)*)(?P<of>,?(?: of| in)? {CHARTER_NAME})"
)
CHARTER = re.compile(
    r"\b(?:(?:United Nations|UN) Charter|Charter of the United Nations|(?<=the )Charter(?! (?:of|for|on)\b))"
)
NUMBER = re.compile(rf"\b(?:{ROMAN}|\d{{1,3}})\b")
KIND = (
    r"(?:Agreements?|Accords?|Conventions?|Treaty|Treaties|Protocols?|Covenants?|Statute|Pact|Compact|"
    r"Declaration of Principles|Memorandum of Understanding)"
)
SMALL = r"(?:of|the|on|for|and(?! (?:the|its|their) )|in|against|to|between|by|with|de|des|la)"
WORD = r"(?:[A-Z][\w\u2019'\-]*)"
NAMED = re.compile(
    rf"\b(?:(?P<year>(?:\d{{1,2}} {MONTH} )?\d{{4}}) )?(?P<name>(?:{WORD} (?:and )?){{0,7}}?"
    rf"(?:{KIND}(?: (?:{SMALL} )+{WORD}(?: (?:{SMALL} )*{WORD})*)?|Rules of Procedure(?: and Evidence)?))"
    r"(?P<dated> of \d{1,2} [A-Z][a-z]+ \d{4}| of \d{4})?"
)
SHORT = re.compile(
    r"(?<=\b[Tt]he )(?P<kind>(?:Convention|Agreement|Protocol|Accord)s?|Treaty|Covenant|Statute)"
    r"(?![\w\-\u2019']| (?:of|on|for|against|between|relating|to)\b| [A-Z])"
)
DEFINED = re.compile(r" ?\((?:hereinafter )?(?:the )?[\"\u201c]?(?:the )?(?P<short>[A-Z][A-Za-z\-]{1,20})[\"\u201d]?\)")
DEFINABLE = re.compile(r"(?<![\w(\"-])[A-Z][A-Za-z\-]{1,20}(?![\w\"-])")
KINDS = ("Convention", "Agreement", "Treaty", "Protocol", "Covenant", "Statute", "Accord")
"""Words that are the short form of whatever was last called so, defined or not."""
NOT_NAMES = re.compile(
    r"^(?:Status of (?:Forces|Mission)|Parties|States? Part(?:y|ies)|Conference of the Parties|Secretariat|"
    r"High Contracting)"
)


@cache
def _known() -> tuple[list[tuple[str, str]], ahocorasick_rs.AhoCorasick]:
    entries = sorted(
        (plain(name), key)
        for key, instrument in instruments().items()
        if key != "un-charter"
        for name in (instrument.name, *instrument.aliases)
    )
    return entries, ahocorasick_rs.AhoCorasick([name for name, _ in entries])


def find_charter(text: str) -> list[Reference]:
    """References to the Charter, its chapters and its articles.

    A chapter counts as one of the Charter also where the Charter is not named; an article does not.

    >>> [r.target.key for r in find_charter("Articles 39 and 40 of the Charter and under Chapter VII")]
    ['un-charter/article/39', 'un-charter/article/40', 'un-charter/chapter/VII']
    """
    covered = bytearray(len(text))
    found: list[Reference] = []
    for part, pattern in (("chapter", CHAPTER), ("article", ARTICLE)):
        for match in pattern.finditer(text):
            covered[match.start() : match.end()] = b"\1" * (match.end() - match.start())
            numbers = [match["first"], *NUMBER.findall(match["rest"])]
            places = [
                match.span("first"),
                *(
                    (m.start() + match.start("rest"), m.end() + match.start("rest"))
                    for m in NUMBER.finditer(match["rest"])
                ),
            ]
            for index, (number, (start, end)) in enumerate(zip(numbers, places, strict=True)):
                begin = match.start() if index == 0 else start
                finish = match.end() if len(numbers) == 1 else end
                node = Node(NodeKind.INSTRUMENT, f"un-charter/{part}/{number}")
                found.append(Reference(begin, finish, node, f"instruments#charter-{part}"))
    for match in CHARTER.finditer(text):
        if not covered[match.start()]:
            found.append(Reference(*match.span(), Node(NodeKind.INSTRUMENT, "un-charter"), "instruments#charter"))
    return sorted(found, key=lambda reference: reference.start)


class TreatyFinder:
    """Finds treaties in the paragraphs of one text in order, with the short names that the text has given them."""

    def __init__(self) -> None:
        self._shorts: dict[str, Node] = {}
        self._by_kind: dict[str, Node] = {}
        self.names: dict[Node, str] = {}

    def find(self, paragraph: Paragraph) -> Iterator[Reference]:
        """The treaties that the paragraph names."""
        text = plain(paragraph.text)
        found = [*_of_table(text), *_of_pattern(text)]
        chosen = _longest(found)
        for reference in chosen:
            if reference.target is None:
                continue
            name = text[reference.start : reference.end]
            self.names.setdefault(reference.target, name)
            for kind in KINDS:
                if re.search(rf"\b{kind}", name):
                    self._by_kind[kind] = reference.target
            if (defined := DEFINED.match(text, reference.end)) and defined["short"] not in KINDS:
                self._shorts[defined["short"]] = reference.target
            yield reference
        yield from self._short_forms(text, chosen)

    def _short_forms(self, text: str, chosen: Sequence[Reference]) -> Iterator[Reference]:
        covered = bytearray(len(text))
        for reference in chosen:
            covered[reference.start : reference.end] = b"\1" * (reference.end - reference.start)
        for match in SHORT.finditer(text):
            target = self._by_kind.get(match["kind"].removesuffix("s"))
            if target and not covered[match.start()]:
                yield Reference(match.start(), match.end(), target, "instruments#short-form")
        for match in DEFINABLE.finditer(text):
            target = self._shorts.get(match[0])
            if target and not covered[match.start()]:
                yield Reference(match.start(), match.end(), target, "instruments#defined-short-name")


def instrument_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where instruments of the tables are named."""
    for reference in _longest(list(_of_table(plain(text)))):
        yield reference.start, reference.end


def _of_table(text: str) -> Iterator[Reference]:
    entries, automaton = _known()
    for index, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        alone = not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())
        if alone:
            yield Reference(
                start, end, Node(NodeKind.INSTRUMENT, entries[index][1]), f"instruments.tsv#{entries[index][1]}"
            )


def _of_pattern(text: str) -> Iterator[Reference]:
    """Capitalised names that end in or open with what an instrument is called."""
    for match in NAMED.finditer(text):
        name = match["name"]
        if (name.removeprefix("The ").count(" ") == 0 and not match["year"]) or NOT_NAMES.match(name):
            continue
        start = match.start("year") if match["year"] else match.start("name")
        yield Reference(
            start, match.end(), Node(NodeKind.INSTRUMENT, unlisted_key(text[start : match.end()])), "instruments#named"
        )


def _longest(found: Sequence[Reference]) -> list[Reference]:
    """The leftmost, longest references, none overlapping; of the same words the table's wins."""
    out: list[Reference] = []
    for reference in sorted(found, key=lambda r: (r.start, -r.end, r.rule == "instruments#named")):
        if not out or reference.start >= out[-1].end:
            out.append(reference)
    return out
