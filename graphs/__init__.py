"""Store, questions, networks, pages, exports and the command line: knows no pattern of a text."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mandategraph.graphs.building import build as build
    from mandategraph.graphs.graphs import Graphs as Graphs

__all__ = ["Graphs", "build"]
HOMES = {"build": "mandategraph.graphs.building", "Graphs": "mandategraph.graphs.graphs"}


def __getattr__(name: str) -> Any:
    # imported when first asked for, so that `mandategraph --help` does not wait for the store and the extractors
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}; it has {', '.join(__all__)}")
    return getattr(import_module(HOMES[name]), name)
