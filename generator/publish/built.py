"""What the last build left behind: enough to know that a page would come out the same, and where it is.

The pages themselves stand in the site; a page that somebody changed there is built anew. The record can be deleted at
any time.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.publish.tree import Digests


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """One page: `key` tells everything it was built of, `leads` the pages whose ids it leads to."""

    key: str
    leads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """A built site: a hash of everything it was made of, its files, and its pages by their path in its folder."""

    inputs: str = ""
    files: Digests = field(default_factory=dict)
    pages: Mapping[str, BuiltPage] = field(default_factory=dict)

    def page(self, name: str, key: str, there: Digests) -> BuiltPage | None:
        """A page, if it was built of the same and is `there` as it was."""
        known = self.pages.get(name)
        same = known is not None and known.key == key and name in there and there[name] == self.files.get(name)
        return known if same else None


def read_built(record: Path) -> BuiltSite:
    """What a build wrote down of a site; nothing where there is no record, or none that can be read."""
    try:
        known = json.loads(record.read_text("utf-8"))
        pages = {str(name): BuiltPage(key, tuple(leads)) for name, (key, leads) in known["pages"].items()}
        return BuiltSite(known["inputs"], dict(known["files"]), pages)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return BuiltSite()


def write_built(record: Path, site: BuiltSite) -> None:
    """Write down what was built."""
    pages = {name: [page.key, page.leads] for name, page in sorted(site.pages.items())}
    content = {"inputs": site.inputs, "files": site.files, "pages": pages}
    record.write_text(json.dumps(content, indent=0, sort_keys=True) + "\n", "utf-8")
