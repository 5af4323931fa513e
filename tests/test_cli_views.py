"""Tests of the commands that draw a build."""

import sys
from pathlib import Path

import networkx as nx
import pytest

from mandategraph.graphs.building import build
from mandategraph.graphs.cli import main

EXAMPLE = Path(__file__).parent.parent / "examples" / "S-PRST-2006-39.txt"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The build of the example."""
    folder = tmp_path_factory.mktemp("build") / "out"
    build([EXAMPLE], folder, jobs=1)
    return folder


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Runs the command line; (exit code, standard output, standard error)."""

    def call(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["mandategraph", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        told = capsys.readouterr()
        return int(ended.value.code or 0), told.out, told.err

    return call


@pytest.mark.parametrize(
    "question",
    [
        (),
        ("--of", "S/PRST/2006/39"),
        ("--of", "S/RES/1631 (2005)"),
        ("--of", "body/african-union"),
        ("--lines", "African Union"),
        ("--between", "S/RES/1631(2005)", "A/RES/60/1"),
    ],
)
def test_every_question_has_a_page_and_a_picture(run, built: Path, tmp_path: Path, question: tuple[str, ...]) -> None:
    """The suffix of the file chooses between them."""
    assert run("view", built, *question, "-o", tmp_path / "v.html")[0] == 0
    assert (tmp_path / "v.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert run("view", built, *question, "-o", tmp_path / "v.svg")[0] == 0
    assert (tmp_path / "v.svg").read_text(encoding="utf-8").startswith("<svg")


def test_a_picture_can_be_of_points(run, built: Path, tmp_path: Path) -> None:
    """PNG, of the same drawing."""
    pytest.importorskip("resvg_py", reason="resvg-py is not installed")
    assert run("view", built, "-o", tmp_path / "v.png")[0] == 0
    assert (tmp_path / "v.png").read_bytes().startswith(b"\x89PNG")


def test_a_page_without_a_name_goes_into_the_build(run, built: Path) -> None:
    """It is called after the question."""
    code, out, _ = run("view", built, "--lines", "African Union")
    assert code == 0
    assert "lines-African-Union.html: open it in a browser" in out.replace("\n", "")
    assert (built / "lines-African-Union.html").is_file()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--of", "S/PRST/2006/39", "--lines", "UNMIS"), "give one of --of, --lines and --between"),
        (("-o", "v.pdf"), "use .html, .svg or .png"),
        (("--of", "nobody"), "nothing in this build is called 'nobody'"),
    ],
)
def test_what_cannot_be_shown_is_a_usage_error(run, built: Path, arguments: tuple[str, ...], told: str) -> None:
    """One line that says what to do, and exit code 2."""
    code, _, err = run("view", built, *arguments)
    assert code == 2
    assert told in err


def test_a_network_is_cut_down_and_measured(run, built: Path, tmp_path: Path) -> None:
    """The measures stand in the file; only what is asked for is in it."""
    path = tmp_path / "n.graphml"
    code, _, err = run("network", built, "--kind", "citations", "--from", 2006, "--organ", "security-council",
                       "--class", "expressive", "--metrics", "-o", path)  # fmt: skip
    assert (code, err) == (0, "")
    graph = nx.read_graphml(path, force_multigraph=True)
    assert {facts["verb_class"] for *_, facts in graph.edges(data=True)} == {"expressive"}
    assert all("pagerank" in facts for _, facts in graph.nodes(data=True))


def test_rankings_are_printed(run, built: Path) -> None:
    """Without a file, the first of each measure."""
    code, out, _ = run("network", built, "--kind", "citations", "--metrics")
    assert code == 0
    assert "Most referred to" in out
    assert "Highest PageRank" in out


def test_a_force_that_is_not_there_is_refused(run, built: Path) -> None:
    """The error lists the forces that there are."""
    code, _, err = run("network", built, "--kind", "bodies", "--force", "magic")
    assert code == 2
    assert "no edge has the force 'magic'; there are: " in err
