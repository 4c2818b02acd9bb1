"""What templates are compiled to: all that they print goes through the gate, and what they call is called as it is."""

from __future__ import annotations

from typing import Any

from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Call, Concat, Expr, Getattr, Impossible, TemplateData


class GatedCode(CodeGenerator):
    """Makes all that a template prints go through the gate, and what `~` joins to markup too; Jinja itself would only
    escape HTML.
    """

    _printed: Expr | None = None

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:
        self._printed = node
        self.write("(" if isinstance(node, Getattr) else "environment.let_in(")

    def _output_child_post(self, node: Expr, frame: Frame, finalize: Any) -> None:
        self.write(")")

    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:
        """Write a look at an attribute; one that is printed as it is goes through the gate at once."""
        self.write("environment.let_in_of(" if node is self._printed else "environment.getattr(")
        self.visit(node.node, frame)
        self.write(f", {node.attr!r})")

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

    def visit_Call(self, node: Call, frame: Frame, forward_caller: bool = False) -> None:
        """Write a plain call as one: Jinja's own looks at every function twice for whether it wants the context."""
        if node.kwargs or node.dyn_args or node.dyn_kwargs or forward_caller:
            super().visit_Call(node, frame, forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")
