import gzip
from pathlib import Path

import pytest

from generator.language.training.names import names
from generator.language.training.treebank import TreebankSentence, read_treebank

ROWS = """# newdoc id = one
# newpar
# text = Mr. Novak doesn't mind.
1\tMr.\tMr.\tPROPN\tNNP\tNumber=Sing\t5\tnsubj\t_\tEntity=(1-person-new-sss-cf1-1-sgl
2\tNovak\tNovak\tPROPN\tNNP\tNumber=Sing\t1\tflat\t_\tEntity=1)
3-4\tdoesn't\t_\t_\t_\t_\t_\t_\t_\t_
3\tdoes\tdo\tAUX\tVBZ\t_\t5\taux\t_\t_
4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_
5\tmind\tmind\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5.1\tit\tit\tPRON\tPRP\t_\t_\t_\t_\t_
6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

"""


@pytest.fixture
def sentence(tmp_path: Path) -> TreebankSentence:
    path = tmp_path / "x.conllu.gz"
    path.write_bytes(gzip.compress(ROWS.encode()))
    (sentence,) = read_treebank(path)
    return sentence


def test_words_and_spaces_are_those_of_the_text(sentence: TreebankSentence) -> None:
    text = "".join(word.form + " " * word.space for word in sentence.words)
    assert text == "Mr. Novak doesn't mind. "
    assert sentence.opens_paragraph
    assert sentence.document == "one"


def test_heads_are_positions_and_the_root_is_its_own(sentence: TreebankSentence) -> None:
    assert [word.head for word in sentence.words] == [4, 0, 4, 4, 4, 4]
    assert sentence.words[4].dependency == "ROOT"


def test_a_name_is_a_mention_without_its_title(sentence: TreebankSentence) -> None:
    assert names(sentence) == [(1, 2, "PER")]


def test_a_line_of_another_format_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.conllu.gz"
    path.write_bytes(gzip.compress(b"1\tonly three\tcolumns\n\n"))
    with pytest.raises(ValueError, match="only three"):
        list(read_treebank(path))
