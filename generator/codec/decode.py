"""YAML text to a brief, every value located, every problem at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from generator.codec.comments import hidden
from generator.codec.mistakes import Mistake, mistakes, newer_schema
from generator.codec.parse import parse
from generator.codec.positions import Positions
from generator.codec.salvage import salvage
from generator.codec.shape import fields_of, shape
from generator.codec.tree import Mapping, Node, Path, Scalar, is_cut_off, node_at
from generator.diagnostics import Diagnostic
from generator.model.brief import Brief
from generator.model.event import EventSettings

_Model = TypeVar("_Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A brief's file, read.

    `brief` is None where anything is wrong with its form; `readable` is then what remains without the items in `broken`
    (None where nothing can be made of the file), so that one run still checks the rest. `text` is what was read,
    `hidden` what a # in it may have cut off a value.
    """

    file: str
    text: str
    brief: Brief | None
    positions: Positions
    diagnostics: tuple[Diagnostic, ...]
    readable: Brief | None = None
    broken: frozenset[Path] = field(default_factory=frozenset)
    hidden: tuple[tuple[Path, str], ...] = ()


def decode(text: str, file: str) -> Decoded:
    """The text of `briefs/<event>.yml` to its brief; `file` is named in the diagnostics. Never raises for what is in
    the text.
    """
    text = text.removeprefix("\ufeff")
    read = salvage(text, file, fields_of(Brief).keys())
    root, problems, positions = read.root, read.problems, Positions(read.root)
    if root is None:
        return Decoded(file, text, None, positions, problems or (_nothing(file),))
    if newer := newer_schema(root, file):
        return Decoded(file, text, None, positions, (*problems, newer))
    brief, found = _validated(Brief, root, positions, file)
    found = tuple(mistake for mistake in found if mistake.path[:1] not in read.left_out)
    readable, broken = (brief, frozenset[Path]()) if brief else _without_broken(root, found)
    whole = None if problems else brief
    said = (*problems, *(one.diagnostic for one in found))
    cut_off = hidden(text, root) if not problems else ()
    return Decoded(file, text, whole, positions, said, readable, broken | read.left_out, cut_off)


def decode_event(text: str, file: str) -> tuple[EventSettings | None, tuple[Diagnostic, ...]]:
    """The text of `seeds/<event>/event.yml` to its settings, or None and what is wrong with it. An empty file is
    fine.
    """
    root, problems = parse(text.removeprefix("\ufeff"), file)
    if root is None:
        return (None, problems) if problems else (EventSettings(), ())
    settings, found = _validated(EventSettings, root, Positions(root), file)
    return (None if problems else settings), (*problems, *(one.diagnostic for one in found))


def _nothing(file: str) -> Diagnostic:
    return Diagnostic(
        "empty-file",
        "the file is empty",
        "restore the file from the repository, or delete it and run reduce for a new draft",
        file=file,
        line=1,
        column=1,
    )


def _validated(
    model: type[_Model], root: Node, positions: Positions, file: str
) -> tuple[_Model | None, tuple[Mistake, ...]]:
    """A tree to a value of the model, or None and all that is wrong with it."""
    try:
        return model.model_validate(shape(root, model)), ()
    except ValidationError as error:
        return None, mistakes(error, model, root, positions, file)


def _without_broken(root: Node, found: tuple[Mistake, ...]) -> tuple[Brief | None, frozenset[Path]]:
    """What can be read of a brief once every item (or field of the head) with a problem is left out.

    An unknown key or a mistyped word alone does not cost its item the other checks.
    """
    broken = frozenset(one.path[:2] for one in found if one.path and not _set_right(root, one))
    if not isinstance(root, Mapping):
        return None, broken
    kept = Mapping(root.start, root.end)
    for name, (key, value) in root.entries.items():
        if (name,) in broken:
            continue
        if isinstance(value, Mapping) and any(path[0] == name for path in broken):
            sound = {inner: entry for inner, entry in value.entries.items() if (name, inner) not in broken}
            value = Mapping(value.start, value.end, sound)
        kept.entries[name] = (key, value)
    try:
        return Brief.model_validate({"title": "?", "sources": {}} | shape(kept, Brief)), broken
    except ValidationError:
        return None, broken


def _set_right(root: Node, mistake: Mistake) -> bool:
    """Leave out an unknown key, or take the word suggested for a mistyped one; False where neither can be done."""
    *above, last = mistake.path
    holder, name = node_at(root, tuple(above)), str(last)
    if not isinstance(holder, Mapping) or last not in holder.entries:
        return False
    if mistake.diagnostic.code == "unknown-key":
        cut_off = is_cut_off(*holder.entries.pop(name))
        return not cut_off and mistake.meant is None  # else the key that was meant may be missing
    value = holder.entries[name][1]
    if mistake.diagnostic.code != "unknown-word" or mistake.meant is None or not isinstance(value, Scalar):
        return False
    value.value = mistake.meant
    return True
