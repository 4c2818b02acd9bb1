"""`serve`: the site in a browser, built anew when briefs, articles or templates change."""

from __future__ import annotations

import traceback

import click

from generator.commands.building import publication, rendered, site_folders
from generator.commands.outcome import Outcome
from generator.commands.printing import as_text
from generator.commands.reloading import Briefs
from generator.diagnostics import Diagnostic, GeneratorError
from generator.files import Project

WATCHED = ("briefs", "seeds", "site_templates", "mkdocs.yml")


def serve(project: Project, address: str) -> Outcome:
    """Serves until interrupted. A brief or template with an error is named, and the last good site stays on show."""
    from generator.publish.folders import LIVE
    from generator.publish.live import serve as serve_folder

    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65535:
        remedy = "Write host and port, such as 127.0.0.1:8000."
        raise GeneratorError(Diagnostic("address", f"“{address}” is no address to serve at", remedy, words=address), 2)
    watched = [path for path in (project.root / name for name in WATCHED) if path.exists()]
    folder, briefs = project.root / LIVE.folder, Briefs(project, remembering=True)
    folder.mkdir(parents=True, exist_ok=True)
    serve_folder(
        lambda: _build(project, briefs),
        folder,
        watched,
        host,
        int(port),
        lambda place: click.echo(f"The site is at {place} and follows your files. Stop with Ctrl+C."),
    )
    return Outcome("Stopped.")


def _build(project: Project, briefs: Briefs) -> None:
    """Builds the site into a folder of its own; whatever goes wrong is shown, since raising would hang the server."""
    from generator.publish.folders import LIVE
    from generator.publish.site import build

    try:
        with project.working(lambda: None):
            published = publication(project, (), lambda text: None, briefs)
            with rendered(project, published, pdf=False, say=lambda text: None) as made:
                result = build(site_folders(project), made, to=LIVE)
        trouble = as_text((*published.errors, *result.diagnostics))
        done = "Built." if not result.diagnostics else "Not built; mend this and save."
        click.echo("\n".join(part for part in (trouble, *published.notes, done) if part))
    except GeneratorError as error:
        click.echo(f"{as_text(error.diagnostics)}\nNot built; mend this and save.", err=True)
    except Exception:
        click.echo(f"{traceback.format_exc()}\nNot built.", err=True)
