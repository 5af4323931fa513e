"""Reads a file of RDF by a process of its own: a file that is nested deeply enough ends the stack of its parser.

JSON-LD of 5,000 nodes one in another does that, and quoted triples of some ten thousand levels in any other format. No
part of a process can catch it.
"""

import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, Triple, parse, serialize

from mandategraph.graphs.refusals import UsageError

#: Exit code of the process where the file is refused.
REFUSED = 3


def parsed(path: Path) -> list[Quad]:
    """The quads of a file in an RDF format, which its suffix names: .nq, .trig, .ttl, .nt, .rdf or .jsonld.

    Raises UsageError where there is no such file, its suffix names no format, or it cannot be read.
    """
    if not path.is_file():
        raise UsageError(f"{path}: no such file or folder; give a build's folder or an RDF file")
    rdf = RdfFormat.from_extension(path.suffix.removeprefix("."))
    if rdf is None:
        raise UsageError(
            f"{path}: the suffix {path.suffix!r} names no RDF format; use .nq, .trig, .ttl, .nt, .rdf or .jsonld"
        )
    command = [sys.executable, "-P", "-m", "mandategraph.graphs.parsing", str(path.resolve())]
    with tempfile.TemporaryFile() as out:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.PIPE)
        if done.returncode:
            raise UsageError(f"{path}: cannot be read as {rdf.name} ({_reason(done.returncode, done.stderr)})")
        out.seek(0)
        return list(parse(out, format=RdfFormat.N_QUADS))


def _reason(code: int, said: bytes) -> str:
    """Why a process ended with that exit code, negative for a signal, and what to do.

    >>> _reason(-signal.SIGSEGV, b"")
    'the process that read it died (SIGSEGV): it is nested too deeply; write it flat, as N-Quads'
    """
    if code == REFUSED:
        return f"{said.decode('utf-8', 'replace')}; mend the file"
    died = signal.Signals(-code).name if -code in set(signal.Signals) else f"exit code {code}"
    if code == -signal.SIGSEGV:
        return f"the process that read it died ({died}): it is nested too deeply; write it flat, as N-Quads"
    return f"the process that read it died ({died}); write it in another way"


def _flat(quads: Iterator[Quad]) -> Iterator[Quad]:
    """The quads, none with a triple inside: these may be nested too.

    Raises ValueError where one is.
    """
    for quad in quads:
        if isinstance(quad.object, Triple):
            raise ValueError("a triple inside a triple: a build never writes one")
        yield quad


def main(path: str) -> int:
    """Writes the quads of the file as N-Quads to standard output; one line on standard error where it cannot."""
    rdf = RdfFormat.from_extension(Path(path).suffix.removeprefix("."))
    try:
        serialize(_flat(parse(path=path, format=rdf)), sys.stdout.buffer, format=RdfFormat.N_QUADS)
        sys.stdout.buffer.flush()
    except (OSError, SyntaxError, ValueError) as error:
        sys.stderr.write(str(error))
        return REFUSED
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
