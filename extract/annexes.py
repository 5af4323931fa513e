"""The tasks that an act sets out in an annex: "the mandate of the Panel as set out in the annex"."""

import re
from collections.abc import Sequence

from mandategraph.extract.records import Act, Paragraph, ParagraphKind

REFERENCE = re.compile(
    r"\b(?:set (?:out|forth)|contained|described|listed|specified|annexed|outlined|as|attached)\b[^.;]{0,60}?"
    r"\b(?:in|to) (?:the |its )?[Aa]nnex(?P<label> (?:[IVX]+|[A-Z]|\d+)\b)?+"
    r"(?! (?:to|of) (?:its |their |the )?(?:resolution|document|report|letter|[A-Z]{1,3}/))"
)


def annex_tasks(act: Act, words: str, paragraphs: Sequence[Paragraph]) -> tuple[int, ...]:
    """The positions of the items of the annex in which an act's words say that its tasks are set out.

    Empty where the act names no annex of its own text, or one that the text does not have.
    """
    match = REFERENCE.search(words)
    if match is None or not act.is_mandate:
        return ()
    items = [p for p in paragraphs if p.kind is ParagraphKind.ANNEX and p.section and p.parent is None]
    section = f"annex{match['label'] or ''}"
    if not match["label"] and len({p.section for p in items}) > 1:
        return ()
    chosen = [p.position for p in items if not match["label"] or p.section == section]
    return tuple(chosen)
