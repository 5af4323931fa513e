"""Writes the documents of a build as BibTeX or CSL-JSON: those that were read and those that they cite."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Store

from mandategraph.graphs.facts import local_name
from mandategraph.graphs.querying import solutions
from mandategraph.graphs.questions import read_query

UNDOCS = "https://undocs.org/"
#: The kinds of document that CSL has a name for.
CSL_TYPES = {"Report": "report", "Letter": "personal_communication"}
TITLES = {
    "Resolution": "Resolution",
    "PresidentialStatement": "Statement by the President",
    "Decision": "Decision",
    "Letter": "Letter",
    "Note": "Note",
    "Report": "Report",
    "MeetingRecord": "Meeting record",
}
ESCAPES = {character: f"\\{character}" for character in "&%$#_{}"} | {
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
}


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """What a bibliography says of a document; what is unknown is empty."""

    symbol: str
    kind: str
    title: str
    organ: str
    date: str
    """Of the form 2006-09-20."""

    @property
    def key(self) -> str:
        """What to cite it by.

        >>> Entry("S/RES/1631(2005)", "Resolution", "", "", "").key
        'S-RES-1631-2005'
        """
        kept = (letter if letter.isascii() and letter.isalnum() else " " for letter in self.symbol)
        return "-".join("".join(kept).split())

    @property
    def heading(self) -> str:
        """The title, or what kind of document it is with its symbol."""
        return self.title or f"{TITLES.get(self.kind, 'Document')} {self.symbol}"


def entries(store: Store) -> Iterator[Entry]:
    """The documents, sorted by symbol, each once: without the Charter, treaties and their parts."""
    found: dict[str, dict[str, set[str]]] = {}
    for row in solutions(store, read_query("bibliography")):
        known = found.setdefault(row["symbol"].value, {"kind": set(), "title": set(), "organ": set(), "date": set()})
        for name, values in known.items():
            if row[name] is not None:
                values.add(row[name].value)
    for symbol, known in sorted(found.items()):
        kind = min({local_name(value) for value in known["kind"]} - {"Document"}, default="Document")
        rest = (min(known[name], default="") for name in ("title", "organ", "date"))
        yield Entry(symbol, kind, *rest)


def bibtex(store: Store) -> bytes:
    """The documents as BibTeX, in UTF-8."""
    return "\n".join(_bibtex(entry) for entry in entries(store)).encode("utf-8", "backslashreplace")


def _bibtex(entry: Entry) -> str:
    fields = {
        "title": f"{{{escaped(entry.heading)}}}",
        "author": f"{{{escaped(entry.organ)}}}" if entry.organ else "",
        "year": entry.date[:4],
        "date": entry.date,
        "number": escaped(entry.symbol),
        "institution": "United Nations",
        "url": UNDOCS + entry.symbol,
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return f"@techreport{{{entry.key},\n{''.join(lines)}}}\n"


def escaped(words: str) -> str:
    """The words as TeX reads them.

    >>> escaped("Peace & security: 100%")
    'Peace \\\\& security: 100\\\\%'
    """
    return "".join(ESCAPES.get(character, character) for character in " ".join(words.split()))


def csl(store: Store) -> bytes:
    """The documents as CSL-JSON, as Zotero and Pandoc read it."""
    return (json.dumps([_csl(entry) for entry in entries(store)], ensure_ascii=False, indent=1) + "\n").encode()


def _csl(entry: Entry) -> dict[str, object]:
    found: dict[str, object] = {
        "id": entry.key,
        "type": CSL_TYPES.get(entry.kind, "document"),
        "title": entry.heading,
        "number": entry.symbol,
        "publisher": "United Nations",
        "URL": UNDOCS + entry.symbol,
    }
    if entry.organ:
        found["author"] = [{"literal": entry.organ}]
    if entry.date:
        found["issued"] = {"date-parts": [[int(part) for part in entry.date.split("-")]]}
    return found
