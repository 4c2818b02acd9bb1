"""What a book and an e-mail have in common: a template filled with a brief's view and its numbered notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from generator.render.functions import identifier
from generator.render.gate import web_address
from generator.render.numbering import Notes
from generator.render.paper import Copy, paper
from generator.render.shown import BriefView
from generator.render.templates import Templates, fill
from generator.render.wording import date_in_words

CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What XML can't hold; articles with them are refused when they are read."""


def filled(
    name: str, view: BriefView, copy: Copy, templates: Templates, notes: Notes,
    look: Callable[[str], Markup], words: Mapping[str, object],
) -> str:  # fmt: skip
    """The template's text; `look` gives an element its looks, `words` are what else the template gets."""
    environment = _environment(templates)
    environment.globals.update(
        look=look, cite=notes.cite, cited=notes.cited, marks=notes.marks, notes=notes.notes,
        id=identifier, web=_web,
    )  # fmt: skip
    accessed = {name: date_in_words(day) for name, day in copy.accessed.items()}
    context = {"brief": view, "house": copy.house, "live": copy.live, "accessed": accessed, **words}
    return CONTROLS.sub("", fill(environment, name, context | {"edition": paper(view, copy)["edition"]}))


def _web(url: str | None) -> Markup:
    return web_address(url) if url else Markup("")


def _environment(templates: Templates) -> Environment:
    def source(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        return (templates[name], name, lambda: True) if name in templates else None

    return Environment(
        loader=FunctionLoader(source),
        autoescape=lambda name: name is None or not name.endswith(".txt.j2"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
