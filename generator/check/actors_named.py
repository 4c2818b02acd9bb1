"""A name in a text that no cited passage has: perhaps a slip, perhaps a citation that moved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.check.dates import MONTHS
from generator.check.subject import Subject
from generator.check.texts import proven_texts
from generator.diagnostics import Diagnostic
from generator.evidence.fold import fold_words

_WORD = re.compile(r"(?<![\w'])[A-Z][\w&]*(?:[-'.][\w]+)*")
_BEGINS_A_SENTENCE = re.compile(r"(?:^|[.!?:;…]\"?\s+|\"|\[)$")
_OF_NO_ARTICLE = frozenset({"I", *(month.capitalize() for month in MONTHS)})


def stand_in_evidence(subject: Subject) -> Iterator[Diagnostic]:
    """Words with a capital inside a sentence stand in a cited passage, or are a name, an alias or an issue the brief
    knows.
    """
    brief = subject.brief
    known = {word for text in _names(subject) for word in _words(text)}
    for prose in proven_texts(brief):
        if not prose.evidence:
            continue
        text = fold_words(prose.text)
        cited = {word for entry in prose.evidence for word in _words(entry.exact)}
        missing = []
        for match in _WORD.finditer(text):
            word = _bare(match[0])
            if (
                word in cited
                or word in known
                or word in _OF_NO_ARTICLE
                or _BEGINS_A_SENTENCE.search(text[: match.start()])
            ):
                continue
            missing.append(word)
        if missing:
            names = ", ".join(dict.fromkeys(missing))
            remedy = "cite the passage that has the name, write it as the source does, or add it to the actor's aliases"
            yield subject.problem("name-unsupported", prose.path, f"no cited passage has {names}", remedy, missing[0])


def _names(subject: Subject) -> Iterator[str]:
    brief = subject.brief
    for actor in brief.actors.values():
        yield from (actor.name, *actor.aliases)
    for source in brief.sources.values():
        yield source.outlet or ""
    for identifier in brief.sources:
        yield identifier.upper()
    yield from (origin.name or "" for origin in brief.origins.values())
    yield from (issue.title for issue in brief.issues.values())


@lru_cache(maxsize=8192)
def _words(text: str) -> frozenset[str]:
    folded = fold_words(text)
    words = {_bare(word) for word in re.findall(r"[\w&]+(?:[-'.\"][\w]+)*", folded)}
    return frozenset(words) | set(re.findall(r"\w+", folded))


def _bare(word: str) -> str:
    """A word without a possessive ending or a full stop; the apostrophe is folded to a quotation mark."""
    return re.sub(r"[\"']s?$", "", word.rstrip("."))
