"""What is written of an event, read, and joined with a new draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from generator.codec import Decoded, decode, encode
from generator.codec.comments import commented
from generator.codec.ledger import encode_ledger
from generator.codec.parse import parse
from generator.codec.splice import CannotSpliceError, splice
from generator.commands.ledger import read_ledger
from generator.commands.loading import read_text
from generator.diagnostics import Diagnostic
from generator.files import Project
from generator.model.brief import Brief
from generator.model.ledger import Known, Ledger

if TYPE_CHECKING:
    from generator.compose.updating.update import Updated


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
        return cls(file, text, decoded.brief, ledger, digest_of(text, ledger))


@dataclass(frozen=True, slots=True)
class Joined:
    """What is to be written for an event: its brief's text and what goes with it; `first` where there was none."""

    text: str
    first: bool
    updated: Updated


def join(
    event: str, written: Written, draft: Brief, articles: Mapping[str, str], most_gone: int = 100
) -> Joined | Untouched:
    """A draft into what is written; `articles` are the hashes of those the draft was made of.

    Nothing is to be written where more than `most_gone` of a hundred items would go.
    """
    from generator.compose.updating.update import Updated, update
    from generator.compose.updating.update_items import items_of

    if written.brief is None:
        ledger = Ledger({path: Known(fields) for path, fields in items_of(draft).items()}, articles)
        return Joined(encode(draft), True, Updated(draft, ledger))
    root, _ = parse(written.text.removeprefix("\ufeff"), written.file)
    assert root is not None
    updated = update(draft, written.brief, written.ledger, commented(written.text.removeprefix("\ufeff"), root))
    before = len(items_of(written.brief)) - 1
    if 100 * len(updated.gone) > most_gone * before:
        return _too_much_gone(event, written.file, len(updated.gone), before)
    try:
        text = splice(written.text, updated.brief)
    except CannotSpliceError:
        return unspliceable(event, written.file)
    return Joined(text, False, replace(updated, ledger=replace(updated.ledger, articles=articles)))


def _too_much_gone(event: str, file: str, gone: int, before: int) -> Untouched:
    message = f"{gone} of {before} items would go, since the machine no longer finds them"
    remedy = f"Look whether an article is missing; `briefwright reduce {event}` writes it all the same."
    return Untouched(f"{file} stays as it is", (Diagnostic("too-much-gone", message, remedy, file=file),))


def unspliceable(event: str, file: str) -> Untouched:
    """Why a brief's file stays as it is that can't be changed in places."""
    problem = Diagnostic(
        "not-spliceable",
        "the file is written in a way that can't be changed in places",
        f"Run `briefwright fmt {event}`; it keeps what the file says, and its comments.",
        file=file,
    )
    return Untouched(f"{file} stays as it is", (problem,))


def digest_of(text: str, ledger: Ledger | None) -> str:
    """A digest of a brief's file and its ledger."""
    return sha256(f"{text}\0{encode_ledger(ledger) if ledger else ''}".encode()).hexdigest()
