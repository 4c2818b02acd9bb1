"""Finds what a verb, noun or adjective reports by the complements that its entry in `frames.tsv` takes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree
from generator.extract.speech.cue_speakers import subject_of_cue
from generator.extract.speech.report import Report
from generator.model.mention import AttributionForm

PARTS = {"VERB": "verb", "NOUN": "noun", "ADJ": "adjective"}
CLAUSES = frozenset({"xcomp", "ccomp", "advcl", "acl", "csubj"})
PHRASES = frozenset({"obl", "nmod", "advcl", "acl"})
FOLLOWING = frozenset({"obl", "nmod", "acl"})
OWNERS = ("of", "by", "from", "among")
# What is reported is a thing, a person or an act, not "it" or "this".
CONTENT_TAGS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


def framed(tree: Tree, index: int) -> Iterator[Report]:
    """Complements short of a clause: "opposes the plan", "vowed to go", "his refusal to pay", "worried about rain"."""
    part = PARTS.get(tree.tokens[index].universal_tag)
    if part is None:
        return
    frames = tables.frames(part).get(tree.lemmas[index])
    if frames is None:
        return
    for child in tree.children[index]:
        if child > index and (frame := _frame(tree, child)) in frames and _tells(tree, index, child, frame):
            yield Report(_form(part, frame), index, _speaker(tree, index, part), _content(tree, index, child))


def _frame(tree: Tree, child: int) -> str:
    """What a complement is called in the table; nothing where the table has no word for it."""
    token = tree.tokens[child]
    marks = tree.words(child, "mark")
    if token.dependency in CLAUSES and "to" in marks and token.tag == "VB":
        return "infinitive"
    if token.dependency in PHRASES and (prepositions := marks | tree.words(child, "case")):
        return min(prepositions)
    if token.dependency in CLAUSES and token.tag == "VBG":
        return "gerund"
    if token.dependency in ("ccomp", "acl"):
        return "that"
    return "object" if token.dependency == "obj" else ""


def _tells(tree: Tree, index: int, child: int, frame: str) -> bool:
    """Whether a complement says what is meant: no pronoun, and no object that only names who is told or asked."""
    if tree.tokens[child].universal_tag not in CONTENT_TAGS:
        return False
    if frame == "infinitive" and tree.child(index, "nsubj:pass") is not None:
        return False
    return frame != "object" or tree.child(index, "ccomp", "xcomp") is None


def _content(tree: Tree, index: int, child: int) -> tuple[int, ...]:
    """A complement without its preposition, with the phrases right behind it, which parsers often hang too high."""
    case, last = tree.child(child, "case"), tree.last[child]
    for sibling in tree.children[index]:
        if sibling > child and tree.first[sibling] == last + 1 and tree.tokens[sibling].dependency in FOLLOWING:
            last = tree.last[sibling]
    return tuple(i for i in range(tree.first[child], last + 1) if i != case)


def _form(part: str, frame: str) -> AttributionForm:
    if part == "noun":
        return "nominal"
    return "infinitive" if frame == "infinitive" else "object"


def _speaker(tree: Tree, index: int, part: str) -> int | None:
    if part == "verb":
        return subject_of_cue(tree, index)
    return owner(tree, index) if part == "noun" else _bearer(tree, index)


def owner(tree: Tree, index: int) -> int | None:
    """Whose statement a noun is: "his promise", "a promise by the council", "farmers expressed doubts"."""
    possessor = tree.child(index, "nmod:poss")
    if possessor is not None:
        return possessor
    for child in tree.those(index, "nmod"):
        if tree.preposition(child) in OWNERS:
            return child
    above = tree.tokens[index].head
    if tree.tokens[index].dependency in ("obj", "obl") and tree.is_verb(above):
        return tree.subject(above)
    return None


def _bearer(tree: Tree, index: int) -> int | None:
    """Who is what an adjective says: the subject of "is worried", the noun of "officials worried about rain"."""
    token = tree.tokens[index]
    if token.dependency in ("amod", "acl"):
        return token.head
    return tree.subject(index)
