"""`add`: articles on their way into an event, one after the other; each is kept whole before the next is looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from generator import readers
from generator.commands.added import Result, failed, outcome
from generator.commands.deciding import decided
from generator.commands.incoming import ADDRESS, Incoming, expanded, from_answer, from_file
from generator.commands.keeping import is_text, keep, known_of, settings_of, wanted_name
from generator.commands.loading import read_settings
from generator.commands.outcome import Outcome, Say, chosen
from generator.commands.shelf import Shelf, read_shelf
from generator.commands.stories import kept_story, stories_of, told_by
from generator.commands.visits import Visits
from generator.diagnostics import Diagnostic, GeneratorError
from generator.fetch import NotFetchedError, Unchanged
from generator.files import Project
from generator.readers import FEED, Entry

_MANY = 3


@dataclass(frozen=True, slots=True)
class Options:
    """How articles are taken in. `today` is the day as YYYY-MM-DD, `is_today_given` whether a person said it."""

    today: str
    is_today_given: bool
    standard_input: Callable[[], bytes]
    lists: tuple[str, ...] = ()
    about: str | None = None
    keep_raw: bool = False
    alike: bool = False
    dry_run: bool = False
    as_json: bool = False
    private_allowed: bool = False


def add(project: Project, event: str, items: tuple[str, ...], options: Options, say: Say) -> Outcome:
    """Takes in everything that was named, or else the feeds of event.yml; what can't be is named with the reason."""
    chosen((event,), project.events(), "event")
    settings, problems = read_settings(project, event)
    if settings is None:
        raise GeneratorError(problems)
    items = items or (() if options.lists else settings.feeds)
    if not items and not options.lists:
        remedy = f"Name a file or an address, or list feeds: in seeds/{event}/event.yml."
        raise GeneratorError(Diagnostic("nothing-named", "nothing to add was named", remedy), 2)
    shelf = read_shelf(project, event, dict(settings.articles))
    visits = Visits(project, event, options.private_allowed)
    adding = _Adding(project, event, options, shelf, visits, settings.title or "")
    named = tuple(expanded(items, options.lists, options.standard_input, options.today))
    results: list[Result] = []
    for number, item in enumerate(named, 1):
        name = item if isinstance(item, str) else item.name if isinstance(item, Incoming) else item.file
        say(f"{number} of {len(named)}: {name}" if len(named) > _MANY else name)
        results += adding.take(item, say)
    return outcome(event, results, dry_run=options.dry_run, as_json=options.as_json)


@dataclass
class _Adding:
    project: Project
    event: str
    options: Options
    shelf: Shelf
    visits: Visits
    title: str

    def take(self, item: str | Incoming | Diagnostic, say: Say) -> list[Result]:
        """One thing that was named to what was done with it; a feed gives many results."""
        if isinstance(item, Diagnostic):
            return [failed(item.file, item)]
        incoming = self._incoming(item, {}) if isinstance(item, str) else item
        if isinstance(incoming, Result):
            return [incoming]
        return self._feed(incoming, say) if incoming.suffix == FEED else [self._article(incoming)]

    def _incoming(self, item: str, known: dict[str, str]) -> Incoming | Result:
        if not ADDRESS.match(item):
            found = from_file(item, self.options.today if self.options.is_today_given else None)
            return found if isinstance(found, Incoming) else failed(item, found)
        try:
            answer = self.visits.fetch(item, {one.name for one in self.shelf.kept})
        except NotFetchedError as error:
            return failed(item, error.diagnostic(item))
        if isinstance(answer, Unchanged):
            file = f"seeds/{self.event}/{self.visits.kept_as(item)}"
            return Result(item, "there", file, "the page did not change since")
        came = from_answer(item, answer, self.options.today, known)
        return came if isinstance(came, Incoming) else failed(item, came)

    def _feed(self, incoming: Incoming, say: Say) -> list[Result]:
        """The stories of a feed that are about the event are added, the others listed."""
        titles = [one.settings.title or "" for one in self.shelf.kept if one.settings]
        stories = stories_of(incoming, self.options.about, [self.title, self.event.replace("-", " "), *titles])
        results = [stories.said]
        for number, entry in enumerate(stories.matching, 1):
            say(f"{incoming.name}: {number} of {len(stories.matching)}")
            results.append(self._story(entry))
        left = (
            Result(entry.url, "candidate", why=entry.title or "a story without a title") for entry in stories.others
        )
        return [*results, *left]

    def _story(self, entry: Entry) -> Result:
        if kept := kept_story(entry, self.shelf, self.visits):
            why = "the feed tells nothing new of it"
            return Result(entry.url, "there", f"seeds/{self.event}/{kept.name}", why, kept.settings)
        known = {key: value for key, value in (("title", entry.title), ("published", entry.published)) if value}
        came = self._incoming(entry.url, known)
        if isinstance(came, Result):
            return came
        if came.suffix == FEED:
            return failed(entry.url, Diagnostic("feed-in-feed", "this is a feed, no article", file=entry.url))
        return self._article(came, told_by(entry))

    def _article(self, incoming: Incoming, told: str | None = None) -> Result:
        """One article; `told` stands for what a feed tells of it."""
        article, problems = readers.article_of(f"x{incoming.suffix}", incoming.content, incoming.declared_encoding)
        problems = tuple(replace(problem, file=incoming.name) for problem in problems)
        if article is None:
            return failed(incoming.name, *problems)
        about = known_of(incoming, article.about)
        name = wanted_name(incoming, about.get("title"))
        if name is None:
            message, remedy = "its name can't be that of an article", "give the file another name and add it again"
            return failed(incoming.name, Diagnostic("article-name", message, remedy, file=incoming.name))
        own_name = name if incoming.is_own_file else ""
        found = self.shelf.find(incoming.content, article.blocks, about.get("url"), about.get("outlet"), own_name)
        if found.kind == "nearly" and self.options.alike:
            found = replace(found, kind="new")
        settings = settings_of(about, incoming, found)
        result = decided(self.event, self.shelf, incoming, found, name, settings, problems)
        is_bare = found.kind == "there" and found.kept is not None and found.kept.settings is None
        if result.file is None or found.kind == "nearly":
            return result
        kept_name = result.file.rpartition("/")[2]
        if found.kind != "there" or is_bare:
            content = incoming.content if is_text(incoming) else readers.as_markdown(article.blocks).encode()
            if not self.options.dry_run:
                raw = incoming.content if self.options.keep_raw and content != incoming.content else None
                keep(self.project, result.file, None if is_bare else content, settings, raw, incoming.suffix)
            self.shelf.put(kept_name, settings, [incoming.content, content], article.blocks)
        if not self.options.dry_run:
            self.visits.remember(incoming.name, kept_name, told)
        return result
