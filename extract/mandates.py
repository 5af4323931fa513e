"""The life of mandates: which body or measure an act sets up, renews, changes or ends, and until when."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from mandategraph.extract.periods import DATE, NUMBER, UNIT, add_duration, duration, parse_date
from mandategraph.extract.records import Act, ActClass, Citation, Life, Mention, Paragraph
from mandategraph.extract.tokens import plain
from mandategraph.ontology.authority import bodies
from mandategraph.ontology.effects import effects
from mandategraph.ontology.nodes import Node, NodeKind

WORD = re.compile(r"[A-Za-z]+")
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
CHAPEAU = re.compile(r"(?:(?:also|further) )?decides(?: further| also)?(?:,[^:;]*| that)?", re.IGNORECASE)
"""A decision that leaves everything to its items."""
PURPOSE = re.compile(r"\b(?:in order|so as|with a view) to\b")
"""What opens the reason of a decision: a document cited in it sets out no mandate."""
PANEL = re.compile(r"\b(?i:panels? of experts|group of experts|monitoring (?:group|team|mechanism))\b")
COUNTED = re.compile(
    rf"\b(?:[Ff]or|of) (?:an? |the )?(?:\w+ )?(?:period of )?(?P<number>{NUMBER}) (?P<unit>{UNIT}),? (?:as )?"
    rf"(?:from|starting(?: from)?|beginning(?: on)?|with effect from) (?:(?P<date>{DATE})|"
    r"(?P<adoption>(?:the )?(?:date of )?(?:the )?(?:adoption of )?(?:this|the present) resolution))"
)
OWNER = re.compile(r"'s? (?:current |existing |present )?$")
LINK = re.compile(r"\b(?:by|with|to|in|for)\b")
CLAUSES = (
    ("withinExistingResources", re.compile(r"\bwithin (?:the )?(?:existing|available)(?: \w+)? resources\b")),
    (
        "underReview",
        re.compile(r"\b(?:subject to (?:a |the |further )?review|(?:keep|kept)\b[^,;]{0,60}? under (?:\w+ )?review)\b"),
    ),
)
OPENING = 14
"""How many words behind the act's verb the verb of the effect stands at most, where no "to" is before it."""
REACH = 60
NEAR = 60
"""How many characters behind "the mandate of" the body's name begins at most."""
MERGED = re.compile(r"\b(?:into|in(?= (?:one|a single))|with)\b")
"""What follows those that become one: "merge A and B into C", "A is merged with B"."""
MANDATED = ("Special Rapporteur", "Independent Expert")
"""Posts that a resolution sets up with a mandate of their own."""
LIVING = frozenset(("PeaceOperation", "SubsidiaryBody", "Office", "Programme", "OtherBody", "RegionalOrganization"))


def with_lives(
    paragraphs: Sequence[Paragraph],
    acts: Sequence[Act],
    citations: Sequence[Citation],
    mentions: Sequence[Mention],
    adopted_on: date | None,
) -> tuple[Act, ...]:
    """The acts, those that set up, renew, change or end a body's mandate or a measure with what they do to it."""
    by_position = {paragraph.position: paragraph for paragraph in paragraphs}
    cited: dict[int | None, list[Citation]] = {}
    standing: dict[int, list[Citation]] = {}
    for citation in citations:
        cited.setdefault(citation.act, []).append(citation)
        standing.setdefault(citation.paragraph, []).append(citation)
    named: dict[int, list[Mention]] = {}
    for mention in mentions:
        named.setdefault(mention.paragraph, []).append(mention)
    lived = []
    for index, act in enumerate(acts):
        if act.is_mandate:
            paragraph = by_position[act.paragraph]
            act = _with_life(act, paragraph, cited.get(index, ()), named.get(act.paragraph, ()), adopted_on)
            if act.life is None and act.subtasks and CHAPEAU.fullmatch(paragraph.text.rstrip(": ")):
                items = [by_position[position] for position in act.subtasks]
                act = replace(act, life=_life_in_items(act, items, standing, named, adopted_on))
        lived.append(act)
    return tuple(lived)


def _life_in_items(
    act: Act,
    items: Sequence[Paragraph],
    cited: Mapping[int, Sequence[Citation]],
    named: Mapping[int, Sequence[Mention]],
    adopted_on: date | None,
) -> Life | None:
    """What the first item that does something to a mandate does: "Decides: … (b) To renew the mandate of X"."""
    for item in items:
        limits = tuple(limit for limit in act.time_limits if item.span.start <= limit.span.start < item.span.end)
        own = replace(act, paragraph=item.position, span=item.span, time_limits=limits)
        place = item.position
        found = _life(own, item, 0, plain(item.text), cited.get(place, ()), named.get(place, ()), adopted_on)
        if found is not None:
            return found
    return None


