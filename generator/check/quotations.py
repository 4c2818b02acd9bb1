"""Quotations are verbatim, a stated position has one, and quotation marks are for them alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.subject import Subject
from generator.check.texts import Path, Prose, all_prose
from generator.diagnostics import Diagnostic
from generator.evidence.fold import fold_words
from generator.evidence.suggest import did_you_mean
from generator.evidence.verbatim import missing_part, spoken_parts

_FEWEST_WORDS = 3  # that many words of a registered quotation are no chance
_QUOTED = re.compile(r"[“„«]([^“”„«»]+)[”»“]|(?<!\w)\"([^\"]+)\"(?!\w)")


def are_verbatim(subject: Subject) -> Iterator[Diagnostic]:
    """The words of a quotation stand, in order, in each passage it cites; […] marks cuts, [ ] additions."""
    for identifier, quote in subject.brief.quotes.items():
        parts = spoken_parts(quote.text)
        path: Path = ("quotes", identifier, "text")
        if not parts:
            remedy = "write the words that were said"
            yield subject.problem(
                "quote-not-verbatim", path, "no words of the source are left in this quotation", remedy, quote.text
            )
            continue
        for i, entry in enumerate(quote.evidence):
            if missing := _where_it_differs(parts, fold_words(entry.exact, without_markers=True)):
                message = f"the passage of {subject.name_of(entry.source)} does not have {missing}"
                remedy = "quote the words as they stand there, with […] for a cut and [ ] for an addition, or cite more"
                yield subject.problem(
                    "quote-not-verbatim", ("quotes", identifier, "evidence", i, "exact"), message, remedy, entry.exact
                )


def back_what_is_stated(subject: Subject) -> Iterator[Diagnostic]:
    """A position with basis `stated` names the quotation it is stated in."""
    for identifier, position in subject.brief.positions.items():
        if position.basis == "stated" and not position.quotes:
            own = [name for name, quote in subject.brief.quotes.items() if quote.speaker == position.actor]
            remedy = (
                f"add quotes: [{own[0]}], or the one that fits"
                if own
                else "add the quotation to quotes and name it here"
            )
            remedy += "; or write basis: attributed where only a source reports it"
            path: Path = ("positions", identifier, "basis")
            yield subject.problem(
                "stated-without-quote", path, "stated means in the actor's own words, but no quotation is named", remedy
            )


def fill_quotation_marks(subject: Subject) -> Iterator[Diagnostic]:
    """In the brief's own prose quotation marks stand only around words of a registered quotation."""
    registered = [" ".join(spoken_parts(quote.text)).casefold() for quote in subject.brief.quotes.values()]
    for prose in all_prose(subject.brief):
        for match in _QUOTED.finditer(prose.text):
            words = match[1] or match[2]
            wanted = [part.casefold() for part in spoken_parts(words)]
            if (
                wanted
                and any(not missing_part(wanted, quote) for quote in registered)
                and _is_quoting(wanted, registered, prose)
            ):
                continue
            near = did_you_mean(words, tuple(quote.text for quote in subject.brief.quotes.values()))
            remedy = near or "register the words in quotes if somebody said them; if not, leave the marks out"
            message = f"“{words}” is in quotation marks, but no registered quotation has these words"
            yield subject.problem("unregistered-quotation", prose.path, message, remedy, words)


def _where_it_differs(parts: list[str], passage: str) -> str:
    """The words of a quotation that a passage does not have in their place, for a message; nothing where it has all."""
    missing = missing_part(parts, passage)
    if not missing:
        return ""
    before, words = parts[: parts.index(missing)], missing.split()
    found = next(
        n for n in range(len(words), -1, -1) if not n or not missing_part([*before, " ".join(words[:n])], passage)
    )
    if found == 0:
        return f"“{' '.join(words[:4])}” there" if before else f"“{' '.join(words[:4])}”"
    return f"“{' '.join(words[found : found + 3])}” after “{' '.join(words[max(found - 3, 0) : found])}”"


def _is_quoting(wanted: list[str], registered: list[str], prose: Prose) -> bool:
    """Whether marks around a word or two quote them, and do not only doubt them: a cited passage has them in marks,
    too.
    """
    if sum(len(part.split()) for part in wanted) >= _FEWEST_WORDS or " ".join(wanted) in registered:
        return True
    passages = [fold_words(entry.exact).casefold() for entry in prose.evidence]
    return any(f'"{wanted[0]}' in passage or f'{wanted[-1]}"' in passage for passage in passages)
