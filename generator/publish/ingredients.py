"""What pages are built with: templates, themes, settings and programs."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Final

from generator.diagnostics import Diagnostic
from generator.evidence.suggest import nearest_word
from generator.publish.folders import SiteFolders, Target
from generator.publish.tree import digests_of, fingerprint

PROGRAMS: Final = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2")
PACKAGED: Final = "packaged/"
PAGES: Final = "pages"


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


def unused_templates(folders: Sequence[Path]) -> tuple[Diagnostic, ...]:
    """A warning for each file among a project's own templates of pages that takes no packaged one's place and that no
    other names: its name is mistyped.
    """
    known = {path.name for path in (folders[-1] / PAGES).iterdir()}
    found = []
    for folder in folders[:-1]:
        texts = [path.read_text("utf-8", "replace") for path in sorted(folder.rglob("*.j2")) if path.is_file()]
        for path in sorted((folder / PAGES).glob("*")):
            if (
                path.name not in known
                and not path.name.startswith(".")
                and not any(path.name in text for text in texts)
            ):
                near = nearest_word(path.name, sorted(known))
                remedy = f"Did you mean {near}?" if near else f"There are: {', '.join(sorted(known))}."
                message = "no page is made with this template"
                place = f"{folder.name}/{PAGES}/{path.name}"
                found.append(Diagnostic("template-unused", message, remedy, "warning", file=place, words=path.name))
    return tuple(found)


def themes(folders: SiteFolders) -> tuple[Path, ...]:
    """The folders of themes in use, a project's own before the packaged one."""
    return tuple(folder / "theme" for folder in folders.templates if (folder / "theme").is_dir())


def ingredients(folders: SiteFolders, to: Target) -> str:
    """One hash of everything that every page of the site is made from: settings, theme, programs, this room's code."""
    settings = [path.read_bytes() for path in (folders.settings, folders.packaged) if path]
    known = {"mkdocs.yml": sha256(b"\0".join(settings)).hexdigest(), "policy": str(to.policy)}
    known |= {name: version(name) for name in PROGRAMS}
    for number, folder in enumerate((*themes(folders), Path(__file__).parent)):
        found = digests_of(folder)
        known |= {f"{number}/{name}": found[name] for name in found if not name.endswith(".pyc")}
    return fingerprint(known)
