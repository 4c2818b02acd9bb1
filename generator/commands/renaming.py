"""`rename`: an item gets another id, everything that refers to it follows, and links to its old id still lead to it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.references import references
from generator.codec import decode
from generator.codec.renaming import with_new_id
from generator.codec.splice import CannotSpliceError, splice
from generator.commands.loading import read_text
from generator.commands.outcome import Outcome, chosen
from generator.commands.updating import unspliceable
from generator.diagnostics import Diagnostic, GeneratorError
from generator.evidence.identity import is_id, items_of
from generator.evidence.suggest import nearest_word
from generator.files import Project
from generator.model.brief import Brief

Steps = tuple[str, ...]


def rename(project: Project, event: str, path: str, new: str) -> Outcome:
    """Writes the brief in which the item at a path (points.signed) has another id; `GeneratorError` where it can't."""
    chosen((event,), project.briefs(), "brief")
    file = f"briefs/{event}.yml"
    text = read_text(project, file)
    if isinstance(text, Diagnostic):
        raise GeneratorError(text)
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    decoded = decode(text, file)
    if decoded.brief is None:
        raise GeneratorError(decoded.diagnostics)
    steps = _possible(decoded.brief, path, new, file)
    changed = with_new_id(text.removeprefix(mark), steps, _references(decoded.brief, steps, new), new)
    brief = decode(changed, file).brief
    assert brief is not None
    renamed = brief.model_copy(update={"renamed": _told(brief, steps, new)})
    try:
        project.write(file, mark + splice(changed, renamed))
    except CannotSpliceError as error:
        raise GeneratorError(unspliceable(event, file).diagnostics) from error
    return Outcome(f"{path} is {'.'.join((*steps[:-1], new))} now; links to its old id lead there.")


def _possible(brief: Brief, path: str, new: str, file: str) -> Steps:
    """The item's path; `GeneratorError` where there is no such item or the new id can't be had."""
    items, steps = items_of(brief), tuple(path.split("."))
    taken = (*steps[:-1], new)
    if steps not in items:
        near = nearest_word(path, (".".join(item) for item in items))
        remedy = f"Did you mean {near}?" if near else "Name section and id, such as points.signed."
        problem = Diagnostic("unknown-path", f"there is no item “{path}”", remedy, file=file, words=path)
    elif not is_id(new):
        remedy = "Write lower-case letters, digits and single hyphens, at most 64."
        problem = Diagnostic("wrong-form", f"“{new}” can't be an id", remedy, file=file, words=new)
    elif taken in items or new in brief.dropped:
        what = "the id of another item" if taken in items else "the id of an item that was dropped"
        problem = Diagnostic("renamed-in-use", f"“{new}” is {what}", "Choose another.", file=file, words=new)
    else:
        return steps
    raise GeneratorError(problem, 2)


def _references(brief: Brief, steps: Steps, new: str) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Where the brief refers to an item, with what has to stand there."""
    section, identifier = steps[0], steps[-1]
    if len(steps) == 2:
        yield from ((path, new) for path, where, name in references(brief) if (where, name) == (section, identifier))
    for name, correction in brief.corrections.items():
        item = correction.item.split(".")
        if tuple(item[: len(steps)]) == steps:
            yield ("corrections", name, "item"), ".".join((*steps[:-1], new, *item[len(steps) :]))


def _told(brief: Brief, steps: Steps, new: str) -> dict[str, str]:
    """`renamed` with this one: older ids of the item lead to the new one at once, and what has its old id back goes."""
    old, whole = ".".join(steps), ".".join((*steps[:-1], new))
    told: dict[str, str] = {}
    for path, target in brief.renamed.items():
        parent = path.rpartition(".")[0]
        if path != whole:
            moved = whole + path.removeprefix(old) if path.startswith(f"{old}.") else path
            told[moved] = new if (parent, target) == (old.rpartition(".")[0], steps[-1]) else target
    return told | {old: new}
