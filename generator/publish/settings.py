"""mkdocs.yml as MkDocs itself reads it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.diagnostics import Diagnostic, GeneratorError


def read_site_settings(path: Path) -> Mapping[str, Any]:
    """The settings of a site as they stand in its mkdocs.yml; `GeneratorError` where that can't be read."""
    from mkdocs.utils.yaml import yaml_load

    try:
        with path.open("rb") as file:
            return dict(yaml_load(file))
    except Exception as error:
        reason = " ".join(str(error).split())
        raise GeneratorError(Diagnostic("mkdocs", f"it can't be read: {reason}", "Mend it.", file=path.name)) from error
