"""Figures, not timed tests: one module a figure. `make bench` prints them all; `results.md` holds the last run."""
