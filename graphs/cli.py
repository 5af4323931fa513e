"""The command line: reads arguments, prints, and turns what was refused into one line and an exit code."""

import os
import sys
import time
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mandategraph.graphs.refusals import RefusedError, UsageError
from mandategraph.graphs.terminal import progress, width

if TYPE_CHECKING:
    from mandategraph.graphs.graphs import Graphs

# Everything else is imported inside the commands, so that `mandategraph --help` does not wait for it.

app = typer.Typer(
    name="mandategraph",
    help="United Nations documents in, a knowledge graph out: who asked whom to do what, in which document, "
    "on whose authority, by when.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Folder = Annotated[Path, typer.Argument(metavar="DIR", help="A folder that `mandategraph build` wrote.")]
OutFile = Annotated[
    Path | None, typer.Option("-o", "--out", metavar="FILE", help="Write to a file instead of standard output.")
]
Timeout = Annotated[
    float, typer.Option("--timeout", metavar="S", min=0.1, help="Stop the query after so many seconds.")
]
Memory = Annotated[
    int, typer.Option("--memory", metavar="MB", min=128, help="Stop the query when it takes more memory.")
]
Form = Annotated[str, typer.Option("--format", help="table, csv, json, tsv; ttl for CONSTRUCT and DESCRIBE.")]


@app.command()
def build(
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE...", help="Files or folders with .txt and AKN .xml files.")
    ],
    out: Annotated[Path, typer.Option("-o", "--out", metavar="DIR", help="The folder to write into.")] = Path(
        "mandategraph-out"
    ),
    symbol: Annotated[str | None, typer.Option(help="The symbol of the one source, where it prints none.")] = None,
    lang: Annotated[
        str | None, typer.Option(help="The language of the sources, where they do not tell: en, fr, …")
    ] = None,
    base: Annotated[str | None, typer.Option(metavar="IRI", help="What the IRIs begin with.")] = None,
    jobs: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Processes; as many as help if not given.")
    ] = None,
    corrections: Annotated[
        Path | None, typer.Option("--corrections", metavar="FILE", help="A table of corrections to apply (TSV).")
    ] = None,
    all_files: Annotated[
        bool, typer.Option("--all", help="Write Turtle, GraphML and the page however large the graph.")
    ] = False,
) -> None:
    """Build the graph of documents into a folder; texts that are there already are replaced, others kept."""
    from mandategraph.graphs.building import build as make
    from mandategraph.graphs.telling import failures, told
    from mandategraph.ontology.irisyntax import BASE

    started = time.monotonic()
    with progress() as tick:
        graphs = make(
            sources,
            out,
            symbol=symbol,
            language=lang,
            base=base or BASE,
            jobs=jobs,
            all_files=all_files,
            corrections=corrections,
            tick=tick,
        )
    for line in told(graphs, time.monotonic() - started):
        print(line)
    failed = list(failures(graphs.problems))
    for line in failed:
        _complain(line)
    if failed:
        raise typer.Exit(1)


@app.command()
def query(
    folder: Folder,
    sparql: Annotated[
        str | None, typer.Argument(metavar="SPARQL", help="A query; mg:, cito:, skos: … are declared.")
    ] = None,
    file: Annotated[Path | None, typer.Option("-f", "--file", help="Read the query from a file.")] = None,
    form: Form = "table",
    timeout: Timeout = 60,
    memory: Memory = 2048,
    out: OutFile = None,
) -> None:
    """Answer a SPARQL query over all graphs of a build."""
    from mandategraph.graphs.results import printed

    if (sparql is None) == (file is None):
        raise UsageError("give the query either as an argument or with -f FILE")
    asked = _open(folder).query(sparql if sparql is not None else _read(file), timeout, memory)
    _write(printed(asked, form, width()), out)


@app.command()
def ask(
    folder: Folder,
    name: Annotated[
        str | None, typer.Argument(metavar="QUESTION", help="The question's name; without it, lists them.")
    ] = None,
    values: Annotated[
        list[str] | None, typer.Argument(metavar="PARAM=VALUE...", help="What the question is about.")
    ] = None,
    form: Annotated[str, typer.Option("--format", help="table, csv, json, tsv, xlsx.")] = "table",
    timeout: Timeout = 60,
    memory: Memory = 2048,
    out: OutFile = None,
) -> None:
    """Answer one of the questions that come with the program; without a name, list them."""
    from mandategraph.graphs.binding import given
    from mandategraph.graphs.questions import question, questions
    from mandategraph.graphs.results import printed, spreadsheet, table

    graphs = _open(folder)
    if name is None:
        _write(table(["question", "answers"], [[q.usage, q.text] for q in questions()], width()), out)
        return
    asked = graphs.ask(name, given(question(name), values or ()), timeout, memory)
    _write(spreadsheet(asked) if form == "xlsx" else printed(asked, form, width()), out)


@app.command()
def validate(
    source: Annotated[Path, typer.Argument(metavar="DIR|FILE", help="A build's folder, or an RDF file.")],
) -> None:
    """Check a graph against the SHACL shapes of the ontology and print its canonical hash."""
    from mandategraph.graphs.validating import validate as check

    report = check(source)
    for line in report.violations:
        print(line)
    print(f"{report.quads:,} quads, SHA-256 of the canonical form (RDFC-1.0): {report.digest}")
    print("conforms to the shapes" if report.conforms else f"{len(report.violations):,} violations of the shapes")
    if not report.conforms:
        raise typer.Exit(1)


@app.command()
def diff(folder: Folder, other: Folder, out: OutFile = None) -> None:
    """Say document by document what two builds state differently: - the first only, + the second only."""
    from mandategraph.graphs.comparing import differences, told

    former, later = _open(folder), _open(other)
    files = ((former.place or folder) / "graph.nq", (later.place or other) / "graph.nq")
    lines = list(told(differences(*files), former.manifest.base))
    _write("".join(f"{line}\n" for line in lines) or "the two builds state the same\n", out)


def _open(folder: Path) -> "Graphs":
    from mandategraph.graphs.graphs import Graphs

    return Graphs.open(folder)


def _read(file: Path | None) -> str:
    try:
        return file.read_text(encoding="utf-8") if file else ""
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file}: the query cannot be read ({error}); give a text file in UTF-8") from None


def _write(content: str | bytes, out: Path | None) -> None:
    from mandategraph.graphs.placing import write_whole

    data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    if out is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
        return
    try:
        write_whole(out, [data])
    except OSError as error:
        raise RefusedError(f"{out}: cannot be written ({error.strerror or error}); name another file with -o") from None


def main() -> None:
    """The console script: exits with 0 done, 1 done in part or not at all, 2 usage.

    What was refused is one line on standard error, never a traceback.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # a terminal that knows no typographic quotes still gets the rest
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except BrokenPipeError:
        # the reader has seen enough: what is left in the buffer must not be flushed into the closed pipe
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(1) from None
    except RefusedError as error:
        _complain(str(error))
        raise SystemExit(2 if isinstance(error, UsageError) else 1) from None


def _complain(line: str) -> None:
    print(f"mandategraph: {line}", file=sys.stderr)


from mandategraph.graphs import cli_evaluate, cli_export, cli_views  # noqa: E402, F401  # registers their commands on the app, which they import
