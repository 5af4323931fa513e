"""Computes where the nodes of a network without an order of reading stand, the same on every machine."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import networkx as nx
import rustworkx as rx

if TYPE_CHECKING:
    from mandategraph.graphs.network import Network

Point = tuple[float, float]
SEED = 1945
#: Distance of neighbours in a drawing.
UNIT = 46
HUB = ""


def spread(network: Network, iterations: int = 300) -> dict[str, Point]:
    """Where each node stands: near what it is linked to, and apart from all others.

    Measured on 1,500 nodes with 9,000 links: 200 rounds of rustworkx take 1.4 s, 50 of NetworkX's spring layout 6.5 s,
    100 of its ForceAtlas2 9.3 s.
    """
    loose: nx.Graph[str] = nx.Graph()
    loose.add_nodes_from(sorted(network))
    pairs = {(min(start, end), max(start, end)) for start, end in network.edges() if start != end}
    loose.add_edges_from(sorted(pairs), weight=1.0)
    for part in list(nx.connected_components(loose)):
        # parts that nothing links would drift away: a node that is not drawn holds them together
        busiest = min(part, key=lambda node: (-loose.degree[node], node))
        loose.add_edge(HUB, busiest, weight=0.3)
    graph: rx.PyGraph[str, float] = rx.PyGraph()
    order = sorted(loose)
    numbers = dict(zip(order, graph.add_nodes_from(order), strict=True))
    graph.add_edges_from([(numbers[a], numbers[b], facts["weight"]) for a, b, facts in loose.edges(data=True)])
    found = rx.spring_layout(graph, num_iter=iterations, seed=SEED, weight_fn=float, scale=1)
    # names of few points are all read: they need more room
    unit = UNIT * (2.4 if len(network) < 60 else 1.5 if len(network) < 300 else 1.0)
    size = unit * len(order) ** 0.5
    places = {node: (float(found[numbers[node]][0]) * size, float(found[numbers[node]][1]) * size) for node in network}
    return apart(_drawn_in(places), unit * 0.8)


def _drawn_in(places: dict[str, Point], most: float = 0.92) -> dict[str, Point]:
    """The places with the outermost, which would make all others small, drawn nearer to the middle."""
    middle = (
        [sorted(place[axis] for place in places.values())[len(places) // 2] for axis in (0, 1)] if places else [0, 0]
    )
    far = {node: ((x - middle[0]) ** 2 + (y - middle[1]) ** 2) ** 0.5 for node, (x, y) in places.items()}
    limit = sorted(far.values())[int(len(far) * most)] if len(far) > 50 else 0.0
    found = {}
    for node, (x, y) in places.items():
        share = limit * (1 + 0.35 * math.log(far[node] / limit)) / far[node] if limit and far[node] > limit else 1.0
        found[node] = ((x - middle[0]) * share, (y - middle[1]) * share)
    return found


def apart(places: dict[str, Point], distance: float = UNIT * 0.8, rounds: int = 40) -> dict[str, Point]:
    """The places moved until no two are nearer than the distance, or nearly so.

    >>> [round(x) for x, _ in apart({"a": (0, 0), "b": (2, 0)}, 10).values()]
    [-4, 6]
    """
    moved = {node: list(place) for node, place in sorted(places.items())}
    for _ in range(rounds):
        cells: dict[tuple[int, int], list[str]] = {}
        for node, (x, y) in moved.items():
            cells.setdefault((int(x // distance), int(y // distance)), []).append(node)
        near = False
        for (column, row), members in cells.items():
            around = [(column + dx, row + dy) for dx, dy in ((0, 0), (1, 0), (0, 1), (1, 1), (1, -1))]
            for cell in around:
                for one in members:
                    for two in cells.get(cell, ()):
                        if one != two and (cell != (column, row) or one < two):
                            near |= _push(moved[one], moved[two], distance)
        if not near:
            break
    return {node: (round(moved[node][0], 1), round(moved[node][1], 1)) for node in places}


def _push(one: list[float], two: list[float], distance: float) -> bool:
    dx, dy = two[0] - one[0], two[1] - one[1]
    apart = (dx * dx + dy * dy) ** 0.5
    if apart >= distance:
        return False
    if apart < 1e-6:
        dx, dy, apart = 1.0, 0.0, 1.0
        share = distance / 2
    else:
        share = (distance - apart) / 2
    one[0] -= dx / apart * share
    one[1] -= dy / apart * share
    two[0] += dx / apart * share
    two[1] += dy / apart * share
    return True


def layered(network: Network, layers: dict[str, int], across: int = 300, down: int = 90) -> dict[str, Point]:
    """Nodes by their layer from left to right, those of one layer under each other near what they are linked to."""
    found: dict[str, Point] = {}
    for layer in sorted(set(layers.values())):
        members = sorted(node for node in network if layers[node] == layer)

        def wanted(node: str) -> float:
            beside = [found[other][1] for other in {*network.pred[node], *network.succ[node]} if other in found]
            return sum(beside) / len(beside) if beside else 0.0

        members.sort(key=wanted)
        for number, node in enumerate(members):
            found[node] = (layer * across, (number - (len(members) - 1) / 2) * down)
    return found
