"""The command that writes a build for other programs: RDF, profiles of it, tables for Neo4j, bibliographies."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mandategraph.graphs.cli import Folder, _open, _write, app
from mandategraph.graphs.refusals import RefusedError, UsageError

if TYPE_CHECKING:
    from mandategraph.graphs.graphs import Graphs


@app.command()
def export(
    folder: Folder,
    form: Annotated[
        str,
        typer.Option("--format", help="nq, trig, ttl, nt, jsonld or rdfxml; csv (for Neo4j); bibtex or csl."),
    ],
    profile: Annotated[
        str | None, typer.Option(metavar="NAME", help="What it states in other terms: undo or webannotation.")
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "-o", "--out", metavar="FILE", help="Write to a file instead of standard output; the folder of csv."
        ),
    ] = None,
) -> None:
    """Write the graph for other programs; the same build gives the same bytes."""
    from mandategraph.graphs.bibliography import bibtex, csl
    from mandategraph.graphs.profiles import profiled
    from mandategraph.graphs.writing import rdf_format, serialized, written

    graphs = _open(folder)
    others = {"bibtex": bibtex, "csl": csl}
    if profile is not None and (form == "csv" or form in others):
        raise UsageError(f"a profile is written as RDF, not as {form}")
    if form == "csv":
        _write_tables(graphs, out)
    elif form in others:
        _write(others[form](graphs.store), out)
    elif profile is None:
        _write(serialized(graphs.store, rdf_format(form)), out)
    else:
        rdf = rdf_format(form)
        _write(written(profiled(graphs.store, profile), rdf), out)


def _write_tables(graphs: "Graphs", out: Path | None) -> None:
    from mandategraph.graphs.neo4j import neo4j_files
    from mandategraph.graphs.writing import merged_quads

    if out is None:
        raise UsageError("the tables for Neo4j are several files: name a folder for them with -o")
    tables = neo4j_files(quad.triple for quad in merged_quads(graphs.store))
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RefusedError(f"{out}: no folder can be made ({error.strerror or error}); name another with -o") from None
    for name, content in tables.items():
        _write(content, out / name)
    print(f"written to {out}: {', '.join(tables)}")
