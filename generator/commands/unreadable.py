"""Why a file that somebody named can't be read, and which one may have been meant."""

from __future__ import annotations

import re
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.evidence.suggest import nearest_word

_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?/\S", re.IGNORECASE)
"""A host and a page of it, such as courier.example/deal: an address of which https:// was left out."""


def unreadable(path: Path, error: Exception) -> Diagnostic:
    """A file as it was named, and what came of reading it, to a problem with a remedy."""
    if isinstance(error, FileNotFoundError):
        there = {one.stem: one.name for one in sorted(path.parent.iterdir())} if path.parent.is_dir() else {}
        near = nearest_word(path.stem, tuple(there))  # that files end alike makes no names alike
        remedy = f"Did you mean {path.with_name(there[near])}?" if near else f"It was looked for as {path.absolute()}."
        if _HOST.match(str(path)):
            remedy += f" If it is an address, write https://{path}."
        return Diagnostic("file-missing", "there is no such file", remedy, file=str(path), words=str(path))
    reason = getattr(error, "strerror", None) or str(error)
    return Diagnostic("file-unreadable", f"this can't be read: {reason}", "Name a file.", file=str(path))
