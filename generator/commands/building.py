"""`pages`, `build`, `links`: the site. A brief with errors is left out, and named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from generator.commands.outcome import Outcome, Say, chosen
from generator.commands.reloading import Briefs
from generator.config import Settings, settings
from generator.diagnostics import Diagnostic, GeneratorError
from generator.evidence.in_words import counted
from generator.files import SITE_SETTINGS, Project, fingerprint, shipped
from generator.model.page import Page
from generator.publish.folders import SiteFolders
from generator.publish.settings import read_site_settings
from generator.render.view import ShownBrief

SITE = "build/site"
RECORD = "build/.docs.json"
ROOMS_OF_RENDERING = ("model", "evidence", "readers", "codec", "check", "render", "commands")
"""What the pages of a brief are made by, from the bytes of the brief and its articles."""


@dataclass(frozen=True, slots=True)
class Publication:
    """What is about to be published: the sound briefs, the settings, and the errors of the briefs that are left out."""

    briefs: tuple[ShownBrief, ...]
    settings: Settings
    errors: tuple[Diagnostic, ...]
    notes: tuple[str, ...]


class Sound:
    """The sound briefs of those that were named, or of all, each read when it is asked for.

    `errors` and `notes` are, at the end, those of the briefs that are left out. `GeneratorError` where no brief can be
    published.
    """

    def __init__(self, project: Project, events: tuple[str, ...], say: Say, briefs: Briefs | None = None) -> None:
        self._say, self._briefs = say, briefs or Briefs(project)
        self._names = chosen(events, project.briefs(), "brief")
        self.errors: list[Diagnostic] = []
        self.notes: list[str] = []
        if not self._names:
            remedy = "`briefwright reduce` writes one from the articles under seeds/."
            raise GeneratorError(Diagnostic("no-briefs", "there is no brief to publish", remedy, file="briefs"))

    def __iter__(self) -> Iterator[ShownBrief]:
        for event in self._names:
            self._say(f"checking {event}")
            found = self._briefs.read(event)
            if found.shown:
                yield found.shown
            else:
                self.errors += (problem for problem in found.loaded.diagnostics if problem.severity == "error")
                self.notes.append(found.loaded.left_out)
        if len(self.notes) == len(self._names):
            message, remedy = "no brief is without errors, so nothing was made", "Mend the errors above."
            raise GeneratorError((*self.errors, Diagnostic("no-sound-brief", message, remedy, file="briefs")))


def publication(project: Project, events: tuple[str, ...], say: Say, briefs: Briefs | None = None) -> Publication:
    """The briefs that were named, or all; `GeneratorError` where none can be published."""
    sound = Sound(project, events, say, briefs)
    return Publication(tuple(sound), settings_of(project), tuple(sound.errors), tuple(sound.notes))


def settings_of(project: Project) -> Settings:
    """What `mkdocs.yml` and the surroundings say of publishing."""
    return settings(read_site_settings(project.site_settings, shipped(SITE_SETTINGS)), os.environ)


def pages(project: Project, say: Say) -> Outcome:
    """Writes the pages as Markdown to where MkDocs reads them."""
    from generator.publish.folders import PAGES
    from generator.publish.ingredients import unused_templates
    from generator.publish.site import write_pages

    published = publication(project, (), say)
    with rendered(project, published, pdf=False, say=say) as made:
        changed = write_pages(site_folders(project), made)
    summary = f"{counted(len(published.briefs), 'brief')} in {PAGES}/, {counted(len(changed.names), 'file')} changed."
    return Outcome(summary, (*published.errors, *unused_templates(project.template_folders)), published.notes)


def build(project: Project, pdf: bool, say: Say) -> Outcome:
    """Builds the whole site; an error in it leaves the site that is there as it is."""
    from generator.commands.typesetting import PdfOptions, pdf_files
    from generator.publish.ingredients import unused_templates
    from generator.publish.site import build as build_site

    published = publication(project, (), say)
    if pdf:
        say(f"typesetting {counted(len(published.briefs), 'PDF')}")
    files, trouble = pdf_files(project, published.briefs, PdfOptions()) if pdf else ({}, ())
    whole = pdf and len(files) == len(published.briefs)
    with rendered(project, published, whole, say) as made:
        result = build_site(site_folders(project), made, files if whole else {})
    found = (*published.errors, *trouble, *unused_templates(project.template_folders), *result.diagnostics)
    if any(problem.severity == "error" for problem in result.diagnostics):
        return Outcome("The site has errors and was not put in place.", found, published.notes)
    done = "is up to date" if not result.files else f"was built, {counted(len(result.files), 'file')} changed"
    extent = counted(len(published.briefs), "brief") + (" with PDF" if whole else "")
    return Outcome(f"The site ({extent}) {done}. Open {SITE}/index.html", found, published.notes)


def links(project: Project) -> Outcome:
    """Checks the links of the site that was built last."""
    from generator.publish.links import check_links

    folder = project.path(SITE)
    if not (folder / "index.html").is_file():
        raise GeneratorError(Diagnostic("no-site", "there is no built site", "Run `briefwright build`.", file=SITE))
    found = check_links(folder)
    return Outcome("Mend what is above and build again." if found else "Every link of the site leads somewhere.", found)


def site_folders(project: Project) -> SiteFolders:
    """Where the site of a project is made from."""
    return SiteFolders(project.root, project.site_settings, project.template_folders, shipped(SITE_SETTINGS))


@contextmanager
def rendered(project: Project, published: Publication, pdf: bool, say: Say) -> Iterator[Iterable[Page]]:
    """The pages of what is published, made one after the other; `pdf` is True where they are to lead to PDFs.

    Which of them need not be made again next time is written down at the end.
    """
    from generator.publish.folders import PAGES
    from generator.publish.ingredients import read_templates
    from generator.publish.pages_before import PagesBefore
    from generator.render.pages import SiteSettings
    from generator.render.pages import rendered as pages_of

    say("rendering pages")
    known = published.settings
    site = SiteSettings(pdf, known.edit_url, known.report_url, known.site_url, known.history_url, known.moved)
    program = fingerprint(ROOMS_OF_RENDERING)
    kept = PagesBefore(project.path(PAGES), project.path(RECORD), program)
    yield pages_of(published.briefs, read_templates(project.template_folders), site, kept)
    kept.save()
