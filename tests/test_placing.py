"""Tests of putting a build in its place."""

from pathlib import Path

import pytest

from mandategraph.graphs.placing import check_target, is_build, put_in_place, staging, write_whole
from mandategraph.graphs.refusals import BuildError, UsageError


def fake_build(folder: Path, words: str, *, page: bool = True) -> Path:
    """A folder that looks like a build."""
    (folder / "store").mkdir(parents=True)
    (folder / "store" / "CURRENT").write_text(words)
    for name in ("graph.nq", "problems.csv", "build.json", *(["graph.html"] if page else [])):
        (folder / name).write_text(words)
    return folder


def test_a_new_folder_appears_whole(tmp_path: Path) -> None:
    """The staged folder becomes the target, and nothing is left beside it."""
    out = tmp_path / "deep" / "out"
    with staging(out) as scratch:
        put_in_place(fake_build(scratch / "build", "new"), out)
    assert is_build(out)
    assert [path.name for path in out.parent.iterdir()] == ["out"]


def test_a_former_build_is_replaced_and_stale_files_go(tmp_path: Path) -> None:
    """Files of the former build that the new one does not have are taken away; files of the user stay."""
    out = fake_build(tmp_path / "out", "old")
    (out / "notes.md").write_text("mine")
    with staging(out) as scratch:
        put_in_place(fake_build(scratch / "build", "new", page=False), out)
    assert {path.name for path in out.iterdir()} == {"store", "graph.nq", "problems.csv", "build.json", "notes.md"}
    assert (out / "store" / "CURRENT").read_text() == "new"


def test_a_failed_build_leaves_nothing(tmp_path: Path) -> None:
    """An error inside the staging takes the scratch folder away and leaves the former build as it was."""
    out = fake_build(tmp_path / "out", "old")
    before = sorted(out.rglob("*"))

    def fail() -> None:
        with staging(out) as scratch:
            (scratch / "half").write_text("x")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert sorted(out.rglob("*")) == before


def test_folders_made_for_nothing_are_taken_away(tmp_path: Path) -> None:
    """Where nothing was put in place, the folders above it go too."""
    with staging(tmp_path / "a" / "b" / "out"):
        assert (tmp_path / "a" / "b").is_dir()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_other_files_is_refused(tmp_path: Path) -> None:
    """A build never mixes with files that are not its own."""
    (tmp_path / "thesis.txt").write_text("x")
    with pytest.raises(UsageError, match="holds files that are no build"):
        check_target(tmp_path)


def test_a_file_as_target_is_refused(tmp_path: Path) -> None:
    """The error says that a file has the name."""
    (tmp_path / "out").write_text("x")
    with pytest.raises(UsageError, match="a file of that name exists"):
        check_target(tmp_path / "out")


def test_a_target_below_a_file_is_refused(tmp_path: Path) -> None:
    """What the file system does not allow is one error that names the folder."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(BuildError, match="cannot write there"), staging(tmp_path / "file" / "out"):
        pytest.fail("nothing may be staged")


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    """The former content is replaced and no scratch file stays."""
    (tmp_path / "a").write_text("old")
    write_whole(tmp_path / "a", [b"n", b"ew"])
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("a", "new")]
