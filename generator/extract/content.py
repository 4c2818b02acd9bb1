"""What the content of a report makes of its stance: "said … must" is a demand, "said … would be wrong" a warning."""

from __future__ import annotations

from generator.extract import tables
from generator.extract.tree import Tree
from generator.model.brief import Stance

OBLIGATION = frozenset({"must", "should"})
NEED = frozenset({"need", "have", "ought", "require"})
WRONG = tables.words("wrong")
GOOD = frozenset({"great", "good", "welcome", "excellent", "wonderful", "positive", "right"})
READY = frozenset({"ready", "willing", "prepared", "open", "happy"})
REFUSING = tables.words("refusing")
RESTRICTIONS = frozenset({"but", "unless", "only", "provided", "without"})
HYPOTHETICAL = frozenset({"would", "could"})


def content_stance(tree: Tree, head: int, stance: Stance) -> Stance | None:
    """The stance that the clause under `head` expresses; `stance` where its wording shows nothing more exact."""
    own = _clause_tokens(tree, head)
    below = [i for i in tree.subtree(head)]
    words = {tree.tokens[i].text.lower() for i in below}
    ready = any(tree.tokens[i].text.lower() in READY and _predicate(tree, i) for i in below)
    if ready:
        if tree.negated(head):
            return "rejects"
        return "conditions" if words & RESTRICTIONS and _obliges(tree, below, words) else "offers"
    if stance == "proposes":
        return stance
    if _evaluates(tree, own, WRONG):
        return "warns"
    if _evaluates(tree, own, GOOD) and {tree.tokens[i].text.lower() for i in own} & HYPOTHETICAL:
        return "supports"
    if any(tree.tokens[i].text.lower() in OBLIGATION and tree.tokens[i].dependency == "aux" for i in own):
        return "demands"
    if tree.negated(head) and tree.tokens[head].lemma.lower() in REFUSING and _modal(tree, head):
        return "rejects"
    if tree.tokens[head].text.lower() == "welcome" and tree.child(head, "xcomp", "advcl") is not None:
        return "offers"
    return stance


def _clause_tokens(tree: Tree, head: int) -> list[int]:
    """The tokens of a clause without those of clauses below it."""
    found, order = [], [head]
    for index in order:
        found.append(index)
        order.extend(
            c
            for c in tree.children[index]
            if tree.tokens[c].dependency not in ("ccomp", "advcl", "acl:relcl", "parataxis", "csubj")
        )
    return found


def _predicate(tree: Tree, index: int) -> bool:
    return tree.child(index, "cop") is not None or tree.tokens[index].dependency in ("xcomp", "conj", "ccomp", "root")


def _obliges(tree: Tree, below: list[int], words: set[str]) -> bool:
    lemmas = {tree.tokens[i].lemma.lower() for i in below}
    return bool(
        lemmas & (NEED | OBLIGATION | {"condition", "compromise", "guarantee", "concession", "unless", "without"})
        or "unless" in words
    )


def _evaluates(tree: Tree, own: list[int], wanted: frozenset[str]) -> bool:
    return any(tree.tokens[i].lemma.lower() in wanted and tree.tokens[i].universal_tag in ("ADJ", "NOUN") for i in own)


def _modal(tree: Tree, head: int) -> bool:
    return any(
        tree.tokens[c].text.lower() in ("will", "would", "wo", "can", "could", "cannot", "ca", "never")
        for c in tree.children[head]
    )
