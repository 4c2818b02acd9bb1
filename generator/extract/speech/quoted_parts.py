"""Words between marks that are part of a sentence: whose words they are, by what somebody is reported to say."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree
from generator.extract.speech.marks import Marked
from generator.extract.speech.quotations import is_title
from generator.model.document import Span
from generator.model.mention import Attribution

# Words at the end of a stretch between marks that are the reporter's: "We are late," she said.
EDGES = " ,;—–\u00a0"
# One word between marks is a term as often as a quotation: the "fund".
SHORTEST_PART = 2
# How many reports that begin before a stretch are asked whether they hold it: more never nest.
NEAREST = 12
CALLING = tables.words("calling") | tables.words("calling_as")
# Two words behind these are a term: the "shadow fund".
POINTING = frozenset({"the", "this", "that", "these", "those", "so-called"})
# Behind these a stretch between marks is what somebody was asked or told, not what they said.
UNSAID = frozenset({"ask", "decline", "refuse"})


@dataclass(frozen=True, slots=True)
class Said:
    """One quotation while it is put together: its stretches between marks and who said them."""

    parts: tuple[Marked, ...]
    speaker: Span | None
    actor: int | None
    cue: int | None
    cue_lemma: str
    whole: bool


def quoted_parts(reading: Reading, stretches: Sequence[Marked], said: Sequence[Attribution]) -> Iterator[Said]:
    """Stretches between marks that are part of what somebody is reported to say, each once, by the nearest report."""
    text = reading.document.text
    contents = sorted((span.start, span.end, number) for number, one in enumerate(said) for span in one.content)
    for stretch in stretches:
        inner = text[stretch.start : stretch.end]
        if len(inner.split()) < SHORTEST_PART or stretch.open_end or is_title(inner) or _is_term(reading.tree, stretch):
            continue
        behind = bisect_right(contents, (stretch.start + 1, len(text), len(said)))
        holding = [
            (end - start, number)
            for start, end, number in contents[max(0, behind - NEAREST) : behind]
            if stretch.end - len(EDGES) <= end
            and said[number].actor is not None
            and not _is_unsaid(reading.tree, said[number], stretch)
        ]
        if holding:
            one = said[min(holding)[1]]
            cue = reading.tree.token_at(one.cue.start) if one.cue is not None else None
            yield Said((stretch,), one.speaker, one.actor, cue, one.cue_lemma, whole=False)
        elif (caller := _caller(reading.tree, stretch)) is not None and reading.speaker(caller[1]) is not None:
            cue, speaker = caller
            lemma = reading.tree.lemmas[cue]
            yield Said((stretch,), reading.phrase(speaker), reading.speaker(speaker), None, lemma, whole=False)


def _is_term(tree: Tree, stretch: Marked) -> bool:
    mark = tree.token_at(stretch.outer_start)
    two = len(tree.parse.text[stretch.start : stretch.end].split()) == SHORTEST_PART
    return two and bool(mark) and tree.lower[(mark or 1) - 1] in POINTING


def _caller(tree: Tree, stretch: Marked) -> tuple[int, int] | None:
    """The verb before a stretch in a clause about a noun, and its subject: "a plan that she called “reckless”"."""
    mark = tree.token_at(stretch.outer_start)
    if not mark or tree.lemmas[mark - 1] not in CALLING or tree.tokens[mark - 1].dependency != "acl:relcl":
        return None
    subject = tree.child(mark - 1, "nsubj")
    return (mark - 1, subject) if subject is not None else None


def _is_unsaid(tree: Tree, one: Attribution, stretch: Marked) -> bool:
    """Whether a report says what somebody was asked or would not say: declined to say if the "old fund" existed."""
    cue = tree.token_at(one.cue.start) if one.cue is not None else None
    if cue is None or tree.tokens[cue].start > stretch.start:
        return False
    above = tree.tokens[cue].head if tree.tokens[cue].dependency == "xcomp" else cue
    return not UNSAID.isdisjoint((tree.lemmas[cue], tree.lemmas[above])) or tree.negated(cue)
