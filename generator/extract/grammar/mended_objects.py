"""Gives verbs of saying and calling back what they govern: "said in a statement that", "called the plan reckless"."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.mended_arcs import SUBJECTS, children_of, set_arc
from generator.model.parse import Sentence, Token

# What somebody says something in: "said in a statement that".
MEDIA = tables.words("said_in")
TIMES = tables.words("times")
DAYS = tables.words("months_and_days")
CALLING = tables.words("calling") | tables.words("judged_as")


def said_in(tokens: list[Token], sentence: Sentence, index: int) -> None:
    """What is said in a statement, this week or to somebody is said, not a part of that.

    "said in a statement that the plan was", "warned this week that", "told the Gazette he had".
    """
    token = tokens[index]
    noun = tokens[token.head]
    lemma, verb = noun.lemma.lower(), noun.head
    in_it = lemma in MEDIA and noun.dependency in ("obl", "nmod")
    then = (lemma in TIMES or noun.text in DAYS) and noun.dependency.startswith(("obl", "nmod"))
    children = children_of(tokens, sentence, index)
    marked = any(tokens[c].text == "that" and c < index for c in children)
    to_them = noun.dependency == "iobj" and tokens[verb].lemma == "tell"
    to_them = to_them and any(tokens[c].dependency == "nsubj" and tokens[c].tag == "PRP" for c in children)
    if not ((marked and (in_it or then)) or to_them) or token.universal_tag not in ("VERB", "AUX", "ADJ", "NOUN"):
        return
    said = tokens[verb].lemma.lower() in tables.cues("verb") and tokens[verb].universal_tag == "VERB"
    if said and not any(tokens[c].dependency == "ccomp" for c in children_of(tokens, sentence, verb)):
        set_arc(tokens, index, verb, "ccomp")
        for child in children:
            if tokens[child].text == "that" and child < index:
                set_arc(tokens, child, index, "mark")


def called(tokens: list[Token], sentence: Sentence, index: int) -> None:
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
        set_arc(tokens, index, verb, "xcomp")


def object_called(tokens: list[Token], sentence: Sentence, index: int) -> None:
    """Of two things that hang under a verb of calling the noun is its object: "called the delay appalling"."""
    token = tokens[index]
    if token.dependency != "xcomp" or token.universal_tag not in ("NOUN", "PROPN") or token.head > index:
        return
    beside = [c for c in children_of(tokens, sentence, token.head) if tokens[c].dependency in ("obj", "xcomp")]
    if tokens[token.head].lemma.lower() in CALLING and len(beside) == 2 and beside[0] == index:
        set_arc(tokens, index, token.head, "obj")


def hoped_for(tokens: list[Token], sentence: Sentence, index: int) -> None:
    """A name between a verb and "would" is the subject of what follows: "hoped Lopez would repay the money"."""
    verb = tokens[index].head
    end = max([index, *(c for c in children_of(tokens, sentence, index) if c > index)])
    if end + 1 >= sentence.last or tokens[end + 1].tag != "MD" or verb > index:
        return
    if tokens[verb].lemma.lower() not in tables.cues("verb"):
        return
    clause = tokens[end + 1].head
    if tokens[clause].dependency != "ccomp" or clause < end or tokens[clause].head > verb:
        return
    if not any(tokens[c].dependency in SUBJECTS for c in children_of(tokens, sentence, clause)):
        set_arc(tokens, index, clause, "nsubj")
        set_arc(tokens, clause, verb, "ccomp")


def noun_told(tokens: list[Token], sentence: Sentence, index: int) -> None:
    """ "dismissed that criticism" has an object: a noun with "that" before it and no verb is no clause."""
    token = tokens[index]
    if token.dependency != "ccomp" or token.tag not in ("NN", "NNS") or tokens[index - 1].text.lower() != "that":
        return
    if not any(tokens[c].dependency in (*SUBJECTS, "cop", "aux") for c in children_of(tokens, sentence, index)):
        set_arc(tokens, index, token.head, "obj")
