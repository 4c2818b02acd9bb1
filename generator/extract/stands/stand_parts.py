"""What all rules for stands share: the stand as tokens, where its predicate begins and ends, whether it is negated."""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract.grammar.tree import Tree
from generator.model.brief import Stance

BEFORE = frozenset({"aux", "aux:pass", "advmod", "cop"})
# What hangs behind a verb and belongs to what it says, unlike another verb or an aside.
NEEDED = frozenset(
    {"obj", "iobj", "obl", "obl:agent", "obl:unmarked", "obl:tmod", "xcomp", "ccomp", "compound:prt", "advmod", "advcl"}
)
# Conjunctions of clauses that tell something else: "rejected the plan as talks went on".
ASIDE = frozenset({"as", "while", "after", "when", "before", "since", "because", "though", "although", "whereas"})
POINTING = frozenset({"this", "that", "these", "those"})


@dataclass(frozen=True, slots=True)
class Found:
    """A stand as tokens: cue, owner, head of what it is about, and the stretch to be read after the owner's name.

    `speech` is True where the stretch is the owner's own words, `reported` where it is a clause told of them without
    the verb of saying.
    """

    stance: Stance
    cue: int
    owner: int
    head: int
    first: int
    last: int
    speech: bool = False
    reported: bool = False


def predicate_start(tree: Tree, index: int, owner: int) -> int:
    """Where the predicate begins: auxiliaries and adverbs before the verb belong to it, its subject does not."""
    first = index
    for child in tree.those(index, *BEFORE):
        if owner < child < first and tree.last[child] < index:
            first = min(first, tree.first[child])
    broken = any(tree.tokens[i].universal_tag == "PUNCT" for i in range(first, index))
    return index if broken else first


def predicate_end(tree: Tree, index: int, head: int) -> int:
    """Where the predicate of a verb or noun ends: behind its complements, before the next verb or an aside."""
    last = index if head == index else max(index, tree.last[head])
    for child in tree.children[index]:
        if child < index or tree.last[child] <= last:
            continue
        if tree.tokens[child].dependency not in NEEDED or _is_aside(tree, child):
            break
        last = tree.last[child]
    return last


def _is_aside(tree: Tree, child: int) -> bool:
    """Whether a clause or phrase only goes on telling: ", citing the cost", "as talks went on", ", Fischer says"."""
    token = tree.tokens[child]
    start = tree.first[child]
    comma = start > 0 and tree.tokens[start - 1].text in (",", "-", "–", "—")
    if token.dependency == "advcl":
        marks = tree.words(child, "mark", "advmod")
        return (token.tag == "VBG" and (comma or not marks)) or not marks.isdisjoint(ASIDE)
    return comma and token.dependency in ("obl", "advmod", "ccomp", "obl:unmarked")


def is_turned(tree: Tree, index: int, owner: int) -> bool:
    """Whether a predicate is negated, by itself or by its subject: "does not", "no longer", "neither A nor B"."""
    if tree.negated(index):
        return True
    longer = any(tree.lower[child] == "longer" and tree.negated(child) for child in tree.children[index])
    return longer or "neither" in tree.words(owner, "cc:preconj", "det", "cc")


def points_back(tree: Tree, head: int) -> bool:
    """Whether what a stand is about is only pointed at: "rejects this", "rejects that claim"."""
    return tree.lower[head] in POINTING or not POINTING.isdisjoint(tree.words(head, "det"))


def behind_phrase(tree: Tree, index: int, phrase: tuple[str, ...], reach: int) -> int | None:
    """The head of what follows a phrase that stands at most `reach` tokens behind a word; its last word if nothing.

    None for a phrase that is denied: "took no issue with".
    """
    end = tree.parse.sentences[tree.sentence[index]].last
    for start in range(index + 1, min(index + 2 + reach, end - len(phrase) + 1)):
        if tree.tokens[start].universal_tag == "PUNCT" or tree.lower[start - 1] in ("no", "little"):
            return None
        if (behind := _past(tree, start, phrase)) is not None and behind <= end:
            return top_from(tree, behind) if behind < end else behind - 1
    return None


def _past(tree: Tree, start: int, phrase: tuple[str, ...]) -> int | None:
    """The token behind a phrase that begins at a token, an adverb inside it passed over: "pushed back hard on"."""
    at = start
    for number, word in enumerate(phrase):
        if number and at < len(tree.tokens) and tree.lower[at] != word and tree.tokens[at].tag in ("RB", "JJ"):
            at += 1
        if at >= len(tree.tokens) or tree.lower[at] != word:
            return None
        at += 1
    return at


def top_from(tree: Tree, start: int) -> int:
    """The head of the phrase that begins at a token: the highest token above it that does not stand before it."""
    index = start
    while tree.tokens[index].head > start and tree.tokens[index].head != index:
        index = tree.tokens[index].head
    return index
