"""Pages to a site: written where MkDocs reads them, built by it aside, checked, and put in place when all is well."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Final

from generator.diagnostics import Diagnostic
from generator.model.page import Page
from generator.publish import mkdocs_build
from generator.publish.links import check_links
from generator.publish.policy import secure
from generator.publish.tree import fingerprint, read_tree, write_tree

PAGES: Final = "build/docs"
SITE: Final = "build/site"
STAGED: Final = "build/.site"
STAMP: Final = "build/.site.json"
PROGRAMS: Final = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2")
PACKAGED: Final = "packaged/"


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


def write_pages(folders: SiteFolders, pages: Sequence[Page], files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write pages and other files (PDFs) to where MkDocs reads them, and remove stale ones; gives what changed."""
    wanted = {page.path: page.text.encode() for page in pages}
    changes = write_tree(folders.root / PAGES, {**wanted, **files})
    return (*changes.written, *changes.removed)


def build(folders: SiteFolders, pages: Sequence[Page], files: Mapping[str, bytes] | None = None) -> SiteResult:
    """Make the site of these pages. `files` are files beside the pages by path, such as `briefs/river-deal.pdf`.

    Nothing is done where pages, settings, theme and programs are those of the site that is there. A site with an error
    in it does not replace the one that is there. Raises GeneratorError where MkDocs cannot be run at all.
    """
    site = folders.root / SITE
    changed = write_pages(folders, pages, files or {})
    inputs = _inputs(folders)
    if _stamp(folders) == {"inputs": inputs, "site": fingerprint(read_tree(site))}:
        return SiteResult(site, False, changed, (), ())
    staged = folders.root / STAGED
    shutil.rmtree(staged, ignore_errors=True)
    try:
        diagnostics = mkdocs_build.run(folders.settings, folders.root / PAGES, staged, _themes(folders))
        diagnostics += secure(staged) + check_links(staged)
        if any(diagnostic.severity == "error" for diagnostic in diagnostics):
            return SiteResult(site, False, changed, (), diagnostics)
        made = read_tree(staged)
    finally:
        shutil.rmtree(staged, ignore_errors=True)
    changes = write_tree(site, made)
    stamp = json.dumps({"inputs": inputs, "site": fingerprint(made)}, indent=1)
    (folders.root / STAMP).write_text(stamp + "\n", "utf-8")
    return SiteResult(site, True, changed, (*changes.written, *changes.removed), diagnostics)


def _themes(folders: SiteFolders) -> tuple[Path, ...]:
    return tuple(folder / "theme" for folder in folders.templates if (folder / "theme").is_dir())


def _inputs(folders: SiteFolders) -> str:
    """One hash of everything the site is made from."""
    files = {f"pages/{name}": content for name, content in read_tree(folders.root / PAGES).items()}
    files["mkdocs.yml"] = folders.settings.read_bytes()
    for number, theme in enumerate(_themes(folders)):
        files.update({f"theme{number}/{name}": content for name, content in read_tree(theme).items()})
    files.update({f"program/{name}": version(name).encode() for name in PROGRAMS})
    for module in sorted(Path(__file__).parent.glob("*.py")):
        files[f"publish/{module.name}"] = module.read_bytes()
    return fingerprint(files)


def _stamp(folders: SiteFolders) -> object:
    """What the last build left behind; None where it left nothing that can be read."""
    try:
        return json.loads((folders.root / STAMP).read_text("utf-8"))
    except (OSError, ValueError):
        return None
