"""The commands that make pages, the site, and what is handed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli.group import briefwright
from generator.cli.running import telling, writing

if TYPE_CHECKING:
    from generator.files import Project

TO = "Where to put them, inside the project's folder."


@briefwright.command()
@click.pass_obj
def pages(project: Project) -> int:
    """Write the pages as Markdown to build/docs/."""
    from generator.commands.building import pages as write_pages

    return writing(project, lambda say: write_pages(project, say))


@briefwright.command()
@click.option("--pdf/--no-pdf", default=True, show_default=True, help="Make the PDFs, too.")
@click.pass_obj
def build(project: Project, pdf: bool) -> int:
    """Build the whole site with its PDFs in build/site/."""
    from generator.commands.building import build as build_site

    return writing(project, lambda say: build_site(project, pdf, say))


@briefwright.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, metavar="HOST:PORT")
@click.pass_obj
def serve(project: Project, address: str) -> int:
    """Show the site in a browser while you write.

    It is built anew when a brief or a template changes.
    """
    from generator.commands.serving import serve as serve_site

    return telling(lambda say: serve_site(project, address))


@briefwright.command()
@click.argument("events", nargs=-1, metavar="[EVENT…]")
@click.option("--to", "folder", default="build/pdf", show_default=True, metavar="FOLDER", help=TO)
@click.option("--paper", type=click.Choice(["a4", "letter"]), help="The paper; else the house style's, else A4.")
@click.option("--one-page", is_flag=True, help="Only what fits on a page: in short, disagreements, questions, sources.")
@click.option("--digest", metavar="TITLE", help="All in one PDF with this title, common contents, an index of actors.")
@click.pass_obj
def pdf(
    project: Project, events: tuple[str, ...], folder: str, paper: str | None, one_page: bool, digest: str | None
) -> int:
    """Make the PDFs of briefs: one each, or one of several."""
    from generator.commands.typesetting import PdfOptions
    from generator.commands.typesetting import pdf as make_pdfs

    if digest is not None and not digest.strip():
        raise click.UsageError("--digest needs a title: it stands on the first page.")
    if one_page and digest is not None:
        raise click.UsageError("--one-page and --digest don't go together.")
    options = PdfOptions(folder, paper, one_page, digest)
    return writing(project, lambda say: make_pdfs(project, events, options, say))


@briefwright.command()
@click.argument("events", nargs=-1, metavar="[EVENT…]")
@click.option("--to", "folder", default="build/epub", show_default=True, metavar="FOLDER", help=TO)
@click.pass_obj
def epub(project: Project, events: tuple[str, ...], folder: str) -> int:
    """Make books of briefs, for readers of EPUB."""
    from generator.commands.distributing import epub as make_books

    return writing(project, lambda say: make_books(project, events, folder, say))


@briefwright.command()
@click.argument("events", nargs=-1, metavar="[EVENT…]")
@click.option("--to", "folder", default="build/mail", show_default=True, metavar="FOLDER", help=TO)
@click.pass_obj
def mail(project: Project, events: tuple[str, ...], folder: str) -> int:
    """Make e-mails of briefs; nothing is sent.

    Each is a message with HTML and text, and the text alone.
    """
    from generator.commands.distributing import mail as make_mails

    return writing(project, lambda say: make_mails(project, events, folder, say))


@briefwright.command()
@click.pass_obj
def links(project: Project) -> int:
    """Check the links of the built site.

    Each has to lead somewhere, and each note to its words.
    """
    from generator.commands.building import links as check_links

    return telling(lambda say: check_links(project))
