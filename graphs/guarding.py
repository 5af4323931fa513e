"""Answers a query by a process of its own, which has a limit of time, of memory and of the size of its answer.

What is refused before is in `querying`; what only running a query shows cannot be stopped inside a process: one that
does not end, takes all memory, or is nested so deeply that the stack ends (which kills the process).
"""

import errno
import resource
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from math import ceil
from pathlib import Path

from pyoxigraph import Quad, QueryResultsFormat, QueryTriples, RdfFormat, Store, parse, parse_query_results

from mandategraph.graphs.querying import Answer, answer
from mandategraph.graphs.refusals import QueryError, QueryMemory, QueryTimeout

#: MB of memory for a query. Over a store of 2.8 million quads the named questions that end within a minute take up to
#: 0.6 GB, asked of everything.
MEMORY = 2048
#: The part of it that an answer may have, as bytes written. Made into a store of triples, as what CONSTRUCT gives is,
#: a byte takes seven.
ANSWER = 8
#: Exit codes of the process: what was asked is refused; the answer is too large; the memory is used up.
REFUSED, LARGE, FULL = 3, 4, 5
#: What allocators write as they give up, in Rust and in C++.
OUT_OF_MEMORY = (b"memory allocation of", b"bad_alloc")


def answer_within(folder: Path, sparql: str, seconds: float, memory: int = MEMORY) -> Answer:
    """As `answer`, from the store in `folder`, by a process that has `seconds` of time and `memory` MB.

    The limit of memory is that of the operating system: Linux keeps it, macOS does not.

    Raises QueryError as `answer` and where the process dies of the query, QueryTimeout and QueryMemory where it was
    stopped.
    """
    command = [sys.executable, "-P", "-m", "mandategraph.graphs.guarding", str(folder), str(ceil(seconds)), str(memory)]
    with tempfile.TemporaryFile() as out:
        try:
            done = subprocess.run(
                command,
                input=sparql.encode("utf-8", "replace"),
                stdout=out,
                stderr=subprocess.PIPE,
                timeout=seconds,
            )
        except subprocess.TimeoutExpired:
            raise QueryTimeout(
                f"the query took longer than {seconds:g} s and was stopped; narrow it or allow more time"
            ) from None
        if done.returncode:
            raise _reason(done.returncode, done.stderr, memory)
        out.seek(0)
        kind, body = out.readline(), out.read()
    if kind == b"triples\n":
        found = Store()
        found.extend(
            Quad(quad.subject, quad.predicate, quad.object) for quad in parse(body, format=RdfFormat.N_TRIPLES)
        )
        return found.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
    return parse_query_results(body, format=QueryResultsFormat.JSON)


def _reason(code: int, said: bytes, memory: int) -> QueryError | QueryMemory:
    """Why a process ended with that exit code, negative for a signal.

    >>> _reason(-signal.SIGABRT, b"memory allocation of 360 bytes failed", 256)
    QueryMemory('the query took more than 256 MB of memory and was stopped; narrow it or allow more memory')
    >>> _reason(-signal.SIGSEGV, b"", 256)
    QueryError('the query is too deep: the process that answered it died (SIGSEGV); nest fewer brackets')
    """
    if code == REFUSED:
        return QueryError(said.decode("utf-8", "replace"))
    if code == LARGE:
        return QueryMemory(
            f"the answer is larger than {memory // ANSWER:,} MB and was given up; narrow the query, add a LIMIT, or "
            "allow more memory"
        )
    if code == FULL or any(words in said for words in OUT_OF_MEMORY):
        return QueryMemory(
            f"the query took more than {memory:,} MB of memory and was stopped; narrow it or allow more memory"
        )
    if code == -signal.SIGKILL:
        return QueryMemory("the query was killed by the system, which does so when memory ends; narrow the query")
    died = signal.Signals(-code).name if -code in set(signal.Signals) else f"exit code {code}"
    if code == -signal.SIGSEGV:
        return QueryError(f"the query is too deep: the process that answered it died ({died}); nest fewer brackets")
    return QueryError(f"the process that answered the query died ({died}); write the query in another way")


def main(folder: str, seconds: int, memory: int) -> int:
    """Answers the query on standard input from the store in `folder`; one line on standard error where it cannot."""
    out = sys.stdout.buffer
    try:
        store = Store.read_only(folder)
        # its threads are there by now, so that the limit counts what the query takes, whatever the machine
        _limit(seconds, memory)
        found = answer(store, sys.stdin.buffer.read().decode("utf-8"))
        if isinstance(found, QueryTriples):
            out.write(b"triples\n")
            found.serialize(out, format=RdfFormat.N_TRIPLES)
        else:
            out.write(b"rows\n")
            found.serialize(out, format=QueryResultsFormat.JSON)
        out.flush()
    except MemoryError:
        return FULL
    except OSError as error:
        if error.errno == errno.EFBIG:
            return LARGE
        sys.stderr.write(f"{error}")
        return REFUSED
    except (QueryError, ValueError) as error:
        sys.stderr.write(f"{error}")
        return REFUSED
    return 0


def _limit(seconds: int, memory: int) -> None:
    """Limits this process; where the machine allows even less, that stays."""
    most = {
        resource.RLIMIT_DATA: memory << 20,
        resource.RLIMIT_FSIZE: (memory << 20) // ANSWER,
        # should the caller die, nobody is left to stop it
        resource.RLIMIT_CPU: 2 * seconds + 10,
        resource.RLIMIT_CORE: 0,
    }
    for what, limit in most.items():
        with suppress(ValueError):
            resource.setrlimit(what, (limit, limit))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
