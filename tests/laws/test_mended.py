"""However a sentence is parsed, its mended parse is a tree: every token's heads lead to one root."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extract.grammar.mended import MENDS, mended
from generator.model.parse import Parse, Sentence, Token

# Words and tags that some mend looks for, beside others.
WORDS = [
    ("Lopez", "lopez", "PROPN", "NNP"), ("mayor", "mayor", "NOUN", "NN"), ("statement", "statement", "NOUN", "NN"),
    ("said", "say", "VERB", "VBD"), ("called", "call", "VERB", "VBD"), ("had", "have", "VERB", "VBD"),
    ("will", "will", "AUX", "MD"), ("opposed", "oppose", "VERB", "VBN"), ("speaking", "speak", "VERB", "VBG"),
    ("reckless", "reckless", "ADJ", "JJ"), ("that", "that", "SCONJ", "IN"), ("who", "who", "PRON", "WP"),
    ("like", "like", "ADP", "IN"), (",", ",", "PUNCT", ","), ("—", "—", "PUNCT", ":"), ("$", "$", "SYM", "$"),
]  # fmt: skip
RELATIONS = [*MENDS, "nsubj", "obj", "obl", "case", "mark", "cop", "aux:pass", "punct", "list", "flat", "nsubj:pass"]


@st.composite
def parses(draw: st.DrawFn) -> Parse:
    """One sentence with any tree over it."""
    words = [*draw(st.lists(st.sampled_from(WORDS), min_size=2, max_size=12)), (".", ".", "PUNCT", ".")]
    order = draw(st.permutations(range(len(words))))
    heads = {order[0]: order[0]}
    for place, index in enumerate(order[1:], start=1):
        heads[index] = order[draw(st.integers(0, place - 1))]
    tokens = []
    for index, (text, lemma, universal, tag) in enumerate(words):
        relation = "root" if heads[index] == index else draw(st.sampled_from(RELATIONS))
        tokens.append(Token(index, index, index + 1, text, lemma, universal, tag, "", relation, heads[index]))
    return Parse("x" * len(words), tuple(tokens), (Sentence(0, len(words), 0, len(words)),), ())


@settings(max_examples=400, deadline=None)
@given(parses())
def test_a_mended_parse_is_a_tree_with_one_root(parse: Parse) -> None:
    tokens = mended(parse).tokens
    assert sum(token.head == token.index for token in tokens) == 1
    for token in tokens:
        seen = {token.index}
        while tokens[token.head] is not token:
            token = tokens[token.head]
            assert token.index not in seen
            seen.add(token.index)
