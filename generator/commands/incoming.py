"""What a person names for `add` to the bytes behind it: files, folders, lists, standard input."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from generator.commands.unreadable import unreadable
from generator.diagnostics import Diagnostic
from generator.fetch import Fetched
from generator.files import changed_on
from generator.readers import ARTICLE_SUFFIXES, FEED, suffix_of

ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:/", re.IGNORECASE)
STANDARD_INPUT = "-"
_LARGEST = 50_000_000
_FEEDS = (".xml", ".rss", ".atom", ".rdf")


@dataclass(frozen=True, slots=True)
class Incoming:
    """Something on its way in. `name` is what the person called it, `suffix` its kind, `stem` a name to keep it by.

    `is_own_file` is True for a file of the person's, whose name is kept. `known` is what was said of it elsewhere, in a
    feed; `url` is where it was fetched from, after redirects; `accessed` is the day, YYYY-MM-DD.
    """

    name: str
    content: bytes
    suffix: str
    accessed: str
    stem: str = ""
    url: str | None = None
    declared_encoding: str = ""
    is_own_file: bool = False
    known: dict[str, str] = field(default_factory=dict)


def expanded(
    items: tuple[str, ...], lists: tuple[str, ...], standard_input: Callable[[], bytes], today: str
) -> Iterator[str | Incoming | Diagnostic]:
    """Everything that was named, in order, each once: paths and addresses, what came by standard input, and trouble.

    A folder stands for the articles in it; standard input that holds only addresses and paths is a list of them.
    """
    seen: set[str] = set()
    for found in (*_items(items, standard_input, today), *_lists(lists, standard_input)):
        if not isinstance(found, str):
            yield found
        elif found not in seen:
            seen.add(found)
            yield found


def _items(
    items: tuple[str, ...], standard_input: Callable[[], bytes], today: str
) -> Iterator[str | Incoming | Diagnostic]:
    for item in items:
        if item == STANDARD_INPUT:
            content = standard_input()
            lines = _lines(content)
            if lines and all(ADDRESS.match(line) or Path(line).is_file() for line in lines):
                yield from lines
            else:
                yield Incoming("standard input", content, suffix_of(content), today)
        elif not ADDRESS.match(item) and Path(item).is_dir():
            inside = sorted(path for path in Path(item).iterdir() if path.suffix.lower() in ARTICLE_SUFFIXES)
            yield from map(str, inside)
            if not inside:
                yield Diagnostic("no-articles", f"the folder {item} holds no article", "Name a file in it.", file=item)
        else:
            yield item


def _lists(lists: tuple[str, ...], standard_input: Callable[[], bytes]) -> Iterator[str | Diagnostic]:
    for name in lists:
        content = standard_input() if name == STANDARD_INPUT else _read(Path(name))
        if isinstance(content, Diagnostic):
            yield content
        else:
            yield from _lines(content)


def _lines(content: bytes) -> list[str]:
    """The lines of a list, without blank ones and comments."""
    lines = (line.strip() for line in content.decode("utf-8-sig", "replace").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def from_file(name: str, today: str | None) -> Incoming | Diagnostic:
    """A file by its path; the day it was taken is `today`, or the day it was last changed."""
    path = Path(name)
    content = _read(path)
    if isinstance(content, Diagnostic):
        return content
    suffix = path.suffix.lower()
    if suffix in _FEEDS or suffix not in ARTICLE_SUFFIXES:
        seen = suffix_of(content, "application/octet-stream")
        suffix = seen if seen in (FEED, ".html", ".pdf", ".eml") else suffix
    return Incoming(name, content, suffix, today or changed_on(path), path.stem, is_own_file=True)


def from_answer(name: str, found: Fetched, today: str, known: dict[str, str]) -> Incoming | Diagnostic:
    """What a server sent, by what it is and then by what the server calls it."""
    suffix = suffix_of(found.content, found.content_type)
    if not suffix:
        message = f"this is {found.content_type.partition(';')[0].strip()}, no article"
        return Diagnostic("content-type", message, "give the address of an article or of a feed", file=name)
    stem = unquote(PurePosixPath(urlsplit(found.url).path).stem)
    return Incoming(name, found.content, suffix, today, stem, found.url, found.declared_encoding, known=known)


def _read(path: Path) -> bytes | Diagnostic:
    """A file's bytes, or what keeps them from being read."""
    try:
        if path.stat().st_size > _LARGEST:
            message = f"{path} is larger than {_LARGEST // 1_000_000} MB"
            return Diagnostic("too-large", message, "Save the article's text and add that.", file=str(path))
        return path.read_bytes()
    except (OSError, ValueError) as error:
        return unreadable(path, error)
