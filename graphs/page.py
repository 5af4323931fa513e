"""Draws a view as one HTML page that needs no network: a drawing, the words behind it and a table."""

from __future__ import annotations

import json
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

from pyoxigraph import Store

from mandategraph.graphs import views
from mandategraph.graphs.drawing import ACTS
from mandategraph.graphs.facts import kind_names

if TYPE_CHECKING:
    from mandategraph.graphs.findings import Findings
    from mandategraph.graphs.network import Network
    from mandategraph.graphs.viewing import View

#: Names of edge kinds for the legend, and whether they are drawn at first.
LINES = {
    "states": ("states", True),
    "addresses": ("addresses", True),
    "mandate": ("charges", True),
    "cites": ("cites", True),
    "authority": ("on the authority of", True),
    "actor": ("said by", True),
    "together": ("addressed together", True),
    "part": ("part of", True),
    "mentions": ("mentions", False),
}
#: What an edge shares with the node that it starts from is told there.
SHARED = ("symbol", "date", "year", "organ")
#: What the page knows of itself already.
SILENT = frozenset(("iri", "start", "kind", "paragraph_text", "adopted_on"))


def page(store: Store, of: str | None = None) -> str:
    """The page of the store's texts, or of its one document with the symbol, or body with the name `of`.

    Raises UsageError where no text of that symbol was built.
    """
    return rendered(views.of(store, of) if of else views.whole(store))


def rendered(view: View) -> str:
    """The page of a view: one HTML file in itself."""
    # imported here: pyvis imports IPython, which no other command needs
    from pyvis.network import Network as Drawing  # type: ignore[import-untyped]  # pyvis has no types

    network = view.network
    drawing = Drawing(directed=True, cdn_resources="in_line")
    numbers = {iri: number for number, iri in enumerate(network)}
    for iri, facts in network.nodes(data=True):
        drawing.add_node(numbers[iri], label=" ", group=facts["kind"], **_placed(view, iri))
    for number, (start, end, facts) in enumerate(network.edges(data=True)):
        drawing.add_edge(numbers[start], numbers[end], id=number, kind=facts["kind"])
    drawing.set_options(json.dumps(OPTIONS))
    with as_file(files("mandategraph.graphs") / "data") as folder:
        # our template instead of pyvis's, which links Bootstrap from a CDN and escapes nothing
        drawing.templateEnv.loader.searchpath.insert(0, str(folder))
        drawing.path = "page.html"
        drawing.templateEnv.globals["page"] = content(view)
        return str(drawing.generate_html())


#: Up to how many nodes a drawing of points may be set in motion: more are slow.
MOVED = 300
#: What vis.js adds to the height of a box by itself.
PADDED = 10
OPTIONS = {
    "physics": {"enabled": False},
    "interaction": {"hover": True, "dragNodes": False, "multiselect": False, "tooltipDelay": 200},
    "layout": {"improvedLayout": False},
}


def _placed(view: View, iri: str) -> dict[str, Any]:
    if iri not in view.boxes:
        x, y = view.points[iri]
        return {"x": x, "y": y, "shape": "dot", "physics": False}
    box = view.boxes[iri]
    return {
        "x": box.x,
        "y": box.y,
        "shape": "box",
        "title": None,
        "physics": False,
        # our lines are broken already: room enough, so that vis.js does not break them again
        "widthConstraint": {"minimum": box.width, "maximum": 2 * box.width},
        "heightConstraint": box.height - PADDED,
    }


def content(view: View) -> dict[str, Any]:
    """What the script of the page is given: words of documents as data, never as markup."""
    network = view.network
    present = {facts["kind"] for _, facts in network.nodes(data=True)}
    kinds = {told["kind"] for _, _, told in network.edges(data=True)}
    return {
        "title": view.title,
        "subtitle": view.subtitle,
        "details": view.details,
        "counts": view.counts,
        "note": view.note,
        "kinds": [[kind, name] for kind, name in kind_names().items() if kind in present],
        "acts": sorted(ACTS & present),
        # on a time axis, what is cited would run across the years
        "lines": [[k, name, on and not (view.marks and k == "cites")] for k, (name, on) in LINES.items() if k in kinds],
        "flow": bool(view.boxes),
        "movable": not view.boxes and 1 < len(network) <= MOVED,
        "marks": view.marks,
        "nodes": [
            {"iri": iri, "label": view.boxes[iri].label if iri in view.boxes else "", "facts": told(facts)}
            for iri, facts in network.nodes(data=True)
        ],
        "edges": [_less(told(facts), network.nodes[start]) for start, _, facts in network.edges(data=True)],
        "passages": passages(view.findings, network, view.context),
    }


def told(facts: dict[str, Any]) -> dict[str, str]:
    """The facts of a node or edge as the page shows them, by name."""
    return {name.replace("_", " "): str(value) for name, value in sorted(facts.items()) if name not in SILENT}


def _less(facts: dict[str, str], start: dict[str, Any]) -> dict[str, str]:
    same = {name for name in SHARED if name in facts and str(start.get(name)) == facts[name]}
    if facts.get("weight") == "1":
        same.add("weight")
    return {name: value for name, value in facts.items() if name not in same}


def passages(findings: Findings, network: Network, context: int | None = None) -> dict[str, str]:
    """The paragraphs that the quotes of the network stand in, by symbol and position: `S/PRST/2006/39 5`.

    With `context`, of a paragraph only what stands within so many characters of its quotes.
    """
    quotes: dict[tuple[str, int], list[str]] = {}
    for facts in (*(facts for _, facts in network.nodes(data=True)), *(f for _, _, f in network.edges(data=True))):
        if facts.get("quote") and "paragraph" in facts and "symbol" in facts:
            quotes.setdefault((facts["symbol"], facts["paragraph"]), []).append(" ".join(facts["quote"].split()))
    found = {}
    for (symbol, position), words in sorted(quotes.items()):
        text = findings.passage(symbol, position)
        if text:
            found[f"{symbol} {position}"] = text if context is None else _around(text, words, context)
    return found


def _around(text: str, quotes: list[str], context: int) -> str:
    places = [(place, place + len(quote)) for quote in quotes if (place := text.find(quote)) >= 0]
    if not places:
        return ""
    start = max(0, min(place for place, _ in places) - context)
    end = min(len(text), max(end for _, end in places) + context)
    return ("… " if start else "") + text[start:end] + (" …" if end < len(text) else "")
