"""The Council's committees named together by the numbers of their resolutions: "the 1267, 1373 and 1540 Committees"."""

import re
from collections.abc import Iterator

from mandategraph.extract.names import Name, name_of
from mandategraph.extract.tokens import plain

YEAR = r"(?: \(\d{4}\))?"
MORE = rf"(?:, \d{{3,4}}{YEAR})*,? and \d{{3,4}}{YEAR}"
BEFORE = re.compile(rf"(?<![\d/])(?P<numbers>\d{{3,4}}{YEAR}{MORE})(?: \w+){{0,2}} [Cc]ommittees\b")
BEHIND = re.compile(
    r"\b[Cc]ommittees (?:(?:established|created|set up) )?(?:pursuant to|by|under) "
    rf"(?:its |Security Council )?resolutions (?P<numbers>\d{{3,4}}{YEAR}{MORE})"
)
BRACKETED = re.compile(r"\b[Cc]ommittees \((?P<numbers>(?:\w+(?:, | and |, and ))+\d{3,4})\)")
NUMBER = re.compile(rf"(?P<number>\d{{3,4}})(?P<year>{YEAR})")


def committees(text: str) -> Iterator[Name]:
    """The committees that a list of resolutions' numbers names, each at its number.

    >>> [(name.start, name.node.key[-9:]) for name in committees("the 1521 and 1540 Committees")]
    [(4, '1521-2003'), (13, '1540-2004')]
    """
    printed = plain(text)
    for pattern in (BEFORE, BEHIND, BRACKETED):
        for found in pattern.finditer(printed):
            for number in NUMBER.finditer(printed, found.start("numbers"), found.end("numbers")):
                if node := name_of(f"{number['number']} Committee"):
                    yield Name(number.start(), number.end(), node, "committees#numbers")
