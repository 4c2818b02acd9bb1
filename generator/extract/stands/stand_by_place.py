"""Finds stands by the place of their words, where the parse takes a verb for something else."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree
from generator.extract.stands.stand_parts import Found
from generator.extract.stands.stand_repairs import LONGEST_ASIDE, first_of, subject_by_place
from generator.model.brief import Stance

MEETINGS = tables.words("meetings")
LONGEST_OBJECT = 24
ENDS = frozenset({".", ",", ";", ":", "?", "!", "–", "—"})
# Words and signs a clause may open behind.
OPENERS = frozenset({",", ";", ":", "and", "but", "that", "while", "as", "“", '"', "-", "–", "—"})


def by_place(reading: Reading, index: int) -> Iterator[Found]:
    """Verbs that the parse takes for something else, right behind a name: "Lopez, who farms there, doubts that …"."""
    tree = reading.tree
    # A past form before a noun may be taken for its adjective: "Lopez dismissed reports that …".
    taken_for_adjective = tree.tokens[index].tag == "VBD" and tree.tokens[index].dependency == "amod"
    taken_for_noun = tree.tokens[index].universal_tag == "NOUN" and not _has_verb(tree, index)
    whole = tree.child(index, "nsubj", "aux", "aux:pass", "cop") is not None
    whole = whole and not taken_for_adjective and not taken_for_noun
    if whole or index + 1 >= len(tree.tokens):
        return
    entries = [e for form in _verbs(tree, index) for e in tables.stances("verb").get(form, ())]
    if not entries and tree.tokens[index].dependency == "root" and taken_for_noun:
        entries = list(tables.stances("verb").get(tree.lower[index], ()))
    following = _following(tree, index + 1, plain=tree.lower[index] not in _ambiguous()) if entries else None
    participle = tree.tokens[index].tag == "VBN" and tree.tokens[index].dependency == "acl"
    if (
        following is None
        and (taken_for_noun or participle)
        and any(tree.lower[index + 1] in entry.complements for entry in entries)
    ):
        following = tree.lower[index + 1]
    owner = subject_by_place(reading, index) if following is not None else None
    if owner is None or not _opens_clause(reading, owner):
        return
    wanted = {following, "object"} if following == "gerund" else {following}
    entry = next((e for e in entries if wanted & e.complements and (e.stance != "claims" or following == "that")), None)
    if entry is not None:
        stance: Stance = entry.stance
        if stance == "proposes" and tree.lower[index].startswith("call"):
            stance = "proposes" if MEETINGS & set(tree.lemmas[index : _end(tree, index) + 1]) else "demands"
        for holder in _joined(reading, owner):
            yield Found(stance, index, holder, index + 1, index, _end(tree, index))


def _has_verb(tree: Tree, index: int) -> bool:
    """Whether a sentence has a verb that the parse knows, so that its head may well be the noun it is taken for."""
    sentence = tree.parse.sentences[tree.sentence[index]]
    return any(tree.is_verb(other) for other in range(sentence.first, sentence.last))


def _verbs(tree: Tree, index: int) -> tuple[str, ...]:
    """The dictionary forms that a word may have as a finite verb: "denies" and "denied" are "deny"."""
    word = tree.lower[index]
    if tree.tokens[index].universal_tag not in ("NOUN", "VERB", "ADJ"):
        return ()
    if word.endswith(("ies", "ied")):
        return (word[:-3] + "y",)
    if word.endswith("s"):
        return (word[:-1], word[:-2])
    if word.endswith("ed"):
        return (word[:-1], word[:-2], word[:-3])
    return (word,) if word not in _ambiguous() else ()


@cache
def _ambiguous() -> frozenset[str]:
    """Forms that are as often nouns as verbs: "support", "demands"."""
    nouns = {*tables.stances("noun"), *tables.words("verbs_and_nouns")}
    return frozenset({*nouns, *(f"{noun}s" for noun in nouns)})


def _opens_clause(reading: Reading, owner: int) -> bool:
    """Whether the name that ends with a token begins its clause, alone or as the last of several."""
    tree = reading.tree
    first = first_of(reading, owner)
    sentence = tree.parse.sentences[tree.sentence[owner]].first
    if first <= sentence:
        return True
    before = tree.lower[first - 1]
    if before in ("the", "a", "an"):
        first, before = first - 1, tree.lower[first - 2] if first - 2 >= sentence else ""
    joined = before == "and" and reading.mention(first - 2) is not None
    if joined:
        return _opens_clause(reading, first - 2)
    return first <= sentence or before in OPENERS


def _joined(reading: Reading, owner: int) -> list[int]:
    """A name and those that "and" and commas join before it: "John Bell (Alder), Karen Lind and the guild"."""
    tree, found = reading.tree, [owner]
    before = first_of(reading, owner) - 1
    before -= tree.lower[before] in ("the", "a")
    if before < 1 or tree.lower[before] != "and":
        return found
    while before > 0 and (tree.lower[before] == "and" or (tree.lower[before] == "," and len(found) > 1)):
        name = before - 1
        if tree.tokens[name].text == ")":
            name = next((i for i in range(name, max(0, name - LONGEST_ASIDE), -1) if tree.lower[i] == "("), 1) - 1
        if reading.mention(name) is None or tree.sentence[name] != tree.sentence[owner]:
            break
        found.insert(0, name)
        before = first_of(reading, name) - 1
        before -= tree.lower[before] in ("the", "a")
    return found


def _following(tree: Tree, index: int, plain: bool) -> str | None:
    """What kind of complement begins at a token; `plain` where the word before it is hardly a noun."""
    token = tree.tokens[index]
    if token.tag == "VBG":
        return "gerund"
    if tree.lower[index] == "that":
        return "that"
    wanted = ("DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM") if plain else ("DET", "PRON", "PROPN")
    return "object" if token.universal_tag in wanted else None


def _end(tree: Tree, index: int) -> int:
    """The end of the clause that begins at a token: before the next punctuation."""
    stop = min(index + LONGEST_OBJECT, tree.parse.sentences[tree.sentence[index]].last)
    end = next((i for i in range(index + 1, stop) if tree.tokens[i].text in ENDS), stop)
    return end - 1
