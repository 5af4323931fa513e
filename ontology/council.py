"""The Security Council's own record: what is known of its resolutions and presidential statements without a text."""

from functools import cache

from mandategraph.ontology.authority_records import CouncilResolution, CouncilStatement
from mandategraph.ontology.tables import Row, read_records


def _number(cell: str) -> int | None:
    return int(cell) if cell else None


def _resolution(row: Row) -> CouncilResolution:
    return CouncilResolution(
        number=int(row["number"]),
        year=int(row["year"]),
        date=row["date"] or None,
        meeting=_number(row["meeting"]),
        agenda=row["agenda"] or None,
    )


def _statement(row: Row) -> CouncilStatement:
    return CouncilStatement(
        symbol=row["symbol"],
        date=row["date"] or None,
        meeting=_number(row["meeting"]),
        agenda=row["agenda"] or None,
    )


@cache
def council_resolutions() -> dict[int, CouncilResolution]:
    """All resolutions of the Security Council by number.

    >>> council_resolutions()[1631].date
    '2005-10-17'
    """
    return read_records("council-resolutions", _resolution, lambda resolution: resolution.number)


@cache
def council_statements() -> dict[str, CouncilStatement]:
    """The presidential statements that are known, by symbol.

    >>> council_statements()["S/PRST/2006/39"].meeting
    5529
    """
    return read_records("council-statements", _statement, lambda statement: statement.symbol)


@cache
def council_documents() -> dict[str, CouncilResolution | CouncilStatement]:
    """The resolutions and the presidential statements by normalised symbol.

    >>> council_documents()["S/RES/1631(2005)"].meeting
    5282
    """
    found: dict[str, CouncilResolution | CouncilStatement] = {x.symbol: x for x in council_resolutions().values()}
    return found | council_statements()


def council_year(number: int) -> int | None:
    """The year of the Council's resolution of that number, None where there is none: the number fixes the year.

    >>> council_year(1325)
    2000
    """
    record = council_resolutions().get(number)
    return record.year if record else None


def council_agenda(symbol: str) -> str | None:
    """The agenda item of a resolution or statement of the Council by its normalised symbol, None where none is known.

    >>> council_agenda("S/PRST/2006/39")
    'Cooperation between the United Nations and regional organizations in maintaining international peace and security'
    """
    record = council_documents().get(symbol)
    return record.agenda if record else None
