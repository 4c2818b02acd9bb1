"""Templates to text: Jinja with the gate on everything it prints, and errors that name the template and the line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, MutableMapping
from functools import lru_cache
from typing import Any, Final

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError
from markupsafe import Markup

from generator.diagnostics import GeneratorError
from generator.render.gate import Text, gate
from generator.render.gated_code import GatedCode
from generator.render.template_errors import diagnosed, template_line

Templates = Mapping[str, str]
"""Template name, relative to site_templates and with forward slashes, to its text; overrides are in place."""

UNGATED: Final = ("safe", "forceescape", "e", "escape", "xmlattr", "urlize", "tojson", "striptags")
"""Filters that would let text past the gate, or through another one. Templates don't have them."""


def gated(value: object) -> Markup:
    """What a template prints: markup that the templates themselves made as it is, everything else through the gate."""
    return value if isinstance(value, Markup) else gate(str(value))


class GatedEnvironment(Environment):
    """A Jinja environment in which nothing reaches the page but through the gate, and a missing name is an error."""

    code_generator_class = GatedCode

    def __init__(self, templates: Templates) -> None:
        def source(name: str) -> tuple[str, str, Callable[[], bool]] | None:
            return (templates[name], name, lambda: True) if name in templates else None

        self.printed: list[str] = []
        super().__init__(
            loader=FunctionLoader(source),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            extensions=["jinja2.ext.loopcontrols"],
        )
        for name in UNGATED:
            self.filters.pop(name, None)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """An attribute of a view; text comes out as text that knows the gate."""
        try:
            value = getattr(obj, attribute)
        except AttributeError:
            value = super().getattr(obj, attribute)
        return Text(value) if type(value) is str else _knowing_the_gate(value) if type(value) is tuple else value

    def getitem(self, obj: Any, argument: Any) -> Any:
        """An item of a view; text comes out as text that knows the gate."""
        return _knowing_the_gate(super().getitem(obj, argument))

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What every template knows, as a plain mapping: it is copied for each page and each note."""
        return {**self.globals, **(d or {})}

    def let_in(self, value: object) -> Markup:
        """What a template prints, gated; each text is noted in `printed`, so that the page can be proven to hold it."""
        if isinstance(value, Markup):
            return value
        text = str(value)
        self.printed.append(text)
        return gate(text)

    def let_in_of(self, obj: Any, attribute: str) -> Markup:
        """What `let_in` makes of an attribute, which most of what a template prints is."""
        text = getattr(obj, attribute, None)
        if type(text) is not str:
            return self.let_in(self.getattr(obj, attribute))
        self.printed.append(text)
        return gate(text)

    def joined(self, parts: Iterable[object]) -> str:
        """What `a ~ b` is: markup if any part is, with all other parts gated; else plain text, gated when printed."""
        known = tuple(parts)
        if any(isinstance(part, Markup) for part in known):
            return Markup("").join(gated(part) for part in known)
        return "".join(str(part) for part in known)


def environment_of(templates: Templates) -> GatedEnvironment:
    """The environment of some templates; that of the last ones is kept, since a server needs it after each edit."""
    return _environment_of(tuple(sorted(templates.items())))


@lru_cache(maxsize=1)
def _environment_of(templates: tuple[tuple[str, str], ...]) -> GatedEnvironment:
    return GatedEnvironment(dict(templates))


def _knowing_the_gate(value: Any) -> Any:
    if type(value) is str:
        return Text(value)
    if type(value) is tuple and value and type(value[0]) is str:
        return tuple(Text(item) for item in value)
    return value


def fill(environment: Environment, name: str, context: Mapping[str, object]) -> str:
    """The text of one template. Raises GeneratorError that names template and line for anything wrong with it."""
    try:
        return environment.get_template(name).render(context)
    except TemplateError as error:
        raise GeneratorError(diagnosed(error, name, context)) from error
    except (TypeError, ValueError, KeyError, AttributeError, ZeroDivisionError) as error:
        if template_line(error) is None:
            raise
        raise GeneratorError(diagnosed(error, name, context)) from error
