"""The house style: who publishes, the colour, the logo and the paper, from one block of settings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Final

from generator.diagnostics import Diagnostic, GeneratorError
from generator.evidence.suggest import nearest_word

PAPERS: Final = {"a4": "a4", "letter": "us-letter"}
"""What a person calls a paper to what the typesetter calls it."""

COLOUR: Final = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
LOGOS: Final = (".svg", ".png")
REMEDY: Final = "Mend the block `house` under `extra` in mkdocs.yml."


@dataclass(frozen=True, slots=True)
class House:
    """How copies for distribution look. `name` is who publishes, `contact` where to write to (shown as it stands).

    `accent` is a colour such as "#1d3557", `paper` a name of `PAPERS`, `logo` the path of an SVG or PNG in the project.
    """

    name: str = "Briefwright"
    contact: str = ""
    accent: str = "#1d3557"
    paper: str = "a4"
    logo: str = ""


def house(settings: Mapping[str, object]) -> House:
    """The house style that the settings describe; `GeneratorError` for a key or a value that means nothing."""
    known = [field.name for field in fields(House)]
    wrong = [_unknown(key, known) for key in settings if key not in known]
    texts = {key: str(value) for key, value in settings.items() if key in known and value is not None}
    made = House(**texts)
    if not COLOUR.fullmatch(made.accent):
        wrong.append(_mistake(f"accent “{made.accent}” is no colour", "Write it as # and six digits, like #1d3557."))
    if made.paper not in PAPERS:
        wrong.append(_mistake(f"paper “{made.paper}” is not known", f"There are: {', '.join(PAPERS)}."))
    if made.logo and not made.logo.lower().endswith(LOGOS):
        wrong.append(_mistake(f"logo “{made.logo}” is neither SVG nor PNG", "Name a picture of one of these kinds."))
    if wrong:
        raise GeneratorError(wrong)
    return made


def _unknown(key: str, known: list[str]) -> Diagnostic:
    near = nearest_word(key, known)
    return _mistake(f"house has no setting “{key}”", f"Did you mean {near}?" if near else "")


def _mistake(message: str, remedy: str) -> Diagnostic:
    return Diagnostic("house-style", message, f"{remedy} {REMEDY}".strip(), file="mkdocs.yml")
