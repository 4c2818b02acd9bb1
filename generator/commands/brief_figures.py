"""The figures of briefs as lines to print, and the floors that they must not fall below."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from generator.commands.drafting import Drafted
from generator.diagnostics import Diagnostic, GeneratorError
from generator.evaluate.floors import MEASURED, measured
from generator.evaluate.lines import Line, shown
from generator.files import Project

FLOORS = "tests/gold/floors.json"
ALL = "all events"
LINES: Mapping[str, tuple[str, ...]] = {
    "speech": ("quotes",),
    "actors": ("actors",),
    "brief": ("positions", "disagreements", "questions", "timeline"),
}
"""The sections of a brief whose figures each line shows."""


def floors_of(project: Project) -> dict[str, dict[str, float]]:
    """The least that each figure of each event may be; nothing where there is no file of floors.

    `GeneratorError` where that can't be read.
    """
    content = project.read(FLOORS)
    if isinstance(content, Diagnostic):
        return {}
    try:
        return {
            event: {name: float(value) for name, value in least.items()} for event, least in json.loads(content).items()
        }
    except (ValueError, AttributeError, TypeError) as error:
        remedy = "It holds shares by event and figure; take it back from the repository."
        raise GeneratorError(
            Diagnostic("floors-unreadable", f"this is no file of floors ({error})", remedy, file=FLOORS)
        ) from error


def lines_of(event: str, detail: Mapping[str, Mapping[str, Any]], drafted: Drafted) -> list[Line]:
    """The figures of one event, a line a measure, with the words that were read a second."""
    figures = measured(detail)
    extra = {
        "brief": {
            "wrong actor": shown(len(detail["positions"]["wrong actor"])),
            "positions": shown(detail["positions"]["in the brief"]),
            "questions": shown(detail["questions"]["in the brief"]),
            "own words": shown(detail["size"]["words in the brief's own texts"]),
        }
    }
    return [
        Line(
            event,
            measure,
            _shown(figures, sections) | extra.get(measure, {}),
            drafted.words / max(1e-9, drafted.whole if measure == "brief" else drafted.reading),
        )
        for measure, sections in LINES.items()
    ]


def mean_lines(figures: Mapping[str, float | None]) -> list[Line]:
    """The figures of all events together, a line a measure."""
    return [Line(ALL, measure, _shown(figures, sections)) for measure, sections in LINES.items()]


def _shown(figures: Mapping[str, float | None], sections: Sequence[str]) -> dict[str, str]:
    names = [f"{section} {name}" for section in sections for name in MEASURED[section]]
    return {name if len(sections) > 1 else name.partition(" ")[2]: shown(figures[name]) for name in names}
