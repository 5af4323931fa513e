"""Corrections: what a row of the table does to the findings, what it leaves behind, what is said when it is amiss."""

import pytest
from pyoxigraph import RdfFormat, parse
from rdflib.namespace import FOAF, PROV

from mandategraph.extract.corrections import COLUMNS, read_corrections
from mandategraph.extract.documents import Options, document_of, extract
from mandategraph.extract.reading import read
from mandategraph.graphs import build
from mandategraph.graphs.refusals import UsageError
from mandategraph.ontology.irireading import parse_iri
from mandategraph.ontology.iris import Iris
from mandategraph.ontology.terms import MG, node

SYMBOL = "S/RES/1590(2005)"
SOURCE = (
    "S/RES/1590 (2005)\n\nResolution 1590 (2005)\n\nAdopted by the Security Council at its 5151st meeting, on "
    "24 March 2005\n\nThe Security Council,\n\nRecalling its resolution 1547 (2004),\n\n"
    "1. Requests the Ruritanian Liberation Front and the Mission to talk;\n\n2. Urges the parties to stop.\n"
)
FRONT = "Ruritanian Liberation Front"


def rows(*lines: tuple[str, ...]) -> bytes:
    """A table of corrections, each line given from the quote on, by the same author."""
    cells = [COLUMNS, *((SYMBOL, *line, "A library") for line in lines)]
    return "\n".join("\t".join(line) for line in cells).encode()


def corrected(*lines: tuple[str, ...]):
    """The source's record with these corrections."""
    return document_of(read("a.txt", SOURCE.encode()), None, read_corrections("mine.tsv", rows(*lines)))


def named(document) -> dict[str, str]:
    """The key that each of the words mentioned leads to."""
    return {document.text.content[slice(*m.span)]: m.of.key for m in document.mentions}


def test_without_corrections_the_front_is_unlisted():
    """The record that the other tests correct."""
    document = corrected()
    assert named(document)[FRONT] == "Ruritanian_Liberation_Front"
    assert "Mission" not in named(document)


def test_a_rejected_mention_is_gone_with_its_body():
    """Neither the mention nor the body that only it named is stated."""
    document = corrected((FRONT, "mention", "reject", ""))
    assert FRONT not in named(document)
    assert "OtherBody" not in {local.type for local in document.locals}


def test_a_relinked_mention_leads_elsewhere_and_so_do_the_addressees_with_its_words():
    """Who is mentioned and who is addressed by the same words stay the same."""
    document = corrected((FRONT, "mention", "relink", "African Union"))
    assert named(document)[FRONT] == "african-union"
    assert "african-union" in {a.to.key for act in document.acts for a in act.addressings}


def test_a_renamed_body_is_the_one_of_that_name():
    """The new name makes the key; a name that a table knows leads to its row."""
    document = corrected((FRONT, "mention", "rename", "Front for Ruritania"))
    assert named(document)[FRONT] == "Front_for_Ruritania"
    assert "Front for Ruritania" in {local.label for local in document.locals}
    assert named(corrected((FRONT, "mention", "rename", "African Union")))[FRONT] == "african-union"


def test_addressees_and_citations_are_corrected_by_their_own_words():
    """Each kind of finding has its own term."""
    document = corrected(
        ("parties", "addressee", "relink", "group/all-parties"),
        ("resolution 1547 (2004)", "citation", "relink", "S/RES/1556 (2004)"),
    )
    assert "all-parties" in {a.to.key for act in document.acts for a in act.addressings}
    assert [citation.target.key for citation in document.citations] == ["S/RES/1556(2004)"]
    gone = corrected(("parties", "addressee", "reject", ""), ("resolution 1547 (2004)", "citation", "reject", ""))
    assert len([a for act in gone.acts for a in act.addressings]) < len(
        [a for act in document.acts for a in act.addressings]
    )
    assert gone.citations == ()


def test_a_group_of_the_text_gets_the_new_name():
    """Renaming an addressee that only the text knows renames its node."""
    document = corrected(("parties", "addressee", "rename", "the two parties of Ruritania"))
    assert "the two parties of Ruritania" in {local.label for local in document.locals}


