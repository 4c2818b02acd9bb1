from random import Random

from generator.language.training.name_examples import joined, swapped
from generator.language.training.named_texts import NamedText, outermost

POOL = {"PER": ["Elisabeth Longname", "Bo"], "LOC": ["Ulm"]}
TEXT = NamedText("x", "Anna met Bo in Riga, US.", ((0, 4, "PER"), (9, 11, "PER"), (15, 19, "LOC")), ((21, 23),))


def test_swapped_names_stand_where_the_old_ones_stood() -> None:
    for seed in range(50):
        text = swapped(TEXT, POOL, Random(seed))
        words = [text.text[start:end] for start, end, _ in text.names]
        assert all(
            word in (*POOL[label], old)
            for word, (_, _, label), old in zip(words, text.names, ("Anna", "Bo", "Riga"), strict=True)
        )
        assert [text.text[start:end] for start, end in text.unknown] == ["US"]


def test_joined_sentences_keep_their_names() -> None:
    for text in joined([TEXT] * 9, Random(1)):
        assert {text.text[start:end] for start, end, _ in text.names} == {"Anna", "Bo", "Riga"}
        assert {text.text[start:end] for start, end in text.unknown} == {"US"}


def test_of_names_within_names_the_longest_stay() -> None:
    assert outermost([(3, 5, "LOC"), (0, 5, "ORG"), (6, 8, "PER")]) == [(0, 5, "ORG"), (6, 8, "PER")]
