"""The table of printed forms of titles: each row finds its examples and not its counterexamples."""

import pytest

from mandategraph.extract.titleforms import forms_of, title_forms
from mandategraph.ontology.tables import Row, read_table


def titles_by(key: str, words: str) -> list[str]:
    """The titles that the row finds behind "the"."""
    forms = title_forms()
    return [match[0] for match in forms.pattern.finditer(f"Recalling the {words}, and") if forms.key(match) == key]


@pytest.mark.parametrize("row", read_table("titleforms"), ids=lambda row: row["key"])
def test_each_example_is_found_whole_by_its_row(row: Row) -> None:
    """Of all rows it is this one that reads the title, from the first to the last word."""
    for example in row["example"].split(" | "):
        assert titles_by(row["key"], example) == [example]


@pytest.mark.parametrize("row", read_table("titleforms"), ids=lambda row: row["key"])
def test_no_counterexample_is_found_by_its_row(row: Row) -> None:
    """What looks like the form and names no document is not read by this row."""
    assert row["counterexample"]
    for counterexample in row["counterexample"].split(" | "):
        assert titles_by(row["key"], counterexample) == [], counterexample


@pytest.mark.parametrize(
    ("patterns", "message"),
    [
        ({"a": "<WORDS> Plan"}, r"^titleforms\.tsv, line 2: unknown placeholder <WORDS>: give one of JOINT, "),
        (
            {"a": "Plan", "b": "(?:Plan"},
            r"^titleforms\.tsv, line 3: not a regular expression \(missing \).*: mend the ",
        ),
        ({"a": "(Plan)"}, r"^titleforms\.tsv, line 2: a group that captures: write "),
    ],
    ids=["placeholder", "pattern", "group"],
)
def test_a_wrong_table_is_refused(patterns: dict[str, str], message: str) -> None:
    """An error names the table, the line and what to mend."""
    with pytest.raises(ValueError, match=message):
        forms_of([{"key": key, "pattern": pattern} for key, pattern in patterns.items()])


def test_a_key_stands_once() -> None:
    """Two rows of one key could not be told apart in the rule of a citation."""
    rows = [{"key": "plan", "pattern": "Plan"}, {"key": "plan", "pattern": "Map"}]
    with pytest.raises(ValueError, match=r"^titleforms\.tsv, line 3: the key 'plan' a second time: keep one row$"):
        forms_of(rows)
