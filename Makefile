# regionkit: `make demo` and `make test` need only python3 (3.11 or newer), make and git.

PYTHON ?= python3
PLAN   ?= examples/kongsbergregionen.yaml
# Extra arguments for pytest, for example: make test ARGS="-k sharing"
ARGS   ?=

# The default plan is judged on the day it was adopted.
ifeq ($(PLAN),examples/kongsbergregionen.yaml)
AS_OF  ?= 2009-02-03
endif

VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --quiet --quiet
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1

# One stamp for each thing installed. A stamp is older than pyproject.toml when
# the project's needs have changed; otherwise nothing is installed again.
PACKAGE := $(VENV)/.stamp-package
TEST    := $(VENV)/.stamp-test
LINT    := $(VENV)/.stamp-lint
DOCS    := $(VENV)/.stamp-docs
BENCH   := $(VENV)/.stamp-bench

GATES := gate-format gate-lint gate-types gate-imports gate-deps gate-docs gate-package gate-coverage

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test gates $(GATES) bench eyes messages schema docs notebooks readme-picture format clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-14s %s\n", $$1, $$2 }' Makefile

demo: $(PACKAGE) ## Check a plan and show how its costs are shared (PLAN=..., AS_OF=...)
	@status=0; \
	$(BIN)/regionkit check "$(PLAN)" --profile plp $(if $(AS_OF),--as-of "$(AS_OF)") || status=$$?; \
	if [ $$status -gt 1 ]; then exit $$status; fi; \
	echo; \
	$(BIN)/regionkit share "$(PLAN)" || exit $$?; \
	exit $$status

test: $(TEST) ## Run the tests
	$(BIN)/python -m pytest -n 2 $(ARGS)

gates: $(GATES) ## Run every check a change must pass, apart from the tests
	@echo "All gates passed."

gate-format: $(LINT) ## Gate: formatting
	$(BIN)/ruff format --check .

gate-lint: $(LINT) ## Gate: lint rules
	$(BIN)/ruff check .

# pyright looks up the package through the first python on the path.
gate-types: $(LINT) ## Gate: types, inside and as seen by users
	$(BIN)/mypy
	PATH="$(CURDIR)/$(BIN):$$PATH" pyright --verifytypes regionkit --ignoreexternal

gate-imports: $(LINT) ## Gate: which room may import which
	$(BIN)/lint-imports --no-logo

gate-deps: $(LINT) ## Gate: every dependency is declared and used
	$(BIN)/deptry src

gate-docs: docs ## Gate: documentation without warnings

gate-package: $(LINT) ## Gate: the built package works in an empty environment
	@set -e; \
	tmp=$$(mktemp -d); \
	trap 'rm -rf "$$tmp"' EXIT; \
	$(BIN)/python -m build --outdir "$$tmp/dist" . > "$$tmp/log" 2>&1 || { cat "$$tmp/log"; exit 1; }; \
	$(BIN)/check-wheel-contents "$$tmp"/dist/*.whl; \
	$(BIN)/python -m twine check --strict "$$tmp"/dist/*; \
	$(BIN)/python -m venv "$$tmp/venv"; \
	"$$tmp/venv/bin/python" -m pip --quiet --quiet install "$$tmp"/dist/*.whl; \
	"$$tmp/venv/bin/regionkit" --version; \
	"$$tmp/venv/bin/regionkit" check examples/kongsbergregionen.yaml --profile plp

gate-coverage: $(TEST) ## Gate: branch coverage
	$(BIN)/python -m pytest -n 2 -q --cov --cov-report=term $(ARGS)

bench: $(BENCH) ## Measure everything, as ratios within one run, and write docs/performance.md
	@$(BIN)/python benchmarks/run_all.py

eyes: $(TEST) ## Look at pages and pictures in a browser (needs chromium, npm and LibreOffice)
	$(BIN)/python tools/look_at_pictures.py build/pictures
	$(BIN)/python -m tools.eyes build/pages

messages: $(PACKAGE) ## Bring the catalogues of translations in step with the code
	$(BIN)/python tools/build_messages.py

schema: $(PACKAGE) ## Write the JSON Schema of the file format anew from the classes
	$(BIN)/python tools/build_schema.py

notebooks: $(TEST) ## Run the notebooks in examples/notebooks and keep what they show
	$(BIN)/python tools/build_notebooks.py

readme-picture: $(PACKAGE) ## Draw the picture in the README anew
	$(BIN)/python tools/build_readme_picture.py

docs: $(DOCS) ## Build the documentation into docs/_build/html
	$(BIN)/sphinx-build -E -n -W --keep-going -q -b html docs docs/_build/html
	@echo "Documentation: docs/_build/html/index.html"

format: $(LINT) ## Format the code and repair what can be repaired
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean: ## Remove everything that was made, including .venv
	rm -rf $(VENV) docs/_build dist build htmlcov .coverage .coverage.*
	rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests docs examples -type d -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true

$(PACKAGE): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	|| { echo "regionkit needs Python 3.11 or newer; try: make PYTHON=python3.11"; exit 1; }
	@echo "Setting up $(VENV) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install "pip>=25.1"
	@$(PIP) install --editable .
	@touch $@

$(TEST): $(PACKAGE)
	@echo "Installing the test tools ..."
	@$(PIP) install --group test
	@touch $@

$(LINT): $(TEST)
	@echo "Installing the checking tools ..."
	@$(PIP) install --group lint
	@touch $@

$(BENCH): $(TEST)
	@echo "Installing what regionkit is measured against ..."
	@$(PIP) install --group bench
	@touch $@

$(DOCS): $(PACKAGE)
	@echo "Installing the documentation tools ..."
	@$(PIP) install --group docs
	@touch $@
