"""Patterns of tables: regular expressions with a name in angle brackets for each part that several have in common."""

import re
from collections.abc import Mapping

PLACEHOLDER = re.compile(r"<([A-Z][A-Z_]*)>")


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
