"""Figures and the floors they must not fall below. Floors may only rise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.diagnostics import Diagnostic

MEASURED: Mapping[str, tuple[str, ...]] = {
    "actors": ("recall", "precision"),
    "quotes": ("content F1", "joint F1"),
    "positions": ("recall", "stance"),
    "disagreements": ("recall",),
    "questions": ("recall",),
    "timeline": ("recall",),
}
"""The figures of a brief that are shares, the higher the better, by section."""

Measured = Mapping[str, Mapping[str, float | None]]
"""By event, the figures by name: "positions recall"."""


def measured(figures: Mapping[str, Mapping[str, Any]]) -> dict[str, float | None]:
    """The figures of a brief that have floors, by section and name: {"positions recall": 0.8}."""
    return {f"{section} {name}": figures[section][name] for section, names in MEASURED.items() for name in names}


def mean(events: Iterable[Mapping[str, float | None]]) -> dict[str, float | None]:
    """The mean of each figure over the events that have it."""
    gathered: dict[str, list[float]] = {}
    for event in events:
        for name, value in event.items():
            gathered.setdefault(name, []).extend([] if value is None else [value])
    return {name: round(sum(values) / len(values), 3) if values else None for name, values in gathered.items()}


def fallen(figures: Measured, floors: Measured, file: str) -> tuple[Diagnostic, ...]:
    """An error for each figure below its floor, or that is not measured any more."""
    found = []
    for event, least in floors.items():
        for name, floor in least.items():
            value = figures.get(event, {}).get(name)
            if floor is not None and (value is None or value < floor):
                now = "is no longer measured" if value is None else f"fell to {value:.3f}"
                message = f"{name} of {event} {now}, below its floor of {floor:.3f}"
                remedy = "Look at what is missing with --json; a floor is never lowered to let a change pass."
                found.append(Diagnostic("below-floor", message, remedy, file=file))
    return tuple(found)


def raised(figures: Measured, floors: Measured) -> dict[str, dict[str, float]]:
    """The floors with each one lifted to its figure where that is higher; new events and figures get one."""
    found: dict[str, dict[str, float]] = {}
    for event in sorted({*figures, *floors}):
        now, least = figures.get(event, {}), floors.get(event, {})
        found[event] = {
            name: max(value for value in (now.get(name), least.get(name)) if value is not None)
            for name in dict.fromkeys((*least, *now))
            if now.get(name) is not None or least.get(name) is not None
        }
    return found
