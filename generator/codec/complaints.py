"""The model's complaints in a newcomer's words, with what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel

from generator.codec.shape import choices, fields_of, inner, plain_kind
from generator.codec.tree import Node, Path, Scalar, node_at

# What a pattern of the model asks for, by the field's name; `id` stands for every id.
_FORMS = {
    "id": ("is no id", "write lower-case letters, digits and single hyphens, 64 at most, such as water-rights"),
    "on": ("is no day", "write YYYY-MM-DD, such as 2024-05-01"),
    "accessed": ("is no day", "write YYYY-MM-DD, such as 2024-05-01"),
    "when": ("is no date", "write YYYY, YYYY-MM or YYYY-MM-DD, or --MM-DD where the year is not said"),
    "published": (
        "is no date",
        "write YYYY-MM-DD, with a time if known, such as 2024-05-01T09:30:00Z; null where unknown",
    ),
    "sha256": ("is no SHA-256 hash", "write the 64 hexadecimal digits that check prints for the file"),
    "url": ("is no web address", "write it with https:// at the front and no spaces; null where unknown"),
    "language": ("is no language tag", "write a tag such as en or pt-BR"),
}


def explain_complaint(
    complaint: Mapping[str, Any], path: Path, model: type[BaseModel], root: Node, about_key: bool
) -> tuple[str, str, str, str]:
    """A complaint to (code, message, remedy, the user's words); `about_key` where the key itself is wrong."""
    kind, name = complaint["type"], str(path[-1]) if path else ""
    annotation = _annotation(model, path)
    words = name if about_key else _typed(root, path)
    if kind == "extra_forbidden":
        known = tuple(fields_of(plain_kind(_annotation(model, path[:-1]))))
        remedy = " ".join(part for part in (_did_you_mean(name, known), f"keys here: {', '.join(known)}") if part)
        return "unknown-key", f"{name!r} is no key here", remedy, name
    if kind == "missing":
        return "missing-key", f"{name!r} is missing", _missing_remedy(name, annotation), ""
    if kind == "literal_error":
        known = choices(annotation)
        return (
            "unknown-word",
            f"{words!r} is not one of the words for {name!r}",
            _did_you_mean(words, known, all_of=True),
            words,
        )
    if kind == "string_too_short":
        return "empty-text", f"{name!r} is empty", "write it, or remove the item", ""
    if kind in ("string_pattern_mismatch", "string_too_long"):
        wrong, remedy = _FORMS.get(name, _FORMS["id"]) if not about_key else _FORMS["id"]
        return "wrong-form", f"{words!r} {wrong}", remedy, words
    if kind in ("int_parsing", "int_type", "greater_than_equal", "int_from_float"):
        return "wrong-form", f"{words!r} is no number from 1 up", "write 1 for the first place, 2 for the second", words
    if kind.startswith("bool"):
        return "wrong-form", f"{words!r} is neither true nor false", "write true or false", words
    return "wrong-shape", *_wrong_shape(annotation, repr(name) if name else "the file"), words


def _wrong_shape(annotation: Any, name: str) -> tuple[str, str]:
    kind = plain_kind(annotation)
    if kind is tuple:
        return f"{name} should be a list", "begin each entry on its own line with a dash: - …"
    if kind is dict:
        return (
            f"{name} should hold items by id",
            "write each as an id, a colon and its keys below, indented by two spaces",
        )
    if fields := fields_of(kind):
        return f"{name} should hold keys", f"write them below it, indented by two spaces: {', '.join(fields)}"
    return (
        f"{name} should be a text",
        "write it on the line of its key; in quotation marks if it has a colon, brackets or #",
    )


def _missing_remedy(name: str, annotation: Any) -> str:
    known = choices(annotation)
    return f"add {name}: with one of {', '.join(known)}" if known else f"add {name}: to this item"


def _did_you_mean(word: str, known: Iterable[str], *, all_of: bool = False) -> str:
    """The nearest known word as a suggestion; with `all_of`, also every word there is."""
    from rapidfuzz import fuzz, process  # only a message needs it

    known = tuple(known)
    found = process.extractOne(word.lower(), known, scorer=fuzz.ratio, score_cutoff=60)
    parts = [f"did you mean {found[0]!r}?"] if found else []
    return " ".join(parts + ([f"words here: {', '.join(known)}"] if all_of else []))


def _annotation(model: type[BaseModel], path: Path) -> Any:
    annotation: Any = model
    for step in path:
        annotation = inner(annotation, step)
    return annotation


def _typed(root: Node, path: Path) -> str:
    """What a person typed at a path; nothing where it is not a scalar."""
    node = node_at(root, path)
    return node.value[:200] if isinstance(node, Scalar) else ""
