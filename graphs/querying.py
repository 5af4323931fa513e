"""Answers SPARQL queries over a store: only queries, only from this store, and not for longer than allowed."""

import subprocess
import sys
from pathlib import Path

from pyoxigraph import (
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    parse,
    parse_query_results,
)

from mandategraph.graphs.refusals import QueryError, QueryTimeout
from mandategraph.ontology.terms import PREFIXES

Answer = QuerySolutions | QueryBoolean | QueryTriples
KEYWORD = b"service"
#: Stands for the keyword where it is no keyword: of the same length, and no word of SPARQL.
MASK = b"sErViCx"


def answer(store: Store, sparql: str) -> Answer:
    """The answer of the store, whose default graph holds each triple of all graphs once.

    The prefixes of the ontology need no declaration.

    Raises QueryError where `sparql` is no query, is an update, or asks another machine.

    >>> bool(answer(Store(), "ASK { ?act mg:verb ?verb }"))
    False
    """
    refuse_service(sparql)
    try:
        return store.query(sparql, prefixes=PREFIXES)
    except SyntaxError as error:
        raise QueryError(f"not a SPARQL query: {error.msg} (updates are refused, the graph is read-only)") from None


def solutions(store: Store, sparql: str) -> QuerySolutions:
    """The rows of one of our own SELECT queries.

    Raises TypeError where the query is no SELECT.
    """
    found = store.query(sparql)
    if not isinstance(found, QuerySolutions):
        raise TypeError(f"a SELECT query is needed, not {sparql!r}")
    return found


def refuse_service(sparql: str) -> None:
    """Raises QueryError where the query would ask another machine: SERVICE makes Oxigraph open a connection.

    The parser itself tells: with the word masked, a query that has it in a string, an IRI or a comment is still one.

    >>> refuse_service('SELECT * { ?s ?p "public service" }')
    >>> refuse_service("SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }")
    Traceback (most recent call last):
    mandategraph.graphs.refusals.QueryError: SERVICE is refused: a query is answered from this build alone
    """
    masked = sparql.encode("utf-8", "replace")
    lowered = masked.lower()
    if KEYWORD not in lowered:
        return
    place = lowered.find(KEYWORD)
    while place >= 0:
        masked = masked[:place] + MASK + masked[place + len(MASK) :]
        place = lowered.find(KEYWORD, place + 1)
    try:
        Store().query(masked.decode("utf-8"), prefixes=PREFIXES)
    except SyntaxError:
        raise QueryError("SERVICE is refused: a query is answered from this build alone") from None


def answer_within(folder: Path, sparql: str, seconds: float) -> Answer:
    """As `answer`, from the store in `folder`, by a process of its own that is stopped after `seconds`.

    Raises QueryTimeout when it is; a query cannot be stopped inside a process.
    """
    refuse_service(sparql)
    command = [sys.executable, "-P", "-m", "mandategraph.graphs.querying", str(folder)]
    try:
        done = subprocess.run(command, input=sparql.encode("utf-8", "replace"), capture_output=True, timeout=seconds)
    except subprocess.TimeoutExpired:
        raise QueryTimeout(
            f"the query took longer than {seconds:g} s and was stopped; narrow it or allow more time"
        ) from None
    if done.returncode:
        raise QueryError(done.stderr.decode("utf-8", "replace").strip() or "the query could not be answered")
    kind, _, body = done.stdout.partition(b"\n")
    if kind == b"triples":
        found = Store()
        found.extend(
            Quad(quad.subject, quad.predicate, quad.object) for quad in parse(body, format=RdfFormat.N_TRIPLES)
        )
        return found.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
    return parse_query_results(body, format=QueryResultsFormat.JSON)


def main(folder: str) -> int:
    """Answers the query on standard input from the store in `folder`; one line on standard error where it cannot."""
    try:
        found = answer(Store.read_only(folder), sys.stdin.buffer.read().decode("utf-8"))
    except (QueryError, OSError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    triples = isinstance(found, QueryTriples)
    sys.stdout.buffer.write(b"triples\n" if triples else b"rows\n")
    if isinstance(found, QueryTriples):
        sys.stdout.buffer.write(found.serialize(format=RdfFormat.N_TRIPLES) or b"")
    else:
        sys.stdout.buffer.write(found.serialize(format=QueryResultsFormat.JSON) or b"")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
