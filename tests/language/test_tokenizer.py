import pytest
import spacy

from generator.language.tokenizer import english_tokenizer

CASES = [
    ("He can't, won't.", "He ca n't , wo n't ."),
    ("a peace-keeping mission", "a peace - keeping mission"),
    ("co-operate with non-members", "co-operate with non-members"),
    ("the U.S. and Dr. Kim", "the U.S. and Dr. Kim"),
    ("an F-16 and and/or", "an F - 16 and and / or"),
    ("US$5 million, 8–10 per cent", "US $ 5 million , 8 – 10 per cent"),
    ("Really?! No!!", "Really ?! No !!"),
    ("“No,” he said—twice.", "“ No , ” he said — twice ."),
    ("the minister’s plan", "the minister ’s plan"),
    ("see https://example.org/a-b?c=d now", "see https://example.org/a-b?c=d now"),
]


@pytest.mark.parametrize(("text", "words"), CASES)
def test_words_are_cut_as_in_the_treebanks(text: str, words: str) -> None:
    nlp = spacy.blank("en")
    assert [token.text for token in english_tokenizer(nlp.vocab)(text)] == words.split()
