"""Answers SPARQL queries over a store: only queries, and only from this store; `guarding` bounds what they take."""

from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, Store

from mandategraph.graphs.refusals import QueryError
from mandategraph.ontology.terms import PREFIXES

Answer = QuerySolutions | QueryBoolean | QueryTriples
KEYWORD = b"service"
#: Stands for the keyword where it is no keyword: of the same length, and no word of SPARQL.
MASK = b"sErViCx"


def answer(store: Store, sparql: str) -> Answer:
    """The answer of the store, whose default graph holds each triple of all graphs once.

    The prefixes of the ontology need no declaration.

    Nothing else is guarded: a query that does not end, or takes all memory, or is nested thousands of brackets deep,
    takes this process with it. What strangers write is for `guarding.answer_within`.

    Raises QueryError where `sparql` is no query, is an update, or asks another machine.

    >>> bool(answer(Store(), "ASK { ?act mg:verb ?verb }"))
    False
    """
    try:
        refuse_service(sparql)
        return store.query(sparql, prefixes=PREFIXES)
    except SyntaxError as error:
        raise QueryError(f"not a SPARQL query: {error.msg} (updates are refused, the graph is read-only)") from None
    except UnicodeEncodeError as error:
        raise QueryError(f"not a SPARQL query: character {error.start + 1} is half of one") from None


def solutions(store: Store, sparql: str) -> QuerySolutions:
    """The rows of one of our own SELECT queries.

    Raises TypeError where the query is no SELECT.
    """
    found = store.query(sparql)
    if not isinstance(found, QuerySolutions):
        raise TypeError(f"a SELECT query is needed, not {sparql!r}")
    return found


def refuse_service(sparql: str) -> None:
    """Raises QueryError where the query would ask another machine: SERVICE makes Oxigraph open a connection.

    The parser itself tells: with the word masked, a query that has it in a string, an IRI or a comment is still one.

    >>> refuse_service('SELECT * { ?s ?p "public service" }')
    >>> refuse_service("SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }")
    Traceback (most recent call last):
    mandategraph.graphs.refusals.QueryError: SERVICE is refused: a query is answered from this build alone
    """
    masked = sparql.encode("utf-8", "replace")
    lowered = masked.lower()
    if KEYWORD not in lowered:
        return
    place = lowered.find(KEYWORD)
    while place >= 0:
        masked = masked[:place] + MASK + masked[place + len(MASK) :]
        place = lowered.find(KEYWORD, place + 1)
    try:
        Store().query(masked.decode("utf-8"), prefixes=PREFIXES)
    except SyntaxError:
        raise QueryError("SERVICE is refused: a query is answered from this build alone") from None
