"""A sentence that the parser takes for one long phrase gets its main verb back; one that is a phrase stays one."""

from __future__ import annotations

import pytest

from generator.extract.grammar.mended_roots import with_main_verb
from generator.model.parse import Sentence, Token

UNIVERSAL = {
    "NNP": "PROPN", "NN": "NOUN", "NNS": "NOUN", "VBD": "VERB", "VBZ": "VERB", "VBN": "VERB", "MD": "AUX", "VB": "VERB",
    "DT": "DET", "IN": "ADP", "WP": "PRON", "WDT": "PRON", "PRP": "PRON", "JJ": "ADJ", "RB": "ADV", "$": "SYM",
    "CD": "NUM",
}  # fmt: skip
LEMMAS = {"called": "call", "was": "be"}


def parsed(table: str) -> list[Token]:
    """Tokens of lines `text tag dependency head`, the head counted from 0."""
    rows = [line.split() for line in table.strip().splitlines()]
    return [
        Token(
            n, 0, 0, text, LEMMAS.get(text, text.lower()), UNIVERSAL.get(tag, "PUNCT"), tag, "", dependency, int(head)
        )
        for n, (text, tag, dependency, head) in enumerate(rows)
    ]


def head_and_subject(table: str) -> tuple[str, str]:
    """The word at the head of the mended sentence, and its subject or the empty string."""
    tokens = parsed(table)
    with_main_verb(tokens, Sentence(0, len(tokens), 0, 0))
    roots = [token for token in tokens if token.dependency == "root"]
    assert [token.index for token in roots] == [token.index for token in tokens if token.head == token.index]
    subjects = [t.text for t in tokens if t.head == roots[0].index and t.dependency.startswith("nsubj")]
    return roots[0].text, " ".join(subjects)


LONG_SUBJECT = """
Former JJ amod 1
Mayor NNP root 1
Lee NNP flat 1
, , punct 4
who WP nsubj 5
ran VBD acl:relcl 1
twice RB advmod 5
, , punct 1
pleaded VBD list 1
guilty JJ xcomp 8
. . punct 1
"""
DATELINE = """
ALDER NNP root 0
— : punct 0
Ann NNP appos 0
Lee NNP flat 2
resigned VBD parataxis 0
Monday NNP obl 4
. . punct 0
"""
SUM_BEFORE_THE_NAME = """
With IN case 1
$ $ root 1
200 CD nummod 1
, , punct 4
Lee NNP conj 1
beat VBD acl 1
Moss NNP obj 5
. . punct 1
"""
CALLED = """
A DT det 1
group NN root 1
called VBD acl 1
Alder NNP obj 2
First NNP flat 3
sued VBD acl 1
the DT det 7
town NN obj 5
. . punct 1
"""
UNDER_THE_OPENING = """
In IN case 2
an DT det 2
upset NN obl 7
, , punct 2
Lee NNP appos 2
, , punct 2
was VBD aux:pass 7
beaten VBN root 7
. . punct 7
"""


@pytest.mark.parametrize(
    ("table", "found"),
    [
        (LONG_SUBJECT, ("pleaded", "Mayor")),
        (DATELINE, ("resigned", "Ann")),
        (SUM_BEFORE_THE_NAME, ("beat", "Lee")),
        (CALLED, ("sued", "group")),
        (UNDER_THE_OPENING, ("beaten", "Lee")),
    ],
)
def test_the_main_verb_comes_to_the_head_with_its_subject(table: str, found: tuple[str, str]) -> None:
    assert head_and_subject(table) == found


RELATIVE_ALONE = """
The DT det 1
mayor NN root 1
who WP nsubj 3
resigned VBD acl:relcl 1
. . punct 1
"""
SOMEBODY_ELSE_S_VERB = """
The DT det 1
thing NN root 1
he PRP nsubj 3
said VBD acl:relcl 1
. . punct 1
"""
TITLE = """
Mayor NNP root 0
resigned VBD acl 0
over IN case 3
levy NN obl 1
"""


@pytest.mark.parametrize("table", [RELATIVE_ALONE, SOMEBODY_ELSE_S_VERB, TITLE])
def test_a_phrase_stays_a_phrase(table: str) -> None:
    tokens = parsed(table)
    with_main_verb(tokens, Sentence(0, len(tokens), 0, 0))
    assert tokens == parsed(table)
