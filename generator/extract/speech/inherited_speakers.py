"""Gives a quotation without a speaker the speaker that the text before it has named."""

from __future__ import annotations

from dataclasses import replace

from generator.extract.grammar.tree import Tree
from generator.extract.speech.cue_speakers import NOBODY, CueAndSpeaker, last_sign, subject_of_cue
from generator.extract.speech.marks import Marked, Spoken
from generator.extract.speech.quotation_speakers import is_cue
from generator.extract.speech.speakable import first_noun
from generator.model.document import Document, Paragraph


def inherited(document: Document, tree: Tree, found: Spoken, before: list[Spoken]) -> Spoken:
    """The quotation with the speaker it takes over from the text before it; as it is where it has one already.

    From the quotation before, in the same paragraph or carrying it on; for a quotation that is a paragraph of its own,
    from the quotation that ends in the paragraph before, else from the subject of that paragraph's last report.
    """
    stretch = found.marked
    if found.speaker is not None or stretch.paragraph == 1:
        return found
    last = before[-1] if before else None
    if _stands_alone(document, found):
        if last is not None and last.marked.paragraph == stretch.paragraph - 1 and last.speaker is not None:
            return replace(found, cue=last.cue, speaker=last.speaker)
        cue, speaker = _introduced(document, tree, document.paragraphs[stretch.paragraph - 2])
        return replace(found, cue=cue, speaker=speaker)
    if last is None:
        return found
    if stretch.continues or (last.marked.paragraph == stretch.paragraph and found.cue is None):
        return replace(found, cue=found.cue if found.cue is not None else last.cue, speaker=last.speaker)
    return found


def goes_on(tree: Tree, last: Spoken, stretch: Marked, cue: int) -> bool:
    """Whether a quotation only carries on the last one: its cue stands in the sentence that says who said that.

    "It is late," Lopez told reporters, after the board had said no. "We must decide."
    """
    if last.cue is None or last.marked.paragraph != stretch.paragraph or last.marked.outer_end > tree.tokens[cue].start:
        return False
    told = tree.tokens[last.cue].start >= last.marked.outer_end and tree.sentence[last.cue] == tree.sentence[cue]
    return told and last_sign(tree.parse.text, stretch.outer_start) == "." and tree.tokens[cue].end <= stretch.start


def _stands_alone(document: Document, found: Spoken) -> bool:
    """Whether a quotation is a paragraph of its own that carries no other on."""
    stretch = found.marked
    paragraph = document.paragraphs[stretch.paragraph - 1]
    opens = not document.text[paragraph.start : stretch.outer_start].strip()
    return opens and stretch.outer_end + 2 >= paragraph.end and found.whole and not stretch.continues


def _introduced(document: Document, tree: Tree, paragraph: Paragraph) -> CueAndSpeaker:
    """Cue and speaker that a paragraph leaves to the quotation below it; behind a colon its first noun will do."""
    cue, speaker = _last_report(tree, paragraph)
    if speaker is None and document.text[paragraph.start : paragraph.end].rstrip().endswith(":"):
        speaker = first_noun(tree, tree.token_at(paragraph.start) or 0, paragraph.end)
    return cue, speaker


def _last_report(tree: Tree, paragraph: Paragraph) -> CueAndSpeaker:
    """The last cue of a paragraph with its subject, or nobody."""
    end = tree.token_at(paragraph.end - 1)
    if end is None:
        return NOBODY
    for index in range(end, -1, -1):
        if tree.tokens[index].start < paragraph.start:
            break
        if is_cue(tree, index) and (subject := subject_of_cue(tree, index)) is not None:
            return _outermost(tree, index, subject)
    return NOBODY


def _outermost(tree: Tree, cue: int, speaker: int) -> CueAndSpeaker:
    """Cue and speaker of the report that a report stands in: in "Lopez said some had warned" it is Lopez who said."""
    found = cue, speaker
    index = cue
    while tree.tokens[index].head != index:
        index = tree.governing_clause(tree.tokens[index].head)
        if is_cue(tree, index) and tree.child(index, "ccomp") is not None:
            above = subject_of_cue(tree, index)
            found = (index, above) if above is not None else found
        if tree.tokens[index].dependency == "root":
            break
    return found
