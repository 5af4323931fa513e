"""Finds the node that somebody names: a document by its symbol, a body or State by its key, name or acronym."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store
from rdflib import SKOS, URIRef

from mandategraph.graphs.refusals import UsageError
from mandategraph.graphs.topics import near_names
from mandategraph.ontology.symbols import SymbolError, normalise
from mandategraph.ontology.terms import MG, node

if TYPE_CHECKING:
    from collections.abc import Iterator


def document_named(store: Store, text: str) -> str | None:
    """The IRI of the document with that symbol, None where the store knows none.

    >>> document_named(Store(), "S/RES/1631 (2005)") is None
    True
    """
    try:
        symbol = normalise(text)
    except SymbolError:
        return None
    return min(_subjects(store, MG.symbol, symbol), default=None)


def agent_named(store: Store, text: str) -> str | None:
    """The IRI of the body, State, post or group of that key (`body/african-union`), name or acronym.

    Raises UsageError where several have the name, with their keys.
    """
    wanted = text.strip()
    key = wanted.casefold()
    found = set()
    for predicate in (SKOS.prefLabel, SKOS.altLabel):
        for quad in store.quads_for_pattern(None, node(predicate), None, DefaultGraph()):
            iri = quad.subject.value if isinstance(quad.subject, NamedNode) else ""
            if "/" in wanted and iri.endswith(f"/{wanted}"):
                return iri
            if isinstance(quad.object, Literal) and quad.object.value.casefold() == key and _is_agent(iri):
                found.add(iri)
        if found:
            break
    if len(found) > 1:
        keys = ", ".join(sorted("/".join(iri.rsplit("/", 2)[1:]) for iri in found))
        raise UsageError(f"{text!r} is the name of several: {keys}; give one of these")
    return min(found, default=None)


def named(store: Store, text: str) -> str:
    """The IRI of the document or agent called so.

    Raises UsageError where there is none.
    """
    found = document_named(store, text) or agent_named(store, text)
    if found is None:
        raise unknown(store, text)
    return found


def unknown(store: Store, text: str, topics: bool = False) -> UsageError:
    """The error that says that nothing is called so, which names are near, and what may be given."""
    near = near_names(store, text)
    told = f" (near: {'; '.join(near)})" if near else ""
    more = ", or words of an agenda item or title" if topics else ""
    return UsageError(
        f"nothing in this build is called {text!r}{told}; give a symbol (S/RES/1631(2005)), the key of a body "
        f"(body/african-union), its name or acronym as UN documents print it{more}"
    )


def _is_agent(iri: str) -> bool:
    return any(part in iri for part in ("/body/", "/state/", "/group/"))


def _subjects(store: Store, predicate: URIRef, value: str) -> Iterator[str]:
    for quad in store.quads_for_pattern(None, node(predicate), Literal(value), DefaultGraph()):
        if isinstance(quad.subject, NamedNode):
            yield quad.subject.value
