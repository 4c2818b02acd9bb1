"""The stories of a feed: which are about an event, and which of these have to be fetched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from generator import readers
from generator.commands.added import Result, failed
from generator.commands.incoming import Incoming
from generator.commands.shelf import Kept, Shelf
from generator.commands.visits import Visits
from generator.evidence.in_words import counted
from generator.readers import Entry


@dataclass(frozen=True, slots=True)
class Stories:
    """A feed sorted out: `said` is what to say of it, `matching` are about the event, `others` are not."""

    said: Result
    matching: tuple[Entry, ...] = ()
    others: tuple[Entry, ...] = ()


def stories_of(incoming: Incoming, about: str | None, words: Iterable[str]) -> Stories:
    """A feed's stories that share enough `words`, or have all the words of `about` where a person named some."""
    feed, problems = readers.read_feed(incoming.content, incoming.name, incoming.url or "", incoming.declared_encoding)
    if feed is None:
        return Stories(failed(incoming.name, *problems))
    matching, others = readers.sort_out(feed.entries, [about] if about else words, every=about is not None)
    verb = "matches" if len(matching) == 1 or len(feed.entries) == 1 else "match"
    why = f"{feed.title or 'a feed'}: {len(matching)} of {counted(len(feed.entries), 'story', 'stories')} {verb}"
    return Stories(Result(incoming.name, "feed", why=why, diagnostics=problems), matching, others)


def told_by(entry: Entry) -> str:
    """A digest of all that a feed tells of a story."""
    return sha256(repr((entry.title, entry.summary, entry.published, entry.updated)).encode()).hexdigest()


def kept_story(entry: Entry, shelf: Shelf, visits: Visits) -> Kept | None:
    """The article of a story that need not be fetched again; None where it has to be.

    A server that can say whether its page changed is asked. Else a story is fetched where the feed tells something new
    of it, or, where it is not known what the feed told before, dates it on the day it was fetched or later.
    """
    kept = shelf.named(visits.kept_as(entry.url)) or shelf.at(entry.url)
    if kept is None or kept.settings is None or visits.can_ask(entry.url):
        return None
    before, day, fetched = visits.told(entry.url), entry.updated or entry.published, kept.settings.accessed
    is_news = before != told_by(entry) if before else not (day and fetched and day[:10] < fetched)
    return None if is_news else kept
