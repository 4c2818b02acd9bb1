"""Gives a sentence that the parser takes for one long phrase its main verb and its subject back.

The sentences that open news articles begin with long subjects ("Former Rep. Ann Lee, 47, of Alder, pleaded"), and the
parser often hangs their verb under a name. Which verb is the main one shows in the order of the words: the first finite
one that no "who", "which" or "that" before it is waiting for.
"""

from __future__ import annotations

from dataclasses import replace

from generator.extract.grammar.mended_arcs import children_of
from generator.extract.grammar.tree import FINITE_OR_MODAL
from generator.model.parse import Sentence, Token

NOMINAL = ("NOUN", "PROPN", "NUM", "SYM")
RELATIVES = frozenset({"WDT", "WP", "WP$", "WRB"})
QUOTES = frozenset({'"', "“", "”", "``", "''"})
DASHES = frozenset({"–", "—", "--"})
CUTS = DASHES | {",", ")", "-"}
# Where an article was written stands in its first words: "ALDER, Ohio — The council met".
LONGEST_DATELINE = 8
# Of what hangs under a phrase these belong to its sentence.
SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl")
OF_THE_SENTENCE = ("cc", "advmod", "obl", "discourse", "punct", "advcl")
CALLED = frozenset({"call", "name", "dub", "title", "entitle", "know"})
THOUGHT = frozenset({"think", "believe", "say", "expect", "mean", "suppose"})
# So many tokens behind its auxiliary a verb may stand.
FARTHEST_VERB = 4


def with_main_verb(tokens: list[Token], sentence: Sentence) -> None:
    """Sets the main verb of a sentence at its head where the parser has a phrase there; changes `tokens`."""
    root = next((i for i in range(sentence.first, sentence.last) if tokens[i].head == i), None)
    if root is not None and tokens[root].universal_tag == "VERB":
        _subject_behind_opening(tokens, sentence, root)
        return
    if root is None or tokens[root].universal_tag not in NOMINAL or tokens[sentence.last - 1].text != ".":
        return
    if tokens[root].tag == "NNS" and root > sentence.first and tokens[root - 1].universal_tag == "PROPN":
        return  # "Lopez warns that": the verb is the word taken for a noun
    children = children_of(tokens, sentence, root)
    if any(tokens[c].dependency in ("cop", "nsubj", "nsubj:pass") for c in children):
        return
    verb = _main_verb(tokens, sentence, root)
    if verb is None or verb < root or tokens[verb].dependency.startswith("advcl"):
        return
    opened = _opened(tokens, sentence, root, verb)
    own = next((c for c in children_of(tokens, sentence, verb) if tokens[c].dependency.startswith("nsubj")), None)
    if own is not None and (opened is None or _leftmost(tokens, sentence, own) - opened > 1):
        return
    subject = _subject(tokens, sentence, root, verb, opened) if own is None else None
    for child in children:
        if child != subject and (child > verb or tokens[child].dependency in OF_THE_SENTENCE):
            tokens[child] = replace(tokens[child], head=verb)
    passive = any(tokens[c].dependency == "aux:pass" for c in children_of(tokens, sentence, verb))
    tokens[verb] = replace(tokens[verb], head=verb, dependency="root", universal_tag="VERB")
    if subject is None:
        tokens[root] = replace(tokens[root], head=verb, dependency="parataxis")
        return
    tokens[subject] = replace(tokens[subject], head=verb, dependency="nsubj:pass" if passive else "nsubj")
    if subject != root:
        tokens[root] = replace(tokens[root], head=verb, dependency="obl")


def _subject_behind_opening(tokens: list[Token], sentence: Sentence, verb: int) -> None:
    """Gives a verb without subject the name that hangs under the phrase before it: "In an upset, Lopez was beaten"."""
    children = children_of(tokens, sentence, verb)
    if any(tokens[c].dependency in SUBJECTS for c in children):
        return
    if not any(
        tokens[c].tag in FINITE_OR_MODAL
        for c in (verb, *children)
        if c == verb or tokens[c].dependency.startswith("aux")
    ):
        return
    for opening in (c for c in children if c < verb and tokens[c].dependency == "obl"):
        comma = next((i for i in range(opening, verb) if tokens[i].text == ","), None)
        subject = _subject(tokens, sentence, opening, verb, comma) if comma is not None else None
        if subject is not None and tokens[subject].dependency in ("appos", "conj", "list"):
            passive = any(tokens[c].dependency == "aux:pass" for c in children)
            tokens[subject] = replace(tokens[subject], head=verb, dependency="nsubj:pass" if passive else "nsubj")
            return


