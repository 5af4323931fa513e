"""Chooses what a page shows: a statement, a whole build, a body, its line in time, or the ways between two nodes."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any

import networkx as nx
from pyoxigraph import NamedNode, Store

from mandategraph.graphs.drawing import ACTS, Place, columns, label
from mandategraph.graphs.facts import facts_of
from mandategraph.graphs.findings import Findings
from mandategraph.graphs.named import agent_named, document_named, named
from mandategraph.graphs.network import weave
from mandategraph.graphs.points import Point, layered, spread
from mandategraph.graphs.projections import busiest, gathered
from mandategraph.graphs.refusals import UsageError
from mandategraph.ontology.symbols import SymbolError, normalise

if TYPE_CHECKING:
    from mandategraph.graphs.network import Network

#: Up to how many acts of several documents, and of one, are drawn one by one.
ACTS_DRAWN, ACTS_OF_ONE = 150, 600
#: Up to how many nodes an overview and the surroundings of a body draw.
NODES_DRAWN, AROUND_DRAWN, PATHS_DRAWN = 1500, 300, 25


@dataclass(frozen=True)
class View:
    """What is drawn, where, and what is said above it."""

    findings: Findings
    title: str
    network: Network
    subtitle: str = ""
    details: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    note: str = ""
    boxes: dict[str, Place] = field(default_factory=dict)
    """Places of boxes that are read in columns; a drawing has these or points."""
    points: dict[str, Point] = field(default_factory=dict)
    marks: list[tuple[float, str]] = field(default_factory=list)
    """Height and words of the rules across a drawing in columns: the years of a time axis."""
    context: int | None = None
    """How many characters around a quote are shown, None for the whole paragraph."""


def whole(store: Store) -> View:
    """The build: few acts one by one, of more the most connected documents by who cites what."""
    findings = Findings(store)
    if len(findings.acts) <= ACTS_DRAWN:
        return _columns(findings, sorted(findings.languages))
    cited = weave(findings, "citations")
    if not cited.number_of_edges():
        cited = weave(findings, "record")
    return _overview(findings, cited)


def of(store: Store, name: str) -> View:
    """The document of that symbol, or the surroundings of the body of that key or name.

    A document that is cited, but was not read, is shown with those that cite it. Raises UsageError where nothing is
    called so.
    """
    try:
        symbol = normalise(name)
    except SymbolError:
        symbol = ""
    if symbol:
        findings = Findings(store, symbol)
        document = document_named(store, symbol)
        if document in findings.languages:
            return _columns(findings, [document])
        if document:
            return _around(Findings(store), document)
    return _around(Findings(store), named(store, name))


def lines(store: Store, name: str) -> View:
    """The acts that address or mention the body of that name, on a time axis from top to bottom.

    Raises UsageError where no body is called so.
    """
    agent = agent_named(store, name)
    if agent is None:
        raise UsageError(f"no body is called {name!r}; give its key (body/unmis), name or acronym")
    findings = Findings(store)
    addressing = {act["act"] for act, row in findings.of_acts("addressings") if row["node"] == agent}
    mentioning = {act["act"] for act, row in findings.mentions() if act and row["node"] == agent}
    told = sorted(addressing | mentioning, key=lambda act: (_when(findings, act), act))
    kept = told[-ACTS_OF_ONE // 2 :]
    drawn = weave(Findings(store, within=frozenset(kept)), "statement")
    # every line would lead to the body: it stands in the title
    drawn.remove_nodes_from([agent] if agent in drawn else [])
    drawn = _without_issuers(drawn)
    title = str(findings.facts(agent)["label"])
    counts = {"acts": len(told), "that address it": len(addressing)}
    left = len(told) - len(kept)
    note = (
        f"The latest {len(kept):,} of {len(told):,} acts are drawn; {left:,} earlier ones are left out." if left else ""
    )
    view = View(findings, title, drawn, "What addresses or mentions it, in the order of time", counts=counts, note=note)
    return _placed(view, marks=True)


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


def _columns(findings: Findings, documents: list[str]) -> View:
    drawn = _without_issuers(weave(findings, "statement"))
    if len(findings.acts) > ACTS_OF_ONE:
        return _overview(findings, weave(findings, "record"))
    facts = dict(facts_of(findings.store, NamedNode(documents[0]))) if len(documents) == 1 else {}
    return _placed(
        View(
            findings,
            facts.get("symbol") or f"{len(documents)} documents",
            drawn,
            facts.get("title") or facts.get("agenda item", ""),
            [facts[name] for name in ("issued by", "adopted on") if name in facts],
            _counts(findings, sum(1 for _ in findings.rows("citations"))),
            "" if len(drawn) else "Nothing to draw: no act and no citation was found.",
        )
    )


def _counts(findings: Findings, citations: int) -> dict[str, int]:
    acts = findings.acts.values()
    mandates = sum(act["mandate"] == "true" for act in acts)
    return {"acts": len(acts), "mandates": mandates, "citations": citations}


def _placed(view: View, marks: bool = False) -> View:
    """The view with its boxes in columns, and a rule with the year wherever another year begins."""
    network = view.network
    labels = {iri: label(facts) for iri, facts in network.nodes(data=True)}
    boxes = columns(network, labels)
    found: list[tuple[float, str]] = []
    acts = sorted((boxes[iri].y - boxes[iri].height / 2, iri) for iri in network if network.nodes[iri]["kind"] in ACTS)
    for top, iri in acts if marks else ():
        year = str(network.nodes[iri].get("year", "undated"))
        if not found or found[-1][1] != year:
            found.append((round(top - 6, 1), year))
    return View(**{**vars(view), "boxes": boxes, "marks": found})


def _without_issuers(network: Network) -> Network:
    """Without the line from each act to the actor that speaks most: it would be on nearly all of them."""
    spoken = [end for _, end, facts in network.edges(data=True) if facts["kind"] == "actor"]
    usual = max(sorted(set(spoken)), key=spoken.count, default=None)
    drawn = network.copy()
    every: Any = network.edges(keys=True, data=True)
    drawn.remove_edges_from([(a, b, key) for a, b, key, facts in every if facts["kind"] == "actor" and b == usual])
    drawn.remove_nodes_from([node for node in network if drawn.degree[node] == 0])
    return drawn


def _overview(findings: Findings, network: Network) -> View:
    drawn = gathered(busiest(network, NODES_DRAWN))
    shown = sum(facts["weight"] for *_, facts in drawn.edges(data=True))
    said = sum(facts["weight"] for *_, facts in network.edges(data=True))
    left = len(network) - len(drawn)
    note = (
        f"Drawn are the {len(drawn):,} most connected of {len(network):,} nodes, with {shown:,} of {said:,} references "
        f"between them. Left out: {left:,} nodes, and all acts. For these: mandategraph view DIR --of SYMBOL or BODY, "
        "--lines BODY, --between A B."
    )
    title = findings.of or f"{len(findings.languages):,} documents"
    return View(
        findings,
        title,
        drawn,
        "Who cites what",
        counts=_counts(findings, said) | {"documents": len(findings.languages)},
        note=note,
        points=spread(drawn),
        context=160,
    )


def _around(findings: Findings, centre: str) -> View:
    """A body or a document that was not read: what addresses or cites it, and what else these documents say alike."""
    record, bodies = weave(findings, "record"), weave(findings, "bodies")
    documents = set(record.pred[centre]) if centre in record else set()
    found: Network = nx.MultiDiGraph()
    found.add_node(centre, **findings.facts(centre))
    for graph, kinds in ((bodies, ("together", "part", "addresses")), (record, ("addresses", "cites"))):
        for start, end, facts in graph.edges(data=True):
            own = centre in (start, end) and facts["kind"] in kinds
            if own or (facts["kind"] == "cites" and start in documents and end in documents):
                for node in (start, end):
                    found.add_node(node, **graph.nodes[node])
                found.add_edge(start, end, **facts)
    drawn = gathered(busiest(found, AROUND_DRAWN, {centre}))
    left = len(found) - len(drawn)
    note = (
        f"Drawn are the {len(drawn):,} most connected of {len(found):,} nodes; {left:,} are left out." if left else ""
    )
    facts = findings.facts(centre)
    subtitle = "Which documents cite it" if facts["kind"] == "document" else "Who addresses it, and together with whom"
    counts = {"documents": len(documents), "nodes": len(found)}
    return View(findings, str(facts["label"]), drawn, subtitle, counts=counts, note=note, points=spread(drawn))
