"""The commands that take articles in and bring them into briefs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from generator.cli.group import LANGUAGE_MODEL_HELP, briefwright
from generator.cli.running import writing

if TYPE_CHECKING:
    from generator.files import Project


@briefwright.command()
@click.argument("event")
@click.option("--title", help="The event in at most 12 neutral words; else the articles' own words are used.")
@click.pass_obj
def new(project: Project, event: str, title: str | None) -> int:
    """Start an event: its folder under seeds/, its settings."""
    from generator.commands.starting import new as start

    return writing(project, lambda say: start(project, event, title))


def read_day(context: click.Context, option: click.Parameter, text: str | None) -> str | None:
    """A day as YYYY-MM-DD as it is; wrong usage else."""
    from datetime import date

    try:
        return None if text is None else date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise click.BadParameter("write the day as YYYY-MM-DD") from error


@briefwright.command()
@click.argument("event")
@click.argument("items", nargs=-1, metavar="[FILE-or-ADDRESS…]")
@click.option("--list", "lists", multiple=True, metavar="FILE", help="Add what this file lists, line by line.")
@click.option("--about", metavar="WORDS", help="Add the stories of a feed that have all these words.")
@click.option("--today", metavar="YYYY-MM-DD", callback=read_day, help="The day of access to note.")
@click.option("--alike", is_flag=True, help="Add what is nearly the same as an article that is there, too.")
@click.option("--keep-raw", is_flag=True, help="Keep the bytes as they came in seeds/EVENT/raw/, too.")
@click.option("--dry-run", is_flag=True, help="Write nothing; say what would be added.")
@click.option("--json", "as_json", is_flag=True, help="Say what was done as JSON.")
@click.option(
    "--allow-private-addresses",
    "private_allowed",
    is_flag=True,
    help="Fetch from this machine and private networks, too; for tests.",
)
@click.pass_obj
def add(project: Project, /, event: str, items: tuple[str, ...], today: str | None, **options: Any) -> int:
    """Add articles to an event: files, folders, addresses, feeds.

    Text, Markdown, HTML, e-mail, PDF and Word are read. - is standard input: an article, or a list. Where nothing is
    named, the feeds of seeds/EVENT/event.yml are read. What an article says of itself goes into that file, too.

    A story of a feed that is there already is fetched again where the feed tells something new of it; an address that
    is named is always asked.
    """
    from datetime import UTC, datetime

    from generator.commands.adding import Options
    from generator.commands.adding import add as add_articles

    day = today or datetime.now(UTC).date().isoformat()
    how = Options(day, today is not None, sys.stdin.buffer.read, **options)
    return writing(project, lambda say: add_articles(project, event, items, how, say))


@briefwright.command()
@click.argument("events", nargs=-1, metavar="[EVENT…]")
@click.option("--language-model", metavar="NAME", help=LANGUAGE_MODEL_HELP)
@click.option(
    "--most-gone", type=click.IntRange(0, 100), default=100, metavar="PERCENT",
    help="Leave a brief as it is where more of its items would go.",
)  # fmt: skip
@click.option(
    "--jobs", type=click.IntRange(1), metavar="N", help="Read so many events at once; else as many as it pays for."
)
@click.option("--scheduler", metavar="ADDRESS", help="Let a Dask cluster read the articles, such as tcp://host:8786.")
@click.pass_obj
def reduce(project: Project, /, events: tuple[str, ...], **how: Any) -> int:
    """Make briefs of articles, or bring new articles into them.

    In a brief that people edited, all that they changed, added or removed stays so.
    """
    from generator.commands.reducing import How
    from generator.commands.reducing import reduce as reduce_events

    return writing(project, lambda say: reduce_events(project, events, How(**how), say))


@briefwright.command()
@click.argument("event")
@click.argument("path")
@click.pass_obj
def accept(project: Project, event: str, path: str) -> int:
    """Hand a field or an item back to the machine.

    PATH is such as points.signed.text, points.signed or title. A section, such as points, stands for all its items that
    were removed: they may come back.
    """
    from generator.commands.owning import accept as accept_path

    return writing(project, lambda say: accept_path(project, event, path))


@briefwright.command()
@click.argument("event")
@click.argument("path")
@click.pass_obj
def lock(project: Project, event: str, path: str) -> int:
    """Keep a field or an item as it is, as if a person had edited it.

    The machine won't change it any more. PATH is such as points.signed.text, points.signed or title.
    """
    from generator.commands.owning import lock as lock_path

    return writing(project, lambda say: lock_path(project, event, path))
