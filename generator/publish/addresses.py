"""A built page to its ids and addresses, and an address to the file it leads to."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.publish.tree import digest

LOADING: Final = ", ".join(f"{name}[src]" for name in ("script", "img", "iframe", "source", "video", "audio", "embed"))
LOADED_LINKS: Final = ("stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest", "preconnect")
"""What a browser fetches on its own. Other links are fetched only when a person follows them."""


@dataclass(frozen=True, slots=True)
class Address:
    """One address in a page: the text of the attribute, and whether a browser loads it without being asked."""

    value: str
    loaded: bool


@dataclass(frozen=True, slots=True)
class BuiltAddresses:
    """What matters of one built page: its ids, those used more than once, and its addresses."""

    ids: frozenset[str]
    repeated: tuple[str, ...]
    addresses: tuple[Address, ...]


_READ: dict[str, BuiltAddresses] = {}
MOST_READ: Final = 4096
"""How many pages are remembered by their bytes' hashes: a server looks at the same ones again after each edit."""


def read_addresses(content: bytes) -> BuiltAddresses:
    """The ids and addresses of a page."""
    key = digest(content)
    if key not in _READ:
        if len(_READ) >= MOST_READ:
            _READ.clear()
        _READ[key] = _read(content)
    return _READ[key]


def _read(content: bytes) -> BuiltAddresses:
    tree = LexborHTMLParser(content)
    ids = Counter(node.id or "" for node in tree.css("[id]"))
    names = {node.attributes.get("name") or "" for node in tree.css("a[name]")}
    return BuiltAddresses(
        frozenset({*ids, *names}),
        tuple(sorted(name for name, count in ids.items() if count > 1)),
        tuple(dict.fromkeys(_addresses(tree))),
    )


def target_of(name: str, address: Address) -> tuple[str, str]:
    """The file of the site that an address on a page leads to, and the id there; "" for an address elsewhere."""
    parts = urlsplit(address.value)
    if parts.scheme or parts.netloc:
        return "", ""
    path = unquote(parts.path)
    target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
    if path.startswith("/"):
        target = path.lstrip("/")
    if target in ("", ".") or target.endswith("/") or path.endswith("/"):
        target = posixpath.normpath(posixpath.join(target, "index.html"))
    return target, unquote(parts.fragment)


def _addresses(tree: LexborHTMLParser) -> Iterator[Address]:
    for node in tree.css("a[href], area[href]"):
        yield Address(node.attributes.get("href") or "", loaded=False)
    for node in tree.css("link[href]"):
        relation = (node.attributes.get("rel") or "").lower().split()
        yield Address(node.attributes.get("href") or "", loaded=any(name in LOADED_LINKS for name in relation))
    for node in tree.css(LOADING):
        yield Address(node.attributes.get("src") or "", loaded=True)
    yield from _pictures(tree.css("[srcset]"))


def _pictures(nodes: Iterable[LexborNode]) -> Iterator[Address]:
    for node in nodes:
        for candidate in (node.attributes.get("srcset") or "").split(","):
            if candidate.strip():
                yield Address(candidate.split()[0], loaded=True)
