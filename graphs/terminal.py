"""What a terminal shows beside the results: how wide it is, and how far a long build has come."""

import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

#: Width of a table that goes to a file or a pipe.
PLAIN = 160
PATIENCE = 1.0


def width() -> int:
    """How many characters fit into a line of standard output."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else PLAIN


@contextmanager
def progress() -> Iterator[Callable[[int, int], None]]:
    """Yields what is to be called with (done, of): shows a bar on a terminal once a second has passed."""
    started = time.monotonic()
    bar: list[Progress] = []

    def tick(done: int, of: int) -> None:
        if not bar and sys.stderr.isatty() and time.monotonic() - started > PATIENCE:
            bar.append(_started())
            bar[0].add_task("reading", total=of)
        if bar:
            bar[0].update(bar[0].task_ids[0], completed=done)

    try:
        yield tick
    finally:
        for one in bar:
            one.stop()


def _started() -> "Progress":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    shown = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    shown.start()
    return shown
