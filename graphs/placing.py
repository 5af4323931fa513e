"""Puts a finished build in its place, so that nobody ever sees a half-written one."""

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mandategraph.graphs.refusals import BuildError, UsageError

STORE = "store"
#: The files of a build; those that a build does not write (too many quads) are taken away when it is replaced.
FILES = ("graph.nq", "graph.ttl", "graph.graphml", "graph.html", "problems.csv", "build.json")


def is_build(folder: Path) -> bool:
    """Whether the folder holds a finished build."""
    return (folder / "build.json").is_file() and (folder / STORE / "CURRENT").is_file()


def check_target(folder: Path) -> None:
    """Raises UsageError where a build must not be written to `folder`: it is a file, or holds other files."""
    if folder.is_dir():
        if not is_build(folder) and any(folder.iterdir()):
            raise UsageError(
                f"{folder}: the folder holds files that are no build; name an empty or a new folder with -o"
            )
    elif folder.exists() or folder.is_symlink():
        raise UsageError(f"{folder}: a file of that name exists; name a folder with -o")


@contextmanager
def staging(folder: Path) -> Iterator[Path]:
    """A scratch folder on the file system of `folder`, taken away at the end whatever happens.

    Raises BuildError where nothing can be written there.
    """
    try:
        check_target(folder)
        parent = folder if folder.is_dir() else folder.parent
        made = [path for path in (parent, *parent.parents) if not path.exists()]
        parent.mkdir(parents=True, exist_ok=True)
        scratch = Path(tempfile.mkdtemp(prefix=".mandategraph-", dir=parent))
    except OSError as error:
        raise BuildError(
            f"{folder}: cannot write there ({error.strerror or error}); name another folder with -o"
        ) from None
    try:
        yield scratch
    except OSError as error:
        raise BuildError(f"{folder}: the build could not be written ({error.strerror or error})") from error
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
        for path in made:
            if not any(path.iterdir()):
                path.rmdir()


def put_in_place(staged: Path, folder: Path) -> None:
    """Makes the build in `staged` the content of `folder`: by one rename where that is new, else by one a file."""
    if not folder.is_dir():
        staged.chmod(0o777 & ~_umask())
        staged.rename(folder)
        return
    _swap_store(staged, folder)
    for name in FILES:
        if (staged / name).exists():
            (staged / name).replace(folder / name)
        else:
            (folder / name).unlink(missing_ok=True)


def _swap_store(staged: Path, folder: Path) -> None:
    former = staged / "former"
    if (folder / STORE).exists():
        (folder / STORE).rename(former)
    try:
        (staged / STORE).rename(folder / STORE)
    except OSError:
        if former.exists():
            former.rename(folder / STORE)
        raise


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
