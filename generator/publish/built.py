"""What the last build left behind, by page: enough to know that a page would come out the same, and where it is.

The pages themselves stand in the site; a page that somebody changed there is built anew. The record can be deleted at
any time.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """One page: `key` tells everything it was built of, `digest` its bytes, `leads` the pages whose ids it leads to."""

    key: str
    digest: str = ""
    leads: tuple[str, ...] = ()

    def made(self, content: bytes) -> BuiltPage:
        """The same page with what it came out as."""
        return replace(self, digest=_digest(content))


@dataclass(frozen=True, slots=True)
class BuiltPages:
    """The pages of a built site, by their path in its folder."""

    site: Path
    pages: Mapping[str, BuiltPage] = field(default_factory=dict)

    def page(self, name: str, key: str) -> tuple[BuiltPage, bytes] | None:
        """A page with its bytes, if it was built of the same and is still as it was."""
        known = self.pages.get(name)
        if known is None or known.key != key:
            return None
        try:
            content = (self.site / name).read_bytes()
        except OSError:
            return None
        return (known, content) if _digest(content) == known.digest else None


def read_built(record: Path, site: Path) -> BuiltPages:
    """What a build wrote down of a site; nothing where there is no record, or none that can be read."""
    try:
        known = json.loads(record.read_text("utf-8"))["pages"]
        pages = {name: BuiltPage(key, digest, tuple(leads)) for name, (key, digest, leads) in known.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        pages = {}
    return BuiltPages(site, pages)


def as_record(pages: Mapping[str, BuiltPage]) -> dict[str, list[object]]:
    """The pages as JSON holds them."""
    return {name: [page.key, page.digest, list(page.leads)] for name, page in sorted(pages.items())}


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()[:32]
