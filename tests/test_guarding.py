"""Tests of hostile queries: refused, or stopped in a process of their own, and the caller lives."""

import json
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, RdfFormat, Store

from mandategraph.graphs.guarding import answer_within
from mandategraph.graphs.loading import merge
from mandategraph.graphs.querying import answer
from mandategraph.graphs.refusals import QueryError, QueryMemory, QueryTimeout, RefusedError, UsageError
from mandategraph.graphs.validating import validate

DATA = Path(__file__).parent / "data"
#: {what: [how it ends, pieces of the query]}; a piece [words, times] is repeated.
HOSTILE: dict[str, list[str | tuple[str, int]]] = json.loads((DATA / "hostile.json").read_text(encoding="utf-8"))
ENDS: dict[str, tuple[type[RefusedError], ...]] = {
    "refused": (QueryError,),
    "died": (QueryError,),
    "memory": (QueryMemory,),
    "time": (QueryTimeout,),
    # which of the limits comes first depends on the machine
    "stopped": (QueryTimeout, QueryMemory),
}
SECONDS, MB = 2.0, 256


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small graph as a store on disk."""
    path = tmp_path_factory.mktemp("store")
    on_disk = Store(str(path))
    on_disk.bulk_load(path=str(DATA / "small.nq"), format=RdfFormat.N_QUADS)
    merge(on_disk)
    on_disk.flush()
    return path


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """A port on which nobody must knock."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        listening.settimeout(0)
        yield listening
        with pytest.raises(BlockingIOError):
            listening.accept()


def query_of(pieces: list[str | tuple[str, int]], port: int) -> str:
    """The query, with its repetitions written out."""
    whole = "".join(piece if isinstance(piece, str) else piece[0] * piece[1] for piece in pieces)
    return whole.replace("{port}", str(port)).replace("{file}", str(DATA / "small.nq"))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_query_ends_without_harm(folder: Path, listener: socket.socket, name: str) -> None:
    """It is refused, stopped or has its answer; no connection is made, no file read, and the message is one line."""
    end, *pieces = HOSTILE[name]
    sparql = query_of(pieces, listener.getsockname()[1])
    seconds = SECONDS if end in ("time", "stopped") else 60
    if end in ("empty", "answered"):
        rows = list(answer_within(folder, sparql, seconds, MB))
        assert (rows == []) is (end == "empty")
        return
    with pytest.raises(RefusedError) as caught:
        answer_within(folder, sparql, seconds, MB)
    assert isinstance(caught.value, ENDS[str(end)])
    assert ("died" in str(caught.value)) is (end == "died")
    assert 10 < len(str(caught.value)) < 300


@pytest.mark.parametrize("name", [name for name, (end, *_) in HOSTILE.items() if end == "refused"])
def test_what_is_refused_is_refused_in_this_process_too(folder: Path, listener: socket.socket, name: str) -> None:
    """Updates, other machines and nonsense do not need a guard."""
    with pytest.raises(QueryError):
        answer(Store.read_only(str(folder)), query_of(HOSTILE[name][1:], listener.getsockname()[1]))


@pytest.mark.parametrize(
    ("sparql", "kind"),
    [
        ("SELECT ?s ?o { ?s mg:symbol ?o } ORDER BY ?o", QuerySolutions),
        ("ASK { ?s mg:symbol ?o }", QueryBoolean),
        ("CONSTRUCT { ?s mg:symbol ?o } WHERE { ?s mg:symbol ?o }", QueryTriples),
    ],
)
def test_another_process_answers_alike(folder: Path, sparql: str, kind: type) -> None:
    """A guarded answer has the same type and content."""
    here, there = answer(Store.read_only(str(folder)), sparql), answer_within(folder, sparql, 60)
    assert isinstance(here, kind)
    assert isinstance(there, kind)
    if isinstance(here, QueryBoolean):
        assert bool(here) is bool(there) is True
    elif isinstance(here, QuerySolutions):
        names = [variable.value for variable in here.variables]
        assert [[row[n] for n in names] for row in here] == [[row[n] for n in names] for row in there]
    else:
        assert sorted(map(str, here)) == sorted(map(str, there))


def test_a_large_answer_needs_more_memory(folder: Path) -> None:
    """What is given up with little memory is answered with more, and the message says how large it may be."""
    sparql = "SELECT * { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f } LIMIT 30000"
    with pytest.raises(QueryMemory, match=r"the answer is larger than 16 MB .* LIMIT"):
        answer_within(folder, sparql, 60, 128)
    assert sum(1 for _ in answer_within(folder, sparql, 60, 2048)) == 30_000


@pytest.mark.parametrize(
    "context",
    [
        '"http://127.0.0.1:{port}/c"',
        '[{"@vocab": "urn:x:"}, "http://127.0.0.1:{port}/c"]',
        '{"@import": "http://127.0.0.1:{port}/c"}',
        '{"x": {"@id": "urn:x", "@context": "http://127.0.0.1:{port}/c"}}',
    ],
)
def test_no_context_of_json_ld_is_fetched(tmp_path: Path, listener: socket.socket, context: str) -> None:
    """A file whose context stands elsewhere is refused."""
    file = tmp_path / "a.jsonld"
    text = f'{{"@context": {context}, "@id": "urn:a", "x": {{"x": "y"}}}}'
    file.write_text(text.replace("{port}", str(listener.getsockname()[1])), encoding="utf-8")
    with pytest.raises(UsageError, match="cannot be read as JSON-LD"):
        validate(file)


#: {file: what is repeated before the innermost, that, what is repeated after it, how often}
DEEP = {
    "nodes.jsonld": ('{"@id": "urn:a", "urn:p": ', "1", "}", 20_000),
    "triples.nt": ("<urn:a> <urn:p> <<( ", '<urn:a> <urn:p> "1"', " )>>", 200_000),
    "triples.ttl": ("<urn:a> <urn:p> <<( ", '<urn:a> <urn:p> "1"', " )>>", 200_000),
}


@pytest.mark.parametrize("name", DEEP)
def test_a_file_nested_too_deeply_does_not_take_the_caller_down(tmp_path: Path, name: str) -> None:
    """The process that reads it dies, and the message says which file, why and what to do."""
    opening, middle, closing, times = DEEP[name]
    file = tmp_path / name
    file.write_text(f"{opening * times}{middle}{closing * times}{'' if name == 'nodes.jsonld' else ' .'}\n")
    with pytest.raises(UsageError, match=rf"{name}: cannot be read as .* nested too deeply; write it flat"):
        validate(file)


def test_a_file_nested_as_people_nest_is_read(tmp_path: Path) -> None:
    """A hundred nodes, one in another."""
    file = tmp_path / "a.jsonld"
    file.write_text("".join(f'{{"@id": "urn:{n}", "urn:p": ' for n in range(100)) + '"x"' + "}" * 100)
    assert validate(file).quads == 100


def test_a_triple_inside_a_triple_is_refused(tmp_path: Path) -> None:
    """A build never writes one."""
    file = tmp_path / "a.nt"
    file.write_text('<urn:a> <urn:p> <<( <urn:a> <urn:p> "1" )>> .\n')
    with pytest.raises(UsageError, match="a triple inside a triple"):
        validate(file)
