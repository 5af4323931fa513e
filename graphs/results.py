"""Knows how the answer to a query is printed: as a table for people, as CSV, JSON, TSV or Turtle for programs."""

import io
from collections.abc import Iterable, Sequence

from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, QueryTriples, RdfFormat

from mandategraph.graphs.characters import xml_text
from mandategraph.graphs.querying import Answer
from mandategraph.graphs.refusals import UsageError
from mandategraph.graphs.writing import with_prefixes

ROWS = {"csv": QueryResultsFormat.CSV, "json": QueryResultsFormat.JSON, "tsv": QueryResultsFormat.TSV}
FORMATS = ("table", *ROWS, "ttl")
#: Rows of a table for people: laid out, a thousand take 0.2 s and 3 MB.
LONGEST = 10_000


def rows(answer: QuerySolutions) -> tuple[list[str], list[list[str]]]:
    """The names of the columns and the cells of each row; an absent value is an empty cell."""
    names = [variable.value for variable in answer.variables]
    return names, [[_cell(solution[name]) for name in names] for solution in answer]


def spreadsheet(answer: Answer) -> bytes:
    """The answer as an Excel workbook.

    Raises UsageError where it has no rows or more than a sheet holds.
    """
    from mandategraph.graphs.spreadsheet import workbook

    if not isinstance(answer, QuerySolutions):
        raise UsageError("only rows go into a spreadsheet: use another --format")
    try:
        return workbook(*rows(answer))
    except ValueError as error:
        raise UsageError(f"{error}; narrow the question or use --format csv") from None


def printed(answer: Answer, form: str, width: int = 120) -> str:
    """The answer in one of the formats; what CONSTRUCT and DESCRIBE give is Turtle, as a table too.

    Raises UsageError for another format, or one that the answer does not have.
    """
    if form not in FORMATS:
        raise UsageError(f"no format is called {form!r}; there are: {', '.join(FORMATS)}")
    if isinstance(answer, QueryTriples):
        if form not in ("ttl", "table"):
            raise UsageError(f"the query makes triples, which are no rows: use --format ttl, not {form}")
        return with_prefixes(sorted(answer, key=str), RdfFormat.TURTLE).decode("utf-8")
    if form == "ttl":
        raise UsageError("the query gives rows, not triples: use another --format, or write CONSTRUCT")
    if form in ROWS:
        return (answer.serialize(format=ROWS[form]) or b"").decode("utf-8").rstrip("\r\n") + "\n"
    if isinstance(answer, QueryBoolean):
        return "yes\n" if answer else "no\n"
    return _solutions(answer, width)


def _solutions(answer: QuerySolutions, width: int) -> str:
    names, cells = rows(answer)
    count = f"{len(cells)} row{'' if len(cells) == 1 else 's'}\n"
    if len(cells) > LONGEST:
        count = f"the first {LONGEST:,} of {len(cells):,} rows: --format csv gives them all\n"
    return (table(names, cells[:LONGEST], width) if cells else "") + count


def _cell(term: object) -> str:
    value = getattr(term, "value", None)
    return "" if term is None else str(term) if value is None else str(value)


def table(head: Sequence[str], rows: Iterable[Sequence[str]], width: int) -> str:
    """A table of plain text, `width` characters wide; cells are never read as markup.

    >>> table(["a", "b"], [["1", "[bold]x"]], 20).splitlines()
    [' a   b', '─────────────', ' 1   [bold]x']
    """
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=True)
    for name in head:
        drawn.add_column(Text(name), overflow="fold")
    for row in rows:
        drawn.add_row(*(Text(xml_text(cell)) for cell in row))
    out = io.StringIO()
    Console(file=out, width=width, color_system=None, legacy_windows=False).print(drawn)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"
