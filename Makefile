# From a fresh machine with Python 3.11, git and make:
#   make site     sets everything up, reduces the articles, builds the site
#   make check    sets everything up, runs every check there is
.DEFAULT_GOAL := help
.PHONY: help site pages report check format serve bench wheel lock schema ready ready-for-briefs ready-for-checks
.PHONY: updates propose comment outgoing-links

bin := .venv/bin
briefwright := $(bin)/briefwright
python_files := generator tests benchmarks

help:  ## says what there is to make
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 16

ready:
	@.ci/set-up site

ready-for-briefs:
	@.ci/set-up publish

ready-for-checks:
	@.ci/set-up check

site: ready  ## articles to briefs, briefs to build/site/ with its PDFs
	@status=0; \
	$(briefwright) reduce || status=$$?; \
	$(briefwright) check || status=$$?; \
	$(briefwright) build || status=$$?; \
	exit $$status

pages: ready-for-briefs  ## the site from the briefs as they are, without the language pipeline
	@$(briefwright) build

since := main
report: ready-for-briefs  ## what a change does to the briefs: make report [since=main]
	@mkdir -p build/report; status=0; \
	$(briefwright) check --format $(if $(GITHUB_ACTIONS),github,text) --changed-against $(since) || status=$$?; \
	$(briefwright) diff $(since) > build/report/diff.md || status=$$?; \
	cat build/report/diff.md $(if $(GITHUB_STEP_SUMMARY),>> $(GITHUB_STEP_SUMMARY)); \
	exit $$status

check: ready-for-checks  ## formatting, lint, types, import contracts, schema, tests
	@status=0; \
	$(bin)/ruff format --check --quiet $(python_files) || { echo "ruff format: run 'make format'"; status=1; }; \
	$(bin)/ruff check --quiet $(python_files) || status=1; \
	$(bin)/mypy --strict --no-error-summary generator benchmarks || status=1; \
	$(bin)/lint-imports --no-logo > build/import-contracts.txt 2>&1 || { cat build/import-contracts.txt; status=1; }; \
	$(briefwright) schema --check || status=1; \
	$(bin)/zizmor --offline --quiet --no-progress .github || status=1; \
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

updates: ready  # for .github/workflows: new articles of the feeds, on branches in build/updates
	@.ci/update read

propose:  # for .github/workflows: a pull request for each branch
	@.ci/update propose

comment:  # for .github/workflows: what a pull request changes in meaning, as a comment on it
	@.ci/comment

outgoing-links: ready-for-checks  ## whether the addresses that the built site leads to answer
	@$(briefwright) build --no-pdf
	@$(bin)/linkchecker --config .ci/linkchecker.ini build/site/index.html

wheel: ready-for-checks  ## dist/briefwright-*.whl
	@$(bin)/python -m hatchling build -t wheel -d dist

compile := $(bin)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-emit-index-url --no-emit-find-links --no-annotate pyproject.toml
lock: ready-for-checks  ## resolves the dependencies anew: make lock [upgrade=--upgrade]
	@$(compile) $(upgrade) --group build -o requirements.lock
	@$(compile) $(upgrade) --group build --extra reduce -c requirements.lock -o requirements-reduce.lock
	@$(compile) $(upgrade) --group build --group dev --all-extras -c requirements-reduce.lock -o requirements-all.lock
	@echo "requirements*.lock are up to date with pyproject.toml"
