"""The paragraphs of texts: kinds, numbers, parents, sections, and their places."""

import json
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mandategraph.extract.cover import read_cover
from mandategraph.extract.division import divide
from mandategraph.extract.reading import ReadError, read
from mandategraph.extract.records import Paragraph

SHARED = Path(__file__).parent / "../../shared"
GOLD_KINDS = {
    "intro": "IntroductoryParagraph",
    "preambular": "PreambularParagraph",
    "operative": "OperativeParagraph",
    "statement": "StatementParagraph",
    "sub": "SubParagraph",
    "heading": "Heading",
    "annex": "AnnexParagraph",
}


def paragraphs(content: str, name: str = "a.txt") -> tuple[Paragraph, ...]:
    """The paragraphs of a text."""
    text = read(name, content.encode())
    cover, span, _ = read_cover(text)
    return divide(text, cover, span)


def shapes(content: str) -> list[tuple[str, str | None, int | None, str]]:
    """Kind (in short), number, parent and words of each paragraph."""
    return [(p.kind.removesuffix("Paragraph"), p.number, p.parent, p.text) for p in paragraphs(content)]


def test_a_resolution_with_nested_lists_and_headings() -> None:
    """Preamble, numbered paragraphs, letters and Roman numbers below them, a heading between."""
    content = """S/RES/9999 (2021)

The Security Council,

Recalling its resolutions,

Deeply concerned at the situation,

Mandate

1. Decides that the Mission shall:

(a) Protect civilians:

(i) In camps;

(ii) In towns;

(b) Report;

2. Decides to remain seized of the matter.
"""
    assert shapes(content) == [
        ("Introductory", None, None, "The Security Council,"),
        ("Preambular", None, None, "Recalling its resolutions,"),
        ("Preambular", None, None, "Deeply concerned at the situation,"),
        ("Heading", None, None, "Mandate"),
        ("Operative", "1", None, "Decides that the Mission shall:"),
        ("Sub", "(a)", 5, "Protect civilians:"),
        ("Sub", "(i)", 6, "In camps;"),
        ("Sub", "(ii)", 6, "In towns;"),
        ("Sub", "(b)", 5, "Report;"),
        ("Operative", "2", None, "Decides to remain seized of the matter."),
    ]


def test_a_statement_with_quotation_marks_and_dashes() -> None:
    """Opening marks and dashes are left out; items hang on the paragraph that announces them."""
    content = """At the 5529th meeting, held on 20 September 2006, the President made the following statement:

“The Security Council agreed to expand cooperation by:

- Inviting organizations;
- Continuing to consult.

“Encourages them to convey their views.”
"""
    assert shapes(content)[1:] == [
        ("Statement", None, None, "The Security Council agreed to expand cooperation by:"),
        ("Sub", None, 2, "Inviting organizations;"),
        ("Sub", None, 2, "Continuing to consult."),
        ("Statement", None, None, "Encourages them to convey their views.”"),
    ]


def test_items_of_a_statement_without_dashes() -> None:
    """Noun phrases behind a colon are items; what the Council says next is not."""
    content = """At the 5573rd meeting, the President made the following statement:

“Requests the Secretary-General to submit a report including:

“Information on compliance;

“The Security Council looks forward to the report.”
"""
    assert [kind for kind, *_ in shapes(content)] == ["Introductory", "Statement", "Sub", "Statement"]


def test_an_annex_has_its_section_and_no_acts() -> None:
    """Behind the label, headings are headings and the rest is annex; the closing line is left out."""
    content = """The General Assembly,

1. Adopts the guidelines.

37th plenary meeting 7 December 2020

Annex II

General principles

1. Guidelines shall be clear.

(a) They shall be short.
"""
    divided = paragraphs(content)
    assert [(p.kind.value, p.number, p.section) for p in divided[2:]] == [
        ("Heading", None, "annex II"),
        ("Heading", None, "annex II"),
        ("AnnexParagraph", "1", "annex II"),
        ("AnnexParagraph", "(a)", "annex II"),
    ]
    assert divided[5].parent == 5


def test_an_annex_that_opens_with_a_formula_is_a_resolution() -> None:
    """A declaration in an annex has a preamble and operative paragraphs of its own."""
    formula = "The Security Council,"
    content = f"{formula}\n\nDecides to adopt it.\n\nAnnex\n\n{formula}\n\nRecalling it,\n\nPledges to act;"
    assert [kind for kind, *_ in shapes(content)][2:] == ["Heading", "Introductory", "Preambular", "Operative"]


def test_persons_with_their_countries_are_items_behind_a_colon() -> None:
    """A list of judges is no heading, a bracketed title elsewhere is one."""
    top = "United Nations\n\nS/RES/1932 (2010)\n\nThe Security Council,\n\n"
    rows = "1. Extends the term of these judges:\n\nAda Byron (Norway) Emil Bo (Chad)\n\n2. Decides to remain seized."
    assert [kind for kind, *_ in shapes(top + rows)] == ["Introductory", "Operative", "Sub", "Operative"]
    titled = rows.replace("judges:", "judges;")
    assert [kind for kind, *_ in shapes(top + titled)] == ["Introductory", "Operative", "Heading", "Operative"]


def test_sections_start_the_numbering_again() -> None:
    """Roman headings open sections; paragraphs keep their printed numbers."""
    content = "The General Assembly,\n\nI\n\n1. Notes it;\n\n2. Urges it;\n\nII\n\nRecalling it,\n\n1. Decides it."
    assert [(p.kind.value, p.number, p.section) for p in paragraphs(content)[4:]] == [
        ("Heading", None, "section II"),
        ("PreambularParagraph", None, "section II"),
        ("OperativeParagraph", "1", "section II"),
    ]


