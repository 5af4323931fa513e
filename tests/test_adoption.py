"""Date, meeting and record of the adoption."""

from datetime import date

import pytest

from mandategraph.extract.adoption import adoption_in_closing, adoption_on_cover, meeting_number, record_symbol


@pytest.mark.parametrize(
    ("line", "day", "meeting"),
    [
        ("Adopted by the Security Council at its 5282nd meeting, on 17 October 2005", date(2005, 10, 17), 5282),
        ("Resolution adopted by the General Assembly on 16 December 2020", date(2020, 12, 16), None),
        (
            "At the 5529th meeting, held on 20 September 2006, the President made the following statement:",
            date(2006, 9, 20),
            5529,
        ),
        ("On 4 December 2020, the President issued the following statement", date(2020, 12, 4), None),
        ("161 (1961). Resolution of 21 February 1961", date(1961, 2, 21), None),
        ("of 28 January 1982", date(1982, 1, 28), None),
        ("Adoptée par le Conseil de sécurité à sa 8700e séance, le 10 janvier 2020", date(2020, 1, 10), 8700),
        ("2020年1月10日安全理事会第8700次会议通过", date(2020, 1, 10), 8700),
    ],
)
def test_cover_lines(line: str, day: date, meeting: int | None) -> None:
    """Each organ's way to print its adoption is read."""
    assert adoption_on_cover(["Distr.: General 1 January 2021", line]) == (day, meeting)


def test_a_date_in_a_title_is_not_the_date_of_adoption() -> None:
    """The line of adoption wins over a title that names a treaty by its date."""
    title = "Oceans: the resolution on the Convention on the Law of the Sea of 10 December 1982"
    line = "Resolution adopted by the General Assembly on 5 December 2023"
    assert adoption_on_cover([title, line])[0] == date(2023, 12, 5)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["37th plenary meeting 7 December 2020"], (date(2020, 12, 7), 37)),
        (["46th (resumed) plenary meeting 31 December 2020"], (date(2020, 12, 31), 46)),
        (["1969th meeting.", "Adopted unanimously at the 2203rd meeting."], (None, 2203)),
        (["the report of its 12th meeting"], (None, None)),
    ],
)
def test_closing_lines(lines: list[str], expected: tuple[date | None, int | None]) -> None:
    """The closing line gives the meeting; a footnote that names another meeting does not."""
    assert adoption_in_closing(lines) == expected


@pytest.mark.parametrize(
    ("words", "number"), [("298Ist meeting", 2981), ("273 1st meeting", 2731), ("27491h meeting", 2749)]
)
def test_misread_numbers_of_meetings(words: str, number: int) -> None:
    """Letters read for digits and split numbers are mended."""
    assert meeting_number(words) == number


def test_no_record_where_no_rule_gives_one() -> None:
    """A minted symbol has no session, so the Assembly's record is unknown."""
    assert record_symbol("general-assembly/resolution/2020-12-07", "general-assembly", 37) is None
    assert record_symbol("A/HRC/RES/56/10", "human-rights-council", 35) == "A/HRC/56/SR.35"
    assert record_symbol("A/RES/ES-11/1", "general-assembly", 5) == "A/ES-11/PV.5"
