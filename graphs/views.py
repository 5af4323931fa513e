"""Chooses what a page shows: a statement, a whole build, or what is around a document, body or topic."""

from __future__ import annotations

from dataclasses import replace
from textwrap import shorten
from typing import TYPE_CHECKING, Any

import networkx as nx
from pyoxigraph import NamedNode, Store

from mandategraph.graphs.facts import facts_of
from mandategraph.graphs.findings import Findings, documents_around
from mandategraph.graphs.named import agent_named, document_named, unknown
from mandategraph.graphs.network import weave
from mandategraph.graphs.points import spread
from mandategraph.graphs.projections import busiest, gathered
from mandategraph.graphs.topics import PREFIX, Topic, topic_named
from mandategraph.graphs.viewing import View, placed, without_issuers

if TYPE_CHECKING:
    from mandategraph.graphs.network import Network

#: Up to how many acts of several documents, and of one, are drawn one by one.
ACTS_DRAWN, ACTS_OF_ONE = 150, 600
#: Up to how many nodes an overview, the surroundings of a body and a topic draw.
NODES_DRAWN, AROUND_DRAWN, ABOUT_DRAWN = 1500, 300, 160
#: How many titles above the drawing of a topic are written out, and up to how many characters of each.
TITLES_TOLD, TITLE_LENGTH = 4, 90


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
    """The document of that symbol, the surroundings of the body of that key or name, or the documents on that topic.

    A topic is words of an agenda item, a subject heading or a title; with `topic/` before them they mean nothing else.
    A document that is cited, but was not read, is shown with those that cite it. Raises UsageError where nothing is
    called so.
    """
    document = document_named(store, name)
    if document:
        findings = Findings(store, among=frozenset((document,)))
        return _columns(findings, [document]) if findings.languages else _around(store, document)
    agent = None if name.startswith(PREFIX) else agent_named(store, name)
    topic = topic_named(store, name)
    if agent:
        return _around(store, agent, topic)
    if topic:
        return _about(store, topic)
    raise unknown(store, name, topics=True)


def _columns(findings: Findings, documents: list[str]) -> View:
    drawn = without_issuers(weave(findings, "statement"))
    if len(findings.acts) > ACTS_OF_ONE:
        return _overview(findings, weave(findings, "record"))
    facts = dict(facts_of(findings.store, NamedNode(documents[0]))) if len(documents) == 1 else {}
    return placed(
        View(
            findings,
            facts.get("symbol") or f"{len(documents)} documents",
            drawn,
            facts.get("title") or facts.get("agenda item", ""),
            [facts[name] for name in ("issued by", "adopted on") if name in facts],
            counts_of(findings, sum(1 for _ in findings.rows("citations"))),
            "" if len(drawn) else "Nothing to draw: no act and no citation was found.",
        )
    )


def counts_of(findings: Findings, citations: int) -> dict[str, int]:
    acts = findings.acts.values()
    mandates = sum(act["mandate"] == "true" for act in acts)
    return {"acts": len(acts), "mandates": mandates, "citations": citations}


def _overview(findings: Findings, network: Network) -> View:
    drawn = gathered(busiest(network, NODES_DRAWN))
    shown = sum(facts["weight"] for *_, facts in drawn.edges(data=True))
    said = sum(facts["weight"] for *_, facts in network.edges(data=True))
    left = len(network) - len(drawn)
    note = (
        f"Drawn are the {len(drawn):,} most connected of {len(network):,} nodes, with {shown:,} of {said:,} references "
        f"between them. Left out: {left:,} nodes, and all acts."
        if left
        else f"Drawn are all {len(network):,} nodes, with {said:,} references between them. Left out: all acts."
    )
    note += " For these: mandategraph view DIR --of SYMBOL, BODY or TOPIC, --lines BODY, --between A B."
    title = findings.of or f"{len(findings.languages):,} documents"
    return View(
        findings,
        title,
        drawn,
        "Who cites what",
        counts=counts_of(findings, said) | {"documents": len(findings.languages)},
        note=note,
        points=spread(drawn),
        context=160,
    )


def _around(store: Store, centre: str, topic: Topic | None = None) -> View:
    """A body or a document that was not read: what addresses or cites it, and what else these documents say alike."""
    findings = Findings(store, among=documents_around(store, [centre]))
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
    note = _left_out(drawn, found)
    if topic:
        note += (
            f" {len(topic.documents):,} documents have these words in their agenda item or title: "
            f"mandategraph view DIR --of '{PREFIX}{topic.words}'."
        )
    facts = findings.facts(centre)
    subtitle = "Which documents cite it" if facts["kind"] == "document" else "Who addresses it, and together with whom"
    counts = {"documents": len(documents), "nodes": len(found)}
    return View(findings, str(facts["label"]), drawn, subtitle, counts=counts, note=note.strip(), points=spread(drawn))


def _about(store: Store, topic: Topic) -> View:
    """The documents on a topic: few acts one by one, of more whom they address, what they cite and who cites them."""
    few = Findings(store, among=topic.documents)
    read = sorted(few.languages)
    title = topic.labels[0] if len(topic.labels) == 1 else topic.words
    titles = [shorten(label, TITLE_LENGTH, placeholder=" …") for label in topic.labels[:TITLES_TOLD]]
    titles = titles if len(topic.labels) > 1 else []
    if len(topic.labels) > TITLES_TOLD:
        titles.append(f"and {len(topic.labels) - TITLES_TOLD:,} more")
    counts = {"documents": len(topic.documents), "of them read here": len(read)}
    if read and len(few.acts) <= ACTS_DRAWN:
        shown = _columns(few, read)
        return replace(shown, title=title, subtitle="", details=titles, counts=shown.counts | counts)
    findings = Findings(store, among=topic.documents | documents_around(store, topic.documents))
    record = weave(findings, "record")
    kept: Any = [
        (start, end, key)
        for start, end, key, facts in record.edges(keys=True, data=True)
        if start in topic.documents or (end in topic.documents and facts["kind"] == "cites")
    ]
    found = record.edge_subgraph(kept).copy()
    found.add_nodes_from((document, findings.facts(document)) for document in sorted(topic.documents - set(found)))
    drawn = gathered(_shared(found, topic.documents))
    subtitle = "Documents on this topic, whom they address, what they cite and who cites them"
    note = _left_out(drawn, found)
    return View(findings, title, drawn, subtitle, titles, counts, note, points=spread(drawn), context=160)


def _shared(found: Network, documents: frozenset[str]) -> Network:
    """What can be read of a large topic: its documents and what several of them share, the most connected first."""
    if len(found) <= ABOUT_DRAWN:
        return found
    beside = {node: len({*found.pred[node], *found.succ[node]} - {node}) for node in found}
    kept = found.subgraph([node for node in found if node in documents or beside[node] > 1])
    return busiest(kept, ABOUT_DRAWN)


def _left_out(drawn: Network, found: Network) -> str:
    left = len(found) - len(drawn)
    told = f"Drawn are the {len(drawn):,} most connected of {len(found):,} nodes; {left:,} are left out."
    return told if left else ""
