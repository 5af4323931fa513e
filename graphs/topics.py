"""Finds the documents on a topic: by words of their agenda item, of their subject headings or of their titles."""

from __future__ import annotations

import difflib
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store
from rdflib import DCTERMS, SKOS, URIRef

from mandategraph.graphs.facts import values
from mandategraph.ontology.council import council_resolutions, council_statements
from mandategraph.ontology.terms import MG, node

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: What a topic may be written with, where a body or State has the same name.
PREFIX = "topic/"
#: How alike a word must be to one that is there, and a name to one that is there, to be offered (0 to 1).
LIKE_WORD, LIKE_NAME = 0.8, 0.75


@dataclass(frozen=True, slots=True)
class Topic:
    """The documents on a topic, and the agenda items, headings and titles that have its words."""

    words: str
    documents: frozenset[str]
    labels: tuple[str, ...]


def topic_named(store: Store, text: str) -> Topic | None:
    """The documents whose agenda item, subject heading or title has all words of the text, None where none has.

    Case, accents and the order of the words do not matter. The whole title of an agenda item means that item alone.

    >>> topic_named(Store(), "Somalia") is None
    True
    """
    wanted = text.strip().removeprefix(PREFIX)
    words = set(words_of(wanted))
    if not words:
        return None
    items = list(_items(store))
    whole = [(document, label) for document, label in items if words_of(label) == words_of(wanted)]
    told = whole or [
        (document, label)
        for document, label in (*items, *_labelled(store, DCTERMS.subject), *_titles(store))
        if words.issubset(words_of(label))
    ]
    if not told:
        return None
    return Topic(wanted, frozenset(document for document, _ in told), tuple(sorted({label for _, label in told})))


def near_names(store: Store, text: str, most: int = 4) -> list[str]:
    """Names of bodies and topics of the store that are like the text, the most alike first."""
    wanted = " ".join(words_of(text.removeprefix(PREFIX)))
    names = {" ".join(words_of(name)): name for name in sorted(_names(store))}
    found = dict.fromkeys(difflib.get_close_matches(wanted, names, most, LIKE_NAME))
    vocabulary = sorted({word for name in names for word in name.split()})
    meant = [difflib.get_close_matches(word, vocabulary, 1, LIKE_WORD) for word in wanted.split()]
    if meant and all(meant):
        words = {near[0] for near in meant}
        found |= dict.fromkeys(sorted((n for n in names if words.issubset(n.split())), key=lambda n: (len(n), n)))
    return [names[name] for name in found][:most]


def words_of(text: str) -> list[str]:
    """The words of a text, without case and accents.

    >>> words_of("The situation in Côte d’Ivoire")
    ['the', 'situation', 'in', 'cote', 'd', 'ivoire']
    """
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return "".join(sign if sign.isalnum() else " " for sign in bare.casefold()).split()


def _items(store: Store) -> Iterator[tuple[str, str]]:
    """(document, title of its agenda item), by the table of the Council's record where the text does not print it."""
    told = list(_labelled(store, MG.agendaItem))
    yield from told
    known = {document for document, _ in told}
    for quad in store.quads_for_pattern(None, node(MG.symbol), None, DefaultGraph()):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal) and quad.subject.value not in known:
            agenda = _record().get(quad.object.value)
            if agenda:
                yield quad.subject.value, agenda


@cache
def _record() -> dict[str, str]:
    found = {act.symbol: act.agenda for act in council_resolutions().values() if act.agenda}
    return found | {act.symbol: act.agenda for act in council_statements().values() if act.agenda}


def _labelled(store: Store, predicate: URIRef) -> Iterator[tuple[str, str]]:
    """(document, label) of what the property links documents to."""
    labels: dict[str, list[str]] = {}
    for quad in store.quads_for_pattern(None, node(predicate), None, DefaultGraph()):
        if isinstance(quad.subject, NamedNode):
            if isinstance(quad.object, NamedNode):
                iri = quad.object.value
                if iri not in labels:
                    labels[iri] = values(store, quad.object, SKOS.prefLabel)
                yield from ((quad.subject.value, label) for label in labels[iri])
            elif isinstance(quad.object, Literal):
                yield quad.subject.value, quad.object.value


def _titles(store: Store) -> Iterator[tuple[str, str]]:
    for quad in store.quads_for_pattern(None, node(DCTERMS.title), None, DefaultGraph()):
        subject, title = quad.subject, quad.object
        # the data set itself has a title, too
        if isinstance(subject, NamedNode) and isinstance(title, Literal) and "/document/" in subject.value:
            yield subject.value, title.value


def _names(store: Store) -> Iterable[str]:
    for predicate in (SKOS.prefLabel, SKOS.altLabel):
        for quad in store.quads_for_pattern(None, node(predicate), None, DefaultGraph()):
            iri = quad.subject.value if isinstance(quad.subject, NamedNode) else ""
            if isinstance(quad.object, Literal) and any(p in iri for p in ("/body/", "/state/", "/group/", "/agenda/")):
                yield quad.object.value
    yield from (label for found in (_items(store), _labelled(store, DCTERMS.subject)) for _, label in found)
