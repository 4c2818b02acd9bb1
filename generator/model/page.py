"""A page: what rendering makes and publishing writes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

SEARCH_PAGE: Final = "search/items.json"
"""What the search of the site finds: entries with `location`, `title` and `text`. It is not published as it is."""


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the site's input: `path` relative to the pages folder, with forward slashes, and its whole `text`."""

    path: str
    text: str
