"""Gives verbs that the parser takes for something else their place: "had opposed", "Mr. Lopez praised police"."""

from __future__ import annotations

from dataclasses import replace

from generator.extract.grammar import tables
from generator.extract.grammar.mended_arcs import SUBJECTS, children_of, set_arc
from generator.extract.grammar.tree import FINITE_OR_MODAL
from generator.model.parse import Sentence, Token

CUTS = frozenset({",", ")", "-", "–", "—"})


def had_done(tokens: list[Token], sentence: Sentence, index: int) -> None:
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
    for child in children_of(tokens, sentence, have):
        if child != index:
            set_arc(tokens, child, index, tokens[child].dependency)
    set_arc(tokens, have, index, "aux")
    tokens[have] = replace(tokens[have], universal_tag="AUX")


def opening_participle(tokens: list[Token], sentence: Sentence, index: int) -> None:
    """A participle before the subject tells of its circumstances: "Speaking in Alder, Lopez said"."""
    token = tokens[index]
    if token.dependency != "ccomp" or token.tag != "VBG" or token.head < index:
        return
    children = children_of(tokens, sentence, index)
    if not any(tokens[c].dependency in (*SUBJECTS, "mark", "aux") for c in children):
        set_arc(tokens, index, token.head, "advcl")


def active_again(tokens: list[Token], sentence: Sentence, index: int) -> None:
    """What is joined to a passive but has an object is none: "said it had been checked and dismissed the report"."""
    token = tokens[index]
    if token.tag != "VBN":
        return
    above = any(tokens[c].dependency == "aux:pass" for c in children_of(tokens, sentence, token.head))
    own = [tokens[c].dependency for c in children_of(tokens, sentence, index)]
    if above and "obj" in own and not {"aux", "aux:pass"} & set(own):
        tokens[index] = replace(token, tag="VBD")


def told_of_name(tokens: list[Token], sentence: Sentence, index: int) -> None:
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
        or any(
            tokens[i].tag in FINITE_OR_MODAL and tokens[i].head in (name, i)
            for i in range(sentence.first, sentence.last)
        )
    ):
        return
    for child in children_of(tokens, sentence, name):
        if child > index or tokens[child].dependency in ("cc", "advmod", "obl", "punct"):
            set_arc(tokens, child, index, tokens[child].dependency)
    tokens[index] = replace(token, head=index, dependency="root", tag="VBD")
    set_arc(tokens, name, index, "nsubj")


def praised(tokens: list[Token], sentence: Sentence, index: int) -> None:
    """A participle between name and noun is the verb of a sentence that has no other: "Mr. Lopez praised police"."""
    token = tokens[index]
    if token.tag != "VBN" or token.head < index or index == sentence.first or tokens[index - 1].tag != "NNP":
        return
    stop = tokens[sentence.last - 1].text in (".", "”", '"', "’")
    if not stop or any(tokens[i].tag in FINITE_OR_MODAL for i in range(sentence.first, sentence.last)):
        return
    name, noun = index - 1, token.head
    while sentence.first <= tokens[name].head < index and tokens[tokens[name].head].universal_tag == "PROPN":
        name = tokens[name].head
    root = next(i for i in range(sentence.first, sentence.last) if tokens[i].head == i)
    tokens[index] = replace(token, head=index, dependency="root", tag="VBD", universal_tag="VERB")
    for child in children_of(tokens, sentence, root):
        if child > noun:
            set_arc(tokens, child, index, tokens[child].dependency)
    set_arc(tokens, root, index, "advcl" if tokens[root].universal_tag == "VERB" else tokens[root].dependency)
    set_arc(tokens, name, index, "nsubj")
    set_arc(tokens, noun, index, "obj")
