"""Time limits: their kinds, values and the dates that follow from them."""

from datetime import date

import pytest

from mandategraph.extract.timelimits import find_limits


@pytest.mark.table("limits")
def test_each_phrase_gives_the_limits_of_the_table(row):
    """Kind, value where the words give one, and the date where the text settles it."""
    adopted = date.fromisoformat(row["adopted"]) if row["adopted"] else None
    found = [
        " ".join(
            str(part)
            for part in (limit.kind, limit.value, limit.limit_date if limit.kind == "within" else None)
            if part
        )
        for limit in find_limits(row["sentence"], adopted)
    ]
    assert found == [part for part in row["expected"].split(" | ") if part]


def test_a_date_that_does_not_exist_is_a_limit_without_a_value():
    """ "until 31 June" keeps its kind: nothing is guessed."""
    (limit,) = find_limits("until 31 June 2006", None)
    assert (limit.kind, limit.value, limit.limit_date) == ("until", None, None)
