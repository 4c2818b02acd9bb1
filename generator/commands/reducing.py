"""`reduce`: the articles of an event become its brief, or go into the one people own. No edit is ever lost."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from generator.commands.event_articles import Articles, read_articles, source
from generator.commands.ledger import cache_file, cached, write_with_ledger
from generator.commands.merging import lines_of, table_of
from generator.commands.outcome import Outcome, Say, chosen
from generator.commands.pipeline import language_pipeline, mentions_of
from generator.commands.updating import Joined, Untouched, Written, digest_of, join
from generator.diagnostics import Diagnostic, GeneratorError
from generator.evidence.in_words import counted
from generator.files import Project
from generator.model.brief import Brief


@dataclass(frozen=True, slots=True)
class Reduced:
    """What was done about one event, with the problems found; `changed` is True where its brief was written.

    `joined` is what became of its draft, where one was made.
    """

    note: str
    diagnostics: tuple[Diagnostic, ...]
    changed: bool = False
    joined: Joined | None = None


def reduce(
    project: Project, events: tuple[str, ...], language_model: str | None, say: Say, most_gone: int = 100
) -> Outcome:
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
    results = [_reduce(project, event, language_model, say, most_gone) for event in names]
    changed = sum(result.changed for result in results)
    untouched = counted(len(results), "event") + " read, "
    summary = untouched + (
        f"{counted(changed, 'brief')} written: review and edit it." if changed else "no brief changed."
    )
    found = tuple(diagnostic for result in results for diagnostic in result.diagnostics)
    merged = {event: result.joined for event, result in zip(names, results, strict=True) if result.joined}
    lines = tuple(line for event, joined in merged.items() for line in lines_of(event, joined))
    return Outcome(summary, found, (*(result.note for result in results), *lines), table=table_of(merged))


def _without_articles(event: str) -> Diagnostic:
    remedy = f"Add some: briefwright add {event} FILE-or-ADDRESS…"
    return Diagnostic("no-articles", f"{event} has no articles", remedy, file=f"seeds/{event}", words=event)


def _reduce(project: Project, event: str, language_model: str | None, say: Say, most_gone: int) -> Reduced:
    say(f"{event}: reading articles")
    articles = read_articles(project, event, language_model)
    if isinstance(articles, tuple):
        return Reduced(f"{event}: skipped, its settings have an error", articles)
    if not articles.documents:
        return Reduced(f"{event}: skipped, none of its articles can be read", articles.diagnostics)
    written = Written.read(project, event)
    if isinstance(written, Untouched):
        return Reduced(f"{event}: {written.why}", (*articles.diagnostics, *written.diagnostics))
    if written.brief and _digest(articles, written.digest) == cached(project, event):
        return Reduced(f"{event}: nothing new since the last time, no byte changed", articles.diagnostics)
    draft = _draft(event, articles, language_model, say)
    say(f"{event}: joining the draft and the brief")
    read = {file: document.sha256 for file, document in articles.documents.items()}
    joined = join(event, written, draft, read, most_gone)
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


def _draft(event: str, articles: Articles, language_model: str | None, say: Say) -> Brief:
    """A new draft."""
    say(f"{event}: loading the language pipeline")
    pipeline = language_pipeline(language_model)
    from generator.compose import compose

    ids = {file: f"s{number}" for number, file in enumerate(articles.documents, start=1)}
    mentions = {}
    for file, document in articles.documents.items():
        say(f"{event}: reading {file}")
        mentions[ids[file]] = mentions_of(document, pipeline)
    say(f"{event}: composing the brief")
    documents = {ids[file]: document for file, document in articles.documents.items()}
    sources = {
        ids[file]: source(document, articles.settings.articles.get(file.partition("/")[2]), ids)
        for file, document in articles.documents.items()
    }
    return compose(event, articles.settings.title, sources, documents, mentions)
