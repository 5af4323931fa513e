"""The questions and rules that stand as SPARQL files in this package's data folder."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from mandategraph.graphs.refusals import UsageError


@dataclass(frozen=True, slots=True)
class Question:
    """A competency question: the name to ask it by, the question in plain English, and its query."""

    name: str
    text: str
    sparql: str


@cache
def read_query(name: str) -> str:
    """The SPARQL of `data/NAME.rq`."""
    return (files("mandategraph.graphs") / "data" / f"{name}.rq").read_text(encoding="utf-8")


def query_names(prefix: str) -> tuple[str, ...]:
    """The names of the queries that begin with `prefix`, sorted.

    >>> query_names("links-")
    ('links-cited-paragraph',)
    """
    entries = (entry.name for entry in (files("mandategraph.graphs") / "data").iterdir())
    return tuple(
        sorted(name.removesuffix(".rq") for name in entries if name.startswith(prefix) and name.endswith(".rq"))
    )


def questions() -> Iterator[Question]:
    """All competency questions, sorted by name."""
    for name in query_names("ask-"):
        sparql = read_query(name)
        yield Question(name.removeprefix("ask-"), sparql.splitlines()[0].removeprefix("#").strip(), sparql)


def question(name: str) -> Question:
    """The competency question of that name.

    Raises UsageError with the names that there are.

    >>> question("addressed-bodies").text
    'Which bodies, States and groups are addressed, how often, and with which verbs?'
    """
    known = {question.name: question for question in questions()}
    if name not in known:
        raise UsageError(f"no question is called {name!r}; there are: {', '.join(known)}")
    return known[name]
