"""Evaluation: what is found in the plain text against what the editors marked, counted by series."""

import pytest
from typer.testing import CliRunner

from mandategraph.extract.differing import Place, differences, reference_of, verb_stem
from mandategraph.extract.records import Span
from mandategraph.graphs.cli import app
from mandategraph.graphs.evaluating import ALL, Score, compare, evaluate, scored
from mandategraph.graphs.refusals import RefusedError, UsageError

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def link(symbol: str, words: str) -> str:
    """A link to a symbol of the UN's document service."""
    return f'<a href="https://undocs.org/en/{symbol}">{words}</a>'


def akn(*paragraphs: str, symbol: str = "S/RES/2631 (2022)", formula: str = "The Security Council") -> bytes:
    """An AKN4UN resolution whose preambular paragraphs are given."""
    cover = f'<coverPage><p><docNumber refersTo="#symbol">{symbol}</docNumber></p></coverPage>'
    opening = f'<formula><p><span class="italic">{formula}</span>,</p></formula>'
    blocks = "".join(f"<container><p>{words}</p></container>" for words in paragraphs)
    preamble = f"<preamble>{opening}{blocks}</preamble>"
    return f'<akomaNtoso xmlns="{AKN}"><statement name="resolution">{cover}{preamble}</statement></akomaNtoso>'.encode()


RECALLING = f'<span class="italic">Recalling</span> its resolution {link("S/RES/1701(2006)", "1701 (2006)")},'
WRONG_YEAR = f'<span class="italic">Noting</span> its resolution {link("S/RES/1700(2006)", "1701 (2006)")},'
UNMARKED = f"Welcoming its resolution {link('S/RES/1325(2000)', '1325 (2000)')},"


def test_what_both_have_is_right():
    """A document whose marks are all found and nothing else scores 1 in both measures."""
    compared = compare("a.xml", akn(RECALLING))
    assert compared.symbol == "S/RES/2631(2022)"
    assert compared.series == "Council resolutions"
    assert compared.scores == {"links": Score(1, 1, 1), "verbs": Score(1, 1, 1)}
    assert compared.differences == ()


def test_differences_are_named_with_the_words_around():
    """A link that leads elsewhere than we read is missed and spurious; a verb that is not in italics is spurious."""
    compared = compare("a.xml", akn(RECALLING, WRONG_YEAR, UNMARKED))
    assert compared.scores["links"] == Score(3, 3, 2)
    assert compared.scores["verbs"] == Score(2, 3, 2)
    named = [(d.measure, d.side, d.what) for d in compared.differences]
    assert named == [
        ("link", "missed", "S/RES/1700(2006)"),
        ("link", "spurious", "S/RES/1701(2006)"),
        ("verb", "spurious", "Welcoming"),
    ]
    assert "Noting its resolution 1701 (2006)" in str(compared.differences[1])
    assert str(compared.differences[2]).startswith("S/RES/2631(2022): spurious verb Welcoming: …")


def test_the_mark_up_is_not_read():
    """Where a link leads does not change what is found: only the words are read."""
    lying = akn(RECALLING.replace("S/RES/1701(2006)", "A/RES/60/1"))
    assert [d.what for d in compare("a.xml", lying).differences] == ["A/RES/60/1", "S/RES/1701(2006)"]


def test_documents_without_links_tell_nothing_of_citations():
    """Where the editors set no link, or left a tenth of the citations without one, links are not measured."""
    none = compare("a.xml", akn('<span class="italic">Recalling</span> its resolution 1701 (2006),'))
    assert set(none.scores) == {"verbs"}
    assert not none.is_partly_linked
    partly = compare("a.xml", akn(RECALLING, "Noting resolutions 1325 (2000) and 1631 (2005),"))
    assert set(partly.scores) == {"verbs"}
    assert partly.is_partly_linked


def test_other_documents_and_backward_references_are_no_links():
    """Only resolutions and statements are compared, and only those cited by number."""
    words = (
        f'<span class="italic">Recalling</span> its resolution {link("S/RES/1701(2006)", "1701 (2006)")}, the report '
        f"({link('S/2006/507', 'S/2006/507')}) and the same resolution,"
    )
    assert compare("a.xml", akn(words)).scores["links"] == Score(1, 1, 1)


def test_part_letters_are_folded():
    """ "40/151 A and B" is one link without letters; the same number in two places is two."""
    parts = f'<span class="italic">Recalling</span> its resolutions {link("A/RES/40/151", "40/151 A and B")} of 1985,'
    again = f'<span class="italic">Noting</span> its resolution {link("A/RES/40/151", "40/151 A")} of 1985,'
    document = akn(parts, again, symbol="A/RES/75/1", formula="The General Assembly")
    assert compare("a.xml", document).scores["links"] == Score(2, 2, 2)


