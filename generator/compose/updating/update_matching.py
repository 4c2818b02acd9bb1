"""Which item of a brief a draft's item is: told by its evidence and its words, never by its place in the file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from generator.compose.updating.update_items import Fields, Ids, Items, in_terms_of
from generator.evidence.fold import fold_words
from generator.model.ledger import ItemPath

HALF = 0.5
_Variants = Sequence[Fields]


def recognise(section: str, found: Mapping[str, Fields], known: Mapping[str, _Variants]) -> dict[str, str]:
    """A draft's items of a section to the known items they are, by id, each at most once; the likest pairs first.

    `known` gives what an item says now and what the machine said of it last: people may have changed either.
    Ids of other items in the fields must already be those of the brief.
    """
    pairs = []
    for i, (identifier, fields) in enumerate(found.items()):
        for j, (other, variants) in enumerate(known.items()):
            alike = max(likeness(section, fields, variant) for variant in variants)
            if alike:
                pairs.append((-alike - 0.1 * (identifier == other), i, j, identifier, other))
    matched: dict[str, str] = {}
    taken: set[str] = set()
    for *_, identifier, other in sorted(pairs):
        if identifier not in matched and other not in taken:
            matched[identifier] = other
            taken.add(other)
    return matched


def view(path: ItemPath, said: Fields, items: Items, ids: Ids | None = None) -> Fields:
    """An item with what it is recognised by: an origin's articles, the evidence of a disagreement's sides and of the
    positions on an issue. A position whose actor is not there any more may be anybody's.

    `ids` are those of the brief by the draft's, None for items that are of the brief.
    """
    if path[0] == "origins":
        sources = [other for other in items if other[0] == "sources" and items[other]["origin"] == path[1]]
        members = [ids.get(other) if ids else other for other in sources]
        return {**said, "members": [member[1] for member in members if member]}
    if path[0] == "disagreements" and len(path) == 2:
        sides = [other for other in items if len(other) == 4 and other[:2] == path]
        told = [in_terms_of(side, items[side], ids)[0] if ids else items[side] for side in sides]
        return {**said, "evidence": [entry for side in told for entry in side["evidence"]]}
    if path[0] == "issues":
        on = [other for other in items if other[0] == "positions" and items[other]["issue"] == path[1]]
        stands = [in_terms_of(other, items[other], ids)[0] if ids else items[other] for other in on]
        return {**said, "evidence": [entry for stand in stands for entry in stand["evidence"]]}
    if path[0] == "positions" and ids is None and ("actors", said["actor"]) not in items:
        return {**said, "actor": None}
    return dict(said)


def likeness(section: str, one: Fields, other: Fields) -> float:
    """How surely two items are the same: 0 where they are not, more the more they share."""
    match section:
        case "sources":
            return 3.0 * bool(one["sha256"] == other["sha256"]) + 1.0 * bool(one["file"] == other["file"])
        case "origins":
            return 2.0 * bool(set(one["members"]) & set(other["members"])) + 1.0 * bool(
                one["name"] and one["name"] == other["name"]
            )
        case "issues":
            return _same_issue(one, other)
        case "actors":
            return _same_actor(one, other)
        case "quotes":
            return run(one["text"], other["text"])
    nearest, evidence = shared_evidence(one, other)
    words = run(_says(one), _says(other))
    if section == "positions" and not _by_one_actor(one, other):
        return 0.0
    if section == "positions" and one["issue"] != other["issue"] and words < HALF:
        return 0.0
    if section == "timeline" and one["when"] != other["when"] and words < HALF:
        return 0.0
    if section == "disagreements" and evidence < HALF and words < HALF:
        return 0.0  # two questions may well share one of their passages
    if nearest < HALF and words < 1:
        return 0.0
    same = sum(one.get(name) == other.get(name) for name in ("stance", "issue", "when", "kind"))
    return float(nearest + evidence + words + 0.01 * same)


def shared_evidence(one: Fields, other: Fields) -> tuple[float, float]:
    """How far the likest spans of two items are the same, and how much of the shorter list the other has, too."""
    ours, theirs = one.get("evidence", ()), other.get("evidence", ())
    if not ours or not theirs:
        return 0.0, 0.0
    shorter, longer = sorted((ours, theirs), key=len)
    spans = [max(_same_span(a, b) for b in longer) for a in shorter]
    return max(spans), sum(spans) / len(spans)


def run(one: str, other: str) -> float:
    """The longest run of words two texts have in common, as a share of the longer text; 0 where that is under half."""
    ours, theirs = _words(one), _words(other)
    if ours == theirs:
        return 1.0
    longer = max(len(ours), len(theirs))
    if 2 * min(len(ours), len(theirs)) < longer or 2 * len(set(ours) & set(theirs)) < len(set(ours)) / 2:
        return 0.0
    size = SequenceMatcher(None, ours, theirs, autojunk=False).find_longest_match().size
    return size / longer if 2 * size >= longer else 0.0


def _same_span(one: Fields, other: Fields) -> float:
    if one["source"] != other["source"]:
        return 0.0
    if (one["occurrence"] or 1) != (other["occurrence"] or 1) and _words(one["exact"]) == _words(other["exact"]):
        return 0.0
    return run(one["exact"], other["exact"])


def _same_actor(one: Fields, other: Fields) -> float:
    """Actors are the same by name; by a name only one of them has, if the words it rests on are the same."""
    if _words(one["name"]) == _words(other["name"]):
        return 2.0 + shared_evidence(one, other)[1]
    names, others = ({_words(name) for name in (actor["name"], *actor["aliases"])} for actor in (one, other))
    if one["kind"] != other["kind"] or not names & others:
        return 0.0
    return shared_evidence(one, other)[0]


def _same_issue(one: Fields, other: Fields) -> float:
    """Issues are the same by title, or by half of the positions on them: a newer article may give a better title."""
    nearest, evidence = shared_evidence(one, other)
    alike = evidence if nearest >= HALF and evidence >= HALF else 0.0
    return 2.0 * (_words(one["title"]) == _words(other["title"])) + alike


def _by_one_actor(one: Fields, other: Fields) -> bool:
    return one["actor"] == other["actor"] or None in (one["actor"], other["actor"])


def _says(fields: Fields) -> str:
    return str(fields.get("text") or fields.get("question") or "")


@lru_cache(maxsize=16384)
def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", fold_words(text)))
