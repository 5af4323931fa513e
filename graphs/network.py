"""Weaves the networks out of what a store's texts say: who cites, charges and addresses whom, with the evidence."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import TYPE_CHECKING, Any

import networkx as nx
from pyoxigraph import Store

from mandategraph.graphs.facts import local_name
from mandategraph.graphs.findings import Findings, Row, spoken
from mandategraph.graphs.refusals import UsageError

if TYPE_CHECKING:
    Network = nx.MultiDiGraph[str]


def network(store: Store, kind: str, of: str | None = None) -> Network:
    """The network of that kind; with `of`, only what the document of that symbol says.

    Every node has `label`, `kind` and `iri`, documents `date`, `year` and `organ`. An edge stands for all that one
    document says alike between its ends: it has `label`, `kind`, `weight` (how often), the first `quote` with
    `paragraph` (its position), `number` and `symbol`, and `date`, `year`, `organ` of the document that says it; where
    an act stands behind it, `verb`, `verb_class` and `force`. A document in several languages is drawn once, by its
    English text if it has one.

    - `citations`: document -> document, Charter article or meeting, by relation and verb.
    - `mandates`: actor -> mandate -> addressee, and document -> mandate; mandates have `task` and `time_limit`.
    - `bodies`: actor -> addressee of all acts, those addressed together, and part -> whole of the bodies among them.
    - `record`: document -> whom it addresses and what it cites, the acts left out.
    - `statement`: document -> acts -> addressees, cited documents, authorities, mentions.

    Raises UsageError for another kind.
    """
    if kind not in KINDS:
        raise UsageError(f"no network is called {kind!r}; there are: {', '.join(KINDS)}")
    return weave(Findings(store, of), kind)


def weave(findings: Findings, kind: str) -> Network:
    """The network of that kind of what was found, for who draws several of the same findings."""
    weaving = Weaving(findings)
    KINDS[kind](weaving)
    return weaving.graph


class Weaving:
    """A network in the making: nodes are added once with their facts, edges that say the same gain weight."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.graph: Network = nx.MultiDiGraph()
        self._edges: dict[tuple[str, ...], dict[str, Any]] = {}

    def node(self, iri: str, **more: str | int | float | bool) -> None:
        """Adds a node with its facts, unless it is there."""
        if iri not in self.graph:
            self.graph.add_node(iri, **(self.findings.facts(iri) | more))

    def edge(self, start: str, end: str, label: str, kind: str, row: Row, **more: str | int | float | bool) -> None:
        """Adds an edge between two nodes, or weight to the one that says the same in the same document."""
        same = (start, end, label, str(more.get("verb", "")), kind, row.get("symbol", ""))
        if same in self._edges:
            self._edges[same]["weight"] += 1
            return
        self.node(start)
        self.node(end)
        evidence: dict[str, str | int | float | bool] = {"weight": 1}
        evidence |= {name: row[name] for name in ("quote", "number", "symbol") if name in row}
        if "position" in row:
            evidence["paragraph"] = int(row["position"])
        if "document" in row:
            said = self.findings.facts(row["document"])
            evidence |= {name: said[name] for name in ("date", "year", "organ") if name in said}
        key = self.graph.add_edge(start, end, label=label, kind=kind, **(evidence | more))
        self._edges[same] = self.graph.edges[start, end, key]


def relation(row: Row) -> str:
    """The characterization of a citation in words.

    >>> relation({"relation": "http://purl.org/spar/cito/citesAsAuthority"})
    'cites as authority'
    """
    name = local_name(row.get("relation", "cites"))
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name)


def _brief(act: Row) -> dict[str, str | int | float | bool]:
    told = spoken(act)
    return {name: told[name] for name in ("verb", "verb_class", "force") if name in told}


def _cite(weaving: Weaving) -> None:
    findings = weaving.findings
    for row in findings.rows("citations"):
        act = findings.acts.get(row.get("act", ""))
        weaving.edge(row["document"], row["node"], relation(row), "cites", row, **(_brief(act) if act else {}))


