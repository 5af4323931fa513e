"""Knows which terms of a build the value of a question's parameter stands for, and puts them into its query.

A value never becomes part of a query as text: it is looked up or parsed, and the terms found are written as SPARQL
writes terms.
"""

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from difflib import get_close_matches

from pyoxigraph import Literal, NamedNode, Store
from rdflib import RDF, SKOS, XSD

from mandategraph.graphs.characters import xml_text
from mandategraph.graphs.questions import ANY, Parameter, Question
from mandategraph.graphs.refusals import UsageError
from mandategraph.ontology.iris import Iris
from mandategraph.ontology.symbols import SymbolError, normalise
from mandategraph.ontology.terms import MG, node

Term = NamedNode | Literal

CLASSES = ("Directive", "Commissive", "Declarative", "Assertive", "Expressive")
CASTS = ("for", "against", "abstaining", "absent")
#: Names shown beside a value that stands for nothing.
NEAR = 3


def given(question: Question, arguments: Iterable[str]) -> dict[str, str]:
    """The values by name that the arguments NAME=VALUE give.

    Raises UsageError where one has another form or gives a parameter twice.
    """
    values: dict[str, str] = {}
    for argument in arguments:
        name, equals, value = argument.partition("=")
        if not equals or name in values:
            why = "is given twice" if equals else "is not of the form PARAM=VALUE"
            raise UsageError(f"{argument!r} {why}; ask as: {question.usage}")
        values[name] = value
    return values


def bound(question: Question, values: Mapping[str, str], store: Store, iris: Iris) -> str:
    """The question's query with its parameters bound to the terms that `values` stand for.

    Raises UsageError for a parameter that the question does not have, one that is missing, and a value that stands
    for nothing.
    """
    names = {parameter.name for parameter in question.parameters}
    for name in values:
        if name not in names:
            raise UsageError(f"{question.name} has no parameter {name!r}; ask as: {question.usage}")
    sparql = question.sparql
    for parameter in question.parameters:
        value = values.get(parameter.name, parameter.default)
        if value is None:
            raise UsageError(f"{parameter.name} is missing: {parameter.meaning}; ask as: {question.usage}")
        if value != ANY or parameter.default != ANY:
            sparql = _insert(sparql, parameter.name, terms(parameter, value, store, iris))
    return sparql


def terms(parameter: Parameter, value: str, store: Store, iris: Iris) -> tuple[Term, ...]:
    """The terms that the value of a parameter stands for, at least one.

    Raises UsageError where it stands for none.
    """
    found = KINDS[parameter.kind](xml_text(value).strip(), store, iris)
    return tuple(sorted(found, key=str))


def _insert(sparql: str, name: str, found: tuple[Term, ...]) -> str:
    lines = []
    for line in sparql.splitlines(keepends=True):
        opening, _, comment = line.partition("{ UNDEF }")
        if comment.strip() == f"# {name}":
            line = f"{opening}{{ {' '.join(map(str, found))} }}\n"
        lines.append(line)
    return "".join(lines)


def _document(value: str, store: Store, _: Iris) -> Sequence[Term]:
    try:
        symbol = normalise(value)
    except SymbolError:
        # treaties and other instruments have symbols of their own form
        symbol = value
    found = _with_value(store, (str(MG.symbol),), symbol)
    if not found:
        raise UsageError(
            f"document={value}: no document of this build has or cites that symbol; write S/RES/1631(2005)"
        )
    # a meeting has the symbol of its record
    return list(found - set(_typed(store, str(MG.Meeting))) or found)


def _body(value: str, store: Store, iris: Iris) -> Sequence[Term]:
    for kind, make in (("body", iris.body), ("state", iris.state), ("group", iris.group)):
        key = value.upper() if kind == "state" else value
        try:
            named = NamedNode(make(key))
        except ValueError:
            continue
        if next(store.quads_for_pattern(named, None, None), None) is not None:
            return [named]
    return _labelled("body", value, store, (MG.Body, MG.State, MG.Post, MG.Group))


def _verb(value: str, store: Store, _: Iris) -> Sequence[Term]:
    return _labelled("verb", value, store, (MG.Verb,))


