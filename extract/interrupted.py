"""Names that an acronym in brackets interrupts: "Organization of African Unity (OAU) Liaison Mission in Utopia"."""

import re
from collections.abc import Iterator

from mandategraph.extract.names import Name, finder
from mandategraph.extract.tokens import plain

BRACKET = re.compile(r" \([A-Z][A-Za-z0-9-]*[A-Z]\)(?= [A-Z]|-[A-Z])")
#: How long a part of a name is at most.
WINDOW = 200


def interrupted(text: str) -> Iterator[Name]:
    """The names of the tables that go on behind a bracket, from their beginning to their end.

    >>> text = "the North Atlantic Treaty Organization (NATO) Training Mission in Afghanistan and NATO (NATO)"
    >>> [text[name.start:name.end] for name in interrupted(text)]
    ['North Atlantic Treaty Organization (NATO) Training Mission in Afghanistan']
    """
    printed = plain(text)
    for bracket in BRACKET.finditer(printed):
        begin = max(0, bracket.start() - WINDOW)
        before, behind = text[begin : bracket.start()], text[bracket.end() : bracket.end() + WINDOW]
        for name in finder().find(before + behind):
            if name.start < len(before) < name.end:
                end = bracket.end() + name.end - len(before)
                yield Name(begin + name.start, end, name.node, name.rule)
