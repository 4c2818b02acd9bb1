"""`pdf`, `epub`, `mail`: copies of briefs that leave the site. A brief with errors is left out, and named."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from generator.commands.building import Publication, publication
from generator.commands.outcome import Outcome, Say
from generator.diagnostics import Diagnostic, GeneratorError
from generator.evidence.in_words import counted
from generator.files import Project
from generator.render.house import House, house
from generator.render.paper import Copy, copied
from generator.render.paper_items import Paper
from generator.render.shown import BriefView

Files = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class PdfOptions:
    """What kind of PDFs are asked for. `paper` overrides the house style's; `digest` is the title of a common one."""

    folder: str = "build/pdf"
    paper: str | None = None
    one_page: bool = False
    digest: str | None = None


def pdf(project: Project, events: tuple[str, ...], options: PdfOptions, say: Say) -> Outcome:
    """Writes the PDFs of briefs into a folder: one each, or a digest of all."""
    published = publication(project, events, say)
    files, trouble = pdf_files(project, published, options, say)
    return _written(
        project,
        published,
        {name.rpartition("/")[2]: made for name, made in files.items()},
        trouble,
        options.folder,
        "PDF",
    )


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
    return _written(project, published, files, (), folder, "EPUB")


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
    return _written(project, published, files, (), folder, "file")


def pdf_files(
    project: Project, published: Publication, options: PdfOptions, say: Say
) -> tuple[Files, tuple[Diagnostic, ...]]:
    """The PDFs by their path on the site, and what is wrong with any of them."""
    from generator.publish.pdf_many import Order, typeset_all
    from generator.render.digest import digest
    from generator.render.one_page import one_page
    from generator.render.paper import paper

    def papers(view: BriefView, copy: Copy) -> list[Paper]:
        return [paper(view, copy)]

    style = house(published.settings.house)
    style = replace(style, paper=options.paper) if options.paper else style
    shown = _shown(published, style)
    title = options.digest
    if title is not None:
        orders = {"digest.pdf": Order("digest", lambda: [digest(title, shown, style)], "")}
    elif options.one_page:
        orders = {
            f"{view.pdf.removesuffix('.pdf')}-one-page.pdf": Order(
                "one-page", partial(one_page, view, copy), _file(view)
            )
            for view, copy in shown
        }
    else:
        orders = {view.pdf: Order("brief", partial(papers, view, copy), _file(view)) for view, copy in shown}
    say(f"typesetting {counted(len(orders), 'PDF')}")
    pictures = _logo(project, style)
    made = typeset_all(tuple(orders.values()), project.template_folders, pictures, published.settings.timestamp)
    trouble = tuple(problem for _, problems in made for problem in problems)
    return {name: content for name, (content, _) in zip(orders, made, strict=True) if content}, trouble


def _file(view: BriefView) -> str:
    return f"briefs/{view.event}.yml"


def _shown(published: Publication, style: House) -> list[tuple[BriefView, Copy]]:
    from generator.render.view import brief_view

    views = [(brief_view(brief), brief) for brief in published.briefs]
    return [(view, copied(brief, published.settings.live(view.page), style)) for view, brief in views]


def _logo(project: Project, style: House) -> Files:
    if not style.logo:
        return {}
    content = project.read(style.logo)
    if isinstance(content, Diagnostic):
        raise GeneratorError(content)
    return {style.logo: content}


def _written(
    project: Project, published: Publication, files: Files, trouble: tuple[Diagnostic, ...], folder: str, kind: str
) -> Outcome:
    written = [f"{folder}/{name}" for name in files]
    for path, content in zip(written, files.values(), strict=True):
        project.write(path, content)
    summary = f"{counted(len(written), kind)} in {folder}/."
    return Outcome(summary, (*published.errors, *trouble), (*published.notes, *written))
