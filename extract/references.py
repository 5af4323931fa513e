"""What the finders of references share: a reference found in a paragraph, and what they know of the citing text."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from mandategraph.ontology.nodes import Node


class Reference(NamedTuple):
    """A reference at `text[start:end]` of a paragraph; where `target` is None, `because` says why."""

    start: int
    end: int
    target: Node | None
    rule: str
    because: str | None = None


@dataclass(frozen=True, slots=True)
class Citing:
    """What a reference's meaning hangs on: who speaks, when, and the symbol of the citing document."""

    symbol: str
    organ: str | None
    adopted_on: date | None
    meeting_number: int | None = None
