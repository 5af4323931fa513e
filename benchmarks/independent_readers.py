"""What other tools read in the exports of a build: each reads every quad or triple, and no other.

python benchmarks/independent_readers.py BUILD [--node FOLDER] [--only READER ...]

Every format of `mandategraph export` is written and read by raptor's rapper, serdi, rdflib and, of FOLDER/node_modules,
n3, jsonld.js and rdfxml-streaming-parser:

    npm install --prefix FOLDER n3@2.13.12 jsonld@9.0.0 rdfxml-streaming-parser

A number is how many different quads (triples where the format has no graphs) the reader found. The exit code is 1 where
one of them is not the build's, 2 where a reader named by --only is missing.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import rdflib
from pyoxigraph import RdfFormat, Store, parse, serialize

from mandategraph.graphs import Graphs
from mandategraph.graphs.refusals import RefusedError
from mandategraph.graphs.writing import FORMATS, merged_quads, named_quads, rdf_format, serialized

SCRIPT = Path(__file__).with_name("independent_readers.mjs")
#: The program that reads, and what it calls the formats that it knows; all print N-Quads.
PROGRAMS: dict[str, dict[str, str]] = {
    "rapper": {"nq": "nquads", "trig": "trig", "ttl": "turtle", "nt": "ntriples", "rdfxml": "rdfxml"},
    "serdi": {"nq": "NQuads", "trig": "TriG", "ttl": "Turtle", "nt": "NTriples"},
}
NODE: dict[str, dict[str, str]] = {
    "n3": {"nq": "N-Quads", "trig": "TriG", "ttl": "Turtle", "nt": "N-Triples"},
    "jsonld": {"jsonld": "JSON-LD"},
    "rdfxml-streaming-parser": {"rdfxml": "RDF/XML"},
}
RDFLIB = {"nq": "nquads", "trig": "trig", "ttl": "turtle", "nt": "nt", "rdfxml": "xml", "jsonld": "json-ld"}


@dataclass(frozen=True)
class Reader:
    """A tool that reads RDF: which formats, by the names that it gives them, and how a file becomes N-Quads."""

    name: str
    formats: dict[str, str]
    quads: Callable[[Path, str], bytes]
    """Raises CalledProcessError where the tool refuses the file."""


def readers(node: Path | None) -> list[Reader]:
    """Those that are installed."""
    found = [Reader("rdflib", RDFLIB, by_rdflib)]
    for name, formats in PROGRAMS.items():
        if program := shutil.which(name):
            found.append(Reader(name, formats, partial(by_program, program)))
    runtime = shutil.which("node")
    for name, formats in NODE.items():
        if runtime and node and (node / "node_modules" / name).is_dir():
            command = [runtime, "--max-old-space-size=8192", str(SCRIPT), str(node.resolve()), name]
            found.append(Reader(name, formats, partial(by_package, command)))
    return found


def run(command: list[str]) -> bytes:
    """What the command prints."""
    return subprocess.run(command, check=True, capture_output=True).stdout


def by_program(program: str, file: Path, form: str) -> bytes:
    """What rapper or serdi reads, as N-Quads."""
    quiet, out = ([], "NQuads") if program.endswith("serdi") else (["-q"], "nquads")
    return run([program, *quiet, "-i", form, "-o", out, str(file)])


def by_package(command: list[str], file: Path, form: str) -> bytes:
    """What a package of Node reads, as N-Quads."""
    return run([*command, form, str(file)])


def by_rdflib(file: Path, form: str) -> bytes:
    """What rdflib reads, as N-Quads."""
    if form in ("nquads", "trig", "json-ld"):
        quads = rdflib.Dataset()
        quads.parse(file, format=form)
        return quads.serialize(format="nquads", encoding="utf-8")
    graph = rdflib.Graph()
    graph.parse(file, format=form)
    return graph.serialize(format="nt", encoding="utf-8")


def lines(quads: Iterable[object]) -> set[bytes]:
    """Quads as lines of N-Quads in one spelling."""
    return set((serialize(quads, format=RdfFormat.N_QUADS) or b"").splitlines())  # type: ignore[arg-type]


def stated(store: Store, rdf: RdfFormat) -> set[bytes]:
    """What the build states, as an export in the format has to say."""
    return lines(named_quads(store) if rdf.supports_datasets else merged_quads(store))


def found(reader: Reader, file: Path, form: str, expected: set[bytes]) -> tuple[str, str]:
    """How many quads the reader finds, and how they differ from those expected where they do."""
    try:
        read = lines(parse(reader.quads(file, reader.formats[form]), format=RdfFormat.N_QUADS))
    except subprocess.CalledProcessError as error:
        told = error.stderr.decode("utf-8", "replace").strip().splitlines()
        return "refused", f"refuses it: {told[-1] if told else f'exit code {error.returncode}'}"
    if read == expected:
        return f"{len(read):,}", ""
    return f"{len(read):,} !", f"misses {len(expected - read):,} and has {len(read - expected):,} others"


def width(reader: Reader) -> int:
    """The width of its column."""
    return max(12, len(reader.name) + 2)


def main() -> int:
    """Print the table; return the exit code."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("build", metavar="BUILD")
    arguments.add_argument("--node", type=Path, metavar="FOLDER", help="where node_modules is")
    arguments.add_argument("--only", nargs="+", metavar="READER")
    given = arguments.parse_args()
    try:
        store = Graphs.open(given.build).store
    except RefusedError as error:
        print(error, file=sys.stderr)
        return 2
    tools = [tool for tool in readers(given.node) if not given.only or tool.name in given.only]
    if missing := sorted({*(given.only or ())} - {tool.name for tool in tools}):
        print(f"not installed: {', '.join(missing)}; the head of this file says how", file=sys.stderr)
        return 2
    differing: list[str] = []
    print(f"{'format':8}{'the build':>12}" + "".join(f"{tool.name:>{width(tool)}}" for tool in tools), flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for form in FORMATS:
            rdf = rdf_format(form)
            expected = stated(store, rdf)
            print(f"{form:8}{len(expected):12,}", end="", flush=True)
            file = Path(folder) / f"graph.{form}"
            file.write_bytes(serialized(store, rdf))
            for tool in tools:
                count, why = found(tool, file, form, expected) if form in tool.formats else ("", "")
                if why:
                    differing.append(f"{form}: {tool.name} {why}")
                print(f"{count:>{width(tool)}}", end="", flush=True)
            print()
            file.unlink()
    print("\n".join(differing or ["every reader finds what the build states, and nothing else"]))
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
