"""The command: options, help, and what is printed. What is done is in generator.commands."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator import __version__

if TYPE_CHECKING:
    from generator.commands.outcome import Outcome, Say
    from generator.files import Project

DATA, USAGE, OUTSIDE, BUG = 1, 2, 3, 4

HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
ARTICLES_HELP = "Take this installed spaCy pipeline instead of the one that comes with the program."


@click.group(context_settings=HELP)
@click.version_option(__version__, prog_name="briefwright")
@click.option("--project", metavar="FOLDER", help="The project's folder; else it is looked for from here upwards.")
@click.option("--traceback", "show_traceback", is_flag=True, help="Show the program's own trail when it fails.")
@click.pass_context
def main_group(context: click.Context, project: str | None, show_traceback: bool) -> None:
    """Turns the news articles about one event into a brief that proves itself.

    Articles under seeds/EVENT/ are reduced to briefs/EVENT.yml, which people then edit; briefs are published as a site
    and as PDFs. Start: briefwright new EVENT, add EVENT FILE…, reduce, check, build.
    """
    from generator.files import find_project

    context.obj = find_project(Path.cwd(), Path(project) if project else None)


@main_group.command()
@click.argument("event")
@click.option("--title", help="The event in at most 12 neutral words; else the articles' own words are used.")
@click.pass_obj
def new(project: Project, event: str, title: str | None) -> int:
    """Start an event: its folder under seeds/, its settings."""
    from generator.commands.starting import new as start

    return _writing(project, lambda say: start(project, event, title))


def _day(context: click.Context, option: click.Parameter, text: str | None) -> str | None:
    """A day as YYYY-MM-DD as it is; wrong usage else."""
    from datetime import date

    try:
        return None if text is None else date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise click.BadParameter("write the day as YYYY-MM-DD") from error


@main_group.command()
@click.argument("event")
@click.argument("items", nargs=-1, metavar="[FILE-or-ADDRESS…]")
@click.option("--list", "lists", multiple=True, metavar="FILE", help="Add what this file lists, line by line.")
@click.option("--about", metavar="WORDS", help="Add the stories of a feed that have all these words.")
@click.option("--today", metavar="YYYY-MM-DD", callback=_day, help="The day of access to note.")
@click.option("--alike", is_flag=True, help="Add what is nearly the same as an article that is there, too.")
@click.option("--keep-raw", is_flag=True, help="Keep the bytes as they came in seeds/EVENT/raw/, too.")
@click.option("--dry-run", is_flag=True, help="Write nothing; say what would be added.")
@click.option("--json", "as_json", is_flag=True, help="Say what was done as JSON.")
@click.option("--allow-private-addresses", "private_allowed", is_flag=True, help="For tests.")
@click.pass_obj
def add(project: Project, /, event: str, items: tuple[str, ...], today: str | None, **options: Any) -> int:
    """Add articles to an event: text, Markdown, HTML, e-mail, PDF, Word; files, folders, addresses, feeds.

    - is standard input: an article, or a list. What an article says of itself goes into seeds/EVENT/event.yml.
    """
    from datetime import UTC, datetime

    from generator.commands.adding import Options
    from generator.commands.adding import add as add_articles

    day = today or datetime.now(UTC).date().isoformat()
    how = Options(day, today is not None, sys.stdin.buffer.read, **options)
    return _writing(project, lambda say: add_articles(project, event, items, how, say))


@main_group.command()
@click.argument("events", nargs=-1, metavar="[EVENT…]")
@click.option("--language-model", metavar="NAME", help=ARTICLES_HELP)
@click.pass_obj
def reduce(project: Project, events: tuple[str, ...], language_model: str | None) -> int:
    """Make briefs of articles, or bring new articles into briefs that people edited. No edit is ever lost."""
    from generator.commands.reducing import reduce as reduce_events

    return _writing(project, lambda say: reduce_events(project, events, language_model, say))


@main_group.command()
@click.argument("event")
@click.argument("path")
@click.pass_obj
def accept(project: Project, event: str, path: str) -> int:
    """Hand a field or an item back to the machine: PATH is such as points.signed.text, or points.signed."""
    from generator.commands.updating import accept as accept_path

    return _writing(project, lambda say: accept_path(project, event, path))


@main_group.command()
@click.argument("event")
@click.argument("path")
@click.pass_obj
def lock(project: Project, event: str, path: str) -> int:
    """Keep a field or an item as it is: the machine won't change it any more, as if a person had edited it."""
    from generator.commands.updating import lock as lock_path

    return _writing(project, lambda say: lock_path(project, event, path))