def _citations(weaving: Weaving) -> None:
    _cite(weaving)
    for document in weaving.findings.renewals():
        if document in weaving.graph:
            weaving.graph.nodes[document]["renewal"] = True


def _act(weaving: Weaving, act: Row) -> None:
    """The node of an act: what it says, where, and who says it."""
    told = spoken(act) | {name: act[name] for name in ("quote", "symbol", "number", "verbText") if name in act}
    said = weaving.findings.facts(act["document"])
    told |= {name: said[name] for name in ("date", "year", "organ") if name in said}
    weaving.node(
        act["act"],
        **(told | {"paragraph": int(act["position"]), "start": int(act["start"])}),
        mandate=act["mandate"] == "true",
        who=str(weaving.findings.facts(act["actor"])["label"]),
    )
    weaving.graph.nodes[act["act"]]["label"] = act.get("verbText") or str(told["verb"])


def _mandates(weaving: Weaving) -> None:
    for act in weaving.findings.acts.values():
        if act["mandate"] == "true":
            _act(weaving, act)
            verb = str(spoken(act)["verb"])
            weaving.edge(act["document"], act["act"], verb, "states", act, **_brief(act))
            weaving.edge(act["actor"], act["act"], verb, "gives", act, **spoken(act))
    for act, row in weaving.findings.of_acts("addressings"):
        if act["mandate"] == "true":
            said = act | {"quote": row["quote"]}
            weaving.edge(act["act"], row["node"], str(spoken(act)["verb"]), "mandate", said, **spoken(act))


def _bodies(weaving: Weaving) -> None:
    together: dict[str, dict[str, None]] = {}
    for act, row in weaving.findings.of_acts("addressings"):
        weaving.edge(act["actor"], row["node"], str(spoken(act)["verb"]), "addresses", act, **spoken(act))
        together.setdefault(act["act"], {})[row["node"]] = None
    for iri, nodes in together.items():
        act = weaving.findings.acts[iri]
        for one, other in combinations(sorted(nodes), 2):
            weaving.edge(one, other, "addressed together with", "together", act, **_brief(act))
    for row in weaving.findings.rows("parts"):
        if row["part"] in weaving.graph and row["whole"] in weaving.graph:
            weaving.edge(row["part"], row["whole"], "part of", "part", {})


def _record(weaving: Weaving) -> None:
    _cite(weaving)
    for act, row in weaving.findings.of_acts("addressings"):
        weaving.edge(act["document"], row["node"], str(spoken(act)["verb"]), "addresses", act, **_brief(act))


def _statement(weaving: Weaving) -> None:
    findings = weaving.findings
    for act in findings.acts.values():
        _act(weaving, act)
        weaving.edge(act["document"], act["act"], str(spoken(act)["verb"]), "states", act, **_brief(act))
        weaving.edge(act["act"], act["actor"], "said by", "actor", act)
    for act, row in findings.of_acts("addressings"):
        said = act | {"quote": row["quote"]}
        weaving.edge(act["act"], row["node"], str(spoken(act)["verb"]), "addresses", said, **_brief(act))
    for act, row in findings.of_acts("authorities"):
        weaving.edge(act["act"], row["node"], "on the authority of", "authority", act)
    for row in findings.rows("citations"):
        start = row["act"] if row.get("act") in weaving.graph else row["document"]
        weaving.edge(start, row["node"], relation(row), "cites", row)
    _mention(weaving)


def _mention(weaving: Weaving) -> None:
    """An edge from the act whose words hold the mention, else from the document, unless there is one already."""
    for act, row in weaving.findings.mentions():
        if act is None and weaving.findings.within is not None:
            continue
        weaving.node(row["document"])
        start = act["act"] if act else row["document"]
        if not weaving.graph.has_edge(start, row["node"]):
            weaving.edge(start, row["node"], "mentions", "mentions", row)


#: The networks by the name of their kind.
KINDS: dict[str, Callable[[Weaving], None]] = {
    "citations": _citations,
    "mandates": _mandates,
    "bodies": _bodies,
    "record": _record,
    "statement": _statement,
}
