"""A build as one object: its store, queries, networks and page."""

from __future__ import annotations

import os
import weakref
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import Store

from mandategraph.graphs import manifest, placing
from mandategraph.graphs.guarding import MEMORY, answer_within
from mandategraph.graphs.manifest import Manifest
from mandategraph.graphs.querying import Answer, answer
from mandategraph.graphs.refusals import BuildError
from mandategraph.graphs.running import Problem
from mandategraph.graphs.writing import read_problems
from mandategraph.ontology.iris import Iris

if TYPE_CHECKING:
    import networkx as nx
    from rdflib import Dataset


@dataclass(frozen=True)
class Graphs:
    """What `build` returns and `Graphs.open` opens: read-only, beside other readers and a writer."""

    folder: Path
    store: Store
    manifest: Manifest
    problems: tuple[Problem, ...] = ()
    """What the build had to say of its sources; of a folder that was opened, all rows of its `problems.csv`."""
    place: Path | None = None
    """Where the files of this build are, also when another one has taken its place in `folder`."""

    @classmethod
    def open(cls, folder: str | Path, *, problems: Sequence[Problem] | None = None) -> Graphs:
        """The build in `folder`.

        Raises UsageError where there is no such folder or no build in it, BuildError where it cannot be read.
        """
        path = Path(folder)
        try:
            place, held = placing.current(path)
        except OSError as error:
            raise _unreadable(path, error) from None
        try:
            report = manifest.load(place, path)
            store = Store.read_only(str(place / placing.STORE))
            if problems is None:
                problems = read_problems((place / "problems.csv").read_bytes())
            opened = cls(path, store, report, tuple(problems), place)
        except (OSError, RuntimeError, TypeError) as error:
            os.close(held)
            raise _unreadable(path, error) from None
        except BuildError:
            os.close(held)
            raise
        # until then a build into the same folder leaves these files where they are
        weakref.finalize(opened, os.close, held)
        return opened

    @cached_property
    def dataset(self) -> Dataset:
        """The same store as an `rdflib.Dataset`; its default graph holds each triple of all graphs once.

        Strings come back typed `xsd:string`: compare with `str(value)`. Queries here are those of rdflib: SERVICE is
        not refused, as it is by `query`.
        """
        from oxrdflib import OxigraphStore
        from rdflib import Dataset

        return Dataset(store=OxigraphStore(store=self.store))

    def query(self, sparql: str, timeout: float | None = None, memory: int = MEMORY) -> Answer:
        """The answer to a SPARQL query over all graphs.

        With a timeout, a process of its own answers, which is stopped after so many seconds, with more than `memory`
        MB of memory, or an answer of more than an eighth of that. Without one this process answers, which is quicker
        by a fifth of a second and stops nothing: a query that does not end, takes all memory or is nested thousands
        deep takes the process with it.

        Raises QueryError for what is no query, for updates and for SERVICE; QueryTimeout and QueryMemory when it was
        stopped.
        """
        if timeout is None:
            return answer(self.store, sparql)
        return answer_within((self.place or self.folder) / placing.STORE, sparql, timeout, memory)

    def ask(
        self,
        name: str,
        values: Mapping[str, str] | None = None,
        timeout: float | None = None,
        memory: int = MEMORY,
    ) -> Answer:
        """The answer to one of the named questions, its parameters bound to `values`; guarded as `query`.

        Raises UsageError where there is no such question or a value stands for nothing, else as `query`.
        """
        from mandategraph.graphs.binding import bound
        from mandategraph.graphs.questions import question

        asked = bound(question(name), values or {}, self.store, Iris(self.manifest.base))
        return self.query(asked, timeout, memory)

    def network(self, kind: str = "statement") -> nx.MultiDiGraph[str]:
        """The network of that kind: `citations`, `mandates`, `bodies` or `statement` (everything together).

        Raises UsageError for another kind.
        """
        from mandategraph.graphs.network import network

        return network(self.store, kind)

    def page(self, of: str | None = None) -> str:
        """One self-contained HTML page of the build, or of its one document with the symbol `of`.

        Raises UsageError where no text of that symbol was built.
        """
        from mandategraph.graphs.page import page

        return page(self.store, of)

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><td>{escape(text.symbol)}</td><td>{escape(text.language)}</td>"
            f"<td>{text.counts.get('paragraphs', 0)}</td><td>{text.counts.get('acts', 0)}</td>"
            f"<td>{text.counts.get('mandates', 0)}</td><td>{text.counts.get('citations', 0)}</td></tr>"
            for text in self.manifest.texts
        )
        head = "".join(
            f"<th>{name}</th>" for name in ("text", "language", "paragraphs", "acts", "mandates", "citations")
        )
        return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _unreadable(folder: Path, error: Exception) -> BuildError:
    return BuildError(f"{folder}: the build cannot be read ({error}); build it again")
