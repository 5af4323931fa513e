"""The facts that covers print."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from mandategraph.extract.cover import read_cover
from mandategraph.extract.reading import read
from mandategraph.extract.records import Cover

SHARED = Path(__file__).parent / "../../shared"

COUNCIL = """United Nations

S/RES/9999 (2021)

Security Council

Distr.: General

18 January 2021

Resolution 9999 (2021)

Adopted by the Security Council at its 9301st meeting, on 17 January 2021

The Security Council,

1. Decides to act.
"""
ASSEMBLY = """Seventy-fifth session

Agenda item 103 (y)

Resolution adopted by the General Assembly on 7 December 2020

75/54. Confidence-building measures

The General Assembly,

1. Welcomes the report.

37th plenary meeting 7 December 2020
"""
STATEMENT = """Security Council

20 September 2006

At the 5529th meeting of the Security Council, held on 19 September 2006, in connection with the Council's \
consideration of the item entitled "The situation in Chad", the President made the following statement:

"The Security Council welcomes the report."
"""


def cover_of(content: str, name: str = "a.txt", symbol: str | None = None) -> tuple[Cover, list[str]]:
    """The cover of a text and the messages of its warnings."""
    cover, span, warnings = read_cover(read(name, content.encode()), symbol)
    assert span.start == 0
    return cover, [warning.message for warning in warnings]


def test_cover_of_a_council_resolution() -> None:
    """Symbol, adoption and meeting; the date of issue is not the date of adoption."""
    cover, warnings = cover_of(COUNCIL)
    assert (cover.symbol, cover.printed_symbol) == ("S/RES/9999(2021)", "S/RES/9999 (2021)")
    assert (cover.type, cover.organ, cover.distribution) == ("Resolution", "security-council", "General")
    assert (cover.adopted_on, cover.meeting_number, cover.meeting) == (date(2021, 1, 17), 9301, "S/PV.9301")
    assert cover.agenda_item is None
    assert warnings == []


def test_cover_of_an_assembly_resolution() -> None:
    """Symbol from the numbered title, session, agenda item, and the meeting of the closing line."""
    cover, _ = cover_of(ASSEMBLY)
    assert (cover.symbol, cover.printed_symbol, cover.title) == ("A/RES/75/54", None, "Confidence-building measures")
    assert (cover.adopted_on, cover.meeting, cover.session) == (
        date(2020, 12, 7),
        "A/75/PV.37",
        "Seventy-fifth session",
    )
    assert cover.agenda_item is not None
    assert (cover.agenda_item.key, cover.agenda_item.label) == ("A/75/103(y)", "103 (y)")


def test_cover_of_a_statement_without_a_symbol() -> None:
    """The introduction states meeting, date and item; the symbol is minted and a Notice says so."""
    cover, (warning,) = cover_of(STATEMENT)
    assert cover.type == "PresidentialStatement"
    assert (cover.adopted_on, cover.meeting_number) == (date(2006, 9, 19), 5529)
    assert cover.agenda_item is not None
    assert cover.agenda_item.label == "The situation in Chad"
    assert cover.symbol == "security-council/presidential-statement/pv-5529/2006-09-19"
    assert "no symbol" in warning


def test_the_file_name_names_a_statement_without_a_symbol() -> None:
    """With a telling name nothing is minted."""
    cover, warnings = cover_of(STATEMENT, "S-PRST-2006-39.txt")
    assert (cover.symbol, cover.printed_symbol, warnings) == ("S/PRST/2006/39", None, [])


def test_the_cover_ends_where_the_text_begins() -> None:
    """The span of the cover stops at the formula."""
    text = read("a.txt", COUNCIL.encode())
    _, span, _ = read_cover(text)
    assert text.content[span.end :].startswith("The Security Council,")


@pytest.mark.parametrize(
    ("organ", "line"),
    [
        ("Совет Безопасности", "принятая Советом Безопасности на его 8700-м заседании 10 января 2020 года"),
        ("安全理事会", "2020年1月10日安全理事会第8700次会议通过"),
    ],
)
def test_an_organ_on_the_cover_is_no_formula(organ: str, line: str) -> None:
    """In languages without an article the name of the organ comes twice: the second is the formula."""
    content = f"{organ}\n\nS/RES/2504 (2020)\n\n{line}\n\n{organ},\n\n1. X."
    text = read("a.txt", content.encode())
    cover, span, _ = read_cover(text)
    assert (cover.adopted_on, cover.meeting_number) == (date(2020, 1, 10), 8700)
    assert text.content[span.end :].startswith(f"{organ},")


def test_a_text_that_is_no_document_has_a_cover() -> None:
    """Symbol and organ are missing, and one Notice says both."""
    cover, (warning,) = cover_of("A recipe for bread.\n\nTake flour and water.")
    assert (cover.organ, cover.type, cover.adopted_on) == (None, "Document", None)
    assert cover.symbol.startswith("document/")
    assert "no issuing organ" in warning


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared gold standard is not there")
def test_facts_of_the_hand_annotated_documents() -> None:
    """Type, date, meeting, title and the Council's agenda item are those that the annotators read."""
    wrong = []
    for gold in sorted((SHARED / "gold/dev").glob("*.json")):
        wanted = json.loads(gold.read_text(encoding="utf-8"))["document"]
        cover, _, _ = read_cover(read(gold.stem + ".txt", gold.with_suffix(".txt").read_bytes()))
        item = cover.agenda_item.label if cover.agenda_item else None
        found = {
            "type": cover.type,
            "date": str(cover.adopted_on),
            "meeting": cover.meeting_number,
            "title": cover.title,
        }
        found["agenda_item"] = (item or "").replace("’", "'")
        wrong += [
            (gold.stem, key, value, found[key])
            for key, value in wanted.items()
            if key in found
            and value is not None
            and found[key] != (value.replace("’", "'") if key == "agenda_item" else value)
        ]
    assert wrong == []


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared corpus is not there")
def test_dates_of_scanned_resolutions_agree_with_the_record() -> None:
    """Of 902 scanned resolutions nearly all give the date that the record has."""
    table = SHARED / "data/security-council-resolutions.tsv"
    with table.open(encoding="utf-8") as lines:
        known = {row["symbol"]: row["date"] for row in csv.DictReader(lines, delimiter="\t")}
    files = sorted((SHARED / "corpus/cr-unsc").glob("*.txt"))
    covers = [read_cover(read(path.name, path.read_bytes()))[0] for path in files]
    right = sum(known.get(cover.symbol) == str(cover.adopted_on) for cover in covers)
    assert right >= 0.97 * len(covers)
