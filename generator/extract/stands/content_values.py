"""Decides whether a predicate calls something good or bad: "a grave mistake", "fair and wise"."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree

WRONG = tables.words("wrong")
GOOD = tables.words("good")
UNTRUE = tables.words("untrue")
# What is not so is bad: "is not acceptable".
WANTING = tables.words("wanting")


def _by_first_word(name: str) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(tables.words(name)):
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append(words)
    return found


# Judgements of several words: "was over the line", "a step in the right direction".
WRONG_PHRASES = _by_first_word("wrong_phrases")
GOOD_PHRASES = _by_first_word("good_phrases")
# Verbs with a thing that something comes to: "had made a grave mistake", "would constitute a betrayal".
AMOUNTING = frozenset({"make", "commit", "constitute", "represent"})
# Clauses that say something else than what their predicate is called.
BELOW = ("advcl", "ccomp", "acl:relcl", "parataxis", "conj")
DENYING = frozenset({"not", "n't", "no"})
FRIENDS = frozenset({"friend", "man", "woman", "person", "guy", "chance", "time", "day", "morning", "deal", "while"})


def values(tree: Tree, head: int) -> int:
    """Whether a predicate calls something good (1) or bad (-1), or neither (0): "a grave mistake", "fair and wise"."""
    if (phrased := _phrased(tree, head)) != 0:
        return phrased
    if tree.negated(head):
        lacking = tree.lemmas[head] in WANTING and tree.tokens[head].tag not in ("JJR", "RBR")
        return -1 if lacking and tree.child(head, "cop") is not None else 0
    if tree.lemmas[head] in AMOUNTING:
        things = tree.those(head, "obj", "xcomp")
        return -1 if any(tree.lemmas[thing] in WRONG for thing in things) else 0
    told = [head, *tree.those(head, "conj", "amod"), *_small(tree, head)]
    told += [adjective for index in told[1:] for adjective in tree.those(index, "amod")]
    told += [part for part in tree.those(head, "nmod") if tree.preposition(part) == "of" and tree.lemmas[part] in WRONG]
    lemmas = [
        tree.lemmas[i] for i in told if tree.tokens[i].universal_tag in ("ADJ", "NOUN") or tree.tokens[i].tag == "VBN"
    ]
    is_named = tree.child(head, "cop") is not None or not tree.is_verb(head) or len(told) > 1
    if not is_named:
        return 0
    good = not GOOD.isdisjoint(lemmas) and tree.lemmas[head] not in FRIENDS
    return -1 if not WRONG.isdisjoint(lemmas) else int(good)


def is_of_oneself(tree: Tree, head: int, speaker: frozenset[str]) -> bool:
    """Whether a clause is about whoever says it, so that it praises or blames nothing else: "I feel responsible"."""
    subject = tree.child(head, "nsubj", "nsubj:pass")
    return subject is not None and tree.lower[subject] in speaker & {"i", "he", "she"}


def _phrased(tree: Tree, head: int) -> int:
    """What a phrase of the tables in the clause of a predicate comes to; a denied one the contrary, if anything."""
    first = next((child for child in tree.those(head, "cop", "aux") if child < head), head)
    end = next(
        (tree.first[c] for c in tree.those(head, *BELOW) if c > head and tree.first[c] > head), tree.last[head] + 1
    )
    words = tree.lower[min(first, head) : end]
    for phrases, value in ((WRONG_PHRASES, -1), (GOOD_PHRASES, 1)):
        for at, word in enumerate(words):
            for phrase in phrases.get(word, ()):
                if tuple(words[at : at + len(phrase)]) == phrase:
                    return (-1 if value > 0 else 0) if tree.negated(head) and phrase[0] not in DENYING else value
    return 0


def _small(tree: Tree, head: int) -> list[int]:
    """What something is said to be or become by a verb like "remains", "looks", "amounts to"."""
    if not tree.is_verb(head) or tree.child(head, "obj") is not None:
        return []
    return [child for child in tree.those(head, "xcomp") if not tree.is_verb(child)]
