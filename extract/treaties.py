"""Treaties, agreements and statutes that a text names, also by the short forms that it has given them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from mandategraph.extract.names import unlisted_key
from mandategraph.extract.records import Local
from mandategraph.extract.references import Reference, covered, inside_one
from mandategraph.extract.tokens import plain
from mandategraph.extract.treatynames import Name, names
from mandategraph.ontology.authority import instruments
from mandategraph.ontology.instruments_by_state import instrument_of
from mandategraph.ontology.nodes import Node, NodeKind

KINDS = ("Convention", "Agreement", "Treaty", "Protocol", "Covenant", "Statute", "Accord")
"""Words that are the short form of whatever was last called so, defined or not."""
KIND = re.compile(rf"(?:{'|'.join(KINDS)})s?")
SHORT = re.compile(
    r"(?:(?<=\b[Tt]he )|(?<=\b[Tt]he present )|(?<=\b[Tt]his )|(?<=\b[Tt]hat )|(?<=\b[Tt]hese )|(?<=\b[Tt]hose ))"
    r"(?P<kind>(?:Convention|Agreement|Protocol|Accord)s?|Treaty|Covenant|Statute)"
    r"(?![\w\-\u2019']| (?:of|on(?! \d)|for|against|between|relating|thereto)\b| to (?:the|[A-Z])| [A-Z])"
)
YEARS = re.compile(r" \d{4}$")
#: Before or behind a protocol that is one to the treaty named before it.
ITS = re.compile(r"\b(?:its|their)(?: (?:first|second|two|three))? $")
THERETO = " thereto"
SMALL = re.compile(
    r"(?<=\b[Tt]he )(?P<name>(?:peace|ceasefire|cease-fire|political) agreement)\b(?! (?:of|between|signed|on)\b)"
)
#: Before a treaty whose organ is named.
OWN_ORGAN = re.compile(r"\b(?:to|of|under) (?:the )?$")
#: Before the name of a treaty inside that of a conference that reviews it.
REVIEW_OF = re.compile(
    r"\b(?:Review|Extension|Amendment) Conferences? (?:of (?:the )?(?:States |High Contracting )?[Pp]arties )?"
    r"(?:to|of) (?:the )?$"
)
#: Before a treaty's name, between it and the opening of a quoted title.
IN_A_TITLE = re.compile(r"\bentitled \"(?:[^\"]*\" and \")?[^\"]+$")
#: Between a treaty and the short name that the text gives it in brackets.
DEFINES = re.compile(r"\"? \((?:hereinafter )?(?:the )?\"?(?:the )?")
#: How many words a short form has at most.
LONGEST = 5
DEFINED = re.compile(r" ?\((?:hereinafter )?(?:the )?[\"\u201c]?(?:the )?(?P<short>[A-Z][A-Za-z\-]{1,20})[\"\u201d]?\)")
DEFINABLE = re.compile(r"(?<![\w(\"-])[A-Z][A-Za-z\-]{1,20}(?![\w\"-])")


class TreatyFinder:
    """Finds treaties in the paragraphs of one text in order, with the short names that the text has given them."""

    def __init__(self, states: Mapping[str, int] | None = None, *, declarations: bool = False) -> None:
        """`states` says how often the text mentions each State, by ISO 3166-1 alpha-3 code.

        `declarations` are looked for in texts of the Security Council: those that the Assembly cites are its own
        resolutions, or outcomes of conferences.
        """
        self._declarations = declarations
        self._states = states or {}
        self._shorts: dict[str, Node] = {}
        self._by_kind: dict[str, Node] = {}
        #: What a name ends in -> the treaties called so, the latest last.
        self._by_ending: dict[str, dict[Node, None]] = {}
        self._names: dict[Node, str] = {}
        #: A name with its date, and with its date without the year -> the treaties called so.
        self._dated: dict[str, dict[Node, None]] = {}

    def find(self, text: str, bodies: Sequence[tuple[int, int]] = ()) -> Iterator[Reference]:
        """The treaties that a paragraph with plain hyphens names.

        `bodies` are the places of the bodies that it mentions, in order: a name inside that of a body is none
        ("Government of National Accord").
        """
        chosen: list[Reference] = []
        for name in names(text, declarations=self._declarations):
            if _is_of_a_body(text, name, bodies):
                continue
            reference = self._reference(text, name, chosen[-1] if chosen else None)
            self._learn(text, reference, is_defined=not _stands_in(name, bodies))
            chosen.append(reference)
        for reference in (*chosen, *self._short_forms(text, chosen)):
            if not _names_another(text, reference.start):
                yield reference

    def locals(self) -> Iterator[Local]:
        """The treaties found that no table knows."""
        known = instruments()
        for node, name in sorted(self._names.items()):
            if node.key not in known:
                yield Local(node, "Instrument", name)

    def _reference(self, text: str, name: Name, before: Reference | None) -> Reference:
        printed = text[name.start : name.end]
        if name.key:
            return Reference(name.start, name.end, Node(NodeKind.INSTRUMENT, name.key), f"instruments.tsv#{name.key}")
        if name.canonical and (known := self._with_year(name.canonical)):
            return Reference(name.start, name.end, known, "treaties#named")
        if not name.generic:
            return Reference(name.start, name.end, self._unlisted(name.canonical or printed), "treaties#named")
        is_its = printed.endswith(THERETO) or ITS.search(text, max(0, name.start - 24), name.start)
        if before and "Protocol" in printed and is_its:
            own = f"{printed.removesuffix(THERETO)} to the {text[before.start : before.end]}"
            return Reference(name.start, name.end, self._unlisted(own), "treaties#protocol")
        if before and before.target and DEFINES.fullmatch(text, before.end, name.start):
            return Reference(name.start, name.end, before.target, "treaties#defined-short-name")
        earlier = next(reversed(self._by_ending.get(printed, {})), None)
        if earlier:
            return Reference(name.start, name.end, earlier, "treaties#short-form")
        if key := instrument_of(printed, self._states):
            return Reference(name.start, name.end, Node(NodeKind.INSTRUMENT, key), "instruments-by-state.tsv#name")
        return Reference(name.start, name.end, self._of_this_text(), "treaties#generic")

    def _with_year(self, canonical: str) -> Node | None:
        """The one treaty of the text that has that name with a year: "… of 2 December" of that "of 2 December 2002"."""
        found = self._dated.get(canonical, {})
        return next(iter(found)) if len(found) == 1 else None

    def _unlisted(self, name: str) -> Node:
        node = Node(NodeKind.INSTRUMENT, unlisted_key(name))
        self._names.setdefault(node, name)
        for dated in {name, YEARS.sub("", name)}:
            self._dated.setdefault(dated, {})[node] = None
        return node

    def _of_this_text(self) -> Node:
        """A node that only this text knows: what "the Peace Agreement" is in another text may be another."""
        count = sum(node.kind is NodeKind.LOCAL for node in self._names)
        return Node(NodeKind.LOCAL, f"i{count + 1}")

    def _of_state(self, letters: str) -> Node | None:
        key = instrument_of(letters, self._states) if letters.isupper() else None
        return Node(NodeKind.INSTRUMENT, key) if key else None

    def _learn(self, text: str, reference: Reference, *, is_defined: bool) -> None:
        """Keeps what later names may take up; letters in brackets behind a body's name are the body's."""
        target, name = reference.target, text[reference.start : reference.end]
        if target is None:
            return
        self._names.setdefault(target, name)
        known = instruments().get(target.key)
        for called in {name, *(map(plain, known.names) if known else ())}:
            for ending in _endings(called):
                treaties = self._by_ending.setdefault(ending, {})
                treaties.pop(target, None)
                treaties[target] = None
        if kind := KIND.search(name):
            self._by_kind[kind[0]] = target
        defined = DEFINED.match(text, reference.end) if is_defined else None
        if defined and defined["short"] not in KINDS:
            self._shorts[defined["short"]] = target

    def _short_forms(self, text: str, chosen: Sequence[Reference]) -> Iterator[Reference]:
        marks = covered(text, ((reference.start, reference.end) for reference in chosen))
        for match in SHORT.finditer(text):
            target = self._by_kind.get(match["kind"])
            if target and not marks[match.start()]:
                yield Reference(match.start(), match.end(), target, "treaties#short-form")
        for match in SMALL.finditer(text):
            candidates = self._by_ending.get(match["name"].title(), {})
            if len(candidates) == 1 and not marks[match.start()]:
                yield Reference(*match.span(), next(iter(candidates)), "treaties#short-form")
        for match in DEFINABLE.finditer(text):
            target = self._shorts.get(match[0]) or self._of_state(match[0])
            if target and not marks[match.start()]:
                yield Reference(match.start(), match.end(), target, "treaties#defined-short-name")


def _is_of_a_body(text: str, name: Name, bodies: Sequence[tuple[int, int]]) -> bool:
    """Whether the words are inside a body's name, or a body's with "agreement" behind: "the UNMIS agreement".

    What the table knows is a treaty where the body is one of the treaty's own: "Conference of the Parties to the …".
    """
    if name.key is not None:
        goes_on = inside_one(bodies, name.start - 1, name.end) and OWN_ORGAN.search(
            text, max(0, name.start - 12), name.start
        )
        return _stands_in(name, bodies) and not goes_on
    is_own = inside_one(bodies, name.start, name.start + name.lead - 1) if name.lead else False
    return is_own or inside_one(bodies, name.start, name.end)


def _names_another(text: str, start: int) -> bool:
    """Whether a treaty's name is part of what a conference on it is called, or of the title of a document."""
    is_reviewed = REVIEW_OF.search(text, max(0, start - 80), start) is not None
    return is_reviewed or IN_A_TITLE.search(text, max(0, start - 300), start) is not None


def _stands_in(name: Name, bodies: Sequence[tuple[int, int]]) -> bool:
    """Whether a body's longer name holds the words."""
    longer = inside_one(bodies, name.start - 1, name.end) or inside_one(bodies, name.start, name.end + 1)
    return name.start > 0 and longer


def _endings(name: str) -> Iterator[str]:
    """The last two, three, … words of a name: "Peace Agreement" of "Darfur Peace Agreement"."""
    words = name.split(" ")
    for first in range(max(0, len(words) - LONGEST), len(words) - 1):
        yield " ".join(words[first:])
