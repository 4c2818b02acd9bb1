from generator.language.pipeline import Pipeline
from generator.language.recurring_names import agreed_names
from generator.model.parse import NamedEntity, Sentence, Token


def names(pipeline: Pipeline, text: str) -> list[tuple[str, str]]:
    return [(text[name.start : name.end], name.label) for name in pipeline.parse(text).entities]


def test_people_bodies_and_places(pipeline: Pipeline) -> None:
    found = names(pipeline, "John Baker of the World Health Organization arrived in Berlin on Friday.")
    assert found == [("John Baker", "PER"), ("World Health Organization", "ORG"), ("Berlin", "LOC")]


def test_a_title_is_no_part_of_a_name(pipeline: Pipeline) -> None:
    assert ("Maria Keller", "PER") in names(pipeline, "President Maria Keller spoke to reporters in Vienna.")


def test_a_people_is_neither_person_nor_place(pipeline: Pipeline) -> None:
    found = names(pipeline, "The French minister spoke to German reporters.")
    assert not [name for name in found if name[1] in ("PER", "ORG", "LOC")]


def _token(index: int, text: str) -> Token:
    return Token(index, index * 10, index * 10 + len(text), text, text, "PROPN", "NNP", "", "dep", 0)


def _agreed(words: list[str], found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    tokens = [_token(index, word) for index, word in enumerate(words)]
    entities = [NamedEntity(a, b, tokens[a].start, tokens[b - 1].end, label) for a, b, label in found]
    agreed = agreed_names(tokens, [Sentence(0, len(tokens), 0, tokens[-1].end)], entities)
    return [(name.first, name.last, name.label) for name in agreed]


def test_a_surname_names_the_person_it_belongs_to() -> None:
    words = ["Lena", "Quist", "and", "Quist"]
    assert _agreed(words, [(0, 2, "PER"), (3, 4, "LOC")]) == [(0, 2, "PER"), (3, 4, "PER")]


def test_an_overlooked_surname_is_found() -> None:
    assert _agreed(["Lena", "Quist", "and", "Quist"], [(0, 2, "PER")]) == [(0, 2, "PER"), (3, 4, "PER")]


def test_most_mentions_decide() -> None:
    words = ["Zorb", "x", "Zorb", "x", "Zorb"]
    found = [(0, 1, "ORG"), (2, 3, "LOC"), (4, 5, "ORG")]
    assert _agreed(words, found) == [(0, 1, "ORG"), (2, 3, "ORG"), (4, 5, "ORG")]


def test_a_title_before_one_mention_decides_for_all() -> None:
    words = ["Zorb", "x", "President", "Zorb"]
    assert _agreed(words, [(0, 1, "ORG"), (3, 4, "ORG")]) == [(0, 1, "PER"), (3, 4, "PER")]


def test_a_word_the_text_also_writes_small_is_no_name() -> None:
    tokens = [_token(0, "Salt"), Token(1, 10, 14, "salt", "salt", "NOUN", "NN", "", "dep", 0), _token(2, "Zorb")]
    entities = [NamedEntity(0, 1, 0, 4, "PER"), NamedEntity(2, 3, 20, 24, "PER")]
    found = agreed_names(tokens, [Sentence(0, 3, 0, 24)], entities)
    assert [(name.first, name.label) for name in found] == [(2, "PER")]


def test_initials_in_brackets_are_what_the_name_before_them_is() -> None:
    words = ["Zorb", "Hill", "(", "ZH", ")", "x", "ZH"]
    found = [(0, 2, "LOC"), (3, 4, "ORG"), (6, 7, "ORG")]
    assert _agreed(words, found) == [(0, 2, "LOC"), (3, 4, "LOC"), (6, 7, "LOC")]


def test_a_ship_is_no_person_where_the_text_calls_it_a_ship() -> None:
    words = ["Ferry", "Zorbina", "x", "Zorbina"]
    assert _agreed(words, [(0, 2, "ORG"), (3, 4, "PER")]) == [(0, 2, "MISC"), (3, 4, "MISC")]


def test_a_family_is_the_people_its_members_are() -> None:
    words = ["Lena", "Quist", "x", "Quists"]
    assert _agreed(words, [(0, 2, "PER"), (3, 4, "LOC")]) == [(0, 2, "PER"), (3, 4, "PER")]


def test_letters_behind_a_name_are_none() -> None:
    assert _agreed(["Lena", "Quist", ",", "KC", ","], [(0, 2, "PER"), (3, 4, "ORG")]) == [(0, 2, "PER")]


def test_the_noun_before_of_says_what_a_name_is() -> None:
    words = ["National", "Museum", "of", "the", "Zorb", "Force"]
    assert _agreed(words, [(0, 6, "ORG")]) == [(0, 6, "LOC")]
