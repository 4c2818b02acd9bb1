"""`epub`, `mail`: copies of briefs for reading elsewhere. A brief with errors is left out, and named."""

from __future__ import annotations

from generator.commands.building import Publication, publication
from generator.commands.outcome import Outcome, Say
from generator.evidence.in_words import counted
from generator.files import Project
from generator.render.house import House, house
from generator.render.paper import Copy, copied
from generator.render.shown import BriefView

Files = dict[str, bytes]


def epub(project: Project, events: tuple[str, ...], folder: str, say: Say) -> Outcome:
    """Writes briefs as books for readers of EPUB."""
    from generator.publish.epub import epub as bound
    from generator.publish.ingredients import read_templates
    from generator.render.book import book

    published = publication(project, events, say)
    style, templates = house(published.settings.house), read_templates(project.template_folders)
    files = {}
    for view, copy in _shown(published, style):
        made = book(view, copy, templates)
        name = f"{view.event}.epub"
        files[name] = bound(made.title, made.page, made.style, style.name, published.settings.timestamp)
    return _written(project, published, files, folder, "EPUB")


def mail(project: Project, events: tuple[str, ...], folder: str, say: Say) -> Outcome:
    """Writes briefs as messages that a mail program opens, and as plain text."""
    from generator.publish.ingredients import read_templates
    from generator.publish.mail import message
    from generator.render.letter import mail as letter

    published = publication(project, events, say)
    style, templates = house(published.settings.house), read_templates(project.template_folders)
    files = {}
    for view, copy in _shown(published, style):
        made = letter(view, copy, templates)
        files[f"{view.event}.eml"] = message(made.subject, made.text, made.html, published.settings.timestamp)
        files[f"{view.event}.txt"] = made.text.encode()
    return _written(project, published, files, folder, "file")


def _shown(published: Publication, style: House) -> list[tuple[BriefView, Copy]]:
    live = published.settings.live
    return [(one.view, copied(one.published, live(one.view.page), style)) for one in published.briefs]


def _written(project: Project, published: Publication, files: Files, folder: str, kind: str) -> Outcome:
    summary, written = written_to(project, folder, files, kind)
    return Outcome(summary, published.errors, (*published.notes, *written))


def written_to(project: Project, folder: str, files: Files, kind: str) -> tuple[str, list[str]]:
    """Writes files into a folder of the project; a sentence that says so, and their paths."""
    written = [f"{folder}/{name}" for name in files]
    for path, content in zip(written, files.values(), strict=True):
        project.write(path, content)
    return f"{counted(len(written), kind)} in {folder}/.", written
