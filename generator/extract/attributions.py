"""Who says what in one article: direct quotations and reported speech put together, none reported twice."""

from __future__ import annotations

from generator.extract.marks import Marked
from generator.extract.quotations import Spoken
from generator.extract.reading import Reading
from generator.extract.speech import Report, stretches
from generator.model.document import Span
from generator.model.mention import Attribution, AttributionForm, Quotation


def attributions(reading: Reading, reports: list[Report], spoken: list[Spoken]) -> tuple[Attribution, ...]:
    """All attributions in the order they stand. A clause that is all quotation is given once, as the quotation."""
    found = [_quotation(reading, said) for said in spoken]
    quoted = [(said.marked.start, said.marked.end) for said in spoken]
    for report in reports:
        content = stretches(reading.tree, report.content)
        if not content or _share(content, quoted) > 0.6:
            continue
        whole = _with_marks(content, spoken)
        form: AttributionForm = report.form if whole == content else "mixed"
        if form == "mixed":
            found = [a for a in found if not (a.form == "quotation" and _inside(a.content, whole))]
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
        form, content, reading.phrase(speaker) if speaker is not None else None, reading.actor(speaker),
        tree.span(cue, cue) if cue is not None else None, tree.tokens[cue].lemma.lower() if cue is not None else "",
        tree.sentence[place],
    )  # fmt: skip


def _share(content: tuple[Span, ...], quoted: list[tuple[int, int]]) -> float:
    total = sum(span.end - span.start for span in content)
    inside = sum(max(0, min(span.end, end) - max(span.start, start)) for span in content for start, end in quoted)
    return inside / total if total else 0.0


def _with_marks(content: tuple[Span, ...], spoken: list[Spoken]) -> tuple[Span, ...]:
    """Content widened to the ends of quotations that it overlaps in part."""
    whole = list(content)
    for said in spoken:
        outer: Marked = said.marked
        for number, span in enumerate(whole):
            if span.start < outer.outer_end and outer.outer_start < span.end:
                whole[number] = Span(min(span.start, outer.outer_start), max(span.end, outer.outer_end))
    return content if all(a == b for a, b in zip(whole, content, strict=True)) else tuple(dict.fromkeys(whole))


def _inside(inner: tuple[Span, ...], outer: tuple[Span, ...]) -> bool:
    return all(any(o.start <= i.start and i.end <= o.end for o in outer) for i in inner)


def quotations(reading: Reading, spoken: list[Spoken]) -> tuple[Quotation, ...]:
    """The quotations a brief may carry: a statement of its own, four words or more, repeats pointing at the first."""
    found: list[Quotation] = []
    for said in spoken:
        text = _inner(reading, said.marked)
        if not _is_statement(reading, said, text):
            continue
        folded = _folded(text)
        repeats = next((n for n, q in enumerate(found) if q.repeats is None and _folded(q.text) == folded), None)
        found.append(
            Quotation(
                Span(said.marked.start, said.marked.start + len(text)),
                text,
                reading.phrase(said.speaker) if said.speaker is not None else None,
                reading.actor(said.speaker),
                reading.tree.tokens[said.cue].lemma.lower() if said.cue is not None else "",
                said.whole,
                repeats,
            )  # fmt: skip
        )
    return tuple(found)


def _inner(reading: Reading, marked: Marked) -> str:
    return reading.document.text[marked.start : marked.end].rstrip(" ,;—–\u00a0")


def _is_statement(reading: Reading, said: Spoken, text: str) -> bool:
    """Four words or more with a verb of their own: anything less is a term, a title or a fragment."""
    tree = reading.tree
    first = tree.token_at(said.marked.start)
    last = tree.token_at(max(said.marked.end - 1, said.marked.start))
    if first is None or last is None or len(text.split()) < 4:
        return False
    verbs = [i for i in range(first, last + 1) if tree.tokens[i].universal_tag in ("VERB", "AUX")]
    finite = any(
        "VerbForm=Fin" in tree.tokens[i].features or tree.tokens[i].tag in ("VBD", "VBZ", "VBP", "MD") for i in verbs
    )
    return bool(verbs) and (finite or said.whole)


def _folded(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())
