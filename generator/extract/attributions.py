"""Quotations and reported speech in, who says what in one article out, nothing reported twice."""

from __future__ import annotations

from generator.extract.marks import Spoken
from generator.extract.reading import Reading
from generator.extract.report import Report, spans
from generator.model.document import Span
from generator.model.mention import Attribution, AttributionForm, Quotation

# A report of which more than this share stands between marks is given as the quotation it is.
MOSTLY_QUOTED = 0.6
SHORTEST_STATEMENT = 4


def attributions(reading: Reading, reports: list[Report], spoken: list[Spoken]) -> tuple[Attribution, ...]:
    """All attributions in the order they stand. A clause that is all quotation is given once, as the quotation."""
    found = [_quotation(reading, said) for said in spoken]
    for report in reports:
        content = spans(reading.tree, report.content)
        if not content or _quoted_share(content, spoken) > MOSTLY_QUOTED:
            continue
        whole = _with_quotations(content, spoken)
        form: AttributionForm = report.form if whole == content else "mixed"
        if form == "mixed":
            found = [a for a in found if a.form != "quotation" or not _inside(a.content, whole)]
        found.append(_attribution(reading, form, report.cue, report.speaker, whole))
    return tuple(sorted(found, key=lambda a: (a.content[0].start, a.content[-1].end)))


def _quotation(reading: Reading, said: Spoken) -> Attribution:
    span = Span(said.marked.start, said.marked.end)
    return _attribution(reading, "quotation", said.cue, said.speaker, (span,))


def _attribution(
    reading: Reading, form: AttributionForm, cue: int | None, speaker: int | None, content: tuple[Span, ...]
) -> Attribution:
    tree = reading.tree
    place = cue if cue is not None else (tree.token_at(content[0].start) or 0)
    return Attribution(
        form=form,
        content=content,
        speaker=reading.phrase(speaker) if speaker is not None else None,
        actor=reading.actor(speaker),
        cue=tree.span(cue, cue) if cue is not None else None,
        cue_lemma=tree.lemmas[cue] if cue is not None else "",
        sentence=tree.sentence[place],
    )


def _quoted_share(content: tuple[Span, ...], spoken: list[Spoken]) -> float:
    """The share of some content's characters that stands between marks, from 0 to 1."""
    total = sum(span.end - span.start for span in content)
    quoted = [said.marked for said in spoken]
    inside = sum(max(0, min(span.end, m.end) - max(span.start, m.start)) for span in content for m in quoted)
    return inside / total


def _with_quotations(content: tuple[Span, ...], spoken: list[Spoken]) -> tuple[Span, ...]:
    """Content widened to the ends of quotations that it overlaps in part."""
    whole = list(content)
    for said in spoken:
        start, end = said.marked.outer_start, said.marked.outer_end
        for number, span in enumerate(whole):
            if span.start < end and start < span.end:
                whole[number] = Span(min(span.start, start), max(span.end, end))
    return content if whole == list(content) else tuple(dict.fromkeys(whole))


def _inside(inner: tuple[Span, ...], outer: tuple[Span, ...]) -> bool:
    return all(any(o.start <= i.start and i.end <= o.end for o in outer) for i in inner)


def statements(reading: Reading, spoken: list[Spoken]) -> tuple[Quotation, ...]:
    """The quotations a brief may carry: a statement of its own, four words or more, repeats pointing at the first."""
    found: list[Quotation] = []
    first_of: dict[str, int] = {}
    for said in spoken:
        text = reading.document.text[said.marked.start : said.marked.end].rstrip(" ,;—–\u00a0")
        if not _is_statement(reading, said, text):
            continue
        letters = "".join(character for character in text.lower() if character.isalnum())
        found.append(
            Quotation(
                span=Span(said.marked.start, said.marked.start + len(text)),
                text=text,
                speaker=reading.phrase(said.speaker) if said.speaker is not None else None,
                actor=reading.actor(said.speaker),
                cue_lemma=reading.tree.lemmas[said.cue] if said.cue is not None else "",
                whole_sentence=said.whole,
                repeats=first_of.get(letters),
            )
        )
        first_of.setdefault(letters, len(found) - 1)
    return tuple(found)


def _is_statement(reading: Reading, said: Spoken, text: str) -> bool:
    """Four words or more with a verb of their own: anything less is a term, a title or a fragment."""
    tree, marked = reading.tree, said.marked
    first, last = tree.token_at(marked.start), tree.token_at(max(marked.end - 1, marked.start))
    if first is None or last is None or said.asking or len(text.split()) < SHORTEST_STATEMENT:
        return False
    verbs = [tree.tokens[index] for index in range(first, last + 1) if tree.is_verb(index)]
    finite = any("VerbForm=Fin" in verb.features or verb.tag in ("VBD", "VBZ", "VBP", "MD") for verb in verbs)
    return bool(verbs) and (finite or said.whole)
