"""The walk of an editor in CONTRIBUTING.md is true: each mistake gets that answer, and the answer alone mends it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.check import check
from generator.codec import decode
from generator.diagnostics import Diagnostic
from tests.check.test_examples import FILE, PROJECT, changed, documents, said_of

TEXT = (Path(__file__).parent.parent / "CONTRIBUTING.md").read_text(encoding="utf-8")
MISTAKES = re.findall(r"^([^\n]+):\n\n```diff\n(.*?)\n```\n\n```text\n(.*?)```\n", TEXT, re.MULTILINE | re.DOTALL)
SAMPLE = (PROJECT / FILE).read_text(encoding="utf-8")


def problems(text: str) -> tuple[Diagnostic, ...]:
    decoded = decode(text, FILE)
    brief = decoded.brief or decoded.readable
    return (*decoded.diagnostics, *(check(decoded, documents(brief)) if brief else ()))


def mended(text: str, problem: Diagnostic) -> str:
    """The text after somebody did on one line what the remedy says, knowing nothing else."""
    lines = text.split("\n")
    line = lines[problem.line - 1]
    if "in double quotation marks" in problem.remedy:
        key, _, value = line.partition(": ")
        line = f'{key}: "{value}"'
    else:
        wanted = re.search(
            r"did you mean[^:]*? '([^']+)'|did you mean[^“]*“([^”]+?)\.?”|passages have “([^”]+)”", problem.remedy
        )
        assert wanted, problem.remedy
        wrong = re.search(r"“([^”]+)”", problem.message) if wanted[3] else None
        line = line.replace(wrong[1] if wrong else problem.words, next(filter(None, wanted.groups())))
    lines[problem.line - 1] = line
    return "\n".join(lines)


def test_there_are_five_mistakes() -> None:
    assert len(MISTAKES) == 5


@pytest.mark.parametrize(("title", "diff", "answer"), MISTAKES, ids=[title for title, *_ in MISTAKES])
def test_a_mistake_is_answered_as_the_walk_says_and_mended_by_the_answer_alone(
    title: str, diff: str, answer: str
) -> None:
    text = changed(SAMPLE, diff)
    assert said_of(text) == answer
    for _ in range(5):
        if not (found := problems(text)):
            break
        text = mended(text, found[0])
    assert problems(text) == ()
    assert text != changed(SAMPLE, diff)
