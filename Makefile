# make run: the wizard. make test: every check and test. Both make their own virtual environment.
# make scorecard: what a release is held to. make lock, audit, release: see docs/releasing.md.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
TOOLS := $(VENV)/release/bin
# What is installed is what was locked, byte for byte.
INSTALL := -m pip install --quiet --disable-pip-version-check
LOCKED := $(INSTALL) --require-hashes --only-binary :all:
COMPILE = cd requirements && $(abspath $(TOOLS))/pip-compile --quiet --generate-hashes \
  --allow-unsafe --strip-extras --no-header --no-emit-index-url --no-emit-trusted-host \
  --no-emit-find-links --no-emit-options $(UPGRADE)

.PHONY: run test bench redaction-report weights scorecard crash-sweep crash-kills canary lock audit sbom release clean

run: $(VENV)/.installed
	@$(BIN)/supportcli

test: $(VENV)/.tools
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

bench: $(VENV)/.tools
	$(BIN)/python -m benchmarks

redaction-report: $(VENV)/.tools
	$(BIN)/python -m benchmarks.redaction

# After a change of labels, shapes or worked texts.
weights: $(VENV)/.tools
	$(BIN)/python -m benchmarks.redaction.learn

scorecard: $(VENV)/.tools
	$(BIN)/python -m benchmarks.scorecard $(ROWS)

# Needs strace and leave to trace; takes minutes.
crash-sweep: $(VENV)/.tools
	$(BIN)/python -m benchmarks.crash sweep $(QUICK)

crash-kills: $(VENV)/.tools
	$(BIN)/python -m benchmarks.crash kills $(COUNT)

canary: $(VENV)/.tools
	$(BIN)/python -m benchmarks.crash canary $(COUNT)

lock: $(VENV)/.release
	$(COMPILE) -o run.txt ../pyproject.toml
	$(COMPILE) -c run.txt --only-build-deps --build-deps-for editable -o build.txt ../pyproject.toml
	$(COMPILE) -c run.txt -c build.txt --all-extras -o dev.txt ../pyproject.toml
	$(COMPILE) -o release.txt release.in

audit: $(VENV)/.release
	$(TOOLS)/pip-audit --strict --require-hashes --disable-pip -r requirements/run.txt
	$(TOOLS)/pip-audit --strict --require-hashes --disable-pip -r requirements/dev.txt

sbom: $(VENV)/.release
	mkdir -p dist
	$(TOOLS)/cyclonedx-py requirements requirements/run.txt --pyproject pyproject.toml \
	  --output-reproducible --output-format JSON --output-file dist/supportcli.cdx.json

release: $(VENV)/.installed
	rm -rf dist
	$(BIN)/python -m hatchling build -d dist
	$(MAKE) sbom
	cd dist && sha256sum * > SHA256SUMS

clean:
	rm -rf $(VENV) dist build

$(VENV)/.installed: pyproject.toml requirements/run.txt requirements/build.txt
	@$(PYTHON) -c 'import sys; sys.exit("supportcli needs Python 3.11 or newer; set PYTHON=python3.11") if sys.version_info < (3, 11) else None'
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python $(LOCKED) -r requirements/run.txt -r requirements/build.txt
	@$(BIN)/python $(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.tools: $(VENV)/.installed requirements/dev.txt
	@$(BIN)/python $(LOCKED) -r requirements/dev.txt
	@touch $@

$(VENV)/.release: requirements/release.txt
	@$(PYTHON) -m venv $(VENV)/release
	@$(TOOLS)/python $(LOCKED) -r requirements/release.txt
	@touch $@
