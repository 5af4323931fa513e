"""What can be said of United Nations documents, and the authorities: bodies, States, verbs, instruments. Knows no text.

The vocabulary is `data/mandategraph.ttl`, what a graph must hold `data/shapes.ttl`; `MG` has the terms, `Iris` makes
the names of things, the tables in `data/` hold the facts about the world.

>>> from mandategraph.ontology import MG, Iris, normalise
>>> Iris().document(normalise("S/RES/1631 (2005)"))
'https://w3id.org/mandategraph/document/S/RES/1631(2005)'
>>> str(MG.issuedBy)
'https://w3id.org/mandategraph/ontology#issuedBy'
"""

from mandategraph.ontology.authority import bodies, groups, instruments, states
from mandategraph.ontology.authority_graph import authority_quads
from mandategraph.ontology.irireading import parse_iri
from mandategraph.ontology.iris import Iris
from mandategraph.ontology.irisyntax import BASE
from mandategraph.ontology.known_documents import document_quads
from mandategraph.ontology.nodes import Node, NodeKind
from mandategraph.ontology.symbols import (
    Symbol,
    SymbolError,
    SymbolFacts,
    describe,
    normalise,
    parse_symbol,
    parse_symbols,
)
from mandategraph.ontology.tables import read_table
from mandategraph.ontology.terms import MG, PREFIXES, node

__all__ = [
    "BASE",
    "MG",
    "PREFIXES",
    "Iris",
    "Node",
    "NodeKind",
    "Symbol",
    "SymbolError",
    "SymbolFacts",
    "authority_quads",
    "bodies",
    "describe",
    "document_quads",
    "groups",
    "instruments",
    "node",
    "normalise",
    "parse_iri",
    "parse_symbol",
    "parse_symbols",
    "read_table",
    "states",
]
