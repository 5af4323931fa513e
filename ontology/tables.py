"""Reads the tables of facts: tab-separated files in this package's data folder, one fact a line."""

from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import TypeVar

Row = dict[str, str]
Key = TypeVar("Key")
Record = TypeVar("Record")


@cache
def read_table(name: str) -> tuple[Row, ...]:
    """The rows of `ontology/data/NAME.tsv` as {column: cell}, in the file's order.

    UTF-8, one header line, cells apart by tabs, lines ended by LF; nothing is quoted or escaped.

    Raises ValueError naming the file, and the line where one is wrong.

    >>> next(row["label"] for row in read_table("verbs") if row["key"] == "call-upon")
    'call upon'
    """
    file = files("mandategraph.ontology").joinpath("data", f"{name}.tsv")
    try:
        content = file.read_bytes()
    except OSError as error:
        raise ValueError(f"no table {name}.tsv in the data folder of mandategraph.ontology: check the name") from error
    return parse_table(f"{name}.tsv", content)


def read_records(name: str, record: Callable[[Row], Record], key: Callable[[Record], Key]) -> dict[Key, Record]:
    """What `record` makes of each row of `ontology/data/NAME.tsv`, by its key, in the file's order.

    Raises ValueError naming the file, also where two rows have the same key.

    >>> read_records("forces", lambda row: row["label"], str.upper)["HORTATORY"]
    'hortatory'
    """
    found: dict[Key, Record] = {}
    for made in map(record, read_table(name)):
        named = key(made)
        if named in found:
            raise ValueError(f"{name}.tsv has the key {named!r} twice: keep one row")
        found[named] = made
    return found


def parse_table(name: str, content: bytes) -> tuple[Row, ...]:
    r"""The rows of one table from its bytes; `name` is what an error calls it.

    Raises ValueError naming the file and the line that is wrong, with what to mend.

    >>> parse_table("forces.tsv", b"key\trank\ndemanding\t7\n")
    ({'key': 'demanding', 'rank': '7'},)
    """
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        place = content.count(b"\n", 0, error.start) + 1
        raise ValueError(f"{name}, line {place}: not UTF-8: save the file as UTF-8") from error
    # only LF ends a line: str.splitlines would also split cells at U+2028 and form feeds
    lines = text.removesuffix("\n").split("\n")
    header = lines[0].split("\t")
    if "" in header or len(set(header)) < len(header):
        raise ValueError(f"{name}, line 1: every column needs a name of its own, the header is {lines[0]!r}")
    rows = []
    for number, line in enumerate(lines[1:], 2):
        if "\r" in line:
            raise ValueError(f"{name}, line {number}: a carriage return: end lines with LF alone")
        cells = line.split("\t")
        if len(cells) != len(header):
            raise ValueError(
                f"{name}, line {number}: {len(cells)} cells where the header has {len(header)}: mend the row {line!r}"
            )
        rows.append(dict(zip(header, cells, strict=True)))
    return tuple(rows)
