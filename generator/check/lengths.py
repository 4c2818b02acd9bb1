"""A brief is short: its title and its summary have limits."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.subject import Subject
from generator.diagnostics import Diagnostic

MOST_TITLE_WORDS = 12
MOST_SUMMARY_WORDS = 90


def are_kept(subject: Subject) -> Iterator[Diagnostic]:
    """The title has 12 words at most, the summary 90 in all."""
    brief = subject.brief
    words = len(brief.title.split())
    if words > MOST_TITLE_WORDS:
        message, remedy = f"the title has {words} words", f"say it in {MOST_TITLE_WORDS} at most"
        yield subject.problem("title-too-long", ("title",), message, remedy, brief.title)
    words = sum(len(statement.text.split()) for statement in brief.summary.values())
    if words > MOST_SUMMARY_WORDS:
        message = f"the summary has {words} words in all"
        remedy = f"keep it to {MOST_SUMMARY_WORDS}: shorten a sentence, or leave one to the points"
        yield subject.problem("summary-too-long", ("summary",), message, remedy, on_key=True)
