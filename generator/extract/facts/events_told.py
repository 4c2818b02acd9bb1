"""Decides whether a sentence says that something was done, rather than judging, guessing or asking."""

from __future__ import annotations

from generator.extract.facts.dated_events import tense
from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import FINITE, Tree

# Verbs and phrases by which an article judges or interprets rather than reports.
GUESSING = frozenset({"must", "may", "might", "could", "should"})
JUDGING = tables.words("judging")
MOST_VERBS = 6
DONE = frozenset({"VBD", "VBN"})


def reports_event(reading: Reading, root: int, first: int, leads: bool) -> bool:
    """Whether a sentence with the verb `root` says that something was done: by some actor, in the paragraphs that lead
    an article (`leads`) by anybody or anything, and there also what is being done or is announced."""
    tree = reading.tree
    sentence = tree.parse.sentences[tree.sentence[root]]
    if tree.lower[sentence.last - 1] == "?":
        return False
    told = _teller(tree, root)
    if not tree.is_verb(told):
        return leads and _unread(tree, root)
    if tree.lemmas[told] in JUDGING or not GUESSING.isdisjoint(tree.words(told, "aux")):
        return False
    if tense(tree, told) != "past" and not (_announced(tree, told) or (leads and _goes_on(tree, told))):
        return False
    passive = tree.child(told, "nsubj:pass")
    subject = passive if passive is not None else tree.subject(told)
    if subject is None:
        return any(reading.mention(index) is not None for index in range(first, told))
    if tree.tokens[subject].universal_tag not in ("NOUN", "PROPN"):
        return reading.owner(subject) is not None
    return leads or reading.owner(subject) is not None


def telling_verbs(tree: Tree, root: int) -> tuple[int, ...]:
    """The verbs that tell what a sentence tells: its own and those joined to it, of what is said or begun the verb of
    that too ("The mayor said the bridge had closed", "The council voted to close the bridge")."""
    found = [_teller(tree, root), root]
    for index in found:
        if len(found) < MOST_VERBS:
            below = tree.those(index, "conj", "xcomp") + [
                c for c in tree.those(index, "ccomp", "parataxis") if tree.lemmas[index] in tables.cues("verb")
            ]
            found += [c for c in below if tree.is_verb(c) and c not in found]
    return tuple(dict.fromkeys(found))


def _teller(tree: Tree, root: int) -> int:
    """The verb of a sentence; where the parse took what somebody announced for it, the verb of announcing before it."""
    tellers = (c for c in tree.those(root, "parataxis") if c < root and tree.lemmas[c] in tables.cues("verb"))
    return next(tellers, root)


def _announced(tree: Tree, verb: int) -> bool:
    """Whether something is said to come by somebody named behind it: "The bridge will open in May, the mayor said"."""
    behind = tree.those(verb, "parataxis", "conj")
    said = any(tree.lemmas[c] in tables.cues("verb") and tree.child(c, "nsubj") is not None for c in behind)
    return said and tense(tree, verb) == "future"


def _goes_on(tree: Tree, verb: int) -> bool:
    """Whether something is being done: "The dockers are blocking the harbour"."""
    return tree.tokens[verb].tag == "VBG" and any(tree.tokens[c].tag in FINITE for c in tree.those(verb, "aux"))


def _unread(tree: Tree, root: int) -> bool:
    """Whether a whole sentence without a verb at its root has one: the parse took it for a name or a noun."""
    sentence = tree.parse.sentences[tree.sentence[root]]
    if tree.child(root, "cop") is not None or tree.tokens[sentence.last - 1].text != ".":
        return False
    return any(tree.tokens[index].tag in DONE for index in range(sentence.first, sentence.last))
