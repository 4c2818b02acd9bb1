import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evidence import Place, locate, nearest
from generator.evidence.fold import fold
from generator.model.document import Document, Paragraph, Span
from tests.counting import calls


def document(text: str) -> Document:
    paragraphs, start = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        paragraphs.append(Paragraph(number, start, start + len(line)))
        start += len(line) + 1
    markers = tuple(Span(*match.span()) for match in re.finditer(r"\[\d\](?:, \[\d\])*", text))
    return Document("a/b.txt", "0" * 64, text, tuple(paragraphs), markers)


def found(text: str, exact: str) -> list[str]:
    return [text[place.start : place.end] for place in locate(document(text), exact)]


def test_every_place_is_found_in_order_with_its_paragraph() -> None:
    text = "The deal is done.\nNobody read the deal.\nThe deal is done."
    assert locate(document(text), "The deal is done") == (Place(0, 16, 1), Place(40, 56, 3))


@pytest.mark.parametrize(
    ("text", "exact", "stands"),
    [
        ("He said “no deal” twice", 'said "no deal"', "said “no deal”"),
        ('He said “"no deal"” twice', 'said "no deal" twice', 'said “"no deal"” twice'),
        ("the President’s Office", "President's Office", "President’s Office"),
        ("a cease‑fire – at last", "cease-fire - at last", "cease‑fire – at last"),
        ("a deal -- at last", "deal — at last", "deal -- at last"),
        ("wait… what", "wait... what", "wait… what"),
        ("wait . . . what", "wait … what", "wait . . . what"),
        ("one\ntwo  three", "one two three", "one\ntwo  three"),
        ("a cafe\u0301 there", "a café there", "a cafe\u0301 there"),
        ("the ﬁrst deal", "the first deal", "the ﬁrst deal"),
        ("a ceasefire [1]. Then", "a ceasefire. Then", "a ceasefire [1]. Then"),
        ("exchange [1], [2]. Then", "exchange. Then", "exchange [1], [2]. Then"),
        ("exchange [1], [2]. Then", "exchange [1], [2].", "exchange [1], [2]."),
        ("a \u200bdeal to\u00adday", "a deal today", "a \u200bdeal to\u00adday"),
    ],
)
def test_how_words_are_typed_does_not_matter(text: str, exact: str, stands: str) -> None:
    assert found(text, exact) == [stands]


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("The deal", "the deal"),
        ("a narrative", "rat"),
        ("1,200 litres", "200 litres"),
        ("1.5 litres", "5 litres"),
        ("over 3.5 million", "over 3"),
        ("the deals", "the deal"),
        ("the deal", ""),
        ("the deal", " \n"),
        ("cannot", "can not"),
    ],
)
def test_other_words_and_parts_of_words_are_not_found(text: str, exact: str) -> None:
    assert found(text, exact) == []


def test_the_nearest_passage_is_shown_in_whole_words() -> None:
    text = "It rained.\nThe deal was signed in the school hall.\nNobody read 1,200 pages."
    near = nearest(document(text), "deal was singed in the school")
    assert near is not None
    assert text[near[0].start : near[0].end] == "deal was signed in the school"
    assert near[0].paragraph == 2
    assert near[1] > 0.9
    assert nearest(document(text), "zzz qqq") is None
    other = nearest(document(text), "200 pages")
    assert other is not None
    assert text[other[0].start : other[0].end] == "1,200 pages"


words = st.lists(
    st.sampled_from(["the", "deal", "“no”", "it’s", "wait…", "é", "e\u0301", "—", "3.5", "[1]", "ﬁn", "a\u00adb"]),
    min_size=1,
    max_size=30,
)


@given(words, st.data())
def test_any_run_of_words_of_a_text_is_found_where_it_stands(parts: list[str], data: st.DataObject) -> None:
    text = " ".join(parts)
    first = data.draw(st.integers(0, len(parts) - 1))
    last = data.draw(st.integers(first + 1, len(parts)))
    run = " ".join(parts[first:last])
    start = len(" ".join(parts[:first])) + (first > 0)
    if run.replace("[1]", "").strip():
        covering = [p for p in locate(document(text), run) if p.start < start + len(run) and start < p.end]
        assert covering or len(set(parts)) < len(parts)  # overlapping repeats are found once


@given(st.text(max_size=80))
def test_folding_is_the_same_twice_and_every_offset_is_in_the_text(text: str) -> None:
    folded = fold(text)
    assert fold(folded.text).text == folded.text
    for offset in range(len(folded.text)):
        assert 0 <= folded.original_start(offset) < folded.original_end(offset + 1) <= len(text)


def test_finding_a_passage_in_a_long_article_is_not_more_work_than_in_a_short_one() -> None:
    def work(paragraphs: int) -> int:
        lines = (f"Paragraph {i} says “what it says” – and that is number {i} of it." for i in range(paragraphs))
        article = document("\n".join(lines))
        words = [f'Paragraph {i} says "what it says" - and' for i in range(0, paragraphs, paragraphs // 50)]
        assert [len(locate(article, one)) for one in words] == [1] * 50  # the article is folded once, at the first
        return calls(lambda: [locate(article, one) for one in words])

    assert work(5_000) < 2 * work(100)
