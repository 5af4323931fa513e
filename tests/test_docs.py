"""Runs the examples in the docstrings of every module, against the package that is imported."""

import doctest
import pkgutil
from importlib import import_module

import pytest

PACKAGES = ("mandategraph.ontology", "mandategraph.extract", "mandategraph.graphs")


def modules() -> list[str]:
    """The names of all modules of the packages, in order; `__main__` is left out, since importing it runs it."""
    found = list(PACKAGES)
    for package in PACKAGES:
        paths = import_module(package).__path__
        found += [f"{package}.{module.name}" for module in pkgutil.iter_modules(paths) if module.name != "__main__"]
    return sorted(found)


def test_every_package_has_modules() -> None:
    """The walk finds modules in all three packages, so that the test below cannot pass on nothing."""
    assert {name.rpartition(".")[0] for name in modules()} >= set(PACKAGES)


@pytest.mark.parametrize("name", modules())
def test_examples_hold(name: str) -> None:
    """Each example in a docstring gives what it says."""
    failed = doctest.testmod(import_module(name), optionflags=doctest.NORMALIZE_WHITESPACE).failed
    assert failed == 0
