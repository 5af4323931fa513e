PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test clean

demo: $(VENV)/demo.stamp
	$(BIN)/mandategraph build examples/S-PRST-2006-39.txt -o mandategraph-out

test: $(VENV)/test.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

clean:
	rm -rf $(VENV) build mandategraph-out .mypy_cache .pytest_cache .ruff_cache

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# strict: mypy sees an editable install only through the links of this mode; they are made for the files
# that exist, so a new file (which changes its folder's time) means a new install
SOURCES := pyproject.toml ontology extract graphs ontology/data extract/data graphs/data

$(VENV)/demo.stamp: $(SOURCES) | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --config-settings editable_mode=strict -e .
	touch $@

$(VENV)/test.stamp: $(SOURCES) | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --config-settings editable_mode=strict -e '.[test]'
	touch $@ $(VENV)/demo.stamp
