"""Draws a view as one static SVG picture for a paper: the same places and colours as the page, in light colours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

from mandategraph.graphs.characters import drawn_text
from mandategraph.graphs.drawing import ACTS, LINE
from mandategraph.graphs.lettering import written
from mandategraph.graphs.points import Point

if TYPE_CHECKING:
    from mandategraph.graphs.viewing import View

#: After Okabe and Ito: colours that colour-blind readers can tell apart.
INK, PAPER, RULE, SOFT = "#1d2430", "#ffffff", "#dcdfe4", "#5a6472"
ACCENTS = {
    "directive": "#d55e00",
    "commissive": "#cc79a7",
    "declarative": "#c9ad00",
    "assertive": "#7d8794",
    "expressive": "#009e73",
}
AGENT, RECORD, PLAIN = "#e69f00", "#0072b2", "#b3bac4"
RECORDS = frozenset(("document", "instrument", "meeting"))
#: Edges that a picture leaves out: they would cover the others.
QUIET = frozenset(("mentions", "actor"))
FONT, SMALL = 14, 12
MARGIN, HEAD = 24, 64


def svg(view: View) -> str:
    """The picture of a view as SVG: boxes in columns, or points of which as many are named as have room."""
    parts = list(_boxes(view) if view.boxes else _points(view))
    left, top, right, bottom = _bounds(view)
    wide, high = right - left, bottom - top
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left:.0f} {top:.0f} {wide:.0f} {high:.0f}" '
        f'width="{wide:.0f}" height="{high:.0f}" font-family="system-ui, Segoe UI, Roboto, sans-serif">'
    )
    size = max(22, wide / 45)
    title = [
        f"<title>{_text(view.title)}</title>",
        f'<rect x="{left:.0f}" y="{top:.0f}" width="{wide:.0f}" height="{high:.0f}" fill="{PAPER}"/>',
        f'<text x="{left + MARGIN:.0f}" y="{top + size * 1.3:.0f}" font-size="{size:.0f}" font-weight="600" '
        f'fill="{INK}">{_text(view.title[:120])}</text>',
    ]
    return "\n".join([head, *title, *parts, "</svg>"]) + "\n"


def extent(view: View) -> tuple[int, int]:
    """Width and height of the picture of a view."""
    left, top, right, bottom = _bounds(view)
    return round(right - left), round(bottom - top)


def _bounds(view: View) -> tuple[float, float, float, float]:
    if view.boxes:
        shown = [view.boxes[iri] for iri in _touched(view)] or [next(iter(view.boxes.values()))]
        sides = [(box.x - box.width / 2, box.y - box.height / 2, box.width, box.height) for box in shown]
    else:
        sides = [(x - 70, y - 20, 140, 50) for x, y in view.points.values()] or [(0, 0, 300, 100)]
    left, right = min(side[0] for side in sides), max(side[0] + side[2] for side in sides)
    top, bottom = min(side[1] for side in sides), max(side[1] + side[3] for side in sides)
    space = max(22, (right - left) / 45) * 2.2
    return left - MARGIN - (44 if view.marks else 0), top - space, right + MARGIN, bottom + MARGIN


def _touched(view: View) -> list[str]:
    ends: dict[str, None] = {}
    for start, end, facts in view.network.edges(data=True):
        if facts["kind"] not in QUIET:
            ends |= {start: None, end: None}
    return [node for node in view.network if node in ends and node in view.boxes]


def _text(words: str) -> str:
    return escape(drawn_text(words))


def accent(kind: str) -> str:
    """The colour of a kind of node.

    >>> accent("body") == accent("state") != accent("document")
    True
    """
    return ACCENTS.get(kind) or (RECORD if kind in RECORDS else ACCENTS["assertive"] if kind in ACTS else AGENT)


def _edge_color(view: View, start: str, kind: str) -> str:
    if kind in ("cites", "authority"):
        return RECORD
    if kind in ("addresses", "mandate"):
        told = view.network.nodes[start]["kind"]
        return accent(told) if told in ACTS else ACCENTS["directive"]
    return PLAIN


def _boxes(view: View) -> Iterator[str]:
    left, _, right, _ = _bounds(view)
    for y, words in view.marks:
        yield f'<line x1="{left:.0f}" x2="{right:.0f}" y1="{y}" y2="{y}" stroke="{RULE}"/>'
        told = f'fill="{SOFT}" font-size="15" font-weight="600">{_text(words)}</text>'
        yield f'<text x="{left + 4:.0f}" y="{y + 18}" {told}'
    for start, end, facts in view.network.edges(data=True):
        if facts["kind"] not in QUIET:
            one, two = view.boxes[start], view.boxes[end]
            x1, x2 = one.x + one.width / 2, two.x - two.width / 2
            bend = (x2 - x1) / 2
            dashes = ' stroke-dasharray="6 4"' if facts["kind"] == "cites" else ""
            yield (
                f'<path d="M{x1:.1f} {one.y}C{x1 + bend:.1f} {one.y} {x2 - bend:.1f} {two.y} {x2:.1f} {two.y}" '
                f'fill="none" stroke="{_edge_color(view, start, facts["kind"])}" stroke-width="1.3" '
                f'stroke-opacity="0.75"{dashes}/>'
            )
    for iri in _touched(view):
        box, kind = view.boxes[iri], view.network.nodes[iri]["kind"]
        x, y, color = box.x - box.width / 2, box.y - box.height / 2, accent(kind)
        corner = 5 if kind in ACTS else 1 if kind in RECORDS else 14
        yield (
            f'<rect x="{x:.1f}" y="{y:.1f}" width="{box.width}" height="{box.height}" rx="{corner}" fill="{PAPER}"/>'
            f'<rect x="{x:.1f}" y="{y:.1f}" width="{box.width}" height="{box.height}" rx="{corner}" fill="{color}" '
            f'fill-opacity="0.13" stroke="{color}" stroke-width="1.5"/>'
        )
        lines = box.label.split("\n")
        for place, words in enumerate(lines):
            height = box.y + (place - (len(lines) - 1) / 2) * LINE + 5
            yield f'<text x="{x + 7:.1f}" y="{height:.1f}" fill="{INK}" font-size="{FONT}">{_text(words)}</text>'


def _points(view: View) -> Iterator[str]:
    network, points = view.network, view.points
    faint = 0.12 if network.number_of_edges() > 1500 else 0.4
    for start, end, facts in network.edges(data=True):
        (x1, y1), (x2, y2) = points[start], points[end]
        color = quoteattr(_edge_color(view, start, facts["kind"]))
        yield f'<path d="M{x1} {y1}L{x2} {y2}" stroke={color} stroke-opacity="{faint}"/>'
    weights: dict[str, int] = dict(network.degree(weight="weight"))
    most = max([1, *weights.values()])
    sizes = {node: 8 + 22 * (weight / most) ** 0.5 for node, weight in weights.items()}
    for node, facts in network.nodes(data=True):
        yield _mark(points[node], sizes[node], str(facts["kind"]))
    left, _, right, _ = _bounds(view)
    # as large as they are read when the picture is as wide as a page
    letter = SMALL * max(1.0, (right - left) / 1400)
    order = sorted(network, key=lambda node: (-weights[node], node))
    spots = [(points[node], sizes[node], str(network.nodes[node]["label"])) for node in order]
    for words, (x, y) in written(spots, letter, _bounds(view)):
        yield (
            f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="middle" font-size="{letter:.1f}" fill="{INK}" '
            f'stroke="{PAPER}" stroke-width="{letter / 4:.1f}" paint-order="stroke">{_text(words)}</text>'
        )


def _mark(point: Point, size: float, kind: str) -> str:
    x, y, look = *point, f'fill="{accent(kind)}" stroke="{PAPER}" stroke-width="1.5"'
    if kind == "document":
        return f'<circle cx="{x}" cy="{y}" r="{size:.1f}" {look}/>'
    corners: Any = {
        "instrument": ((-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)),
        "body": ((0, -1), (1, 0.8), (-1, 0.8)),
        "group": ((0, 1), (1, -0.8), (-1, -0.8)),
    }.get(kind, ((0, -1.1), (1.1, 0), (0, 1.1), (-1.1, 0)))
    places = " ".join(f"{x + dx * size:.1f},{y + dy * size:.1f}" for dx, dy in corners)
    return f'<polygon points="{places}" {look}/>'
