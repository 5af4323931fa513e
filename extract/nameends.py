"""Where a body's name ends: with what its theme lists or says farther, its State, the place of its office."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from mandategraph.extract.bodynames import WORD
from mandategraph.extract.names import Name
from mandategraph.extract.namewords import NOUNS
from mandategraph.extract.periods import MONTH
from mandategraph.ontology.nodes import NodeKind

LINK = r"(?:of|for|on|against|de|du|des|la|le|pour|and)(?: (?:the|la|le|les))?"
AND = re.compile(r" and (?:the )?")
#: What follows "for" or "on" as a list: "Commission on Disarmament, Demobilization and Reintegration".
LISTED = re.compile(rf"(?:, {WORD}(?: {WORD})?){{1,9}},? and {WORD}(?: (?:(?:{LINK}) )?{WORD}){{0,9}}")
#: What comes before the last of a list: "the Truth, Justice and Reconciliation Commission".
LISTED_BEFORE = re.compile(rf"\b(?:the|its|a|National) (?P<list>(?:(?:{WORD} ){{0,3}}{WORD}, )+)$")
THEME = re.compile(r" (?:for|on) ")
#: What a theme has behind it: "in Outer Space Activities", "to Development".
FIELD = re.compile(
    rf"(?: (?:in (?:(?:{WORD} )*(?:Activities|Action|Affairs|Conflict|Space)|Africa|Asia|Europe)\b|and the Caribbean"
    rf"|(?:to|in the (?:Field|Context) of) {WORD}(?: (?:(?:(?:of|for|on|against)(?: the)?|and) )?{WORD}){{0,9}}))"
    r"{1,4}"
)
#: Where an office sits: "in Blueport", and no month.
PLACE = re.compile(rf" in (?!{MONTH}\b){WORD}")
OTHERS = re.compile(r" of (?:the )?$")


def within(names: Sequence[Name], start: int, end: int) -> Sequence[Name]:
    """The names of which some part stands between two places."""
    first = bisect_right(names, start, key=lambda n: n.end)
    return names[first : bisect_left(names, end, lo=first, key=lambda n: n.start)]


def with_list(text: str, names: Sequence[Name], start: int, end: int) -> int:
    """Where the run ends with what its theme lists, where no other name stands there.

    >>> text = "the Commission on Disarmament, Demobilization and Reintegration met"
    >>> text[4 : with_list(text, (), 4, 29)]
    'Commission on Disarmament, Demobilization and Reintegration'
    """
    listed = LISTED.match(text, end) if THEME.search(text, start, end) else None
    if listed is None or within(names, end, listed.end()):
        return end
    return end if any(word in NOUNS or word[:4].isupper() for word in _words(listed[0])) else listed.end()


def with_list_before(text: str, names: Sequence[Name], start: int, end: int) -> int:
    """Where the name begins with what its beginning lists.

    >>> text = "the Truth, Justice and Reconciliation Commission"
    >>> text[with_list_before(text, (), 11, 48) :]
    'Truth, Justice and Reconciliation Commission'
    """
    before = LISTED_BEFORE.search(text, max(0, start - 80), start) if AND.search(text, start, end) else None
    if before is None or within(names, before.start("list"), start) or not NOUNS.isdisjoint(_words(before["list"])):
        return start
    return before.start("list")


def _words(listed: str) -> list[str]:
    return listed.replace(",", "").split()


def with_field(text: str, names: Sequence[Name], start: int, end: int) -> int:
    """Where the name ends with the State of a mission, the place of an office, or what its theme says farther.

    >>> text = "the Ruritanian Relief Office in Blueport in May"
    >>> text[4 : with_field(text, (), 4, 28)]
    'Ruritanian Relief Office in Blueport'
    """
    if THEME.search(text, start, end) and (field := FIELD.match(text, end)):
        other = next(iter(within(names, end, field.end())), None)
        if other is None:
            return field.end()
        if before := OTHERS.search(text, end, other.start):
            return before.start()
    if text.startswith(" in ", end) and text[start:end].endswith((" Mission", " Force", " Operation")):
        at = bisect_left(names, end, key=lambda n: n.start)
        node = names[at].node if at < len(names) else None
        if node and node.kind is NodeKind.STATE and text[end : names[at].start] in (" in ", " in the "):
            return names[at].end
    place = PLACE.match(text, end) if text[start:end].endswith(" Office") else None
    if place and not within(names, end, place.end()):
        return place.end()
    return end
