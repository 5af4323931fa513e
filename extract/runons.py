"""Paragraphs that run on in one block behind a formula, as a text without line ends has them."""

import re
from itertools import pairwise

from mandategraph.extract.labels import label_of
from mandategraph.extract.layout import Draft
from mandategraph.extract.openers import formula_of, is_operative, is_preambular

_RUN_ON = re.compile(r"(?:^|[:;.]\s+)((?:The|Le|La|L’|L'|El) [A-Z][\w’' ]{5,40}),\s+(?=[A-Z1(])")
_CUT = re.compile(
    r"[,;.:]\s+(?=[A-Z]\w+ing\b|[A-Z][a-z]+ (?:concerned|aware|convinced)\b|\d{1,3}\. [A-Z]|\([a-z]{1,3}\) [A-Z])"
)


def split_run_on(draft: Draft) -> tuple[Draft, ...]:
    """The blocks of a text that runs on behind a formula: "The Security Council, Recalling …, 1. Decides …"."""
    text = draft.words.text
    formula = _RUN_ON.search(text)
    if formula is None or formula_of(formula[1]) is None:
        return (draft,)
    rest = text[formula.end() :]
    if not (is_preambular(rest) or is_operative(rest) or label_of(rest).style):
        return (draft,)
    cuts = [formula.start(1), formula.end()]
    for place in _CUT.finditer(text, formula.end()):
        opening = text[place.end() : place.end() + 60]
        if label_of(opening).style or is_preambular(opening):
            cuts.append(place.end())
    bounds = [0, *(cut for cut in cuts if cut > 0), len(text)]
    parts = [draft.words.between(start, end) for start, end in pairwise(bounds)]
    return tuple(Draft(part) for part in parts if part.text)
