"""The commands that draw a build: its networks as files, its pages and pictures."""

from pathlib import Path
from typing import Annotated

import typer

from mandategraph.graphs.cli import Folder, _open, _write, app
from mandategraph.graphs.refusals import UsageError
from mandategraph.graphs.terminal import width


@app.command()
def view(
    folder: Folder,
    of: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="A document's symbol, a body (body/african-union), or words of an agenda item.",
        ),
    ] = None,
    lines: Annotated[
        str | None, typer.Option(metavar="BODY", help="The acts that address or mention a body, on a time axis.")
    ] = None,
    between: Annotated[
        tuple[str, str] | None, typer.Option(metavar="A B", help="The shortest ways between two documents or bodies.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("-o", "--out", metavar="FILE", help="The .html, .svg or .png file to write.")
    ] = None,
) -> None:
    """Write the interactive page of a build, or of one question to it; it opens in a browser, also offline.

    Without an option, the page shows the whole build: few acts one by one, else the most connected documents. With a
    file that ends in .svg or .png, a picture is written instead.
    """
    from mandategraph.graphs import courses, views

    asked = [name for name in (of, lines, between) if name is not None]
    if len(asked) > 1:
        raise UsageError("give one of --of, --lines and --between")
    suffix = out.suffix.lower() if out else ".html"
    if suffix not in (".html", ".htm", ".svg", ".png"):
        raise UsageError(f"{out}: the suffix {suffix!r} names no format of pages; use .html, .svg or .png")
    store = _open(folder).store
    if of is not None:
        shown = views.of(store, of)
    elif lines is not None:
        shown = courses.lines(store, lines)
    elif between is not None:
        shown = courses.between(store, *between)
    else:
        shown = views.whole(store)
    path = out or folder / f"{_file_name(of, lines, between)}.html"
    if suffix in (".svg", ".png"):
        from mandategraph.graphs.png import png
        from mandategraph.graphs.svg import extent, svg

        _write(svg(shown) if suffix == ".svg" else png(svg(shown), extent(shown)), path)
    else:
        from mandategraph.graphs.page import rendered

        _write(rendered(shown), path)
    if shown.note:
        print(shown.note)
    print(f"written to {path}: open it in a browser")


def _file_name(of: str | None, lines: str | None, between: tuple[str, str] | None) -> str:
    name = of or (lines and f"lines {lines}") or (between and " to ".join(between)) or "graph"
    kept = "".join(letter if letter.isalnum() or letter in "-." else " " for letter in name)
    return "-".join(kept.split())[:100]


@app.command()
def network(
    folder: Folder,
    kind: Annotated[str, typer.Option(help="citations, mandates, bodies, record or statement (all together).")],
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", metavar="FILE", help="A .graphml, .gexf, .cyjs, .json or .csv file; else a table."),
    ] = None,
    first: Annotated[int | None, typer.Option("--from", metavar="YEAR", help="Only what was said since then.")] = None,
    last: Annotated[int | None, typer.Option("--to", metavar="YEAR", help="Only what was said until then.")] = None,
    organ: Annotated[list[str] | None, typer.Option(help="Only what that organ says: security-council, …")] = None,
    verb_class: Annotated[
        list[str] | None, typer.Option("--class", help="Only acts of that class: directive, declarative, …")
    ] = None,
    force: Annotated[list[str] | None, typer.Option(help="Only verbs of that force: demanding, …")] = None,
    metrics: Annotated[
        bool, typer.Option("--metrics", help="Measure the nodes: with -o in the file, else the first ten are printed.")
    ] = False,
) -> None:
    """Write a network of the build for Gephi and the like, or print its edges."""
    from mandategraph.graphs.metrics import measured, ranking
    from mandategraph.graphs.networkfiles import COLUMNS, edge_rows, network_file
    from mandategraph.graphs.projections import Projection, projected
    from mandategraph.graphs.results import table

    found = _open(folder).network(kind)
    found = projected(found, Projection(first, last, organ or (), verb_class or (), force or ()))
    told = f"{found.number_of_nodes():,} nodes and {found.number_of_edges():,} edges"
    if metrics:
        found = measured(found)
    if out:
        _write(network_file(found, out), out)
        print(f"{told} written to {out}")
    elif metrics:
        print(told)
        for title, columns, rows in ranking(found):
            print(f"\n{title}")
            _write(table(columns, rows, width()), None)
    else:
        _write(table(COLUMNS[:4], [row[:4] for row in edge_rows(found)], width()), None)
