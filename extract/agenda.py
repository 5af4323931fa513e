"""The agenda item that a document was adopted under, as its cover or introduction prints it."""

import re

from mandategraph.extract.records import AgendaItem
from mandategraph.ontology.agendakeys import agenda_key

_ENTITLED = re.compile(
    r"items? entitled\s+(?P<title>[“\"„«].{3,600}?[”\"»])"
    r"(?=[,.]?\s*(?:in accordance|the President|the members|the Council|at its|$)|,)",
    re.I | re.S,
)
_NUMBERED = re.compile(
    r"(?:.{1,60}\bsession,?\s+)?agenda items?:?\s+"
    r"(?P<item>\d{1,3}(?:\s*\([a-z]{1,2}\))?(?:(?:,| and)\s+\d{1,3}(?:\s*\([a-z]\))?)*)",
    re.I,
)
_QUOTES = '“”"„«» ,'


def agenda_item(blocks: list[str], symbol: str) -> AgendaItem | None:
    """Return the agenda item that the blocks of a cover and introduction name, or None.

    The key of a titled item is its title, that of a numbered one the organ's letter, the session and the number.

    >>> agenda_item(["consideration of the item entitled “The situation in Chad”, the President"], "S/PRST/2006/39")
    AgendaItem(key='the-situation-in-chad', label='The situation in Chad')
    >>> agenda_item(["Agenda item 103 (y)"], "A/RES/75/54")
    AgendaItem(key='A/75/103(y)', label='103 (y)')
    """
    for words in blocks:
        if match := _ENTITLED.search(words):
            title = re.sub(r"\s*/\s*", "/", match["title"].strip(_QUOTES))
            return AgendaItem(agenda_key(title), title)
        if match := _NUMBERED.match(words):
            printed = " ".join(match["item"].split())
            return AgendaItem(numbered_key(printed, symbol), printed)
    return None


def numbered_key(printed: str, symbol: str) -> str:
    """Return the key of a numbered agenda item: `A/75/103(y)` for item 103 (y) of the session of `symbol`.

    >>> numbered_key("19 (b)", "E/RES/2021/10"), numbered_key("14 and 118", "A/RES/75/1")
    ('E/2021/19(b)', 'A/75/14-118')
    """
    compact = re.sub(r"(?:,| and )\s*", "-", printed).replace(" ", "")
    match = re.match(r"(A/HRC|A|E|S)/(?:RES|DEC|PRST)/((?:ES-|S-)?\d+)/", symbol)
    if match is None:
        return f"{symbol}/{compact}"
    return f"{match[1]}/{match[2]}/{compact}"
