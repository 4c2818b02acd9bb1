"""Finds what somebody denies: "denied that he knew", "called the report false", "maintained her innocence"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from generator.extract.facts.claim import NOUNS, claim, is_unsaid
from generator.extract.facts.claim_content import of_itself, of_noun, of_verb
from generator.extract.facts.factual import is_unreal
from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree
from generator.model.mention import Claim

DENYING = tables.words("denying_claims")
# Verbs that deny what follows them as a clause; "rejected that" and "dismissed that" do not.
DENYING_CLAUSES = frozenset({"deny", "dispute"})
UNTRUE = tables.words("untrue")
TRUE = frozenset({"accurate", "correct", "true"})
CALLING = tables.words("judged_as")
# "not only a school": nothing is denied.
ONLY = frozenset({"exactly", "just", "merely", "necessarily", "only", "simply"})
# What a verb is followed by where somebody says that they are not guilty.
CLEARING: Mapping[str, tuple[tuple[str, ...], ...]] = {
    **dict.fromkeys(("assert", "declare", "insist", "maintain", "proclaim", "profess", "protest"), (("innocence",),)),
    "do": (("nothing", "wrong"), ("nothing", "illegal"), ("nothing", "improper")),
    "deny": (("wrongdoing",), ("impropriety",), ("misconduct",)),
    "plead": (("not", "guilty"),),
}
LONGEST_CLEARING = 5
# By place a claim is looked for so many words behind its verb, and never behind these.
FARTHEST_NOUN = 8
BARRING = frozenset({"VERB", "SCONJ", "PUNCT", "CCONJ"})


def _denying(reading: Reading, index: int) -> Iterator[Claim]:
    """ "denied that he knew", "rejected claims that he knew", "the allegations, which he denies"."""
    tree = reading.tree
    if tree.lemmas[index] not in DENYING or not tree.is_verb(index) or is_unsaid(tree, index):
        return
    thing = _denied_noun(tree, index)
    if thing is not None:
        content = of_noun(reading, thing, tree.subject(index), index)
        yield claim(reading, index, content, True, min(thing, index), max(thing, index), thing)
    elif tree.lemmas[index] in DENYING_CLAUSES:
        content = of_verb(reading, index, True)
        if content is not None:
            yield claim(reading, index, content, True, index, index)


def _denied_noun(tree: Tree, index: int) -> int | None:
    """The claim that a verb denies: its object, or by place, where the parse has it elsewhere.

    "the allegations, which he has denied": what a relative clause belongs to.
    """
    thing = tree.child(index, "obj", "nsubj:pass")
    if thing is not None and tree.lower[thing] in ("which", "that"):
        thing = next(
            (i for i in range(thing - 1, thing - FARTHEST_NOUN, -1) if i >= 0 and tree.lemmas[i] in NOUNS), None
        )
    if thing is not None and tree.lemmas[thing] in NOUNS:
        return thing
    sentence = tree.parse.sentences[tree.sentence[index]]
    for place in range(index + 1, min(index + FARTHEST_NOUN, sentence.last)):
        if tree.lemmas[place] in NOUNS and tree.tokens[place].universal_tag == "NOUN":
            return place
        if tree.tokens[place].universal_tag in BARRING:
            return None
    return None


def _innocent(reading: Reading, index: int) -> Iterator[Claim]:
    """ "asserts his innocence", "said he had done nothing wrong", "denied any wrongdoing", "pleaded not guilty"."""
    tree = reading.tree
    if tree.lemmas[index] not in CLEARING or not tree.is_verb(index) or is_unsaid(tree, index):
        return
    behind = tree.lower[index + 1 : index + 1 + LONGEST_CLEARING]
    said = next((words for words in CLEARING[tree.lemmas[index]] if _opens(behind, words)), None)
    if said is not None:
        yield claim(reading, index, None, True, index, index + behind.index(said[-1]) + 1)


def _opens(behind: list[str], words: tuple[str, ...]) -> bool:
    """Whether a stretch has some words in their order, with none of its own verbs before them."""
    place = -1
    for word in words:
        if word not in behind[place + 1 :]:
            return False
        place = behind.index(word, place + 1)
    return place - len(words) < LONGEST_CLEARING - 2


def _untrue(reading: Reading, index: int) -> Iterator[Claim]:
    """ "the report is false", "the claims were not accurate", "called the allegations baseless"."""
    tree = reading.tree
    negated = tree.negated(index)
    if not (tree.lower[index] in UNTRUE and not negated) and not (tree.lower[index] in TRUE and negated):
        return
    above = tree.tokens[index].head
    thing = tree.child(index, "nsubj", "nsubj:pass")
    if thing is None and above != index and tree.lemmas[above] in CALLING:
        thing = tree.child(above, "obj")
    if thing is None or tree.lemmas[thing] not in NOUNS or is_unreal(tree, index):
        return
    yield claim(reading, index, of_noun(reading, thing, None, None), True, min(thing, index), index, thing)


def _is_none(reading: Reading, index: int) -> Iterator[Claim]:
    """ "the war is not one of choice", "it was no accident": what is denied is a noun."""
    tree = reading.tree
    copula, subject = tree.child(index, "cop"), tree.child(index, "nsubj")
    if tree.tokens[index].universal_tag != "NOUN" or copula is None or subject is None or is_unreal(tree, index):
        return
    if not (tree.negated(index) or "no" in tree.words(index, "det")) or ONLY & set(tree.lower[copula:index]):
        return
    if tree.tokens[copula].tag not in ("VBD", "VBZ", "VBP") or tree.tokens[subject].universal_tag == "PRON":
        return
    content = of_itself(reading, index)
    if content is not None and len(content.terms) > 1:
        yield replace(claim(reading, index, content, True, tree.first[subject], index), plain=True)


DENIALS: tuple[Callable[[Reading, int], Iterator[Claim]], ...] = (_denying, _innocent, _untrue, _is_none)
