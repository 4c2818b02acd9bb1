"""Every case of tests/cases/check: what is changed in the sample brief, and all that is then said of it.

With --update-golden what is said is written into the cases; read the difference.
"""

import re
from pathlib import Path

import pytest

from generator.check import CODES, check
from generator.codec import decode
from generator.diagnostics import Diagnostic
from generator.model.brief import Brief
from generator.model.document import Document
from generator.readers import read

PROJECT = Path(__file__).parents[1] / "projects" / "river-deal"
CASES = Path(__file__).parents[1] / "cases" / "check"
FILE = "briefs/river-deal.yml"
_CASE = re.compile(
    r"^## (?P<title>[^\n]+)\n\n```diff\n(?P<diff>.*?)\n```\n\n```text\n(?P<said>.*?)```\n", re.MULTILINE | re.DOTALL
)
# What has no small example in a brief is tested beside the part that says it.
ELSEWHERE = {"ledger-unreadable", "empty-file", "yaml-too-large", "yaml-too-deep", "more-problems", "not-checked"} | {
    "unknown-format", "empty-article", "no-article", "binary-file", "undecodable", "encoding-guessed",
    "hidden-characters", "html-left-out", "html-reader-missing", "unusable-metadata",
    "event-file-form", "docx-unreadable", "pdf-unreadable", "attachments-left-out", "no-feed", "feed-broken",
    "feed-long",
}  # fmt: skip


def cases() -> list[tuple[str, str, str, str]]:
    return [
        (path.stem, match["title"], match["diff"], match["said"])
        for path in sorted(CASES.glob("*.md"))
        for match in _CASE.finditer(path.read_text(encoding="utf-8"))
    ]


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


def said_of(text: str, *, reviewed: bool = False) -> str:
    decoded = decode(text, FILE)
    sample = (PROJECT / FILE).read_text(encoding="utf-8")
    previous = decode(sample.replace("state: in review", "state: reviewed"), FILE).brief if reviewed else None
    brief = decoded.brief or decoded.readable
    found = check(decoded, documents(brief), previous) if brief else ()
    return "".join(f"{problem}\n" for problem in (*decoded.diagnostics, *found))


@pytest.mark.parametrize(("code", "title", "diff", "said"), cases(), ids=[f"{case[0]}: {case[1]}" for case in cases()])
def test_a_change_is_answered_as_the_case_says(
    code: str, title: str, diff: str, said: str, update_golden: bool
) -> None:
    sample = (PROJECT / FILE).read_text(encoding="utf-8")
    found = said_of(changed(sample, diff), reviewed=code == "reviewed-change")
    if update_golden:
        path = CASES / f"{code}.md"
        text = path.read_text(encoding="utf-8")
        before = f"{diff}\n```\n\n```text\n"
        head, _, rest = text.partition(f"## {title}\n\n```diff\n{before}")
        path.write_text(f"{head}## {title}\n\n```diff\n{before}{found}```{rest.partition('```')[2]}", encoding="utf-8")
    else:
        assert found == said
    wrong = not title.startswith("Right")
    assert (f"[{code}]" in found) == wrong


def test_the_sample_brief_has_nothing_wrong() -> None:
    assert said_of((PROJECT / FILE).read_text(encoding="utf-8")) == ""


def test_a_check_that_could_not_run_is_said() -> None:
    decoded = decode((PROJECT / FILE).read_text(encoding="utf-8"), FILE)
    assert decoded.brief is not None
    missing = Diagnostic("html-reader-missing", "reading HTML needs trafilatura", "install it")
    found = check(decoded, documents(decoded.brief) | {"s4": missing})
    assert [(problem.code, problem.severity, problem.line) for problem in found] == [("not-checked", "warning", 43)]
    assert "was not checked" in found[0].remedy


def test_every_code_has_a_failing_and_a_passing_case() -> None:
    wrong = {code for code, title, _, _ in cases() if not title.startswith("Right")}
    right = {code for code, title, _, _ in cases() if title.startswith("Right")}
    assert wrong == right == set(CODES) - ELSEWHERE


def test_every_code_that_is_said_is_in_the_table() -> None:
    rooms = Path(__file__).parents[2] / "generator"
    said: set[str] = set()
    makers = "_problem|problem|Diagnostic|_refused|_error|_located|_diagnostic"
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
