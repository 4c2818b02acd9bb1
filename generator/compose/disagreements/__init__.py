"""Disagreements: a finder a file, `disputed_*`, by what is disputed."""
