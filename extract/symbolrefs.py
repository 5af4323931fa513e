"""Document symbols printed in running text: S/2006/507, A/61/204-S/2006/590, S/RES/1631 (2005)."""

import re
from collections.abc import Iterator

from mandategraph.extract.references import Reference
from mandategraph.extract.tokens import plain
from mandategraph.ontology.nodes import Node, NodeKind
from mandategraph.ontology.symbols import SymbolError, describe, normalise

ROMAN = r"(?:E?S-)?[IVXLC]+"
HEAD = (
    r"(?:A|S|E|T|ST|TD|DP|CCPR|CERD|CEDAW|CRC|CAT|CED|CMW|CRPD|CEB|DC|ICCD|FCCC|UNEP|UNEP/EA|IDB|ID|HSP|ECE|ISBA|SPLOS|"
    r"CD|NPT|BWC|CCW|APLC|CTOC|CAC|LC|LOS|PBC|UNITAR|UNW|MAG|INFCIRC|GOV|GC(?:\(\d{1,3}\))?|WHA|ITTC|ITLOS|CLCS|JIU|AC|HRI|SAICM|UNFF|PCNICC)"
)
SEGMENT = r"[A-Z0-9][A-Za-z0-9.\-]*"
SYMBOL = re.compile(
    rf"(?<![\w/.\-])(?P<symbol>{HEAD}/ ?{SEGMENT}(?:/ ?{SEGMENT})*"
    rf"(?: ?[A-Z](?= ?\((?:{ROMAN})\)))?(?: ?\((?:\d{{4}}|{ROMAN})\))?)"
)
#: Behind a symbol what was issued beside it: "S/2001/983 and [Corr.1]", "A/78/5 and [Add.1 and 2]".
BESIDE = re.compile(r"(?: and|,|,? and) (?P<part>(?P<kind>Add|Corr|Rev|Amend)\.\d{1,2})(?![\d/])")
FURTHER = re.compile(r"(?:,? and |, |-)(?P<number>\d{1,2})(?=[),;]| and |, )")
TWIN = re.compile(r"(?<=\d)-(?=(?:A|S|E)/[A-Z\d])")


def find_symbols(text: str) -> Iterator[Reference]:
    """The symbols printed in `text`; twins in one symbol are two references.

    >>> [r.target.key for r in find_symbols("his report (A/61/204-S/2006/590) and S/PRST/2004/27")]
    ['A/61/204', 'S/2006/590', 'S/PRST/2004/27']
    """
    folded = plain(text)
    for match in SYMBOL.finditer(folded):
        start, end = match.span("symbol")
        printed = folded[start:end].rstrip(".-")
        end = start + len(printed)
        begin, base = start, None
        for twin in [*(m.span() for m in TWIN.finditer(printed)), (len(printed), len(printed))]:
            part = folded[begin : start + twin[0]]
            if reference := _reference(folded, begin, part):
                yield reference
                base = reference
            begin = start + twin[1]
        if base and base.target and base.target.kind is NodeKind.DOCUMENT:
            yield from _beside(folded, base.end, base.target.key)


def _beside(text: str, at: int, symbol: str) -> Iterator[Reference]:
    """The addenda and corrigenda named right behind a symbol.

    >>> [r.target.key for r in find_symbols("the letter (S/2001/983 and Corr.1 and 2)")]
    ['S/2001/983', 'S/2001/983/Corr.1', 'S/2001/983/Corr.2']
    """
    while match := BESIDE.match(text, at):
        places = [(match.span("part"), match["part"])]
        at = match.end()
        while further := FURTHER.match(text, at):
            places.append((further.span("number"), f"{match['kind']}.{further['number']}"))
            at = further.end()
        for (start, end), part in places:
            yield Reference(start, end, Node(NodeKind.DOCUMENT, f"{symbol}/{part}"), "symbolrefs#beside")


def _reference(text: str, start: int, printed: str) -> Reference | None:
    if not re.search(r"\d", printed):
        return None
    try:
        symbol = normalise(printed)
    except SymbolError:
        return None
    end = start + len(printed)
    if symbol.startswith("S/PV.") or "/PV." in symbol:
        return Reference(start, end, Node(NodeKind.MEETING, symbol), "symbolrefs#meeting-record")
    kind = describe(symbol).type.lower()
    return Reference(start, end, Node(NodeKind.DOCUMENT, symbol), f"symbolrefs#{kind}")
