# Everything runs in .venv, which is made on the first use and renewed when the locked requirements change;
# the program is frozen in build/venv, which holds nothing else.
.POSIX:

PYTHON = .venv/bin/python
PIP = $(PYTHON) -m pip --disable-pip-version-check install --quiet
LOCK = $(PYTHON) -m uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-header

help:
	@echo 'make run     open the window in training mode'
	@echo 'make test    run the test suite, headless'
	@echo 'make check   format, lint, types, import rules'
	@echo 'make bench   the benchmark table'
	@echo 'make soak    the long tests'
	@echo 'make bundle  the frozen program in dist/, tested and measured'
	@echo 'make deb     the same as a package for Debian and Ubuntu, in dist/artefacts'
	@echo 'make artefacts  all that is handed out, with a bill of materials and checksums'
	@echo 'make audit   known vulnerabilities of the locked requirements; asks the network'
	@echo 'make texts   renew the catalogues of the languages in resources/translations'
	@echo 'make lock    renew packaging/requirements*.txt from pyproject.toml'

run: .venv/run.stamp
	@$(PYTHON) -m nanosecure_gui.preflight
	@$(PYTHON) -m nanosecure_gui --training

test: .venv/dev.stamp
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest --numprocesses auto --maxprocesses 4 --max-worker-restart 0 --dist loadfile

soak: .venv/dev.stamp
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -m soak --numprocesses auto --maxprocesses 4 --max-worker-restart 0 -o faulthandler_timeout=3600

bench: .venv/dev.stamp
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m tests.bench

check: .venv/dev.stamp
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m ruff check
	$(PYTHON) -m mypy
	.venv/bin/lint-imports

lock: .venv/dev.stamp
	@$(PYTHON) -c 'import uv' 2>/dev/null || $(PIP) uv
	$(LOCK) pyproject.toml --output-file packaging/requirements.txt >/dev/null
	$(LOCK) --extra dev pyproject.toml --output-file packaging/requirements-dev.txt >/dev/null
	$(LOCK) --extra bundle pyproject.toml --output-file packaging/requirements-bundle.txt >/dev/null

bundle: build/venv/bundle.stamp
	@build/venv/bin/python packaging/bundle.py

deb: bundle
	@build/venv/bin/python packaging/deb.py

artefacts: bundle
	@build/venv/bin/python packaging/artefacts.py

# What cannot be looked up counts as a failure: --strict.
audit:
	@sh packaging/make_venv.sh build/audit
	@build/audit/bin/python -c 'import pip_audit' 2>/dev/null || build/audit/bin/python -m pip --disable-pip-version-check install --quiet pip-audit
	@build/audit/bin/python -m pip_audit --strict --require-hashes --disable-pip --requirement packaging/requirements-bundle.txt

texts: .venv/dev.stamp
	@$(PYTHON) packaging/translations.py

.venv/run.stamp: packaging/requirements.txt
	@sh packaging/make_venv.sh
	@echo 'Installing what the program needs'
	@$(PIP) --require-hashes -r packaging/requirements.txt
	@sh packaging/add_command.sh
	@touch $@

.venv/dev.stamp: packaging/requirements-dev.txt
	@sh packaging/make_venv.sh
	@echo 'Installing what the program and its tests need'
	@$(PIP) --require-hashes -r packaging/requirements-dev.txt
	@sh packaging/add_command.sh
	@touch $@

build/venv/bundle.stamp: packaging/requirements-bundle.txt
	@sh packaging/make_venv.sh build/venv
	@echo 'Installing what the program needs, and PyInstaller'
	@build/venv/bin/python -m pip --disable-pip-version-check install --quiet --require-hashes -r packaging/requirements-bundle.txt
	@touch $@

.PHONY: help run test soak bench check bundle deb artefacts audit texts lock
