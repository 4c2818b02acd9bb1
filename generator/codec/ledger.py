"""The ledger as JSON and back: the same bytes for the same ledger, one value a line, so that git can merge it.

While a brief is written, its ledger holds both what goes with the brief before and, under `next`, what goes with the
one that is being written, told apart by that brief's digest: whichever of the two is there, its ledger is known.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, get_args

from generator.codec.encode import encode
from generator.diagnostics import Diagnostic
from generator.model.brief import Brief
from generator.model.ledger import Known, Ledger, State

VERSION = 2
_CONFLICT = "<<<<<<< "
_CHOOSE = (
    "Take one of the two whole: `git checkout --ours {file}` (or --theirs), then run reduce. What the other one knew of"
    " the machine's words then counts as people's."
)
_REMEDY = (
    "Restore the file from git. If it is lost, delete it: what stands in the brief then belongs to people, and reduce"
    " adds only what comes from new articles."
)


@dataclass(frozen=True, slots=True)
class Unfinished:
    """The ledger of a run that was writing a brief: `after` where the brief with `digest` is there, else `before`."""

    before: Ledger | None
    after: Ledger
    digest: str

    def of(self, brief: Brief | None) -> Ledger | None:
        """The ledger that goes with a brief as it was found."""
        return self.after if brief is not None and _digest(brief) == self.digest else self.before


def encode_ledger(ledger: Ledger) -> str:
    """A ledger to its JSON, ending in a newline; keys are sorted."""
    return _json({"ledger": VERSION, **_plain(ledger)})


def encode_unfinished(before: Ledger | None, after: Ledger, brief: Brief) -> str:
    """The ledger to write before `brief` is: it says what goes with either state of the brief's file."""
    coming = {**_plain(after), "brief": _digest(brief)}
    return _json({"ledger": VERSION, **(_plain(before) if before else {}), "next": coming})


def decode_ledger(text: str, file: str) -> Ledger | Unfinished | Diagnostic:
    """The JSON of a ledger to the ledger, or what is wrong with it and what to do."""
    if text.startswith(_CONFLICT) or f"\n{_CONFLICT}" in text:
        line = text[: text.index(_CONFLICT)].count("\n") + 1
        message = "git could not join two ledgers and left both here"
        return Diagnostic("ledger-unreadable", message, _CHOOSE.format(file=file), "error", file, line, 1)
    try:
        kept = json.loads(text)
        if kept["ledger"] != VERSION:
            return _problem(file, f"this ledger is in format {kept['ledger']}; this program knows format {VERSION}")
        if coming := kept.get("next"):
            return Unfinished(_ledger(kept) if "items" in kept else None, _ledger(coming), str(coming["brief"]))
        return _ledger(kept)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return _problem(file, "this is no ledger that can be read")


def _plain(ledger: Ledger) -> dict[str, Any]:
    items = {".".join(path): _item(known) for path, known in ledger.items.items()}
    kept: dict[str, Any] = {"articles": dict(ledger.articles), "items": items}
    return kept | ({"review": ledger.review} if ledger.review else {})


def _ledger(kept: dict[str, Any]) -> Ledger:
    items = {tuple(path.split(".")): _known(item) for path, item in kept["items"].items()}
    articles = {str(name): str(digest) for name, digest in kept["articles"].items()}
    return Ledger(items, articles, str(kept.get("review", "")))


def _json(kept: dict[str, Any]) -> str:
    return json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _digest(brief: Brief) -> str:
    """A digest of what a brief says; comments, quoting and blank lines make no difference."""
    return sha256(encode(brief).encode()).hexdigest()


def _item(known: Known) -> dict[str, Any]:
    item: dict[str, Any] = {"says": dict(known.says)}
    if known.people:
        item["people"] = sorted(known.people)
    if known.state != "here":
        item["state"] = known.state
    if known.seen:
        item["seen"] = True
    return item


def _known(item: dict[str, Any]) -> Known:
    state = item.get("state", "here")
    if state not in get_args(State) or not isinstance(item["says"], dict):
        raise ValueError(state)
    return Known(item["says"], frozenset(item.get("people", ())), state, item.get("seen") is True)


def _problem(file: str, message: str) -> Diagnostic:
    return Diagnostic("ledger-unreadable", message, _REMEDY, file=file)
