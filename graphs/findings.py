"""Knows what the texts of a store say, one text a document: the rows that networks are woven of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from pyoxigraph import Literal, NamedNode, QuerySolution, Store

from mandategraph.graphs.facts import facts_of, kind_of, label_of, local_name, values
from mandategraph.graphs.querying import solutions
from mandategraph.graphs.questions import read_query
from mandategraph.ontology.symbols import SymbolError, describe
from mandategraph.ontology.terms import MG

Row = dict[str, str]
Facts = dict[str, str | int | float | bool]
#: What begins the task of an act that lets something go on for longer, or is its verb.
#: Up to how many documents a query is asked of them alone.
FEW = 2_000
RENEWING = frozenset(("extend", "renew", "prolong"))


@dataclass(frozen=True)
class Findings:
    """What the store's texts say, one text a document, optionally of some documents or of some acts alone."""

    store: Store
    of: str | None = None
    within: frozenset[str] | None = None
    """The IRIs of the acts that are looked at, None for all."""
    among: frozenset[str] | None = None
    """The IRIs of the documents that are looked at, None for all."""
    _facts: dict[str, Facts] = field(default_factory=dict, repr=False, compare=False)

    def rows(self, name: str) -> Iterator[Row]:
        """The answer to `data/network-NAME.rq` as plain strings, absent values left out."""
        found = solutions(self.store, self._narrowed(read_query(f"network-{name}")))
        names = [variable.value for variable in found.variables]
        for solution in found:
            row = _plain(solution, names)
            if "document" not in row or self._wanted(row):
                yield row

    def _narrowed(self, sparql: str) -> str:
        """The query for the documents looked at alone, where they are few: the store then need not go through all."""
        if self.among is not None and len(self.among) <= FEW and ("?document" in sparql or "?act" in sparql):
            of_act = "" if "?document" in sparql else "?act mg:paragraph/mg:partOf/mg:textOf ?document ."
            return sparql.replace("WHERE {", f"WHERE {{\n  VALUES ?document {{ {_terms(self.among)} }} {of_act}", 1)
        if self.of is not None and "?symbol" in sparql:
            return sparql.replace("WHERE {", f"WHERE {{\n  VALUES ?symbol {{ {Literal(self.of)} }}", 1)
        return sparql

    def _wanted(self, row: Row) -> bool:
        if self.within is not None and "mention" not in row and row.get("act") not in self.within:
            return False
        chosen = self.languages.get(row["document"]) == row["language"]
        return chosen and (self.of is None or row["symbol"] == self.of)

    @cached_property
    def languages(self) -> dict[str, str]:
        """The language that each document with a text is drawn in."""
        found: dict[str, str] = {}
        sparql = """PREFIX mg: <https://w3id.org/mandategraph/ontology#> PREFIX dcterms: <http://purl.org/dc/terms/>
            SELECT ?document ?language { ?text mg:textOf ?document ; dcterms:language ?language }"""
        for row in solutions(self.store, sparql):
            language, document = row["language"].value, row["document"].value
            if self.among is None or document in self.among:
                found[document] = min(language, found.get(document, language), key=_english_first)
        return found

    @cached_property
    def acts(self) -> dict[str, Row]:
        """The acts by IRI, in the order of the texts; `time_limit` are the words of their time limits."""
        found = {row["act"]: row for row in self.rows("acts")}
        for row in self.rows("limits"):
            if row["act"] in found:
                act = found[row["act"]]
                act["time_limit"] = "; ".join(filter(None, (act.get("time_limit"), row["quote"])))
                if "date" in row:
                    act["limit_date"] = max(row["date"], act.get("limit_date", ""))
        return found

    def of_acts(self, name: str) -> Iterator[tuple[Row, Row]]:
        """(act, row) of a query whose rows belong to acts."""
        for row in self.rows(name):
            if row["act"] in self.acts:
                yield self.acts[row["act"]], row

    def facts(self, iri: str) -> Facts:
        """What is known of a node: `label`, `kind`, `iri`, of documents `date`, `year` and `organ`, and more."""
        if iri not in self._facts:
            subject = NamedNode(iri)
            found: Facts = {name.replace(" ", "_"): value for name, value in facts_of(self.store, subject)}
            found |= {"label": label_of(self.store, subject), "kind": kind_of(self.store, subject), "iri": iri}
            if found["kind"] == "document":
                found |= _dated(str(found["label"]), str(found.get("adopted_on", "")))
            if "issued_by" in found:
                found["organ"] = found["issued_by"]
            self._facts[iri] = found
        return self._facts[iri]

    def passage(self, symbol: str, position: int) -> str:
        """The text of a paragraph of the document of that symbol, white space folded; empty where there is none."""
        document = self._documents.get(symbol)
        if document is None:
            return ""
        text = document.replace("/document/", f"/text/{local_name(self.languages[document])}/", 1)
        return next(iter(values(self.store, NamedNode(f"{text}#p{position}"), MG.text)), "")

    @cached_property
    def _documents(self) -> dict[str, str]:
        return {str(self.facts(document)["label"]): document for document in self.languages}

    def mentions(self) -> Iterator[tuple[Row | None, Row]]:
        """(act, row) of every mention, the act whose words hold it, None where none does."""
        by_paragraph: dict[tuple[str, str], list[Row]] = {}
        for act in self.acts.values():
            by_paragraph.setdefault((act["document"], act["position"]), []).append(act)
        for row in self.rows("mentions"):
            acts, place = by_paragraph.get((row["document"], row["position"]), []), int(row["start"])
            yield next((act for act in acts if int(act["start"]) <= place < int(act["end"])), None), row

    def renewals(self) -> frozenset[str]:
        """The documents with an act that extends or renews something."""
        acts = self.acts.values()
        return frozenset(a["document"] for a in acts if _first(a.get("task", "")) in RENEWING or _verb(a) in RENEWING)


