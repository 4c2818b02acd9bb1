"""What went wrong in a template to its name, its line, and the name that was meant."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from dataclasses import fields, is_dataclass

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from generator.diagnostics import Diagnostic
from generator.evidence.suggest import nearest_word


def diagnosed(error: Exception, name: str, context: Mapping[str, object]) -> Diagnostic:
    """A problem that names template and line, and the nearest name where one is not known."""
    place = template_line(error) or (name, 0)
    if isinstance(error, TemplateSyntaxError):
        place = (error.name or name, error.lineno)
    message = str(error.message if isinstance(error, TemplateError) else error) or type(error).__name__
    remedy = "Correct the template, or remove it to get the packaged one back."
    if isinstance(error, TemplateNotFound):
        message, remedy = f"there is no template “{error.name}”", "Correct the name, or add the template."
    elif near := _nearest_name(message, context):
        remedy = f"Did you mean “{near}”? What templates may use is listed in site_templates/README.md."
    return Diagnostic("template", message, remedy, file=f"site_templates/{place[0]}", line=place[1])


def template_line(error: Exception) -> tuple[str, int] | None:
    """The innermost template and line of an error; Jinja gives its frames the template's name as their file."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".j2")]
    return (frames[-1].filename, frames[-1].lineno or 0) if frames else None


def _nearest_name(message: str, context: Mapping[str, object]) -> str | None:
    """The known name most like the misspelt one that an "undefined" message ends with or begins with."""
    quoted = message.split("'")
    if ("undefined" not in message and "attribute" not in message) or len(quoted) < 3:
        return None
    wrong = quoted[1] if "is undefined" in message else quoted[-2]
    known = set(context)
    for value in context.values():
        known |= _names_within(value, depth=4)
    return nearest_word(wrong, sorted(known))


def _names_within(value: object, depth: int) -> set[str]:
    if depth and isinstance(value, tuple) and value:
        return _names_within(value[0], depth)
    if not depth or not is_dataclass(value):
        return set()
    names = {field.name for field in fields(value)}
    for name in tuple(names):
        names |= _names_within(getattr(value, name), depth - 1)
    return names
