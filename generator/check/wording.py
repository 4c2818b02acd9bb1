"""Wording: the brief speaks neutrally and says whose word it takes. A source's own words are its own."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.phrases import PHRASES
from generator.check.subject import Subject
from generator.check.texts import all_prose
from generator.diagnostics import Diagnostic
from generator.evidence.fold import fold_words


def is_neutral(subject: Subject) -> Iterator[Diagnostic]:
    """Phrases of the table in `phrases`, where no cited passage has the same phrase; at most one problem a phrase and
    text.
    """
    for prose in all_prose(subject.brief):
        cited = None
        for phrase in PHRASES:
            match = phrase.pattern.search(prose.text)
            if not match:
                continue
            if cited is None:
                cited = " ".join(fold_words(entry.exact) for entry in prose.evidence).casefold()
            if fold_words(match[0]).casefold() in cited:
                continue
            yield subject.problem("wording", prose.path, f"“{match[0]}” {phrase.why}", phrase.remedy, match[0])
