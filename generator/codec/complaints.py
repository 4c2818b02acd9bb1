"""The model's complaints in a newcomer's words, with what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from generator.codec.shape import choices, fields_of, inner, plain_kind
from generator.codec.tree import Mapping as MappingNode
from generator.codec.tree import Node, Path, Scalar, is_cut_off, node_at
from generator.evidence.suggest import nearest_word

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


@dataclass(frozen=True, slots=True)
class Worded:
    """What a message says; `words` are the user's own, `meant` is the known word that was probably meant."""

    code: str
    message: str
    remedy: str
    words: str = ""
    meant: str | None = None


def explain_complaint(
    complaint: Mapping[str, Any], path: Path, model: type[BaseModel], root: Node, about_key: bool
) -> Worded:
    """A complaint of the model about the value at a path; `about_key` where the key itself is wrong."""
    kind, name = complaint["type"], str(path[-1]) if path else ""
    annotation = _annotation(model, path)
    words = name if about_key else _typed(root, path)
    if kind == "extra_forbidden":
        if _is_cut_off(root, path):
            remedy = 'put the whole text in double quotation marks: "…"'
            message = f"a comma inside {{ }} ends a text, so {name!r} stands for a key"
            return Worded("unknown-key", message, remedy, name)
        known = tuple(fields_of(plain_kind(_annotation(model, path[:-1]))))
        return _with_nearest("unknown-key", f"{name!r} is no key here", name, known, "keys here")
    if kind == "missing":
        return Worded("missing-key", f"{name!r} is missing", _missing_remedy(name, annotation))
    if kind == "literal_error":
        message = f"{words!r} is not one of the words for {name!r}"
        return _with_nearest("unknown-word", message, words, choices(annotation), "words here")
    if kind == "string_too_short":
        return Worded("empty-text", f"{name!r} is empty", "write it, or remove the item")
    if kind in ("string_pattern_mismatch", "string_too_long"):
        wrong, remedy = _FORMS.get(name, _FORMS["id"]) if not about_key else _FORMS["id"]
        return Worded("wrong-form", f"{words!r} {wrong}", remedy, words)
    if kind in ("int_parsing", "int_type", "greater_than_equal", "int_from_float"):
        remedy = "write 1 for the first place, 2 for the second"
        return Worded("wrong-form", f"{words!r} is no number from 1 up", remedy, words)
    if kind.startswith("bool"):
        return Worded("wrong-form", f"{words!r} is neither true nor false", "write true or false", words)
    return Worded("wrong-shape", *_wrong_shape(annotation, repr(name) if name else "the file"), words)


def _with_nearest(code: str, message: str, word: str, known: tuple[str, ...], there: str) -> Worded:
    """A word that is not among those that may stand there: the nearest of them, and all of them."""
    meant = nearest_word(word, known)
    all_of_them = f"{there}: {', '.join(known)}"
    return Worded(code, message, f"did you mean {meant!r}? {all_of_them}" if meant else all_of_them, word, meant)


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


def _annotation(model: type[BaseModel], path: Path) -> Any:
    annotation: Any = model
    for step in path:
        annotation = inner(annotation, step)
    return annotation


def _is_cut_off(root: Node, path: Path) -> bool:
    holder = node_at(root, path[:-1])
    return isinstance(holder, MappingNode) and is_cut_off(*holder.entries[str(path[-1])])


def _typed(root: Node, path: Path) -> str:
    """What a person typed at a path; nothing where it is not a scalar."""
    node = node_at(root, path)
    return node.value[:200] if isinstance(node, Scalar) else ""
