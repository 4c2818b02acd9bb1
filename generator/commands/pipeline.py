"""The language pipeline as commands use it, and what it finds in an article."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator import readers
from generator.diagnostics import Diagnostic, GeneratorError
from generator.model.document import Document
from generator.model.mention import Mentions

if TYPE_CHECKING:
    from generator.language.pipeline import Pipeline


@cache
def language_pipeline(name: str | None) -> Pipeline:
    """The language pipeline that comes with the program, or an installed one; else `GeneratorError`."""
    from generator.language import LanguageModelError, load

    try:
        return load(name)
    except LanguageModelError as error:
        raise GeneratorError(Diagnostic("language-model", str(error)), exit_code=3) from error


def mentions_of(document: Document, pipeline: Pipeline) -> Mentions:
    """Everything an article mentions; nothing of one that is not in English."""
    from generator.extract import extract

    if not readers.is_english(document.language):
        return Mentions()
    return extract(document, pipeline.parse(document.reading_text))
