"""Whose mandate an act renews, changes or ends, or which measure: the body named beside it, or the text cited."""

import re
from collections.abc import Sequence

from mandategraph.ontology.authority import bodies, body_of
from mandategraph.ontology.nodes import Node, NodeKind

MANDATE = re.compile(
    r"\b(?P<whose>its |their )?(?:mandates?|terms? of office|authori[sz]ations?|authority|deployment)\b"
)
MEASURES = (
    "arms embargo",
    "travel ban",
    "asset freeze",
    "embargo",
    "sanctions",
    "exemption",
    "prohibition",
    "restriction",
    "measures",
    "measure",
    "provisions",
    "reporting request",
)
MEASURE = re.compile(rf"\b(?:{'|'.join(MEASURES)})", re.IGNORECASE)
PANEL = re.compile(r"\b(?i:panels? of experts|group of experts|monitoring (?:group|team|mechanism))\b")
OWNER = re.compile(r"'s? (?:current |existing |present )?$")
LINK = re.compile(r"\b(?:by|with|to|in|for)\b")
NEAR = 60
"""How many characters behind "the mandate of" the body's name begins at most."""
MANDATED = ("Special Rapporteur", "Independent Expert")
"""Posts that a resolution sets up with a mandate of their own."""
LIVING = frozenset(("PeaceOperation", "SubsidiaryBody", "Office", "Programme", "OtherBody", "RegionalOrganization"))


def concerned(
    effect: str, text: str, begin: int, behind: int, named: Sequence[tuple[int, Node]], cited: Sequence[Node]
) -> tuple[Node, ...]:
    """What an act with the effect is about: one body or measure, the bodies that are merged, or nothing.

    `begin` and `behind` are where the verb of the effect stands in the act's text, `named` the places of the bodies.
    """
    if effect == "merges":
        return _merged(text, named)
    found = _one(text, begin, behind, named, cited)
    return (found,) if found else ()


def _merged(text: str, named: Sequence[tuple[int, Node]]) -> tuple[Node, ...]:
    """The bodies that go on as one; none where fewer than two are named, since something else is then merged."""
    bodies_named = tuple(dict.fromkeys(node for place, node in named if 0 <= place < len(text)))
    return bodies_named if len(bodies_named) > 1 else ()


def _one(text: str, begin: int, behind: int, named: Sequence[tuple[int, Node]], cited: Sequence[Node]) -> Node | None:
    """The body whose mandate it is: named behind "the mandate of" or before "'s mandate"; or the measure."""
    mandate = MANDATE.search(text, behind) or MANDATE.search(text, 0, begin)
    measure = MEASURE.search(text, behind) or MEASURE.search(text, 0, begin)
    if mandate and (measure is None or mandate.start() < measure.start()):
        body = _holder(text, mandate, named) or _panel(text[mandate.end() : mandate.end() + NEAR], cited)
        if body or mandate["whose"]:
            return body
    if measure and cited and (not named or measure.start() < max(place for place, _ in named)):
        return Node(NodeKind.MEASURE, f"{_kind(measure[0])}/{cited[0].key}")
    close = [node for place, node in named if behind <= place <= behind + NEAR and not LINK.search(text, behind, place)]
    return close[0] if close else _panel(text[behind : behind + NEAR], cited)


def _kind(printed: str) -> str:
    """The key of a kind of measure: "measures" for one as well as for several."""
    name = printed.lower().replace(" ", "-")
    return "measures" if name == "measure" else name


def _holder(text: str, mandate: re.Match[str], named: Sequence[tuple[int, Node]]) -> Node | None:
    if mandate["whose"]:
        earlier = [node for place, node in named if place < mandate.start()]
        return earlier[-1] if earlier else None
    before = [(place, node) for place, node in named if 0 <= place < mandate.start()]
    owner = [node for place, node in before if OWNER.search(text, place, mandate.start())]
    behind = [node for place, node in named if mandate.end() <= place <= mandate.end() + NEAR]
    return next(iter(owner[-1:] + behind[:1]), None)


def _panel(text: str, cited: Sequence[Node]) -> Node | None:
    """The panel that one of the cited resolutions set up, by the tables; else a measure of the first of them."""
    match = PANEL.search(text)
    if match is None or not cited:
        return None
    symbols = {node.key for node in cited}
    name = match[0].lower()
    panels = [k for k, body in bodies().items() if body.established_by in symbols and name in body.name.lower()]
    if len(panels) == 1:
        return Node(NodeKind.BODY, panels[0])
    return Node(NodeKind.MEASURE, f"{name.replace(' ', '-')}/{cited[0].key}")


def can_live(node: Node) -> bool:
    """Whether a body can have a mandate that is renewed and ends."""
    body = body_of(node)
    return node.kind is NodeKind.BODY and (body is None or body.kind in LIVING or body.name.startswith(MANDATED))
