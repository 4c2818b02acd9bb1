"""A feed (RSS 0.9 to 2.0, Atom) to its entries, through feedparser, and which of them are about an event."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from urllib.parse import urljoin

from generator.diagnostics import Diagnostic
from generator.readers.about import moment
from generator.readers.normalize import clean, one_line

MOST_ENTRIES = 1_000
_LEAST_SHARED = 2
_TAG = re.compile(r"<(script|style)\b.*?</\1\s*>|<[^>]*>", re.DOTALL | re.IGNORECASE)
_ENTITIES = re.compile(rb"<!DOCTYPE\b(?:[^\[>]*\[.*?\]\s*>|[^>]*>)", re.DOTALL | re.IGNORECASE)
_PLAIN_WORDS = frozenset(
    """
        a about after again all also amid an and are as at be been before but by could did do does down during for
        from had has have he her his how if in into is it its just last latest live may might more most new news
        next no not now of off on one or our out over say says said she should so some than that the their them then
        there these they this those to today two under up update was we were what when where which who why will with
        would year years you your first second day days week talks
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One story of a feed: where it is, what it is called, its first words without markup, when it appeared."""

    url: str
    title: str
    summary: str = ""
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's name and its stories in its order, each address once."""

    title: str | None
    entries: tuple[Entry, ...]


def read_feed(content: bytes, file: str, address: str = "") -> tuple[Feed | None, tuple[Diagnostic, ...]]:
    """A feed's bytes to its stories, or None where it is none. Broken XML is read as far as it goes, and that is said.

    Relative links rest on `address`. Declarations of entities are left out before anything is read, so that none can
    blow up or reach for a file.
    """
    import feedparser

    safe = _ENTITIES.sub(b"", content, count=1)
    found: Any = feedparser.parse(
        BytesIO(safe), response_headers={"content-location": address} if address else None, sanitize_html=False
    )
    entries: dict[str, Entry] = {}
    for entry in found.entries[:MOST_ENTRIES]:
        link = str(entry.get("link") or "").strip()
        url = urljoin(address, link)
        if link and re.match(r"https?://\S+$", url):
            entries.setdefault(url, Entry(url, _text(entry.get("title")), _text(entry.get("summary")), _day(entry)))
    if not found.get("version") and not entries:
        remedy = "give the address of an article, or of an RSS or Atom feed"
        return None, (Diagnostic("no-feed", "this is no feed that can be read", remedy, file=file),)
    problems = []
    if found.bozo and not isinstance(found.get("bozo_exception"), feedparser.exceptions.CharacterEncodingOverride):
        message = f"the feed is broken; {len(entries)} of its stories could be read"
        problems.append(Diagnostic("feed-broken", message, "look whether a story is missing", "warning", file))
    if len(found.entries) > MOST_ENTRIES:
        message = f"the feed lists {len(found.entries):,} stories; the first {MOST_ENTRIES:,} were looked at"
        problems.append(Diagnostic("feed-long", message, "", "warning", file))
    return Feed(_text(found.feed.get("title")) or None, tuple(entries.values())), tuple(problems)


def sort_out(
    entries: Sequence[Entry], words: Iterable[str], *, every: bool = False
) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Stories to those that share enough words with the event, and the rest, both in the feed's order.

    Enough are two different words that carry meaning, in title and first words together, one of them in the title; or
    one where `words` has no more. With `every`, all the words must be there.
    """
    wanted = frozenset(word for text in words for word in _stems(text))
    least = len(wanted) if every else min(_LEAST_SHARED, len(wanted))
    matching = tuple(
        entry
        for entry in entries
        if wanted & _stems(entry.title) and len(wanted & (_stems(entry.title) | _stems(entry.summary))) >= least
    )
    return matching, tuple(entry for entry in entries if entry not in matching)


def _stems(text: str) -> frozenset[str]:
    """The words of a text that carry meaning, without the endings of plurals and of possession."""
    words = re.findall(r"\w+", re.sub(r"['’]s?\b", "", text.casefold()))
    return frozenset(
        re.sub(r"(?<=\w{3})(?:ies|y|es|s)$", "", word) for word in words if word not in _PLAIN_WORDS and len(word) > 1
    )


def _text(value: object) -> str:
    import html

    return one_line(clean(_TAG.sub(" ", html.unescape(_TAG.sub(" ", str(value or ""))))))


def _day(entry: Any) -> str | None:
    known = dict(entry)  # its own `get` makes one date up from another
    parts = known.get("published_parsed") or known.get("updated_parsed")
    return moment(f"{parts[0]:04d}-{parts[1]:02d}-{parts[2]:02d}") if parts else None
