"""The articles that an event has already, and whether one that comes in is among them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal
from urllib.parse import urlsplit

from generator.files import Project
from generator.model.event import ArticleSettings
from generator.readers import Likeness, article_of, page_key, runs_of, text_key
from generator.readers.blocks import Block

SAME_STORY = 0.3
"""Of all runs of words of two versions of one story, at least this part stands in both."""
MOST_OF_IT = 0.5
"""Or of the shorter one's runs, where a version was cut or grew much."""
NEARLY_THE_SAME = 0.8
"""From here on two articles are one with a few words changed."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One article of an event: its file's name, what event.yml says of it (None: nothing), its words."""

    name: str
    settings: ArticleSettings | None
    digests: frozenset[str]
    words: str
    runs: frozenset[int]

    @property
    def page(self) -> str | None:
        """Its address without what differs between spellings."""
        return page_key(self.settings.url) if self.settings and self.settings.url else None


@dataclass(frozen=True, slots=True)
class Finding:
    """`kind` says whether an article is "there", "replaces" the one `kept`, is "nearly" it, or is "new"."""

    kind: Literal["there", "replaces", "nearly", "new"]
    kept: Kept | None = None
    why: str = ""


@dataclass
class Shelf:
    """The articles of one event, in the order of their names; grows as articles are added."""

    kept: list[Kept] = field(default_factory=list)

    def put(
        self, name: str, settings: ArticleSettings | None, contents: Iterable[bytes], blocks: Iterable[Block]
    ) -> None:
        """One more article, or the same one with what is now known of it."""
        blocks = tuple(blocks)
        digests = {sha256(content).hexdigest() for content in contents}
        digests |= {settings.sha256} if settings and settings.sha256 else set()
        self.kept = [one for one in self.kept if one.name != name]
        self.kept.append(Kept(name, settings, frozenset(digests), text_key(blocks), runs_of(blocks)))

    def named(self, name: str) -> Kept | None:
        """The article of that file name."""
        return next((one for one in self.kept if one.name == name), None)

    def at(self, address: str) -> Kept | None:
        """The newest article of an address, however that is spelt."""
        page = page_key(address)
        return next((one for one in self._newest() if one.page == page), None)

    def free_name(self, stem: str, suffix: str) -> str:
        """The stem with the suffix, and with a number where there is such a file already, whatever its case."""
        taken = {one.name.casefold() for one in self.kept}
        names = (f"{stem}{'' if number == 1 else f'-{number}'}{suffix}" for number in range(1, 10_000))
        return next(name for name in names if name.casefold() not in taken)

    def find(
        self, content: bytes, blocks: tuple[Block, ...], url: str | None, outlet: str | None, name: str
    ) -> Finding:
        """Whether an article is there already: by its bytes, its words, its address, the name of its file."""
        digest, words, runs = sha256(content).hexdigest(), text_key(blocks), runs_of(blocks)
        page = page_key(url) if url else None
        for one in self.kept:
            if digest in one.digests:
                return Finding("there", one, "the same file")
        for one in self.kept:
            if words == one.words and not _elsewhere(one, url, outlet):
                return Finding("there", one, "the same words")
        same_page = [one for one in self._newest() if page is not None and one.page == page]
        same_name = [one for one in self._newest() if name and one.name == name and not (page and one.page)]
        for one in (*same_page, *same_name):
            likeness = Likeness.of(runs, one.runs)
            if likeness.shared >= SAME_STORY or likeness.contained >= MOST_OF_IT:
                return Finding("replaces", one, "the same address" if one in same_page else "the same file name")
        likest = max(self.kept, key=lambda one: Likeness.of(runs, one.runs).shared, default=None)
        share = Likeness.of(runs, likest.runs).shared if likest else 0.0
        if likest is None or share < NEARLY_THE_SAME:
            return Finding("new")
        percent = f"{100 * share:.0f} % of its words in a row"
        return Finding("new" if _elsewhere(likest, url, outlet) else "nearly", likest, percent)

    def _newest(self) -> list[Kept]:
        """The articles that no other one replaces."""
        replaced = {one.settings.replaces for one in self.kept if one.settings}
        return [one for one in self.kept if one.name not in replaced]


def read_shelf(project: Project, event: str, articles: dict[str, ArticleSettings]) -> Shelf:
    """The articles under seeds/EVENT/; one that cannot be read counts by its bytes alone."""
    shelf = Shelf()
    for file in project.articles(event):
        content = project.read(f"seeds/{file}")
        if isinstance(content, bytes):
            name = file.rpartition("/")[2]
            article, _ = article_of(file, content)
            shelf.put(name, articles.get(name), [content], article.blocks if article else ())
    return shelf


def _elsewhere(one: Kept, url: str | None, outlet: str | None) -> bool:
    """Whether two articles are known to have appeared in different places: copies of one report, two sources."""
    if one.settings is None:
        return False
    if url and one.settings.url:
        return _host(url) != _host(one.settings.url)
    return bool(outlet and one.settings.outlet and outlet.casefold() != one.settings.outlet.casefold())


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")
