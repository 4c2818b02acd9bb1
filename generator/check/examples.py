"""Examples of every code: what was done to the sample brief, and all that is then said of it. One file a code.

`check/examples/CODE.md` holds them, for people who ask (`briefwright explain CODE`) and for the tests, which try each.
An example is a heading, a block of what is changed (`diff`) or done (`console`), and a block of what is said (`text`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files
from typing import Literal

_EXAMPLE = re.compile(
    r"^## (?P<title>[^\n]+)\n\n```(?P<kind>diff|console)\n(?P<done>.*?)\n```\n\n```text\n(?P<said>.*?)```\n",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Example:
    """`done` is a `diff` of the brief's text (hunks between lines of @@) or `console` input with a $ before each line;
    `said` is what check then says, the empty string for nothing. A `right` one has nothing of its code in it.
    """

    title: str
    kind: Literal["diff", "console"]
    done: str
    said: str

    @property
    def right(self) -> bool:
        """Whether it shows how to do it, not what goes wrong."""
        return self.title.startswith("Right")


def examples_of(code: str) -> tuple[Example, ...]:
    """The examples of a code, those of what goes wrong first; nothing for a code that has none."""
    found = files("generator.check").joinpath("examples", f"{code}.md")
    if not found.is_file():
        return ()
    made = (_made(match) for match in _EXAMPLE.finditer(found.read_text("utf-8")))
    return tuple(sorted(made, key=lambda example: example.right))


def _made(match: re.Match[str]) -> Example:
    kind: Literal["diff", "console"] = "diff" if match["kind"] == "diff" else "console"
    return Example(match["title"], kind, match["done"], match["said"])
