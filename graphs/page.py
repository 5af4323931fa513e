"""Draws a build as one HTML page that needs no network: a drawing, the facts behind it and a table."""

from __future__ import annotations

import json
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

from pyoxigraph import NamedNode, Store

from mandategraph.graphs.drawing import ACTS, Place, columns, spiral
from mandategraph.graphs.facts import facts_of, kind_names, label_of
from mandategraph.graphs.network import Findings, network
from mandategraph.graphs.refusals import UsageError
from mandategraph.ontology.symbols import SymbolError, normalise

if TYPE_CHECKING:
    from mandategraph.graphs.network import Network

#: Up to how many acts and nodes a drawing can be read.
ACTS_DRAWN, NODES_DRAWN = 150, 400
EXCERPT = 72
#: Names of edge kinds for the legend, and whether they are drawn at first.
LINES = {
    "states": ("states", True),
    "addresses": ("addresses", True),
    "mandate": ("charges", True),
    "cites": ("cites", True),
    "authority": ("on the authority of", True),
    "actor": ("said by", True),
    "part": ("part of", True),
    "mentions": ("mentions", False),
}


def page(store: Store, of: str | None = None) -> str:
    """The page of the store's texts, or of its one document with the symbol `of`.

    Few acts are drawn one by one; of more, the citations are drawn, and the acts stand in the table.

    Raises UsageError where no text of that symbol was built.
    """
    findings = Findings(store, _symbol(of) if of else None)
    documents = _documents(findings)
    if of and not documents:
        raise UsageError(f"no text of {of} in this build; build it first, or give the symbol of one that was built")
    whole = network(store, "statement", findings.of)
    drawn, places = _drawn(store, whole, findings.of)
    return _render(_content(store, documents, whole, drawn), drawn, places)


def _symbol(printed: str) -> str:
    try:
        return normalise(printed)
    except SymbolError as error:
        raise UsageError(str(error)) from None


def _documents(findings: Findings) -> list[str]:
    symbols = {document: label_of(findings.store, NamedNode(document)) for document in findings.languages}
    return sorted(d for d, symbol in symbols.items() if findings.of is None or symbol == findings.of)


def _drawn(store: Store, whole: Network, of: str | None) -> tuple[Network, dict[str, Place]]:
    acts = sum(facts["kind"] in ACTS for _, facts in whole.nodes(data=True))
    if acts <= ACTS_DRAWN and len(whole) <= NODES_DRAWN:
        drawn = _without_issuers(whole)
        return drawn, columns(drawn, {iri: _label(facts) for iri, facts in drawn.nodes(data=True)})
    cited = network(store, "citations", of)
    busiest = sorted(cited, key=lambda node: (-cited.degree[node], node))[:NODES_DRAWN]
    drawn = cited.subgraph(busiest).copy()
    return drawn, spiral(drawn, {iri: _label(facts) for iri, facts in drawn.nodes(data=True)})


def _without_issuers(whole: Network) -> Network:
    """Without the line from each act to the actor that speaks most: it would be on nearly all of them."""
    spoken = [end for _, end, facts in whole.edges(data=True) if facts["kind"] == "actor"]
    usual = max(sorted(set(spoken)), key=spoken.count, default=None)
    drawn = whole.copy()
    drawn.remove_edges_from(
        [
            (start, end, key)
            for start, end, key, facts in whole.edges(keys=True, data=True)
            if facts["kind"] == "actor" and end == usual
        ]
    )
    drawn.remove_nodes_from([node for node in whole if drawn.degree[node] == 0])
    return drawn


def _label(facts: dict[str, Any]) -> str:
    if facts["kind"] not in ACTS:
        return str(facts["label"])
    words = str(facts.get("quote", ""))
    rest = " ".join(words.split()).removeprefix(facts["label"]).strip(" ,")
    short = rest if len(rest) <= EXCERPT else rest[:EXCERPT].rsplit(" ", 1)[0] + "\u00a0…"
    return f"{facts['label']}  ({_place(facts)})\n{short}"


def _place(facts: dict[str, Any]) -> str:
    return f"para. {facts['number']}" if facts.get("number") else f"¶{facts.get('paragraph', '?')}"


