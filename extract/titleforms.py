"""The printed forms of titles, in the order in which they are preferred: "Declaration on …", "Model Law on …"."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from mandategraph.extract.patternparts import read_forms
from mandategraph.extract.treatynames import DATED, JOINT, WORD
from mandategraph.ontology.tables import Row, read_table

TABLE = "titleforms"
REST = rf"(?: (?:{JOINT} )*{WORD})*"
PARTS = {
    "JOINT": JOINT,
    "NAME": rf"(?:{JOINT} )*{WORD}{REST}",
    # the further words of a name that has begun
    "REST": REST,
    "WORD": WORD,
}
"""What several patterns of the table have in common, by the name that stands for it there: `<WORD>`."""


class TitleForms(NamedTuple):
    """The pattern of all forms, behind "the", and the key of each in the order of its groups."""

    pattern: re.Pattern[str]
    keys: tuple[str, ...]

    def key(self, match: re.Match[str]) -> str:
        """The key of the form that matched."""
        return self.keys[(match.lastindex or 1) - 1]


@cache
def title_forms() -> TitleForms:
    """The forms of the table.

    >>> match = title_forms().pattern.search("the Model Law on Secured Transactions and the law")
    >>> match[0], title_forms().key(match)
    ('Model Law on Secured Transactions', 'model-law')
    """
    return forms_of(read_table(TABLE))


def forms_of(rows: Iterable[Row]) -> TitleForms:
    """The forms of these rows, with the parts in place of their placeholders.

    Raises ValueError naming the table, the line and what to mend.
    """
    keys, patterns = list[str](), list[str]()
    for row, place, pattern in read_forms(TABLE, rows, PARTS):
        if pattern.groups:
            raise ValueError(f"{place}: a group that captures: write (?:…) in the pattern {row['pattern']!r}")
        keys.append(row["key"])
        patterns.append(f"({pattern.pattern})")
    return TitleForms(re.compile(rf"(?<=[Tt]he )(?:{'|'.join(patterns)})(?:{DATED})?(?!\w)"), tuple(keys))
