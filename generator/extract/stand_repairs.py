"""Subjects and verbs that the parse lost, by place: "Lopez, 58, is against", "Ruiz, who farms there, doubts that"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract import tables
from generator.extract.reading import Reading
from generator.extract.stand_parts import Found
from generator.extract.tree import Tree
from generator.model.brief import Stance

# How many tokens an aside between a name and its verb may have.
LONGEST_ASIDE = 12
LONGEST_OBJECT = 24
ENDS = frozenset({".", ",", ";", ":", "?", "!", "–", "—"})
AROUND = ("det", "amod", "compound", "nmod:poss", "case", "nummod")


def subject_by_place(reading: Reading, index: int) -> int | None:
    """The last token of the name right before a predicate, an aside between commas left out; None if none is there."""
    tree = reading.tree
    first = tree.parse.sentences[tree.sentence[index]].first
    before = index - 1
    while before > first and tree.tokens[before].universal_tag in ("AUX", "ADV", "PART"):
        before -= 1
    if before > first and tree.tokens[before].text == ",":
        opening = (
            i for i in range(before - 2, max(first, before - LONGEST_ASIDE) - 1, -1) if tree.tokens[i].text == ","
        )
        before = next(opening, first) - 1
    number = reading.mention(before) if before >= first else None
    if number is None or reading.actors[number].form != "name" or not reading.actors[number].acts:
        return None
    return before


def misread(reading: Reading, index: int) -> Iterator[Found]:
    """Verbs that the parse takes for a plural: "Professor Lopez, who teaches there, doubts that the plan will work"."""
    tree = reading.tree
    token = tree.tokens[index]
    if token.tag not in ("NNS", "NN") or not tree.lower[index].endswith("s") or tree.child(index, *AROUND) is not None:
        return
    entries = [e for form in _verbs(tree.lower[index]) for e in tables.stances("verb").get(form, ())]
    owner = subject_by_place(reading, index) if entries and index + 1 < len(tree.tokens) else None
    following = _following(tree, index + 1) if owner is not None else None
    if owner is None or following is None or owner == index:
        return
    entry = next((e for e in entries if following in e.complements), None)
    if entry is not None:
        stance: Stance = entry.stance
        yield Found(stance, index, owner, index + 1, index, _end(tree, index))


def _verbs(word: str) -> tuple[str, ...]:
    """The dictionary forms that a third person may have: "denies" is "deny"."""
    return (word[:-3] + "y" if word.endswith("ies") else word[:-1], word[:-2])


def _following(tree: Tree, index: int) -> str | None:
    """What kind of complement begins at a token."""
    token = tree.tokens[index]
    if token.tag == "VBG":
        return "gerund"
    if tree.lower[index] == "that":
        return "that"
    return "object" if token.universal_tag in ("DET", "PRON", "PROPN") else None


def _end(tree: Tree, index: int) -> int:
    """The end of the clause that begins at a token: before the next punctuation."""
    stop = min(index + LONGEST_OBJECT, tree.parse.sentences[tree.sentence[index]].last)
    end = next((i for i in range(index + 1, stop) if tree.tokens[i].text in ENDS), stop)
    return end - 1
