"""Pages to a site: written where MkDocs reads them, built by it aside, checked, and put in place when all is well."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Final

from generator.diagnostics import Diagnostic
from generator.model.page import Page
from generator.publish import mkdocs_build
from generator.publish.built import BuiltPage, as_record, read_built
from generator.publish.inside_mkdocs import InsideMkDocs
from generator.publish.links import LinkCheck
from generator.publish.tree import files_of, fingerprint, listed, write_tree

PAGES: Final = "build/docs"
SITE: Final = "build/site"
PROGRAMS: Final = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2")
PACKAGED: Final = "packaged/"


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
    """Where a site is made from. `root` is the project, `settings` the mkdocs.yml in use.

    `templates` are the folders site_templates in use, a project's own before the packaged one; each may hold a `theme`.
    """

    root: Path
    settings: Path
    templates: tuple[Path, ...]


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


def read_templates(folders: Sequence[Path]) -> dict[str, str]:
    """The text of all templates by name, such as `pages/brief.md.j2`; a folder's go before those of later folders.

    Those of the last folder, the packaged one, are also there as `packaged/pages/brief.md.j2`, for `{% extends %}`.
    """
    found: dict[str, str] = {}
    for folder in reversed(folders):
        templates = {
            path.relative_to(folder).as_posix(): path.read_text("utf-8")
            for path in sorted(folder.rglob("*.j2"))
            if path.is_file()
        }
        if folder == folders[-1]:
            found.update({PACKAGED + name: text for name, text in templates.items()})
        found.update(templates)
    return found


def write_pages(
    folders: SiteFolders, pages: Iterable[Page], files: Mapping[str, bytes] | None = None
) -> tuple[str, ...]:
    """Write pages and other files (PDFs) to where MkDocs reads them, and remove stale ones; gives what changed."""
    wanted = ((page.path, page.text.encode()) for page in pages)
    changes = write_tree(folders.root / PAGES, chain(wanted, (files or {}).items()))
    return (*changes.written, *changes.removed)


def build(
    folders: SiteFolders, pages: Iterable[Page], files: Mapping[str, bytes] | None = None, to: Target = PUBLISHED
) -> SiteResult:
    """Make the site of these pages. `files` are files beside the pages by path, such as `briefs/river-deal.pdf`.

    Nothing is done where pages, settings, theme and programs are those of the site that is there; pages that would
    come out the same are taken from it. A site with an error in it does not replace the one that is there. Raises
    GeneratorError where MkDocs cannot be run at all.
    """
    site, record = folders.root / to.folder, folders.root / to.record
    changed = write_pages(folders, pages, files)
    common = _common(folders, to)
    inputs = fingerprint([("common", common.encode()), *files_of(folders.root / PAGES)])
    if _stamp(record) == (inputs, fingerprint(files_of(site))):
        return SiteResult(site, False, changed, (), ())
    staged = folders.root / to.staged
    shutil.rmtree(staged, ignore_errors=True)
    try:
        plugin = InsideMkDocs(read_built(record, site), common, to.policy)
        found = mkdocs_build.run(folders.settings, folders.root / PAGES, staged, _themes(folders), plugin)
        known, broken = _checked(plugin, staged, site)
        diagnostics = (*found, *plugin.found, *broken)
        if any(diagnostic.severity == "error" for diagnostic in diagnostics):
            return SiteResult(site, False, changed, (), diagnostics)
        changes = write_tree(site, files_of(staged))
    finally:
        shutil.rmtree(staged, ignore_errors=True)
    stamp = {"inputs": inputs, "site": fingerprint(files_of(site)), "pages": as_record(known)}
    record.write_text(json.dumps(stamp, indent=0) + "\n", "utf-8")
    return SiteResult(site, True, changed, (*changes.written, *changes.removed), diagnostics)


def _checked(plugin: InsideMkDocs, staged: Path, site: Path) -> tuple[dict[str, BuiltPage], tuple[Diagnostic, ...]]:
    """The pages with what each leads to, and the links that are broken; only those are looked at that can be."""
    links = LinkCheck(staged)
    gone = not links.files.issuperset(listed(site))
    unchanged = {name: page for name, page in plugin.pages.items() if name in plugin.taken}
    if gone:
        wanted = set(links.pages)
    else:
        wanted = set(links.pages) - set(unchanged)
        wanted |= {name for name, page in unchanged.items() if not wanted.isdisjoint(page.leads)}
    broken = tuple(links.check(wanted))
    known = {
        name: page if name in unchanged else replace(page, leads=links.leads(name))
        for name, page in plugin.pages.items()
    }
    return known, broken


def _themes(folders: SiteFolders) -> tuple[Path, ...]:
    return tuple(folder / "theme" for folder in folders.templates if (folder / "theme").is_dir())


def _common(folders: SiteFolders, to: Target) -> str:
    """One hash of everything that every page of the site is made from: settings, theme, programs, this room's code."""
    settings = [("mkdocs.yml", folders.settings.read_bytes()), ("policy", str(to.policy).encode())]
    programs = [(name, version(name).encode()) for name in PROGRAMS]
    code = [(path.name, path.read_bytes()) for path in sorted(Path(__file__).parent.glob("*.py"))]
    themes = (file for theme in _themes(folders) for file in files_of(theme))
    return fingerprint(chain(settings, programs, code, themes))


def _stamp(record: Path) -> object:
    """What the last build was made of and what it made; None where it left nothing that can be read."""
    try:
        known = json.loads(record.read_text("utf-8"))
        return known["inputs"], known["site"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
