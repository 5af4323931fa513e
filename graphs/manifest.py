"""Knows what `build.json` holds: version, times, options and the counts of each text."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from pyoxigraph import Store

from mandategraph.graphs.querying import solutions
from mandategraph.graphs.refusals import BuildError

#: The classes that are counted, by the name of their count.
COUNTS = {
    "Paragraph": "paragraphs",
    "Act": "acts",
    "Mandate": "mandates",
    "Citation": "citations",
    "Mention": "mentions",
    "Addressing": "addressings",
    "TimeLimit": "time_limits",
}
COUNT = """
PREFIX mg: <https://w3id.org/mandategraph/ontology#>
SELECT ?graph ?class (COUNT(?thing) AS ?count)
WHERE { GRAPH ?graph { ?thing a ?class } FILTER (STRSTARTS(STR(?class), STR(mg:))) }
GROUP BY ?graph ?class
"""


@dataclass(frozen=True, slots=True)
class TextEntry:
    """One text of a build: the named graph, where it was read from and what was found."""

    graph: str
    symbol: str
    language: str
    source: str
    digest: str
    format: str
    counts: dict[str, int] = field(default_factory=dict)
    origin: str = ""
    """SHA-256 of the source's path: tells the same file when it is given again, and nobody where it is."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a build says of itself; the only place where times stand."""

    version: str
    started: str
    seconds: float
    options: dict[str, Any]
    quads: int
    texts: tuple[TextEntry, ...]

    @property
    def base(self) -> str:
        """The base of the IRIs."""
        return str(self.options["base"])

    def total(self, count: str) -> int:
        """The sum of one count over all texts."""
        return sum(text.counts.get(count, 0) for text in self.texts)

    def dump(self) -> bytes:
        """As JSON, to be read by `load`."""
        return (json.dumps(asdict(self), ensure_ascii=True, indent=1) + "\n").encode()


def load(place: Path, folder: Path | None = None) -> Manifest:
    """The manifest that stands in `place`, of the build that was asked for as `folder`.

    Raises BuildError where there is none, or one that cannot be read.
    """
    try:
        read = json.loads((place / "build.json").read_text(encoding="utf-8"))
        texts = tuple(TextEntry(**text) for text in read.pop("texts"))
        return Manifest(**read, texts=texts)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        raise BuildError(
            f"{folder or place}: not a folder that `mandategraph build` wrote; build into it first"
        ) from None


def counts(store: Store) -> dict[str, dict[str, int]]:
    """What each named graph holds: {graph: {"acts": 31, …}}."""
    found: dict[str, dict[str, int]] = {}
    for row in solutions(store, COUNT):
        name = COUNTS.get(row["class"].value.rpartition("#")[2])
        if name:
            found.setdefault(row["graph"].value, dict.fromkeys(COUNTS.values(), 0))[name] = int(row["count"].value)
    return found


def entries(texts: Iterable[TextEntry], found: dict[str, dict[str, int]]) -> tuple[TextEntry, ...]:
    """The texts with their counts, sorted by graph."""
    return tuple(replace(t, counts=found.get(t.graph, {})) for t in sorted(texts, key=lambda text: text.graph))
