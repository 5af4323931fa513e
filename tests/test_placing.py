"""Tests of putting a build in its place."""

import os
import shutil
from pathlib import Path

import pytest

from mandategraph.graphs.placing import check_target, current, is_build, put_in_place, staging, write_whole
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


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder with a finished build that says "old"."""
    folder = tmp_path / "out"
    with staging(folder) as scratch:
        put_in_place(fake_build(scratch / "build", "old"), folder)
    return folder


def builds(folder: Path) -> list[str]:
    """What each build that is kept inside the folder says."""
    return sorted((path / "problems.csv").read_text() for path in (folder / ".mandategraph").glob("build-*"))


def test_a_former_build_is_replaced_and_stale_files_go(out: Path) -> None:
    """Files of the former build that the new one does not have are taken away; files of the user stay."""
    (out / "notes.md").write_text("mine")
    (out / "graph.html").unlink()
    (out / "graph.html").write_text("a page that was written into the folder later")
    with staging(out) as scratch:
        put_in_place(fake_build(scratch / "build", "new", page=False), out)
    names = {path.name for path in out.iterdir()}
    assert names == {".mandategraph", "store", "graph.nq", "problems.csv", "build.json", "notes.md"}
    assert (out / "store" / "CURRENT").read_text() == "new"
    assert builds(out) == ["new"]


def test_a_failed_build_leaves_nothing(out: Path) -> None:
    """An error inside the staging takes the scratch folder away and leaves the former build as it was."""
    before = sorted(out.rglob("*"))

    def fail() -> None:
        with staging(out) as scratch:
            (scratch / "half").write_text("x")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert sorted(out.rglob("*")) == before


def test_a_build_that_is_read_stays_until_nobody_reads_it(out: Path) -> None:
    """The reader's files are there after the next build; the one after that takes them away."""
    place, held = current(out)
    with staging(out) as scratch:
        put_in_place(fake_build(scratch / "build", "new"), out)
    assert ((place / "store" / "CURRENT").read_text(), builds(out)) == ("old", ["new", "old"])
    os.close(held)
    with staging(out):
        assert builds(out) == ["new"]


def test_a_second_writer_is_refused(out: Path) -> None:
    """The error says what to do; when the first one is done, the next one may write."""
    with staging(out), pytest.raises(UsageError, match="another build is writing there"), staging(out):
        pytest.fail("two builds write into one folder")
    with staging(out) as scratch:
        assert scratch.is_dir()


def test_what_a_killed_build_left_is_taken_away(out: Path, tmp_path: Path) -> None:
    """Scratch folders, builds that never became the present one and half-made links go, also in a first build."""
    home = out / ".mandategraph"
    (home / "scratch-x").mkdir()
    fake_build(home / "build-x", "never")
    (home / "new-current").symlink_to("build-x")
    with staging(out):
        assert builds(out) == ["old"]
        assert sorted(path.name.partition("-")[0] for path in home.iterdir()) == ["build", "current", "lock", "scratch"]
    first = tmp_path / "first"
    fake_build(first / ".mandategraph" / "build-x", "never")
    (first / "graph.nq").symlink_to(Path(".mandategraph", "current", "graph.nq"))
    with staging(first) as scratch:
        put_in_place(fake_build(scratch / "build", "new"), first)
    assert builds(first) == ["new"]


def test_a_copy_without_links_is_read_but_not_built_into(out: Path, tmp_path: Path) -> None:
    """Where a copy followed the links, there is nothing that one step could replace."""
    copy = Path(shutil.copytree(out, tmp_path / "copy", symlinks=False))
    place, held = current(copy)
    os.close(held)
    assert (place / "graph.nq").read_text() == "old"
    with pytest.raises(UsageError, match="copy that lost the links"):
        check_target(copy)


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
