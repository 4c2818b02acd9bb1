"""One run of MkDocs inside this process: everything it warns of comes back as a diagnostic, and it knows no clock."""

from __future__ import annotations

import gzip
import logging
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from generator.diagnostics import Diagnostic, GeneratorError
from generator.publish.folders import SiteFolders
from generator.publish.inside_mkdocs import InsideMkDocs
from generator.publish.settings import layers

ENVIRONMENT: Final[Mapping[str, str]] = {"SOURCE_DATE_EPOCH": "315532800", "NO_MKDOCS_2_WARNING": "1"}
"""A fixed date, 1 January 1980, for the files that hold one, unless the caller set another."""

PAGE: Final = re.compile(r"'([^']+\.md)'")


def run(
    folders: SiteFolders, pages: Path, site: Path, themes: Sequence[Path], plugin: InsideMkDocs
) -> tuple[Diagnostic, ...]:
    """Build the pages folder into the site folder, by the settings of `folders`. `themes` are searched in order before
    the theme of the settings; `plugin` takes part beside those that the settings name.

    Every warning of MkDocs is an error of the site. Raises GeneratorError where it can't be run.
    """
    settings, over = layers(folders.settings, folders.packaged)
    options = {**(over if settings != folders.settings else {}), "docs_dir": str(pages), "site_dir": str(site)}
    with _environment(), _warnings() as messages:
        from mkdocs.commands.build import build
        from mkdocs.config import load_config
        from mkdocs.exceptions import MkDocsException

        try:
            configuration = load_config(str(settings), **{**options, "strict": False})
            known = [str(folder) for folder in themes]
            configuration.theme.dirs[:0] = [folder for folder in known if folder not in configuration.theme.dirs]
            plugin.load_config({})
            configuration.plugins["briefwright"] = plugin
            configuration.plugins.on_startup(command="build", dirty=False)
            build(configuration)
            configuration.plugins.on_shutdown()
        except MkDocsException as error:
            remedy = "Correct the file named above; everything MkDocs knows is at https://www.mkdocs.org/user-guide/."
            stopped = Diagnostic("mkdocs", f"MkDocs stopped: {error}", remedy, file=settings.name)
            raise GeneratorError((*map(_diagnosed, messages), stopped), 3) from error
    _without_dates(site)
    return tuple(map(_diagnosed, messages))


def _without_dates(site: Path) -> None:
    """Take the day of the build out of the sitemap: it says nothing of when a page changed."""
    plain, packed = site / "sitemap.xml", site / "sitemap.xml.gz"
    if plain.is_file():
        content = re.sub(rb"\s*<lastmod>[^<]*</lastmod>", b"", plain.read_bytes())
        plain.write_bytes(content)
        packed.write_bytes(gzip.compress(content, mtime=0))


def _diagnosed(message: str) -> Diagnostic:
    page = PAGE.search(message)
    return Diagnostic("mkdocs", message, "", file=page[1] if page else "mkdocs.yml")


@contextmanager
def _environment() -> Iterator[None]:
    before = {name: os.environ.get(name) for name in ENVIRONMENT}
    for name, wanted in ENVIRONMENT.items():
        os.environ.setdefault(name, wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)


class _Collecting(logging.Handler):
    """Keeps the messages that a person must know of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        self.messages.append(record.getMessage())


@contextmanager
def _warnings() -> Iterator[list[str]]:
    handler = _Collecting()
    logger = logging.getLogger("mkdocs")
    passed_on = logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield handler.messages
    finally:
        logger.removeHandler(handler)
        logger.propagate = passed_on
