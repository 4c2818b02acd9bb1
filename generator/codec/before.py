"""What is refused before a line of YAML is read: large files, merge conflicts, tabs, control characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from generator.diagnostics import Diagnostic

MAXIMUM_CHARACTERS = 4_000_000
_AT_MOST = 20
_CONFLICT = re.compile(r"^(?:<<<<<<<|=======|>>>>>>>|\|\|\|\|\|\|\|)(?=\s|$)", re.MULTILINE)
_TAB = re.compile(r"\t")
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
    return (*islice(_tabs(text, file), _AT_MOST), *islice(_control_characters(text, file), _AT_MOST))


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


def _control_characters(text: str, file: str) -> Iterator[Diagnostic]:
    for match in _CONTROL.finditer(text):
        name = f"U+{ord(match.group()):04X}"
        yield _located(
            text, match, file, "control-character", f"an invisible control character ({name}) stands here", "delete it"
        )


def _located(text: str, match: re.Match[str], file: str, code: str, message: str, remedy: str) -> Diagnostic:
    line_start = text.rfind("\n", 0, match.start()) + 1
    return Diagnostic(
        code, message, remedy, file=file, line=text.count("\n", 0, match.start()) + 1,
        column=match.start() - line_start + 1, words=match.group().strip(),
    )  # fmt: skip
