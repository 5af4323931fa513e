"""Holds the one rule of the house, ontology <- extract <- graphs, and what follows from it."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FOLDERS = ("ontology", "extract", "graphs")
SOURCES = [file for folder in FOLDERS for file in sorted((ROOT / folder).rglob("*.py"))]
SOCKETS = {"socket", "ssl", "httpx", "requests", "aiohttp", "http.client", "urllib.request", "ftplib"}
PATTERNS = {"re", "re2", "regex"}
VAGUE = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc", "tools"}


def imports(source: str) -> set[str]:
    """The full names of all modules that the source imports, wherever in it; of `from a import b` both a and a.b."""
    found = set()
    for part in ast.walk(ast.parse(source)):
        if isinstance(part, ast.Import):
            found |= {name.name for name in part.names}
        elif isinstance(part, ast.ImportFrom):
            module = "." * part.level + (part.module or "")
            found |= {module} | {f"{module}.{name.name}" for name in part.names}
    return found


def reaches(names: set[str], modules: set[str]) -> set[str]:
    """Those of `names` that are one of `modules` or stand inside one."""
    return {name for name in names if any(name == module or name.startswith(f"{module}.") for module in modules)}


def name(file: Path) -> str:
    """The path from the root of the repository, as the tests are called."""
    return file.relative_to(ROOT).as_posix()


def test_sources_are_found() -> None:
    """Each folder has sources, so that the tests below cannot pass on nothing."""
    assert {file.relative_to(ROOT).parts[0] for file in SOURCES} == set(FOLDERS)


def test_imports_are_found_wherever_they_stand() -> None:
    """An import inside a function counts, and so does a module imported from its package."""
    source = "def f():\n    import urllib.request as u\nfrom urllib import request\nfrom mandategraph import graphs\n"
    assert imports(source) >= {"urllib.request", "mandategraph.graphs"}


@pytest.mark.parametrize("file", SOURCES, ids=name)
def test_a_folder_imports_only_folders_to_its_left(file: Path) -> None:
    """The ontology knows no text, extract knows no store."""
    folder = file.relative_to(ROOT).parts[0]
    right = {f"mandategraph.{other}" for other in FOLDERS[FOLDERS.index(folder) + 1 :]}
    assert reaches(imports(file.read_text(encoding="utf-8")), right) == set()


@pytest.mark.parametrize("file", SOURCES, ids=name)
def test_imports_are_absolute(file: Path) -> None:
    """Modules are imported as `mandategraph.x`, neither relative nor by the bare name of a folder."""
    found = imports(file.read_text(encoding="utf-8"))
    assert {module for module in found if module.startswith(".")} | reaches(found, set(FOLDERS)) == set()


@pytest.mark.parametrize("file", [file for file in SOURCES if "graphs" in file.relative_to(ROOT).parts[:1]], ids=name)
def test_graphs_reads_no_text(file: Path) -> None:
    """No module of the graphs folder imports a library of patterns: reading text is extract's work."""
    assert reaches(imports(file.read_text(encoding="utf-8")), PATTERNS) == set()


@pytest.mark.parametrize("file", [file for file in SOURCES if name(file) != "extract/fetch.py"], ids=name)
def test_only_fetch_opens_sockets(file: Path) -> None:
    """Nothing but extract/fetch.py imports a module that opens connections."""
    assert reaches(imports(file.read_text(encoding="utf-8")), SOCKETS) == set()


@pytest.mark.parametrize("file", SOURCES, ids=name)
def test_modules_are_named_for_what_they_know(file: Path) -> None:
    """No module has a name under which anything could be put."""
    assert file.stem not in VAGUE


def test_data_folders_are_flat() -> None:
    """The data of each package stands in one folder without subfolders."""
    assert [path for folder in FOLDERS for path in (ROOT / folder / "data").iterdir() if path.is_dir()] == []
