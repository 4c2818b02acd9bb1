"""A whole section does not go in silence: an editor that broke off while saving leaves a file that looks sound."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.subject import Subject
from generator.diagnostics import Diagnostic
from generator.evidence.in_words import counted
from generator.model.brief import Brief

_FEWEST = 2
"""One item less is a decision; a section of two or more that is empty may be a slip."""


def are_still_there(subject: Subject) -> Iterator[Diagnostic]:
    """Each section that had items before the change has one still."""
    if subject.previous is None:
        return
    for section, field in Brief.model_fields.items():
        before, now = (getattr(brief, section) for brief in (subject.previous, subject.brief))
        if isinstance(before, dict) and len(before) >= _FEWEST and not now:
            name = field.alias or section
            message = f"{counted(len(before), 'item')} stood here before, and none is left"
            remedy = "take the section back from git if it went by mistake; or let reduce write it again: "
            remedy += f"`briefwright accept {_event(subject.file)} {name}`"
            yield subject.problem("section-gone", (name,), message, remedy, name)


def _event(file: str) -> str:
    return file.rpartition("/")[2].removesuffix(".yml")
