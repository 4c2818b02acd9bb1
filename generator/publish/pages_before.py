"""The pages that were rendered last, by event: they stand where MkDocs reads them, and a record says what of.

Both can be deleted at any time; a page that somebody changed is rendered anew.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from generator.model.page import Page


class PagesBefore:
    """Reads the record when it is made and writes it when it is saved. `program` tells the code that makes pages."""

    def __init__(self, folder: Path, record: Path, program: str) -> None:
        self._folder, self._record, self._program = folder, record, program
        self._now: dict[str, list[object]] = {}
        try:
            known = json.loads(record.read_text("utf-8"))
            self._before = dict(known["events"]) if known["program"] == program else {}
        except (OSError, ValueError, KeyError, TypeError):
            self._before = {}

    def pages(self, event: str, key: str) -> tuple[Page, ...] | None:
        """The pages of an event where they were made of the same and are still as they were made."""
        known = self._before.get(event)
        if not known or known[0] != key:
            return None
        try:
            pages = [Page(name, (self._folder / name).read_text("utf-8")) for name in known[1]]
        except (OSError, ValueError):
            return None
        if [_digest(page) for page in pages] != list(known[1].values()):
            return None
        self._now[event] = known
        return tuple(pages)

    def keep(self, event: str, key: str, pages: Sequence[Page]) -> None:
        """Remember what an event's pages were made of."""
        self._now[event] = [key, {page.path: _digest(page) for page in pages}]

    def save(self) -> None:
        """Write down what was rendered or taken over in this run."""
        self._record.parent.mkdir(parents=True, exist_ok=True)
        content = {"program": self._program, "events": self._now}
        self._record.write_text(json.dumps(content, sort_keys=True, indent=0) + "\n", "utf-8")


def _digest(page: Page) -> str:
    return sha256(page.text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
