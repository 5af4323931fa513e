"""Tests that a build is replaced in one step: killed at any moment, and read meanwhile."""

import json
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pyoxigraph import Quad, RdfFormat, Store, parse

from mandategraph.graphs import Graphs, build

#: How often a build is killed; `KILLS=50` for a long run.
KILLS = int(os.environ.get("KILLS", "4"))
TEXT = """Resolution {number} (2005)

Adopted by the Security Council at its 5282nd meeting, on 17 October 2005

The Security Council,

Recalling resolution 1631 (2005),

1. Requests the Secretary-General to report by 1 June {year};
"""
RUN = """
import sys
from mandategraph.graphs import build
if __name__ == "__main__":
    build(sys.argv[2], sys.argv[1], jobs=2)
"""
#: As RUN, and says when the former store is copied by hard links and when the copy has been made and is changed.
RENEW = """
import sys
from mandategraph.graphs import build, loading
copied, renew = loading.copied, loading.renew
def copying(*given):
    print("copying", flush=True)
    return copied(*given)
def renewing(*given):
    print("renewing", flush=True)
    return renew(*given)
loading.copied, loading.renew = copying, renewing
build(sys.argv[2], sys.argv[1])
"""
YEARS = "SELECT DISTINCT (STR(?day) AS ?date) { ?limit mg:limitDate ?day }"


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """Four resolutions that ask for a report by 2006."""
    folder = tmp_path / "texts"
    folder.mkdir()
    write(folder, 2006)
    return folder


def write(folder: Path, year: int) -> None:
    """Writes the resolutions so that they ask for their reports by that year."""
    for number in range(1632, 1636):
        (folder / f"{number}.txt").write_text(TEXT.format(number=number, year=year), encoding="utf-8")


def started(script: Path, out: Path, sources: Path, code: str = RUN) -> subprocess.Popen[bytes]:
    """A build in a process of its own."""
    script.write_text(code)
    return subprocess.Popen(
        [sys.executable, str(script), str(out), str(sources)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


def seen(out: Path) -> set[str]:
    """The dates that store, graph.nq and build.json agree on."""
    graphs = Graphs.open(out)
    dates = {row["date"].value for row in graphs.query(YEARS)}
    written = (out / "graph.nq").read_text(encoding="utf-8")
    assert all(date[:4] in written for date in dates)
    assert written.count("\n") == json.loads((out / "build.json").read_text())["quads"]
    return dates


def test_a_killed_build_leaves_the_former_or_the_new_one(sources: Path, tmp_path: Path) -> None:
    """Whenever it is killed, all four texts say the former year or all say the new one, and the next build goes on."""
    out, script, year = tmp_path / "out", tmp_path / "run.py", 2006
    clock = time.monotonic()
    with started(script, out, sources) as process:
        assert process.wait() == 0
    length = time.monotonic() - clock
    chance = random.Random(1)
    for _ in range(KILLS):
        (before,) = seen(out)
        year += 1
        write(sources, year)
        with started(script, out, sources) as process:
            time.sleep(chance.uniform(length / 3, length * 1.1))
            process.kill()
        assert seen(out) <= {before, f"{year}-06-01"}
        assert len(seen(out)) == 1
    with started(script, out, sources) as process:
        assert process.wait() == 0
    assert seen(out) == {f"{year}-06-01"}
    assert {path.name.partition("-")[0] for path in (out / ".mandategraph").iterdir()} == {"build", "current", "lock"}
    assert len(list((out / ".mandategraph").iterdir())) == 3


def test_a_build_killed_while_it_changes_the_store_leaves_the_former_or_the_new_one(
    sources: Path, tmp_path: Path
) -> None:
    """The copy shares its files with the former store, which stays whole, also for who had opened it before."""
    out, script, year = tmp_path / "out", tmp_path / "run.py", 2006
    build(sources, out)
    held = Graphs.open(out)
    first = set(held.store)
    chance, length = random.Random(2), 0.0
    for kill in range(KILLS + 1):
        former = (out / "graph.nq").read_bytes()
        year += 1
        write(sources, year)
        with started(script, out, sources, RENEW) as process:
            assert process.stdout is not None
            said = [process.stdout.readline()]
            clock = time.monotonic()
            if kill:
                time.sleep(chance.uniform(0, length * 1.1))
                process.kill()
            said += process.stdout.readlines()
        # the first one is not killed: it says how long there is for killing the others
        length = length or time.monotonic() - clock
        assert said[0] == b"copying\n"
        assert kill or (said[1:] == [b"renewing\n"] and process.returncode == 0)
        written = (out / "graph.nq").read_bytes()
        assert (written == former) is (seen(out) != {f"{year}-06-01"})
        assert set(Store.read_only(str(out / "store")).quads_for_pattern(None, None, None)) == whole(written)
    assert set(held.store) == first
    with started(script, out, sources, RENEW) as process:
        assert process.wait() == 0
    assert seen(out) == {f"{year}-06-01"}


def whole(written: bytes) -> set[Quad]:
    """What the store of a build with that `graph.nq` holds: its quads, and each triple in the default graph."""
    quads = set(parse(written, format=RdfFormat.N_QUADS))
    return quads | {Quad(quad.subject, quad.predicate, quad.object) for quad in quads}


def test_a_first_build_that_is_killed_is_no_obstacle(sources: Path, tmp_path: Path) -> None:
    """Whatever it left in the new folder, the next build succeeds."""
    out, script = tmp_path / "out", tmp_path / "run.py"
    with started(script, out, sources) as process:
        while not (out / ".mandategraph").exists():
            time.sleep(0.01)
        time.sleep(0.3)
        process.kill()
    assert len(build(sources, out).manifest.texts) == 4


def test_readers_read_while_builds_replace_one_another(sources: Path, tmp_path: Path) -> None:
    """Each time that a reader opens the folder it finds one whole build."""
    out, script = tmp_path / "out", tmp_path / "run.py"
    build(sources, out)
    write(sources, 2007)
    shutil.copytree(sources, tmp_path / "more")
    held = Graphs.open(out)
    with started(script, out, tmp_path / "more") as process:
        while process.poll() is None:
            assert len(seen_once(out)) == 1
    assert process.returncode == 0
    assert seen_once(out) == {"2007-06-01"}
    assert {row["date"].value for row in held.query(YEARS, timeout=30)} == {"2006-06-01"}


def seen_once(out: Path) -> set[str]:
    """The dates of the build that is there now."""
    graphs = Graphs.open(out)
    assert len(graphs.manifest.texts) == 4
    return {row["date"].value for row in graphs.query(YEARS)}
