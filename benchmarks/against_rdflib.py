"""Time of loading, of each named question and of each export in our store against plain rdflib on the same graph.

python benchmarks/against_rdflib.py BUILD [--patience SECONDS]

BUILD is a folder that `mandategraph build` wrote. Both begin with its `graph.nq`, load it into memory as named graphs
and as the union of them without doubles, and are asked the same queries with the same values. What takes rdflib longer
than the patience is stopped and its ratio is a lower bound. A ratio is rdflib's time by ours. The values are those of
which the build holds most; a size of 0 says that it holds nothing of the kind, as a build without votes.
"""

import argparse
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pyoxigraph import QuerySolutions, RdfFormat, Store
from rdflib import Dataset, Graph

from mandategraph.graphs.binding import bound
from mandategraph.graphs.graphs import Graphs
from mandategraph.graphs.loading import merge
from mandategraph.graphs.querying import answer
from mandategraph.graphs.questions import Parameter, Question, questions
from mandategraph.graphs.refusals import RefusedError
from mandategraph.graphs.writing import FORMATS, serialized
from mandategraph.ontology.iris import Iris
from mandategraph.ontology.terms import PREFIXES

#: By kind of parameter, a query that names values for one that must be given, those with most in the build first: the
#: first that has an answer is taken.
CANDIDATES = {
    "document": "SELECT ?v { ?c cito:hasCitedEntity/mg:symbol ?v } GROUP BY ?v ORDER BY DESC(COUNT(?c)) ?v LIMIT 20",
    "body": "SELECT ?v { ?a mg:addressee/skos:prefLabel ?v } GROUP BY ?v ORDER BY DESC(COUNT(?a)) ?v LIMIT 20",
    "verb": "SELECT ?v { ?a mg:verb/skos:prefLabel ?v } GROUP BY ?v ORDER BY DESC(COUNT(?a)) ?v LIMIT 5",
    "words": "SELECT ?v { ?d mg:agendaItem/skos:prefLabel ?v } GROUP BY ?v ORDER BY DESC(COUNT(?d)) ?v LIMIT 5",
}
#: The same for questions of what else the build may hold most of: the document that is cited most may not be read.
READ = "?place mg:partOf/mg:textOf/mg:symbol ?v"
OWN = {
    "groups-of": "SELECT ?v { ?g a mg:Group . ?a mg:refersTo ?g ; mg:inAct ?act . ?act mg:paragraph ?place . "
    "?place mg:partOf ?t . ?t mg:textOf/mg:symbol ?v . FILTER (STRSTARTS(STR(?g), STR(?t))) } "
    "GROUP BY ?v ORDER BY DESC(COUNT(?g)) ?v LIMIT 5",
    "mandate-on": "SELECT ?v { ?act mg:creates|mg:renews ?b . ?b skos:prefLabel ?v } "
    "GROUP BY ?v ORDER BY DESC(COUNT(?act)) ?v LIMIT 20",
    "mandates-of": f"SELECT ?v {{ ?act a mg:Mandate ; mg:paragraph ?place . {READ} }} "
    "GROUP BY ?v ORDER BY DESC(COUNT(?act)) ?v LIMIT 5",
    "parts-of": "SELECT ?v { ?part org:subOrganizationOf/skos:prefLabel ?v } "
    "GROUP BY ?v ORDER BY DESC(COUNT(?part)) ?v LIMIT 20",
    "what-it-cites": f"SELECT ?v {{ ?c cito:hasCitedEntity ?cited ; mg:paragraph ?place . {READ} }} "
    "GROUP BY ?v ORDER BY DESC(COUNT(?c)) ?v LIMIT 5",
    "where-is-mentioned": "SELECT ?v { ?m mg:mentionOf/skos:prefLabel ?v } "
    "GROUP BY ?v ORDER BY DESC(COUNT(?m)) ?v LIMIT 5",
}
OWN["what-led-to"] = OWN["what-it-cites"]
FIXED = {
    "class": ["directive"],
    "force": ["hortatory", "mandatory", "demanding"],
    "cast": ["for", "abstaining"],
    "first-day": ["2000"],
    "last-day": ["2010"],
    "integer": ["1"],
}
RDFLIB = {"nq": "nquads", "trig": "trig", "ttl": "turtle", "nt": "nt", "jsonld": "json-ld", "rdfxml": "xml"}


class Patience(BaseException):
    """The time that something may take is over; no Exception, lest rdflib catches it."""


