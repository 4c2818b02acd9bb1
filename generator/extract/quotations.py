"""Direct quotations: which marked stretches somebody said, and who said them. Surface order decides, the parse helps."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.extract import tables
from generator.extract.marks import Marked
from generator.extract.tree import Tree
from generator.model.document import Document, Paragraph

SAYING = frozenset({"say", "reply", "write", "judge", "think"})
# How many tokens past a mark a cue may stand: "…," the long-serving spokeswoman of the ministry of health said.
WINDOW = 24
# Marked stretches below this many words are terms or titles unless a cue stands beside them.
SHORTEST = 4
# On a line of its own a plain hyphen is enough.
SIGNATURE_LINE = re.compile(r"\s*\n\s*[―—–-]{1,2}\s*(?P<name>[A-ZÀ-Þ][\w.'’-]*(?:\s+[\w.'’-]+){0,5}?)\s*\.?\s*$")
SIGNATURE = re.compile(r"\s*[―—–]{1,2}\s*(?P<name>[A-ZÀ-Þ][\w.'’-]*(?:\s+[\w.'’-]+){0,5}?)\s*\.?\s*$")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A marked stretch that somebody said: the tokens of cue and speaker, each None where the text has none."""

    marked: Marked
    cue: int | None
    speaker: int | None
    whole: bool


def spoken(document: Document, tree: Tree, stretches: tuple[Marked, ...]) -> list[Spoken]:
    """The stretches that are quotations, in order, each with its cue and speaker."""
    kinds = {paragraph.number: paragraph.kind for paragraph in document.paragraphs}
    found: list[Spoken] = []
    for number, stretch in enumerate(stretches):
        if kinds[stretch.paragraph] == "heading":
            continue
        cue, speaker = _cue_and_speaker(document, tree, stretches, number)
        whole = is_whole(document.text, stretch, tree)
        words = len(document.text[stretch.start : stretch.end].split())
        if cue is None and not (whole and words >= SHORTEST) and not stretch.continues:
            continue
        if words < SHORTEST and not whole and not _announced(document, tree, stretch, cue):
            continue
        if speaker is None:
            speaker = _signed(document, tree, stretch)
        found.append(_inherited(document, tree, Spoken(stretch, cue, speaker, whole), found))
    return found


def _signed(document: Document, tree: Tree, stretch: Marked) -> int | None:
    """The name behind a dash that ends the line: “…” ― Maria Lopez."""
    end = document.paragraphs[stretch.paragraph - 1].end
    match = SIGNATURE.match(document.text[stretch.outer_end : end])
    if match is None and stretch.outer_end >= end - 1 and stretch.paragraph < len(document.paragraphs):
        match = SIGNATURE_LINE.match(document.text[stretch.outer_end : document.paragraphs[stretch.paragraph].end])
    if match is None:
        return None
    return tree.token_at(stretch.outer_end + match.start("name") + len(match["name"].rstrip(". ")) - 1)


def is_whole(text: str, stretch: Marked, tree: Tree) -> bool:
    """Whether a stretch reads as a sentence of its own: it begins with a capital and ends with a stop, or has a verb."""
    inner = text[stretch.start : stretch.end].strip()
    if not inner or not (inner[0].isupper() or inner[0].isdigit() or inner[0] in "‘'[…"):
        return False
    after = text[stretch.end : stretch.outer_end + 1]
    return inner[-1] in ".!?,;—–-…" or after[-1:] in ",." or stretch.open_end


def _inherited(document: Document, tree: Tree, found: Spoken, before: list[Spoken]) -> Spoken:
    """The speaker that a quotation without one takes over from the text before it.

    From the quotation before, in the same paragraph or carrying it on; for a quotation that is a paragraph of its own, from
    the quotation that ends in the paragraph before, else from the subject of that paragraph's last report.
    """
    stretch = found.marked
    if found.speaker is not None or stretch.paragraph == 1:
        return found
    last = before[-1] if before else found
    paragraph = document.paragraphs[stretch.paragraph - 1]
    alone = not document.text[paragraph.start : stretch.outer_start].strip() and stretch.outer_end + 2 >= paragraph.end
    if alone and found.whole and not stretch.continues:
        if before and last.marked.paragraph == stretch.paragraph - 1 and last.speaker is not None:
            return replace(found, cue=last.cue, speaker=last.speaker)
        introduction = document.paragraphs[stretch.paragraph - 2]
        cue, speaker = _last_report(tree, introduction)
        if speaker is None and document.text[introduction.start : introduction.end].rstrip().endswith(":"):
            speaker = _first_noun(tree, tree.token_at(introduction.start) or 0, introduction.end)
        return replace(found, cue=cue, speaker=speaker)
    if not before:
        return found
    if stretch.continues or (last.marked.paragraph == stretch.paragraph and found.cue is None):
        return replace(found, cue=found.cue if found.cue is not None else last.cue, speaker=last.speaker)
    return found


