"""A draft joined with the brief people own; `accept` and `lock`: who owns a field."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from generator.codec import Decoded, decode, encode
from generator.codec.comments import commented
from generator.codec.ledger import encode_ledger
from generator.codec.parse import parse
from generator.codec.splice import CannotSpliceError, splice
from generator.commands.ledger import ledger_file, read_ledger
from generator.commands.loading import read_text
from generator.commands.outcome import Outcome, chosen
from generator.diagnostics import Diagnostic, GeneratorError
from generator.files import Project
from generator.model.brief import Brief
from generator.model.ledger import ItemPath, Known, Ledger

if TYPE_CHECKING:
    from generator.compose.update import Updated

_WHY = {
    "edited": "people edited it", "commented": "a comment belongs to it", "still pointed to": "other items point to it",
    "reviewed": "the brief was reviewed", "people edited a side": "people edited one of its sides",
    "a disagreement has two sides": "a disagreement has two sides",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Untouched:
    """Why nothing of an event was written."""

    why: str
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """The brief of an event and its ledger as they are; no brief where there is none yet."""

    file: str
    text: str = ""
    brief: Brief | None = None
    ledger: Ledger | None = None
    digest: str = ""

    @classmethod
    def read(cls, project: Project, event: str) -> Written | Untouched:
        """Both files of an event; with an error in one of them nothing may be written."""
        file = f"briefs/{event}.yml"
        if not project.path(file).is_file():
            return cls(file)
        text = read_text(project, file)
        if isinstance(text, Diagnostic):
            return Untouched(f"{file} stays as it is, since it can't be read", (text,))
        decoded: Decoded = decode(text, file)
        if decoded.brief is None:
            return Untouched(f"{file} stays as it is until its errors are mended", decoded.diagnostics)
        ledger = read_ledger(project, event)
        if isinstance(ledger, Diagnostic):
            return Untouched(f"{file} stays as it is, since its ledger can't be read", (ledger,))
        return cls(file, text, decoded.brief, ledger, digest_of(text, encode_ledger(ledger) if ledger else ""))


@dataclass(frozen=True, slots=True)
class Joined:
    """What is to be written for an event: its brief, its ledger; `first` where there was no brief before."""

    text: str
    ledger: str
    first: bool
    updated: Updated


def join(
    event: str, written: Written, draft: Brief, articles: Mapping[str, str], most_gone: int = 100
) -> Joined | Untouched:
    """A draft into what is written; `articles` are the hashes of those the draft was made of.

    Nothing is to be written where more than `most_gone` of a hundred items would go.
    """
    from generator.compose.update import Updated, update
    from generator.compose.update_items import items_of

    if written.brief is None:
        ledger = Ledger({path: Known(fields) for path, fields in items_of(draft).items()}, articles)
        return Joined(encode(draft), encode_ledger(ledger), True, Updated(draft, ledger))
    root, _ = parse(written.text.removeprefix("\ufeff"), written.file)
    assert root is not None
    updated = update(draft, written.brief, written.ledger, commented(written.text.removeprefix("\ufeff"), root))
    before = len(items_of(written.brief)) - 1
    if 100 * len(updated.gone) > most_gone * before:
        return _too_much_gone(event, written.file, len(updated.gone), before)
    try:
        text = splice(written.text, updated.brief)
    except CannotSpliceError:
        return _unspliceable(event, written.file)
    ledger = replace(updated.ledger, articles=articles)
    return Joined(text, encode_ledger(ledger), False, updated)


def _too_much_gone(event: str, file: str, gone: int, before: int) -> Untouched:
    message = f"{gone} of {before} items would go, since the machine no longer finds them"
    remedy = f"Look whether an article is missing; `briefwright reduce {event}` writes it all the same."
    return Untouched(f"{file} stays as it is", (Diagnostic("too-much-gone", message, remedy, file=file),))


def _unspliceable(event: str, file: str) -> Untouched:
    problem = Diagnostic(
        "not-spliceable",
        "the file is written in a way that can't be changed in places",
        f"Run `briefwright fmt {event}`; it keeps what the file says, and its comments.",
        file=file,
    )
    return Untouched(f"{file} stays as it is", (problem,))


def digest_of(text: str, ledger: str) -> str:
    """A digest of a brief's file and its ledger."""
    return sha256(f"{text}\0{ledger}".encode()).hexdigest()


def table_of(joined: Mapping[str, Joined]) -> tuple[tuple[str, ...], ...]:
    """How many items of each event were added, updated, kept, in conflict, gone; nothing where no draft was made."""
    if not joined:
        return ()
    head = ("event", "added", "updated", "kept because edited", "conflicts", "gone")
    return (head, *((event, *(str(number) for number in _counts(one))) for event, one in joined.items()))


