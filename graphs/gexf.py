"""Knows GEXF 1.2, the file of Gephi, with the time since when a document and what it says is there."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import networkx as nx

from mandategraph.graphs.graphml import cleaned

if TYPE_CHECKING:
    from mandategraph.graphs.network import Network

#: GEXF gives `start` a meaning of its own, the time; our offset into the text is called this there.
OFFSET = "offset"
NAMESPACE = "http://www.gexf.net/1.2draft"
ET.register_namespace("", NAMESPACE)


def to_gexf(network: Network) -> bytes:
    """The network as GEXF in UTF-8; documents, acts and edges start at their date. The network stays as it is."""
    clean = cleaned(network)
    for _, facts in clean.nodes(data=True):
        if "start" in facts:
            facts[OFFSET] = facts.pop("start")
        _time(facts)
    for _, _, facts in clean.edges(data=True):
        _time(facts)
    clean.graph["mode"] = "dynamic"
    root = ET.fromstring("\n".join(nx.generate_gexf(clean, version="1.2draft")))
    for meta in root.iter(f"{{{NAMESPACE}}}meta"):
        # the day of writing: the same network has the same bytes
        meta.attrib.pop("lastmodifieddate", None)
    for graph in root.iter(f"{{{NAMESPACE}}}graph"):
        # NetworkX writes a name that the schema does not know
        graph.attrib.pop("name", None)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def from_gexf(data: bytes) -> Network:
    """The network that `to_gexf` wrote: the same nodes, edges and attributes."""
    read: Any = nx.read_gexf(io.BytesIO(data))
    found: Network = nx.MultiDiGraph()
    for node, facts in read.nodes(data=True):
        told = {name: value for name, value in facts.items() if name not in ("start", OFFSET)}
        if OFFSET in facts:
            told["start"] = facts[OFFSET]
        found.add_node(node, **told)
    for start, end, facts in read.edges(data=True):
        found.add_edge(start, end, **{name: value for name, value in facts.items() if name not in ("start", "id")})
    return found


def _time(facts: dict[str, Any]) -> None:
    when = facts.get("date") or (f"{facts['year']}-01-01" if "year" in facts else None)
    if when:
        facts["start"] = when
