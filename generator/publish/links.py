"""The built site to what is broken in it: links that lead nowhere, ids used twice, requests that leave it."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.diagnostics import Diagnostic

LOADING: Final = ("script", "img", "iframe", "source", "video", "audio", "embed")
LOADED_LINKS: Final = ("stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest", "preconnect")
"""What a browser fetches on its own. Other links are fetched only when a person follows them."""


@dataclass(frozen=True, slots=True)
class Address:
    """One address in a page: the text of the attribute, and whether a browser loads it without being asked."""

    value: str
    loaded: bool


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """What matters of one built page: its ids, those used more than once, and its addresses."""

    ids: frozenset[str]
    repeated: tuple[str, ...]
    addresses: tuple[Address, ...]


def check_links(folder: Path) -> tuple[Diagnostic, ...]:
    """Everything broken in a built site, page by page in alphabetical order. A footnote mark without its note is a link
    to nowhere, so it is found too.
    """
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    pages = {name: _read(folder / name) for name in sorted(files) if name.endswith(".html")}
    return tuple(diagnostic for name in pages for diagnostic in _page(name, pages, files))


def _read(path: Path) -> BuiltPage:
    tree = LexborHTMLParser(path.read_bytes())
    ids = Counter(node.attributes.get("id") or "" for node in tree.css("[id]"))
    names = {node.attributes.get("name") or "" for node in tree.css("a[name]")}
    return BuiltPage(
        frozenset({*ids, *names}),
        tuple(sorted(name for name, count in ids.items() if count > 1)),
        tuple(dict.fromkeys(_addresses(tree))),
    )


def _addresses(tree: LexborHTMLParser) -> Iterator[Address]:
    for node in tree.css("a[href], area[href]"):
        yield Address(node.attributes.get("href") or "", loaded=False)
    for node in tree.css("link[href]"):
        relation = (node.attributes.get("rel") or "").lower().split()
        yield Address(node.attributes.get("href") or "", loaded=any(name in LOADED_LINKS for name in relation))
    for element in LOADING:
        for node in tree.css(f"{element}[src]"):
            yield Address(node.attributes.get("src") or "", loaded=True)
    yield from _pictures(tree.css("[srcset]"))


def _pictures(nodes: Iterable[LexborNode]) -> Iterator[Address]:
    for node in nodes:
        for candidate in (node.attributes.get("srcset") or "").split(","):
            if candidate.strip():
                yield Address(candidate.split()[0], loaded=True)


def _page(name: str, pages: Mapping[str, BuiltPage], files: set[str]) -> Iterator[Diagnostic]:
    for identifier in pages[name].repeated:
        message = f"the id “{identifier}” stands twice on this page"
        yield Diagnostic("id-twice", message, "Give one of the two another id.", file=name, words=identifier)
    for address in pages[name].addresses:
        trouble = _trouble(name, address, pages, files)
        if trouble:
            code, message, remedy = trouble
            yield Diagnostic(code, message, remedy, file=name, words=address.value)


def _trouble(
    name: str, address: Address, pages: Mapping[str, BuiltPage], files: set[str]
) -> tuple[str, str, str] | None:
    parts = urlsplit(address.value)
    if parts.scheme == "data":
        return None
    if parts.scheme or parts.netloc:
        if address.loaded:
            remedy = "Put the file into site_templates/theme/assets and link to it there."
            return "request-leaves-site", f"this page loads {address.value} from elsewhere", remedy
        return None
    path = unquote(parts.path)
    target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
    if path.startswith("/"):
        target = path.lstrip("/")
    if target in ("", ".") or target.endswith("/") or path.endswith("/"):
        target = posixpath.normpath(posixpath.join(target, "index.html"))
    if target not in files:
        remedy = "Correct the link, or make the page it leads to."
        return "link-broken", f"the link to {address.value} leads nowhere", remedy
    fragment = unquote(parts.fragment)
    if fragment and target in pages and fragment not in pages[target].ids:
        remedy = "Correct the link, or give the item it leads to this id."
        return "anchor-missing", f"the link to {address.value} leads to a page without “{fragment}”", remedy
    return None
