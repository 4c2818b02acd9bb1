"""`accept` and `lock`: a field or an item handed back to the machine, or kept as it is without an edit."""

from __future__ import annotations

from generator.codec.ledger import encode_ledger
from generator.codec.splice import CannotSpliceError, splice
from generator.commands.ledger import ledger_file, write_with_ledger
from generator.commands.outcome import Outcome, chosen
from generator.commands.updating import Untouched, Written, unspliceable
from generator.compose.updating.update_owning import handed_back, may_return, taken, with_edits
from generator.diagnostics import Diagnostic, GeneratorError
from generator.evidence.in_words import counted
from generator.evidence.suggest import nearest_word
from generator.files import Project
from generator.model.brief import Brief
from generator.model.ledger import ItemPath, Ledger


def accept(project: Project, event: str, path: str) -> Outcome:
    """Hands a field or an item back to the machine: what it said last is written, and it follows the machine again.

    Of a section, only the items that people removed are handed back.
    """
    written, brief, ledger = _read(project, event)
    if removed := [item for item, one in ledger.items.items() if item[:1] == (path,) and one.state == "removed"]:
        for item in removed:
            ledger = may_return(ledger, item)
        project.write(ledger_file(event), encode_ledger(ledger))
        what = f"{counted(len(removed), 'item')} of {path}"
        return Outcome(f"{what} may come back: the next `briefwright reduce {event}` writes those the articles have.")
    item, fields = _named(written, ledger, path)
    if ledger.items[item].state == "removed":
        project.write(ledger_file(event), encode_ledger(may_return(ledger, item)))
        return Outcome(
            f"{path} may come back: the next `briefwright reduce {event}` writes it if the articles have it."
        )
    try:
        brief, ledger = handed_back(brief, ledger, item, fields)
        text = splice(written.text, brief)
    except LookupError as error:
        message = f"the machine's words for {path} point to {error}, which is no longer there"
        remedy = f"Hand that back first: `briefwright accept {event} {error}`, then reduce."
        raise GeneratorError(
            Diagnostic("nothing-to-point-to", message, remedy, file=written.file, words=path)
        ) from error
    except CannotSpliceError as error:
        raise GeneratorError(unspliceable(event, written.file).diagnostics) from error
    changed = write_with_ledger(project, event, text, brief, ledger, written.ledger)
    return Outcome(f"{path} follows the machine again{'; its words were written' if changed else ''}.")


def lock(project: Project, event: str, path: str) -> Outcome:
    """Makes a field or an item people's without an edit."""
    written, _, ledger = _read(project, event)
    project.write(ledger_file(event), encode_ledger(taken(ledger, *_named(written, ledger, path))))
    return Outcome(f"{path} stays as it is until `briefwright accept {event} {path}`.")


def _read(project: Project, event: str) -> tuple[Written, Brief, Ledger]:
    """An event as it is written, its brief and the ledger with the edits; `GeneratorError` where that can't be read."""
    chosen((event,), project.briefs(), "brief")
    written = Written.read(project, event)
    if isinstance(written, Untouched) or written.brief is None:
        raise GeneratorError(written.diagnostics if isinstance(written, Untouched) else ())
    return written, written.brief, with_edits(written.brief, written.ledger or Ledger())


def _named(written: Written, ledger: Ledger, path: str) -> tuple[ItemPath, tuple[str, ...]]:
    """The item and the fields that a path such as points.signed.text, points.signed or title names."""
    known, steps = ledger.items, tuple(path.split("."))
    for item, name in ((steps, ""), (steps[:-1], steps[-1]), (("head",), path)):
        if item in known and (not name or name in known[item].says):
            return item, (name,) if name else tuple(known[item].says)
    if not known:
        message = f"{written.file} has no ledger, so all of it belongs to people already"
        raise GeneratorError(Diagnostic("unknown-path", message, "There is nothing to do.", file=written.file), 2)
    names = [".".join(item) for item in known if item != ("head",)]
    names += [".".join((*item, name)).removeprefix("head.") for item, one in known.items() for name in one.says]
    near = nearest_word(path, names)
    remedy = f"Did you mean {near}?" if near else "Name section, id and field, such as points.signed.text."
    message = f"the machine knows nothing called “{path}”; what people added is theirs already"
    raise GeneratorError(Diagnostic("unknown-path", message, remedy, file=written.file, words=path), 2)