def _with_life(
    act: Act,
    paragraph: Paragraph,
    citations: Sequence[Citation],
    mentions: Sequence[Mention],
    adopted_on: date | None,
) -> Act:
    start = bisect_left(paragraph.offsets, act.span.start)
    text = plain(paragraph.text[start : bisect_left(paragraph.offsets, act.span.end)])
    clauses = tuple(name for name, pattern in CLAUSES if pattern.search(text))
    life = None
    if act.act_class in (ActClass.DECLARATIVE, ActClass.COMMISSIVE):
        life = _life(act, paragraph, start, text, citations, mentions, adopted_on)
    return replace(act, life=life, clauses=clauses)


def _life(
    act: Act,
    paragraph: Paragraph,
    start: int,
    text: str,
    citations: Sequence[Citation],
    mentions: Sequence[Mention],
    adopted_on: date | None,
) -> Life | None:
    found = _effect(text)
    if found is None:
        return None
    effect, begin, behind = found
    named = [
        (bisect_left(paragraph.offsets, m.span.start) - start, m.of)
        for m in mentions
        if m.paragraph == act.paragraph and m.span.start < act.span.end and can_live(m.of)
    ]
    purpose = PURPOSE.search(text, behind)
    last = paragraph.offsets[start + purpose.start()] if purpose else act.span.end
    targets = (c.target for c in citations if c.span.start < last)
    cited = tuple(dict.fromkeys(t for t in targets if t is not None and t.kind is NodeKind.DOCUMENT))
    concerned = _merged(text, named) if effect == "merges" else _concerned(text, begin, behind, named, cited)
    if not concerned:
        return None
    first = next((limit.limit_date for limit in act.time_limits if limit.kind == "from" and limit.limit_date), None)
    end = next((limit.limit_date for limit in act.time_limits if limit.kind == "until" and limit.limit_date), None)
    return Life(effect, concerned, cited, first, end or _counted(text, adopted_on))


def _effect(text: str) -> tuple[str, int, int] | None:
    """The effect of the first verb that has one and is what the act does, with its place: "extend", "be extended"."""
    before = ""
    for count, match in enumerate(WORD.finditer(text)):
        word = match[0].lower()
        if before == "subject" and word == "to":
            break
        effect = effects().get(word)
        if word == "continue" and text.startswith(" to ", match.end()):
            effect = None
        if effect == "merges" and not MERGED.search(text, match.end()):
            effect = None
        passive = word.endswith("ed") and before in ("be", "is", "are")
        active = not word.endswith(("ed", "ing")) and (count <= OPENING or before == "to")
        if effect and (passive or active):
            return effect, match.start(), match.end()
        before = word
        if count > REACH:
            break
    return None


def _merged(text: str, named: Sequence[tuple[int, Node]]) -> tuple[Node, ...]:
    """The bodies that go on as one; none where fewer than two are named, since something else is then merged."""
    bodies_named = tuple(dict.fromkeys(node for place, node in named if 0 <= place < len(text)))
    return bodies_named if len(bodies_named) > 1 else ()


def _concerned(
    text: str, begin: int, behind: int, named: Sequence[tuple[int, Node]], cited: Sequence[Node]
) -> tuple[Node, ...]:
    """The body whose mandate it is, or the measure; at most one."""
    found = _one(text, begin, behind, named, cited)
    return (found,) if found else ()


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
    return Node(NodeKind.MEASURE, f"{match[0].lower().replace(' ', '-')}/{cited[0].key}")


def can_live(node: Node) -> bool:
    """Whether a body can have a mandate that is renewed and ends."""
    body = bodies().get(node.key)
    return node.kind is NodeKind.BODY and (body is None or body.kind in LIVING or body.name.startswith(MANDATED))


def _counted(text: str, adopted_on: date | None) -> date | None:
    """The end of a period whose beginning the text states: a date, or the adoption of the resolution."""
    match = COUNTED.search(text)
    if match is None:
        return None
    begin = parse_date(match["date"]) if match["date"] else adopted_on
    value = duration(match["number"], match["unit"])
    return add_duration(begin, value) if begin and value else None
