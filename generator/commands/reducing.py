"""`reduce`: the articles of an event become its brief, or go into the one people own. No edit is ever lost."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from hashlib import sha256

from generator.commands.event_articles import Articles, by_source, read_articles
from generator.commands.ledger import cache_file, cached, write_with_ledger
from generator.commands.merging import lines_of, table_of
from generator.commands.outcome import Outcome, Say, chosen
from generator.commands.sharing import Task, draft, workers
from generator.commands.updating import Joined, Untouched, Written, digest_of, join
from generator.diagnostics import Diagnostic, GeneratorError
from generator.evidence.in_words import counted
from generator.files import Project
from generator.model.brief import Brief


@dataclass(frozen=True, slots=True)
class How:
    """How articles become briefs: by which installed pipeline (None for the own one), which share of its items in a
    hundred a brief may lose, in how many processes (None: as many as there are processors), and on which cluster.
    """

    language_model: str | None = None
    most_gone: int = 100
    jobs: int | None = None
    scheduler: str | None = None


@dataclass(frozen=True, slots=True)
class Reduced:
    """What was done about one event, with the problems found; `changed` is True where its brief was written.

    `joined` is what became of its draft, where one was made.
    """

    note: str
    diagnostics: tuple[Diagnostic, ...]
    changed: bool = False
    joined: Joined | None = None


@dataclass(frozen=True, slots=True)
class Ready:
    """An event that needs a draft: its articles, its brief as it is, and what the draft is made of."""

    event: str
    articles: Articles
    written: Written
    task: Task


def reduce(project: Project, events: tuple[str, ...], how: How, say: Say) -> Outcome:
    """Drafts the briefs of the events that were named, or of all that have articles.

    A brief of which more than `most_gone` of a hundred items would go stays as it is, with an error.
    """
    known = tuple(event for event in project.events() if project.articles(event))
    if not known:
        remedy = "Start one with `briefwright new EVENT`, then `briefwright add EVENT FILE…`."
        raise GeneratorError(Diagnostic("no-articles", "no event under seeds/ has articles", remedy, file="seeds"))
    if bare := [event for event in events if event in project.events() and event not in known]:
        raise GeneratorError([_without_articles(event) for event in bare], 2)
    names = chosen(events, known, "event")
    results = list(_all_reduced(project, names, how, say))
    changed = sum(result.changed for result in results)
    untouched = counted(len(results), "event") + " read, "
    summary = untouched + (
        f"{counted(changed, 'brief')} written: review and edit it." if changed else "no brief changed."
    )
    found = tuple(diagnostic for result in results for diagnostic in result.diagnostics)
    merged = {event: result.joined for event, result in zip(names, results, strict=True) if result.joined}
    lines = tuple(line for event, joined in merged.items() for line in lines_of(event, joined))
    return Outcome(summary, found, (*(result.note for result in results), *lines), table=table_of(merged))


def _all_reduced(project: Project, events: Sequence[str], how: How, say: Say) -> Iterator[Reduced]:
    """Each event in turn. Drafts are made ahead where others make them; briefs are read and written here alone."""
    waiting: deque[tuple[Reduced | Ready, Future[Brief] | None]] = deque()
    with workers(how.jobs, how.scheduler, len(events)) as (pool, ahead):
        for event in events:
            ready = _ready(project, event, how, say)
            waiting.append((ready, pool.submit(draft, ready.task) if pool and isinstance(ready, Ready) else None))
            if len(waiting) >= (2 * ahead if pool else 1):
                yield _reduced(project, *waiting.popleft(), how, say)
        while waiting:
            yield _reduced(project, *waiting.popleft(), how, say)


def _without_articles(event: str) -> Diagnostic:
    remedy = f"Add some: briefwright add {event} FILE-or-ADDRESS…"
    return Diagnostic("no-articles", f"{event} has no articles", remedy, file=f"seeds/{event}", words=event)


def _ready(project: Project, event: str, how: How, say: Say) -> Reduced | Ready:
    """What has to be drafted, or why nothing has to."""
    say(f"{event}: reading articles")
    articles = read_articles(project, event, how.language_model)
    if isinstance(articles, tuple):
        return Reduced(f"{event}: skipped, its settings have an error", articles)
    if not articles.documents:
        return Reduced(f"{event}: skipped, none of its articles can be read", articles.diagnostics)
    written = Written.read(project, event)
    if isinstance(written, Untouched):
        return Reduced(f"{event}: {written.why}", (*articles.diagnostics, *written.diagnostics))
    if written.brief and _digest(articles, written.digest) == cached(project, event):
        return Reduced(f"{event}: nothing new since the last time, no byte changed", articles.diagnostics)
    return Ready(event, articles, written, _task(event, articles, how.language_model))


def _reduced(project: Project, ready: Reduced | Ready, made: Future[Brief] | None, how: How, say: Say) -> Reduced:
    """The draft joined with the brief, and that written."""
    if isinstance(ready, Reduced):
        return ready
    event, articles, written = ready.event, ready.articles, ready.written
    brief = made.result() if made else draft(ready.task, say)
    say(f"{event}: joining the draft and the brief")
    read = {file: document.sha256 for file, document in articles.documents.items()}
    joined = join(event, written, brief, read, how.most_gone)
    if isinstance(joined, Untouched):
        return Reduced(f"{event}: {joined.why}", (*articles.diagnostics, *joined.diagnostics))
    updated = joined.updated
    changed = write_with_ledger(project, event, joined.text, updated.brief, updated.ledger, written.ledger)
    project.write(cache_file(event), _digest(articles, digest_of(joined.text, updated.ledger)))
    return Reduced(_said(event, joined, changed, len(read)), articles.diagnostics, changed, joined)


def _digest(articles: Articles, written: str) -> str:
    return sha256(f"{articles.digest} {written}".encode()).hexdigest()


def _said(event: str, joined: Joined, changed: bool, articles: int) -> str:
    """One line on what became of a brief."""
    file, of = f"briefs/{event}.yml", counted(articles, "article")
    if joined.first:
        return f"{event}: {file} was written from {of}"
    return f"{event}: {of} read, {file} was {'updated' if changed else 'right already, no byte changed'}"


def _task(event: str, articles: Articles, language_model: str | None) -> Task:
    documents, sources = by_source(articles.documents.values(), articles.settings.articles)
    return Task(event, articles.settings.title, documents, sources, language_model)
