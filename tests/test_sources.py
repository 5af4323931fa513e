"""Tests of what a SOURCE argument stands for."""

from pathlib import Path

import pytest

from mandategraph.graphs.refusals import UsageError
from mandategraph.graphs.sources import Source, expand


def test_a_folder_stands_for_its_documents_at_any_depth(tmp_path: Path) -> None:
    """Text and XML files are found whatever the case of the suffix; other and hidden files are not."""
    (tmp_path / "deep").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("b.txt", "deep/a.XML", "notes.md", ".git/c.txt"):
        (tmp_path / name).write_text("x")
    assert [source.name for source in expand([tmp_path])] == ["b.txt", "deep/a.XML"]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    """By itself and as part of its folder, a file is one source."""
    file = tmp_path / "a.txt"
    file.write_text("x")
    assert expand([file, tmp_path, file]) == (Source("a.txt", file),)


def test_the_order_of_arguments_does_not_matter(tmp_path: Path) -> None:
    """Sources are sorted by name."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("x")
    assert expand([tmp_path / "b.txt", tmp_path / "a.txt"]) == expand([tmp_path / "a.txt", tmp_path / "b.txt"])


@pytest.mark.parametrize(
    ("argument", "words"),
    [
        ("missing.txt", "missing.txt: no such file or folder"),
        ("S/RES/1325(2000)", "fetching a document by its symbol is not part of this version"),
        ("a\0b", "a b: no such file or folder"),
        ("x" * 5000, "x: "),
    ],
)
def test_an_argument_that_names_nothing_is_refused(argument: str, words: str) -> None:
    """The error names the argument and the remedy."""
    with pytest.raises(UsageError, match=words.replace("(", r"\(").replace(")", r"\)")):
        expand([argument])


def test_a_folder_without_documents_is_refused(tmp_path: Path) -> None:
    """The error names the folder and what was looked for."""
    (tmp_path / "a.md").write_text("x")
    with pytest.raises(UsageError, match="holds no document"):
        expand([tmp_path])


def test_no_source_is_refused() -> None:
    """An empty list of arguments is a usage error."""
    with pytest.raises(UsageError, match="no source given"):
        expand([])
