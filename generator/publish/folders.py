"""Where a site is made from and where it goes, and what came of making it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from generator.diagnostics import Diagnostic

PAGES: Final = "build/docs"
SITE: Final = "build/site"


@dataclass(frozen=True, slots=True)
class Target:
    """A site that is made of the pages: its folder, and whether the security policy goes into its pages."""

    folder: str
    policy: bool = True

    @property
    def staged(self) -> str:
        """Where it is built before it takes the place of the last one."""
        return str(PurePosixPath(self.folder).with_name(f".{PurePosixPath(self.folder).name}"))

    @property
    def record(self) -> str:
        """What the last build wrote down of it."""
        return f"{self.staged}.json"


PUBLISHED: Final = Target(SITE)
LIVE: Final = Target("build/live", policy=False)
"""What `serve` shows: its server puts a script of its own into each page, which a policy would not let run."""


@dataclass(frozen=True, slots=True)
class SiteFolders:
    """Where a site is made from. `root` is the project, `settings` the mkdocs.yml in use, which is laid over the
    `packaged` one where it names no theme.

    `templates` are the folders site_templates in use, a project's own before the packaged one; each may hold a `theme`.
    """

    root: Path
    settings: Path
    templates: tuple[Path, ...]
    packaged: Path | None = None


@dataclass(frozen=True, slots=True)
class SiteResult:
    """What a build did. `built` is False where nothing had changed or an error kept the old site in place.

    `pages` are the pages that were written or removed, `files` those of the site; `diagnostics` is everything found.
    """

    folder: Path
    built: bool
    pages: tuple[str, ...]
    files: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
