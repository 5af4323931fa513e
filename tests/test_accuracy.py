"""Accuracy on annotated documents, where they stand beside the repository: it must not fall."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from mandategraph.graphs import build

SHARED = Path(__file__).parent.parent.parent / "shared"
GOLD = SHARED / "gold"

pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the annotated documents (../shared/gold) are not here")

HAND = {
    "document": 1.0,
    "paragraphs": 1.0,
    "citations": 0.95,
    "treaties": 0.85,
    "pinpoints": 0.85,
    "acts": 0.95,
    "class": 0.97,
    "actor": 0.97,
    "addressees": 0.9,
    "mandate": 0.95,
    "task": 0.9,
    "time": 0.85,
    "bodies:R": 0.9,
    "bodies:P": 0.9,
}
"""F on the hand-annotated documents, by measure."""

MARKUP = {"sc": ("links", 0.97), "prst": ("links", 0.9), "ga": ("links", 0.98), "ecosoc": ("verbs", 0.97)}
"""F on the UN editors' mark-up, by kind. The editors leave citations out, ECOSOC's most of all."""


def scores(graph: Path, gold: list[Path]) -> dict[str, dict[str, float]]:
    """What the scorer says of a graph."""
    command = [sys.executable, str(GOLD / "score.py"), str(graph), *map(str, gold), "--json"]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def test_the_hand_annotated_documents_are_read_as_the_annotators_read_them(tmp_path):
    """F of each measure is at least the stated one."""
    gold = sorted((GOLD / "dev").glob("*.json"))
    build([path.with_suffix(".txt") for path in gold], tmp_path / "out")
    found = scores(tmp_path / "out" / "graph.nq", gold)
    assert {name: found[name]["F"] for name, floor in HAND.items() if found[name]["F"] < floor} == {}


@pytest.mark.parametrize("kind", MARKUP)
def test_citations_and_verbs_agree_with_the_editors(kind, tmp_path):
    """On a sixth of the documents of each kind, read as plain text."""
    measure, floor = MARKUP[kind]
    gold = sorted((GOLD / "markup" / kind).glob("*.json"))[::6]
    texts = [SHARED / "corpus" / "text" / kind / path.name.replace(".xml.json", ".txt") for path in gold]
    build(texts, tmp_path / "out")
    assert scores(tmp_path / "out" / "graph.nq", gold)[measure]["F"] >= floor
