"""Draws the networks out of the store: who cites, charges and addresses whom, each edge with its evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import networkx as nx
from pyoxigraph import NamedNode, QuerySolution, Store

from mandategraph.graphs.facts import facts_of, kind_of, label_of, local_name
from mandategraph.graphs.querying import solutions
from mandategraph.graphs.questions import read_query
from mandategraph.graphs.refusals import UsageError

if TYPE_CHECKING:
    Network = nx.MultiDiGraph[str]

Row = dict[str, str]


def network(store: Store, kind: str, of: str | None = None) -> Network:
    """The network of that kind; with `of`, only what the document of that symbol says.

    Every node has `label`, `kind` and `iri`; every edge `label` (the verb), `kind`, `quote`, `paragraph` (its
    position), `number` and `symbol`. A document in several languages is drawn once, by its English text if it has one.

    - `citations`: document -> document, Charter article or meeting, an edge a citation.
    - `mandates`: actor -> addressee, an edge for each that an act charges with something.
    - `bodies`: actor -> addressee of all acts, and part -> whole of the bodies among them.
    - `statement`: document -> acts -> addressees, cited documents, authorities, mentions.

    Raises UsageError for another kind.
    """
    if kind not in KINDS:
        raise UsageError(f"no network is called {kind!r}; there are: {', '.join(KINDS)}")
    return KINDS[kind](Findings(store, of))


@dataclass(frozen=True)
class Findings:
    """What the store's texts say, one text a document, optionally of one document alone."""

    store: Store
    of: str | None = None

    def rows(self, name: str) -> Iterator[Row]:
        """The answer to `data/network-NAME.rq` as plain strings, absent values left out."""
        found = solutions(self.store, read_query(f"network-{name}"))
        names = [variable.value for variable in found.variables]
        for solution in found:
            row = _plain(solution, names)
            if "document" not in row or self._wanted(row):
                yield row

    def _wanted(self, row: Row) -> bool:
        chosen = self.languages.get(row["document"]) == row["language"]
        return chosen and (self.of is None or row["symbol"] == self.of)

    @cached_property
    def languages(self) -> dict[str, str]:
        """The language that each document with a text is drawn in."""
        found: dict[str, str] = {}
        sparql = """PREFIX mg: <https://w3id.org/mandategraph/ontology#> PREFIX dcterms: <http://purl.org/dc/terms/>
            SELECT ?document ?language { ?text mg:textOf ?document ; dcterms:language ?language }"""
        for row in solutions(self.store, sparql):
            language, document = row["language"].value, row["document"].value
            found[document] = min(language, found.get(document, language), key=_english_first)
        return found

    @cached_property
    def acts(self) -> dict[str, Row]:
        """The acts by IRI, in the order of the texts; `time_limit` are the words of their time limits."""
        found = {row["act"]: row for row in self.rows("acts")}
        for row in self.rows("limits"):
            if row["act"] in found:
                act = found[row["act"]]
                act["time_limit"] = "; ".join(filter(None, (act.get("time_limit"), row["quote"])))
        return found

    def of_acts(self, name: str) -> Iterator[tuple[Row, Row]]:
        """(act, row) of a query whose rows belong to acts."""
        for row in self.rows(name):
            if row["act"] in self.acts:
                yield self.acts[row["act"]], row

    def add(self, graph: Network, iri: str) -> None:
        """Adds a node once, with its label, kind and facts."""
        if iri not in graph:
            subject = NamedNode(iri)
            facts = {name.replace(" ", "_"): value for name, value in facts_of(self.store, subject)}
            facts |= {"label": label_of(self.store, subject), "kind": kind_of(self.store, subject), "iri": iri}
            graph.add_node(iri, **facts)


def _english_first(language: str) -> tuple[bool, str]:
    return local_name(language) != "en", language


def _plain(solution: QuerySolution, names: list[str]) -> Row:
    return {name: term.value for name in names if (term := solution[name]) is not None and hasattr(term, "value")}


def _link(graph: Network, start: str, end: str, label: str, kind: str, row: Row, **more: str) -> None:
    evidence = {name: row[name] for name in ("quote", "number", "symbol") if name in row}
    if "position" in row:
        graph.add_edge(start, end, label=label, kind=kind, **evidence, paragraph=int(row["position"]), **more)
    else:
        graph.add_edge(start, end, label=label, kind=kind, **evidence, **more)


