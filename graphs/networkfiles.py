"""Knows the files of a network: GraphML and GEXF for Gephi, Cytoscape's and node-link JSON, CSV for a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx as nx

from mandategraph.graphs.gexf import from_gexf, to_gexf
from mandategraph.graphs.graphml import cleaned, from_graphml, graphml
from mandategraph.graphs.refusals import UsageError

if TYPE_CHECKING:
    from mandategraph.graphs.network import Network

COLUMNS = ("who", "verb", "whom", "quote", "symbol", "paragraph", "number", "kind")
#: More columns of CSV: both ends, and what says when, by whom and how.
MORE = ("source", "target", "weight", "date", "year", "organ", "verb_class", "force", "time_limit")
NUMBERS = frozenset(("paragraph", "weight", "year"))


def network_file(network: Network, name: str | Path) -> bytes:
    """The content of a file of that name for the network, in the format of its suffix; the network stays as it is.

    Raises UsageError with the suffixes that there are for another one.
    """
    return _format(name)[0](network)


def read_network(data: bytes, name: str | Path) -> Network:
    """The network that `network_file` wrote under that name: the same nodes, edges and attributes.

    CSV keeps the edges with its columns, and of the nodes the labels; the other formats keep everything.

    Raises UsageError as `network_file`.
    """
    return _format(name)[1](data)


def edge_rows(network: Network) -> list[tuple[str, ...]]:
    """The edges by labels, in the order of the texts: who, verb, whom, quote, symbol, paragraph, number, kind."""
    return [
        (network.nodes[start]["label"], facts["label"], network.nodes[end]["label"], *_told(facts, COLUMNS[3:]))
        for start, end, facts in network.edges(data=True)
    ]


def _told(facts: dict[str, Any], names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(str(facts.get(name, "")) for name in names)


def _format(name: str | Path) -> tuple[Callable[[Network], bytes], Callable[[bytes], Network]]:
    suffix = Path(name).suffix.lower()
    if suffix not in FORMATS:
        raise UsageError(f"{name}: the suffix {suffix!r} names no format of networks; use {', '.join(FORMATS)}")
    return FORMATS[suffix]


def to_csv(network: Network) -> bytes:
    """A row an edge; without the nodes that have none."""
    out = io.StringIO(newline="")
    table = csv.writer(out, lineterminator="\n")
    table.writerow((*COLUMNS, *MORE))
    ends = [(start, end, facts) for start, end, facts in network.edges(data=True)]
    for row, (start, end, facts) in zip(edge_rows(network), ends, strict=True):
        table.writerow((*row, start, end, *_told(facts, MORE[2:])))
    return out.getvalue().encode("utf-8", "replace")


def from_csv(data: bytes) -> Network:
    """The edges of `to_csv`, empty cells left out, and the labels of their nodes."""
    found: Network = nx.MultiDiGraph()
    for row in csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")):
        facts = {name: int(value) if name in NUMBERS else value for name, value in row.items() if value}
        found.add_node(row["source"], label=row["who"])
        found.add_node(row["target"], label=row["whom"])
        ends = ("source", "target", "who", "whom", "verb")
        told = {name: value for name, value in facts.items() if name not in ends}
        found.add_edge(row["source"], row["target"], label=row["verb"], **told)
    return found


def to_node_link(network: Network) -> bytes:
    """Node-link JSON, as NetworkX, D3 and sigma.js read it."""
    nodes = [network.nodes[iri] | {"id": iri} for iri in sorted(network)]
    edges = [facts | {"source": start, "target": end} for start, end, facts in network.edges(data=True)]
    return _json({"directed": True, "multigraph": True, "nodes": nodes, "edges": edges})


def from_node_link(data: bytes) -> Network:
    """The network of `to_node_link`."""
    whole = json.loads(data)
    return _made(whole["nodes"], whole["edges"])


def to_cytoscape(network: Network) -> bytes:
    """Cytoscape JSON, as Cytoscape and Cytoscape.js open it."""
    clean = cleaned(network)
    nodes = [{"data": facts | {"id": iri, "name": facts.get("label", iri)}} for iri, facts in clean.nodes(data=True)]
    edges = [
        {"data": facts | {"id": f"e{number}", "source": start, "target": end}}
        for number, (start, end, facts) in enumerate(clean.edges(data=True))
    ]
    return _json({"data": {}, "directed": True, "multigraph": True, "elements": {"nodes": nodes, "edges": edges}})


def from_cytoscape(data: bytes) -> Network:
    """The network of `to_cytoscape`."""
    elements = json.loads(data)["elements"]
    nodes = [{k: v for k, v in node["data"].items() if k != "name"} for node in elements["nodes"]]
    return _made(nodes, [{k: v for k, v in edge["data"].items() if k != "id"} for edge in elements["edges"]])


def _made(nodes: list[dict[str, Any]], edges: list[dict[str, Any]]) -> Network:
    found: Network = nx.MultiDiGraph()
    for node in nodes:
        found.add_node(node["id"], **{name: value for name, value in node.items() if name != "id"})
    for edge in edges:
        told = {name: value for name, value in edge.items() if name not in ("source", "target")}
        found.add_edge(edge["source"], edge["target"], **told)
    return found


def _json(whole: dict[str, Any]) -> bytes:
    return (json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode("utf-8", "replace")


#: (writer, reader) by suffix.
FORMATS: dict[str, tuple[Callable[[Network], bytes], Callable[[bytes], Network]]] = {
    ".graphml": (graphml, from_graphml),
    ".gexf": (to_gexf, from_gexf),
    ".cyjs": (to_cytoscape, from_cytoscape),
    ".json": (to_node_link, from_node_link),
    ".csv": (to_csv, from_csv),
}
