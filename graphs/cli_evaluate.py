"""The command `evaluate`: how what the program reads compares with what the UN's editors marked, in print."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mandategraph.graphs.cli import app
from mandategraph.graphs.terminal import progress, width

if TYPE_CHECKING:
    from mandategraph.graphs.evaluating import Evaluation

HEAD = ("measure", "series", "documents", "marked", "found", "precision", "recall", "F")


@app.command()
def evaluate(
    sources: Annotated[
        list[Path], typer.Argument(metavar="FILE.xml...", help="AKN4UN files, or folders with such files.")
    ],
    differences: Annotated[
        bool, typer.Option("--differences", help="List every difference with the words around it.")
    ] = False,
    jobs: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Processes; as many as help if not given.")
    ] = None,
) -> None:
    """Measure accuracy against the hyperlinks and italics that the UN's editors set in AKN4UN files."""
    from mandategraph.graphs.evaluating import evaluate as measure

    with progress() as tick:
        evaluation = measure(sources, jobs=jobs, tick=tick)
    print(report(evaluation, width()), end="")
    if differences:
        for document in evaluation.documents:
            for difference in document.differences:
                print(difference)
    for line in evaluation.failures:
        print(f"mandategraph: {line}", file=sys.stderr)
    if evaluation.failures:
        raise typer.Exit(1)


def report(evaluation: "Evaluation", columns: int) -> str:
    """The table of precision, recall and F by series, and which documents it leaves out."""
    from mandategraph.graphs.results import table

    rows = [
        (
            measure,
            series,
            f"{score.documents:,}",
            f"{score.marked:,}",
            f"{score.found:,}",
            f"{score.precision:.4f}",
            f"{score.recall:.4f}",
            f"{score.f:.4f}",
        )
        for measure, series, score in evaluation.rows()
    ]
    documents = evaluation.documents
    linked = sum("links" in document.scores for document in documents)
    partly = sum(document.is_partly_linked for document in documents)
    left_out = (
        f"Links are measured in {linked:,} of {len(documents):,} documents: in {partly:,} the editors linked citations "
        f"only in part, in {len(documents) - linked - partly:,} none.\n"
    )
    return (table(HEAD, rows, columns) if rows else "") + left_out
