"""What is refused before a line of YAML is read: large files, merge conflicts, tabs, spaces that are none, control
characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from generator.diagnostics import Diagnostic

MAXIMUM_CHARACTERS = 4_000_000
_AT_MOST = 20
_CONFLICT = re.compile(r"^(?:<<<<<<<|=======|>>>>>>>|\|\|\|\|\|\|\|)(?=\s|$)", re.MULTILINE)
_TAB = re.compile(r"\t")
# A space that is none to YAML where it asks for one: before a key, or behind its colon.
_ODD = "[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]"
_ODD_SPACE = re.compile(rf"^ *(?P<before>{_ODD})|^ *(?:- +)*[\w.-]+:(?P<behind>{_ODD})", re.MULTILINE)
# C0, C1, line and paragraph separators, overrides of the reading direction, byte order marks, half characters.
_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)


def problems_in_text(text: str, file: str) -> tuple[Diagnostic, ...]:
    """Everything that makes it useless or unsafe to read on; each kind is shown at most 20 times."""
    if len(text) > MAXIMUM_CHARACTERS:
        most = MAXIMUM_CHARACTERS // 1_000_000
        size = f"{len(text) / 1_000_000:.0f} million characters, more than the {most} million a brief may have"
        return (Diagnostic("yaml-too-large", size, "split the event into several briefs", file=file, line=1, column=1),)
    if conflicts := tuple(islice(_conflicts(text, file), _AT_MOST)):
        return conflicts
    kinds = (_tabs, _odd_spaces, _control_characters)
    return tuple(problem for kind in kinds for problem in islice(kind(text, file), _AT_MOST))


def _conflicts(text: str, file: str) -> Iterator[Diagnostic]:
    for match in _CONFLICT.finditer(text):
        yield _located(
            text, match, file, "merge-conflict", f"{match.group()} was left here by a merge",
            "keep the lines you want and remove the three marker lines",
        )  # fmt: skip


def _tabs(text: str, file: str) -> Iterator[Diagnostic]:
    for match in _TAB.finditer(text):
        yield _located(
            text, match, file, "yaml-tab", "a tab stands here", "use spaces; two for each level of indentation"
        )


def _odd_spaces(text: str, file: str) -> Iterator[Diagnostic]:
    for match in _ODD_SPACE.finditer(text):
        where = "before" if match["before"] else "behind"
        name = f"{unicodedata.name(match[where]).lower()} (U+{ord(match[where]):04X})"
        place = "this line begins with" if match["before"] else "the colon is followed by"
        yield _located(text, match, file, "yaml-space", f"{place} a {name}", "write an ordinary space", where)


def _control_characters(text: str, file: str) -> Iterator[Diagnostic]:
    for match in _CONTROL.finditer(text):
        name = f"U+{ord(match.group()):04X}"
        yield _located(
            text, match, file, "control-character", f"an invisible control character ({name}) stands here", "delete it"
        )


def _located(
    text: str, match: re.Match[str], file: str, code: str, message: str, remedy: str, group: int | str = 0
) -> Diagnostic:
    start = match.start(group)
    line_start = text.rfind("\n", 0, start) + 1
    return Diagnostic(
        code, message, remedy, file=file, line=text.count("\n", 0, start) + 1,
        column=start - line_start + 1, words=match.group().strip(),
    )  # fmt: skip
