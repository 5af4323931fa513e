"""Measures a network: who is central in it, what belongs together, and how its documents age, sleep and are renewed."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import networkx as nx
from networkx.algorithms.link_analysis import hits_alg, pagerank_alg

if TYPE_CHECKING:
    from mandategraph.graphs.network import Network

    Simple = nx.DiGraph[str]

#: Up to how many nodes betweenness counts all paths; in larger networks those from so many nodes.
EXACT, SAMPLE = 1000, 200
SEED = 1945
Measures = dict[str, dict[str, float | int | str]]


def measures(network: Network) -> Measures:
    """What is measured of each node, by node; the network stays as it is, and the same one has the same measures.

    - `in_degree`, `out_degree`: edges; `in_weight`, `out_weight`: how often, edges of more than one time counted so.
    - `pagerank`, `hub`, `authority` (HITS), `betweenness` (from a sample of nodes in large networks): by NetworkX, on
      the network with parallel edges summed up; HITS is left out where its iteration does not settle.
    - `core`: the largest k of a k-core; `community`: number of the Louvain community, the largest first.
    - of dated documents: `mean_age_cited` (years between a document and those that it cites), `last_cited`,
      `slept` (the longest time in years without being cited that a citation ended), `woken_by`;
      `renews` and `renewal_chain`: see `renewals`.
    """
    found: Measures = {node: {} for node in network}
    simple = _simple(network)
    loose = _undirected(simple)
    _put(found, "in_degree", dict(network.in_degree()))
    _put(found, "out_degree", dict(network.out_degree()))
    _put(found, "in_weight", dict(network.in_degree(weight="weight")))
    _put(found, "out_weight", dict(network.out_degree(weight="weight")))
    if not network.number_of_edges():
        return found
    # the variants without scipy: 140 ms instead of 10 for 1,500 nodes, and 140 MB less to install
    pagerank: Any = pagerank_alg
    hits: Any = hits_alg
    _put(found, "pagerank", pagerank._pagerank_python(simple, weight="weight"))
    try:
        hubs, authorities = hits._hits_python(simple, max_iter=1000, tol=1e-8)
    except nx.PowerIterationFailedConvergence:
        hubs, authorities = {}, {}
    _put(found, "hub", hubs)
    _put(found, "authority", authorities)
    sample = SAMPLE if len(network) > EXACT else None
    _put(found, "betweenness", nx.betweenness_centrality(simple, k=sample, seed=SEED))
    _put(found, "core", nx.core_number(loose))
    _put(found, "community", _communities(loose))
    _age(network, found)
    for document, (before, length) in renewals(network).items():
        found[document] |= {"renews": network.nodes[before]["label"], "renewal_chain": length}
    return found


def measured(network: Network) -> Network:
    """A copy of the network whose nodes carry their measures."""
    copy = network.copy()
    for node, told in measures(network).items():
        copy.nodes[node].update(told)
    return copy


#: What the rankings are called, by the measures that they go by.
RANKINGS = {
    "in_degree": "Most referred to",
    "pagerank": "Highest PageRank",
    "betweenness": "Most between others",
    "slept": "Longest asleep before being cited again",
    "renewal_chain": "Longest chains of renewal",
}


def ranking(network: Network, top: int = 10) -> list[tuple[str, list[str], list[list[str]]]]:
    """(title, columns, rows) of the first nodes by each of some measures, of a network that `measured` gave."""
    found = []
    for name, title in RANKINGS.items():
        nodes = [network.nodes[node] for node in sorted(network) if network.nodes[node].get(name)]
        nodes.sort(key=lambda facts: -facts[name])
        more = {"slept": ["woken_by"], "renewal_chain": ["renews"]}.get(name, [])
        columns = ["node", "kind", name, *more]
        rows = [[_printed(facts.get(column, "")) for column in ("label", *columns[1:])] for facts in nodes[:top]]
        if rows:
            found.append((title, columns, rows))
    return found


def _printed(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def _put(found: Measures, name: str, values: dict[str, float]) -> None:
    for node, value in values.items():
        # the last digits depend on the machine: the same network has the same measures everywhere
        found[node][name] = round(value, 10) if isinstance(value, float) else value


def _simple(network: Network) -> Simple:
    """Parallel edges summed up, nodes and edges sorted: the algorithms depend on the order."""
    simple: Simple = nx.DiGraph()
    simple.add_nodes_from(sorted(network))
    weights: dict[tuple[str, str], int] = defaultdict(int)
    for start, end, facts in network.edges(data=True):
        weights[start, end] += facts.get("weight", 1)
    simple.add_weighted_edges_from((start, end, weight) for (start, end), weight in sorted(weights.items()))
    return simple


def _undirected(simple: Simple) -> nx.Graph[str]:
    loose: nx.Graph[str] = nx.Graph()
    loose.add_nodes_from(simple)
    for start, end, facts in simple.edges(data=True):
        if start != end:
            before = loose[start][end]["weight"] if loose.has_edge(start, end) else 0
            loose.add_edge(start, end, weight=before + facts["weight"])
    return loose


def _communities(loose: nx.Graph[str]) -> dict[str, float]:
    parts = nx.community.louvain_communities(loose, seed=SEED)
    parts.sort(key=lambda part: (-len(part), min(part)))
    return {node: number for number, part in enumerate(parts, 1) for node in part}


def _age(network: Network, found: Measures) -> None:
    ages: dict[str, list[int]] = defaultdict(list)
    cited: dict[str, set[tuple[int, str]]] = defaultdict(set)
    for start, end, facts in network.edges(data=True):
        year, before = facts.get("year"), network.nodes[end].get("year")
        if facts.get("kind") == "cites" and year is not None and before is not None and start != end:
            ages[start].append(year - before)
            if year >= before:
                cited[end].add((year, network.nodes[start]["label"]))
    for node, years in ages.items():
        found[node]["mean_age_cited"] = round(sum(years) / len(years), 2)
    for node, times in cited.items():
        order = sorted(times)
        before = [network.nodes[node]["year"], *(year for year, _ in order)]
        slept = [year - last for (year, _), last in zip(order, before, strict=False)]
        longest = max(range(len(slept)), key=slept.__getitem__)
        found[node] |= {"last_cited": order[-1][0], "slept": slept[longest], "woken_by": order[longest][1]}


def renewals(network: Network) -> dict[str, tuple[str, int]]:
    """(what it renews, length of the chain that ends with it) by document.

    A document that extends or renews something is taken to renew the latest earlier document of the same organ that
    it cites and that extends or renews something too, unless the two are known to be on different agenda items.
    """
    renewing = {node: facts for node, facts in network.nodes(data=True) if "date" in facts and facts.get("renewal")}
    order = sorted(renewing, key=lambda node: (renewing[node]["date"], node))
    found: dict[str, tuple[str, int]] = {}
    for node in order:
        earlier = [other for other in network.succ[node] if other in renewing and _renewable(renewing, other, node)]
        if earlier:
            before = max(earlier, key=lambda other: (renewing[other]["date"], other))
            found[node] = before, (found[before][1] if before in found else 1) + 1
    return found


def _renewable(renewing: dict[str, dict[str, Any]], other: str, node: str) -> bool:
    one, two = renewing[other], renewing[node]
    items = {facts["agenda_item"] for facts in (one, two) if "agenda_item" in facts}
    return one["date"] < two["date"] and one.get("organ") == two.get("organ") and len(items) < 2
