"""Tests of spreadsheets."""

import io
import time

import openpyxl
import pytest

from mandategraph.graphs import spreadsheet
from mandategraph.graphs.spreadsheet import LONGEST, workbook

ROWS = [["Council", "=1+1"], ["Assembly", "a\x1bb"], ["x" * 40_000, ""]]


def test_cells_are_words() -> None:
    """What looks like a formula is read back as words, and what Excel cannot hold is left out."""
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(["who", "what"], ROWS))).active
    assert sheet is not None
    cells = [[cell.value or "" for cell in row] for row in sheet.iter_rows()]
    assert cells == [["who", "what"], ["Council", "=1+1"], ["Assembly", "a b"], ["x" * LONGEST, ""]]
    assert sheet["B2"].data_type == "s"
    assert sheet.freeze_panes == "A2"


def test_the_same_rows_give_the_same_bytes() -> None:
    """No time of writing stands in the file."""
    first = workbook(["who", "what"], ROWS)
    time.sleep(1.1)
    assert workbook(["who", "what"], ROWS) == first


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sheet does not hold them; the error says how many it would."""
    monkeypatch.setattr(spreadsheet, "MOST_ROWS", 3)
    with pytest.raises(ValueError, match="more than a sheet holds"):
        workbook(["who", "what"], ROWS)
