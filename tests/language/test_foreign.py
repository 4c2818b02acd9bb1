import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from generator.language.foreign import to_universal
from generator.language.pipeline import Pipeline


def test_a_noun_hangs_from_the_verb_and_its_preposition_from_the_noun() -> None:
    #        He       spoke   to      members    of      parliament
    heads = [1, 1, 1, 2, 3, 4]
    relations = ["nsubj", "ROOT", "prep", "pobj", "prep", "pobj"]
    tags = ["PRON", "VERB", "ADP", "NOUN", "ADP", "NOUN"]
    assert to_universal(heads, relations, tags) == (
        [1, 1, 3, 1, 5, 3],
        ["nsubj", "root", "case", "obl", "case", "nmod"],
    )


def test_a_preposition_of_a_preposition_stays_a_tree() -> None:
    #        came  from  behind  the  house
    heads = [0, 0, 1, 4, 2]
    relations = ["ROOT", "prep", "prep", "det", "pobj"]
    new_heads, _ = to_universal(heads, relations, ["VERB", "ADP", "ADP", "DET", "NOUN"])
    for index in range(len(heads)):
        seen = set()
        while new_heads[index] != index:
            assert index not in seen
            seen.add(index)
            index = new_heads[index]


@Language.component("annotates_as_others_do")
def annotates_as_others_do(doc: Doc) -> Doc:
    annotated = Doc(
        doc.vocab,
        words=["Smith", "was", "seen", "in", "Paris"],
        heads=[2, 2, 2, 2, 3],
        deps=["nsubjpass", "auxpass", "ROOT", "prep", "pobj"],
        pos=["PROPN", "AUX", "VERB", "ADP", "PROPN"],
        tags=["NNP", "VBD", "VBN", "IN", "NNP"],
        lemmas=["Smith", "be", "see", "in", "Paris"],
        ents=["B-PERSON", "O", "O", "O", "B-GPE"],
    )
    return doc.from_docs([annotated]) or doc


@pytest.fixture
def foreign() -> Pipeline:
    nlp = spacy.blank("en")
    nlp.add_pipe("annotates_as_others_do")
    return Pipeline(nlp, None)


def test_labels_of_another_pipeline_become_ours(foreign: Pipeline) -> None:
    parse = foreign.parse("Smith was seen in Paris")
    assert [token.dependency for token in parse.tokens] == ["nsubj:pass", "aux:pass", "root", "case", "obl"]
    assert [token.lemma for token in parse.tokens] == ["Smith", "be", "see", "in", "Paris"]
    assert [(name.first, name.label) for name in parse.entities] == [(0, "PER"), (4, "LOC")]
