"""Tests of the command line: what is printed, exit codes, and one clear line for bad input."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from mandategraph.graphs import build
from mandategraph.graphs.cli import main

EXAMPLE = Path(__file__).parent.parent / "examples" / "S-PRST-2006-39.txt"
COMMANDS = ("build", "query", "ask", "view", "network", "export", "diff", "validate")


class Done(NamedTuple):
    """What a command left: its exit code and what it printed."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Done]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command line with some arguments, in a working directory."""

    def call(*arguments: str | Path, cwd: Path | None = None) -> Done:
        monkeypatch.setattr(sys, "argv", ["mandategraph", *map(str, arguments)])
        if cwd:
            monkeypatch.chdir(cwd)
        with pytest.raises(SystemExit) as ended:
            main()
        return Done(int(ended.value.code or 0), *capsys.readouterr())

    return call


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The statement, built."""
    return build(EXAMPLE, tmp_path_factory.mktemp("cli") / "out").folder


def test_a_build_says_what_it_did(run: Run, tmp_path: Path) -> None:
    """Counts, files and the next commands, in a few lines; the default folder is in the working directory."""
    done = run("build", EXAMPLE, cwd=tmp_path)
    lines = done.stdout.splitlines()
    assert 3 <= len(lines) <= 8
    assert lines[0].startswith("S/PRST/2006/39: ")
    assert "mandategraph-out" in lines[1]
    assert "graph.html" in done.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(run: Run, command: str) -> None:
    """Help is a success and names the command."""
    done = run(command, "--help")
    assert done.returncode == 0
    assert f" {command} " in done.stdout


def test_help_does_not_wait() -> None:
    """The store, networkx and pyvis are not imported for the help."""
    code = "import sys; import mandategraph.graphs.cli; print({'pyoxigraph', 'rdflib', 'networkx'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_query_formats(run: Run, folder: Path, tmp_path: Path) -> None:
    """A query from an argument or a file, to standard output or a file."""
    sparql = "SELECT ?symbol { ?text mg:textOf/mg:symbol ?symbol }"
    (tmp_path / "q.rq").write_text(sparql)
    done = run("query", folder, "-f", tmp_path / "q.rq", "--format", "json")
    assert json.loads(done.stdout)["results"]["bindings"][0]["symbol"]["value"] == "S/PRST/2006/39"
    assert run("query", folder, sparql, "--format", "csv", "-o", tmp_path / "a.csv").stdout == ""
    assert (tmp_path / "a.csv").read_text().split() == ["symbol", "S/PRST/2006/39"]


def test_ask_lists_and_answers(run: Run, folder: Path) -> None:
    """Without a name the questions are listed; with one it is answered."""
    assert "who-is-asked-to-do-what" in run("ask", folder).stdout
    done = run("ask", folder, "who-is-asked-to-do-what", "--format", "csv")
    assert done.stdout.startswith("document,paragraph,who,verb,whom,task,limit,quote")
    assert "Security Council" in done.stdout


def test_ask_binds_parameters_and_writes_a_spreadsheet(run: Run, folder: Path, tmp_path: Path) -> None:
    """Values are given as PARAM=VALUE; who, what, by when goes into a workbook."""
    done = run("ask", folder, "documents-cited-by-verb", "document=S/PRST/2006/39", "--format", "csv")
    assert "S/RES/1631(2005)" in done.stdout
    assert run("ask", folder, "reports-due", "--format", "xlsx", "-o", tmp_path / "a.xlsx").returncode == 0
    assert (tmp_path / "a.xlsx").read_bytes()[:2] == b"PK"
    assert "[document=DOCUMENT]" in run("ask", folder).stdout.replace("\n", "")


def test_view_network_and_export(run: Run, folder: Path, tmp_path: Path) -> None:
    """Each writes its file; the export as N-Quads is the build's own file."""
    assert run("view", folder, "--of", "S/PRST/2006/39", "-o", tmp_path / "a.html").returncode == 0
    assert (tmp_path / "a.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert run("network", folder, "--kind", "mandates", "-o", tmp_path / "a.csv").returncode == 0
    assert (tmp_path / "a.csv").read_text(encoding="utf-8").startswith("who,verb,whom,quote")
    assert run("export", folder, "--format", "nq").stdout.encode() == (folder / "graph.nq").read_bytes()


def test_export_for_other_programs(run: Run, folder: Path, tmp_path: Path) -> None:
    """Profiles, the tables for Neo4j in a folder, bibliographies."""
    assert "undo:Relation" in run("export", folder, "--format", "ttl", "--profile", "undo").stdout
    assert "oa:Annotation" in run("export", folder, "--format", "ttl", "--profile", "webannotation").stdout
    done = run("export", folder, "--format", "csv", "-o", tmp_path / "neo4j" / "here")
    assert done.stdout.endswith("here: nodes.csv, edges.csv, load.cypher\n")
    assert sorted(file.name for file in (tmp_path / "neo4j" / "here").iterdir()) == [
        *("edges.csv", "load.cypher", "nodes.csv"),
    ]
    assert "@techreport{S-PRST-2006-39," in run("export", folder, "--format", "bibtex").stdout
    assert '"S/PRST/2006/39"' in run("export", folder, "--format", "csl").stdout


def test_diff(run: Run, folder: Path, tmp_path: Path) -> None:
    """A build and itself state the same; another symbol is another document."""
    assert run("diff", folder, folder).stdout == "the two builds state the same\n"
    text = EXAMPLE.read_text(encoding="utf-8").replace("requests the Secretary-General", "asks the Secretary-General")
    (tmp_path / EXAMPLE.name).write_text(text + "\n\nThe Council also welcomes this.\n", encoding="utf-8")
    other = build(tmp_path / EXAMPLE.name, tmp_path / "other").folder
    done = run("diff", folder, other)
    assert done.returncode == 0
    assert "en/S/PRST/2006/39: " in done.stdout
    assert "\n  + text/en/S/PRST/2006/39 mg:content " in done.stdout


def test_validate(run: Run, folder: Path, tmp_path: Path) -> None:
    """Exit code 0 for what conforms, 1 for what does not."""
    done = run("validate", folder)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "conforms to the shapes")
    lines = (folder / "graph.nq").read_text(encoding="utf-8").splitlines(keepends=True)
    (tmp_path / "b.nq").write_text("".join(line for line in lines if "#actor>" not in line), encoding="utf-8")
    done = run("validate", tmp_path / "b.nq")
    assert done.returncode == 1
    assert "violations of the shapes" in done.stdout.splitlines()[-1]


