"""How an article that comes in is kept: by which name, with which facts, in which files."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256
from urllib.parse import urlsplit

from pydantic import ValidationError

from generator import codec, readers
from generator.commands.incoming import Incoming
from generator.commands.shelf import Finding
from generator.files import EVENT_FILE, Project
from generator.model.event import ArticleSettings

ARTICLE_NAME = re.compile(r"[^/\\\x00-\x1f.][^/\\\x00-\x1f]*")
RAW = "raw"
"""The folder beside the articles of an event that holds the bytes they were read from, where that was asked for."""
_TEXT = (".txt", ".text", ".md", ".markdown")
_LONGEST_NAME = 60


def is_text(incoming: Incoming) -> bool:
    """Whether it is kept byte for byte; everything else is kept as Markdown of what was read."""
    return incoming.is_own_file and incoming.suffix in _TEXT


def wanted_name(incoming: Incoming, title: str | None) -> str | None:
    """The name an article is kept by: its own for a file, else one of its title or its address; None where its own
    can be none.
    """
    suffix = incoming.suffix if is_text(incoming) else ".md"
    if incoming.is_own_file:
        name = f"{incoming.stem}{suffix}"
        return name if ARTICLE_NAME.fullmatch(name) and len(name.encode()) < 200 else None
    return f"{slug(title or '') or slug(incoming.stem) or 'article'}{suffix}"


def slug(text: str) -> str:
    """A text to a readable name for a file: lower-case letters and digits of ASCII, hyphens between words."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    found = ""
    for word in re.findall(r"[a-z0-9]+", plain.replace("'", "")):
        if len(found) + len(word) > _LONGEST_NAME:
            break
        found += f"-{word}" if found else word
    return found


def known_of(incoming: Incoming, said: dict[str, str]) -> dict[str, str]:
    """What an article says of itself, and what a feed said where it does not.

    Its address is the one it calls its own only where that is on the host that sent it: a page must not pass for
    another site's.
    """
    about = {**incoming.known, **said}
    if incoming.url is not None:
        host, own = urlsplit(incoming.url).hostname, said.get("url", "")
        about["url"] = own if own and urlsplit(own).hostname == host else incoming.url
    if about.get("language") == readers.UNKNOWN_LANGUAGE:
        del about["language"]  # that it is not English is said; which one it is, people may know
    return about


def settings_of(about: dict[str, str], incoming: Incoming, found: Finding) -> ArticleSettings:
    """What is known of an article, without what is no such thing by the rules of event.yml."""
    known = {**about, "accessed": incoming.accessed, "sha256": sha256(incoming.content).hexdigest()}
    if found.kind == "replaces" and found.kept:
        known["replaces"] = found.kept.name
    sound: dict[str, str] = {}
    for key, value in known.items():
        try:
            ArticleSettings.model_validate({key: value})
        except ValidationError:
            continue
        sound[key] = value
    return ArticleSettings.model_validate(sound)


def keep(
    project: Project, file: str, content: bytes | None, settings: ArticleSettings, raw: bytes | None, suffix: str
) -> None:
    """Writes the raw bytes, the article (None: it is there), then what is known of it.

    Each is written whole or not at all; killed in between, the next run finds the article without its facts and adds
    them. `GeneratorError` where event.yml can't be added to.
    """
    folder, _, name = file.rpartition("/")
    before = project.read(f"{folder}/{EVENT_FILE}")
    text = before.decode() if isinstance(before, bytes) else ""
    facts = codec.with_article(text, f"{folder}/{EVENT_FILE}", name, settings)
    project.keep_bytes_of_articles()
    if raw is not None:
        project.write(f"{folder}/{RAW}/{name.rpartition('.')[0]}{suffix}", raw)
    if content is not None:
        project.write(file, content)
    project.write(f"{folder}/{EVENT_FILE}", facts)
