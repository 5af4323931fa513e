"""How fast a folder of documents is read: documents, characters and quads a second in one process.

python benchmarks/throughput.py FOLDER|FILE...
"""

import sys
import time

from mandategraph.extract import Options, ReadError, extract
from mandategraph.graphs.refusals import RefusedError
from mandategraph.graphs.sources import expand


def main(arguments: list[str]) -> int:
    """Print the rates; return the exit code."""
    if not arguments or arguments[0].startswith("-"):
        print(__doc__)
        return 0 if arguments else 2
    try:
        sources = [(source.name, source.path.read_bytes()) for source in expand(arguments)]
    except (RefusedError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    # the tables and patterns are made once and do not count
    extract("warm.txt", b"S/RES/9999 (2020)\n\nThe Security Council,\n\n1. Decides to remain seized.\n", Options())
    read = failed = quads = size = 0
    started = time.perf_counter()
    for name, data in sources:
        try:
            quads += extract(name, data, Options()).quads.count(b"\n")
        except ReadError as error:
            print(error, file=sys.stderr)
            failed += 1
            continue
        read += 1
        size += len(data)
    seconds = time.perf_counter() - started
    print(f"{read:,} documents of {size / 1_000_000:.1f} MB in {seconds:.1f} s, {failed:,} refused")
    print(f"{read / seconds:,.1f} documents, {size / seconds / 1000:,.0f} kB, {quads / seconds:,.0f} quads a second")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
