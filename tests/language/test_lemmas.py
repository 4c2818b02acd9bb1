import pytest

from generator.language import MODEL
from generator.language.lemmas import Lemmas, read_lemmas

LEMMAS = read_lemmas(MODEL / "lemmas.json")


@pytest.mark.parametrize(
    ("form", "universal_tag", "tag", "lemma"),
    [
        ("said", "VERB", "VBD", "say"),
        ("claims", "VERB", "VBZ", "claim"),
        ("denied", "VERB", "VBD", "deny"),
        ("planning", "VERB", "VBG", "plan"),
        ("urged", "VERB", "VBD", "urge"),
        ("underwent", "VERB", "VBD", "undergo"),
        ("n’t", "PART", "RB", "not"),
        ("’s", "PART", "POS", "'s"),
        ("Talks", "NOUN", "NNS", "talk"),
        ("countries", "NOUN", "NNS", "country"),
        ("series", "NOUN", "NNS", "series"),
        ("children", "NOUN", "NNS", "child"),
        ("better", "ADJ", "JJR", "good"),
        ("Novak", "PROPN", "NNP", "Novak"),
        ("were", "AUX", "VBD", "be"),
    ],
)
def test_lemmas(form: str, universal_tag: str, tag: str, lemma: str) -> None:
    assert LEMMAS.lemma(form, universal_tag, tag) == lemma


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [("resumed", "VBD", "resume"), ("stopped", "VBD", "stop"), ("walked", "VBD", "walk"), ("replying", "VBG", "reply")],
)
def test_endings_are_undone_by_rule(form: str, tag: str, lemma: str) -> None:
    assert Lemmas({}, frozenset({"resume", "stop", "walk", "reply"})).lemma(form, "VERB", tag) == lemma
