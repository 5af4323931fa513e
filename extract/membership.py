"""Who belongs to a group of a text, where its words say so: "Ethiopia and Eritrea (“the parties”)"."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from mandategraph.extract.records import Mention, Paragraph
from mandategraph.extract.tokens import plain
from mandategraph.ontology.nodes import Node

CALLED = re.compile(
    r"[ ,]*\((?:here(?:in)?after,? )?(?:(?:collectively )?(?:referred to as|called|known as) )?(?:the )?[\"“](?:the )?"
    r"(?P<group>[a-z][a-z -]{3,40})[\"”]\)"
)
BETWEEN = re.compile(r"(?:, and |, | and |, as well as | as well as | and of )?(?:of )?(?:the )?")
LISTED = re.compile(r" ?\((?!S/|A/|E/)(?:namely,? |i\.e\.,? )?|, (?:namely|that is)[,:]? ")
COUPLE = 2


def defined_groups(paragraphs: Sequence[Paragraph], mentions: Sequence[Mention]) -> dict[str, tuple[Node, ...]]:
    """The members of the groups that the text defines behind a list of names, by the group's words."""
    by_paragraph: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_paragraph.setdefault(mention.paragraph, []).append(mention)
    found: dict[str, tuple[Node, ...]] = {}
    for paragraph in paragraphs:
        here = by_paragraph.get(paragraph.position, ())
        for match in CALLED.finditer(paragraph.text) if here else ():
            place = paragraph.place(match.start(), match.end()).start
            members = _joined([m for m in here if m.span.end <= place + 1], paragraph, match.start())
            if len(members) >= COUPLE:
                found.setdefault(match["group"].strip(), members)
    return found


def _joined(before: Sequence[Mention], paragraph: Paragraph, end: int) -> tuple[Node, ...]:
    """The names that stand in one list up to a place, the last ending there."""
    members: list[Node] = []
    for mention in reversed(before):
        start, stop = _inside(paragraph, mention)
        if not (stop == end if not members else BETWEEN.fullmatch(plain(paragraph.text[stop:end]))):
            break
        members.append(mention.of)
        end = start
    return tuple(dict.fromkeys(reversed(members)))


def listed_members(paragraph: Paragraph, end: int, mentions: Sequence[Mention]) -> tuple[Node, ...]:
    """The names that follow a group in brackets or behind "namely", where at least two make the whole list."""
    opening = LISTED.match(paragraph.text, end)
    if opening is None:
        return ()
    at = opening.end()
    members: list[Node] = []
    for mention in mentions:
        start, stop = _inside(paragraph, mention)
        if start < at:
            continue
        gap = plain(paragraph.text[at:start])
        if not (re.fullmatch(r"(?:the )?", gap) if not members else BETWEEN.fullmatch(gap)):
            break
        members.append(mention.of)
        at = stop
    closes = (
        re.match(r"\)|[;.,]|$", paragraph.text[at:]) if "(" not in opening[0] else paragraph.text[at : at + 1] == ")"
    )
    return tuple(dict.fromkeys(members)) if closes and len(members) >= COUPLE else ()


def _inside(paragraph: Paragraph, mention: Mention) -> tuple[int, int]:
    """Where a mention stands in the paragraph's own text."""
    return bisect_left(paragraph.offsets, mention.span.start), bisect_left(paragraph.offsets, mention.span.end)
