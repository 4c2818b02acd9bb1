"""Finds what a verb says of something: "called the plan reckless", "is expected to resign"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree
from generator.extract.speech.cue_speakers import subject_of_cue
from generator.extract.speech.report import Report, below

CALLING = tables.words("calling")
CALLING_AS = tables.words("calling_as")
SEEMING = frozenset({"seem", "appear"})
HELD = tables.words("held")


def verdict(tree: Tree, index: int) -> Iterator[Report]:
    """What somebody or something is called: "called the plan reckless", "described him as honest"."""
    lemma = tree.lemmas[index]
    if not tree.is_verb(index) or (lemma not in CALLING and lemma not in CALLING_AS):
        return
    thing = tree.child(index, "obj", "iobj")
    if thing is None and lemma == "refer":
        thing = next((c for c in tree.those(index, "obl") if tree.preposition(c) == "to"), None)
    if thing is None or thing < index:
        return
    said = next((c for c in tree.children[index] if c > thing and _is_verdict(tree, c, lemma)), None)
    if said is not None:
        case = tree.child(thing, "case")
        first = tree.first[thing] if case is None else case + 1
        yield Report("object", index, subject_of_cue(tree, index), tuple(range(first, tree.last[said] + 1)))


def _is_verdict(tree: Tree, child: int, lemma: str) -> bool:
    relation = tree.tokens[child].dependency
    if lemma in CALLING and relation in ("xcomp", "obj", "ccomp"):
        return True
    likened = "as" in tree.words(child, "case", "mark") and relation in ("obl", "advcl", "xcomp", "nmod")
    return likened and lemma in CALLING_AS


def raised(tree: Tree, index: int) -> Iterator[Report]:
    """What somebody is held to do, the thing and the act apart: "The board is expected to resign", "seems to doubt"."""
    lemma = tree.lemmas[index]
    passive = tree.child(index, "nsubj:pass") is not None and lemma in HELD
    if not passive and not (lemma in SEEMING and tree.is_verb(index)):
        return
    subject = tree.child(index, "nsubj:pass") if passive else tree.child(index, "nsubj")
    if subject is None:
        return
    said = next((c for c in tree.those(index, "xcomp", "ccomp", "advcl") if c > index), None)
    if said is not None and (not passive or "to" in tree.words(said, "mark")):
        agent = tree.subject(index) if passive else None
        yield Report("infinitive", index, agent, (*below(tree, subject), *below(tree, said)))