@main_group.command()
@click.argument("events", nargs=-1, metavar="[EVENT…]")
@click.option(
    "--format", "form", type=click.Choice(["text", "github", "json", "sarif"]), default="text", show_default=True
)
@click.option("--strict", is_flag=True, help="Count warnings as errors.")
@click.pass_obj
def check(project: Project, events: tuple[str, ...], form: str, strict: bool) -> int:
    """Hold briefs to their articles: every problem, by file and line."""
    from generator.commands.checking import check as check_briefs

    return _telling(lambda say: check_briefs(project, events, say, strict), form)


@main_group.command()
@click.argument("events", nargs=-1, metavar="[EVENT…]")
@click.option("--check", "compare", is_flag=True, help="Write nothing; fail where a brief would change.")
@click.pass_obj
def fmt(project: Project, events: tuple[str, ...], compare: bool) -> int:
    """Bring briefs into canonical form; comments stay, and evidence gets its source where only one article has it."""
    from generator.commands.formatting import fmt as format_briefs

    return _writing(project, lambda say: format_briefs(project, events, compare, say))


@main_group.command()
@click.argument("event")
@click.argument("source")
@click.argument("words")
@click.pass_obj
def quote(project: Project, event: str, source: str, words: str) -> int:
    """Print WORDS of a SOURCE as an entry of evidence, as they stand there."""
    from generator.commands.quoting import quote as quote_words

    return _telling(lambda say: quote_words(project, event, source, words))


@main_group.command()
@click.option("--check", "compare", is_flag=True, help="Write nothing; fail where the written one is not up to date.")
@click.pass_obj
def schema(project: Project, compare: bool) -> int:
    """Write the JSON Schema by which editors check briefs."""
    from generator.commands.checking import schema as write_schema

    return _telling(lambda say: write_schema(project, compare))


@main_group.command()
@click.pass_obj
def pages(project: Project) -> int:
    """Write the pages as Markdown to build/docs/."""
    from generator.commands.building import pages as write_pages

    return _writing(project, lambda say: write_pages(project, say))


@main_group.command()
@click.option("--pdf/--no-pdf", default=True, show_default=True, help="Make the PDFs, too.")
@click.pass_obj
def build(project: Project, pdf: bool) -> int:
    """Build the whole site with its PDFs in build/site/."""
    from generator.commands.building import build as build_site

    return _writing(project, lambda say: build_site(project, pdf, say))


@main_group.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, metavar="HOST:PORT")
@click.pass_obj
def serve(project: Project, address: str) -> int:
    """Show the site in a browser; it is built anew when a brief or a template changes."""
    from generator.commands.serving import serve as serve_site

    return _telling(lambda say: serve_site(project, address))


@main_group.command()
@click.argument("events", nargs=-1, metavar="[EVENT…]")
@click.option("--to", "folder", default="build/pdf", show_default=True, metavar="FOLDER", help="Where to put them.")
@click.option("--paper", type=click.Choice(["a4", "letter"]), help="The paper; else the house style's, else A4.")
@click.option("--one-page", is_flag=True, help="Only what fits on a page: in short, disagreements, questions, sources.")
@click.option("--digest", metavar="TITLE", help="All in one PDF with this title, common contents, an index of actors.")
@click.pass_obj
def pdf(
    project: Project, events: tuple[str, ...], folder: str, paper: str | None, one_page: bool, digest: str | None
) -> int:
    """Make the PDFs of briefs: one each, or one of several."""
    from generator.commands.distributing import PdfOptions
    from generator.commands.distributing import pdf as make_pdfs

    if one_page and digest is not None:
        raise click.UsageError("--one-page and --digest don't go together.")
    options = PdfOptions(folder, paper, one_page, digest)
    return _writing(project, lambda say: make_pdfs(project, events, options, say))


@main_group.command()
@click.argument("events", nargs=-1, metavar="[EVENT…]")
@click.option("--to", "folder", default="build/epub", show_default=True, metavar="FOLDER", help="Where to put them.")
@click.pass_obj
def epub(project: Project, events: tuple[str, ...], folder: str) -> int:
    """Make books of briefs, for readers of EPUB."""
    from generator.commands.distributing import epub as make_books

    return _writing(project, lambda say: make_books(project, events, folder, say))


@main_group.command()
@click.argument("events", nargs=-1, metavar="[EVENT…]")
@click.option("--to", "folder", default="build/mail", show_default=True, metavar="FOLDER", help="Where to put them.")
@click.pass_obj
def mail(project: Project, events: tuple[str, ...], folder: str) -> int:
    """Make e-mails of briefs: messages with HTML and text, and the text alone. Nothing is sent."""
    from generator.commands.distributing import mail as make_mails

    return _writing(project, lambda say: make_mails(project, events, folder, say))