def documents_around(store: Store, nodes: Iterable[str]) -> frozenset[str]:
    """The IRIs of the documents that cite or address the nodes, or whose acts are theirs."""
    return _documents(store, "network-around", nodes)


def documents_mentioning(store: Store, nodes: Iterable[str]) -> frozenset[str]:
    """The IRIs of the documents that mention the nodes."""
    return _documents(store, "network-mentioning", nodes)


def _documents(store: Store, query: str, nodes: Iterable[str]) -> frozenset[str]:
    sparql = read_query(query).replace("UNDEF", _terms(nodes), 1)
    return frozenset(row["document"].value for row in solutions(store, sparql))


def _terms(iris: Iterable[str]) -> str:
    return " ".join(str(NamedNode(iri)) for iri in sorted(iris))


def _dated(symbol: str, adopted: str) -> Facts:
    if adopted:
        return {"date": adopted, "year": int(adopted[:4])}
    try:
        year = describe(symbol).year
    except SymbolError:
        return {}
    return {"year": year} if year else {}


def _first(words: str) -> str:
    return next((word for word in words.lower().split() if word != "to"), "")


def _verb(act: Row) -> str:
    return act.get("verb") or act.get("verbText") or "act"


def spoken(act: Row) -> Facts:
    """What an act's words are: `verb`, `verb_class`, `force`, `task`, `time_limit`, `limit_date`.

    >>> spoken({"verb": "urge", "force": "https://w3id.org/mandategraph/force/hortatory"})
    {'verb': 'urge', 'force': 'hortatory'}
    """
    told: Facts = {"verb": _verb(act)}
    if "class" in act:
        told["verb_class"] = local_name(act["class"]).lower()
    if "force" in act:
        told["force"] = local_name(act["force"])
    return told | {name: act[name] for name in ("task", "time_limit", "limit_date") if name in act}


def _english_first(language: str) -> tuple[bool, str]:
    return local_name(language) != "en", language


def _plain(solution: QuerySolution, names: list[str]) -> Row:
    return {name: term.value for name in names if (term := solution[name]) is not None and hasattr(term, "value")}
