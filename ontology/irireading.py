"""What an IRI says of the thing that it names: the names of things, read back."""

import re

from mandategraph.ontology.irisyntax import BASE, ISO3, LANGUAGE, SHA256, decode
from mandategraph.ontology.textiris import FRAGMENTS

VOTE = re.compile(f"vote-({ISO3.pattern})")
KEYED = frozenset(
    ("document", "body", "group", "meeting", "instrument", "verb", "force", "limit", "agenda", "measure", "agent")
)
CODED = {"source": SHA256, "build": SHA256, "state": ISO3, "graph": re.compile("authority|links|dataset")}
"""The kinds that are made of a code, and its pattern."""


def parse_iri(iri: str, base: str = BASE) -> tuple[str, ...]:
    """What the IRI names: the kind (the name of the method of `Iris` that makes it), then what it is made of, from the
    outside in.

    The inverse of the methods: only IRIs that they make under `base` are read, ValueError quotes any other.

    >>> parse_iri("https://w3id.org/mandategraph/document/A/RES/1514(XV)")
    ('document', 'A/RES/1514(XV)')
    >>> parse_iri("https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p4-a2-r1")
    ('addressing', 'en', 'S/PRST/2006/39', '4', '2', '1')
    >>> parse_iri("https://w3id.org/mandategraph/graph/authority")
    ('graph', 'authority')
    """
    path, mark, fragment = iri.removeprefix(base).partition("#")
    if iri.startswith(base) and bool(mark) is bool(fragment):
        found = _path(path)
        if found and mark:
            found = _fragment(found, fragment)
        if found:
            return found
    raise ValueError(f"not an IRI that this project makes under {base}: {iri!r}")


def _path(path: str) -> tuple[str, ...] | None:
    kind, _, rest = path.partition("/")
    if kind in CODED and CODED[kind].fullmatch(rest):
        return kind, rest
    if kind in KEYED and (key := decode(rest)):
        return kind, key
    lang, _, encoded = rest.partition("/")
    if kind in ("text", "graph") and LANGUAGE.fullmatch(lang) and (symbol := decode(encoded)):
        return kind, lang, symbol
    return None


def _fragment(owner: tuple[str, ...], fragment: str) -> tuple[str, ...] | None:
    kind, *place = owner
    if kind == "document" and (vote := VOTE.fullmatch(fragment)):
        return "vote", *place, vote[1]
    if kind == "text":
        for name, pattern in FRAGMENTS.items():
            if match := pattern.fullmatch(fragment):
                return name, *place, *match.groups()
    return None
