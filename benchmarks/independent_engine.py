"""The named questions answered by this project's store and by Comunica, an independent SPARQL engine: the same rows.

python benchmarks/independent_engine.py BUILD --node FOLDER [--patience SECONDS] [--only QUESTION ...]

Comunica reads the N-Triples of `mandategraph export`. It is taken from FOLDER/node_modules (5.3.0 crashes on Node 20):

    npm install --prefix FOLDER @comunica/query-sparql-rdfjs@4.5.0 n3@2.13.12

Each question is asked with the values that it needs, and again with all its parameters bound, each time to values
that give rows in this build. Rows are compared with their multiplicity; not their order, since Comunica's sort by
several keys is not stable and its strings are in the order of a locale, not of code points. The exit code is 1 where an
answer differs, 2 where Comunica cannot be run; an answer that it does not give within the patience is "slow".
"""

import argparse
import itertools
import json
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, RdfFormat, Store

from mandategraph.graphs import Graphs
from mandategraph.graphs.binding import CASTS, CLASSES, bound
from mandategraph.graphs.querying import solutions
from mandategraph.graphs.questions import Question, questions
from mandategraph.graphs.refusals import RefusedError, UsageError
from mandategraph.graphs.writing import serialized
from mandategraph.ontology.iris import Iris
from mandategraph.ontology.symbols import SymbolError
from mandategraph.ontology.terms import PREFIXES

SCRIPT = Path(__file__).with_name("independent_engine.mjs")
#: The most frequent values of each kind of parameter: what ?value is, in which pattern, of which those with most ?of.
COMMON: dict[str, tuple[str, ...]] = {
    "document": (
        "?of cito:hasCitedEntity ?it . ?it mg:symbol ?value . ?text mg:textOf ?it",
        "?of cito:hasCitedEntity/mg:symbol ?value",
        "?of cito:hasCitingEntity/mg:symbol ?value",
        "?it mg:vote ?of ; mg:symbol ?value",
        "?of a mg:Group ; skos:broader ?any . ?act mg:addressee ?of ; mg:paragraph/mg:partOf/mg:textOf ?it . "
        "?it mg:symbol ?value",
        "?of mg:unresolvedBecause ?why ; cito:hasCitingEntity/mg:symbol ?value",
    ),
    "body": (
        "?of mg:addressee/skos:prefLabel ?value",
        "?of mg:renews/skos:prefLabel ?value",
        "?of mg:creates/skos:prefLabel ?value",
        "?text mg:textOf ?of . ?of mg:issuedBy/skos:prefLabel ?value",
        "?of mg:presidency/skos:prefLabel ?value",
        "?of mg:voter/skos:prefLabel ?value",
        "?of org:subOrganizationOf/skos:prefLabel ?value",
    ),
    "verb": ("?of mg:verb/skos:prefLabel ?value", "?c mg:inAct ?of . ?of mg:verb/skos:prefLabel ?value"),
    "force": ("?of mg:verb/mg:force ?it BIND (REPLACE(STR(?it), '^.*/', '') AS ?value)",),
    "first-day": (
        "?text mg:textOf ?of . ?of mg:adoptedOn ?day BIND (STR(YEAR(?day)) AS ?value)",
        "?of mg:limitDate ?day BIND (STR(YEAR(?day)) AS ?value)",
        "?act mg:renews|mg:creates ?of ; mg:paragraph/mg:partOf/mg:textOf/mg:adoptedOn ?day BIND (STR(?day) AS ?value)",
    ),
    "integer": ("?text mg:textOf ?of . ?of mg:adoptedOn ?day BIND (STR(YEAR(?day)) AS ?value)",),
}
COMMON["last-day"] = COMMON["first-day"]
#: Values that come from no build.
FIXED: dict[str, tuple[str, ...]] = {
    "class": CLASSES,
    "cast": CASTS,
    "integer": ("3", "1"),
    "words": ("mission", "secretary", "situation", "S/", "United Nations"),
}
FEW = 4
DECLARED = "".join(f"PREFIX {prefix}: <{namespace}> " for prefix, namespace in PREFIXES.items())
Row = tuple[object, ...]


def candidates(store: Store) -> dict[str, list[str]]:
    """The values to try by kind of parameter, those first that most speaks of."""
    found: dict[str, list[str]] = {kind: list(values) for kind, values in FIXED.items()}
    for kind, patterns in COMMON.items():
        for pattern in patterns:
            sparql = (
                f"SELECT ?value (COUNT(DISTINCT ?of) AS ?n) {{ {pattern} }} GROUP BY ?value ORDER BY DESC(?n) ?value"
            )
            rows = solutions(store, f"{DECLARED}{sparql} LIMIT {FEW}")
            found.setdefault(kind, []).extend(row["value"].value for row in rows)
    return found


