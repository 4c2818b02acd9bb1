"""No leftovers of work in progress, of programs or of copying stay in a brief."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel

from generator.check.subject import Subject
from generator.check.texts import Path
from generator.diagnostics import Diagnostic

# What it looks like, what it is, what to do.
LEFTOVERS: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(pattern), what, remedy)
    for pattern, what, remedy in (
        (r"\b(?:TODO|FIXME|TBD|TBC|TBA)\b|\?\?\?", "a note to oneself", "finish it, or remove it"),
        (r"\b(?i:lorem ipsum)\b", "filler text", "write the text"),
        (
            r"(?i:\bas an? (?:AI|artificial intelligence)(?: language)? model\b|\bI cannot assist\b)",
            "the talk of a program",
            "remove it",
        ),
        (
            r":contentReference|oaicite|\bturn\d+(?:search|news|view)\d+|【[^】]*】|\[cite_?(?:start|end)?[:\]]",
            "the mark of a program",
            "remove it",
        ),
        (
            r"\[[^\]]*\]\(\s*(?:#|https?://)?\s*\)|(?<!\w)https?://(?=[\s.,;)]|$)",
            "an empty link",
            "fill in the address, or remove it",
        ),
        (
            r"```|\{\{.*?\}\}|\{%.*?%\}|<\/?(?:p|br|span|div|a|b|i|em|strong|script|img)\b[^>]*>",
            "markup",
            "write plain text",
        ),
        (r"&(?:nbsp|amp|lt|gt|quot|#\d+|#x[0-9a-fA-F]+);", "an HTML code", "write the character itself"),
        (r"\t", "a tab", "write a space; in double quotation marks \\t stands for a tab, and \\\\ for a backslash"),
        (r"\ufffd", "a broken character", "write the character as the article has it"),
        (
            r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060-\u206f\ufeff]",
            "an invisible control character",
            "remove it",
        ),
    )
)
_ANY = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _, _ in LEFTOVERS))  # most texts have none
_FREE = frozenset({"exact", "words", "was", "file", "sha256", "url"})  # a source's own words may look like anything


def are_gone(subject: Subject) -> Iterator[Diagnostic]:
    """Every text that people or the machine wrote; what is copied from a source is left alone, control characters
    aside.
    """
    for path, text in _texts(subject.brief):
        if not _ANY.search(text):
            continue
        copied = path[-1] in _FREE or path[0] in ("sources", "quotes")
        for pattern, what, remedy in LEFTOVERS[-1:] if copied else LEFTOVERS:
            if match := pattern.search(text):
                shown = match[0] if match[0].isprintable() else f"U+{ord(match[0][0]):04X}"
                yield subject.problem("leftover", path, f"{what} was left here: {shown!r}", remedy, match[0].strip())


def hide_no_text(subject: Subject) -> Iterator[Diagnostic]:
    """A # with a word behind it, such as #1, begins a comment: what was meant as text is not shown."""
    for path, comment in subject.hidden:
        remedy = "put the whole text in double quotation marks, or write a space behind the # of a comment"
        yield subject.problem("text-hidden", path, f"{comment!r} is a comment, which no reader sees", remedy, comment)


def _texts(brief: BaseModel) -> Iterator[tuple[Path, str]]:
    waiting: list[tuple[Path, object]] = [((), brief)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, str):
            yield path, value
        elif isinstance(value, BaseModel):
            waiting.extend(
                ((*path, field.alias or name), getattr(value, name)) for name, field in type(value).model_fields.items()
            )
        elif isinstance(value, dict):
            waiting.extend(((*path, name), inner) for name, inner in value.items())
        elif isinstance(value, tuple):
            waiting.extend(((*path, i), inner) for i, inner in enumerate(value))
