"""`pdf`: briefs on paper, each by itself or several in one. A brief with errors is left out, and named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from generator.commands.building import Sound, settings_of
from generator.commands.distributing import Files, written_to
from generator.commands.outcome import Outcome, Say
from generator.config import Settings
from generator.diagnostics import Diagnostic, GeneratorError
from generator.files import Project
from generator.publish.pdf_many import Order, typeset_all
from generator.render.digest import digest
from generator.render.house import House, house
from generator.render.one_page import one_page
from generator.render.paper import Copy, copied, paper
from generator.render.paper_items import Paper
from generator.render.shown import BriefView
from generator.render.view import ShownBrief, pdf_of


@dataclass(frozen=True, slots=True)
class PdfOptions:
    """What kind of PDFs are asked for. `paper` overrides the house style's; `digest` is the title of a common one."""

    folder: str = "build/pdf"
    paper: str | None = None
    one_page: bool = False
    digest: str | None = None


def pdf(project: Project, events: tuple[str, ...], options: PdfOptions, say: Say) -> Outcome:
    """Writes the PDFs of briefs into a folder: one each, or a digest of all."""
    sound = Sound(project, events, say)
    files, trouble = pdf_files(project, sound, options)
    summary, written = written_to(
        project, options.folder, {name.rpartition("/")[2]: made for name, made in files.items()}, "PDF"
    )
    return Outcome(summary, (*sound.errors, *trouble), (*sound.notes, *written))


def pdf_files(
    project: Project, briefs: Iterable[ShownBrief], options: PdfOptions
) -> tuple[Files, tuple[Diagnostic, ...]]:
    """The PDFs by their path on the site, and what is wrong with any of them.

    Each brief is taken when its turn comes, so that the next can be read while the typesetter is at those before.
    """
    settings = settings_of(project)
    style = house(settings.house)
    style = replace(style, paper=options.paper) if options.paper else style
    names: list[str] = []

    def orders() -> Iterator[Order]:
        if options.digest is not None:
            shown = [_shown(brief, settings, style) for brief in briefs]
            names.append("digest.pdf")
            yield Order("digest", lambda: [digest(options.digest or "", shown, style)], "")
            return
        for brief in briefs:
            form, papers = ("one-page", _versions) if options.one_page else ("brief", _whole)
            event = brief.view.event
            names.append(pdf_of(event).replace(".pdf", "-one-page.pdf" if options.one_page else ".pdf"))
            yield Order(form, partial(papers, brief, settings, style), f"briefs/{event}.yml")

    made = typeset_all(orders(), project.template_folders, _logo(project, style), settings.timestamp)
    trouble = tuple(problem for _, problems in made for problem in problems)
    return {name: content for name, (content, _) in zip(names, made, strict=True) if content}, trouble


def _whole(brief: ShownBrief, settings: Settings, style: House) -> list[Paper]:
    return [paper(*_shown(brief, settings, style))]


def _versions(brief: ShownBrief, settings: Settings, style: House) -> list[Paper]:
    return one_page(*_shown(brief, settings, style))


def _shown(brief: ShownBrief, settings: Settings, style: House) -> tuple[BriefView, Copy]:
    return brief.view, copied(brief.published, settings.live(brief.view.page), style)


def _logo(project: Project, style: House) -> Files:
    if not style.logo:
        return {}
    content = project.read(style.logo)
    if isinstance(content, Diagnostic):
        raise GeneratorError(content)
    return {style.logo: content}