def posed(store: Store, question: Question, values: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """(values, SPARQL) of the question with what it needs, then with all its parameters; values that give rows."""
    needed = [parameter for parameter in question.parameters if parameter.default is None]
    for parameters in [needed, list(question.parameters)] if len(needed) < len(question.parameters) else [needed]:
        told, sparql = "", question.sparql
        for chosen in itertools.product(*(values[parameter.kind] for parameter in parameters)):
            given = {parameter.name: value for parameter, value in zip(parameters, chosen, strict=True)}
            try:
                sparql = bound(question, given, store, Iris())
            except (UsageError, SymbolError):
                continue
            told = "; ".join(f"{name}={value}" for name, value in given.items())
            if ours(store, sparql):
                break
        yield told, sparql


def ours(store: Store, sparql: str) -> list[Row]:
    """The rows of the project's own store."""
    return [tuple(None if term is None else cell(term) for term in row) for row in solutions(store, sparql)]


def cell(term: object) -> tuple[str, str]:
    """A term as Comunica's side writes it: its value with its language, datatype or kind."""
    if isinstance(term, Literal):
        return term.value, term.language or term.datatype.value
    return str(getattr(term, "value", term)), "NamedNode"


class Comunica:
    """Comunica over a file of N-Triples, as a process of its own that is stopped when an answer takes too long."""

    def __init__(self, node: Path, file: Path, patience: float) -> None:
        """Raises FileNotFoundError where there is no Node, RuntimeError where the packages are missing."""
        runtime = shutil.which("node")
        if runtime is None:
            raise FileNotFoundError("node is not installed")
        self.command = [runtime, "--max-old-space-size=8192", str(SCRIPT), str(node.resolve()), str(file)]
        self.patience = patience
        self.start()

    def start(self) -> None:
        """Load the file."""
        self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self.process.stdin
        assert self.process.stdout
        self.stdin, self.stdout = self.process.stdin, self.process.stdout
        if not self.stdout.readline():
            raise RuntimeError("Comunica did not start; the head of this file says how to install it")

    def rows(self, sparql: str) -> list[Row] | None:
        """The rows, None where they take too long; raises RuntimeError with what Comunica says where it cannot."""
        timer = threading.Timer(self.patience, self.process.kill)
        timer.start()
        self.stdin.write(json.dumps(sparql) + "\n")
        self.stdin.flush()
        line = self.stdout.readline()
        timer.cancel()
        if not line:
            self.stop()
            self.start()
            return None
        told = json.loads(line)
        if "error" in told:
            raise RuntimeError(told["error"])
        return [tuple(None if term is None else tuple(term) for term in row) for row in told["rows"]]

    def stop(self) -> None:
        """End the process."""
        self.process.kill()
        self.process.wait()


@dataclass(frozen=True)
class Comparison:
    """How both answer a query: the number of our rows, the seconds of each, what is to be said of them, and why."""

    rows: int
    ours: float
    theirs: float
    verdict: str
    why: str = ""


def compared(store: Store, engine: Comunica, sparql: str) -> Comparison:
    """The answers beside each other: "yes" where they are the same, "empty" where both have no rows, "slow", "NO"."""
    started = time.perf_counter()
    mine = ours(store, sparql)
    middle = time.perf_counter()
    verdict, why = "yes" if mine else "empty", ""
    try:
        theirs = engine.rows(sparql)
    except RuntimeError as error:
        verdict, why, theirs = "NO", f"Comunica refuses: {error}", None
    else:
        if theirs is None:
            verdict = "slow"
        elif why := difference(mine, theirs):
            verdict = "NO"
    return Comparison(len(mine), middle - started, time.perf_counter() - middle, verdict, why)


def difference(mine: list[Row], theirs: list[Row]) -> str:
    """How the rows differ; empty where they do not."""
    if Counter(mine) != Counter(theirs):
        missing, more = Counter(mine) - Counter(theirs), Counter(theirs) - Counter(mine)
        example = next(iter(missing or more))
        return f"{missing.total()} only ours, {more.total()} only Comunica's, such as {example}"
    return ""


def main() -> int:
    """Print the table; return the exit code."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("build", metavar="BUILD")
    arguments.add_argument("--node", type=Path, required=True, metavar="FOLDER", help="where node_modules is")
    arguments.add_argument("--patience", type=float, default=60.0, metavar="SECONDS", help="for one answer (60)")
    arguments.add_argument("--only", nargs="+", metavar="QUESTION")
    given = arguments.parse_args()
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "graph.nt"
        try:
            store = Graphs.open(given.build).store
            file.write_bytes(serialized(store, RdfFormat.N_TRIPLES))
            engine = Comunica(given.node, file, given.patience)
        except (RefusedError, OSError, RuntimeError) as error:
            print(error, file=sys.stderr)
            return 2
        try:
            values = candidates(store)
            print(f"{'question':36}{'rows':>7}{'ours s':>9}{'Comunica s':>12}  same   asked with", flush=True)
            for question in questions():
                if given.only and question.name not in given.only:
                    continue
                for told, sparql in posed(store, question, values):
                    both = compared(store, engine, sparql)
                    counts[both.verdict] += 1
                    print(
                        f"{question.name:36}{both.rows:7,}{both.ours:9.2f}{both.theirs:12.2f}"
                        f"  {both.verdict:5}  {told}",
                        flush=True,
                    )
                    if both.why:
                        print(f"    {both.why}", flush=True)
        finally:
            engine.stop()
    print(
        f"{counts['yes']} answers are the same, {counts['NO']} differ, {counts['slow']} were too slow for Comunica, "
        f"{counts['empty']} have no rows in this build"
    )
    return 1 if counts["NO"] else 0


if __name__ == "__main__":
    sys.exit(main())
