"""`explain`: what a code of check means, with an example that has it and one that has not."""

from __future__ import annotations

from generator.check import CODES
from generator.check.examples import Example, examples_of
from generator.commands.outcome import Outcome, chosen


def explain(codes: tuple[str, ...]) -> Outcome:
    """The codes that were named, each in full; without one, a line on each there is."""
    if not codes:
        width = max(map(len, CODES))
        lines = [f"{code:{width}}  {entry.severity:7}  {entry.help}" for code, entry in CODES.items()]
        return Outcome("`briefwright explain CODE` shows an example of each.", output="\n".join(lines))
    named = chosen(codes, tuple(CODES), "code")
    return Outcome(output="\n\n\n".join(_explained(code) for code in named))


def _explained(code: str) -> str:
    examples = examples_of(code)
    shown = [next((one for one in examples if one.right == right), None) for right in (False, True)]
    parts = [f"{code} ({CODES[code].severity})", CODES[code].help, *(_shown(one) for one in shown if one)]
    return "\n\n".join(parts)


def _shown(example: Example) -> str:
    done = "\n".join(f"    {line}" if line != "@@" else "    …" for line in example.done.splitlines())
    said = "\n".join(f"    {line}" for line in example.said.splitlines()) or "    nothing is said of it"
    arrow = "check says:" if example.kind == "diff" else "which says:"
    return f"{example.title}\n\n{done}\n\n  {arrow}\n\n{said}"