def _force(value: str, store: Store, iris: Iris) -> Sequence[Term]:
    known = {one.value.removeprefix(iris.force("x")[:-1]): one for one in _typed(store, str(MG.Force))}
    return [_one_of("force", value, known)]


def _class(value: str, _: Store, __: Iris) -> Sequence[Term]:
    return [_one_of("class", value, {name: node(MG[name]) for name in CLASSES})]


def _cast(value: str, _: Store, __: Iris) -> Sequence[Term]:
    return [_one_of("cast", value, {name: Literal(name) for name in CASTS})]


def _first_day(value: str, _: Store, __: Iris) -> Sequence[Term]:
    return [_day(value, last=False)]


def _last_day(value: str, _: Store, __: Iris) -> Sequence[Term]:
    return [_day(value, last=True)]


def _day(value: str, *, last: bool) -> Literal:
    """The day, or the first or last one of the year or month.

    >>> _day("2006-02", last=True).value
    '2006-02-28'
    """
    try:
        year, month, day = ([int(part) for part in value.split("-")] + [0, 0])[:3]
        month = month or (12 if last else 1)
        found = date(year, month, day or (monthrange(year, month)[1] if last else 1))
        if value not in (found.isoformat(), found.isoformat()[:7], found.isoformat()[:4]):
            raise ValueError
    except (ValueError, IndexError):
        raise UsageError(f"{value!r} is no day; write 2006-09-20, 2006-09 or 2006") from None
    return Literal(found.isoformat(), datatype=node(XSD.date))


def _integer(value: str, _: Store, __: Iris) -> Sequence[Term]:
    if not (value.isascii() and value.isdigit() and len(value) <= 9):
        raise UsageError(f"{value!r} is no number; write digits: 2006")
    return [Literal(int(value))]


def _words(value: str, _: Store, __: Iris) -> Sequence[Term]:
    if not value:
        raise UsageError("the words to look for are empty; write some, or leave the parameter out")
    return [Literal(value)]


KINDS: dict[str, Callable[[str, Store, Iris], Sequence[Term]]] = {
    "document": _document,
    "body": _body,
    "verb": _verb,
    "force": _force,
    "class": _class,
    "cast": _cast,
    "first-day": _first_day,
    "last-day": _last_day,
    "integer": _integer,
    "words": _words,
}


def _one_of(what: str, value: str, known: Mapping[str, Term]) -> Term:
    for name, term in known.items():
        if name.lower() == value.lower():
            return term
    raise UsageError(f"{what}={value}: there is none of that name; there are: {', '.join(sorted(known))}")


def _labelled(what: str, value: str, store: Store, classes: Iterable[object]) -> Sequence[Term]:
    """The nodes of these classes that are called so: exactly, else whatever the case."""
    found = _with_value(store, (str(SKOS.prefLabel), str(SKOS.altLabel)), value)
    typed = {subject for one in classes for subject in _typed(store, str(one))}
    if exact := found & typed:
        return list(exact)
    names: dict[str, set[NamedNode]] = {}
    for label in (SKOS.prefLabel, SKOS.altLabel):
        for quad in store.quads_for_pattern(None, node(label), None):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal) and quad.subject in typed:
                names.setdefault(quad.object.value, set()).add(quad.subject)
    folded = {subject for name, subjects in names.items() if name.lower() == value.lower() for subject in subjects}
    if not folded:
        near = get_close_matches(value, sorted(names), NEAR)
        hint = f"did you mean {' or '.join(near)}?" if near else "write its name, acronym or key"
        raise UsageError(f"{what}={value}: this build knows none of that name; {hint}")
    return list(folded)


def _typed(store: Store, cls: str) -> Iterator[NamedNode]:
    for quad in store.quads_for_pattern(None, node(RDF.type), node(cls)):
        if isinstance(quad.subject, NamedNode):
            yield quad.subject


def _with_value(store: Store, predicates: Iterable[str], value: str) -> set[NamedNode]:
    quads = (quad for p in predicates for quad in store.quads_for_pattern(None, node(p), Literal(value)))
    return {quad.subject for quad in quads if isinstance(quad.subject, NamedNode)}
