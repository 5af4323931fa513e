"""Symbols and numbers that recognition of scanned pages misread, mended where one reading is possible."""

import re
from collections.abc import Iterator

from mandategraph.extract.references import Reference
from mandategraph.ontology.council import council_resolutions
from mandategraph.ontology.nodes import Node, NodeKind
from mandategraph.ontology.symbols import normalise

SPLIT_NUMBER = re.compile(
    r"(?<![\w/.])(?:[S5] ?/ ?R ?E ?S ?/ ?)?(?P<number>[0-9lIO](?: ?[0-9lIO]){0,3}) ?\( ?(?P<year>[12lI][09O]\d\d) ?\)"
)
FIVE_FOR_S = re.compile(r"(?<![\w/.\-])5/(?P<rest>(?:PRST/)?(?:19|20)\d\d/\d{1,4}(?:/(?:Add|Rev|Corr)\.\d+)*)(?![\w/])")
LETTERS = str.maketrans({"l": "1", "I": "1", "O": "0", " ": None})


def find_misprints(text: str) -> Iterator[Reference]:
    """Council resolutions with blanks or letters among their digits, and symbols that open with 5 for S.

    A number is mended only where the table has it in the year that stands behind it.

    >>> [r.target.key for r in find_misprints("resolution 1 1 07(1997) and document 5/2002/1005")]
    ['S/RES/1107(1997)', 'S/2002/1005']
    """
    for match in SPLIT_NUMBER.finditer(text):
        if match["number"].isdigit() and match["year"].isdigit() and not match[0].startswith("5"):
            continue
        row = council_resolutions().get(int(match["number"].translate(LETTERS)))
        if row and row.year == int(match["year"].translate(LETTERS)):
            yield Reference(*match.span(), Node(NodeKind.DOCUMENT, row.symbol), "misprints#number")
    for match in FIVE_FOR_S.finditer(text):
        yield Reference(*match.span(), Node(NodeKind.DOCUMENT, normalise(f"S/{match['rest']}")), "misprints#five-for-s")
