"""A token in, the reports that need no verb of saying with a clause out: nominal cues, "according to", objects."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract import tables
from generator.extract.report import Report, below
from generator.extract.tree import Tree

OBJECT_CUES = tables.words("object_cues")
ABOUT_CUES: dict[str, frozenset[str]] = {
    **dict.fromkeys(tables.words("about_cues"), frozenset({"about", "of", "on", "against"})),
    **dict.fromkeys(tables.words("for_cues"), frozenset({"for"})),
}
# How many tokens behind "according" somebody must be named.
NEAR = 12


def nominal(tree: Tree, index: int) -> Iterator[Report]:
    """Nouns that report: "the ministry's insistence that", "his refusal to", "doubts about whether"."""
    if tree.tokens[index].universal_tag != "NOUN" or tree.lemmas[index] not in tables.cues("noun"):
        return
    owner = tree.child(index, "nmod:poss")
    for child in tree.those(index, "acl", "ccomp", "advcl"):
        if not tree.words(child, "mark", "case").isdisjoint(("that", "to", "whether")):
            speaker = owner if owner is not None else _owner_elsewhere(tree, index)
            yield Report("nominal", index, speaker, below(tree, child))


def _owner_elsewhere(tree: Tree, index: int) -> int | None:
    """Whose statement a noun is where no possessive tells: "a promise by the council", "farmers expressed doubts"."""
    for child in tree.those(index, "nmod"):
        if tree.preposition(child) in ("of", "by", "from", "among"):
            return child
    above = tree.tokens[index].head
    if tree.tokens[index].dependency == "obj" and tree.is_verb(above):
        return tree.subject(above)
    return None


def according(tree: Tree, index: int) -> Iterator[Report]:
    """Sources named beside: "according to the ministry, …" and "…, according to the ministry"."""
    if tree.lower[index : index + 2] != ["according", "to"]:
        return
    speaker = _source(tree, index)
    if speaker is None or tree.sentence[speaker] != tree.sentence[index]:
        return
    content = _according_to(tree, index, speaker)
    if content:
        yield Report("according to", index, speaker, content)


def _source(tree: Tree, index: int) -> int | None:
    token = tree.tokens[index]
    if token.dependency in ("case", "mark") and token.head > index:
        return token.head
    near = range(index + 2, min(index + NEAR, len(tree.tokens)))
    return next((i for i in near if _names_somebody(tree, i)), None)


def _names_somebody(tree: Tree, index: int) -> bool:
    return tree.is_nominal(index) and tree.tokens[index].dependency not in ("compound", "nmod:poss", "flat")


def _according_to(tree: Tree, index: int, speaker: int) -> tuple[int, ...]:
    """What "according to" reports: the sentence before its comma, the sentence behind it, else the clause around it."""
    sentence = tree.parse.sentences[tree.sentence[index]]
    if index - 1 > sentence.first and tree.tokens[index - 1].text == ",":
        return tuple(range(sentence.first, index - 1))
    if index <= sentence.first + 1:
        return tuple(range(tree.last[speaker] + 1, sentence.last))
    clause = tree.governing_clause(speaker if tree.tokens[speaker].head != speaker else index)
    return tuple(i for i in below(tree, clause) if not index <= i <= tree.last[speaker])


def object_of_cue(tree: Tree, index: int) -> Iterator[Report]:
    """A stand or a subject instead of a clause: "opposes the plan", "called for talks", "spoke about the strike"."""
    lemma = tree.lemmas[index]
    if not tree.is_verb(index) or (lemma not in OBJECT_CUES and lemma not in ABOUT_CUES):
        return
    owner = tree.subject(index)
    if owner is None or tree.child(index, "ccomp", "xcomp") is not None:
        return
    child = _object(tree, index, lemma)
    if child is not None and tree.tokens[child].universal_tag in ("NOUN", "PROPN", "VERB"):
        case = tree.child(child, "case")
        yield Report("object", index, owner, tuple(i for i in below(tree, child) if i != case))


def _object(tree: Tree, index: int, lemma: str) -> int | None:
    wanted = ABOUT_CUES.get(lemma, frozenset())
    for child in tree.those(index, "obl", "advcl"):
        if child > index and tree.preposition(child) in wanted:
            return child
    if lemma not in OBJECT_CUES:
        return None
    return next((child for child in tree.those(index, "obj") if child > index), None)
