import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.codec import decode, encode
from generator.codec.scalar import scalar
from generator.model.brief import (
    Actor,
    Brief,
    Correction,
    Disagreement,
    Dropped,
    Evidence,
    Issue,
    OpenQuestion,
    Origin,
    Position,
    Quote,
    Review,
    Side,
    Source,
    Statement,
    TimelineEvent,
    Withdrawal,
    WorkedOut,
)  # fmt: skip

HOSTILE = (
    "no", "null", "~", "12:30", "1.10", "007", "0x1F", "1e5", "12e45", "2026-06-04", "--06-04", "on", "yes", "=", "<<",
    "- a", "a: b", "a #b", "#a", "@a", "`a", "'a", '"a', 'say "x"', "it's", "a\\b", "a\nb", "a\tb", " a", "a ", "…",
    "[…]", "{a}", "a, b", "[x", "*a", "&a", "!a", "|", ">", "%a", "?", "? a", "-", "---", "...", ":", "a:", ":a",
    "\u2028", "\x85", "\ufeff", "\x00", "\u202e", "é😀", "a\r\nb", "<script>", "{{ x }}", "a" * 300, "x: " * 60,
)  # fmt: skip
texts = st.one_of(st.sampled_from(HOSTILE), st.text(min_size=1, max_size=12))
identifiers = st.one_of(
    st.text("abyz019", min_size=1, max_size=4),
    st.sampled_from(["no", "on", "null", "2024", "1e5", "y", "a-b", "no-1", "0-9"]),
)
days = st.dates().map(lambda day: day.isoformat() if day.year > 999 else "2024-05-01")
evidence = st.lists(
    st.builds(Evidence, source=identifiers, exact=texts, occurrence=st.none() | st.integers(1, 9)), max_size=2
).map(tuple)
withdrawn = st.none() | st.builds(Withdrawal, on=days, evidence=evidence)


def by_id(values: st.SearchStrategy) -> st.SearchStrategy:
    return st.dictionaries(identifiers, values, max_size=2)


several_texts = st.lists(texts, max_size=3).map(tuple)
several_identifiers = st.lists(identifiers, max_size=2).map(tuple)
maybe = st.none() | texts
sources = st.builds(
    Source, file=texts, sha256=st.integers(0, 2**256 - 1).map("{:064x}".format), title=maybe, outlet=maybe,
    author=maybe, published=st.none() | days, accessed=st.none() | days,
    url=st.none() | st.just("https://a.example/?b=c#d"), language=st.sampled_from(["en", "no", "pt-BR"]), licence=maybe,
    free_to_publish=st.booleans(), origin=st.none() | identifiers, replaces=st.none() | identifiers,
)  # fmt: skip
origins = st.builds(Origin, kind=st.sampled_from(["wire", "unknown"]), name=maybe, proposed=st.booleans())
statements = st.builds(Statement, text=texts, evidence=evidence, withdrawn=withdrawn)
actors = st.builds(Actor, name=texts, kind=st.just("person"), role=maybe, aliases=several_texts, evidence=evidence)
positions = st.builds(
    Position, actor=identifiers, issue=identifiers, stance=st.just("warns"), basis=st.just("stated"), text=texts,
    quotes=several_identifiers, evidence=evidence, withdrawn=withdrawn,
)  # fmt: skip
quotes = st.builds(
    Quote, speaker=st.none() | identifiers, text=texts, occasion=maybe, evidence=evidence, withdrawn=withdrawn
)
sides = by_id(st.builds(Side, text=texts, evidence=evidence))
disagreements = st.builds(Disagreement, question=texts, kind=st.just("count"), sides=sides, settled_by=maybe)
questions = st.builds(
    OpenQuestion, question=texts, why=st.just("not reported"), answer=maybe, see=several_identifiers, evidence=evidence
)
events = st.builds(
    TimelineEvent, when=st.sampled_from(["2024", "2024-05", "2024-05-01", "--05-01"]), kind=st.just("said"), text=texts,
    worked_out=st.none() | st.builds(WorkedOut, words=texts, source=identifiers, exact=maybe), evidence=evidence,
)  # fmt: skip
FIELDS: dict[str, st.SearchStrategy] = {
    "title": texts,
    "review": st.builds(Review, by=maybe, on=st.none() | days),
    "sources": by_id(sources),
    "origins": by_id(origins),
    "summary": by_id(statements),
    "points": by_id(statements),
    "actors": by_id(actors),
    "issues": by_id(st.builds(Issue, title=texts)),
    "positions": by_id(positions),
    "quotes": by_id(quotes),
    "disagreements": by_id(disagreements),
    "open_questions": by_id(questions),
    "timeline": by_id(events),
    "corrections": by_id(st.builds(Correction, on=days, item=texts, was=texts, now=texts, why=texts)),
    "dropped": by_id(st.builds(Dropped, by=maybe, on=st.none() | days, why=texts)),
    "renamed": st.dictionaries(identifiers.map("points.{}".format), identifiers, max_size=2),
}
briefs = st.builds(Brief, **FIELDS)


@settings(max_examples=120, suppress_health_check=list(HealthCheck))
@given(briefs)
def test_what_is_written_is_read_back_the_same_and_written_the_same_again(brief: Brief) -> None:
    text = encode(brief)
    decoded = decode(text, "briefs/x.yml")
    assert decoded.diagnostics == ()
    assert decoded.brief == brief
    assert decoded.brief.model_dump_json() == brief.model_dump_json()  # the order of items, too
    assert encode(decoded.brief) == text


def test_every_section_is_among_what_is_tried() -> None:
    assert set(Brief.model_fields) - set(FIELDS) == {"schema_version", "state"}


@given(texts)
def test_a_text_stands_on_one_line_in_every_place(text: str) -> None:
    assert "\n" not in scalar(text)
    invisible = [c for c in scalar(text) if ord(c) < 0x20 or 0x7F <= ord(c) <= 0x9F or c in "\u2028\u2029\u202e\ufeff"]
    assert invisible == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2024-05-01", "2024-05-01"),
        ("--07-01", "--07-01"),
        ("the deal, at last", "the deal, at last"),
        ("it's", "it's"),
        ('say "x"', 'say "x"'),
        ("no", '"no"'),
        ("12:30", '"12:30"'),
        ("1.10", '"1.10"'),
        ("007", '"007"'),
        ("a: b", '"a: b"'),
        ('"a": b', "'\"a\": b'"),
        ("a\nb", '"a\\nb"'),
    ],
)
def test_only_what_could_be_misread_is_quoted(text: str, written: str) -> None:
    assert scalar(text) == written


def test_inside_braces_a_comma_needs_quotation_marks() -> None:
    assert scalar("a, b", in_flow=True) == '"a, b"'


def test_a_brief_reads_well_in_a_review(river_deal_text: str) -> None:
    brief = decode(river_deal_text, "briefs/river-deal.yml").brief
    assert brief is not None
    assert encode(brief) == river_deal_text
    lines = river_deal_text.splitlines()
    assert lines[0] == "# yaml-language-server: $schema=brief.schema.json"
    assert "review: {state: in review, by: ana, on: 2024-05-05}" in lines
    assert '      - {source: s1, exact: "Maria Lopez, the mayor of Alder"}' in lines
    assert "    title: null" in lines
    assert not any(line != line.rstrip() for line in lines)
    assert "\n\n\n" not in river_deal_text
