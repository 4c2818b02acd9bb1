"""Shapes and lines as SVG text: numbers without superfluous digits, text through the gate, links to items of the page.

Colours and line widths stand in the style sheet, by class. A drawing is hidden from screen readers and not in the order
of the keyboard: the text that says the same stands beside it, with the same links.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from generator.render.gate import gate

WIDTH = 360
"""The width of every drawing in its own units: about the pixels of a phone, so that text is read at its size."""


def drawing(height: float, parts: Iterable[str], name: str) -> Markup:
    """An inline picture on one line, so that Markdown leaves it alone. `name` becomes its class."""
    frame = f'class="bw-drawing bw-{name}" viewBox="0 0 {WIDTH} {number(height)}"'
    return Markup(f'<svg {frame} aria-hidden="true" focusable="false">{"".join(parts)}</svg>')


def number(value: float) -> str:
    """A length with at most one digit after the point: the same text on every machine."""
    return f"{value:.1f}".removesuffix(".0")


def text(x: float, y: float, words: str, name: str = "label", anchor: str = "start") -> str:
    """Words with their foot at y."""
    return f'<text class="bw-{name}" x="{number(x)}" y="{number(y)}" text-anchor="{anchor}">{gate(words)}</text>'


def line(x1: float, y1: float, x2: float, y2: float, name: str) -> str:
    """A straight line."""
    ends = (("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2))
    return f'<line class="bw-{name}" {" ".join(f"{key}={chr(34)}{number(value)}{chr(34)}" for key, value in ends)}/>'


def path(steps: str, name: str) -> str:
    """A path of SVG commands made of numbers."""
    return f'<path class="bw-{name}" d="{steps}"/>'


def disc(x: float, y: float, radius: float, name: str) -> str:
    """A circle around a point."""
    return f'<circle class="bw-{name}" cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"/>'


def diamond(x: float, y: float, radius: float, name: str) -> str:
    """A square on its corner around a point."""
    corners = ((x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y))
    return path("M" + "L".join(f"{number(across)} {number(down)}" for across, down in corners) + "Z", name)


def linked(anchor: str, words: str, parts: str) -> str:
    """Parts that lead to an item of the page; the words are shown where a pointer rests on them."""
    return f'<a href="#{anchor}" tabindex="-1"><title>{gate(words)}</title>{parts}</a>'


def fitting(words: str, most: int) -> str:
    """Words cut to a number of characters, with a sign where something is missing."""
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