def test_the_assembly_is_measured_by_the_first_verb_of_each_paragraph():
    """What follows in the paragraph counts neither for nor against."""
    words = '<span class="italic">Recalling</span> its decision, and noting with concern the situation,'
    document = akn(words, symbol="A/RES/75/1", formula="The General Assembly")
    assert compare("a.xml", document).scores["verbs"] == Score(1, 1, 1)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Also strongly condemns", "Condemning", True),
        ("Recognises", "recognizing", True),
        ("expresses its grave concern", "Expressing concern", True),
        ("Reiterating", "Recalling", False),
        ("Replies", "Reaffirms", False),
    ],
)
def test_verbs_compare_by_their_stem(one, other, same):
    """Adverbs, form and spelling aside."""
    assert (verb_stem(one) == verb_stem(other)) is same


def test_words_without_a_verb_have_no_stem():
    """Adverbs alone compare with nothing."""
    assert verb_stem("Also strongly") == ""
    assert verb_stem("") == ""


def test_references_are_resolutions_and_statements():
    """Letters go, other documents are none."""
    assert reference_of("A/RES/54/237A-C") == "A/RES/54/237"
    assert reference_of("S/PRST/2006/39") == "S/PRST/2006/39"
    assert reference_of("S/2006/507") is None
    assert reference_of("S/RES/?") is None


def test_surplus_places_are_the_last_ones():
    """Of three found and one marked, the last two are spurious; what is missed is sought where nothing was found."""
    content = "60/1 then 60/1 then 60/1"
    found = [Place("A/RES/60/1", "60/1", Span(start, start + 4)) for start in (0, 10, 20)]
    marked = [Place("A/RES/60/1", "60/1")]
    assert [d.side for d in differences("X", "link", content, marked, found)] == ["spurious", "spurious"]
    missed = list(differences("X", "link", "a 60/1 b " + "c" * 90 + " d 60/1 e", marked, []))
    assert [(d.side, d.around[:10]) for d in missed] == [("missed", "a 60/1 b c")]
    assert scored(marked, found) == Score(1, 3, 1)


def test_scores_of_nothing_are_zero():
    """No division by zero where nothing was marked or found."""
    nothing = Score(0, 0, 0)
    assert (nothing.precision, nothing.recall, nothing.f) == (0.0, 0.0, 0.0)
    assert (Score(4, 2, 1).precision, Score(4, 2, 1).recall) == (0.5, 0.25)


@pytest.fixture
def folder(tmp_path):
    """Three AKN4UN files of two series and a text."""
    (tmp_path / "a.xml").write_bytes(akn(RECALLING))
    (tmp_path / "b.xml").write_bytes(akn(RECALLING, WRONG_YEAR))
    (tmp_path / "c.xml").write_bytes(akn(RECALLING, symbol="A/RES/75/1", formula="The General Assembly"))
    (tmp_path / "d.txt").write_text("no mark-up")
    return tmp_path


def test_totals_by_series(folder):
    """Each series by itself, all together last; every citation has the same weight."""
    evaluation = evaluate([folder])
    assert [(measure, series) for measure, series, _ in evaluation.rows()] == [
        (measure, series)
        for measure in ("links", "verbs")
        for series in ("Council resolutions", "Assembly resolutions", ALL)
    ]
    assert evaluation.total("links", "Council resolutions") == Score(3, 3, 2, 2)
    assert evaluation.total("links") == Score(4, 4, 3, 3)


def test_several_processes_give_the_same(folder):
    """The outcome does not depend on the number of processes."""
    assert evaluate([folder], jobs=2) == evaluate([folder], jobs=1)


def test_files_that_fail_are_named(folder):
    """One bad file stops nothing; only bad files are refused."""
    (folder / "z.xml").write_text("<a/>")
    assert evaluate([folder]).failures == (
        "z.xml: the XML is not Akoma Ntoso (its root is <a>); give AKN4UN XML, or the text as plain text",
    )
    with pytest.raises(RefusedError, match=r"z\.xml"):
        evaluate([folder / "z.xml"])
    with pytest.raises(UsageError, match="no AKN4UN file"):
        evaluate([folder / "d.txt"])


def test_the_command_prints_a_table_and_the_differences(folder):
    """Figures by series, what was left out, and on demand every difference; 1 where a file failed."""
    plain = CliRunner().invoke(app, ["evaluate", str(folder)])
    assert plain.exit_code == 0
    assert "Council resolutions" in plain.stdout
    assert "0.6667" in plain.stdout
    assert "Links are measured in 3 of 3 documents" in plain.stdout
    assert "missed link" not in plain.stdout
    listed = CliRunner().invoke(app, ["evaluate", str(folder), "--differences"])
    assert "S/RES/2631(2022): missed link S/RES/1700(2006)" in listed.stdout
    (folder / "z.xml").write_text("<a/>")
    failed = CliRunner().invoke(app, ["evaluate", str(folder)])
    assert failed.exit_code == 1
    assert "mandategraph: z.xml" in failed.stderr
