"""Our citations and those of a plain pattern, both against the links that the UN's editors set.

    python benchmarks/citations_against_pattern.py FILE.xml|FOLDER...

The pattern takes the forms that CR-UNSC, the best public dataset of Council citations, looks for: for the Council a
bare `N (YYYY)`, for the Assembly `General Assembly resolution N/N` or `N (ROMAN)` and `A/RES/N/N`. Both read the text
without its mark-up.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from mandategraph.extract import ReadError, document_of, read
from mandategraph.extract.differing import Place
from mandategraph.extract.editors import read_marked
from mandategraph.graphs.evaluating import ALL, OTHER, SERIES, Score, cited, is_fully_linked, linked, scored
from mandategraph.graphs.refusals import RefusedError
from mandategraph.graphs.sources import expand

ASSEMBLY = r"(?i:general\s+assembly\s+resolution)\s+"
PATTERNS = (
    (re.compile(r"(\d{1,4}) \((\d{4})\)"), "S/RES/{0}({1})"),
    (re.compile(ASSEMBLY + r"(\d{1,5})/(\d{1,5})"), "A/RES/{0}/{1}"),
    (re.compile(ASSEMBLY + r"(\d{1,5})\s*\(([IVXLC]+)\)"), "A/RES/{0}({1})"),
    (re.compile(r"A/RES/(\d+)/(\d+)"), "A/RES/{0}/{1}"),
)


def by_pattern(content: str, own: str | None) -> list[Place]:
    """What the pattern finds in a text, the text's own symbol left out."""
    found = (form.format(*match.groups()) for pattern, form in PATTERNS for match in pattern.finditer(content))
    return [Place(symbol, symbol) for symbol in found if symbol != own]


def series_of(symbol: str) -> str:
    """What the series of a symbol is called."""
    return next((name for prefix, name in SERIES.items() if symbol.startswith(prefix)), OTHER)


def compared(name: str, data: bytes) -> Iterator[tuple[str, str, Score, Score]]:
    """(citing series, cited series, the pattern's score, ours) of one document; nothing where its links tell nothing.

    Raises ReadError where the source cannot be read.
    """
    marked = read_marked(name, data)
    if not is_fully_linked(marked):
        return
    document = document_of(read(Path(name).with_suffix(".txt").name, marked.content.encode()))
    links, pattern, ours = linked(marked), by_pattern(marked.content, marked.symbol), cited(document)
    citing = series_of(marked.symbol or document.cover.symbol)
    for series in (*SERIES.values(), ALL):
        gold, plain, own = (
            [place for place in places if series in (series_of(place.key), ALL)] for places in (links, pattern, ours)
        )
        if gold or plain or own:
            yield citing, series, scored(gold, plain), scored(gold, own)


def main(arguments: list[str]) -> int:
    """Print the table; return the exit code."""
    if not arguments or arguments[0].startswith("-"):
        print(__doc__)
        return 0 if arguments else 2
    totals: dict[tuple[str, str], list[Score]] = defaultdict(lambda: [Score(0, 0, 0, 0), Score(0, 0, 0, 0)])
    try:
        files = [source for source in expand(arguments) if source.path.suffix.lower() == ".xml"]
        for source in files:
            for citing, series, plain, own in compared(source.name, source.path.read_bytes()):
                total = totals[citing, series]
                total[0], total[1] = total[0] + plain, total[1] + own
    except (ReadError, RefusedError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{'':47}{'':>7}  {'pattern':^15}  {'mandategraph':^15}")
    print(f"{'cited by':24}{'cited':23}{'links':>7}  {'precis.':>7} {'recall':>7}  {'precis.':>7} {'recall':>7}")
    order = [*SERIES.values(), OTHER, ALL]
    for (citing, series), (plain, own) in sorted(totals.items(), key=lambda item: [*map(order.index, item[0])]):
        if own.marked:
            scores = f"{plain.precision:7.3f} {plain.recall:7.3f}  {own.precision:7.3f} {own.recall:7.3f}"
            print(f"{citing:24}{series:23}{own.marked:7,}  {scores}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
