"""Joins quotations and reported speech into who says what in an article, nothing reported twice."""

from __future__ import annotations

from generator.extract.grammar.reading import Reading
from generator.extract.speech.marks import Spoken
from generator.extract.speech.mixed import rest_of_clause, whole_clause
from generator.extract.speech.quoted import Quoted
from generator.extract.speech.report import Report, spans
from generator.model.document import Span
from generator.model.mention import Attribution, AttributionForm

# A report of which more than this share stands between marks is given as the quotation it is.
MOSTLY_QUOTED = 0.6
RELATIVE = frozenset({"WP", "WDT"})


def attributions(reading: Reading, reports: list[Report], spoken: list[Spoken]) -> tuple[Attribution, ...]:
    """All attributions in the order they stand. A clause that is all quotation is given once, as the quotation."""
    found: list[Attribution] = []
    covered: set[int] = set()
    given: set[tuple[Span, ...]] = set()
    quoted = Quoted(spoken)
    for report in reports:
        stretches = spans(reading.tree, report.content)
        content = tuple(span for span in stretches if quoted.share(span) <= MOSTLY_QUOTED)
        if not content:
            continue
        if content in given:
            continue
        given.add(content)
        whole, met = _with_quotations(reading, content, spoken, quoted)
        covered.update(met)
        form: AttributionForm = "mixed" if met else report.form
        found.append(_attribution(reading, form, report.cue, report.speaker, whole))
    found.extend(_quotation(reading, said) for number, said in enumerate(spoken) if number not in covered)
    return tuple(sorted(found, key=lambda a: (a.content[0].start, a.content[-1].end)))


def _with_quotations(
    reading: Reading, content: tuple[Span, ...], spoken: list[Spoken], quoted: Quoted
) -> tuple[tuple[Span, ...], list[int]]:
    """Content widened by the quotations it meets and to the end of their clause; the numbers of these quotations."""
    whole = quoted.widened(content)
    met = [number for span in whole for number in quoted.met(span)]
    if not met or spoken[met[-1]].marked.outer_end < whole[-1].end:
        return whole, met
    end = max(whole[-1].end, rest_of_clause(reading.tree, spoken[met[-1]]))
    return (*whole[:-1], Span(whole[-1].start, end)), met


def _quotation(reading: Reading, said: Spoken) -> Attribution:
    marked = Span(said.marked.start, said.marked.end)
    whole = whole_clause(reading.tree, said)
    return _attribution(reading, "quotation" if whole == marked else "mixed", said.cue, said.speaker, (whole,))


def _attribution(
    reading: Reading, form: AttributionForm, cue: int | None, speaker: int | None, content: tuple[Span, ...]
) -> Attribution:
    tree = reading.tree
    place = cue if cue is not None else (tree.token_at(content[0].start) or 0)
    return Attribution(
        form=form,
        content=content,
        speaker=_phrase(reading, speaker, cue),
        actor=reading.speaker(speaker),
        cue=tree.span(cue, cue) if cue is not None else None,
        cue_lemma=tree.lemmas[cue] if cue is not None else "",
        sentence=tree.sentence[place],
    )


def _phrase(reading: Reading, speaker: int | None, cue: int | None) -> Span | None:
    """The words for a speaker, up to the "who" that stands for them in a relative clause."""
    if speaker is None:
        return None
    found = reading.phrase(speaker)
    own = reading.tree.child(cue, "nsubj") if cue is not None else None
    if own is None or own <= speaker or reading.tree.tokens[own].tag not in RELATIVE:
        return found
    return Span(found.start, max(found.end, reading.tree.tokens[own].end))
