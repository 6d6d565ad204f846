# `make run` starts the program, `make test` tries everything. The settings stand in README.md.

PYTHON ?= python3
EXTRAS ?= none
UPGRADE ?=

BIN := .venv/bin
TRANSLATIONS := proposal/web/translations

# Three tests at a time keep two cores at work, for one that drives a browser or LibreOffice often waits.
# Those of one file stay together: they share a server, or what LibreOffice made in one go.
BOTH_CORES := --numprocesses 3 --dist loadfile --no-loadscope-reorder

# Where Python is told to keep no compiled modules, the program would be compiled anew each of the many times
# that the tests start it.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run packages test documents-check bench templates translations screenshots lock

run: .venv/.program
	@$(BIN)/python app.py

# Adds what a server needs: make packages EXTRAS="server postgres"
packages: .venv/.program
	@$(call install,$(EXTRAS))

test:
	@bash tests/needs.sh
	@$(MAKE) --no-print-directory .venv/.tests .venv/.node
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	@$(call beside,$(BIN)/mypy,$(BIN)/python -m pytest $(BOTH_CORES))

# Runs $(1) while $(2) does; what the first says comes last, and both must succeed.
beside = \
	echo "$(2)"; $(1) > .venv/beside.txt 2>&1 & beside=$$!; trap 'kill $$beside' INT TERM; \
	$(2); first=$$?; wait $$beside; second=$$?; \
	echo "$(1)"; cat .venv/beside.txt; [ $$first$$second = 00 ]

# Makes the packages of every case and holds each file against the rules for good documents.
documents-check:
	@bash tests/needs.sh
	@$(MAKE) --no-print-directory .venv/.tests .venv/.node
	$(BIN)/python -m pytest tests/documents/check

bench: .venv/.tests
	@$(BIN)/python -m tests.bench

screenshots: .venv/.tests
	@$(BIN)/python -m tests.screenshots

# Writes templates/word again from the styles in proposal/documents/word/styles.py.
templates: .venv/.program
	@$(BIN)/python -m proposal.documents.word.template

# Gathers every text people see, brings the English catalogue up to date and compiles it.
translations: .venv/.program
	$(BIN)/pybabel -q extract -F pyproject.toml -k mark -k mark_count:1,2 -k lazy_gettext --sort-by-file \
		--add-location=file \
		--project "Van Idee naar Project" --copyright-holder "Van Idee naar Project contributors" -o $(TRANSLATIONS)/messages.pot .
	$(BIN)/pybabel -q update --init-missing -l en -i $(TRANSLATIONS)/messages.pot -d $(TRANSLATIONS) \
		--no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date
	$(BIN)/pybabel -q compile -d $(TRANSLATIONS)

# Writes requirements.lock again from pyproject.toml; with UPGRADE=--upgrade it takes newer versions.
lock: $(BIN)/python
	@tools=$$(mktemp -d) && trap 'rm -rf "$$tools"' EXIT && $(PYTHON) -m venv "$$tools" && \
		"$$tools/bin/pip" install --quiet --disable-pip-version-check uv && \
		PATH="$$tools/bin:$$PATH" $(BIN)/python tests/lock.py $(UPGRADE)

# The locked packages with their hashes checked; $(1) names the extras that are wanted besides the program.
# Where Python came without its own pip for new environments (Debian without python3-venv), the system's pip helps.
install = \
	extras=$$(printf '%s' "$(strip $(1))" | tr ' ' '|') && \
	sed -E "s/ (;|and) extra == '($$extras)'//" requirements.lock > .venv/wanted.txt && \
	if $(BIN)/python -m pip --version > .venv/pip.txt 2>&1; \
	then pip="$(BIN)/python -m pip"; else pip="$(PYTHON) -m pip --python $(BIN)/python"; fi && \
	$$pip install --quiet --disable-pip-version-check --require-hashes -r .venv/wanted.txt

.venv/.program: requirements.lock $(BIN)/python
	@echo "De onderdelen worden opgehaald. Dat gebeurt maar een keer en duurt een paar minuten."
	@$(call install,none)
	@touch $@

.venv/.tests: requirements.lock $(BIN)/python
	@echo "De onderdelen voor het testen worden opgehaald."
	@$(call install,postgres server test)
	@touch .venv/.program $@

# The validator of Microsoft's Open XML SDK: locked by its hash, and no script of it runs. `npm ci` would demand the
# packages of all other systems in the lock too.
.venv/.node: tests/node/package-lock.json $(BIN)/python
	@echo "De controleur van Word- en Excelbestanden wordt opgehaald."
	@mkdir -p .venv/node && cp tests/node/package.json tests/node/package-lock.json .venv/node/
	@npm install --prefix .venv/node --ignore-scripts --no-audit --no-fund --silent
	@touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Er is Python 3.11 of nieuwer nodig, en $(PYTHON) is dat niet."; \
		echo "Heet een nieuwere anders? Zeg dan bijvoorbeeld: make run PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv > /dev/null 2>&1 || $(PYTHON) -m venv --clear --without-pip .venv
