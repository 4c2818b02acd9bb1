"""Nouns that news uses for one thing: "talks", "summit" and "meeting" name one issue."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _table() -> dict[str, str]:
    text = files("generator.compose").joinpath("data", "synonyms.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {word: row[0] for row in rows for word in (row[0], *row[1].split("|"))}


def known(noun: str) -> bool:
    """Whether a noun belongs to a group."""
    return noun in _table()


def canonical(noun: str) -> str:
    """The noun that stands for a noun's group, or the noun itself."""
    return _table().get(noun, noun)
