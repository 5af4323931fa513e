"""Chooses what leads somewhere: the acts on a body in the order of time, and the ways between two nodes."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any

import networkx as nx

from mandategraph.graphs.findings import Findings, documents_around, documents_mentioning
from mandategraph.graphs.named import agent_named, named
from mandategraph.graphs.network import weave
from mandategraph.graphs.points import layered
from mandategraph.graphs.refusals import UsageError
from mandategraph.graphs.viewing import View, placed, without_issuers

if TYPE_CHECKING:
    from pyoxigraph import Store

    from mandategraph.graphs.network import Network

#: Up to how many acts stand on a time axis, and how many shortest ways are drawn.
LINES_DRAWN, PATHS_DRAWN = 300, 25


def lines(store: Store, name: str) -> View:
    """The acts that address or mention the body of that name, on a time axis from top to bottom.

    Raises UsageError where no body is called so.
    """
    agent = agent_named(store, name)
    if agent is None:
        raise UsageError(f"no body is called {name!r}; give its key (body/unmis), name or acronym")
    documents = documents_around(store, [agent]) | documents_mentioning(store, [agent])
    findings = Findings(store, among=documents)
    addressing = {act["act"] for act, row in findings.of_acts("addressings") if row["node"] == agent}
    mentioning = {act["act"] for act, row in findings.mentions() if act and row["node"] == agent}
    told = sorted(addressing | mentioning, key=lambda act: (_when(findings, act), act))
    kept = told[-LINES_DRAWN:]
    drawn = weave(Findings(store, within=frozenset(kept), among=documents), "statement")
    # every line would lead to the body: it stands in the title
    drawn.remove_nodes_from([agent] if agent in drawn else [])
    drawn = without_issuers(drawn)
    title = str(findings.facts(agent)["label"])
    counts = {"acts": len(told), "that address it": len(addressing)}
    left = len(told) - len(kept)
    note = (
        f"The latest {len(kept):,} of {len(told):,} acts are drawn; {left:,} earlier ones are left out." if left else ""
    )
    view = View(findings, title, drawn, "What addresses or mentions it, in the order of time", counts=counts, note=note)
    return placed(view, marks=True)


def between(store: Store, one: str, other: str) -> View:
    """The shortest ways between two documents or bodies, over what is cited and who is addressed, in any direction.

    Raises UsageError where one of them is not there, or no way leads from one to the other.
    """
    start, end = named(store, one), named(store, other)
    findings = Findings(store)
    record = weave(findings, "record")
    names = [str(findings.facts(iri)["label"]) for iri in (start, end)]
    loose = nx.Graph(record)
    if start not in loose or end not in loose or not nx.has_path(loose, start, end):
        raise UsageError(f"no way leads from {names[0]} to {names[1]} over citations and addressees of this build")
    paths = list(islice(nx.all_shortest_paths(loose, start, end), PATHS_DRAWN + 1))
    layers = {node: number for path in paths[:PATHS_DRAWN] for number, node in enumerate(path)}
    drawn = _between_only(record, {frozenset(pair) for path in paths[:PATHS_DRAWN] for pair in pairwise(path)})
    steps = len(paths[0]) - 1
    note = f"{PATHS_DRAWN} of the shortest ways are drawn; there are more." if len(paths) > PATHS_DRAWN else ""
    counts = {"steps": steps, "ways": min(len(paths), PATHS_DRAWN)}
    points = layered(drawn, layers)
    subtitle = "The shortest ways from one to the other, by citations and addressees"
    return View(findings, " – ".join(names), drawn, subtitle, counts=counts, note=note, points=points)


def _between_only(record: Network, pairs: set[frozenset[str]]) -> Network:
    kept: Any = [(a, b, key) for a, b, key in record.edges(keys=True) if frozenset((a, b)) in pairs]
    return record.edge_subgraph(kept).copy()


def _when(findings: Findings, act: str) -> str:
    facts = findings.facts(findings.acts[act]["document"])
    return str(facts.get("date", facts.get("year", "")))
