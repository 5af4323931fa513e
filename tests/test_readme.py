"""README: what its commands print is what they print."""

import os
import re
import shlex
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from mandategraph.graphs.cli import app

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```console\n\$ mandategraph ([^\n]+)\n([^`]+)\n```", README)
COMMANDS = set(re.findall(r"^\| `(\w+) ", README, re.M))


def _timeless(text: str) -> list[str]:
    return [re.sub(r"in [\d.]+ s", "in … s", line.rstrip()) for line in text.rstrip().splitlines()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with the example in it, where the commands are run one after another."""
    place = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "examples", place / "examples")
    before = Path.cwd()
    os.chdir(place)
    yield place
    os.chdir(before)


def test_readme_shows_output_of_its_commands(folder):
    """Each command that README shows with its output prints that, times aside."""
    assert len(SHOWN) >= 3
    for command, output in SHOWN:
        result = CliRunner().invoke(app, shlex.split(command), env={"COLUMNS": "110"})
        assert result.exit_code == 0, result.output
        assert _timeless(result.stdout) == _timeless(output), command


def test_readme_names_every_command():
    """The table of commands and the program have the same ones."""
    assert {command.name or command.callback.__name__ for command in app.registered_commands} == COMMANDS


def test_readme_runs_its_python(folder):
    """The Python of README runs as it stands."""
    (code,) = re.findall(r"```python\n(.+?)```", README, re.S)
    names: dict[str, object] = {}
    exec(compile(code, "README.md", "exec"), names)
    assert len(names["graphs"].network("mandates")) >= 7
