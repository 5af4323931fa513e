"""States a build in the terms of other vocabularies: the CONSTRUCT queries `data/profile-*.rq`."""

from pyoxigraph import Literal, NamedNode, QueryTriples, Store, Triple
from rdflib import XSD

from mandategraph.graphs.questions import query_names, read_query
from mandategraph.graphs.refusals import UsageError
from mandategraph.ontology.terms import OA, node

PREFIX = "profile-"
POSITIONS = (node(OA.start), node(OA.end))


def profile_names() -> tuple[str, ...]:
    """The names of the profiles.

    >>> profile_names()
    ('undo', 'webannotation')
    """
    return tuple(name.removeprefix(PREFIX) for name in query_names(PREFIX))


def profiled(store: Store, name: str) -> list[Triple]:
    """What a build states in a profile, each triple once, sorted.

    Raises UsageError with the names that there are.
    """
    if name not in profile_names():
        raise UsageError(f"no profile is called {name!r}; there are: {', '.join(profile_names())}")
    found = store.query(read_query(f"{PREFIX}{name}"))
    if not isinstance(found, QueryTriples):
        raise TypeError(f"{name} is no CONSTRUCT query")
    return sorted({_counted(triple) for triple in found}, key=str)


def _counted(triple: Triple) -> Triple:
    """The triple with a position of the datatype that Web Annotation asks for: Oxigraph knows but xsd:integer."""
    if triple.predicate not in POSITIONS or not isinstance(triple.object, Literal):
        return triple
    position = Literal(triple.object.value, datatype=NamedNode(str(XSD.nonNegativeInteger)))
    return Triple(triple.subject, triple.predicate, position)
