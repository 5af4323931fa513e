"""Tests of the page: self-contained, and safe whatever a document says."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from mandategraph.graphs.loading import merge
from mandategraph.graphs.page import page
from mandategraph.graphs.refusals import UsageError

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="module")
def store() -> Store:
    """The small graph: a statement that cites a paragraph of a resolution, with hostile words in a quote."""
    found = Store()
    found.bulk_load(path=str(DATA / "small.nq"), format=RdfFormat.N_QUADS)
    merge(found)
    return found


class Tags(HTMLParser):
    """Collects the tags of a page with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def data_of(html: str, name: str) -> object:
    """The JSON of a constant of the page's script."""
    line = next(line for line in html.splitlines() if line.startswith(f"const {name} = "))
    return json.loads(line.removeprefix(f"const {name} = ").removesuffix(";"))


def test_the_page_needs_nothing_else(store: Store) -> None:
    """No tag names another file or address, and it opens as a page of its own."""
    html = page(store)
    assert html.startswith("<!doctype html>\n<html lang=")
    named = [facts for _, facts in Tags(html).tags if facts.keys() & {"src", "href", "srcset", "action"}]
    assert named == []
    assert "@import" not in html
    assert "<title>S/PRST" not in html


def test_words_of_documents_are_data_only(store: Store) -> None:
    """A quote that closes the script or opens a tag stands in the page escaped, and comes back as it was."""
    html = page(store, "S/PRST/2006/39")
    assert "</script><b>" not in html
    assert "Regional organizations </title>" not in html
    assert [tag for tag, _ in Tags(html).tags].count("b") == 0
    content = data_of(html, "PAGE")
    assert isinstance(content, dict)
    assert content["subtitle"] == "Regional organizations </title>"
    assert any("</script><b>all States</b>" in node["facts"].get("quote", "") for node in content["nodes"])


def test_every_edge_has_its_ends_and_facts(store: Store) -> None:
    """Nodes and edges of the drawing are numbered as the facts are."""
    html = page(store)
    nodes, edges, content = data_of(html, "NODES"), data_of(html, "EDGES"), data_of(html, "PAGE")
    assert isinstance(nodes, list)
    assert isinstance(edges, list)
    assert isinstance(content, dict)
    assert [node["id"] for node in nodes] == list(range(len(content["nodes"])))
    assert [edge["id"] for edge in edges] == list(range(len(content["edges"])))
    assert all({"x", "y"} <= node.keys() for node in nodes)


def test_a_store_without_acts_says_so() -> None:
    """A text in which nothing was found has a page too."""
    silent = Store()
    lines = (DATA / "small.nq").read_text(encoding="utf-8").splitlines(keepends=True)
    silent.load("".join(line for line in lines if "/S/PRST/" not in line).encode(), RdfFormat.N_QUADS)
    merge(silent)
    content = data_of(page(silent), "PAGE")
    assert isinstance(content, dict)
    assert content["note"] == "Nothing to draw: no act and no citation was found."


def test_many_acts_are_not_drawn_one_by_one(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond what can be read, the citations are drawn, and the table still has every act."""
    monkeypatch.setattr("mandategraph.graphs.views.ACTS_DRAWN", 2)
    content = data_of(page(store), "PAGE")
    assert isinstance(content, dict)
    assert {node["facts"]["label"] for node in content["nodes"]} == {"S/PRST/2006/39", "S/RES/1631(2005)"}
    assert content["note"].startswith("Drawn are all 2 nodes, with 1 references between them")


def test_the_same_store_gives_the_same_page(store: Store) -> None:
    """The page is deterministic."""
    assert page(store) == page(store)


@pytest.mark.parametrize("symbol", ["S/RES/1325(2000)", "no symbol"])
def test_a_document_that_is_not_there_is_refused(store: Store, symbol: str) -> None:
    """The error names the symbol."""
    with pytest.raises(UsageError, match=symbol.split("(")[0]):
        page(store, symbol)
