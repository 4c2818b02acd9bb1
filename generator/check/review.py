"""What a review promises: somebody signed it, and what was reviewed does not change in silence."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from generator.check.renamed import under_its_new_id
from generator.check.subject import Subject
from generator.check.texts import Path
from generator.diagnostics import Diagnostic
from generator.model.brief import Brief

_SUBSTANCE = ("summary", "points", "positions", "quotes", "disagreements", "open_questions", "timeline")


def is_signed(subject: Subject) -> Iterator[Diagnostic]:
    """A reviewed brief says by whom and when; an answered question has its answer."""
    review = subject.brief.review
    missing = [name for name in ("by", "on") if getattr(review, name) is None]
    if review.state == "reviewed" and missing:
        remedy = "write review: {state: reviewed, by: …, on: YYYY-MM-DD}"
        yield subject.problem(
            "review-unsigned",
            ("review",),
            f"reviewed, but {' and '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing",
            remedy,
        )
    for identifier, question in subject.brief.open_questions.items():
        path: Path = ("open_questions", identifier)
        if question.state == "answered" and not question.answer:
            remedy = "add answer: with its evidence, or write state: open"
            yield subject.problem(
                "answer-missing", (*path, "state"), "answered, but there is no answer", remedy, question.question
            )
        if question.state == "open" and question.answer:
            remedy = "write state: answered, or remove the answer"
            yield subject.problem(
                "answer-missing", (*path, "state"), "open, but there is an answer", remedy, question.answer
            )


def holds(subject: Subject) -> Iterator[Diagnostic]:
    """An item of a reviewed brief changes only with a correction that names it, or with a newer article behind it."""
    previous, brief = subject.previous, subject.brief
    if previous is None or previous.review.state != "reviewed":
        return
    corrected = {c.item for name, c in brief.corrections.items() if previous.corrections.get(name) != c}
    for section in _SUBSTANCE:
        now = getattr(brief, section)
        before = {under_its_new_id(brief, section, name): item for name, item in getattr(previous, section).items()}
        for identifier in dict.fromkeys((*before, *now)):
            item = f"{section}.{identifier}"
            old, new = before.get(identifier), now.get(identifier)
            if _said(old) == _said(new) or _is_newer(previous, brief, new) or any(_names(c, item) for c in corrected):
                continue
            what = "was removed" if new is None else "was added" if old is None else "changed"
            remedy = f"add an entry to corrections: with item: {item}, or cite the newer article it comes from"
            yield subject.problem(
                "reviewed-change", (section, identifier), f"{what} after the review", remedy, item, on_key=True
            )


def _said(item: BaseModel | None) -> object:
    """What an item says, its evidence aside."""
    if item is None:
        return None
    said = item.model_dump(exclude={"evidence"})
    for side in said.get("sides", {}).values():
        side.pop("evidence", None)
    return said


def _is_newer(previous: Brief, brief: Brief, item: BaseModel | None) -> bool:
    """Whether an item rests on an article that the reviewed brief did not have."""
    sides = getattr(item, "sides", {}).values()
    entries = [*getattr(item, "evidence", ()), *(entry for side in sides for entry in side.evidence)]
    return any(entry.source in brief.sources and entry.source not in previous.sources for entry in entries)


def _names(corrected: str, item: str) -> bool:
    return corrected == item or corrected.startswith(f"{item}.")
