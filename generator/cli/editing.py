"""The commands for those who edit briefs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli.group import briefwright
from generator.cli.running import telling, writing

if TYPE_CHECKING:
    from generator.files import Project


@briefwright.command()
@click.argument("events", nargs=-1, metavar="[EVENT…]")
@click.option(
    "--format", "form", type=click.Choice(["text", "github", "json", "sarif"]), default="text", show_default=True
)
@click.option("--strict", is_flag=True, help="Count warnings as errors.")
@click.option(
    "--changed-against", "against", metavar="REVISION",
    help="Show only what the change since this branch or commit brings, and count the rest.",
)  # fmt: skip
@click.pass_obj
def check(project: Project, events: tuple[str, ...], form: str, strict: bool, against: str | None) -> int:
    """Hold briefs to their articles: every problem, by file and line. `explain` says more of a code in [ ].

    With --format github, problems stand beside their lines in a pull request, and all of them in the step's summary.
    """
    from generator.commands.checking import check as check_briefs

    return telling(lambda say: check_briefs(project, events, say, strict, against), form)


@briefwright.command()
@click.argument("old")
@click.argument("new", required=False)
@click.option("--event", "events", multiple=True, metavar="EVENT", help="Only this brief; may be given again.")
@click.pass_obj
def diff(project: Project, old: str, new: str | None, events: tuple[str, ...]) -> int:
    """Say what changed in meaning, as Markdown for a pull request.

    OLD and NEW are two files, or two branches, tags or commits. Without NEW: what the files here have changed since
    they left OLD, such as `diff main`, or `diff HEAD` for what is not yet committed.
    """
    from generator.commands.comparing import diff as compare_briefs

    return telling(lambda say: compare_briefs(project, old, new, events, say))


@briefwright.command()
@click.argument("codes", nargs=-1, metavar="[CODE…]")
def explain(codes: tuple[str, ...]) -> int:
    """Explain a code that check prints in [ ].

    An example shows what goes wrong, another what is right. Without a code, all codes are listed.
    """
    from generator.commands.explaining import explain as explain_codes

    return telling(lambda say: explain_codes(codes))


@briefwright.command()
@click.argument("events", nargs=-1, metavar="[EVENT…]")
@click.option("--check", "compare", is_flag=True, help="Write nothing; fail where a brief would change.")
@click.pass_obj
def fmt(project: Project, events: tuple[str, ...], compare: bool) -> int:
    """Bring briefs into canonical form; comments stay.

    Evidence without a source gets one where a single article has the words.
    """
    from generator.commands.formatting import fmt as format_briefs

    return writing(project, lambda say: format_briefs(project, events, compare, say))


@briefwright.command()
@click.argument("event")
@click.argument("source")
@click.argument("words")
@click.pass_obj
def quote(project: Project, event: str, source: str, words: str) -> int:
    """Print words of a source as an entry of evidence.

    SOURCE is its id in the brief, such as s1; WORDS are looked for in its article and printed as they stand there.
    """
    from generator.commands.quoting import quote as quote_words

    return telling(lambda say: quote_words(project, event, source, words))


@briefwright.command()
@click.argument("event")
@click.argument("path")
@click.argument("new")
@click.pass_obj
def rename(project: Project, event: str, path: str, new: str) -> int:
    """Give the item at PATH, such as points.signed, the id NEW.

    Whatever in the brief refers to it follows. Its old id is kept under `renamed`, so that links to it from elsewhere
    still lead to it.
    """
    from generator.commands.renaming import rename as rename_item

    return writing(project, lambda say: rename_item(project, event, path, new))


@briefwright.command()
@click.option("--check", "compare", is_flag=True, help="Write nothing; fail where the written one is not up to date.")
@click.pass_obj
def schema(project: Project, compare: bool) -> int:
    """Write the JSON Schema by which editors check briefs."""
    from generator.commands.checking import schema as write_schema

    return telling(lambda say: write_schema(project, compare))
