"""Lists of words that composing rests on, from the text files in `data/`, a word a line."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def listed(name: str) -> frozenset[str]:
    """The words of `data/<name>.txt`."""
    return frozenset(files("generator.compose").joinpath("data", f"{name}.txt").read_text(encoding="utf-8").split())
