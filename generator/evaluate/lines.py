"""Figures as lines for people: what was measured, on what, how fast."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import StringIO


@dataclass(frozen=True, slots=True)
class Line:
    """Figures of one measure on one subject: texts as they are to be shown, by name. 0 words a second are not shown."""

    subject: str
    measure: str
    figures: Mapping[str, str]
    words_per_second: float = 0

    @property
    def speed(self) -> str:
        """ "8,120 words/s"."""
        return f"{self.words_per_second:,.0f} words/s" if self.words_per_second else ""


def shown(value: float | int | None) -> str:
    """A figure as people read it: shares with three decimals, counts bare, nothing to measure as a dash."""
    if value is None:
        return "–"
    return str(value) if isinstance(value, int) else f"{value:.3f}"


def percents(values: Sequence[float]) -> str:
    """Precision, recall and F1: "81.0 / 76.4 / 78.6"."""
    return " / ".join(f"{value:.1f}" for value in values)


def plain(lines: Sequence[Line]) -> str:
    """One line each, in columns that stay together."""
    subject = max((len(line.subject) for line in lines), default=0)
    measure = max((len(line.measure) for line in lines), default=0)
    rows = []
    for line in lines:
        figures = "   ".join(f"{name} {value}" for name, value in line.figures.items())
        row = f"{line.subject:<{subject}}  {line.measure:<{measure}}  {figures}"
        rows.append(row + (f"   ({line.speed})" if line.speed else ""))
    return "\n".join(rows)


def table(lines: Sequence[Line], width: int) -> str:
    """The same for a terminal `width` characters wide."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    def whole(words: str, style: str = "") -> Text:
        return Text(words.replace(" ", "\u00a0"), style)  # a line never ends inside a figure

    grid = Table("", "", "", "words/s", box=None, pad_edge=False)
    grid.columns[0].style = "bold"
    grid.columns[3].justify = "right"
    before = ""
    for line in lines:
        subject = line.subject if line.subject != before else ""
        before = line.subject
        figures = Text("   ").join(whole(f"{name} ", "dim") + whole(value) for name, value in line.figures.items())
        grid.add_row(Text(subject), line.measure, figures, line.speed.removesuffix(" words/s"))
    target = StringIO()
    Console(file=target, force_terminal=True, width=width).print(grid)
    return target.getvalue().rstrip("\n")
