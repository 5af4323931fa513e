"""Tests of what a terminal shows beside the results."""

import sys

import pytest

from mandategraph.graphs import terminal


def test_no_bar_where_nobody_watches(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Into a pipe nothing is shown, however long it takes."""
    monkeypatch.setattr(terminal, "PATIENCE", -1.0)
    with terminal.progress() as tick:
        tick(1, 2)
    assert capsys.readouterr() == ("", "")


def test_a_bar_on_a_terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal the bar is on standard error, once it takes long."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(terminal, "PATIENCE", -1.0)
    with terminal.progress() as tick:
        tick(1, 2)
    out, err = capsys.readouterr()
    assert out == ""
    assert "1/2" in err


def test_the_width_of_a_pipe_is_fixed() -> None:
    """A table that goes to a file does not depend on a terminal."""
    assert terminal.width() == terminal.PLAIN
