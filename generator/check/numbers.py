"""Every number and date of a text stands in a passage that the item cites."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.check.dates import PartialDate, dates
from generator.check.figures import Figure, figures
from generator.check.subject import Subject
from generator.check.texts import Prose, proven_texts
from generator.diagnostics import Diagnostic
from generator.evidence.fold import fold_words

_OUR_OWN = re.compile(r"\[[^\[\]]*\]")  # a date worked out stands in square brackets


def stand_in_evidence(subject: Subject) -> Iterator[Diagnostic]:
    """Numbers and dates in texts of summary, points, positions, sides, timeline and answers; one's form may differ."""
    for prose in proven_texts(subject.brief):
        if not prose.evidence:
            continue  # said by another check
        text = _OUR_OWN.sub(lambda match: " " * len(match[0]), fold_words(prose.text))
        passages = [fold_words(entry.exact) for entry in prose.evidence]
        known_dates = [one for passage in passages for one in dates(passage)]
        # A year alone may as well be a number: 2000 is the passage's "2,000", too.
        said_dates = [said for said in dates(text) if said.month or said.day]
        for said in said_dates:
            if not any(known.supports(said) for known in known_dates):
                yield _problem(subject, prose, said, known_dates)
        values = {value for passage in passages for figure in figures(passage) for value in figure.values}
        for figure in figures(text):
            in_date = any(said.start <= figure.start < said.end for said in said_dates)
            if not in_date and values.isdisjoint(figure.values):
                yield _problem(subject, prose, figure, [one for passage in passages for one in figures(passage)])


def _problem(
    subject: Subject, prose: Prose, said: PartialDate | Figure, known: Iterable[PartialDate | Figure]
) -> Diagnostic:
    kind = "date" if isinstance(said, PartialDate) else "number"
    given = ", ".join(dict.fromkeys(f"“{one.words}”" for one in known))
    remedy = f"the passages have {given}; " if given else f"the passages have no {kind}; "
    remedy += f"cite the passage that has “{said.words}”, or write it as the source does"
    return subject.problem(
        f"{kind}-unsupported", prose.path, f"no cited passage has the {kind} “{said.words}”", remedy, said.words
    )
