"""A page: what rendering makes and publishing writes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the site's input: `path` relative to the pages folder, with forward slashes, and its whole `text`."""

    path: str
    text: str