@main_group.command()
@click.pass_obj
def links(project: Project) -> int:
    """Check the links of the built site: that each leads somewhere, and each note to its words."""
    from generator.commands.building import links as check_links

    return _telling(lambda say: check_links(project))


@main_group.command()
@click.argument("kind", type=click.Choice(["document", "mentions", "brief", "view"]))
@click.argument("identifier", metavar="ID")
@click.option("--language-model", metavar="NAME", help=ARTICLES_HELP)
@click.pass_obj
def show(project: Project, kind: str, identifier: str, language_model: str | None) -> int:
    """Show a value on the way from articles to pages as JSON.

    ID is an article's path under seeds/ for a document or its mentions, the name of an event for a brief or its view.
    """
    from generator.commands.showing import show as show_value

    return _telling(lambda say: show_value(project, kind, identifier, language_model))


@main_group.command()
@click.option("--key", metavar="KEY.yml", help="Measure by this key, not by those under tests/gold; with --articles.")
@click.option("--articles", metavar="FOLDER", help="The articles of --key.")
@click.option("--brief", metavar="OUT.yml", help="Where to write the brief that was measured by --key.")
@click.option("--speech", metavar="GOLD.jsonl", help="Measure who says what in the articles of this file.")
@click.option("--predictions", metavar="OUT.jsonl", help="Where to write what --speech found.")
@click.option("--names", metavar="GOLD.jsonl", help="Measure names, and their groups where the file has chains.")
@click.option("--split", help="Only the lines of this split of a gold file.")
@click.option("--raise-floors", is_flag=True, help="Lift the floors under tests/gold to what is reached now.")
@click.option("--language-model", metavar="NAME", help=ARTICLES_HELP)
@click.option("--json", "as_json", is_flag=True, help="All figures, and what is missing, as JSON.")
@click.pass_obj
def evaluate(project: Project, /, **options: Any) -> int:
    """Measure what is found in articles against hand-made keys; fails where a figure falls below its floor."""
    from generator.commands.evaluating import evaluate as evaluate_all

    return _telling(lambda say: evaluate_all(project, options, say))


def _writing(project: Project, command: Callable[[Say], Outcome]) -> int:
    """Runs a command that writes, alone in its project."""
    with project.working(lambda: click.echo("Another run is at work in this project; waiting for it.", err=True)):
        return _telling(command)


def _telling(command: Callable[[Say], Outcome], form: str = "text") -> int:
    """Runs a command and prints what it has to say: problems, notes, and a line a person can act on."""
    progress, say = _progress()
    with progress:
        outcome = command(say)
    from generator.commands.printing import FORMATS, show_table

    if outcome.output:
        click.echo(outcome.output)
    if outcome.diagnostics or form in ("json", "sarif"):
        click.echo(FORMATS[form](outcome.diagnostics), err=form == "text")
    for note in outcome.notes:
        click.echo(note)
    if outcome.table:
        show_table(outcome.table)
    if outcome.summary:
        click.echo(outcome.summary, err=form != "text")
    return outcome.exit_code


def _progress() -> tuple[AbstractContextManager[Any], Say]:
    """A line that says what is going on, on a terminal; silence elsewhere."""
    if not sys.stderr.isatty():
        return nullcontext(), lambda text: None
    from rich.console import Console

    status = Console(stderr=True).status("…")
    return status, lambda text: status.update(text)


def main() -> None:
    """The console script: runs the command, prints trouble as people read it, leaves with the exit code of its kind."""
    sys.exit(_run())


def _run() -> int:
    from generator.diagnostics import GeneratorError

    try:
        result = main_group.main(standalone_mode=False)
        sys.stdout.flush()
        return int(result or 0)
    except GeneratorError as error:
        for diagnostic in error.diagnostics:
            click.echo(str(diagnostic), err=True)
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OUTSIDE
    except Exception as error:
        return _report(error)


def _report(error: Exception) -> int:
    """A bug: one paragraph that says so, with the trail in a file, or printed where that was asked for."""
    trail = "".join(traceback.format_exception(error))
    if "--traceback" in sys.argv:
        click.echo(trail, err=True)
        where = "the lines above"
    else:
        import tempfile

        with tempfile.NamedTemporaryFile("w", prefix="briefwright-", suffix=".txt", delete=False) as file:
            file.write(f"briefwright {__version__}, Python {sys.version}\n{' '.join(sys.argv)}\n\n{trail}")
        where = file.name
    click.echo(
        f"This is a mistake in briefwright {__version__}, not in your files ({type(error).__name__}: {error}). Nothing"
        f" that was written before is lost. Please report it with the command you gave and {where}.",
        err=True,
    )
    return BUG


if __name__ == "__main__":
    main()