def _main_verb(tokens: list[Token], sentence: Sentence, root: int) -> int | None:
    """The first finite verb that no relative or subordinating word before it is waiting for."""
    waiting, told = 0, set()
    for index in range(sentence.first, sentence.last):
        token = tokens[index]
        if token.text in QUOTES:
            return None  # the words of others have their own verbs
        if token.tag in RELATIVES or (token.tag == "IN" and token.dependency == "mark"):
            waiting += 1
        elif token.tag in FINITE_OR_MODAL:
            verb = _lexical(tokens, sentence, index)
            beside = tokens[verb].dependency == "conj" and tokens[verb].head in told
            if waiting or beside or _is_participle(tokens, index) or _of_contact(tokens, sentence, root, verb):
                waiting = max(waiting - 1, 0)
                told.add(verb)
            else:
                return verb
    return None


def _is_participle(tokens: list[Token], index: int) -> bool:
    """Whether a past tense is none: "a group called Alder First", "once thought to be safe"."""
    if tokens[index].tag != "VBD":
        return False
    before, behind = tokens[index - 1], tokens[index + 1]
    named = tokens[index].lemma.lower() in CALLED and before.universal_tag in NOMINAL
    return named or (behind.text == "to" and tokens[index].lemma.lower() in THOUGHT)


def _lexical(tokens: list[Token], sentence: Sentence, finite: int) -> int:
    """The verb that an auxiliary stands before, or the finite verb itself."""
    token = tokens[finite]
    if token.tag == "MD" or token.lemma.lower() in ("have", "be", "do"):
        for index in range(finite + 1, min(finite + 1 + FARTHEST_VERB, sentence.last)):
            if tokens[index].tag in ("VB", "VBN", "VBG") and tokens[index].dependency not in (
                "aux",
                "aux:pass",
                "amod",
            ):
                return index
    return finite


def _of_contact(tokens: list[Token], sentence: Sentence, root: int, verb: int) -> bool:
    """Whether a verb with a subject of its own tells of the phrase before it: "the thing he said is"."""
    subjects = [
        c for c in children_of(tokens, sentence, verb) if tokens[c].dependency.startswith("nsubj") and c != root
    ]
    return bool(subjects) and not any(tokens[i].text in CUTS for i in range(root, subjects[0]))


def _opened(tokens: list[Token], sentence: Sentence, root: int, verb: int) -> int | None:
    """The sign behind what stands before a sentence's subject: where it was written, or a phrase with a preposition."""
    for index in range(root, min(verb, sentence.first + LONGEST_DATELINE)):
        if tokens[index].text in DASHES:
            return index
    if any(tokens[c].dependency == "case" and c < root for c in children_of(tokens, sentence, root)):
        return next((i for i in range(root, verb) if tokens[i].text == ","), None)
    return None


def _leftmost(tokens: list[Token], sentence: Sentence, index: int) -> int:
    """Where a phrase begins."""
    first = index
    while (before := min(children_of(tokens, sentence, first), default=first)) < first:
        first = before
    return first


def _subject(tokens: list[Token], sentence: Sentence, root: int, verb: int, opened: int | None) -> int | None:
    """Whose verb it is: the phrase, or a name behind what opens the sentence ("In May, Lee won")."""
    if opened is None:
        return root
    behind = (
        c
        for c in children_of(tokens, sentence, root)
        if opened < c < verb
        and tokens[c].universal_tag in ("NOUN", "PROPN")
        and not any(tokens[k].dependency == "case" for k in children_of(tokens, sentence, c))
    )
    return next(behind, None)
