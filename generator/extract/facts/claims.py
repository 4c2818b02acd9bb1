"""Finds what an article says that people claim of somebody, and what they deny.

"accused the mayor of hiding the report", "a claim that the mayor hid it" are claims; "denied having hidden it",
"rejected the allegations", "called the report false" are denials. What is said without such a word is a proposition.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.extract.facts.claim import NOUNS, claim, is_unsaid
from generator.extract.facts.claim_content import of_accused, of_noun, of_verb
from generator.extract.facts.claim_denials import DENIALS
from generator.extract.facts.factual import is_unreal
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree
from generator.model.mention import Claim

CLAIMING = frozenset({"allege", "argue", "assert", "charge", "claim", "contend", "insist", "testify", "warn"})
# What a claim or denial is told with.
TELLING = frozenset({"VERB", "NOUN", "ADJ", "AUX", "PROPN"})
CHARGING = frozenset({"arrest", "charge", "convict", "face", "indict", "sue", "try"})


def claims(reading: Reading) -> tuple[Claim, ...]:
    """All claims and denials of an article in order; what is claimed inside a denial is no claim of the article's."""
    found = [
        one
        for token in reading.tree.tokens
        if token.universal_tag in TELLING
        for rule in RULES
        for one in rule(reading, token.index)
        if reading.document.paragraph_at(token.start).kind != "heading"
    ]
    denied = [one.clause for one in found if one.denied]
    free = [one for one in found if one.denied or not any(d.start <= one.at < d.end for d in denied)]
    return tuple(sorted(free, key=lambda one: one.at))


def _accusing(reading: Reading, index: int) -> Iterator[Claim]:
    """ "accused the mayor of hiding the report", "was accused of hiding it"."""
    tree = reading.tree
    if tree.lemmas[index] != "accuse" or not tree.is_verb(index) or is_unsaid(tree, index):
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
    if tree.lemmas[index] not in CLAIMING or not tree.is_verb(index) or is_unsaid(tree, index):
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


RULES: tuple[Callable[[Reading, int], Iterator[Claim]], ...] = (*DENIALS, _accusing, _claiming, _held)
