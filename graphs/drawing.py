"""Computes where the nodes of a page stand: the same network has the same drawing on every machine."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from mandategraph.graphs.characters import drawn_text

if TYPE_CHECKING:
    from mandategraph.graphs.network import Network

#: Centres of the three columns, width of their boxes and characters that fit into a line.
COLUMNS = (0, 350, 790)
WIDTHS = (170, 310, 250)
CHARACTERS = (20, 40, 31)
LINE, PADDING, GAP = 17, 16, 12
#: How many characters of an act its box shows.
EXCERPT = 72
ACTS = frozenset(("directive", "commissive", "declarative", "assertive", "expressive", "act"))


class Place(NamedTuple):
    """Centre and size of a node's box, and its label broken into lines."""

    x: float
    y: float
    width: int
    height: int
    label: str


def columns(network: Network, labels: Mapping[str, str]) -> dict[str, Place]:
    """Documents left, their acts in the order of the texts in the middle, the rest right, near their acts."""
    acts = [iri for iri, facts in network.nodes(data=True) if facts["kind"] in ACTS]
    acts.sort(key=lambda iri: (*_read(network.nodes[iri]), iri))
    left = {start for start, _, facts in network.edges(data=True) if facts["kind"] in ("states", "cites", "mentions")}
    left -= set(acts)
    named = [iri for iri in network if iri not in left and network.nodes[iri]["kind"] not in ACTS]
    placed = _column(1, acts, labels, dict.fromkeys(acts, 0.0))
    heights = {iri: place.y for iri, place in placed.items()}
    placed |= _column(0, left, labels, {iri: _first(network, iri, heights) for iri in left})
    heights |= {iri: placed[iri].y for iri in left}
    drawn = {end for _, end, facts in network.edges(data=True) if facts["kind"] != "mentions"}
    bottom = max((place.y + place.height for place in placed.values()), default=0.0)
    wanted = _barycentres(network, named, heights)
    # what is only mentioned is hidden at first: it stands below, so that it leaves no holes
    return placed | _column(2, named, labels, {n: y if n in drawn else y + 2 * bottom for n, y in wanted.items()})


def _read(facts: Mapping[str, Any]) -> tuple[str, str, int]:
    return str(facts.get("date", facts.get("year", ""))), facts["symbol"], facts["start"]


def _first(network: Network, node: str, heights: Mapping[str, float]) -> float:
    return min((heights[other] for other in network.succ[node] if other in heights), default=0.0)


def _barycentres(network: Network, nodes: Iterable[str], heights: Mapping[str, float]) -> dict[str, float]:
    found = {}
    for node in nodes:
        beside = [heights[other] for other in (*network.pred[node], *network.succ[node]) if other in heights]
        found[node] = sum(beside) / len(beside) if beside else 0.0
    return found


def _column(
    column: int, nodes: Iterable[str], labels: Mapping[str, str], wanted: Mapping[str, float]
) -> dict[str, Place]:
    """Each node as near to its wanted height as the others allow, in that order."""
    order = list(nodes) if column == 1 else sorted(nodes, key=lambda node: (wanted[node], node))
    texts = [broken(labels[node], CHARACTERS[column]) for node in order]
    sizes = [LINE * (text.count("\n") + 1) + PADDING for text in texts]
    middles = _spread([wanted[node] for node in order], sizes)
    return {
        node: Place(COLUMNS[column], round(middle, 1), WIDTHS[column], size, text)
        for node, middle, size, text in zip(order, middles, sizes, texts, strict=True)
    }


def _spread(wanted: Sequence[float], sizes: Sequence[int]) -> list[float]:
    """Middles of boxes that do not overlap: groups of touching boxes are centred on what their members want."""
    groups: list[tuple[float, float, list[int]]] = []
    for index, (want, size) in enumerate(zip(wanted, sizes, strict=True)):
        groups.append((want, size + GAP, [index]))
        while len(groups) > 1 and groups[-2][0] + groups[-2][1] / 2 > groups[-1][0] - groups[-1][1] / 2:
            middle, height, members = groups.pop()
            before, above, others = groups.pop()
            weights = (len(others), len(members))
            joined = (before * weights[0] + middle * weights[1]) / sum(weights)
            groups.append((joined, above + height, others + members))
    middles = []
    for middle, height, members in groups:
        top = middle - height / 2
        for index in members:
            middles.append(top + (sizes[index] + GAP) / 2)
            top += sizes[index] + GAP
    return middles


def broken(label: str, characters: int, lines: int = 3) -> str:
    """The label in at most `lines` lines of about that many characters.

    >>> broken("United Nations Mission in the Sudan", 20)
    'United Nations\\nMission in the Sudan'
    """
    text = drawn_text(label[:1000])
    found = [piece for line in text.split("\n") for piece in textwrap.wrap(line, characters) or [""]]
    return "\n".join(found[:lines]) + (" …" if len(found) > lines else "")


def label(facts: dict[str, Any]) -> str:
    """What a box says: an act its verb, place and first words."""
    if facts["kind"] not in ACTS:
        return "\n".join(filter(None, (str(facts["label"]), str(facts.get("date", "")))))
    words = str(facts.get("quote", ""))
    rest = " ".join(words.split()).removeprefix(facts["label"]).strip(" ,")
    short = rest if len(rest) <= EXCERPT else rest[:EXCERPT].rsplit(" ", 1)[0] + "\u00a0…"
    return f"{facts['label']}  ({place(facts)})\n{short}"


def place(facts: dict[str, Any]) -> str:
    """Where something stands: by the printed number, else counted."""
    return f"para. {facts['number']}" if facts.get("number") else f"¶{facts.get('paragraph', '?')}"
