"""`epub`, `mail`: copies of briefs for reading elsewhere. A brief with errors is left out, and named."""

from __future__ import annotations

from collections.abc import Callable

from generator.commands.building import publication
from generator.commands.outcome import Outcome, Say
from generator.config import FIXED_DATE
from generator.evidence.in_words import counted
from generator.files import Project
from generator.render.house import house
from generator.render.paper import Copy, copied
from generator.render.shown import BriefView
from generator.render.templates import Templates

Files = dict[str, bytes]


def epub(project: Project, events: tuple[str, ...], folder: str, say: Say) -> Outcome:
    """Writes briefs as books for readers of EPUB."""
    return _distributed(project, events, folder, "EPUB", _as_book, say)


def mail(project: Project, events: tuple[str, ...], folder: str, say: Say) -> Outcome:
    """Writes briefs as messages that a mail program opens, and as plain text."""
    return _distributed(project, events, folder, "file", _as_mail, say)


def _as_book(view: BriefView, copy: Copy, templates: Templates, timestamp: int) -> Files:
    from generator.publish.epub import epub as bound
    from generator.render.book import book

    made = book(view, copy, templates)
    return {f"{view.event}.epub": bound(made.title, made.page, made.style, copy.house.name, timestamp)}


def _as_mail(view: BriefView, copy: Copy, templates: Templates, timestamp: int) -> Files:
    from generator.publish.mail import message
    from generator.render.letter import mail as letter

    made = letter(view, copy, templates)
    sent = message(made.subject, made.text, made.html, None if timestamp == FIXED_DATE else timestamp)
    return {f"{view.event}.eml": sent, f"{view.event}.txt": made.text.encode()}


def _distributed(
    project: Project,
    events: tuple[str, ...],
    folder: str,
    kind: str,
    files_of: Callable[[BriefView, Copy, Templates, int], Files],
    say: Say,
) -> Outcome:
    """Writes the files that each brief becomes; `kind` is what they are called where they are counted."""
    from generator.publish.ingredients import read_templates

    published = publication(project, events, say)
    settings, templates = published.settings, read_templates(project.template_folders)
    style = house(settings.house)
    files: Files = {}
    for brief in published.briefs:
        copy = copied(brief.published, settings.live(brief.view.page), style)
        files |= files_of(brief.view, copy, templates, settings.timestamp)
    summary, written = written_to(project, folder, files, kind)
    return Outcome(summary, published.errors, (*published.notes, *written))


def written_to(project: Project, folder: str, files: Files, kind: str) -> tuple[str, list[str]]:
    """Writes files into a folder of the project; a sentence that says so, and their paths."""
    written = [f"{folder}/{name}" for name in files]
    for path, content in zip(written, files.values(), strict=True):
        project.write(path, content)
    return f"{counted(len(written), kind)} in {folder}/.", written
