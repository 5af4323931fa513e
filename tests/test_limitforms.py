"""The table of printed forms of time limits: each row finds its examples and not its counterexamples."""

from datetime import date

import pytest

from mandategraph.extract.limitforms import PERIOD_END, THAT_DATE, forms_of, limit_forms
from mandategraph.extract.timelimits import find_limits
from mandategraph.ontology.tables import Row, read_table

ADOPTED = date(2020, 1, 15)


def limits_by(key: str, fragment: str) -> list[tuple[str, str]]:
    """Kind and value, empty where open, of the limits that the row finds in words adopted on 15 January 2020."""
    found = find_limits(fragment, ADOPTED)
    return [(limit.kind, limit.value or "") for limit in found if limit.rule == f"limitforms.tsv#{key}"]


def rows(*patterns: str) -> list[Row]:
    """Rows with the keys that the code asks for, then one for each pattern."""
    keys = [THAT_DATE, PERIOD_END, *(f"form-{number}" for number in range(len(patterns)))]
    made = zip(keys, ["x", "y", *patterns], strict=True)
    return [{"key": key, "kind": "by", "pattern": pattern} for key, pattern in made]


@pytest.mark.parametrize("row", read_table("limitforms"), ids=lambda row: row["key"])
def test_each_example_is_found_by_its_row(row: Row) -> None:
    """Whatever the other rows find, the row finds one limit in each example, of its kind and value."""
    for example in row["example"].split(" | "):
        assert limits_by(row["key"], example) == [(row["kind"], row["value"])], example


@pytest.mark.parametrize("row", read_table("limitforms"), ids=lambda row: row["key"])
def test_no_counterexample_is_found_by_its_row(row: Row) -> None:
    """What looks like the form and is none, or is that of another row, does not match the pattern of this one."""
    assert row["counterexample"]
    (form,) = [form for form in limit_forms() if form.key == row["key"]]
    for counterexample in row["counterexample"].split(" | "):
        assert form.pattern.search(counterexample) is None, counterexample


def test_placeholders_stand_for_their_parts() -> None:
    """A pattern is filled in wherever a placeholder stands, and groups keep their names."""
    form = forms_of(rows(r"by (?P<day><DAY>) or (?P<year>\d{4})"))[-1]
    match = form.pattern.search("report by 15 July or 2021")
    assert match is not None
    assert match.groupdict() == {"day": "15 July", "year": "2021"}


@pytest.mark.parametrize(
    ("table", "message"),
    [
        (rows("by <DATES>"), r"^limitforms\.tsv, line 4: unknown placeholder <DATES>: give one of ADOPTION, "),
        (rows("fine", "by (<DAY>"), r"^limitforms\.tsv, line 5: not a regular expression \(missing \).*: mend the "),
        (rows("x") + rows(), r"^limitforms\.tsv, line 5: the key 'that-date' a second time: keep one row$"),
        ([{**rows()[0], "kind": "till"}], r"^limitforms\.tsv, line 2: unknown kind 'till': give one of limits\.tsv: "),
        (rows()[:1], r"^limitforms\.tsv: no row has the key 'end-of-period'.*: put it back$"),
    ],
    ids=["placeholder", "pattern", "key twice", "kind", "key missing"],
)
def test_a_wrong_table_is_refused(table: list[Row], message: str) -> None:
    """An error names the table, the line and what to mend."""
    with pytest.raises(ValueError, match=message):
        forms_of(table)
