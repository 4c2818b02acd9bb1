"""Sets right the arcs of a parse that the words around them prove wrong.

Each mend knows one mistake that the parser makes in the long sentences of newspapers, and leaves all else alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from generator.extract.grammar.mended_arcs import SUBJECTS, children_of, set_arc
from generator.extract.grammar.mended_objects import called, hoped_for, noun_told, object_called, said_in
from generator.extract.grammar.mended_roots import with_main_verb
from generator.extract.grammar.mended_verbs import active_again, had_done, opening_participle, praised, told_of_name
from generator.model.parse import Parse, Sentence, Token

COMPARING = frozenset({"like", "unlike"})


def mended(parse: Parse) -> Parse:
    """`parse` with each sentence mended."""
    tokens = list(parse.tokens)
    for sentence in parse.sentences:
        with_main_verb(tokens, sentence)
        for index in range(sentence.first, sentence.last):
            for mend in MENDS.get(tokens[index].dependency, ()):
                mend(tokens, sentence, index)
    return replace(parse, tokens=tuple(tokens))


def _likened(tokens: list[Token], sentence: Sentence, index: int) -> None:
    """ "Like many in town, Lopez opposed": the name before the verb is who did."""
    token = tokens[index]
    likened = token.head
    if token.dependency not in ("nmod", "appos", "conj", "obl") or tokens[likened].dependency not in SUBJECTS:
        return
    verb = tokens[likened].head
    case = next((c for c in children_of(tokens, sentence, likened) if tokens[c].dependency == "case"), None)
    if case is None or case != sentence.first or tokens[case].text.lower() not in COMPARING:
        return
    first = min((c for c in children_of(tokens, sentence, index)), default=index)
    if likened < index < verb and tokens[min(first, index) - 1].text == "," and token.universal_tag == "PROPN":
        set_arc(tokens, index, verb, tokens[likened].dependency)
        set_arc(tokens, likened, verb, "obl")


def _named_behind(tokens: list[Token], sentence: Sentence, index: int) -> None:
    """Of two subjects before a verb the name behind the comma tells who the first is: "A member, Ann Lee, said"."""
    token = tokens[index]
    if token.dependency != "nsubj" or token.universal_tag != "PROPN" or token.head < index:
        return
    before = [c for c in children_of(tokens, sentence, token.head) if tokens[c].dependency == "nsubj" and c < index]
    words = (c for c in children_of(tokens, sentence, index) if tokens[c].dependency != "punct")
    first = min([index, *(c for c in words if c < index)])
    comma = first - 1 > sentence.first and tokens[first - 1].text == ","
    if before and comma and tokens[before[-1]].universal_tag == "NOUN":
        set_arc(tokens, index, before[-1], "appos")


def _blamed(tokens: list[Token], sentence: Sentence, index: int) -> None:
    """A second subject right behind its verb is the object: "Lopez, a farmer, blamed Attorney General Ann Lee"."""
    token = tokens[index]
    if token.dependency != "nsubj" or token.head > index or token.universal_tag != "PROPN":
        return
    children = children_of(tokens, sentence, token.head)
    before = any(tokens[c].dependency == "nsubj" and c < token.head for c in children)
    taken = any(tokens[c].dependency in ("obj", "ccomp", "cop") for c in children)
    if before and not taken and tokens[token.head].universal_tag == "VERB":
        set_arc(tokens, index, token.head, "obj")


_CLAUSE = (told_of_name,)
# Which mends look at a token, by what the parser says that it is.
MENDS: Mapping[str, tuple[Callable[[list[Token], Sentence, int], None], ...]] = {
    "amod": (called, had_done, praised),
    "acl": (said_in, *_CLAUSE),
    "acl:relcl": (said_in, *_CLAUSE),
    "parataxis": _CLAUSE,
    "appos": (called, _likened, *_CLAUSE),
    "nmod": (_likened,),
    "conj": (_likened, active_again),
    "obl": (_likened,),
    "ccomp": (opening_participle, noun_told),
    "obj": (had_done, hoped_for),
    "xcomp": (object_called,),
    "nsubj": (_named_behind, _blamed),
}
