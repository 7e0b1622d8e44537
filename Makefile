# altcheck: `make help` lists the targets.
.DEFAULT_GOAL := help
SHELL := /bin/sh

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: help demo test lint types unit bench fuzz format chromium clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

# Made anew only when pyproject.toml changes: a second run installs nothing.
$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "altcheck needs Python 3.11 or later; name one with make PYTHON=..." >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) \
	  || { echo "python3 -m venv failed; on Debian: apt-get install python3-venv" >&2; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

demo: $(READY) ## audit samples/ and write the report and the rules' page, in English and Chinese
	@$(BIN)/altcheck audit --offline --lang zh --html reports/samples.zh.html samples >/dev/null; test $$? -le 1
	@$(BIN)/altcheck audit --offline --lang en --html reports/samples.html samples; test $$? -le 1
	@$(BIN)/altcheck rules --lang zh --html reports/rules.zh.html >/dev/null
	@$(BIN)/altcheck rules --lang en --html reports/rules.html >/dev/null
	@echo "Open $(CURDIR)/reports/samples.html (Chinese: samples.zh.html)"

test: lint types unit ## everything: lint, types and all tests

lint: $(READY) ## ruff: style, faults, format
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(READY) ## mypy, strict
	@$(BIN)/mypy

unit: $(READY) chromium ## all tests, with coverage
	@$(BIN)/pytest --numprocesses=auto --cov --cov-report=term

bench: $(READY) ## timings of reading and auditing, against bare parsing in the same run
	@$(BIN)/python -m tests.benchmarks
	@$(BIN)/python -m tests.benchmarks.linear

fuzz: $(READY) ## 200,000 mutants of the samples against the laws of reading and writing
	@$(BIN)/python -m tests.fuzz

format: $(READY) ## let ruff format the code
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

# The report is tested in a real browser, which pip does not bring.
chromium:
	@for name in chromium chromium-browser google-chrome; do command -v $$name >/dev/null && exit 0; done; \
	if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
	  echo "installing chromium for the browser tests"; \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; \
	else \
	  echo "The browser tests need Chromium; on Debian: sudo apt-get install chromium" >&2; exit 1; \
	fi

clean: ## remove what make made
	rm -rf $(VENV) .coverage .mypy_cache .pytest_cache .ruff_cache .hypothesis