def test_what_matches_nothing_is_reported():
    """A correction whose words are not found is named with its author."""
    (notice,) = [n for n in corrected(("UNMIS", "mention", "accept", "")).warnings if n.kind == "correction-unmatched"]
    assert "UNMIS" in notice.message
    assert "A library" in notice.message


def test_a_correction_is_stated_with_its_author():
    """The graph says who corrected which finding, and the build's digest is another one."""
    table = read_corrections("mine.tsv", rows((FRONT, "mention", "accept", "")))
    found = extract("a.txt", SOURCE.encode(), Options(corrections=table))
    quads = list(parse(found.quads, format=RdfFormat.N_QUADS))
    (author,) = [q.object for q in quads if q.predicate == node(PROV.wasAttributedTo)]
    assert author.value == Iris().agent("A_library")
    assert [q.object.value for q in quads if q.subject == author and q.predicate == node(FOAF.name)] == ["A library"]
    (finding,) = [q.object for q in quads if q.predicate == node(MG.corrects)]
    assert parse_iri(finding.value)[0] == "mention"
    plain = extract("a.txt", SOURCE.encode(), Options())
    builds = [
        {q.object.value for q in parse(one.quads, format=RdfFormat.N_QUADS) if q.predicate == node(PROV.wasGeneratedBy)}
        for one in (found, plain)
    ]
    assert builds[0] != builds[1]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (b"quote\tterm", "line 1: the header must be"),
        (rows(("UNMIS", "mention")), "line 2: 4 columns"),
        (rows(("", "mention", "accept", "")), "line 2: no quote"),
        (rows(("UNMIS", "act", "accept", "")), "the term 'act' cannot be corrected"),
        (rows(("UNMIS", "mention", "drop", "")), "no action 'drop'"),
        (rows(("UNMIS", "mention", "relink", "")), "relink needs a value"),
        (rows(("UNMIS", "mention", "accept", "x")), "accept takes no value"),
        (rows(("UNMIS", "mention", "relink", "body/nobody")), "'body/nobody' names nothing known"),
        (rows(("resolution 1", "citation", "rename", "x")), "relink it"),
        (b"\xff\xfe\xfa", "not UTF-8"),
    ],
)
def test_a_row_that_cannot_be_meant_is_refused(table, said):
    """The message names table and line, and what to give instead."""
    with pytest.raises(ValueError, match=r"mine\.tsv") as error:
        read_corrections("mine.tsv", table)
    assert said in str(error.value)


def test_a_build_applies_and_reports_them(tmp_path):
    """The option reaches every text; rows of documents that were not built are in the problems."""
    source, table = tmp_path / "a.txt", tmp_path / "mine.tsv"
    source.write_text(SOURCE, encoding="utf-8")
    other = "\n" + "\t".join(("S/RES/1 (1946)", "Mission", "mention", "accept", "", "A library"))
    table.write_bytes(rows((FRONT, "mention", "relink", "African Union")) + other.encode())
    graphs = build([source], tmp_path / "out", corrections=table)
    assert [p.symbol for p in graphs.problems if p.kind == "correction-unmatched"] == ["S/RES/1(1946)"]
    assert FRONT not in {str(row[0]) for row in graphs.query("SELECT ?l { ?b mg:unlisted true ; skos:prefLabel ?l }")}
    with pytest.raises(UsageError, match="--corrections"):
        build([source], tmp_path / "out", corrections=tmp_path / "none.tsv")


def test_rows_of_a_review_that_are_not_decided_are_passed_over():
    """What `ask DIR review --format tsv` prints, with one row decided, is a table of corrections."""
    table = (
        "?document\t?quote\t?term\t?action\t?value\t?author\t?why\t?paragraph\n"
        '"S/RES/1590(2005)"\t"Test Corps"\t"mention"\t""\t""\t""\t"no table knows this body"\t"2"\n'
        '"S/RES/1590(2005)"\tUNMIS\tmention\treject\t\tA desk\t"no table knows this body"\t"3"\n'
    )
    rows = read_corrections("review.tsv", table.encode())
    assert [(row.quote, row.action, row.author) for row in rows] == [("UNMIS", "reject", "A desk")]