def test_a_source_that_fails_gives_exit_code_1(run: Run, tmp_path: Path) -> None:
    """The rest is built, the failure is one line on standard error."""
    (tmp_path / "empty.txt").write_bytes(b"")
    done = run("build", EXAMPLE, tmp_path / "empty.txt", "-o", tmp_path / "out")
    assert done.returncode == 1
    assert done.stderr.startswith("mandategraph: empty.txt: ")
    assert (tmp_path / "out" / "graph.nq").exists()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("build", "missing.txt"), 2),
        (("build", "S/RES/1325(2000)"), 2),
        (("build", "nothing-inside"), 2),
        (("build", "empty.txt"), 1),
        (("build", "noise.txt"), 1),
        (("build", "empty.txt", "noise.txt", "--symbol", "S/RES/1(1946)"), 2),
        (("build", "good.txt", "-o", "empty.txt"), 2),
        (("build", "good.txt", "-o", "empty.txt/out"), 1),
        (("build", "good.txt", "-o", "."), 2),
        (("build", "good.txt", "--jobs", "0"), 2),
        (("build", "good.txt", "--base", "nowhere"), 2),
        (("build",), 2),
        (("query", "{folder}", "SELEC"), 2),
        (("query", "{folder}", "DELETE WHERE {{ ?s ?p ?o }}"), 2),
        (("query", "{folder}", "SELECT * {{ SERVICE <http://127.0.0.1:1/> {{ ?s ?p ?o }} }}"), 2),
        (("query", "{folder}", "SELECT (COUNT(*) AS ?n) {{ ?a ?p ?b . ?c ?q ?d . ?e ?r ?f }}", "--timeout", "0.5"), 1),
        (("query", "{folder}", "SELECT * {{ ?a ?p ?b . ?c ?q ?d }} ORDER BY ?b", "--memory", "128"), 1),
        (("query", "{folder}", "ASK {{ FILTER (" + "!" * 100_000 + "true) }}"), 2),
        (("query", "{folder}"), 2),
        (("query", "{folder}", "-f", "missing.rq"), 2),
        (("query", "{folder}", "ASK {{}}", "--format", "pdf"), 2),
        (("query", "missing", "ASK {{}}"), 2),
        (("query", "nothing-inside", "ASK {{}}"), 2),
        (("ask", "{folder}", "who-did-it"), 2),
        (("ask", "{folder}", "what-cites"), 2),
        (("ask", "{folder}", "what-cites", "document=S/RES/1(1946)"), 2),
        (("ask", "{folder}", "what-cites", "who=me"), 2),
        (("ask", "{folder}", "what-is-asked-of", "body=Nobody"), 2),
        (("query", "{folder}", "ASK {{}}", "--format", "xlsx"), 2),
        (("view", "{folder}", "--of", "S/RES/1(1946)"), 2),
        (("view", "{folder}", "-o", "missing/a.html"), 1),
        (("network", "{folder}", "--kind", "friends"), 2),
        (("network", "{folder}", "--kind", "bodies", "-o", "a.png"), 2),
        (("export", "{folder}", "--format", "owl"), 2),
        (("export", "{folder}", "--format", "ttl", "--profile", "owl"), 2),
        (("export", "{folder}", "--format", "csl", "--profile", "undo"), 2),
        (("export", "{folder}", "--format", "csv"), 2),
        (("validate", "empty.txt"), 2),
        (("nonsense",), 2),
    ],
    ids=lambda value: " ".join(value)[:60] if isinstance(value, tuple) else str(value),
)
def test_bad_input_is_one_clear_line(
    run: Run, folder: Path, tmp_path: Path, arguments: tuple[str, ...], code: int
) -> None:
    """No traceback, nothing on standard output, the exit code of the contract, and nothing is left behind."""
    (tmp_path / "nothing-inside").mkdir()
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "noise.txt").write_bytes(bytes(range(256)) * 8)
    (tmp_path / "good.txt").write_bytes(EXAMPLE.read_bytes())
    before = sorted(tmp_path.rglob("*"))
    done = run(*(argument.format(folder=folder) for argument in arguments), cwd=tmp_path)
    assert (done.returncode, done.stdout) == (code, "")
    assert "Traceback" not in done.stderr
    told = [line for line in done.stderr.splitlines() if line.startswith(("mandategraph: ", "Error: "))]
    assert len(told) == 1
    assert sorted(tmp_path.rglob("*")) == before


def test_a_reader_that_leaves_early_is_no_error(folder: Path) -> None:
    """Piping into a command that stops reading prints no traceback."""
    code = "from mandategraph.graphs.cli import main; main()"
    command = [sys.executable, "-P", "-c", code, "export", str(folder), "--format", "nq"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