def _verb(act: Row) -> str:
    return act.get("verb") or act.get("verbText") or "act"


def relation(row: Row) -> str:
    """The characterization of a citation in words.

    >>> relation({"relation": "http://purl.org/spar/cito/citesAsAuthority"})
    'cites as authority'
    """
    name = local_name(row.get("relation", "cites"))
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name)


def _citations(findings: Findings) -> Network:
    graph: Network = nx.MultiDiGraph()
    for row in findings.rows("citations"):
        findings.add(graph, row["document"])
        findings.add(graph, row["node"])
        act = findings.acts.get(row.get("act", ""))
        more = {"verb": _verb(act)} if act else {}
        _link(graph, row["document"], row["node"], relation(row), "cites", row, **more)
    return graph


def _addressed(findings: Findings, wanted: Callable[[Row], bool], kind: str) -> Network:
    graph: Network = nx.MultiDiGraph()
    for act, row in findings.of_acts("addressings"):
        if wanted(act):
            findings.add(graph, act["actor"])
            findings.add(graph, row["node"])
            more = {name: act[name] for name in ("task", "time_limit") if name in act}
            _link(graph, act["actor"], row["node"], _verb(act), kind, act, act=act["act"], **more)
    return graph


def _mandates(findings: Findings) -> Network:
    return _addressed(findings, lambda act: act["mandate"] == "true", "mandate")


def _bodies(findings: Findings) -> Network:
    graph = _addressed(findings, lambda act: True, "addresses")
    for row in findings.rows("parts"):
        if row["part"] in graph and row["whole"] in graph:
            _link(graph, row["part"], row["whole"], "part of", "part", {})
    return graph


def _statement(findings: Findings) -> Network:
    graph: Network = nx.MultiDiGraph()
    for act in findings.acts.values():
        findings.add(graph, act["document"])
        findings.add(graph, act["actor"])
        told = ("quote", "task", "time_limit", "symbol", "number", "verbText")
        findings.add(graph, act["act"])
        graph.nodes[act["act"]].update({name: act[name] for name in told if name in act})
        graph.nodes[act["act"]].update(
            label=act.get("verbText") or _verb(act),
            verb=_verb(act),
            paragraph=int(act["position"]),
            start=int(act["start"]),
        )
        graph.nodes[act["act"]]["mandate"] = act["mandate"] == "true"
        graph.nodes[act["act"]]["who"] = graph.nodes[act["actor"]]["label"]
        _link(graph, act["document"], act["act"], _verb(act), "states", act)
        _link(graph, act["act"], act["actor"], "said by", "actor", act)
    for act, row in findings.of_acts("addressings"):
        findings.add(graph, row["node"])
        _link(graph, act["act"], row["node"], _verb(act), "addresses", act | {"quote": row["quote"]})
    for act, row in findings.of_acts("authorities"):
        findings.add(graph, row["node"])
        _link(graph, act["act"], row["node"], "on the authority of", "authority", act)
    for row in findings.rows("citations"):
        findings.add(graph, row["document"])
        findings.add(graph, row["node"])
        start = row["act"] if row.get("act") in graph else row["document"]
        _link(graph, start, row["node"], relation(row), "cites", row)
    _mention(graph, findings)
    return graph


def _mention(graph: Network, findings: Findings) -> None:
    """An edge from the act whose words hold the mention, else from the document, unless there is one already."""
    by_paragraph: dict[tuple[str, str], list[Row]] = {}
    for act in findings.acts.values():
        by_paragraph.setdefault((act["document"], act["position"]), []).append(act)
    for row in findings.rows("mentions"):
        findings.add(graph, row["document"])
        acts = by_paragraph.get((row["document"], row["position"]), [])
        place = int(row["start"])
        start = next((a["act"] for a in acts if int(a["start"]) <= place < int(a["end"])), row["document"])
        if not graph.has_edge(start, row["node"]):
            findings.add(graph, row["node"])
            _link(graph, start, row["node"], "mentions", "mentions", row)


#: The networks by the name of their kind.
KINDS: dict[str, Callable[[Findings], Network]] = {
    "citations": _citations,
    "mandates": _mandates,
    "bodies": _bodies,
    "statement": _statement,
}