@contextmanager
def patient(seconds: float) -> Iterator[None]:
    """Raises Patience inside after so many seconds."""

    def stop(*_: object) -> None:
        raise Patience

    former = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, former)


def timed(work: Callable[[], int]) -> tuple[float, int]:
    """The seconds that it takes, and how many rows, triples or bytes it gives."""
    started = time.perf_counter()
    size = work()
    return time.perf_counter() - started, size


def rows(store: Store, sparql: str) -> int:
    """How many rows our store answers, each read."""
    found = answer(store, sparql)
    return sum(1 for _ in found) if isinstance(found, QuerySolutions) else 0


def asked(question: Question, store: Store, iris: Iris) -> str:
    """The question with the first values for what must be given that have an answer, as the most cited document."""

    def candidates(parameter: Parameter) -> list[str]:
        if parameter.kind not in CANDIDATES:
            return FIXED[parameter.kind]
        found = answer(store, OWN.get(question.name, CANDIDATES[parameter.kind]))
        return [row["v"].value for row in found] if isinstance(found, QuerySolutions) else []

    needed = {parameter.name: candidates(parameter) for parameter in question.parameters if parameter.default is None}
    last = question.sparql
    for number in range(20):
        values = {name: found[min(number, len(found) - 1)] for name, found in needed.items() if found}
        with suppress(RefusedError):
            last = bound(question, values, store, iris)
            if not needed or rows(store, last):
                break
    return last


def line(what: str, ours: tuple[float, int], theirs: Callable[[], int], patience: float) -> None:
    """Prints both times and their ratio; where the sizes should agree and do not, says so."""
    try:
        with patient(patience):
            seconds, size = timed(theirs)
        told, ratio = f"{seconds:10.3f}", f"{seconds / ours[0]:10.1f}"
    except Patience:
        told, ratio, size = f"{'> ' + format(patience, 'g'):>10}", f"{'> ' + format(patience / ours[0], '.0f'):>10}", -1
    except Exception as error:
        # whatever rdflib cannot do is a result
        told, ratio, size = f"{'failed':>10}", f"{'':>10}", -1
        what = f"{what} ({type(error).__name__})"
    sizes = f"{ours[1]:12,}" + (f"  rdflib {size:,}" if size not in (-1, ours[1]) else "")
    print(f"{what:42}{ours[0]:10.3f}{told}{ratio}{sizes}", flush=True)


def main(arguments: list[str]) -> int:
    """Print the table; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", metavar="BUILD", type=Path)
    parser.add_argument("--patience", type=float, default=30.0, metavar="SECONDS")
    given = parser.parse_args(arguments)
    try:
        graphs = Graphs.open(given.build)
    except RefusedError as error:
        print(error, file=sys.stderr)
        return 2
    file, iris = (graphs.place or given.build) / "graph.nq", Iris(graphs.manifest.base)
    store, dataset, union = Store(), Dataset(), Graph(bind_namespaces="none")

    def load() -> int:
        store.bulk_load(path=str(file), format=RdfFormat.N_QUADS)
        merge(store)
        return graphs.manifest.quads

    def load_rdflib() -> int:
        dataset.parse(str(file), format="nquads")
        for subject, predicate, value, _ in dataset.quads():
            union.add((subject, predicate, value))
        return sum(1 for _ in dataset.quads())

    print(f"{graphs.manifest.quads:,} quads, patience {given.patience:g} s\n")
    print(f"{'':42}{'ours s':>10}{'rdflib s':>10}{'ratio':>10}{'size':>12}")
    # loading is waited for, since nothing can be asked before
    line("load", timed(load), load_rdflib, 3600)
    for prefix, namespace in PREFIXES.items():
        union.bind(prefix, namespace)
        dataset.bind(prefix, namespace)
    for question in questions():
        sparql = asked(question, store, iris)
        line(f"ask {question.name}", timed(lambda q=sparql: rows(store, q)), lambda q=sparql: len(union.query(q)),
             given.patience)  # fmt: skip
    for name, form in RDFLIB.items():
        source = dataset if FORMATS[name].supports_datasets else union
        line(f"export {name}", timed(lambda n=name: len(serialized(store, FORMATS[n]))),
             lambda s=source, f=form: len(s.serialize(format=f, encoding="utf-8")), given.patience)  # fmt: skip
    sys.stdout.flush()
    # taking millions of terms apart one by one is of no use to anybody
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
