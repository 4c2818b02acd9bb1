"""A feed to its stories: RSS 0.9 to 2.0 and Atom through feedparser, JSON Feed as it is."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any
from urllib.parse import urljoin

from generator.diagnostics import Diagnostic
from generator.readers.about import moment
from generator.readers.normalize import clean, one_line

MOST_ENTRIES = 1_000
_ADDRESS = re.compile(r"https?://\S+$")
_TAG = re.compile(r"<(script|style)\b.*?</\1\s*>|<[^>]*>", re.DOTALL | re.IGNORECASE)
_ENTITIES = re.compile(rb"<!DOCTYPE\b(?:[^\[>]*\[.*?\]\s*>|[^>]*>)", re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One story of a feed: where it is, what it is called, its first words without markup, when it appeared, and when
    the feed says it was changed.
    """

    url: str
    title: str
    summary: str = ""
    published: str | None = None
    updated: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's name and its stories in its order, each address once."""

    title: str | None
    entries: tuple[Entry, ...]


def read_feed(
    content: bytes, file: str, address: str = "", declared_encoding: str = ""
) -> tuple[Feed | None, tuple[Diagnostic, ...]]:
    """A feed's bytes to its stories, or None where it is none. Broken XML is read as far as it goes, and that is said.

    Relative links rest on `address`; `declared_encoding` is what a server said. Declarations of entities are left out
    before anything is read, so that none can blow up or reach for a file.
    """
    is_json = content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    title, found, is_broken = _of_json(content) if is_json else _of_xml(content, address, declared_encoding)
    looked_at = found[:MOST_ENTRIES]
    whole = [replace(one, url=urljoin(address, one.url.strip())) for one in looked_at if one.url.strip()]
    entries: dict[str, Entry] = {}
    for entry in (one for one in whole if _ADDRESS.match(one.url)):
        entries.setdefault(entry.url, entry)
    if title is None and not entries:
        remedy = "give the address of an article, or of an RSS, Atom or JSON feed"
        return None, (Diagnostic("no-feed", "this is no feed that can be read", remedy, file=file),)
    problems = []
    lost = len(looked_at) - sum(bool(_ADDRESS.match(one.url)) for one in whole)
    if is_broken:
        message = f"the feed is broken; {len(entries)} of its stories could be read"
        problems.append(Diagnostic("feed-broken", message, "look whether a story is missing", "warning", file))
    elif lost:
        message = f"{lost} of the feed's {len(looked_at)} stories cannot be fetched: no address on the web"
        remedy = "" if address else "give the feed by its address, on which its links may rest"
        problems.append(Diagnostic("feed-broken", message, remedy, "warning", file))
    if len(found) > MOST_ENTRIES:
        message = f"the feed lists {len(found):,} stories; the first {MOST_ENTRIES:,} were looked at"
        problems.append(Diagnostic("feed-long", message, "", "warning", file))
    return Feed(title or None, tuple(entries.values())), tuple(problems)


def _of_xml(content: bytes, address: str, declared_encoding: str) -> tuple[str | None, list[Entry], bool]:
    """The feed's name (None where it is no feed, "" where it has none), its stories, and whether its XML is broken."""
    import feedparser

    charset = f"; charset={declared_encoding}" if declared_encoding else ""
    headers = {"content-location": address, "content-type": f"application/xml{charset}"}
    safe = BytesIO(_ENTITIES.sub(b"", content, count=1))
    found: Any = feedparser.parse(safe, response_headers=headers, sanitize_html=False)
    entries = [
        Entry(
            str(one.get("link") or ""),
            _text(one.get("title")),
            _text(one.get("summary")),
            _day(one),
            _time(dict(one).get("updated_parsed")),
        )
        for one in found.entries
    ]
    overridden = feedparser.exceptions.CharacterEncodingOverride
    is_broken = bool(found.bozo) and not isinstance(found.get("bozo_exception"), overridden)
    return _text(found.feed.get("title")) if found.get("version") else None, entries, is_broken


def _of_json(content: bytes) -> tuple[str | None, list[Entry], bool]:
    """The same of a JSON Feed (jsonfeed.org), versions 1 and 1.1."""
    try:
        found = json.loads(content.decode("utf-8-sig"))
        items = [item for item in found["items"] if isinstance(item, dict)]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None, [], True
    entries = [
        Entry(
            str(item.get("url") or item.get("external_url") or ""),
            _text(item.get("title")),
            _text(item.get("summary") or item.get("content_text") or item.get("content_html")),
            moment(str(item.get("date_published"))),
            moment(str(item.get("date_modified"))),
        )
        for item in items
    ]
    return _text(found.get("title")), entries, False


def _text(value: object) -> str:
    import html

    return one_line(clean(_TAG.sub(" ", html.unescape(_TAG.sub(" ", str(value or ""))))))


def _day(entry: Any) -> str | None:
    known = dict(entry)  # its own `get` makes one date up from another
    moment_of = _time(known.get("published_parsed") or known.get("updated_parsed"))
    return moment_of and moment_of[:10]


def _time(parts: Any) -> str | None:
    """A time as feedparser gives it, in UTC, to YYYY-MM-DDThh:mm:ssZ."""
    return moment("{:04d}-{:02d}-{:02d}T{:02d}:{:02d}:{:02d}Z".format(*parts[:6])) if parts else None
