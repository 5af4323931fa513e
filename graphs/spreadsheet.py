"""Writes rows as an Excel workbook: text that is never a formula, and the same bytes for the same rows."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from mandategraph.graphs.characters import xml_text

#: How much Excel holds in a cell, and in how many rows.
LONGEST = 32_767
MOST_ROWS = 1_048_576
WIDEST, NARROWEST = 60, 10
#: The earliest time that a zip file can state: no workbook of ours tells when it was written.
EPOCH = datetime(1980, 1, 1)
PROPERTIES = "docProps/core.xml"


def workbook(head: Sequence[str], rows: Iterable[Sequence[str]], title: str = "answer") -> bytes:
    """The rows as .xlsx: one sheet with a header that stays in view, filters, and wrapped cells.

    Raises ValueError where there are more rows than a sheet holds.
    """
    book = Workbook()
    sheet = book.active
    if not isinstance(sheet, Worksheet):
        raise TypeError("a new workbook has no sheet")
    sheet.title = title[:31]
    table = [list(head), *([xml_text(cell)[:LONGEST] for cell in row] for row in rows)]
    if len(table) > MOST_ROWS:
        raise ValueError(f"{len(table):,} rows are more than a sheet holds ({MOST_ROWS:,})")
    for number, row in enumerate(table, 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column, value)
            # words that begin with "=" are words
            cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if number == 1:
                cell.font = Font(bold=True)
    for column, cells in enumerate(zip(*table, strict=True), 1):
        width = max(len(cell) for cell in cells) + 2
        sheet.column_dimensions[get_column_letter(column)].width = min(max(width, NARROWEST), WIDEST)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    book.properties.creator = "mandategraph"
    book.properties.created = EPOCH
    written = io.BytesIO()
    book.save(written)
    return _timeless(written.getvalue())


def _timeless(written: bytes) -> bytes:
    """The same archive without the time at which it was written."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == PROPERTIES:
                before, opening, rest = content.partition(b"<dcterms:modified")
                attributes, _, after = rest.partition(b">")
                _, closing, end = after.partition(b"</dcterms:modified>")
                content = before + opening + attributes + b">" + f"{EPOCH:%Y-%m-%dT%H:%M:%SZ}".encode() + closing + end
            new.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
