"""mkdocs.yml as MkDocs itself reads it: a project's own, laid over the one that comes with the program."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.diagnostics import Diagnostic, GeneratorError


def read_site_settings(path: Path, packaged: Path | None = None) -> Mapping[str, Any]:
    """The settings of a site by its mkdocs.yml; `GeneratorError` where that can't be read.

    One that names no theme says only what is to be other than in the `packaged` one.
    """
    file, over = layers(path, packaged)
    return over if file == path else {**_read(file), **over}


def layers(path: Path, packaged: Path | None) -> tuple[Path, Mapping[str, Any]]:
    """The file to read the settings from, and what of them another one says: the packaged file, where a project's own
    names no theme, and the keys of that, joined with those below them.
    """
    own = _read(path)
    if packaged is None or packaged == path or "theme" in own:
        return path, own
    below = _read(packaged)
    return packaged, {name: _over(below.get(name), value) for name, value in own.items()}


def _over(below: Any, own: Any) -> Any:
    if not (isinstance(below, Mapping) and isinstance(own, Mapping)):
        return own
    return {**below, **{name: _over(below.get(name), value) for name, value in own.items()}}


def _read(path: Path) -> dict[str, Any]:
    from mkdocs.utils.yaml import yaml_load

    try:
        with path.open("rb") as file:
            return dict(yaml_load(file))
    except Exception as error:
        reason = " ".join(str(error).split())
        raise GeneratorError(Diagnostic("mkdocs", f"it can't be read: {reason}", "Mend it.", file=path.name)) from error
