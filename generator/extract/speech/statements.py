"""Finds the quotations a brief may carry: whole statements, and parts of sentences between marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.evidence.verbatim import CUT
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import FINITE_OR_MODAL
from generator.extract.speech.cue_speakers import last_sign
from generator.extract.speech.marks import Marked, Spoken
from generator.extract.speech.occasions import occasion
from generator.extract.speech.quotation_speakers import is_cue
from generator.extract.speech.quoted_parts import EDGES, Said, quoted_parts
from generator.model.document import Span
from generator.model.mention import Attribution, Quotation

STOPS = frozenset({".", "!", "?", ";", ":"})
# Tokens between two stretches that only say who speaks: ," said the spokesman of the ministry on Monday. "
LONGEST_BETWEEN = 24
SHORTEST_STATEMENT = 4


def statements(
    reading: Reading, stretches: Sequence[Marked], spoken: Sequence[Spoken], said: Sequence[Attribution]
) -> tuple[Quotation, ...]:
    """The quotations a brief may carry, in the order they stand; a repeat (a pull quote) points at the first.

    A statement has a verb of its own; words of a sentence that stand between marks inside what somebody is reported to
    say are their words, too.
    """
    whole = [one for one in _joined(reading, spoken) if _is_statement(reading, one)]
    taken = {part.start for one in whole for part in one.parts}
    parts = [one for one in quoted_parts(reading, stretches, said) if one.parts[0].start not in taken]
    return _numbered(reading, sorted([*whole, *parts], key=lambda one: one.parts[0].start))


def _joined(reading: Reading, spoken: Sequence[Spoken]) -> Iterator[Said]:
    """What was said, as one where only its speaker's name interrupts it: "It was never," said Lopez, "about money."."""
    current: Said | None = None
    for one in spoken:
        if one.asking:
            continue
        if current is not None and _is_interrupted(reading, current, one):
            cue = one.cue if one.cue is not None else current.cue
            current = replace(current, parts=(*current.parts, one.marked), cue=cue)
            continue
        if current is not None:
            yield current
        tree = reading.tree
        current = Said(
            parts=(one.marked,),
            speaker=reading.phrase(one.speaker) if one.speaker is not None else None,
            actor=reading.speaker(one.speaker),
            cue=one.cue,
            cue_lemma=tree.lemmas[one.cue] if one.cue is not None else "",
            whole=one.whole,
        )
    if current is not None:
        yield current


def _is_interrupted(reading: Reading, before: Said, after: Spoken) -> bool:
    """Whether nothing but the clause that says who speaks stands between two stretches of one speaker.

    What no mark closes goes on in the next paragraph, where a mark opens again.
    """
    tree, last = reading.tree, before.parts[-1]
    if before.actor != reading.speaker(after.speaker):
        return False
    if last.open_end and after.marked.continues:
        return before.actor is not None
    if before.cue is None or after.cue != before.cue or last.open_end or last.paragraph != after.marked.paragraph:
        return False
    if not last.outer_end <= tree.tokens[before.cue].start < after.marked.outer_start:
        return False
    first, behind = tree.token_at(last.outer_end), tree.token_at(after.marked.outer_start)
    between = range(first, behind - 1) if first is not None and behind is not None else range(0)
    announced = last_sign(tree.parse.text, after.marked.outer_start) in (",", ":")
    again = announced and any(index != before.cue and is_cue(tree, index) for index in between)
    return len(between) <= LONGEST_BETWEEN and not again and not any(tree.tokens[i].text in STOPS for i in between)


def _is_statement(reading: Reading, one: Said) -> bool:
    """Four words or more with a verb of their own: anything less is a term, a title or part of a sentence."""
    tree = reading.tree
    if len(_text(reading, one).replace(CUT, " ").split()) < SHORTEST_STATEMENT:
        return False
    verbs = []
    for part in one.parts:
        first, last = tree.token_at(part.start), tree.token_at(max(part.end - 1, part.start))
        if first is not None and last is not None:
            verbs += [tree.tokens[index] for index in range(first, last + 1) if tree.is_verb(index)]
    if not one.whole and one.actor is None:
        return False
    finite = any("VerbForm=Fin" in verb.features or verb.tag in FINITE_OR_MODAL for verb in verbs)
    return bool(verbs) and (finite or one.whole)


def _text(reading: Reading, one: Said) -> str:
    """The words of a quotation, a mark of a cut where somebody else's words stand between them."""
    spans = [_span(reading, part) for part in one.parts]
    return CUT.join(reading.document.text[span.start : span.end] for span in spans)


def _span(reading: Reading, part: Marked) -> Span:
    """The words of a stretch without the comma that its reporter needs."""
    return Span(part.start, part.start + len(reading.document.text[part.start : part.end].rstrip(EDGES)))


def _numbered(reading: Reading, found: Sequence[Said]) -> tuple[Quotation, ...]:
    result: list[Quotation] = []
    first_of: dict[str, int] = {}
    for one in found:
        text = _text(reading, one)
        letters = "".join(character for character in text.lower() if character.isalnum())
        result.append(
            Quotation(
                span=Span(one.parts[0].start, _span(reading, one.parts[-1]).end),
                text=text,
                speaker=one.speaker,
                actor=one.actor,
                cue_lemma=one.cue_lemma,
                parts=tuple(_span(reading, part) for part in one.parts),
                occasion=occasion(reading.tree, one.cue, one.parts) if one.cue is not None else None,
                repeats=first_of.get(letters),
            )
        )
        first_of.setdefault(letters, len(result) - 1)
    return tuple(result)
