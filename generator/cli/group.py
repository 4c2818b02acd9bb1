"""The group of all commands, and what its help says of the program."""

from __future__ import annotations

from pathlib import Path

import click

from generator import __version__

HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
LANGUAGE_MODEL_HELP = "Take this installed spaCy pipeline instead of the one that comes with the program."


@click.group(context_settings=HELP)
@click.version_option(__version__, prog_name="briefwright")
@click.option("--project", metavar="FOLDER", help="The project's folder; else it is looked for from here upwards.")
@click.option("--traceback", "show_traceback", is_flag=True, help="Show the program's own trail when it fails.")
@click.pass_context
def briefwright(context: click.Context, project: str | None, show_traceback: bool) -> None:
    """Turns the news articles about one event into a brief that proves itself.

    Articles under seeds/EVENT/ are reduced to briefs/EVENT.yml, which people then edit; briefs are published as a site
    and as PDFs. Start: briefwright new EVENT, add EVENT FILE…, reduce, check, build.
    """
    from generator.files import find_project

    context.obj = find_project(Path.cwd(), Path(project) if project else None)
