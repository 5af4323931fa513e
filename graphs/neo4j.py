"""Writes quads as tables of nodes and edges with the Cypher statements that load them into Neo4j, without plug-ins."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

from pyoxigraph import Literal, NamedNode, Triple
from rdflib import RDF, XSD

from mandategraph.ontology.terms import PREFIXES

#: What parts the values of a property that some node has several of: the first that is in none of them.
SEPARATORS = (" | ", "\n", "\x1f")
CASTS = {str(XSD.integer): "toInteger({})", str(XSD.boolean): "toBoolean({})", str(XSD.date): "date({})"}
LABEL = "Resource"


@dataclass
class _Column:
    """What is known of a property: its datatypes, and whether some node has several values."""

    datatypes: set[str] = field(default_factory=set)
    values: set[str] = field(default_factory=set)
    several: bool = False

    @cached_property
    def separator(self) -> str:
        """What parts its values; asked for when all of them are known."""
        found = (mark for mark in SEPARATORS if not any(mark in value for value in self.values))
        return next(found, SEPARATORS[-1]) if self.several else ""


def neo4j_files(triples: Iterable[Triple]) -> dict[str, bytes]:
    """The content by file name: `nodes.csv`, `edges.csv` and `load.cypher`; sorted: the same graph, the same bytes."""
    labels: dict[str, set[str]] = {}
    properties: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    columns: dict[str, _Column] = defaultdict(_Column)
    edges: set[tuple[str, str, str]] = set()
    for triple in triples:
        subject, predicate, value = triple.subject, triple.predicate, triple.object
        if not isinstance(subject, NamedNode):
            raise TypeError(f"{subject} is no IRI: a build has no blank nodes")
        known = labels.setdefault(subject.value, set())
        if isinstance(value, Literal):
            name = property_name(predicate.value, value.language)
            column, values = columns[name], properties[subject.value][name]
            values.append(value.value)
            column.datatypes.add(value.datatype.value)
            column.values.add(value.value)
            column.several |= len(values) > 1
        elif isinstance(value, NamedNode) and predicate.value == str(RDF.type):
            known.add(property_name(value.value))
        elif isinstance(value, NamedNode):
            labels.setdefault(value.value, set())
            edges.add((subject.value, property_name(predicate.value), value.value))
    nodes = [["iri", "labels", *sorted(columns)]]
    for iri, known in sorted(labels.items()):
        cells = ["".join(_joined(properties[iri].get(name, []), columns[name])) for name in sorted(columns)]
        nodes.append([iri, ";".join(sorted(known)), *cells])
    script = _script({label for known in labels.values() for label in known}, columns, {kind for _, kind, _ in edges})
    links = [["start", "type", "end"], *map(list, sorted(edges))]
    return {"nodes.csv": _table(nodes), "edges.csv": _table(links), "load.cypher": script.encode()}


@cache
def property_name(iri: str, language: str | None = None) -> str:
    """The name of a term as label, type or property: this project's own bare, others with their prefix.

    >>> property_name(PREFIXES["mg"] + "quote"), property_name(PREFIXES["skos"] + "prefLabel", "fr")
    ('quote', 'skos_prefLabel_fr')
    """
    suffix = f"_{language}" if language and language != "en" else ""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            name = iri.removeprefix(namespace)
            return (name if prefix == "mg" else f"{prefix}_{name}") + suffix
    return iri + suffix


def _joined(values: list[str], column: _Column) -> str:
    return column.separator.join(sorted(values))


def _table(rows: Iterable[list[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode("utf-8", "backslashreplace")


def _script(labels: set[str], columns: Mapping[str, _Column], kinds: set[str]) -> str:
    """The statements: first the nodes with their properties, then their labels, then the edges of each kind."""
    sets = [f"n.{_quoted(name)} = {_value(name, column)}" for name, column in sorted(columns.items())]
    return "\n".join(
        [
            "// Put nodes.csv and edges.csv into the import folder of Neo4j 4.4 or later, then: cypher-shell -f it",
            f"CREATE CONSTRAINT resource_iri IF NOT EXISTS FOR (n:{LABEL}) REQUIRE n.iri IS UNIQUE;",
            f"LOAD CSV WITH HEADERS FROM 'file:///nodes.csv' AS row MERGE (n:{LABEL} {{iri: row.iri}})",
            "SET " + ",\n    ".join(sets) + ";",
            *(
                f"LOAD CSV WITH HEADERS FROM 'file:///nodes.csv' AS row WITH row "
                f"WHERE '{label}' IN split(row.labels, ';') MATCH (n:{LABEL} {{iri: row.iri}}) SET n:{_quoted(label)};"
                for label in sorted(labels)
            ),
            *(
                f"LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row WITH row WHERE row.type = '{kind}' "
                f"MATCH (a:{LABEL} {{iri: row.start}}), (b:{LABEL} {{iri: row.end}}) MERGE (a)-[:{_quoted(kind)}]->(b);"
                for kind in sorted(kinds)
            ),
            "",
        ]
    )


def _value(name: str, column: _Column) -> str:
    cell = f"row.{_quoted(name)}"
    if column.several:
        mark = column.separator.replace("\n", "\\n").replace("\x1f", "\\u001f")
        return f"split({cell}, '{mark}')"
    (datatype, *others) = sorted(column.datatypes)
    return CASTS[datatype].format(cell) if not others and datatype in CASTS else cell


def _quoted(name: str) -> str:
    return f"`{name}`"
