"""Patterns of tables: regular expressions with a name in angle brackets for each part that several have in common."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from mandategraph.ontology.tables import Row

PLACEHOLDER = re.compile(r"<([A-Z][A-Z_]*)>")


class Form(NamedTuple):
    """One row of a table of patterns, with the parts in place of their names."""

    row: Row
    place: str
    """The table and the line, for what an error says."""
    pattern: re.Pattern[str]


def read_forms(table: str, rows: Iterable[Row], parts: Mapping[str, str]) -> Iterator[Form]:
    """The forms of a table with the columns `key` and `pattern`, in its order.

    Raises ValueError naming the table, the line and what to mend, also where two rows have the same key.

    >>> next(read_forms("limitforms", [{"key": "by", "pattern": "by <DAY>"}], {"DAY": "July"})).place
    'limitforms.tsv, line 2'
    """
    keys = set[str]()
    for number, row in enumerate(rows, 2):
        place, key = f"{table}.tsv, line {number}", row["key"]
        if key in keys:
            raise ValueError(f"{place}: the key {key!r} a second time: keep one row")
        keys.add(key)
        yield Form(row, place, filled(row["pattern"], parts, place))


def filled(pattern: str, parts: Mapping[str, str], place: str) -> re.Pattern[str]:
    """The pattern with the parts in place of their names.

    Raises ValueError naming the place, a table and its line, and what to mend.

    >>> filled("by <DAY>", {"DAY": r"\\d+ July"}, "limitforms.tsv, line 2").search("meet by 15 July")[0]
    'by 15 July'
    """
    if unknown := [name for name in PLACEHOLDER.findall(pattern) if name not in parts]:
        raise ValueError(f"{place}: unknown placeholder <{unknown[0]}>: give one of {', '.join(parts)}")
    try:
        return re.compile(PLACEHOLDER.sub(lambda found: parts[found[1]], pattern))
    except re.error as error:
        raise ValueError(f"{place}: not a regular expression ({error}): mend the pattern {pattern!r}") from error
