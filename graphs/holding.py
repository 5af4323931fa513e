"""Knows who works on a build at the moment: one writer at most, and readers whose files must stay."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mandategraph.graphs.refusals import UsageError

#: How often a reader looks again when the build was replaced between finding and holding it.
TRIES = 100


@contextmanager
def writing(lock: Path, folder: Path) -> Iterator[None]:
    """Holds the lock file against other writers of `folder`; the operating system lets go of it when we die.

    Raises UsageError where another process holds it, OSError as the file system gives it.
    """
    while True:
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            raise UsageError(
                f"{folder}: another build is writing there; wait until it is done or name another folder with -o"
            ) from None
        # a build that failed takes its folder away: what is locked then is a file that nobody else can find
        if os.fstat(handle).st_nlink:
            break
        os.close(handle)
    try:
        yield
    finally:
        os.close(handle)


def hold(place: Path) -> int | None:
    """An open file that keeps the build in `place` from being taken away until it is closed; None where it is gone.

    Raises OSError as the file system gives it.
    """
    try:
        handle = os.open(place / "build.json", os.O_RDONLY)
    except (FileNotFoundError, NotADirectoryError):
        return None
    fcntl.flock(handle, fcntl.LOCK_SH)
    if os.fstat(handle).st_nlink:
        return handle
    os.close(handle)
    return None


@contextmanager
def unused(place: Path) -> Iterator[bool]:
    """Whether nobody reads the build in `place`; while the context lasts nobody begins to."""
    try:
        handle = os.open(place / "build.json", os.O_RDONLY)
    except (FileNotFoundError, NotADirectoryError):
        yield True
        return
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        yield False
    else:
        yield True
    finally:
        os.close(handle)
