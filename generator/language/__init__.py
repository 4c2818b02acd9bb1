"""Reads English: `load()` gives a pipeline, whose `parse(text)` gives a `Parse`. The only room that knows spaCy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.language.errors import LanguageModelError

if TYPE_CHECKING:
    from generator.language.pipeline import Pipeline

MODEL = Path(__file__).parent / "model"
"""The pipeline that comes with the package."""

__all__ = ["MODEL", "LanguageModelError", "load"]


def load(name: str | None = None) -> Pipeline:
    """The shipped pipeline, or the installed spaCy pipeline called `name` (or in the folder of that name).

    Raises `LanguageModelError` when there is none. spaCy is imported here and not before: it takes most of a second.
    """
    try:
        from generator.language.quick_import import import_spacy

        import_spacy()
        from generator.language.loading import load_installed, load_shipped
        from generator.language.pipeline import Pipeline
    except ImportError as error:
        raise LanguageModelError(
            f'reading articles needs spaCy, which can\'t be imported ({error}); run: pip install "briefwright[reduce]"'
        ) from error
    return Pipeline(*(load_shipped(MODEL) if name is None else load_installed(name)))
