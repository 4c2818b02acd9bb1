"""What changed in a brief as Markdown for a pull request: words before and after, passages; a long change cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from generator.evidence.wording import source_code
from generator.model.brief import Evidence
from generator.model.change import Changes, FieldChange, ItemChange, State
from generator.render.plain import plain_markdown
from generator.render.wording import counted

MOST_ITEMS: Final = 40
"""Items of one kind that are written out; of a larger change the rest is counted."""
_MOST_PASSAGES: Final = 3
_KINDS: Final = (("changed", "Changed"), ("renamed", "Renamed"), ("added", "Added"), ("removed", "Removed"))
_EXTENT: Final = (
    ("sources", "article"), ("points", "point"), ("positions", "position"), ("quotes", "quotation"),
    ("disagreements", "disagreement"), ("open_questions", "open question"), ("timeline", "date"),
)  # fmt: skip
_LONGEST: Final = 400


def changes_markdown(file: str, changes: Changes, was: str = "") -> str:
    """All that changed in a brief's file under a heading of its own, ending in a newline; `was` is its name before,
    where it was renamed.
    """
    state = changes.after or changes.before
    title = plain_markdown(state.brief.title) if state else file
    parts = [f"## {title}", _summary(_named(file), changes, _named(was) if was else ""), *_sections(changes)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _named(file: str) -> str:
    return f"`{file.replace('`', '')}`"


def _summary(file: str, changes: Changes, was: str) -> str:
    before, after = changes.before, changes.after
    if after is None:
        return f"{file} is gone, and with it {_extent(before)}."
    if before is None:
        return f"{file} is new: {_extent(after)}. {_attention(changes)}".strip()
    if was:
        file = f"{file}, renamed from {was}"
    if not changes.in_meaning:
        only = "." if was else ": only comments, quoting or blank lines changed."
        return f"{file}{',' if was else ''} says what it said before{only}"
    numbers = [
        (sum(one.kind == kind for one in changes.items if one.path != ("head",)), kind) for kind, _ in _KINDS
    ]  # fmt: skip
    listed = ", ".join(f"{number} {kind}" for number, kind in numbers if number)
    reordered = f"in another order: {', '.join(changes.reordered)}" if changes.reordered else ""
    said = "; ".join(part for part in (f"items: {listed}" if listed else "", reordered) if part)
    return f"{file}{f': {said}' if said else ''}. {_attention(changes)}".strip()


def _extent(state: State | None) -> str:
    if state is None:
        return "nothing"
    brief = state.brief
    found = ((len(getattr(brief, section)), name) for section, name in _EXTENT)
    return ", ".join(counted(number, name) for number, name in found if number)


def _attention(changes: Changes) -> str:
    """How many items nobody has looked at, and how many of these are new."""
    now = changes.after.attention if changes.after else None
    if now is None or not now.unseen:
        return ""
    new = sum(one.unseen and one.kind == "added" and len(one.path) == 2 for one in changes.items)
    total = sum(map(len, (now.unseen, now.reviewed, now.edited, now.added)))
    counted_new = f", {new} of them new" if new else ""
    return f"Nobody has looked at {len(now.unseen)} of its {counted(total, 'item')}{counted_new}."


def _sections(changes: Changes) -> Iterator[str]:
    yield "\n".join(_field(field) for one in changes.items if one.path == ("head",) for field in one.fields)
    unproven = [one for one in changes.items if one.unproven]
    if unproven:
        names = ", ".join(_name(one.path) for one in unproven)
        yield f"**Without evidence now, which they had before:** {names}"
    for kind, heading in _KINDS:
        found = [one for one in changes.items if one.kind == kind and one.path != ("head",)]
        if found:
            more = len(found) - MOST_ITEMS
            lines = [line for one in found[:MOST_ITEMS] for line in _item(one)]
            yield "\n".join([f"### {heading}", "", *lines, *([f"- and {more} more"] if more > 0 else [])])


def _item(change: ItemChange) -> Iterator[str]:
    name = _name(change.path)
    if change.kind == "renamed" and change.was:
        yield f"- {_name(change.was)} is now {name}: {_text(change.says)}"
        return
    carried = f" ({plain_markdown(change.after)})" if change.kind == "added" and change.after else ""
    unseen = " · nobody has looked at it" if change.unseen else ""
    told_below = any(field.after == change.says for field in change.fields)
    says = f": {_text(change.says)}" if change.says and not told_below else ""
    yield f"- {name}{says}{carried}{unseen}"
    for field in change.fields:
        yield f"  {_field(field)}"
    if change.kind == "changed" and change.before != change.after:
        yield f"  - standing: {plain_markdown(change.before or 'none')} → {plain_markdown(change.after or 'none')}"
    yield from _passages("", change.cited)
    yield from _passages("now cites ", change.gained)
    yield from _passages("no longer cites ", change.lost)


def _field(field: FieldChange) -> str:
    """A short pair on one line, a longer one as two that stand below each other."""
    was, now = (_text(value) if value is not None else "nothing" for value in (field.before, field.after))
    name = field.name.replace("_", " ")
    if len(was) + len(now) < 60 or field.before is None or field.after is None:
        return f"- {name}: {was} → {now}"
    return f"- {name}:\n    - was: {was}\n    - now: {now}"


def _passages(words: str, entries: Sequence[Evidence]) -> Iterator[str]:
    for entry in entries[:_MOST_PASSAGES]:
        yield f"  - {words}{source_code(entry.source)} “{_text(entry.exact)}”"
    if (more := len(entries) - _MOST_PASSAGES) > 0:
        yield f"  - {words}and {counted(more, 'more passage')}"


def _name(path: Sequence[str]) -> str:
    return f"`{'.'.join(path)}`"


def _text(text: str) -> str:
    return plain_markdown(text if len(text) <= _LONGEST else f"{text[:_LONGEST].rpartition(' ')[0]} …")
