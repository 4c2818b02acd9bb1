"""Sets right the arcs of a parse that the words around them prove wrong.

Each mend knows one mistake that the parser makes in the long sentences of newspapers, and leaves all else alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from generator.extract import tables
from generator.extract.mended_roots import with_main_verb
from generator.model.parse import Parse, Sentence, Token

# What somebody says something in: "said in a statement that".
MEDIA = tables.words("said_in")
TIMES = tables.words("times")
DAYS = tables.words("months_and_days")
CALLING = tables.words("calling") | tables.words("judged_as")
SUBJECTS = ("nsubj", "nsubj:pass")
COMPARING = frozenset({"like", "unlike"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
CUTS = frozenset({",", ")", "-", "–", "—"})


def mended(parse: Parse) -> Parse:
    """`parse` with each sentence mended."""
    tokens = list(parse.tokens)
    for sentence in parse.sentences:
        with_main_verb(tokens, sentence)
        for index in range(sentence.first, sentence.last):
            for mend in MENDS.get(tokens[index].dependency, ()):
                mend(tokens, sentence, index)
    return replace(parse, tokens=tuple(tokens))


def _set(tokens: list[Token], index: int, head: int, dependency: str) -> None:
    """Hangs a token under another, unless that hangs under it itself: all heads lead to the root."""
    above = head
    while above != index and tokens[above].head != above:
        above = tokens[above].head
    if above != index:
        tokens[index] = replace(tokens[index], head=head, dependency=dependency)
    elif head == tokens[index].head:
        tokens[index] = replace(tokens[index], dependency=dependency)


def _children(tokens: list[Token], sentence: Sentence, index: int) -> list[int]:
    return [i for i in range(sentence.first, sentence.last) if tokens[i].head == index and i != index]


def _said_in(tokens: list[Token], sentence: Sentence, index: int) -> None:
    """What is said in a statement, this week or to somebody is said, not a part of that.

    "said in a statement that the plan was", "warned this week that", "told the Gazette he had".
    """
    token = tokens[index]
    noun = tokens[token.head]
    lemma, verb = noun.lemma.lower(), noun.head
    in_it = lemma in MEDIA and noun.dependency in ("obl", "nmod")
    then = (lemma in TIMES or noun.text in DAYS) and noun.dependency.startswith(("obl", "nmod"))
    children = _children(tokens, sentence, index)
    marked = any(tokens[c].text == "that" and c < index for c in children)
    to_them = noun.dependency == "iobj" and tokens[verb].lemma == "tell"
    to_them = to_them and any(tokens[c].dependency == "nsubj" and tokens[c].tag == "PRP" for c in children)
    if not ((marked and (in_it or then)) or to_them) or token.universal_tag not in ("VERB", "AUX", "ADJ", "NOUN"):
        return
    said = tokens[verb].lemma.lower() in tables.cues("verb") and tokens[verb].universal_tag == "VERB"
    if said and not any(tokens[c].dependency == "ccomp" for c in _children(tokens, sentence, verb)):
        _set(tokens, index, verb, "ccomp")
        for child in children:
            if tokens[child].text == "that" and child < index:
                _set(tokens, child, index, "mark")


def _called(tokens: list[Token], sentence: Sentence, index: int) -> None:
    """An adjective behind the noun is what somebody calls it: "called the plan “reckless”"."""
    token = tokens[index]
    noun = token.head
    if noun > index or tokens[noun].dependency != "obj":
        return
    verb = tokens[noun].head
    between = all(tokens[i].universal_tag in ("PUNCT", "ADV") for i in range(noun + 1, index))
    if token.universal_tag != "ADJ":
        between = token.universal_tag == "NOUN" and tokens[noun + 1].tag == "``"
    if between and tokens[verb].lemma.lower() in CALLING:
        _set(tokens, index, verb, "xcomp")


def _object_called(tokens: list[Token], sentence: Sentence, index: int) -> None:
    """Of two things that hang under a verb of calling the noun is its object: "called the delay appalling"."""
    token = tokens[index]
    if token.dependency != "xcomp" or token.universal_tag not in ("NOUN", "PROPN") or token.head > index:
        return
    beside = [c for c in _children(tokens, sentence, token.head) if tokens[c].dependency in ("obj", "xcomp")]
    if tokens[token.head].lemma.lower() in CALLING and len(beside) == 2 and beside[0] == index:
        _set(tokens, index, token.head, "obj")


def _had_done(tokens: list[Token], sentence: Sentence, index: int) -> None:
    """ "had opposed Amendment 4" is a perfect, not the having of an opposed amendment; so is "had misspoken about"."""
    token = tokens[index]
    have, noun = index - 1, token.head
    if token.tag not in ("VBN", "VBD", "JJ") or have < sentence.first or tokens[have].lemma.lower() != "have":
        return
    if token.dependency == "obj":
        if noun != have or (token.tag == "JJ" and not token.text.endswith(("ed", "en"))):
            return
    elif noun != index + 1 or tokens[noun].head != have or tokens[noun].dependency != "obj" or token.tag == "JJ":
        return
    elif tokens[noun].tag in ("NN", "NNS") and token.lemma.lower() not in tables.stances("verb"):
        return  # "had frozen fish"
    head = tokens[have].head
    tokens[index] = replace(
        token, head=index if head == have else head, dependency=tokens[have].dependency, universal_tag="VERB", tag="VBN"
    )
    for child in _children(tokens, sentence, have):
        if child != index:
            _set(tokens, child, index, tokens[child].dependency)
    _set(tokens, have, index, "aux")
    tokens[have] = replace(tokens[have], universal_tag="AUX")


def _hoped_for(tokens: list[Token], sentence: Sentence, index: int) -> None:
    """A name between a verb and "would" is the subject of what follows: "hoped Lopez would repay the money"."""
    verb = tokens[index].head
    end = max([index, *(c for c in _children(tokens, sentence, index) if c > index)])
    if end + 1 >= sentence.last or tokens[end + 1].tag != "MD" or verb > index:
        return
    if tokens[verb].lemma.lower() not in tables.cues("verb"):
        return
    clause = tokens[end + 1].head
    if tokens[clause].dependency != "ccomp" or clause < end or tokens[clause].head > verb:
        return
    if not any(tokens[c].dependency in SUBJECTS for c in _children(tokens, sentence, clause)):
        _set(tokens, index, clause, "nsubj")
        _set(tokens, clause, verb, "ccomp")


def _likened(tokens: list[Token], sentence: Sentence, index: int) -> None:
    """ "Like many in town, Lopez opposed": the name before the verb is who did."""
    token = tokens[index]
    likened = token.head
    if token.dependency not in ("nmod", "appos", "conj", "obl") or tokens[likened].dependency not in SUBJECTS:
        return
    verb = tokens[likened].head
    case = next((c for c in _children(tokens, sentence, likened) if tokens[c].dependency == "case"), None)
    if case is None or case != sentence.first or tokens[case].text.lower() not in COMPARING:
        return
    first = min((c for c in _children(tokens, sentence, index)), default=index)
    if likened < index < verb and tokens[min(first, index) - 1].text == "," and token.universal_tag == "PROPN":
        _set(tokens, index, verb, tokens[likened].dependency)
        _set(tokens, likened, verb, "obl")


def _opening_participle(tokens: list[Token], sentence: Sentence, index: int) -> None:
    """A participle before the subject tells of its circumstances: "Speaking in Alder, Lopez said"."""
    token = tokens[index]
    if token.dependency != "ccomp" or token.tag != "VBG" or token.head < index:
        return
    children = _children(tokens, sentence, index)
    if not any(tokens[c].dependency in (*SUBJECTS, "mark", "aux") for c in children):
        _set(tokens, index, token.head, "advcl")


def _named_behind(tokens: list[Token], sentence: Sentence, index: int) -> None:
    """Of two subjects before a verb the name behind the comma tells who the first is: "A member, Ann Lee, said"."""
    token = tokens[index]
    if token.dependency != "nsubj" or token.universal_tag != "PROPN" or token.head < index:
        return
    before = [c for c in _children(tokens, sentence, token.head) if tokens[c].dependency == "nsubj" and c < index]
    words = (c for c in _children(tokens, sentence, index) if tokens[c].dependency != "punct")
    first = min([index, *(c for c in words if c < index)])
    comma = first - 1 > sentence.first and tokens[first - 1].text == ","
    if before and comma and tokens[before[-1]].universal_tag == "NOUN":
        _set(tokens, index, before[-1], "appos")


def _noun_told(tokens: list[Token], sentence: Sentence, index: int) -> None:
    """ "dismissed that criticism" has an object: a noun with "that" before it and no verb is no clause."""
    token = tokens[index]
    if token.dependency != "ccomp" or token.tag not in ("NN", "NNS") or tokens[index - 1].text.lower() != "that":
        return
    if not any(tokens[c].dependency in (*SUBJECTS, "cop", "aux") for c in _children(tokens, sentence, index)):
        _set(tokens, index, token.head, "obj")


def _active_again(tokens: list[Token], sentence: Sentence, index: int) -> None:
    """What is joined to a passive but has an object is none: "said it had been checked and dismissed the report"."""
    token = tokens[index]
    if token.tag != "VBN":
        return
    above = any(tokens[c].dependency == "aux:pass" for c in _children(tokens, sentence, token.head))
    own = [tokens[c].dependency for c in _children(tokens, sentence, index)]
    if above and "obj" in own and not {"aux", "aux:pass"} & set(own):
        tokens[index] = replace(token, tag="VBD")


def _told_of_name(tokens: list[Token], sentence: Sentence, index: int) -> None:
    """A participle under a name that heads its sentence is the verb: "Senator Lopez, R-Ohio, called it a farce"."""
    token = tokens[index]
    name = token.head
    if token.tag not in ("VBN", "VBD") or token.dependency not in ("acl", "acl:relcl", "parataxis", "appos"):
        return
    if tokens[name].head != name or tokens[name].universal_tag != "PROPN" or name > index:
        return
    stop = tokens[sentence.last - 1].text in (".", "”", '"', "’")
    if (
        not stop
        or tokens[index - 1].text not in CUTS
        or any(tokens[i].tag in FINITE and tokens[i].head in (name, i) for i in range(sentence.first, sentence.last))
    ):
        return
    for child in _children(tokens, sentence, name):
        if child > index or tokens[child].dependency in ("cc", "advmod", "obl", "punct"):
            _set(tokens, child, index, tokens[child].dependency)
    tokens[index] = replace(token, head=index, dependency="root", tag="VBD")
    _set(tokens, name, index, "nsubj")


def _blamed(tokens: list[Token], sentence: Sentence, index: int) -> None:
    """A second subject right behind its verb is the object: "Lopez, a farmer, blamed Attorney General Ann Lee"."""
    token = tokens[index]
    if token.dependency != "nsubj" or token.head > index or token.universal_tag != "PROPN":
        return
    children = _children(tokens, sentence, token.head)
    before = any(tokens[c].dependency == "nsubj" and c < token.head for c in children)
    taken = any(tokens[c].dependency in ("obj", "ccomp", "cop") for c in children)
    if before and not taken and tokens[token.head].universal_tag == "VERB":
        _set(tokens, index, token.head, "obj")


def _praised(tokens: list[Token], sentence: Sentence, index: int) -> None:
    """A participle between name and noun is the verb of a sentence that has no other: "Mr. Lopez praised police"."""
    token = tokens[index]
    if token.tag != "VBN" or token.head < index or index == sentence.first or tokens[index - 1].tag != "NNP":
        return
    stop = tokens[sentence.last - 1].text in (".", "”", '"', "’")
    if not stop or any(tokens[i].tag in FINITE for i in range(sentence.first, sentence.last)):
        return
    name, noun = index - 1, token.head
    while sentence.first <= tokens[name].head < index and tokens[tokens[name].head].universal_tag == "PROPN":
        name = tokens[name].head
    root = next(i for i in range(sentence.first, sentence.last) if tokens[i].head == i)
    tokens[index] = replace(token, head=index, dependency="root", tag="VBD", universal_tag="VERB")
    for child in _children(tokens, sentence, root):
        if child > noun:
            _set(tokens, child, index, tokens[child].dependency)
    _set(tokens, root, index, "advcl" if tokens[root].universal_tag == "VERB" else tokens[root].dependency)
    _set(tokens, name, index, "nsubj")
    _set(tokens, noun, index, "obj")


_CLAUSE = (_told_of_name,)
# Which mends look at a token, by what the parser says that it is.
MENDS: Mapping[str, tuple[Callable[[list[Token], Sentence, int], None], ...]] = {
    "amod": (_called, _had_done, _praised),
    "acl": (_said_in, *_CLAUSE),
    "acl:relcl": (_said_in, *_CLAUSE),
    "parataxis": _CLAUSE,
    "appos": (_called, _likened, *_CLAUSE),
    "nmod": (_likened,),
    "conj": (_likened, _active_again),
    "obl": (_likened,),
    "ccomp": (_opening_participle, _noun_told),
    "obj": (_had_done, _hoped_for),
    "xcomp": (_object_called,),
    "nsubj": (_named_behind, _blamed),
}
