"""Tests of pictures as PNG."""

import struct
import sys

import pytest

from mandategraph.graphs.png import png
from mandategraph.graphs.refusals import UsageError

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><text y="15" font-size="12">Côte …</text></svg>'


def test_a_picture_is_twice_as_large() -> None:
    """Width and height stand in the header; the same picture gives the same bytes."""
    pytest.importorskip("resvg_py", reason="resvg-py is not installed")
    found = png(SVG, (30, 20))
    assert found.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", found[16:24]) == (60, 40)
    assert png(SVG, (30, 20)) == found


def test_without_the_renderer_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error says what to install."""
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(UsageError, match=r"pip install 'mandategraph\[png\]'"):
        png(SVG, (30, 20))
