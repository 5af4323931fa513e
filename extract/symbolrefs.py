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
    r"CD|NPT|BWC|CCW|APLC|CTOC|CAC|LC|LOS|PBC|UNITAR|UNW|MAG|INFCIRC|GOV|GC|WHA|ITTC|ITLOS|CLCS|JIU|AC|HRI|SAICM|UNFF|PCNICC)"
)
SEGMENT = r"[A-Z0-9][A-Za-z0-9.\-]*"
SYMBOL = re.compile(
    rf"(?<![\w/.\-])(?P<symbol>{HEAD}/ ?{SEGMENT}(?:/ ?{SEGMENT})*"
    rf"(?: ?[A-Z](?= ?\((?:{ROMAN})\)))?(?: ?\((?:\d{{4}}|{ROMAN})\))?)"
)
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
        begin = start
        for twin in [*(m.span() for m in TWIN.finditer(printed)), (len(printed), len(printed))]:
            part = folded[begin : start + twin[0]]
            if reference := _reference(folded, begin, part):
                yield reference
            begin = start + twin[1]


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