def test_numbered_items_behind_a_colon_in_a_statement_are_items() -> None:
    """A list that begins at 1 behind a colon; the paragraph behind it is one of the statement's own."""
    content = """At the 5573rd meeting, the President made the following statement:

The Council expects progress in the following areas:

1. Immediate adherence to the ceasefire by all parties.

2. Removal of obstacles to the Mission.

The Council reiterates its support.
"""
    divided = [(p.kind.value, p.number, p.parent) for p in paragraphs(content)]
    assert divided == [
        ("IntroductoryParagraph", None, None),
        ("StatementParagraph", None, None),
        ("SubParagraph", "1", 2),
        ("SubParagraph", "2", 2),
        ("StatementParagraph", None, None),
    ]


def test_a_list_numbered_as_paragraphs_are_hangs_on_its_paragraph() -> None:
    """Numbers that start again behind a colon are items; the paragraphs' own numbers go on after them."""
    lines = ["1. Decides;", "2. Sets these steps:", "1. Talks;", "2. Elections;", "3. Decides to act."]
    content = "\n\n".join(["The Security Council,", *lines])
    assert [(kind, number, parent) for kind, number, parent, _ in shapes(content)[2:]] == [
        ("Operative", "2", None),
        ("Sub", "1", 3),
        ("Sub", "2", 3),
        ("Operative", "3", None),
    ]


def test_an_old_resolution_with_one_unnumbered_decision() -> None:
    """A verb in the present tells the decision from the preamble; vote and footnote are left out."""
    content = """Resolution 500 (1982)
of 28 January 1982

The Security Council,

Having considered the item on the agenda of its 2329th
meeting, 12

Decides to call an emergency special session.

Adopted at the 2330th meeting by
13 votes to none.

12 Adopted without vote.
"""
    assert [kind for kind, *_ in shapes(content)] == ["Introductory", "Preambular", "Operative"]


def test_places_lead_back_to_the_words() -> None:
    """Over a hyphen and a page break the folded words lie where the offsets say."""
    content = (
        "S/RES/1 (1946)\n\nThe Security Council,\n\n1. Urges the main-\ntenance of order and\n05-55642 (E)\nof peace."
    )
    paragraph = paragraphs(content)[1]
    assert paragraph.text == "Urges the maintenance of order and of peace."
    at = paragraph.text.index("maintenance")
    assert content[slice(*paragraph.place(at, at + len("maintenance")))] == "main-\ntenance"


# fmt: off
WORDS = st.sampled_from([
    "The Security Council,", "Recalling", "Decides", "1.", "(a)", "(i)", "–", "“", "Annex", "III", ";", ":", ",", ".",
    "\n", "\n\n", "main-", "tenance", "S/RES/1 (1946)", "05-55642 (E)", "2", "**", "* ", "## ", "\t", "\u00ad", "é",
    "安全理事会，",
])
# fmt: on


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS | st.text(max_size=4), max_size=40))
def test_the_offsets_of_any_text_hold(words: list[str]) -> None:
    """Positions run from 1, offsets rise, and every character is the one at its place."""
    data = " ".join(words).encode("utf-8", "replace")
    try:
        text = read("a.txt", data)
    except ReadError:
        return
    cover, span, _ = read_cover(text)
    divided = divide(text, cover, span)
    assert [p.position for p in divided] == list(range(1, len(divided) + 1))
    end = 0
    for paragraph in divided:
        offsets = list(paragraph.offsets)
        assert paragraph.text
        assert len(offsets) == len(paragraph.text)
        assert all(a < b for a, b in pairwise(offsets))
        assert all(
            c == text.content[o] or (c == " " and text.content[o].isspace())
            for c, o in zip(paragraph.text, offsets, strict=True)
        )
        assert paragraph.span == (offsets[0], offsets[-1] + 1)
        assert offsets[0] >= end
        assert paragraph.parent is None or paragraph.parent < paragraph.position
        end = paragraph.span.end


@pytest.mark.parametrize(
    "content", ["1. Urges all States to act;\n\n" * 35000, "word " * 200000, "(a" * 400000, "x-\n" * 300000]
)
def test_time_is_linear(content: str) -> None:
    """A megabyte takes seconds at most, whatever it holds."""
    start = time.perf_counter()
    paragraphs(content)
    assert time.perf_counter() - start < 10


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared gold standard is not there")
def test_paragraphs_of_the_hand_annotated_documents() -> None:
    """Kinds and numbers are those that the annotators read, in the same order."""
    wrong = []
    for gold in sorted((SHARED / "gold/dev").glob("*.json")):
        wanted = [
            (GOLD_KINDS[p["kind"]], p.get("number")) for p in json.loads(gold.read_text(encoding="utf-8"))["paragraphs"]
        ]
        divided = paragraphs(gold.with_suffix(".txt").read_text(encoding="utf-8"), gold.stem + ".txt")
        if [(p.kind.value, p.number) for p in divided] != wanted:
            wrong.append(gold.stem)
    assert wrong == []


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared corpus is not there")
@pytest.mark.parametrize("kind", ["sc", "prst", "ga", "ecosoc", "hrc"])
def test_mark_up_and_plain_text_divide_alike(kind: str) -> None:
    """The same document has the same paragraphs from AKN4UN and from its plain text."""
    files = sorted((SHARED / "corpus/akn" / kind).glob("*.xml"))[::9]
    alike = 0
    for path in files:
        plain = SHARED / "corpus/text" / kind / (path.stem + ".txt")
        both = []
        for source in (path, plain):
            text = read(source.name, source.read_bytes())
            cover, span, _ = read_cover(text)
            both.append([(p.kind, p.number, p.text) for p in divide(text, cover, span)])
        alike += both[0] == both[1]
    assert alike >= 0.95 * len(files)
