"""Knows which files a SOURCE argument stands for."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from mandategraph.graphs.refusals import UsageError
from mandategraph.ontology.symbols import SymbolError, parse_symbol

SUFFIXES = (".txt", ".xml")


class Source(NamedTuple):
    """A file to read; `name` is its path inside the folder that was given, so that no report names the machine."""

    name: str
    path: Path


def expand(arguments: Iterable[str | Path]) -> tuple[Source, ...]:
    """The files that `arguments` stand for, sorted by name, each file once.

    A folder stands for its files with the suffixes .txt and .xml at any depth, hidden ones left out; a file stands
    for itself whatever its suffix.

    Raises UsageError where an argument names nothing, a folder holds no document, or a symbol is given.
    """
    found: dict[Path, Source] = {}
    for argument in arguments:
        for source in _expand_one(argument):
            found.setdefault(source.path.resolve(), source)
    if not found:
        raise UsageError("no source given: name a file or a folder")
    return tuple(sorted(found.values()))


def _expand_one(argument: str | Path) -> Iterator[Source]:
    path = Path(argument)
    try:
        if path.is_dir():
            yield from _expand_folder(path)
            return
        exists = path.exists()
    except (OSError, ValueError) as error:
        raise UsageError(f"{argument}: not a path of this machine ({error}); name a file or a folder") from None
    if exists:
        yield Source(path.name, path)
    elif is_symbol(str(argument)):
        raise UsageError(
            f"{argument}: no such file; fetching a document by its symbol is not part of this version: "
            "save it as .txt or .xml and name the file"
        )
    else:
        raise UsageError(f"{argument}: no such file or folder; check the path")


def _expand_folder(folder: Path) -> Iterator[Source]:
    empty = True
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in inside.parts)
        if not hidden and path.suffix.lower() in SUFFIXES and path.is_file():
            empty = False
            yield Source(inside.as_posix(), path)
    if empty:
        raise UsageError(
            f"{folder}: the folder holds no document ({' or '.join(SUFFIXES)}); name another folder or a file"
        )


def is_symbol(argument: str) -> bool:
    """Whether the argument reads as a document symbol rather than as a path.

    >>> is_symbol("S/RES/1325(2000)"), is_symbol("S/2006/507"), is_symbol("texts/statement.txt")
    (True, True, False)
    """
    try:
        symbol = parse_symbol(argument)
    except SymbolError:
        return False
    return argument[:1].isupper() and len(symbol.path) > 1 and not argument.lower().endswith(SUFFIXES)
