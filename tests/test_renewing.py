"""Tests that a build whose store was changed text by text is the one that reading everything anew gives."""

import random
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, Store

from mandategraph.graphs import Graphs, build, loading
from mandategraph.graphs.refusals import RefusedError
from mandategraph.graphs.renewing import pays, renew

NUMBERS = range(1631, 1637)
TEXT = """Resolution {number} (2005)

Adopted by the Security Council at its {meeting}th meeting, on 17 October 2005

The Security Council,

Recalling its resolutions {one} (2005) and {two} (2005), and in particular paragraph 1 of resolution {one} (2005),

1. Requests the Secretary-General to report by 1 June {year};

2. Extends the mandate of the United Nations Mission in the Sudan (UNMIS) until 24 March {year};

3. Decides to remain seized of the matter.
"""


def text(chance: random.Random, number: int) -> str:
    """A composed resolution that cites two others, so that texts share documents, bodies and meetings."""
    one, two = chance.sample(NUMBERS, 2)
    return TEXT.format(
        number=number, meeting=chance.choice((5282, 5283)), one=one, two=two, year=chance.choice((2006, 2007))
    )


def held(folder: Path) -> tuple[bytes, set[Quad]]:
    """The file and the quads of the store."""
    return (folder / "graph.nq").read_bytes(), set(Store.read_only(str(folder / "store")))


def test_changing_texts_gives_what_building_anew_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After adding, replacing and giving another symbol, file and store equal those of a new folder."""
    renewed = []
    monkeypatch.setattr(loading, "renew", lambda *given: (renewed.append(1), renew(*given)))
    chance, sources, out = random.Random(1), tmp_path / "texts", tmp_path / "out"
    sources.mkdir()
    symbols = {f"{name}.txt": 1631 + name for name in range(3)}
    for name, number in symbols.items():
        (sources / name).write_text(text(chance, number), encoding="utf-8")
    build(sources, out)
    free = [number for number in NUMBERS if number not in symbols.values()]
    for step, what in enumerate(("replace", "add", "rename", "both")):
        changed = []
        if what in ("replace", "both"):
            changed.append(chance.choice(sorted(symbols)))
        if what == "add":
            changed.append("new.txt")
            symbols["new.txt"] = free.pop()
        if what in ("rename", "both"):
            changed.append(chance.choice(sorted(symbols)))
            former = symbols[changed[-1]]
            symbols[changed[-1]] = free.pop()
            free.insert(0, former)
        for name in set(changed):
            (sources / name).write_text(text(chance, symbols[name]), encoding="utf-8")
        build([sources / name for name in sorted(set(changed))], out)
        assert len(renewed) == step + 1
        build(sources, tmp_path / f"anew-{step}")
        assert held(out) == held(tmp_path / f"anew-{step}")


def test_the_former_store_stays_what_it_was(tmp_path: Path) -> None:
    """The copy shares files with the former one, which a reader may still have open."""
    file = tmp_path / "a.txt"
    file.write_text(text(random.Random(1), 1631), encoding="utf-8")
    former = build(file, tmp_path / "out")
    before = set(former.store)
    file.write_text(text(random.Random(2), 1632), encoding="utf-8")
    later = build(file, tmp_path / "out")
    assert set(former.store) == before != set(later.store)
    assert set(Store.read_only(str((former.place or tmp_path) / "store"))) == before


def test_a_former_store_that_cannot_be_read_is_no_obstacle(tmp_path: Path) -> None:
    """Everything is loaded from the former file then."""
    file = tmp_path / "a.txt"
    file.write_text(text(random.Random(1), 1631), encoding="utf-8")
    build(file, tmp_path / "out")
    whole = held(tmp_path / "out")
    for part in (tmp_path / "out" / "store").glob("MANIFEST-*"):
        part.write_bytes(b"broken")
    with pytest.raises(RefusedError):
        Graphs.open(tmp_path / "out")
    build(file, tmp_path / "out")
    assert held(tmp_path / "out") == whole


def test_a_triple_that_another_graph_states_stays_in_the_union() -> None:
    """What replaced texts alone said goes, also from the default graph; nothing is left of their graphs."""
    s, p, both, alone, new = (NamedNode(f"urn:{name}") for name in ("s", "p", "both", "alone", "new"))
    gone, kept, more = (NamedNode(f"urn:graph:{name}") for name in ("gone", "kept", "more"))
    store = Store()
    store.extend([Quad(s, p, both, gone), Quad(s, p, alone, gone), Quad(s, p, both, kept)])
    store.extend([Quad(s, p, both), Quad(s, p, alone)])
    renew(store, [kept.value], [f"{Quad(s, p, new, more)} .\n".encode()])
    assert set(store) == {Quad(s, p, both, kept), Quad(s, p, both), Quad(s, p, new, more), Quad(s, p, new)}
    assert set(store.named_graphs()) == {kept, more}


def test_many_new_texts_are_loaded_rather_than_exchanged(tmp_path: Path) -> None:
    """Up to a tenth of the former build is changed in place."""
    file = tmp_path / "graph.nq"
    file.write_bytes(b"x" * 1000)
    assert pays(100, file)
    assert not pays(101, file)
    assert not pays(0, None)
