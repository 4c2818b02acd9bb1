"""`pages`, `build`, `links`: the site. A brief with errors is left out, and named."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

from generator.commands.loading import LoadedBrief, load_brief
from generator.commands.outcome import Outcome, Say, chosen, counted
from generator.config import Settings, settings
from generator.diagnostics import Diagnostic, GeneratorError
from generator.files import Project
from generator.model.page import Page
from generator.publish.settings import read_site_settings
from generator.publish.site import SiteFolders
from generator.render.citing import PublishedBrief

SITE = "build/site"


@dataclass(frozen=True, slots=True)
class Publication:
    """What is about to be published: the sound briefs, the settings, and the errors of the briefs that are left out."""

    briefs: tuple[PublishedBrief, ...]
    settings: Settings
    errors: tuple[Diagnostic, ...]
    notes: tuple[str, ...]


def publication(project: Project, events: tuple[str, ...], say: Say) -> Publication:
    """The briefs that were named, or all; `GeneratorError` where none can be published."""
    names = chosen(events, project.briefs(), "brief")
    if not names:
        remedy = "`briefwright reduce` writes one from the articles under seeds/."
        raise GeneratorError(Diagnostic("no-briefs", "there is no brief to publish", remedy, file="briefs"))
    loaded = [_load(project, event, say) for event in names]
    unsound = [one for one in loaded if one.brief is None]
    errors = tuple(problem for one in unsound for problem in one.diagnostics if problem.severity == "error")
    if len(unsound) == len(loaded):
        raise GeneratorError(errors)
    briefs = tuple(PublishedBrief(one.event, one.brief, one.readable_documents) for one in loaded if one.brief)
    site = read_site_settings(project.site_settings)
    return Publication(briefs, settings(site, os.environ), errors, tuple(one.left_out for one in unsound))


def pages(project: Project, say: Say) -> Outcome:
    """Writes the pages as Markdown to where MkDocs reads them."""
    from generator.publish.site import PAGES, write_pages

    published = publication(project, (), say)
    made = rendered(project, published, pdf=False, say=say)
    changed = write_pages(site_folders(project), made, {})
    summary = f"{counted(len(made), 'page')} in {PAGES}/, {len(changed)} of them changed."
    return Outcome(summary, published.errors, published.notes)


def build(project: Project, pdf: bool, say: Say) -> Outcome:
    """Builds the whole site; an error in it leaves the site that is there as it is."""
    from generator.commands.distributing import PdfOptions, pdf_files
    from generator.publish.site import build as build_site

    published = publication(project, (), say)
    files, trouble = pdf_files(project, published, PdfOptions(), say) if pdf else ({}, ())
    whole = pdf and len(files) == len(published.briefs)
    made = rendered(project, published, whole, say)
    say("building the site")
    result = build_site(site_folders(project), made, files if whole else {})
    found = (*published.errors, *trouble, *result.diagnostics)
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
    return SiteFolders(project.root, project.site_settings, project.template_folders)


def _load(project: Project, event: str, say: Say) -> LoadedBrief:
    say(f"checking {event}")
    return load_brief(project, event)


def rendered(project: Project, published: Publication, pdf: bool, say: Say) -> Sequence[Page]:
    """The pages of what is published; `pdf` is True where they are to lead to PDFs."""
    from generator.publish.site import read_templates
    from generator.render.pages import SiteSettings, render

    say("rendering pages")
    known = published.settings
    site = SiteSettings(pdf, known.edit_url, known.report_url, known.site_url)
    return render(published.briefs, read_templates(project.template_folders), site)
