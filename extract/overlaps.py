"""Which of the references found at one place stands, and how far its words reach."""

import re
from collections.abc import Sequence
from itertools import pairwise

from mandategraph.extract.references import Reference
from mandategraph.ontology.nodes import NodeKind

#: Between two names of one thing, the second in brackets.
AGAIN = re.compile(r"[\"\u201d]?,? ?(?:of [\w ]+)?\((?:the )?[\"\u201c]?(?:the )?")
#: Before another citation inside the subject of a document: words that end no name.
CUT_OFF = re.compile(
    r"(?:[ ,]+(?:of|on|the|in|to|for|with|under|and|its|by|their|pursuant|contained|[a-z]+ed|paragraphs?|\d+|"
    r"General Assembly|Security Council|Human Rights Council))+ ?$"
)
CUT = re.compile(r"[\w ,\-]+? (?:of|by|from|on|for) (?:the )?\w.*")
#: The symbol of the document behind what its subject cites.
SYMBOL_AFTER_ALL = re.compile(
    r"(?:(?!\b(?:[Rr]eport|[Ll]etter)s?\b)(?:[^.;()]|\((?:19|20)\d\d\))){0,200}(?:\((?:see |document )?|, | )"
    r"[ASE]/(?!RES|PRST)"
)
PRECEDENCE = (
    "misprints",
    "symbolrefs",
    "resolutions",
    "meetings",
    "charter",
    "instruments.tsv",
    "instruments-by-state.tsv",
    "treaties",
    "statements",
    "titleforms.tsv",
    "titled",
    "reports",
)


SYMBOL_NEXT = re.compile(r",? ?\(?(?:see |document )?[ASE]/(?!RES|PRST)")


def chosen(references: Sequence[Reference], text: str) -> list[Reference]:
    """One reference for each place: of two that overlap the more specific finder's, then the longer one.

    What is named twice, the second time in brackets, is one citation.
    """
    rank = {name: index for index, name in enumerate(PRECEDENCE)}
    taken, parts = bytearray(len(text)), set[tuple[int, int]]()
    out: list[Reference] = []
    for reference in sorted(references, key=lambda r: (rank[r.rule.split("#")[0]], r.start, -r.end)):
        place = (reference.start, reference.end)
        if reference.rule == "resolutions#part" and place in parts:
            out.append(reference)  # "A to C" names part B at the same words
        elif (cut := _cut(reference, taken, text)) and not any(taken[cut.start : cut.end]):
            reference = cut
            if reference.rule == "resolutions#part":
                parts.add(place)
            taken[reference.start : reference.end] = b"\1" * (reference.end - reference.start)
            out.append(reference)
    out.sort(key=lambda r: r.start)
    twice = {_less_telling(one, other) for one, other in pairwise(out) if _same(one, other, text)}
    return [reference for reference in out if reference not in twice]


def _cut(reference: Reference, taken: bytearray, text: str) -> Reference | None:
    """The reference; one by author and subject up to what else its subject cites: "report on [the Convention]".

    None where its own symbol follows after all.
    """
    if reference.rule == "reports#by-date" and SYMBOL_NEXT.match(text, reference.end):
        return None
    if reference.rule != "reports#by-author":
        return reference
    first = taken.find(1, reference.start, reference.end)
    if first > reference.start:
        words = CUT_OFF.sub("", text[reference.start : first])
        reference = reference._replace(end=reference.start + len(words)) if CUT.fullmatch(words) else reference
    return None if SYMBOL_AFTER_ALL.match(text, reference.end) else reference


def _same(one: Reference, other: Reference, text: str) -> bool:
    """Whether the second reference, in brackets, names the target of the first once more."""
    return one.target is not None and one.target == other.target and bool(AGAIN.fullmatch(text, one.end, other.start))


def _less_telling(one: Reference, other: Reference) -> Reference:
    """Of a name and what stands in brackets: a symbol says more than "its resolution", letters less than a name."""
    return one if one.target and one.target.kind is NodeKind.DOCUMENT else other
