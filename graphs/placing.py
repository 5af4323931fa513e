"""Puts a finished build in its place, so that nobody ever sees a half-written one.

The files of a build stand in a folder of their own, `DIR/.mandategraph/build-…`; the link `DIR/.mandategraph/current`
says which build is the present one, and `DIR/graph.nq`, `DIR/store` and so on are links through it. Renaming that one
link replaces everything at once, so a process that dies at any moment leaves the former build or the new one.
"""

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from mandategraph.graphs.holding import TRIES, hold, unused, writing
from mandategraph.graphs.refusals import BuildError, UsageError

STORE = "store"
#: The files of a build; those that a build does not write (too many quads) are taken away when it is replaced.
FILES = ("graph.nq", "graph.ttl", "graph.graphml", "graph.html", "problems.csv", "build.json")
#: The folder in DIR that holds the builds, the link to the present one and the lock of the writer.
HOME = ".mandategraph"
CURRENT = "current"
LOCK = "lock"


def is_build(folder: Path) -> bool:
    """Whether the folder holds a finished build."""
    return (folder / "build.json").is_file() and (folder / STORE / "CURRENT").is_file()


def current(folder: Path) -> tuple[Path, int]:
    """Where the files of the present build are, and an open file that keeps them there until it is closed.

    Raises UsageError where the folder holds no build, OSError as the file system gives it.
    """
    for _ in range(TRIES):
        if not is_build(folder):
            break
        # a copy that was made without links has its files in the folder itself
        place = (folder / "build.json").resolve().parent
        held = hold(place)
        if held is not None:
            return place, held
    there = "not a folder that `mandategraph build` wrote" if folder.exists() else "no such folder"
    raise UsageError(f"{folder}: {there}; give the folder that `mandategraph build -o` names")


def check_target(folder: Path) -> None:
    """Raises UsageError where a build must not be written to `folder`: it is a file, or holds other files."""
    if folder.is_dir():
        if not is_build(folder):
            if any(not _ours(path) for path in folder.iterdir()):
                raise UsageError(
                    f"{folder}: the folder holds files that are no build; name an empty or a new folder with -o"
                )
        elif not _ours(folder / STORE):
            raise UsageError(
                f"{folder}: the folder is a copy that lost the links of a build; it can be read, but not built into: "
                "name a new folder with -o, or copy with links (cp -a)"
            )
    elif folder.exists() or folder.is_symlink():
        raise UsageError(f"{folder}: a file of that name exists; name a folder with -o")


def _ours(path: Path) -> bool:
    """Whether the entry of a folder is what an unfinished build leaves there."""
    if path.is_symlink():
        return path.readlink() == Path(HOME, CURRENT, path.name)
    return path.name == HOME and path.is_dir()


@contextmanager
def staging(folder: Path) -> Iterator[Path]:
    """A scratch folder inside `folder`, taken away at the end whatever happens; meanwhile nobody else writes there.

    What a build that was killed has left is taken away first.

    Raises UsageError where another build is writing, BuildError where nothing can be written.
    """
    try:
        check_target(folder)
        home = folder / HOME
        made = [path for path in (home, folder, *folder.parents) if not path.exists()]
        home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(folder, error) from None
    try:
        with writing(home / LOCK, folder):
            try:
                _clean(home)
                scratch = Path(tempfile.mkdtemp(prefix="scratch-", dir=home))
            except OSError as error:
                raise _unwritable(folder, error) from None
            try:
                yield scratch
            finally:
                shutil.rmtree(scratch, ignore_errors=True)
                if home in made and not (home / CURRENT).is_symlink():
                    shutil.rmtree(home)
    except OSError as error:
        raise BuildError(f"{folder}: the build could not be written ({error.strerror or error})") from error
    finally:
        for path in made[1:]:
            # another build may have begun to write there
            with suppress(OSError):
                path.rmdir()


def _unwritable(folder: Path, error: OSError) -> BuildError:
    return BuildError(f"{folder}: cannot write there ({error.strerror or error}); name another folder with -o")


def put_in_place(staged: Path, folder: Path) -> None:
    """Makes the build in `staged`, inside a `staging` folder, the content of `folder`, in one step."""
    home = folder / HOME
    place = Path(tempfile.mkdtemp(prefix="build-", dir=home))
    # an empty folder may be replaced by a rename
    staged.chmod(0o777 & ~_umask())
    staged.rename(place)
    for name in (STORE, *FILES):
        if (place / name).exists() and not _ours(folder / name):
            _link(folder / name, Path(HOME, CURRENT, name), home)
    _link(home / CURRENT, Path(place.name), home)
    for name in FILES:
        if not (place / name).exists():
            (folder / name).unlink(missing_ok=True)
    _clean(home)


def _link(path: Path, target: Path, home: Path) -> None:
    """Makes `path` a link to `target`, whatever link or file it was, in one step."""
    scratch = home / f"new-{path.name}"
    scratch.unlink(missing_ok=True)
    scratch.symlink_to(target)
    scratch.replace(path)


def _clean(home: Path) -> None:
    """Takes away what is neither the present build nor read by anybody."""
    present = (home / CURRENT).readlink().name if (home / CURRENT).is_symlink() else None
    for path in home.iterdir():
        if path.name in (LOCK, CURRENT, present):
            continue
        if path.is_symlink() or not path.is_dir():
            path.unlink()
            continue
        with unused(path) as free:
            if free:
                shutil.rmtree(path)


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def write_whole(path: Path, pieces: Iterable[bytes]) -> None:
    """Writes a file so that a reader sees the former content or the new one, never a part.

    Raises OSError as the file system gives it.
    """
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    scratch = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(pieces)
        scratch.chmod(0o666 & ~_umask())
        scratch.replace(path)
    finally:
        scratch.unlink(missing_ok=True)
