"""Tests of comparing two builds."""

from pathlib import Path

from mandategraph.graphs.comparing import Difference, differences, told

BASE = "https://a.example/"
GRAPH = f"<{BASE}graph/en/S/1>"
CITES = "<http://purl.org/spar/cito/cites>"


def test_what_differs_is_told_by_document(tmp_path: Path) -> None:
    """Each graph that differs, with what only one of the files states; hostile characters are spaces."""
    same = f'<{BASE}a> {CITES} "x" {GRAPH} .\n'
    (tmp_path / "one.nq").write_text(same + f'<{BASE}b> {CITES} "old <x> ." {GRAPH} .\n', encoding="utf-8")
    (tmp_path / "two.nq").write_text(same + f'<{BASE}b> {CITES} "new\x1b" {GRAPH} .\n', encoding="utf-8")
    found = differences(tmp_path / "one.nq", tmp_path / "two.nq")
    graph = f"{BASE}graph/en/S/1"
    assert found == (Difference(graph, [f'<{BASE}b> {CITES} "old <x> ."'], [f'<{BASE}b> {CITES} "new\x1b"']),)
    assert list(told(found, BASE)) == [
        "en/S/1: 1 statements removed, 1 added",
        '  - b cito:cites "old <x> ."',
        '  + b cito:cites "new "',
    ]
    assert differences(tmp_path / "one.nq", tmp_path / "one.nq") == ()
