"""What the items of a chapeau add to its act: whom they tell to act, what is to be done, and by when."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from mandategraph.extract.addressees import Addressees
from mandategraph.extract.addressing import is_pronoun, printed
from mandategraph.extract.agentnouns import PREPOSITIONS, Names
from mandategraph.extract.complements import Object, own_action, that_clause
from mandategraph.extract.limitforms import PERIOD_END, TABLE
from mandategraph.extract.periods import subtract_duration
from mandategraph.extract.records import Act, ActClass, Addressing, Paragraph, TimeLimit
from mandategraph.extract.references import within
from mandategraph.extract.timelimits import find_limits
from mandategraph.extract.tokens import Token, tokenise

LEFT_OPEN = re.compile(r"(?::|\b(?:shall|must|should|to|that))\s*$")
"""How a chapeau ends that leaves its items to say what is to be done."""
MANDATE_FOLLOWS = re.compile(r"\bmandate (?:being|is|shall be|to be) as follows:?$")
CLOSING = ";.,: "
OPENING = ("to", "that")


def with_items(
    act: Act,
    chapeau: Paragraph,
    items: Sequence[Paragraph],
    addressees: Addressees,
    names_of: Callable[[Paragraph, Sequence[Token]], Names],
    adopted_on: date | None,
) -> Act:
    """The act of a paragraph that ends in ":" with the limits of its items, and what it leaves them to say.

    `items` are those that perform no act of their own. Where the act's own words name nobody, the items do: "Decides:
    (a) That Member States shall …"; where they ask for nothing, the first item does: "Demands that Eritrea: (a) …".
    """
    printed = {(limit.kind, limit.value, words) for limit, words in _limits(chapeau, adopted_on)}
    limits = []
    period_end = next((limit.limit_date for limit in act.time_limits if limit.kind == "until"), None)
    for limit, words in (found for item in items for found in _limits(item, adopted_on)):
        if limit.kind == "until" and limit.limit_date:
            period_end = limit.limit_date
        limit = at_period_end(limit, period_end)
        if limit.value is None or (limit.kind, limit.value, words) not in printed:
            limits.append(limit)
            printed.add((limit.kind, limit.value, words))
    act = replace(act, time_limits=(*act.time_limits, *limits))
    if not LEFT_OPEN.search(chapeau.text):
        return act
    if act.task and act.task.split()[0] in PREPOSITIONS | {"to", "that"}:
        act = replace(act, task=None)
    read = [(item, tokens, *_said(tokens, names_of(item, tokens))) for item in items if (tokens := tokenise(item.text))]
    clauses = chapeau.text.rstrip(": ").endswith(("that", "following", "follows"))
    clauses = clauses or (act.task is None and not act.addressings and " that" in chapeau.text)
    if act.act_class in (ActClass.DIRECTIVE, ActClass.DECLARATIVE) and not act.addressings:
        named = tuple(
            addressing
            for item, tokens, opened, said in read
            if opened or clauses
            for addressing in _addressings(item, tokens, said, addressees)
        )
        first = {addressing.to: addressing for addressing in reversed(named)}
        act = replace(act, addressings=tuple(first.values())[::-1])
    if act.task is None and read:
        item, tokens, opened, said = read[0]
        begin = said.task if said.task is not None and (opened or clauses) else 0
        if begin < len(tokens):
            act = replace(act, task=item.text[tokens[begin].start :].removesuffix(" and").rstrip(CLOSING) or None)
    return act


def _said(tokens: Sequence[Token], names: Names) -> tuple[bool, Object]:
    """Whether an item opens as the complement of a verb ("To renew", "That X shall"), and what it says."""
    opened = tokens[0].word in OPENING
    if tokens[0].word == "to":
        return opened, own_action(tokens, 1, len(tokens), names)
    return opened, that_clause(tokens, 1 if opened else 0, len(tokens), names)


def _addressings(
    item: Paragraph, tokens: Sequence[Token], said: Object, addressees: Addressees
) -> Iterator[Addressing]:
    for first, last in said.addressees:
        if is_pronoun(tokens, first, last):
            continue
        start, end = printed(tokens, first, last)
        node, rule = addressees.resolve(item, start, end)
        yield Addressing(item.place(start, end), node, rule)


def limits_of(paragraph: Paragraph, begin: int, end: int, adopted_on: date | None) -> Iterator[TimeLimit]:
    """The time limits in `paragraph.text[begin:end]`."""
    for found in find_limits(paragraph.text[begin:end], adopted_on):
        place = paragraph.place(begin + found.start, begin + found.end)
        yield TimeLimit(place, found.kind, found.value, found.datatype, found.limit_date, found.rule, found.ahead)


def _limits(item: Paragraph, adopted_on: date | None) -> Iterator[tuple[TimeLimit, str]]:
    """The time limits of a paragraph, each with its words."""
    for limit in limits_of(item, 0, len(item.text), adopted_on):
        yield limit, item.text[slice(*within(item, limit.span))]


def at_period_end(limit: TimeLimit, period_end: date | None) -> TimeLimit:
    """ "At the end of this period" with the day on which the act before ends it, "30 days before" it so long before."""
    if limit.ahead and period_end and (day := subtract_duration(period_end, limit.ahead)):
        return replace(limit, value=day.isoformat(), datatype="date", limit_date=day)
    if limit.rule != f"{TABLE}.tsv#{PERIOD_END}" or period_end is None:
        return limit
    return replace(limit, value=period_end.isoformat(), datatype="date", limit_date=period_end)


def children_of(paragraphs: Sequence[Paragraph]) -> dict[int, list[int]]:
    """The positions of the items of each paragraph that has some, by its position."""
    found: dict[int, list[int]] = {}
    for paragraph in paragraphs:
        if paragraph.parent is not None:
            found.setdefault(paragraph.parent, []).append(paragraph.position)
    return found


def holder_of(acts: Sequence[Act], chapeau: Paragraph) -> int:
    """The index of the act whose tasks the items are: the last, or the one whose mandate is "as follows:"."""
    if MANDATE_FOLLOWS.search(chapeau.text):
        for index, act in enumerate(acts):
            if act.act_class is ActClass.DECLARATIVE and act.is_mandate and "mandate" in (act.task or ""):
                return index
    return len(acts) - 1


def acts_with_items(
    acts: Sequence[Act],
    paragraphs: Sequence[Paragraph],
    children: Mapping[int, Sequence[int]],
    addressees: Addressees,
    names_of: Callable[[Paragraph, Sequence[Token]], Names],
    adopted_on: date | None,
) -> list[Act]:
    """The acts, those of a chapeau with what its items say that perform no act of their own."""
    at = {paragraph.position: paragraph for paragraph in paragraphs}
    performing = {act.paragraph for act in acts}
    found = []
    for act in acts:
        items = [at[child] for child in children.get(act.paragraph, ()) if child in act.subtasks]
        silent = [item for item in items if item.position not in performing]
        if silent:
            act = with_items(act, at[act.paragraph], silent, addressees, names_of, adopted_on)
        found.append(act)
    return found
