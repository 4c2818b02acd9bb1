# From a fresh machine with Python 3.11, git and make:
#   make site     sets everything up, reduces the articles, builds the site
#   make check    sets everything up, runs every check there is
.DEFAULT_GOAL := help
.PHONY: help site check format serve bench wheel lock schema ready ready-for-checks

bin := .venv/bin
briefwright := $(bin)/briefwright
python_files := generator tests benchmarks

help:  ## says what there is to make
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 16

ready:
	@.ci/set-up site

ready-for-checks:
	@.ci/set-up check

site: ready  ## articles to briefs, briefs to build/site/ with its PDFs
	@status=0; \
	$(briefwright) reduce || status=$$?; \
	$(briefwright) check || status=$$?; \
	$(briefwright) build || status=$$?; \
	exit $$status

check: ready-for-checks  ## formatting, lint, types, import contracts, schema, tests
	@status=0; \
	$(bin)/ruff format --check --quiet $(python_files) || { echo "ruff format: run 'make format'"; status=1; }; \
	$(bin)/ruff check --quiet $(python_files) || status=1; \
	$(bin)/mypy --strict --no-error-summary generator || status=1; \
	$(bin)/lint-imports --no-logo > build/import-contracts.txt 2>&1 || { cat build/import-contracts.txt; status=1; }; \
	$(briefwright) schema --check || status=1; \
	if [ $$status != 0 ]; then echo "The checks above failed; the tests were not run."; exit 1; fi; \
	$(bin)/python -m pytest

format: ready-for-checks  ## brings the code into its form, mends what lint can mend
	@$(bin)/ruff check --quiet --fix $(python_files) || true
	@$(bin)/ruff format $(python_files)

schema: ready  ## writes briefs/brief.schema.json anew
	@$(briefwright) schema

serve: ready  ## the site in a browser, rebuilt as briefs and templates change
	@$(briefwright) serve

bench: ready-for-checks  ## the figures of benchmarks/results.md
	@$(bin)/python -m benchmarks --write

wheel: ready-for-checks  ## dist/briefwright-*.whl
	@$(bin)/python -m hatchling build -t wheel -d dist

compile := $(bin)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-emit-index-url --no-emit-find-links --no-annotate pyproject.toml
lock: ready-for-checks  ## resolves the dependencies anew: make lock [upgrade=--upgrade]
	@$(compile) $(upgrade) --group build -o requirements.lock
	@$(compile) $(upgrade) --group build --extra reduce -c requirements.lock -o requirements-reduce.lock
	@$(compile) $(upgrade) --group build --group dev --all-extras -c requirements-reduce.lock -o requirements-all.lock
	@echo "requirements*.lock are up to date with pyproject.toml"
