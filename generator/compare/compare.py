"""Two states of a brief to what changed in meaning: items and fields, the evidence, how well sources carry an item."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from generator.compare.words import fields_of, only_in, says
from generator.evidence.identity import items_of
from generator.evidence.standing import standing
from generator.evidence.wording import wording
from generator.model.brief import Brief, Evidence
from generator.model.change import Changes, FieldChange, ItemChange, State
from generator.model.ledger import ItemPath

SECTIONS = (
    "sources", "origins", "summary", "points", "actors", "issues", "positions", "quotes", "disagreements",
    "open_questions", "timeline", "corrections", "dropped",
)  # fmt: skip
_WITH_STANDING = ("summary", "points", "positions", "timeline")
Records = dict[ItemPath, BaseModel]


def compare(before: State | None, after: State | None) -> Changes:
    """Everything that is said, cited or carried otherwise. Comments, quoting and blank lines are no meaning."""
    if before is None or after is None:
        return Changes(before, after)
    old, new = items_of(before.brief, SECTIONS), items_of(after.brief, SECTIONS)
    renamed = _renamed(old, new)
    items: list[ItemChange] = [*_head(before.brief, after.brief)]
    for path in _in_page_order(old, new):
        is_side, whole = len(path) > 2, path[:2]
        if path in renamed:
            if not (is_side and whole in renamed):
                items.append(ItemChange(path, "renamed", says(new[path]), was=renamed[path]))
        elif path not in old:
            items.append(_added(path, new[path], after))
        elif path in new:
            items += _changed(path, old[path], new[path], before, after)
        elif path not in renamed.values() and not (is_side and whole not in new):
            items.append(ItemChange(path, "removed", says(old[path]), cited=_evidence(old[path])))
    return Changes(before, after, tuple(items), tuple(_reordered(before.brief, after.brief)))


def _in_page_order(old: Records, new: Records) -> list[ItemPath]:
    order = {section: number for number, section in enumerate(SECTIONS)}
    return sorted(dict.fromkeys((*new, *old)), key=lambda path: order[path[0]])


def _head(old: Brief, new: Brief) -> Iterator[ItemChange]:
    """Title, state and review, as an item of its own."""
    pairs = (("title", old.title, new.title), ("state", old.state, new.state), ("review", _review(old), _review(new)))
    if fields := tuple(FieldChange(*pair) for pair in pairs if pair[1] != pair[2]):
        yield ItemChange(("head",), "changed", new.title, fields)


def _review(brief: Brief) -> str:
    review = brief.review
    return ", ".join(part for part in (review.state, review.by and f"by {review.by}", review.on) if part)


def _renamed(old: Records, new: Records) -> dict[ItemPath, ItemPath]:
    """Items with another id and nothing else: the new path to the old one. A side goes with its disagreement."""
    gone = [path for path in old if path not in new]
    found: dict[ItemPath, ItemPath] = {}
    for path, record in new.items():
        if len(path) > 2 and path[:2] in found:
            found[path] = (*found[path[:2]], *path[2:])
        elif path not in old:
            same = (one for one in gone if one[:-1] == path[:-1] and old[one] == record and one not in found.values())
            if was := next(same, None):
                found[path] = was
    return found


def _added(path: ItemPath, record: BaseModel, after: State) -> ItemChange:
    carried = _carried(after.brief, path)
    return ItemChange(
        path, "added", says(record), after=carried, cited=_evidence(record), unseen=_is_unseen(path, after)
    )


def _changed(path: ItemPath, old: BaseModel, new: BaseModel, before: State, after: State) -> Iterator[ItemChange]:
    fields = tuple(fields_of(old, new))
    had, has = _evidence(old), _evidence(new)
    gained, lost = only_in(has, had), only_in(had, has)
    differ = _status(before.brief, path) != _status(after.brief, path)
    if fields or gained or lost or differ:
        yield ItemChange(
            path, "changed", says(new), fields,
            _carried(before.brief, path) if differ else None, _carried(after.brief, path) if differ else None,
            gained=gained, lost=lost, unproven=bool(had) and not has, unseen=_is_unseen(path, after),
        )  # fmt: skip


def _is_unseen(path: ItemPath, state: State) -> bool:
    return bool(state.attention and path[:2] in state.attention.unseen)


def _evidence(record: BaseModel) -> tuple[Evidence, ...]:
    return tuple(getattr(record, "evidence", ()))


def _status(brief: Brief, path: ItemPath) -> str | None:
    return standing(brief, path[0], path[1]).status if path[0] in _WITH_STANDING else None


def _carried(brief: Brief, path: ItemPath) -> str | None:
    """How well sources carry an item, as its page says it."""
    return wording(standing(brief, path[0], path[1]), brief) if path[0] in _WITH_STANDING else None


def _reordered(old: Brief, new: Brief) -> Iterator[str]:
    for section in SECTIONS:
        before, after = getattr(old, section), getattr(new, section)
        if [name for name in before if name in after] != [name for name in after if name in before]:
            yield section
