"""The built site to what is broken in it: links that lead nowhere, ids used twice, requests that leave it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from generator.diagnostics import Diagnostic
from generator.publish.addresses import Address, BuiltAddresses, read_addresses, target_of
from generator.publish.tree import listed


class LinkCheck:
    """The links of one built site. Pages are read when they are looked at, or led to, for the first time.

    `elsewhere` are files of it that stand in another folder, which is told for each.
    """

    def __init__(self, folder: Path, elsewhere: Mapping[str, Path] | None = None) -> None:
        self._folders = dict.fromkeys(listed(folder), folder) | dict(elsewhere or {})
        self.files = frozenset(self._folders)
        self.pages = tuple(sorted(name for name in self.files if name.endswith(".html")))
        self._read: dict[str, BuiltAddresses] = {}

    def check(self, names: Collection[str]) -> Iterator[Diagnostic]:
        """Everything broken in some pages, in alphabetical order. A footnote mark without its note is a link to
        nowhere, so it is found too.
        """
        for name in sorted(names):
            page = self._page(name)
            for identifier in page.repeated:
                message = f"the id “{identifier}” stands twice on this page"
                remedy = "Give one of the two another id."
                yield Diagnostic("id-twice", message, remedy, file=name, words=identifier)
            for address in page.addresses:
                if trouble := self._trouble(name, address):
                    code, message, remedy = trouble
                    yield Diagnostic(code, message, remedy, file=name, words=address.value)

    def leads(self, name: str) -> tuple[str, ...]:
        """The other pages whose ids a page leads to."""
        targets = (target_of(name, address) for address in self._page(name).addresses)
        return tuple(sorted({path for path, fragment in targets if fragment and path != name and path in self.files}))

    def _page(self, name: str) -> BuiltAddresses:
        if name not in self._read:
            self._read[name] = read_addresses((self._folders[name] / name).read_bytes())
        return self._read[name]

    def _trouble(self, name: str, address: Address) -> tuple[str, str, str] | None:
        parts = urlsplit(address.value)
        if parts.scheme == "data":
            return None
        if parts.scheme or parts.netloc:
            if address.loaded:
                remedy = "Put the file into site_templates/theme/assets and link to it there."
                return "request-leaves-site", f"this page loads {address.value} from elsewhere", remedy
            return None
        target, fragment = target_of(name, address)
        if target not in self.files:
            remedy = "Correct the link, or make the page it leads to."
            return "link-broken", f"the link to {address.value} leads nowhere", remedy
        if fragment and target.endswith(".html") and fragment not in self._page(target).ids:
            remedy = "Correct the link, or give the item it leads to this id."
            return "anchor-missing", f"the link to {address.value} leads to a page without “{fragment}”", remedy
        return None


def check_links(folder: Path) -> tuple[Diagnostic, ...]:
    """Everything broken in a built site, page by page in alphabetical order."""
    check = LinkCheck(folder)
    return tuple(check.check(check.pages))
