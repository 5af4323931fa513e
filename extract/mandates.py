"""The life of mandates: which body or measure an act sets up, renews, changes or ends, and until when."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from mandategraph.extract.concerned import can_live, concerned
from mandategraph.extract.periods import DATE, NUMBER, UNIT, add_duration, duration, parse_date
from mandategraph.extract.records import Act, ActClass, Citation, Life, Mention, Paragraph
from mandategraph.extract.tokens import plain
from mandategraph.ontology.effects import effects
from mandategraph.ontology.nodes import NodeKind

WORD = re.compile(r"[A-Za-z]+")
CHAPEAU = re.compile(r"(?:(?:also|further) )?decides(?: further| also)?(?:,[^:;]*| that)?", re.IGNORECASE)
"""A decision that leaves everything to its items."""
PURPOSE = re.compile(r"\b(?:in order|so as|with a view) to\b")
"""What opens the reason of a decision: a document cited in it sets out no mandate."""
COUNTED = re.compile(
    rf"\b(?:[Ff]or|of) (?:an? |the )?(?:\w+ )?(?:period of )?(?P<number>{NUMBER}) (?P<unit>{UNIT}),? (?:as )?"
    rf"(?:from|starting(?: from)?|beginning(?: on)?|with effect from) (?:(?P<date>{DATE})|"
    r"(?P<adoption>(?:the )?(?:date of )?(?:the )?(?:adoption of )?(?:this|the present) resolution))"
)
CLAUSES = (
    ("withinExistingResources", re.compile(r"\bwithin (?:the )?(?:existing|available)(?: \w+)? resources\b")),
    (
        "underReview",
        re.compile(r"\b(?:subject to (?:a |the |further )?review|(?:keep|kept)\b[^,;]{0,60}? under (?:\w+ )?review)\b"),
    ),
)
DECIDING = frozenset("decide agree resolve determine".split())
"""Verbs by which the speaker itself continues or changes something at once: "decides to continue the suspension"."""
OPENING = 14
"""How many words behind the act's verb the verb of the effect stands at most, where no "to" is before it."""
REACH = 60
MERGED = re.compile(r"\b(?:into|in(?= (?:one|a single))|with)\b")
"""What follows those that become one: "merge A and B into C", "A is merged with B"."""


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
    decides = act.act_class is ActClass.COMMISSIVE and act.verb in DECIDING  # to intend to end it ends nothing
    if act.act_class is ActClass.DECLARATIVE or decides:
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
    of = concerned(effect, text, begin, behind, named, cited)
    if not of:
        return None
    first = next((limit.limit_date for limit in act.time_limits if limit.kind == "from" and limit.limit_date), None)
    end = next((limit.limit_date for limit in act.time_limits if limit.kind == "until" and limit.limit_date), None)
    return Life(effect, of, cited, first, end or _counted(text, adopted_on))


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


def _counted(text: str, adopted_on: date | None) -> date | None:
    """The end of a period whose beginning the text states: a date, or the adoption of the resolution."""
    match = COUNTED.search(text)
    if match is None:
        return None
    begin = parse_date(match["date"]) if match["date"] else adopted_on
    value = duration(match["number"], match["unit"])
    return add_duration(begin, value) if begin and value else None
