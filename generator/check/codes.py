"""Every code a diagnostic of a brief or an article may have: how serious it is, and what it is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import cast

from generator.diagnostics import Severity


@dataclass(frozen=True, slots=True)
class Code:
    """How serious a kind of problem is, and a paragraph for somebody who meets it for the first time."""

    severity: Severity
    help: str


def _codes() -> dict[str, Code]:
    lines = files("generator.check").joinpath("codes.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {code: Code(cast(Severity, severity), text) for code, severity, text in rows}


CODES: Mapping[str, Code] = _codes()
"""The rows of `codes.tsv`, in its order."""
