"""Who a noun phrase means: the body or State that it names, a group that every text knows, or a group of this text."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, cached_property

from mandategraph.extract.concerned import can_live
from mandategraph.extract.membership import defined_groups, listed_members
from mandategraph.extract.records import Local, Mention, Paragraph, Span
from mandategraph.extract.tokens import plain
from mandategraph.ontology.agents import agents
from mandategraph.ontology.authority import groups
from mandategraph.ontology.nodes import Node, NodeKind

LEADING = re.compile(
    r"^(?:(?:the|all|any|its|their|those|these|both|other|every|each|relevant|concerned|such|also|"
    r"an? (?:increasing|growing|large) number of) )+",
    re.IGNORECASE,
)
MANDATE_OF = re.compile(r"\bmandate of (?:the )?$")
LOOK_BACK = 20
PRONOUNS = frozenset("them they it him her these those both others".split())
HEAD_PREPOSITION = re.compile(r" (?:of|in|to|for|from|within|on|with|at|by|under) ")
OF_STATE = re.compile(
    r"^(?:the )?(?:[A-Z][a-z]+ )*(?:[Gg]overnments?|(?:[Gg]overnment )?[Aa]uthorities|[Pp]residency) "
    r"(?:of|in) (?:the )?$"
)


@cache
def _group_names() -> dict[str, str]:
    """Key by printed name, in lower case."""
    return {plain(name).lower(): key for key, group in groups().items() for name in (group.name, *group.aliases)}


class Addressees:
    """Resolves the noun phrases of one document, in its order, and keeps the groups that only it knows."""

    def __init__(self, mentions: Sequence[Mention], paragraphs: Sequence[Paragraph] = ()) -> None:
        self._by_paragraph: dict[int, list[Mention]] = {}
        for mention in mentions:
            self._by_paragraph.setdefault(mention.paragraph, []).append(mention)
        self._paragraphs = paragraphs
        self._local: dict[str, Local] = {}
        self._members = defined_groups(paragraphs, mentions)

    @property
    def locals(self) -> tuple[Local, ...]:
        """The groups of this text, in the order in which they were first addressed."""
        return tuple(self._local.values())

    def resolve(self, paragraph: Paragraph, start: int, end: int) -> tuple[Node, str]:
        """The node that `paragraph.text[start:end]` means, and the rule that says so."""
        phrase = plain(paragraph.text[start:end])
        if key := self._group(phrase):
            rule = f"groups.tsv#{key}"
            return (self._of_text(key, phrase, paragraph, end) if groups()[key].of_text else _generic(key)), rule
        if mention := self._named(paragraph, start, end, phrase):
            return mention.of, mention.rule
        return self._own_group(phrase), "addressees#phrase"

    def body_before(self, paragraph: Paragraph, index: int) -> Mention | None:
        """The last body with a mandate of its own that is named before `paragraph.text[index]`, or None."""
        here = self._by_paragraph.get(paragraph.position, [])
        behind = bisect_left(here, paragraph.offsets[index], key=lambda mention: mention.span.start)
        return next((mention for mention in reversed(here[:behind]) if can_live(mention.of)), None)

    def mandated_before(self, paragraph: Paragraph, index: int) -> Mention | None:
        """The body whose mandate was named last before `paragraph.text[index]`, in its paragraph or one before it."""
        behind = bisect_left(self._mandated, paragraph.offsets[index], key=lambda mention: mention.span.start)
        return self._mandated[behind - 1] if behind else None

    @cached_property
    def _mandated(self) -> tuple[Mention, ...]:
        """The mentions behind "the mandate of" in the order of the text."""
        return tuple(
            mention
            for paragraph in self._paragraphs
            for mention in self._by_paragraph.get(paragraph.position, ())
            if can_live(mention.of) and MANDATE_OF.search(_before(paragraph, mention.span))
        )

    def _of_text(self, key: str, phrase: str, paragraph: Paragraph, end: int) -> Node:
        """The text's own group of that kind, one for all words for it, with the members that the text names."""
        name = f"group {key}"
        here = self._by_paragraph.get(paragraph.position, ())
        members = listed_members(paragraph, end, here) or self._members.get(LEADING.sub("", phrase.lower()), ())
        known = self._local.get(name)
        if known is None:
            known = Local(Node(NodeKind.LOCAL, f"g{len(self._local) + 1}"), "Group", phrase, broader=_generic(key))
        if members and not known.members:
            known = replace(known, members=members)
        self._local[name] = known
        return known.node

    @staticmethod
    def _group(phrase: str) -> str | None:
        names = _group_names()
        folded = phrase.lower()
        bare = LEADING.sub("", folded)
        return next((names[form] for form in (folded, f"all {bare}", bare, f"the {bare}") if form in names), None)

    def _named(self, paragraph: Paragraph, start: int, end: int, phrase: str) -> Mention | None:
        """The body named at the head of the phrase: the phrase itself, or the one whose Government it is."""
        place = paragraph.place(start, end)
        here = self._by_paragraph.get(paragraph.position, [])
        index = bisect_left(here, place.start, key=lambda mention: mention.span.start)
        if index == len(here) or here[index].span.start >= place.end:
            return None
        first = here[index]
        before = plain(paragraph.text[start : start + _offset(paragraph, start, first.span)])
        if OF_STATE.match(before):
            return first
        bare = LEADING.sub("", before)
        if HEAD_PREPOSITION.search(f" {bare} ") or "," in before:
            return None
        behind = plain(paragraph.text[_index(paragraph, first.span.end) : end])
        following = re.match(r"(?:'s?)? ?([A-Za-z\-]+)", behind)
        if following and following[1].lower() in agents():
            return None
        if behind.startswith(("'s ", "' ")):
            return None
        return first

    def _own_group(self, phrase: str) -> Node:
        label = LEADING.sub("", phrase.strip())
        key = label.lower()
        if key not in self._local:
            node = Node(NodeKind.LOCAL, f"g{len(self._local) + 1}")
            generic = self._group(HEAD_PREPOSITION.split(label)[0])
            broader = _generic(generic) if generic else None
            self._local[key] = Local(node, "Group", phrase.strip(), broader=broader)
        return self._local[key].node


def _generic(key: str) -> Node:
    return Node(NodeKind.GROUP, key)


def _index(paragraph: Paragraph, content: int) -> int:
    """The index in the paragraph's text of the first character at or behind a place in the content."""
    return bisect_left(paragraph.offsets, content)


def _before(paragraph: Paragraph, span: Span) -> str:
    """The end of what stands before a span in its paragraph."""
    start = _index(paragraph, span.start)
    return plain(paragraph.text[max(0, start - LOOK_BACK) : start])


def _offset(paragraph: Paragraph, start: int, span: Span) -> int:
    return max(0, _index(paragraph, span.start) - start)