def _content(store: Store, documents: list[str], whole: Network, drawn: Network) -> dict[str, Any]:
    first = NamedNode(documents[0]) if len(documents) == 1 else None
    facts = dict(facts_of(store, first)) if first else {}
    symbol = facts.get("symbol", f"{len(documents)} documents")
    acts = [f for _, f in whole.nodes(data=True) if f["kind"] in ACTS]
    present = {facts["kind"] for _, facts in drawn.nodes(data=True)}
    lines = {told["kind"] for _, _, told in drawn.edges(data=True)}
    return {
        "title": symbol,
        "subtitle": facts.get("title") or facts.get("agenda item", ""),
        "details": [facts[name] for name in ("issued by", "adopted on") if name in facts],
        "counts": {
            "acts": len(acts),
            "mandates": sum(act["mandate"] for act in acts),
            "citations": sum(told["kind"] == "cites" for _, _, told in whole.edges(data=True)),
        },
        "note": _note(len(acts), drawn),
        "kinds": [[kind, name] for kind, name in kind_names().items() if kind in present],
        "lines": [[kind, *told] for kind, told in LINES.items() if kind in lines],
        "rows": rows(whole),
        "flow": bool(present & ACTS),
    }


def _note(acts: int, drawn: Network) -> str:
    if not drawn:
        return "Nothing to draw: no act and no citation was found."
    if any(facts["kind"] in ACTS for _, facts in drawn.nodes(data=True)) or not acts:
        return ""
    return (
        "Too many acts for one drawing: it shows who cites what; the table has every act. "
        "To draw one document: mandategraph view DIR --of SYMBOL"
    )


def rows(whole: Network) -> list[dict[str, str]]:
    """The table: who, verb, whom and quote of each act, then what each document cites, in the order of the texts."""
    found = []
    for iri, facts in whole.nodes(data=True):
        if facts["kind"] in ACTS:
            ends: dict[str, list[str]] = {}
            for _, end, told in whole.out_edges(iri, data=True):
                ends.setdefault(told["kind"], []).append(whole.nodes[end]["label"])
            whom = "; ".join(dict.fromkeys(ends.get("addresses", [])))
            row = {"who": "; ".join(ends.get("actor", [])), "verb": facts["verb"], "whom": whom, "iri": iri}
            found.append(
                row | {"quote": facts["quote"], "where": f"{facts['symbol']}, {_place(facts)}", "kind": facts["kind"]}
            )
    for start, end, facts in whole.edges(data=True):
        if facts["kind"] == "cites":
            row = {"who": facts["symbol"], "verb": facts["label"], "whom": whole.nodes[end]["label"], "iri": start}
            found.append(
                row | {"quote": facts["quote"], "where": f"{facts['symbol']}, {_place(facts)}", "kind": "cites"}
            )
    return found


def _render(content: dict[str, Any], drawn: Network, places: dict[str, Place]) -> str:
    # imported here: pyvis imports IPython, which no other command needs
    from pyvis.network import Network as Drawing  # type: ignore[import-untyped]  # pyvis has no types

    drawing = Drawing(directed=True, cdn_resources="in_line")
    numbers = {iri: number for number, iri in enumerate(drawn)}
    for iri, facts in drawn.nodes(data=True):
        place = places[iri]
        drawing.add_node(
            numbers[iri],
            label=place.label,
            shape="box",
            group=facts["kind"],
            x=place.x,
            y=place.y,
            physics=False,
            # our lines are broken already: room enough, so that vis.js does not break them again
            widthConstraint={"minimum": place.width, "maximum": 2 * place.width},
            heightConstraint=place.height - PADDED,
        )
    for number, (start, end, facts) in enumerate(drawn.edges(data=True)):
        drawing.add_edge(numbers[start], numbers[end], id=number, kind=facts["kind"])
    drawing.set_options(json.dumps(OPTIONS))
    content["nodes"] = [{"iri": iri, "facts": _told(facts)} for iri, facts in drawn.nodes(data=True)]
    content["edges"] = [_told(facts) for _, _, facts in drawn.edges(data=True)]
    data = files("mandategraph.graphs") / "data"
    with as_file(data) as folder:
        # our template instead of pyvis's, which links Bootstrap from a CDN and escapes nothing
        drawing.templateEnv.loader.searchpath.insert(0, str(folder))
        drawing.path = "page.html"
        drawing.templateEnv.globals["page"] = content
        return str(drawing.generate_html())


#: What vis.js adds to the height of a box by itself.
PADDED = 10
OPTIONS = {
    "physics": {"enabled": False},
    "interaction": {"hover": True, "dragNodes": False, "multiselect": False, "tooltipDelay": 200},
    "layout": {"improvedLayout": False},
}


def _told(facts: dict[str, Any]) -> dict[str, str]:
    return {name.replace("_", " "): str(value) for name, value in sorted(facts.items()) if name not in ("iri", "start")}
