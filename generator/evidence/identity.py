"""What can be an id, and which items are one under two ids: they rest on the same words, or are the same article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pydantic import BaseModel

from generator.model.brief import ID_FORM, LONGEST_ID, Brief, Evidence

ADDRESSED: Final = (
    "sources", "actors", "issues", "points", "positions", "quotes", "disagreements", "open_questions", "timeline",
)  # fmt: skip
"""Sections whose items have an address of their own on the published site."""


def is_id(text: str) -> bool:
    """Whether a text can be the id of an item or the name of an event."""
    return len(text) <= LONGEST_ID and re.fullmatch(ID_FORM, text) is not None


def items_of(brief: Brief, sections: Sequence[str] = ADDRESSED) -> dict[tuple[str, ...], BaseModel]:
    """Every item of some sections by path, in their order; the sides of a disagreement, items too, stand behind it."""
    found: dict[tuple[str, ...], BaseModel] = {}
    for section in sections:
        for identifier, item in getattr(brief, section).items():
            found[(section, identifier)] = item
            for name, side in getattr(item, "sides", {}).items():
                found[(section, identifier, "sides", name)] = side
    return found


def same_item(one: BaseModel, other: BaseModel) -> bool:
    """Whether two records of one kind are the same item. Evidence tells; where there is none, what they say."""
    if one == other:
        return True
    if hasattr(one, "sha256"):
        return bool(one.sha256 == getattr(other, "sha256", None))
    said, says = _rests_on(one), _rests_on(other)
    return bool(said) and said == says and getattr(one, "stance", None) == getattr(other, "stance", None)


def _rests_on(item: BaseModel) -> tuple[Evidence, ...]:
    sides = getattr(item, "sides", {}).values()
    return (*getattr(item, "evidence", ()), *(entry for side in sides for entry in side.evidence))
