"""Makes a claim of a word that claims or denies and what is claimed: who says it, of whom, in which words."""

from __future__ import annotations

from generator.extract.facts.arguments import argument, outer, teller_start
from generator.extract.facts.claim_content import Content
from generator.extract.facts.factual import is_unreal
from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree
from generator.extract.grammar.trimming import trimmed
from generator.extract.open.asking import core_end
from generator.model.mention import Claim

# Nouns for what is claimed.
NOUNS = tables.words("claims")
# A subject further before its verb is not shown with it.
FARTHEST_SUBJECT = 18


def claim(
    reading: Reading, cue: int, content: Content | None, denied: bool, first: int, last: int, noun: int | None = None
) -> Claim:
    """The claim that a cue makes or denies, shown by the tokens from `first` to `last` and its content; `noun` names
    the claim ("allegations").
    """
    tree = reading.tree
    verb = tree.governing_clause(cue)
    owner = tree.subject(verb) if tree.is_verb(verb) else None
    if content is None:
        whole = trimmed(tree, first, tree.last[verb], max(cue, last))
        last = max(last, core_end(tree, max(cue, last), whole))
    claimant = _claimant(tree, noun) if noun is not None else None
    return Claim(
        denied=denied,
        actor=reading.owner(owner) if owner is not None else None,
        whose=reading.actor(claimant),
        about=argument(reading, content.about) if content is not None else None,
        predicate=tree.lemmas[content.head] if content is not None else "",
        terms=content.terms if content is not None else frozenset(),
        clause=tree.span(_start(tree, cue, first), max(last, content.last if content is not None else last)),
        sentence=tree.sentence[cue],
        at=tree.tokens[cue].start,
        asked=content.asked if content is not None else None,
    )


def _claimant(tree: Tree, noun: int) -> int | None:
    """Whose claim it is: "the board's report", "Republican claims", "a Courier report"."""
    return next(iter(tree.those(noun, "nmod:poss", "compound", "amod", "nmod:desc")), None)


def _start(tree: Tree, cue: int, first: int) -> int:
    """Where the words begin that show a claim: with who makes or denies it, and who tells that."""
    subject = tree.child(outer(tree, cue), "nsubj", "nsubj:pass") if tree.is_verb(cue) else None
    if subject is not None and subject < cue and cue - tree.first[subject] <= FARTHEST_SUBJECT:
        first = min(first, tree.first[subject])
    elif tree.tokens[first].universal_tag == "NOUN":
        first = tree.first[first] if cue - tree.first[first] <= FARTHEST_SUBJECT else first
    while first < cue and tree.tokens[first].universal_tag in ("PUNCT", "CCONJ", "SCONJ", "ADP"):
        first += 1
    return min(first, teller_start(tree, tree.governing_clause(cue), first))


def is_unsaid(tree: Tree, index: int) -> bool:
    """Whether somebody does not do what a verb says, or may do it only: "did not deny", "refused to dispute"."""
    if tree.negated(index) or is_unreal(tree, index):
        return True
    goes_on = tree.lemmas[tree.tokens[index].head] == "continue" and tree.tokens[index].dependency == "xcomp"
    return tree.tokens[index].tag == "VB" and not goes_on and not tree.words(index, "aux") & {"did", "do", "does"}
