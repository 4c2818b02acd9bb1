"""What pages are built with: templates, themes, settings and programs."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Final

from generator.publish.folders import SiteFolders, Target
from generator.publish.tree import digests_of, fingerprint

PROGRAMS: Final = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2")
PACKAGED: Final = "packaged/"


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


def themes(folders: SiteFolders) -> tuple[Path, ...]:
    """The folders of themes in use, a project's own before the packaged one."""
    return tuple(folder / "theme" for folder in folders.templates if (folder / "theme").is_dir())


def ingredients(folders: SiteFolders, to: Target) -> str:
    """One hash of everything that every page of the site is made from: settings, theme, programs, this room's code."""
    known = {"mkdocs.yml": sha256(folders.settings.read_bytes()).hexdigest(), "policy": str(to.policy)}
    known |= {name: version(name) for name in PROGRAMS}
    for number, folder in enumerate((*themes(folders), Path(__file__).parent)):
        found = digests_of(folder)
        known |= {f"{number}/{name}": found[name] for name in found if not name.endswith(".pyc")}
    return fingerprint(known)