def _counts(joined: Joined) -> tuple[int, ...]:
    done = joined.updated
    if joined.first:
        return len(done.ledger.items) - 1, 0, 0, 0, 0
    return len(done.added), len(done.updated), len(done.kept), len(done.conflicts), len(done.gone)


def lines_of(event: str, joined: Joined) -> tuple[str, ...]:
    """What a person should read of a merge: conflicts with both values, what is gone, what stays all the same."""
    done = joined.updated
    if joined.first:
        return ()
    found = [f"  added: {'.'.join(path)}" for path in done.added]
    found += [f"  updated: {'.'.join(path)}" for path in done.updated]
    for one in done.conflicts:
        path = ".".join((*one.path, one.field)).removeprefix("head.")
        found += [
            f"  conflict: {path}",
            f"    yours, kept:  {_shown(one.people)}",
            f"    the machine's: {_shown(one.machine)}",
        ]
        found.append(f"    to take it: briefwright accept {event} {path}")
    found += [f"  gone: {'.'.join(path)}" for path in done.gone]
    found += [f"  no change to {'.'.join(path)}: {_WHY[why]}" for path, why in done.held]
    return (f"{event}:", *found) if found else ()


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 200 else f"{text[:199]}…"


def accept(project: Project, event: str, path: str) -> Outcome:
    """Hands a field or an item back to the machine: what it said last is written, and it follows the machine again."""
    written, ledger, item, fields = _owned(project, event, path)
    known = ledger.items[item]
    if known.state == "removed":
        items = {**ledger.items, item: replace(known, state="gone")}
        project.write(ledger_file(event), encode_ledger(replace(ledger, items=items)))
        return Outcome(
            f"{path} may come back: the next `briefwright reduce {event}` writes it if the articles have it."
        )
    from generator.compose.update_items import brief_of, items_of

    assert written.brief is not None
    now = items_of(written.brief)
    taken = {name: known.says[name] for name in fields if name in known.says}
    brief = brief_of({**now, item: now[item] | taken}, written.brief)
    try:
        text = splice(written.text, brief)
    except CannotSpliceError as error:
        raise GeneratorError(_unspliceable(event, written.file).diagnostics) from error
    items = {**ledger.items, item: replace(known, people=known.people - set(fields))}
    changed = project.write(written.file, text)
    project.write(ledger_file(event), encode_ledger(replace(ledger, items=items)))
    return Outcome(f"{path} follows the machine again{'; its words were written' if changed else ''}.")


def lock(project: Project, event: str, path: str) -> Outcome:
    """Makes a field or an item people's without an edit."""
    _, ledger, item, fields = _owned(project, event, path)
    known = ledger.items[item]
    items = {**ledger.items, item: replace(known, people=known.people | set(fields))}
    project.write(ledger_file(event), encode_ledger(replace(ledger, items=items)))
    return Outcome(f"{path} stays as it is until `briefwright accept {event} {path}`.")


def _owned(project: Project, event: str, path: str) -> tuple[Written, Ledger, ItemPath, tuple[str, ...]]:
    """What is written of an event, with its edits in the ledger, and the item and fields a path names."""
    from generator.compose.update_absorb import absorb
    from generator.compose.update_items import items_of

    chosen((event,), project.briefs(), "brief")
    written = Written.read(project, event)
    if isinstance(written, Untouched) or written.brief is None:
        raise GeneratorError(written.diagnostics if isinstance(written, Untouched) else ())
    known = absorb(items_of(written.brief), written.ledger.items if written.ledger else {})
    steps = tuple(path.split("."))
    for item, name in ((steps, ""), (steps[:-1], steps[-1]), (("head",), path)):
        if item in known and (not name or name in known[item].says):
            fields = (name,) if name else tuple(known[item].says)
            ledger = replace(written.ledger or Ledger(), items=known)
            return written, ledger, item, fields
    from difflib import get_close_matches

    names = [".".join(item) for item in known if item != ("head",)]
    names += [".".join((*item, name)).removeprefix("head.") for item, one in known.items() for name in one.says]
    near = get_close_matches(path, names, n=1)
    remedy = f"Did you mean {near[0]}?" if near else "Name section, id and field, such as points.signed.text."
    message = f"the machine knows nothing called “{path}”; what people added is theirs already"
    raise GeneratorError(Diagnostic("unknown-path", message, remedy, file=written.file, words=path), 2)
