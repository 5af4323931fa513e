"""The tasks that an act sets out in an annex: "the mandate of the Panel as set out in the annex"."""

import re
from collections.abc import Mapping, Sequence

from mandategraph.extract.records import Act, Paragraph, ParagraphKind

REFERENCE = re.compile(
    r"\b(?:set (?:out|forth)|contained|described|listed|specified|annexed|outlined|as|attached)\b[^.;]{0,60}?"
    r"\b(?:in|to) (?:the |its )?[Aa]nnex(?P<label> (?:[IVX]+|[A-Z]|\d+)\b)?+"
    r"(?! (?:to|of) (?:its |their |the )?(?:resolution|document|report|letter|[A-Z]{1,3}/))"
)


def annex_items(paragraphs: Sequence[Paragraph]) -> dict[str, tuple[int, ...]]:
    """The positions of the items of each annex of a text, by its label ("annex II")."""
    found: dict[str, list[int]] = {}
    for paragraph in paragraphs:
        if paragraph.kind is ParagraphKind.ANNEX and paragraph.section and paragraph.parent is None:
            found.setdefault(paragraph.section, []).append(paragraph.position)
    return {section: tuple(positions) for section, positions in found.items()}


def annex_tasks(act: Act, words: str, items: Mapping[str, tuple[int, ...]]) -> tuple[int, ...]:
    """The positions of the items of the annex in which an act's words say that its tasks are set out.

    Empty where the act names no annex of its own text, or one that the text does not have.
    """
    match = REFERENCE.search(words)
    if match is None or not act.is_mandate:
        return ()
    if match["label"]:
        return items.get(f"annex{match['label']}", ())
    return next(iter(items.values())) if len(items) == 1 else ()
