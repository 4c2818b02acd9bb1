"""Templates to text: Jinja with the gate on everything it prints, and errors that name the template and the line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from types import FunctionType, MethodType
from typing import Any, Final

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Concat, Expr, Impossible, TemplateData
from jinja2.runtime import Context
from markupsafe import Markup

from generator.diagnostics import GeneratorError
from generator.render.gate import Text, gate
from generator.render.template_errors import diagnosed, template_line

Templates = Mapping[str, str]
"""Template name, relative to site_templates and with forward slashes, to its text; overrides are in place."""

UNGATED: Final = ("safe", "forceescape", "e", "escape", "xmlattr", "urlize", "tojson", "striptags")
"""Filters that would let text past the gate, or through another one. Templates don't have them."""

PLAIN: Final = (FunctionType, MethodType, type(lru_cache(lambda: None)))
"""Kinds of functions that templates are given."""


def gated(value: object) -> Markup:
    """What a template prints: markup that the templates themselves made as it is, everything else through the gate."""
    return value if isinstance(value, Markup) else gate(str(value))


class GatedCode(CodeGenerator):
    """Makes all that a template prints go through the gate, and what `~` joins to markup too; Jinja itself would only
    escape HTML.
    """

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:
        self.write("environment.let_in(")

    def _output_child_post(self, node: Expr, frame: Frame, finalize: Any) -> None:
        self.write(")")

    def _output_child_to_const(self, node: Expr, frame: Frame, finalize: Any) -> str:
        """The template's own text is written as it is; everything else is printed when a page is made."""
        if not isinstance(node, TemplateData):
            raise Impossible
        return node.data

    def visit_Concat(self, node: Concat, frame: Frame) -> None:
        """Write a call of `joined` for `a ~ b`."""
        self.write("environment.joined((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")


class PlainCalls(Context):
    """Calls our functions as they are: Jinja looks at each of them twice for whether it wants to know the context."""

    def call(self, obj: Any, *args: Any, **kwargs: Any) -> Any:
        """What a template calls. Macros and whatever else there is are Jinja's to call."""
        if type(obj) not in PLAIN or hasattr(obj, "jinja_pass_arg"):
            return super().call(obj, *args, **kwargs)
        kwargs.pop("_block_vars", None)
        kwargs.pop("_loop_vars", None)
        return obj(*args, **kwargs)


class GatedEnvironment(Environment):
    """A Jinja environment in which nothing reaches the page but through the gate, and a missing name is an error."""

    code_generator_class = GatedCode
    context_class = PlainCalls

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
            extensions=["jinja2.ext.loopcontrols"],
        )
        for name in UNGATED:
            self.filters.pop(name, None)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """An attribute of a view; text comes out as text that knows the gate."""
        try:
            return _knowing_the_gate(getattr(obj, attribute))
        except AttributeError:
            return _knowing_the_gate(super().getattr(obj, attribute))

    def getitem(self, obj: Any, argument: Any) -> Any:
        """An item of a view; text comes out as text that knows the gate."""
        return _knowing_the_gate(super().getitem(obj, argument))

    def let_in(self, value: object) -> Markup:
        """What a template prints, gated; each text is noted in `printed`, so that the page can be proven to hold it."""
        if isinstance(value, Markup):
            return value
        self.printed.append(str(value))
        return gate(str(value))

    def joined(self, parts: Iterable[object]) -> str:
        """What `a ~ b` is: markup if any part is, with all other parts gated; else plain text, gated when printed."""
        known = tuple(parts)
        if any(isinstance(part, Markup) for part in known):
            return Markup("").join(gated(part) for part in known)
        return "".join(str(part) for part in known)


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
