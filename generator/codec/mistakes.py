"""The model's complaints about a file, each at its line and column, in the words of the format."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import BaseModel, ValidationError

from generator.codec.complaints import explain_complaint
from generator.codec.positions import Positions
from generator.codec.tree import Mapping as MappingNode
from generator.codec.tree import Node, Path, Scalar
from generator.diagnostics import Diagnostic
from generator.model.brief import SCHEMA_VERSION

MOST_MISTAKES = 200


def newer_schema(root: Node, file: str) -> Diagnostic | None:
    """The one problem of a brief written for a later format, whose other problems would only mislead."""
    entry = root.entries.get("schema") if isinstance(root, MappingNode) else None
    if not entry or not isinstance(entry[1], Scalar):
        return None
    typed = entry[1].value
    if not typed.isascii() or not typed.isdigit() or len(typed) > 6 or int(typed) <= SCHEMA_VERSION:
        return None
    message = f"this brief is in format {typed}; this version of Briefwright knows format {SCHEMA_VERSION}"
    start = entry[1].start
    remedy = "install a newer Briefwright"
    return Diagnostic("newer-schema", message, remedy, "error", file, start.line, start.column, "schema", typed)


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing wrong in a file: the path of the value or key, the message, and the word that was probably meant."""

    path: Path
    diagnostic: Diagnostic
    meant: str | None = None


def mistakes(
    error: ValidationError, model: type[BaseModel], root: Node, positions: Positions, file: str
) -> tuple[Mistake, ...]:
    """Each complaint in the order of the file; of a great many only the first ones."""
    found = []
    complaints = error.errors(include_url=False, include_context=True)
    for complaint in complaints[:MOST_MISTAKES]:
        path: Path = tuple(complaint["loc"])
        about_key = path[-1:] == ("[key]",)
        path = path[:-1] if about_key else path
        said = explain_complaint(complaint, path, model, root, about_key)
        on_key = about_key or complaint["type"] == "extra_forbidden"
        line, column = positions.key_at(path) if on_key else positions.at(path)
        item = ".".join(str(step) for step in path)
        problem = Diagnostic(said.code, said.message, said.remedy, "error", file, line, column, item, said.words)
        found.append(Mistake(path, problem, said.meant))
    found = sorted(_without_mistyped(found), key=lambda one: (one.diagnostic.line, one.diagnostic.column))
    if len(complaints) > MOST_MISTAKES:
        message = f"{len(complaints) - MOST_MISTAKES} more problems are not shown"
        found.append(Mistake((), Diagnostic("more-problems", message, "mend these first", "error", file, 1, 1)))
    return tuple(found)


def _without_mistyped(found: list[Mistake]) -> list[Mistake]:
    """Mistakes without keys that are missing only because they are mistyped beside, which is said already."""
    meant = {(*one.path[:-1], one.meant) for one in found if one.diagnostic.code == "unknown-key"}
    return [one for one in found if one.diagnostic.code != "missing-key" or one.path not in meant]
