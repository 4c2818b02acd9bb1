"""Finds which stretches between marks somebody said, each with its cue and speaker."""

from __future__ import annotations

import re

from generator.extract.grammar.tree import Tree
from generator.extract.speech.cue_speakers import last_sign
from generator.extract.speech.inherited_speakers import goes_on, inherited
from generator.extract.speech.marks import Marked, Spoken
from generator.extract.speech.quotation_speakers import cue_and_speaker
from generator.model.document import Document

# Marked stretches below this many words are terms or titles unless a cue stands beside them.
SHORTEST = 4
# What stands before the name of a work or a show.
BEFORE_TITLE = re.compile(
    r"(?:\b(?:on|of|in|from|for|with|titled|entitled|nicknamed?|book|film|movie|show|song|series|spot|episode|podcast|play"
    r"|novel|memoir|album|program|programme|hit)|['’]s?)\s*$",
    re.IGNORECASE,
)
SMALL_IN_TITLES = frozenset({"with", "from", "into", "over", "upon"})
# Titles have hardly more words than this.
LONGEST_TITLE = 7
NAME = r"(?P<name>[A-ZÀ-Þ][\w.'’-]*(?:\s+[\w.'’-]+){0,5}?)\s*\.?\s*$"
SIGNATURE = re.compile(rf"\s*[―—–]{{1,2}}\s*{NAME}")
# On a line of its own a plain hyphen is enough.
SIGNATURE_LINE = re.compile(rf"\s*\n\s*[―—–-]{{1,2}}\s*{NAME}")


def spoken(document: Document, tree: Tree, stretches: tuple[Marked, ...]) -> list[Spoken]:
    """The stretches that are quotations, in order, each with its cue and speaker."""
    kinds = {paragraph.number: paragraph.kind for paragraph in document.paragraphs}
    found: list[Spoken] = []
    for number, stretch in enumerate(stretches):
        if kinds[stretch.paragraph] == "heading":
            continue
        cue, speaker = cue_and_speaker(document, tree, stretches, number)
        whole = _is_whole(document.text, stretch)
        if not _is_quotation(document.text, stretch, cue, whole):
            continue
        if cue is not None and found and goes_on(tree, found[-1], stretch, cue):
            cue, speaker = found[-1].cue, found[-1].speaker
        if speaker is None:
            speaker = _signed(document, tree, stretch)
        found.append(inherited(document, tree, Spoken(stretch, cue, speaker, whole), found))
    return found


def _is_quotation(text: str, stretch: Marked, cue: int | None, whole: bool) -> bool:
    """Whether somebody said a stretch.

    It has a cue, is a sentence of some length, or carries a quotation on; a short one must be a sentence or announced.
    """
    if BEFORE_TITLE.search(text[max(0, stretch.outer_start - 20) : stretch.outer_start]) and is_title(
        text[stretch.start : stretch.end]
    ):
        return False
    short = len(text[stretch.start : stretch.end].split()) < SHORTEST
    if cue is None and (short or not whole) and not stretch.continues:
        return False
    announced = cue is not None and last_sign(text, stretch.outer_start) in (":", ",")
    return not short or whole or announced


def is_title(inner: str) -> bool:
    """Whether marked words are the name of a work or a show: on "Morning in Alder"; each longer word has a capital."""
    words = [word.strip(".,;!?'’") for word in inner.split()]
    long = [word for word in words if len(word) >= SHORTEST and word not in SMALL_IN_TITLES]
    return bool(long) and len(words) <= LONGEST_TITLE and all(word[0].isupper() for word in (words[0] or "-", *long))


def _is_whole(text: str, stretch: Marked) -> bool:
    """Whether a stretch reads as a sentence of its own: it begins with a capital and ends with a stop or a comma."""
    inner = text[stretch.start : stretch.end].strip()
    if not inner or not (inner[0].isupper() or inner[0].isdigit() or inner[0] in "‘'[…"):
        return False
    after = text[stretch.end : stretch.outer_end + 1]
    return inner[-1] in ".!?,;—–-…" or after[-1:] in ",." or stretch.open_end


def _signed(document: Document, tree: Tree, stretch: Marked) -> int | None:
    """The last token of the name that signs a quotation behind a dash: “…” ― Maria Lopez; None where none does."""
    end = document.paragraphs[stretch.paragraph - 1].end
    match = SIGNATURE.match(document.text[stretch.outer_end : end])
    if match is None and stretch.outer_end >= end - 1 and stretch.paragraph < len(document.paragraphs):
        match = SIGNATURE_LINE.match(document.text[stretch.outer_end : document.paragraphs[stretch.paragraph].end])
    if match is None:
        return None
    return tree.token_at(stretch.outer_end + match.start("name") + len(match["name"].rstrip(". ")) - 1)
