"""The commands that show values on the way, and measure how well articles are read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli.group import LANGUAGE_MODEL_HELP, briefwright
from generator.cli.running import telling

if TYPE_CHECKING:
    from generator.files import Project

FILE = click.Path(path_type=Path)


@briefwright.command()
@click.argument("kind", type=click.Choice(["document", "mentions", "brief", "view"]))
@click.argument("identifier", metavar="ID")
@click.option("--language-model", metavar="NAME", help=LANGUAGE_MODEL_HELP)
@click.pass_obj
def show(project: Project, kind: str, identifier: str, language_model: str | None) -> int:
    """Show a value on the way from articles to pages as JSON.

    ID is an article's path under seeds/ for a document or its mentions, the name of an event for a brief or its view.
    """
    from generator.commands.showing import show as show_value

    return telling(lambda say: show_value(project, kind, identifier, language_model))


@briefwright.command()
@click.option(
    "--key", type=FILE, metavar="KEY.yml", help="Measure by this key, not by those under tests/gold; with --articles."
)
@click.option("--articles", type=FILE, metavar="FOLDER", help="The articles of --key.")
@click.option("--brief", type=FILE, metavar="OUT.yml", help="Where to write the brief that was measured by --key.")
@click.option("--speech", type=FILE, metavar="GOLD.jsonl", help="Measure who says what in the articles of this file.")
@click.option("--predictions", type=FILE, metavar="OUT.jsonl", help="Where to write what --speech found.")
@click.option(
    "--names", type=FILE, metavar="GOLD.jsonl", help="Measure names, and their groups where the file has chains."
)
@click.option(
    "--pages",
    type=FILE,
    metavar="INDEX.json",
    help="Measure how the saved web pages of this index are read (form: above).",
)
@click.option("--split", help="Only the lines of this split of a gold file.")
@click.option("--raise-floors", is_flag=True, help="Lift the floors under tests/gold to what is reached now.")
@click.option("--language-model", metavar="NAME", help=LANGUAGE_MODEL_HELP)
@click.option("--json", "as_json", is_flag=True, help="All figures, and what is missing, as JSON.")
@click.pass_obj
def evaluate(project: Project, /, **options: Any) -> int:
    """Measure what is found in articles against hand-made keys.

    It fails where a figure falls below its floor.

    An index of --pages is {"ID": {"articleBody": "…", "title": "…", "datePublished": "YYYY-MM-DD"}, …}; the pages lie
    beside it as html/ID.html or html/ID.html.gz. Title and date are measured where the index has them; a list holds
    several that are right. Bodies are compared as in github.com/scrapinghub/article-extraction-benchmark.
    """
    from generator.commands.evaluating import Options
    from generator.commands.evaluating import evaluate as evaluate_all

    return telling(lambda say: evaluate_all(project, Options(**options), say))