def _last_report(tree: Tree, paragraph: Paragraph) -> tuple[int | None, int | None]:
    """The last cue of a paragraph with its subject, or nothing."""
    end = tree.token_at(paragraph.end - 1)
    if end is None:
        return None, None
    for index in range(end, -1, -1):
        if tree.tokens[index].start < paragraph.start:
            break
        if _is_cue(tree, index) and (subject := tree.subject(index)) is not None:
            return index, subject
    return None, None


def _announced(document: Document, tree: Tree, stretch: Marked, cue: int | None) -> bool:
    before = document.text[: stretch.outer_start].rstrip()
    return cue is not None and before[-1:] in (":", ",")


def _cue_and_speaker(
    document: Document, tree: Tree, stretches: tuple[Marked, ...], number: int
) -> tuple[int | None, int | None]:
    stretch = stretches[number]
    paragraph = document.paragraphs[stretch.paragraph - 1]
    ahead = stretches[number + 1].outer_start if number + 1 < len(stretches) else paragraph.end
    behind = stretches[number - 1].outer_end if number else paragraph.start
    after = _after(tree, stretch, min(ahead, paragraph.end))
    before = _before(tree, stretch, max(behind, paragraph.start), document.text)
    inner = document.text[stretch.start : stretch.end].rstrip()
    stopped = inner[-1:] in ".!" and document.text[stretch.outer_end : stretch.outer_end + 1] not in (",",)
    introduced = document.text[: stretch.outer_start].rstrip()[-1:] == ":"
    for cue, speaker in (before, after) if (stopped or introduced) and before[0] is not None else (after, before):
        if cue is not None:
            return cue, speaker
    return None, None


def _after(tree: Tree, stretch: Marked, limit: int) -> tuple[int | None, int | None]:
    """A cue behind the closing mark, before the sentence ends: "…," said X; "…," X said; "…," according to X."""
    start = tree.token_at(stretch.outer_end)
    if start is None:
        return None, None
    for index in range(start, min(start + WINDOW, len(tree.tokens))):
        token = tree.tokens[index]
        if token.start >= limit or (token.text in (".", "!", "?") and index > start):
            break
        if token.text.lower() == "according":
            return index, _first_noun(tree, index + 2, limit)
        if _is_cue(tree, index):
            return index, _speaker_of(tree, index, start, limit)
    return None, None


def _before(tree: Tree, stretch: Marked, floor: int, text: str) -> tuple[int | None, int | None]:
    """The last cue ahead of the opening mark, in its sentence: X said: "…"; X noted that "…"."""
    stop = tree.token_at(stretch.outer_start)
    if stop is None:
        return None, None
    joined = text[floor : stretch.outer_start].rstrip()[-1:] in (",", ":")
    for index in range(stop - 1, max(stop - 2 * WINDOW, -1), -1):
        token = tree.tokens[index]
        if token.start < floor or (token.text in (".", "!", "?") and index < stop - 1):
            break
        if _is_cue(tree, index) or (joined and token.lemma.lower() in tables.cues("noun")):
            return index, _speaker_of(tree, index, max(0, index - WINDOW), stretch.outer_start)
        if token.text.lower() == "according":
            return index, _first_noun(tree, index + 2, stretch.outer_start)
    return None, None


def _is_cue(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    return token.universal_tag in ("VERB", "AUX") and tables.cues("verb").get(token.lemma.lower()) in SAYING


def _first_noun(tree: Tree, start: int, limit: int) -> int | None:
    for index in range(start, len(tree.tokens)):
        token = tree.tokens[index]
        if token.start >= limit or token.text in (".", ";"):
            return None
        if token.universal_tag in ("NOUN", "PROPN", "PRON") and token.dependency not in ("compound", "nmod:poss"):
            return index
    return None


def _speaker_of(tree: Tree, cue: int, start: int, limit: int) -> int | None:
    """The subject of a cue: by the parse where it stands outside the marks, else the noun nearest to the cue."""
    if tree.tokens[cue].universal_tag in ("VERB", "AUX"):
        subject = tree.subject(cue)
    else:
        subject = tree.child(cue, "nmod:poss")
        if subject is None:  # "responded in a text message: …": whoever does what the noun hangs under
            subject = tree.subject(tree.governing_clause(cue))
    if subject is not None and subject != cue and tree.sentence[subject] == tree.sentence[cue]:
        between = tree.tokens[start].start <= tree.tokens[subject].start and tree.tokens[subject].end <= limit
        if between or tree.tokens[subject].end <= tree.tokens[start].start:
            return subject
    nouns = [i for i in range(start, cue) if _is_noun(tree, i)]
    if nouns:
        return nouns[-1]
    near = range(cue + 1, min(cue + 8, len(tree.tokens)))
    return next((i for i in near if _is_noun(tree, i) and tree.tokens[i].start < limit), None)


def _is_noun(tree: Tree, index: int) -> bool:
    return tree.tokens[index].universal_tag in ("NOUN", "PROPN", "PRON")
