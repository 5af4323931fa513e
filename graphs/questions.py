"""The questions and rules that stand as SPARQL files in this package's data folder."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from mandategraph.graphs.refusals import UsageError

#: What stands for the value of a parameter that need not be given.
ANY = "any"


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question is about: `document` in "which documents cite this one?"."""

    name: str
    kind: str
    """What its value is: document, body, verb, force, class, cast, first-day, last-day, integer or words."""
    default: str | None
    """None where a value must be given, `any` where the question is put of everything without one."""
    meaning: str

    @property
    def usage(self) -> str:
        """How it is written on the command line.

        >>> Parameter("verb", "verb", "any", "").usage, Parameter("body", "body", None, "").usage
        ('[verb=VERB]', 'body=BODY')
        """
        written = f"{self.name}={self.kind.upper()}"
        return written if self.default is None else f"[{written}]"


@dataclass(frozen=True, slots=True)
class Question:
    """A competency question: the name to ask it by, the question in plain English, its parameters and its query.

    The query holds a line `VALUES ?x { UNDEF }  # NAME` for each parameter, and is one that can be run as it stands.
    """

    name: str
    text: str
    parameters: tuple[Parameter, ...]
    sparql: str

    @property
    def usage(self) -> str:
        """The name with its parameters, as they are written on the command line."""
        return " ".join([self.name, *(parameter.usage for parameter in self.parameters)])


@cache
def read_query(name: str) -> str:
    """The SPARQL of `data/NAME.rq`."""
    return (files("mandategraph.graphs") / "data" / f"{name}.rq").read_text(encoding="utf-8")


def query_names(prefix: str) -> tuple[str, ...]:
    """The names of the queries that begin with `prefix`, sorted.

    >>> "links-cited-paragraph" in query_names("links-")
    True
    """
    entries = (entry.name for entry in (files("mandategraph.graphs") / "data").iterdir())
    return tuple(
        sorted(name.removesuffix(".rq") for name in entries if name.startswith(prefix) and name.endswith(".rq"))
    )


def questions() -> Iterator[Question]:
    """All competency questions, sorted by name."""
    for name in query_names("ask-"):
        sparql = read_query(name)
        head = [line.removeprefix("#").strip() for line in sparql.splitlines() if line.startswith("#")]
        parameters = tuple(_parameter(line) for line in head[1:] if line.startswith("param "))
        yield Question(name.removeprefix("ask-"), head[0], parameters, sparql)


def _parameter(line: str) -> Parameter:
    """The parameter that a line of the head declares.

    >>> _parameter("param from first-day default any: documents of this day or later")
    Parameter(name='from', kind='first-day', default='any', meaning='documents of this day or later')
    """
    declared, _, meaning = line.partition(": ")
    _, name, kind, *rest = declared.split(" ", 4)
    return Parameter(name, kind, rest[1] if rest else None, meaning)


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
