"""Finds what an article says that people claim of somebody, and what they deny.

"accused the mayor of hiding the report", "a claim that the mayor hid it" are claims; "denied having hidden it",
"rejected the allegations", "called the report false" are denials. What is said without such a word is a proposition.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from generator.extract import tables
from generator.extract.claim import claim
from generator.extract.claim_content import of_accused, of_itself, of_noun, of_verb
from generator.extract.factual import is_unreal
from generator.extract.reading import Reading
from generator.extract.tree import Tree
from generator.model.mention import Claim

NOUNS = tables.words("claims")
DENYING = tables.words("denying_claims")
# Verbs that deny what follows them as a clause; "rejected that" and "dismissed that" do not.
DENYING_CLAUSES = frozenset({"deny", "dispute"})
UNTRUE = tables.words("untrue")
TRUE = frozenset({"accurate", "correct", "true"})
CALLING = tables.words("judged_as")
CLAIMING = frozenset({"allege", "argue", "assert", "charge", "claim", "contend", "insist", "testify", "warn"})
# "not only a school": nothing is denied.
ONLY = frozenset({"exactly", "just", "merely", "necessarily", "only", "simply"})
CHARGING = frozenset({"arrest", "charge", "convict", "face", "indict", "sue", "try"})
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


def claims(reading: Reading) -> tuple[Claim, ...]:
    """All claims and denials of an article in order; what is claimed inside a denial is no claim of the article's."""
    found = [
        one
        for index in range(len(reading.tree.tokens))
        for rule in RULES
        for one in rule(reading, index)
        if reading.document.paragraph_at(reading.tree.tokens[index].start).kind != "heading"
    ]
    denied = [one.clause for one in found if one.denied]
    free = [one for one in found if one.denied or not any(d.start <= one.at < d.end for d in denied)]
    return tuple(sorted(free, key=lambda one: one.at))


def _denying(reading: Reading, index: int) -> Iterator[Claim]:
    """ "denied that he knew", "rejected claims that he knew", "the allegations, which he denies"."""
    tree = reading.tree
    if tree.lemmas[index] not in DENYING or not tree.is_verb(index) or _is_unsaid(tree, index):
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


def _innocent(reading: Reading, index: int) -> Iterator[Claim]:
    """ "asserts his innocence", "said he had done nothing wrong", "denied any wrongdoing", "pleaded not guilty"."""
    tree = reading.tree
    if tree.lemmas[index] not in CLEARING or not tree.is_verb(index) or _is_unsaid(tree, index):
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


def _accusing(reading: Reading, index: int) -> Iterator[Claim]:
    """ "accused the mayor of hiding the report", "was accused of hiding it"."""
    tree = reading.tree
    if tree.lemmas[index] != "accuse" or not tree.is_verb(index) or _is_unsaid(tree, index):
        return
    accused = tree.child(index, "nsubj:pass", "obj")
    if accused is None and tree.tokens[index].dependency == "acl":
        accused = tree.tokens[index].head
    content = of_accused(reading, index, accused) if accused is not None else None
    if accused is not None and content is not None:
        yield claim(reading, index, content, False, min(index, accused), index)


def _claiming(reading: Reading, index: int) -> Iterator[Claim]:
    """ "alleged that the mayor knew", "testified that he had asked"."""
    tree = reading.tree
    if tree.lemmas[index] not in CLAIMING or not tree.is_verb(index) or _is_unsaid(tree, index):
        return
    clause = next((c for c in tree.those(index, "ccomp") if c > index), None)
    if clause is None or tree.negated(clause) or is_unreal(tree, clause):
        return
    content = of_verb(reading, index, False)
    if content is not None:
        yield claim(reading, index, content, False, index, index)


def _held(reading: Reading, index: int) -> Iterator[Claim]:
    """ "allegations that the mayor knew", "claims of bias"."""
    tree = reading.tree
    if tree.lemmas[index] not in NOUNS or tree.tokens[index].universal_tag != "NOUN" or is_unreal(tree, index):
        return
    content = of_noun(reading, index, _accused(tree, index), None)
    verb = tree.governing_clause(index)
    if "no" in tree.words(index, "det") or any(tree.negated(i) for i in (verb, tree.tokens[verb].head)):
        return
    if content is not None and content.terms and not tree.negated(content.head):
        yield claim(reading, index, content, False, index, index, index)


def _accused(tree: Tree, noun: int) -> int | None:
    """Against whom a claim is made that does not say so itself: "charges against the mayor", "indicted on charges"."""
    against = next((c for c in tree.those(noun, "nmod") if tree.preposition(c) == "against"), None)
    verb = tree.governing_clause(noun)
    if against is not None or tree.lemmas[verb] not in CHARGING:
        return against
    return tree.child(verb, "nsubj:pass", "obj")


def _is_unsaid(tree: Tree, index: int) -> bool:
    """Whether somebody does not do what a verb says, or may do it only: "did not deny", "refused to dispute"."""
    if tree.negated(index) or is_unreal(tree, index):
        return True
    goes_on = tree.lemmas[tree.tokens[index].head] == "continue" and tree.tokens[index].dependency == "xcomp"
    return tree.tokens[index].tag == "VB" and not goes_on and not tree.words(index, "aux") & {"did", "do", "does"}


RULES: tuple[Callable[[Reading, int], Iterator[Claim]], ...] = (
    _denying,
    _innocent,
    _untrue,
    _is_none,
    _accusing,
    _claiming,
    _held,
)
