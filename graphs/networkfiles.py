"""Knows the files that a network is written to: GraphML for Gephi, JSON for programs, CSV for a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from mandategraph.graphs.graphml import graphml
from mandategraph.graphs.refusals import UsageError

if TYPE_CHECKING:
    from mandategraph.graphs.network import Network

COLUMNS = ("who", "verb", "whom", "quote", "symbol", "paragraph", "number", "kind")


def network_file(network: Network, name: str | Path) -> bytes:
    """The content of a file of that name for the network, in the format of its suffix.

    Raises UsageError with the suffixes that there are for another one.
    """
    suffix = Path(name).suffix.lower()
    if suffix not in WRITERS:
        raise UsageError(f"{name}: the suffix {suffix!r} names no format of networks; use {', '.join(WRITERS)}")
    return WRITERS[suffix](network)


def edge_rows(network: Network) -> list[tuple[str, ...]]:
    """The edges by labels, in the order of the texts: who, verb, whom, quote, symbol, paragraph, number, kind."""
    found = []
    for start, end, facts in network.edges(data=True):
        told = (facts.get(name, "") for name in ("quote", "symbol", "paragraph", "number", "kind"))
        found.append((network.nodes[start]["label"], facts["label"], network.nodes[end]["label"], *map(str, told)))
    return found


def _csv(network: Network) -> bytes:
    out = io.StringIO(newline="")
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    table.writerows(edge_rows(network))
    return out.getvalue().encode("utf-8")


def _json(network: Network) -> bytes:
    nodes = [network.nodes[iri] | {"id": iri} for iri in sorted(network)]
    edges = [facts | {"source": start, "target": end} for start, end, facts in network.edges(data=True)]
    whole = {"directed": True, "multigraph": True, "nodes": nodes, "edges": edges}
    return (json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode("utf-8")


WRITERS: dict[str, Callable[[Network], bytes]] = {".graphml": graphml, ".json": _json, ".csv": _csv}
