"""Imports spaCy without its command line, which alone takes a third of the time its import takes."""

from __future__ import annotations

import os
import sys
from types import ModuleType
from typing import Any


def _info(*arguments: Any, **options: Any) -> Any:
    from spacy.cli.info import info

    return info(*arguments, **options)


def import_spacy() -> None:
    """Imports spaCy, but its command line only when somebody asks for it. `ImportError` when it isn't installed."""
    # The products are small: more threads only wait for each other.
    for library in ("OPENBLAS", "OMP", "MKL", "BLIS"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    name = "spacy.cli.info"
    if "spacy" not in sys.modules and name not in sys.modules:
        stand_in = ModuleType(name)
        stand_in.info = _info  # type: ignore[attr-defined]
        sys.modules[name] = stand_in
        try:
            import spacy  # noqa: F401
        finally:
            sys.modules.pop(name, None)
