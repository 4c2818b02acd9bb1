"""Every example of every code: what is done to the sample brief, and all that is then said of it.

With --update-golden what is said is written into the examples; read the difference.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from generator import cli
from generator.check import CODES, check
from generator.check.examples import Example, examples_of
from generator.codec import decode
from generator.diagnostics import Diagnostic
from generator.model.brief import Brief
from generator.model.document import Document
from generator.readers import read

ROOT = Path(__file__).parents[2]
PROJECT = ROOT / "tests" / "projects" / "river-deal"
EXAMPLES = ROOT / "generator" / "check" / "examples"
FILE = "briefs/river-deal.yml"
ALL = [(code, example) for code in CODES for example in examples_of(code)]
DIFFS = [(code, example) for code, example in ALL if example.kind == "diff"]
CONSOLE = [(code, example) for code, example in ALL if example.kind == "console"]


def named(examples: list[tuple[str, Example]]) -> list[str]:
    return [f"{code}: {example.title}" for code, example in examples]


def changed(text: str, diff: str) -> str:
    for hunk in diff.split("\n@@\n"):
        lines = hunk.split("\n")
        old = "".join(f"{line[1:]}\n" for line in lines if not line.startswith("+"))
        new = "".join(f"{line[1:]}\n" for line in lines if not line.startswith("-"))
        assert text.count(old) >= 1, f"not in the sample brief:\n{old}"
        text = text.replace(old, new, 1)
    return text


def documents(brief: Brief) -> dict[str, Document | Diagnostic | None]:
    found: dict[str, Document | Diagnostic | None] = {}
    for identifier, source in brief.sources.items():
        path = PROJECT / "seeds" / source.file
        if path.exists():
            document, problems = read(source.file, path.read_bytes(), None)
            found[identifier] = document or problems[0]
        else:
            found[identifier] = None
    return found


def said_of(text: str, before: str | None = None) -> str:
    decoded = decode(text, FILE)
    previous = decode(before, FILE).brief if before else None
    brief = decoded.brief or decoded.readable
    found = check(decoded, documents(brief), previous) if brief else ()
    return "".join(f"{problem}\n" for problem in (*decoded.diagnostics, *found))


@pytest.mark.parametrize(("code", "example"), DIFFS, ids=named(DIFFS))
def test_a_change_is_answered_as_the_example_says(code: str, example: Example, update_golden: bool) -> None:
    sample = (PROJECT / FILE).read_text(encoding="utf-8")
    reviewed = sample.replace("state: in review", "state: reviewed")
    before = {"reviewed-change": reviewed, "renamed-untold": sample, "section-gone": sample}
    found = said_of(changed(sample, example.done), before.get(code))
    compare(code, example, found, update_golden)


@pytest.mark.parametrize(("code", "example"), CONSOLE, ids=named(CONSOLE))
def test_what_is_typed_is_answered_as_the_example_says(
    code: str, example: Example, river_deal: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str],
    update_golden: bool,
) -> None:  # fmt: skip
    monkeypatch.chdir(river_deal)
    found = ""
    for line in example.done.splitlines():
        assert line.startswith("$ ")
        typed(line.removeprefix("$ "), monkeypatch)
        printed = capfd.readouterr()
        found += printed.err + printed.out
    compare(code, example, found, update_golden)


def typed(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line as it would be typed into a shell; the command itself runs in this process where nothing is piped."""
    if line.startswith("briefwright ") and "|" not in line:
        monkeypatch.setattr(sys, "argv", shlex.split(line))
        with pytest.raises(SystemExit):
            cli.main()
        return
    folders = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": folders, "PYTHONPATH": str(ROOT)}
    subprocess.run(["bash", "-c", line.replace(" | tail", " 2>&1 | tail")], check=True, env=environment)


def compare(code: str, example: Example, found: str, update_golden: bool) -> None:
    if update_golden:
        path = EXAMPLES / f"{code}.md"
        text = path.read_text(encoding="utf-8")
        begun = f"## {example.title}\n\n```{example.kind}\n{example.done}\n```\n\n```text\n"
        head, _, rest = text.partition(begun)
        path.write_text(f"{head}{begun}{found}```{rest.partition('```')[2]}", encoding="utf-8")
    else:
        assert found == example.said
    assert (f"[{code}]" in found) == (not example.right)


def test_the_sample_brief_has_nothing_wrong() -> None:
    assert said_of((PROJECT / FILE).read_text(encoding="utf-8")) == ""


def test_every_code_has_a_failing_and_a_passing_example_and_no_example_is_of_an_unknown_code() -> None:
    wrong = {code for code, example in ALL if not example.right}
    right = {code for code, example in ALL if example.right}
    assert wrong == right == set(CODES) == {path.stem for path in EXAMPLES.glob("*.md")}


def test_every_code_that_is_said_is_in_the_table() -> None:
    rooms = ROOT / "generator"
    said: set[str] = set()
    makers = "_add|_problem|problem|Diagnostic|_refused|_error|_located|_diagnostic"
    for room in ("codec", "readers", "check"):
        for path in (rooms / room).glob("*.py"):
            text = path.read_text(encoding="utf-8")
            said |= set(re.findall(rf'(?:{makers})\(\s*(?:\w+, )*"([a-z]+(?:-[a-z]+)+)"', text))
    assert said - set(CODES) == set()
    assert len(said) > 40


def test_every_help_text_is_a_sentence_or_two() -> None:
    for code, entry in CODES.items():
        assert entry.help.endswith("."), code
        assert 30 < len(entry.help) < 200, code
