"""No file that people or programs may leave behind makes the reader of briefs or the checks fail."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.check import check
from generator.codec import decode
from generator.diagnostics import Diagnostic
from generator.model.document import Document
from generator.readers import read

PROJECT = Path(__file__).parents[1] / "projects" / "river-deal"
SAMPLE = (PROJECT / "briefs" / "river-deal.yml").read_text(encoding="utf-8")
LINES = SAMPLE.splitlines(keepends=True)
DOCUMENTS: dict[str, Document | Diagnostic | None] = {
    f"s{number}": read(name, (PROJECT / "seeds" / "river-deal" / name).read_bytes())[0]
    for number, name in enumerate(
        ("gazette.txt", "courier.txt", "herald.md", "ministry.html", "ledger.txt", "gazette-2.txt"), 1
    )
}

places = st.integers(0, len(SAMPLE))
pieces = st.sampled_from(
    [*"\n\t:-[]{}\"'#&*!|>%@`,? ", "\n\n", ": ", " #", "---\n", "- ", "null", "<<: ", "é", "\x00", "😀", "  "]
)


@settings(max_examples=150)
@given(st.lists(st.tuples(places, st.integers(0, 30), pieces | st.text(max_size=5)), min_size=1, max_size=3))
def test_a_damaged_brief_is_answered_with_located_problems(damages: list[tuple[int, int, str]]) -> None:
    text = SAMPLE
    for start, length, piece in damages:
        text = text[:start] + piece + text[start + length :]
    answer(text)


@settings(max_examples=100)
@given(st.data())
def test_lines_left_out_or_moved_are_answered_with_located_problems(data: st.DataObject) -> None:
    lines = list(LINES)
    for _ in range(data.draw(st.integers(1, 3))):
        line = lines.pop(data.draw(st.integers(0, len(lines) - 1)))
        if data.draw(st.booleans()):
            lines.insert(data.draw(st.integers(0, len(lines))), line)
    answer("".join(lines))


def answer(text: str) -> None:
    decoded = decode(text, "briefs/x.yml")
    assert (decoded.brief is None) == bool(decoded.diagnostics)
    for problem in (*decoded.diagnostics, *check(decoded, DOCUMENTS)):
        assert problem.line > 0, problem
        assert problem.column > 0, problem
        assert problem.remedy, problem
        assert problem.file == "briefs/x.yml", problem
        assert "pydantic" not in problem.message, problem
