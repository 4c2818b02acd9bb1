"""How well the sources carry an item: computed from its evidence, never typed, so that it cannot go stale.

The rules are those of the brief format: two or more known, distinct origins agree; articles whose origins are not known
never count as independent; a party's statement about itself is a claim, not a confirmation; a source that was replaced
counts as its newest version.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.evidence.contradiction import contradicted_by
from generator.model.brief import Brief, Evidence, Source

Status = Literal[
    "agreed", "several articles", "one source", "by a party itself", "disputed", "withdrawn", "unsupported"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Standing:
    """What the sources make of one item. All tuples hold ids in the order of the brief.

    `sources` carry it and `silent` do not, newest versions only; `origins` are the known, confirmed origins among
    those that carry it and `parties` those of them that are a party's own statements; `disagreements` are
    those it is a side of; of the `outdated` sources only an earlier version is cited; `withdrawn_on` is the day a
    source took it back.
    """

    status: Status
    sources: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    disagreements: tuple[str, ...] = ()
    outdated: tuple[str, ...] = ()
    withdrawn_on: str | None = None


def standing(brief: Brief, section: str, identifier: str) -> Standing:
    """The standing of an item: its section as the brief's key, its id; a side of a disagreement is
    "signatories.twelve".

    Raises KeyError where the brief has no such item.
    """
    item = getattr(brief, section)[identifier.partition(".")[0]]
    evidence = _evidence(item, identifier.partition(".")[2])
    newest = newest_versions(brief.sources)
    cited = {entry.source for entry in evidence if entry.source in brief.sources}
    carrying = {newest[source] for source in cited}
    sources = tuple(source for source in brief.sources if source in carrying)
    known, parties, voices = _origins(brief, sources)
    withdrawal = getattr(item, "withdrawn", None)
    disagreements = (
        (identifier.partition(".")[0],) if section == "disagreements" else contradicted_by(brief, _text(item), evidence)
    )
    return Standing(
        status=_status(sources, known, parties, voices, bool(disagreements), withdrawal is not None),
        sources=sources,
        origins=known,
        silent=tuple(source for source in brief.sources if newest[source] == source and source not in carrying),
        parties=parties,
        disagreements=disagreements,
        outdated=tuple(source for source in sources if source not in cited),
        withdrawn_on=withdrawal.on if withdrawal else None,
    )


def newest_versions(sources: Mapping[str, Source]) -> dict[str, str]:
    """Every source id to the id of its newest version: itself, unless another source `replaces` it. In a circle, which
    the checks name, there is none that is newer.
    """
    replaced_by = {source.replaces: identifier for identifier, source in sources.items() if source.replaces}
    newest = {}
    for identifier in sources:
        seen, current = {identifier}, identifier
        while (following := replaced_by.get(current)) and following not in seen:
            seen.add(following)
            current = following
        newest[identifier] = identifier if replaced_by.get(current) in seen else current
    return newest


def _evidence(item: object, side: str) -> tuple[Evidence, ...]:
    sides = getattr(item, "sides", None)
    if sides is None:
        return tuple(getattr(item, "evidence", ()))
    wanted: Iterable[str] = [side] if side else sides
    return tuple(entry for name in wanted for entry in sides[name].evidence)


def _text(item: object) -> str:
    return str(getattr(item, "text", "") or getattr(item, "answer", "") or "")


def _origins(brief: Brief, sources: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...], int]:
    """The known origins of sources, those of them that are parties, and the number of voices that are no party's."""
    known: list[str] = []
    parties: list[str] = []
    voices: set[str] = set()
    for identifier in sources:
        name = brief.sources[identifier].origin
        origin = brief.origins.get(name) if name else None
        certain = origin is not None and not origin.proposed and origin.kind not in ("unknown", "anonymous")
        if name and certain:
            known.append(name)
        if name and origin is not None and origin.kind == "party statement" and certain:
            parties.append(name)
        else:
            voices.add(f"origin {name}" if name else f"source {identifier}")
    return tuple(dict.fromkeys(known)), tuple(dict.fromkeys(parties)), len(voices)


def _status(
    sources: tuple[str, ...],
    known: tuple[str, ...],
    parties: tuple[str, ...],
    voices: int,
    disputed: bool,
    withdrawn: bool,
) -> Status:
    if not sources:
        return "unsupported"
    if withdrawn:
        return "withdrawn"
    if disputed:
        return "disputed"
    if voices == 0:
        return "by a party itself"
    if len(known) - len(parties) >= 2:
        return "agreed"
    return "one source" if voices == 1 else "several articles"
