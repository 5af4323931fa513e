"""The authorities: bodies, posts, States, groups, instruments and the Council's own record, read from the tables."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from typing import Protocol, TypeVar

from mandategraph.ontology.authority_records import (
    Body,
    CouncilResolution,
    CouncilStatement,
    Group,
    Instrument,
    State,
)
from mandategraph.ontology.tables import read_table

__all__ = [
    "Body",
    "CouncilResolution",
    "CouncilStatement",
    "Group",
    "Instrument",
    "State",
    "agenda_key",
    "bodies",
    "council_agenda",
    "council_resolutions",
    "council_statements",
    "council_year",
    "groups",
    "instruments",
    "state_named",
    "states",
]

Row = dict[str, str]

# a small s behind capitals, as vote lists have it: "CHILEs"
MISPRINT = re.compile(r"(?<=[A-Z]{2})s$")


class _Keyed(Protocol):
    @property
    def key(self) -> str: ...


Keyed = TypeVar("Keyed", bound=_Keyed)


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _body(row: Row) -> Body:
    return Body(
        key=row["key"],
        kind=row["class"],
        name=row["name"],
        aliases=_several(row["aliases"]),
        parent=row["parent"] or None,
        established_by=row["established_by"] or None,
        created=row["created"] or None,
        ended=row["ended"] or None,
        host=tuple(row["host"].split()),
        wikidata=row["wikidata"] or None,
        unbis=row["unbis"] or None,
    )


def _state(row: Row) -> State:
    return State(
        iso3=row["iso3"],
        iso2=row["iso2"] or None,
        m49=row["m49"] or None,
        name=row["name"],
        official=row["official"] or None,
        aliases=_several(row["aliases"]),
        since=row["from"] or None,
        until=row["until"] or None,
        demonyms=_several(row["demonyms"]),
    )


def _group(row: Row) -> Group:
    return Group(
        key=row["key"],
        name=row["name"],
        aliases=_several(row["aliases"]),
        parent=row["parent"] or None,
        of_text=row["scope"] == "text",
    )


def _instrument(row: Row) -> Instrument:
    return Instrument(
        key=row["key"],
        symbol=row["symbol"],
        name=row["name"],
        aliases=_several(row["aliases"]),
        adopted=row["adopted"] or None,
    )


def _by_key(table: str, record: Callable[[Row], Keyed]) -> dict[str, Keyed]:
    return _unique(table, ((x.key, x) for x in map(record, read_table(table))))


K = TypeVar("K")
V = TypeVar("V")


def _unique(table: str, items: Iterable[tuple[K, V]]) -> dict[K, V]:
    found: dict[K, V] = {}
    for key, value in items:
        if key in found:
            raise ValueError(f"{table}.tsv has the key {key!r} twice: keep one row")
        found[key] = value
    return found


@cache
def bodies() -> dict[str, Body]:
    """All bodies and posts by key.

    >>> bodies()["united-nations-mission-in-the-sudan"].established_by
    'S/RES/1590(2005)'
    """
    return _by_key("bodies", _body)


@cache
def states() -> dict[str, State]:
    """All States by ISO 3166 alpha-3 code, former States included.

    >>> states()["COD"].name
    'Democratic Republic of the Congo'
    """
    return _by_key("states", _state)


@cache
def groups() -> dict[str, Group]:
    """All generic groups by key.

    >>> groups()["member-states"].name
    'Member States'
    """
    return _by_key("groups", _group)


@cache
def instruments() -> dict[str, Instrument]:
    """All instruments by key.

    >>> instruments()["un-charter"].symbol
    'CHARTER'
    """
    return _by_key("instruments", _instrument)


def _number(cell: str) -> int | None:
    return int(cell) if cell else None


@cache
def council_resolutions() -> dict[int, CouncilResolution]:
    """All resolutions of the Security Council by number.

    >>> council_resolutions()[1631].date
    '2005-10-17'
    """
    table = "council-resolutions"
    records = (
        CouncilResolution(
            number=int(row["number"]),
            year=int(row["year"]),
            date=row["date"] or None,
            meeting=_number(row["meeting"]),
            agenda=row["agenda"] or None,
        )
        for row in read_table(table)
    )
    return _unique(table, ((x.number, x) for x in records))


@cache
def council_statements() -> dict[str, CouncilStatement]:
    """The presidential statements that are known, by symbol.

    >>> council_statements()["S/PRST/2006/39"].meeting
    5529
    """
    table = "council-statements"
    records = (
        CouncilStatement(
            symbol=row["symbol"],
            date=row["date"] or None,
            meeting=_number(row["meeting"]),
            agenda=row["agenda"] or None,
        )
        for row in read_table(table)
    )
    return _unique(table, ((x.symbol, x) for x in records))


def council_year(number: int) -> int | None:
    """The year of the Council's resolution of that number, None where there is none: the number fixes the year.

    >>> council_year(1325)
    2000
    """
    record = council_resolutions().get(number)
    return record.year if record else None


@cache
def _agendas() -> dict[str, str]:
    found = {record.symbol: record.agenda for record in council_resolutions().values() if record.agenda}
    return found | {record.symbol: record.agenda for record in council_statements().values() if record.agenda}


def council_agenda(symbol: str) -> str | None:
    """The agenda item of a resolution or statement of the Council by its normalised symbol, None where none is known.

    >>> council_agenda("S/PRST/2006/39")
    'Cooperation between the United Nations and regional organizations in maintaining international peace and security'
    """
    return _agendas().get(symbol)


def _plain(words: str) -> str:
    letters = (c for c in unicodedata.normalize("NFKD", words.replace("ı", "i")) if not unicodedata.combining(c))
    return "".join(letters).replace("’", "'").casefold()


def agenda_key(title: str) -> str:
    """The key of the agenda item of that title: its words without accents, apostrophes, case and punctuation.

    A title in another script is named by the code points of its first characters.

    >>> agenda_key("The situation in Côte d’Ivoire")
    'the-situation-in-cote-divoire'
    """
    words = _plain(title).replace("'", "").encode("ascii", "ignore").decode()
    key = re.sub(r"[^a-z0-9]+", "-", words).strip("-")
    return key or "-".join(f"{ord(character):x}" for character in title[:20])


def _folded(name: str) -> str:
    return " ".join(_plain(name).split()).rstrip(".,;").removeprefix("the ")


@cache
def _state_names() -> dict[str, State]:
    named: dict[str, State] = {}
    for state in states().values():
        for name in state.names:
            other = named.setdefault(_folded(name), state)
            if other is not state:
                raise ValueError(f"states.tsv: {name!r} names both {other.iso3} and {state.iso3}: keep it for one")
    return named


def state_named(name: str) -> State | None:
    """The State of that name, case, accents, "the" and closing punctuation aside; None where no table names it.

    The names are those that vote lists and texts print, never a demonym.

    >>> state_named("BOLIVIA (PLURINATIONAL STATE OF)").iso3, state_named("CÔTE D'IVOIRE").iso3
    ('BOL', 'CIV')
    >>> state_named("CHILEs").iso3
    'CHL'
    >>> state_named("Iraqi")
    """
    named = _state_names()
    return named.get(_folded(name)) or named.get(_folded(MISPRINT.sub("", name)))
