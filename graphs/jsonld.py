"""Writes quads as compact JSON-LD with the context `data/context.jsonld` inside: nothing is fetched to read it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files

from pyoxigraph import Literal, NamedNode, Quad, Triple
from rdflib import RDF, XSD

Value = str | int | bool | dict[str, str]
#: With so many digits at most, every reader of JSON reads an integer as the same words.
LONGEST = 15
STRING, INTEGER, BOOLEAN = str(XSD.string), str(XSD.integer), str(XSD.boolean)


@cache
def context() -> dict[str, str | float | dict[str, str]]:
    """The names and prefixes: plain names are terms of this project's ontology or defined each."""
    text = (files("mandategraph.graphs") / "data" / "context.jsonld").read_text(encoding="utf-8")
    found: dict[str, str | float | dict[str, str]] = json.loads(text)["@context"]
    return found


@cache
def _prefixes() -> dict[str, str]:
    return {name: iri for name, iri in context().items() if isinstance(iri, str) and not name.startswith("@")}


@cache
def _terms() -> dict[str, tuple[str, str | None]]:
    """(name, type of its values) by IRI of the property."""
    defined = {name: value for name, value in context().items() if isinstance(value, dict)}
    return {_expanded(value["@id"]): (name, value.get("@type")) for name, value in defined.items()}


def _expanded(compact: str) -> str:
    prefix, _, rest = compact.partition(":")
    return _prefixes()[prefix] + rest


@cache
def short(iri: str) -> str:
    """The IRI with a prefix where one fits: as the id of a node or of a property that has no name of its own.

    >>> short("http://purl.org/spar/cito/cites"), short("http://a.example/")
    ('cito:cites', 'http://a.example/')
    """
    for prefix, namespace in _prefixes().items():
        rest = iri.removeprefix(namespace)
        if rest != iri and rest and not rest.startswith("//"):
            return f"{prefix}:{rest}"
    return iri


@cache
def plain(iri: str) -> str:
    """As `short`, but a term of this project's ontology by its bare name: as a class or property.

    >>> plain("https://w3id.org/mandategraph/ontology#Act")
    'Act'
    """
    name = iri.removeprefix(str(context()["@vocab"]))
    free = name != iri and name.isidentifier() and name not in context()
    return name if free else short(iri)


def jsonld(items: Iterable[Quad] | Iterable[Triple]) -> bytes:
    """The items, each node on a line; sorted items give the same bytes.

    >>> act, says = NamedNode("urn:a"), NamedNode("https://w3id.org/mandategraph/ontology#quote")
    >>> jsonld([Triple(act, says, Literal("Urges"))]).decode().splitlines()[-3]
    '{"@id": "urn:a", "quote": "Urges"}'
    """
    graphs: dict[str, dict[str, list[Triple]]] = {}
    for item in items:
        triple = item.triple if isinstance(item, Quad) else item
        graph = item.graph_name if isinstance(item, Quad) else None
        if not isinstance(triple.subject, NamedNode):
            raise TypeError(f"{triple.subject} is no IRI: a build has no blank nodes")
        name = graph.value if isinstance(graph, NamedNode) else ""
        graphs.setdefault(name, {}).setdefault(triple.subject.value, []).append(triple)
    head = ",\n".join(f"  {json.dumps(name)}: {json.dumps(value)}" for name, value in context().items())
    body = ",\n".join(part for name, nodes in graphs.items() for part in _graph(name, nodes))
    return f'{{"@context": {{\n{head}\n}},\n"@graph": [\n{body}\n]\n}}\n'.encode()


def _graph(name: str, nodes: Mapping[str, list[Triple]]) -> Iterator[str]:
    lines = (json.dumps(_node(subject, triples), ensure_ascii=False) for subject, triples in nodes.items())
    if name:
        yield f'{{"@id": {json.dumps(short(name))}, "@graph": [\n' + ",\n".join(lines) + "\n]}"
    else:
        yield from lines


def _node(subject: str, triples: Iterable[Triple]) -> dict[str, object]:
    properties: dict[str, list[Value]] = {}
    for triple in triples:
        key, value = _property(triple)
        properties.setdefault(key, []).append(value)
    told = {key: values[0] if len(values) == 1 else values for key, values in sorted(properties.items())}
    return {"@id": short(subject), **told}


def _property(triple: Triple) -> tuple[str, Value]:
    predicate, value = triple.predicate.value, triple.object
    if isinstance(value, NamedNode):
        if predicate == str(RDF.type):
            return "@type", plain(value.value)
        name, kind = _terms().get(predicate, ("", None))
        return (name, short(value.value)) if kind == "@id" else (_key(predicate), {"@id": short(value.value)})
    if not isinstance(value, Literal):
        raise TypeError(f"{value} is no IRI and no literal: a build has no blank nodes")
    name, kind = _terms().get(predicate, ("", None))
    if kind and kind != "@id" and _expanded(kind) == value.datatype.value:
        return name, value.value
    return _key(predicate), _literal(value)


def _key(predicate: str) -> str:
    """The name of a property for values that say their type themselves."""
    name, kind = _terms().get(predicate, ("", None))
    if name:
        return short(predicate) if kind else name
    return plain(predicate)


def _literal(literal: Literal) -> Value:
    words, datatype = literal.value, literal.datatype.value
    if literal.language:
        return {"@value": words, "@language": literal.language}
    if datatype == STRING:
        return words
    if datatype == BOOLEAN and words in ("true", "false"):
        return words == "true"
    if datatype == INTEGER and _is_plain(words):
        return int(words)
    return {"@value": words, "@type": short(datatype)}


def _is_plain(words: str) -> bool:
    digits = words.removeprefix("-")
    return digits.isascii() and digits.isdigit() and len(digits) <= LONGEST and str(int(words)) == words
