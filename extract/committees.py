"""The Council's committees named by their resolutions: "the 1267, 1373 and 1540 Committees"."""

import re
from collections.abc import Iterable, Iterator

from mandategraph.extract.names import Name, name_of
from mandategraph.extract.tokens import plain
from mandategraph.ontology.authority import bodies
from mandategraph.ontology.nodes import Node

YEAR = r"(?: \(\d{4}\))?"
MORE = rf"(?:, \d{{3,4}}{YEAR})*,? and \d{{3,4}}{YEAR}"
BEFORE = re.compile(rf"(?<![\d/])(?P<numbers>\d{{3,4}}{YEAR}{MORE})(?: \w+){{0,2}} [Cc]ommittees\b")
BEHIND = re.compile(
    r"\b[Cc]ommittees (?:(?:established|created|set up) )?(?:pursuant to|by|under) "
    rf"(?:its |Security Council )?resolutions (?P<numbers>\d{{3,4}}{YEAR}{MORE})"
)
BRACKETED = re.compile(r"\b[Cc]ommittees \((?P<numbers>(?:\w+(?:, | and |, and ))+\d{3,4})\)")
PARAGRAPH = r"paragraphs? \d+(?: ?\([a-z]\))?"
#: One committee: "Committee established by paragraph 3 (a) of resolution 1591 (2005)".
BY_NUMBER = re.compile(
    r"(?:\bSecurity Council )?(?:\bSanctions )?\b[Cc]ommittee (?:(?:established|created|set up) )?"
    rf"(?:pursuant to|in accordance with|by|under|in) (?:{PARAGRAPH} of )?(?:its |Security Council )?"
    rf"resolutions? (?P<number>\d{{3,4}}){YEAR}(?:{MORE})?"
)
#: The committee that the resolution itself sets up.
OWN = re.compile(
    r"\b[Cc]ommittee (?:of the Security Council(?= consisting of)|"
    rf"(?:established|created|set up) (?:pursuant to|by|under|in) {PARAGRAPH} "
    r"(?:above|below|of (?:this|the present) resolution))"
)
#: The committee of the regime that a text is about.
SANCTIONS = re.compile(
    r"\b(?P<committee>(?:(?:United Nations|UN|Security Council) |(?<=[Ii]ts ))Sanctions Committee)\b"
    r"(?! (?:on|pursuant|established|created|set)\b)"
)
#: The beginning of the committee's own name, by which it is found: "Counter-Terrorism Committee".
NAMED = re.compile(r"[A-Z][\w’/()-]* $")
RECALLED = re.compile(r"\b[Rr]e(?:calling|affirming) its (?:previous |relevant )?resolutions? (?P<numbers>\d{3,4} \()")
CITED = re.compile(r"\b(?P<number>\d{3,4}) \(\d{4}\)")
IN_SYMBOL = re.compile(r"S/RES/(\d+)")
NUMBER = re.compile(rf"(?P<number>\d{{3,4}})(?P<year>{YEAR})")


def own_committee(symbol: str) -> Node | None:
    """The committee that the resolution of that symbol set up, None where it set up none.

    >>> own_committee("S/RES/2140(2014)").key[-9:], own_committee("S/RES/1325(2000)")
    ('2140-2014', None)
    """
    found = IN_SYMBOL.match(symbol)
    return name_of(f"{found[1]} Committee") if found else None


def committee_of(texts: Iterable[str], about: Node | None) -> Node | None:
    """The committee that a text on sanctions may mean without naming it.

    The first resolution that it cites and that set one up for the State it is `about` tells it; else the first
    resolution that it recalls.

    >>> from mandategraph.ontology.nodes import NodeKind
    >>> committee_of(["Renews the measures imposed by resolution 1521 (2003)"], Node(NodeKind.STATE, "LBR")).key[-9:]
    '1521-2003'
    """
    recital = ""
    for text in texts:
        recital = recital or (text if RECALLED.search(text) else "")
        for cited in CITED.finditer(text) if about else ():
            node = name_of(f"{cited['number']} Committee")
            if node and about and bodies()[node.key].host == (about.key,):
                return node
    return first_committee(recital)


def first_committee(recital: str) -> Node | None:
    """The committee of the first resolution of a recital that set one up.

    >>> first_committee("Recalling its resolutions 1267 (1999), 1333 (2000) and 1540 (2004)").key[-13:]
    'and-2253-2015'
    """
    found = RECALLED.search(recital)
    numbers = NUMBER.finditer(recital, found.start("numbers")) if found else ()
    return next((node for number in numbers if (node := name_of(f"{number['number']} Committee"))), None)


def sanctions_committee(text: str, committee: Node | None) -> Iterator[Name]:
    """The committee of a text on sanctions where it calls it the Council's or the United Nations' own.

    >>> text = "inform the United Nations Sanctions Committee"
    >>> [name.start for name in sanctions_committee(text, own_committee("S/RES/2140(2014)"))]
    [11]
    """
    for found in SANCTIONS.finditer(plain(text)) if committee else ():
        yield Name(*found.span("committee"), committee, "committees#sanctions")


def committees(text: str, own: Node | None = None) -> Iterator[Name]:
    """The committees that resolutions' numbers name, those of a list each at its number, and the text's `own`.

    >>> [(name.start, name.node.key[-9:]) for name in committees("the 1521 and 1540 Committees")]
    [(4, '1521-2003'), (13, '1540-2004')]
    """
    printed = plain(text)
    for pattern in (BEFORE, BEHIND, BRACKETED):
        for found in pattern.finditer(printed):
            for number in NUMBER.finditer(printed, found.start("numbers"), found.end("numbers")):
                if node := name_of(f"{number['number']} Committee"):
                    yield Name(number.start(), number.end(), node, "committees#numbers")
    for found in BY_NUMBER.finditer(printed):
        if NAMED.search(printed, max(0, found.start() - 20), found.start()):
            continue
        if node := name_of(f"{found['number']} Committee"):
            yield Name(*found.span(), node, "committees#resolution")
    for found in OWN.finditer(printed) if own else ():
        yield Name(*found.span(), own, "committees#own")
