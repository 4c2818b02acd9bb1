"""Whether a quotation's words stand in a passage: […] marks what was left out, [ ] what was added or changed."""

from __future__ import annotations

import re

from generator.evidence.fold import fold_words

CUT = " […] "
"""What stands in a quotation for words that are left out."""

_CUT = re.compile(r"\[\s*(?:…|\.\s?\.\s?\.)\s*\]|…|\.\s?\.\s?\.")
_CHANGED_LETTER = re.compile(r"\[(\w)\]")
_ADDITION = re.compile(r"\[[^\[\]]*\]")
_ENDS = ' .,;:!?"-'


def is_verbatim(text: str, passage: str) -> bool:
    """Whether all words of a quotation `text` stand, in order, in the words of a passage."""
    parts = spoken_parts(text)
    return bool(parts) and not missing_part(parts, fold_words(passage, without_markers=True))


def spoken_parts(text: str) -> list[str]:
    """A quotation's own words, folded, in the runs between cuts and additions, without the marks at their ends."""
    text = _CHANGED_LETTER.sub(lambda match: match[1], text)
    runs = [run for piece in _CUT.split(text) for run in _ADDITION.split(piece)]
    return [folded for run in runs if (folded := fold_words(run).strip(_ENDS))]


def missing_part(parts: list[str], passage: str) -> str:
    """The first run that does not follow the ones before it in the passage; nothing where all do.

    Only the case of a run's first letter may differ: a quotation begins with a capital where the sentence did not.
    """
    position = 0
    for part in parts:
        at = passage.find(part, position)
        if at < 0:
            at = passage.find(part[0].swapcase() + part[1:], position)
        if at < 0:
            return part
        position = at + len(part)
    return ""
