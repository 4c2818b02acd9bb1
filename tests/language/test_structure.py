"""What extraction rests on: who speaks, by which verb, and what is said."""

from generator.language.pipeline import Pipeline
from generator.model.parse import Parse, Token


def only(parse: Parse, word: str) -> Token:
    (found,) = [token for token in parse.tokens if token.text == word]
    return found


def arc(parse: Parse, word: str) -> tuple[str, str]:
    token = only(parse, word)
    return token.dependency, parse.tokens[token.head].text


def sentences(parse: Parse) -> list[str]:
    return [parse.text[sentence.start : sentence.end] for sentence in parse.sentences]


def test_a_reported_clause_hangs_from_the_verb_its_speaker_is_subject_of(pipeline: Pipeline) -> None:
    parse = pipeline.parse("The minister said that the talks would resume on Monday.")
    assert arc(parse, "minister") == ("nsubj", "said")
    assert arc(parse, "resume") == ("ccomp", "said")
    assert arc(parse, "that") == ("mark", "resume")
    assert arc(parse, "said") == ("root", "said")


def test_words_have_tags_features_and_lemmas(pipeline: Pipeline) -> None:
    parse = pipeline.parse("The ministers said the talks would resume.")
    said = only(parse, "said")
    assert (said.universal_tag, said.tag, said.lemma) == ("VERB", "VBD", "say")
    assert "Tense=Past" in said.features.split("|")
    assert only(parse, "ministers").lemma == "minister"
    assert only(parse, ".").features == ""


def test_a_speaker_after_the_quotation(pipeline: Pipeline) -> None:
    parse = pipeline.parse('"We will not accept this," said Anna Novak, the mayor of Riga.')
    assert arc(parse, "Anna") == ("nsubj", "said")
    assert len(parse.sentences) == 1


def test_according_to_has_its_source_as_dependent(pipeline: Pipeline) -> None:
    parse = pipeline.parse("According to the police, two people were hurt.")
    assert arc(parse, "police")[0] == "obl"
    assert arc(parse, "According")[0] == "case"


def test_a_passive_has_a_passive_subject(pipeline: Pipeline) -> None:
    assert arc(pipeline.parse("The proposal was rejected by the government."), "proposal") == ("nsubj:pass", "rejected")


def test_a_headline_without_full_stop_is_one_sentence(pipeline: Pipeline) -> None:
    text = "Government rejects new peace proposal\n\nThe government rejected the proposal. It gave no reason."
    assert sentences(pipeline.parse(text)) == [
        "Government rejects new peace proposal",
        "The government rejected the proposal.",
        "It gave no reason.",
    ]


def test_a_sentence_ends_after_the_closing_quotation_mark(pipeline: Pipeline) -> None:
    for opening, closing in ('""', "“”"):
        text = f"He refused. {opening}We will stay here.{closing} She agreed with him."
        assert sentences(pipeline.parse(text)) == [
            "He refused.",
            f"{opening}We will stay here.{closing}",
            "She agreed with him.",
        ]


def test_abbreviations_and_initials_end_no_sentence(pipeline: Pipeline) -> None:
    assert len(pipeline.parse("The U.S. ambassador met Dr. J. Smith in Berlin on Friday.").sentences) == 1


def test_straight_and_printed_marks_give_the_same_parse(pipeline: Pipeline) -> None:
    straight = pipeline.parse('"I don\'t know," the mayor said on Monday.')
    printed = pipeline.parse("“I don’t know,” the mayor said on Monday.")
    assert [(token.head, token.dependency, token.lemma) for token in straight.tokens if token.text.isalpha()] == [
        (token.head, token.dependency, token.lemma) for token in printed.tokens if token.text.isalpha()
    ]
