"""What holds for every text, however strange."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.language.pipeline import LONGEST, Pipeline
from generator.model.parse import Parse
from tests.counting import calls

NEWS = (
    "Talks resume in Vienna\n\nThe minister said on Monday that the talks would resume. “We are ready,” she said.\n"
    '"It is not over," said John Baker, who leads the delegation. He didn\'t say more.\n'
)
STRANGE = st.text(
    st.one_of(
        st.sampled_from(
            list(
                " \n\t.,;:!?\"'“”‘’«»()[]—–-/\\\u00a0\u200b\u2028\u2029\r\x0b\x0c\x1c\x85\u3000aAbB19é你🙂\u202e\u0301"
            )
        ),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=120,
)


def assert_lawful(parse: Parse, text: str) -> None:
    assert parse.text == text
    end = 0
    for index, token in enumerate(parse.tokens):
        assert token.index == index
        assert token.start >= end
        assert not text[end : token.start].strip()
        assert text[token.start : token.end] == token.text != ""
        assert not any(character.isspace() for character in token.text)
        end = token.end
    assert not text[end:].strip()
    last = 0
    for sentence in parse.sentences:
        assert sentence.first == last < sentence.last
        last = sentence.last
        tokens = parse.tokens[sentence.first : sentence.last]
        assert (sentence.start, sentence.end) == (tokens[0].start, tokens[-1].end)
        assert "\n" not in text[sentence.start : sentence.end]
        assert sum(token.head == token.index for token in tokens) == 1
        assert all(sentence.first <= token.head < sentence.last for token in tokens)
        assert all((token.dependency == "root") == (token.head == token.index) for token in tokens)
        for token in tokens:
            steps = 0
            while token.head != token.index:
                token, steps = parse.tokens[token.head], steps + 1
                assert steps <= len(tokens)
    assert last == len(parse.tokens)
    for name in parse.entities:
        assert name.label in ("PER", "ORG", "LOC", "MISC")
        assert any(s.first <= name.first < name.last <= s.last for s in parse.sentences)
        assert (name.start, name.end) == (parse.tokens[name.first].start, parse.tokens[name.last - 1].end)
    assert all(a.last <= b.first for a, b in zip(parse.entities, parse.entities[1:], strict=False))


@settings(max_examples=100)
@given(STRANGE)
@example("")
@example(" \n \u2029 ")
@example("a\u0301" * 900)
@example("((((" * 300)
@example("“" * 300 + "He said." + "”" * 300)
@example("\x00\x1b[31m\ufeff")
def test_any_text_is_covered_by_sentences_with_one_root(pipeline: Pipeline, text: str) -> None:
    assert_lawful(pipeline.parse(text), text)


def test_spaces_and_line_ends_of_all_kinds(pipeline: Pipeline) -> None:
    text = "  He  said\u00a0 yes.\r\n\tShe\u3000said no. \u2028They left."
    parse = pipeline.parse(text)
    assert_lawful(parse, text)
    assert [token.text for token in parse.tokens] == [
        "He",
        "said",
        "yes",
        ".",
        "She",
        "said",
        "no",
        ".",
        "They",
        "left",
        ".",
    ]


def test_what_was_parsed_before_changes_nothing(pipeline: Pipeline) -> None:
    alone = pipeline.parse(NEWS)
    texts = ["Something else entirely.", NEWS * 3, NEWS, "", NEWS]
    assert [parse for parse in pipeline.parse_all(texts) if parse.text == NEWS] == [alone, alone]
    assert pipeline.parse(NEWS) == alone


def test_a_paragraph_is_read_the_same_wherever_it_stands(pipeline: Pipeline) -> None:
    line = "The talks will resume on Monday, the minister said."
    alone = [(token.text, token.dependency) for token in pipeline.parse(line).tokens]
    among = pipeline.parse(f"{NEWS}\n{line}\n{NEWS}")
    start = among.text.index(line)
    assert [(t.text, t.dependency) for t in among.tokens if start <= t.start < start + len(line)] == alone


def test_a_very_long_paragraph_is_cut_after_a_sentence(pipeline: Pipeline) -> None:
    text = "The minister said that the talks would resume on Monday. " * (LONGEST // 4)
    parse = pipeline.parse(text)
    assert_lawful(parse, text)
    assert len({text[sentence.start : sentence.end] for sentence in parse.sentences}) == 1


@pytest.mark.parametrize("unit", [NEWS, NEWS.replace("\n", " ")], ids=["paragraphs", "one line"])
def test_the_work_grows_with_the_text_and_no_faster(pipeline: Pipeline, unit: str) -> None:
    pipeline.parse(unit)  # what is remembered of a word costs nothing more
    short, long = unit * 20, unit * 100
    assert calls(lambda: pipeline.parse(long)) < 5 * 1.5 * calls(lambda: pipeline.parse(short))
