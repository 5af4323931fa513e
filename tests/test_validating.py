"""Tests of validation."""

from pathlib import Path

import pytest

from mandategraph.graphs import build
from mandategraph.graphs.refusals import UsageError
from mandategraph.graphs.validating import validate

EXAMPLE = Path(__file__).parent.parent / "examples" / "S-PRST-2006-39.txt"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The statement, built."""
    return build(EXAMPLE, tmp_path_factory.mktemp("validating") / "out").folder


def test_the_statement_conforms_and_its_file_too(folder: Path) -> None:
    """A build and its N-Quads have the same report: the hash is that of the graph, not of how it is stored."""
    report = validate(folder)
    assert report.violations == ()
    assert validate(folder / "graph.nq") == report


def test_a_violation_says_where_and_what(folder: Path, tmp_path: Path) -> None:
    """An act without its quote is found: document, paragraph, what is missing, the node."""
    lines = (folder / "graph.nq").read_text(encoding="utf-8").splitlines(keepends=True)
    broken = tmp_path / "broken.nq"
    broken.write_text(
        "".join(line for line in lines if not ("#p2-a1>" in line and "#quote>" in line)), encoding="utf-8"
    )
    (violation,) = validate(broken).violations
    assert violation.startswith("S/PRST/2006/39, paragraph 2: ")
    assert "mg:quote" in violation
    assert violation.endswith("#p2-a1, mg:quote]")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("gone.nq", None, "no such file"),
        ("a.doc", "x", "names no RDF format"),
        ("a.ttl", "<a> <b>", "cannot be read as"),
        ("a.nq", "_:a <http://a.example/> _:b .", "blank nodes"),
    ],
)
def test_what_is_no_graph_of_ours_is_refused(tmp_path: Path, name: str, content: str | None, words: str) -> None:
    """The error names the file and the reason."""
    if content is not None:
        (tmp_path / name).write_text(content)
    with pytest.raises(UsageError, match=words):
        validate(tmp_path / name)
