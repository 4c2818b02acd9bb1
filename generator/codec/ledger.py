"""The ledger as JSON and back: the same bytes for the same ledger, one value a line, so that git can merge it."""

from __future__ import annotations

import json
from typing import Any, get_args

from generator.diagnostics import Diagnostic
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


def encode_ledger(ledger: Ledger) -> str:
    """A ledger to its JSON, ending in a newline; keys are sorted."""
    items = {".".join(path): _item(known) for path, known in ledger.items.items()}
    kept: dict[str, Any] = {"ledger": VERSION, "articles": dict(ledger.articles), "items": items}
    if ledger.review:
        kept["review"] = ledger.review
    return json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def decode_ledger(text: str, file: str) -> Ledger | Diagnostic:
    """The JSON of a ledger to the ledger, or what is wrong with it and what to do."""
    if text.startswith(_CONFLICT) or f"\n{_CONFLICT}" in text:
        line = text[: text.index(_CONFLICT)].count("\n") + 1
        message = "git could not join two ledgers and left both here"
        return Diagnostic("ledger-unreadable", message, _CHOOSE.format(file=file), "error", file, line, 1)
    try:
        kept = json.loads(text)
        if kept["ledger"] != VERSION:
            return _problem(file, f"this ledger is in format {kept['ledger']}; this program knows format {VERSION}")
        items = {tuple(path.split(".")): _known(item) for path, item in kept["items"].items()}
        articles = {str(name): str(digest) for name, digest in kept["articles"].items()}
        return Ledger(items, articles, str(kept.get("review", "")))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return _problem(file, "this is no ledger that can be read")


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
