"""A clause in, the stance that it expresses out: "said … must" is a demand, "said … would be wrong" a warning."""

from __future__ import annotations

from generator.extract import tables
from generator.extract.tree import Tree
from generator.model.brief import Stance

OBLIGATION = frozenset({"must", "should"})
WRONG = tables.words("wrong")
GOOD = frozenset({"great", "good", "welcome", "excellent", "wonderful", "positive", "right"})
READY = frozenset({"ready", "willing", "prepared", "open", "happy"})
REFUSING = tables.words("refusing")
RESTRICTIONS = frozenset({"but", "unless", "only", "provided", "without"})
# What an offer depends on, by dictionary form.
CONDITIONS = frozenset(
    {"need", "have", "ought", "require", "condition", "compromise", "guarantee", "concession", "unless", "without"}
)
HYPOTHETICAL = frozenset({"would", "could"})
MODAL = frozenset({"will", "would", "wo", "can", "could", "cannot", "ca", "never"})
CLAUSES_BELOW = frozenset({"ccomp", "advcl", "acl:relcl", "parataxis", "csubj"})


def content_stance(tree: Tree, head: int, stance: Stance) -> Stance | None:
    """The stance that the clause under `head` expresses; `stance` where its wording shows nothing more exact."""
    below = list(tree.subtree(head))
    if any(tree.lower[i] in READY and _is_inclined(tree, i) and _clause_of(tree, i, head) for i in below):
        return _offered(tree, head, below)
    if stance == "proposes":
        return stance
    own = _own_tokens(tree, head)
    if _evaluates(tree, own, WRONG):
        return "warns" if any(tree.lower[index] in HYPOTHETICAL | {"will"} for index in own) else "opposes"
    if _evaluates(tree, own, GOOD) and any(tree.lower[index] in HYPOTHETICAL for index in own):
        return "supports"
    if any(tree.lower[index] in OBLIGATION and tree.tokens[index].dependency == "aux" for index in own):
        return "demands"
    if tree.negated(head) and tree.lemmas[head] in REFUSING and _is_modal(tree, head):
        return "rejects"
    own_doing = _own_doing(tree, head)
    if own_doing is not None and stance == "claims":
        return own_doing
    if tree.lower[head] == "welcome" and tree.child(head, "xcomp", "advcl") is not None:
        return "offers"
    return stance


def _is_inclined(tree: Tree, index: int) -> bool:
    """Whether a word like "open" is an adjective here: "the bridge would open" offers nothing."""
    adjective = tree.tokens[index].universal_tag == "ADJ" or tree.tokens[index].tag == "VBN"
    return adjective and _is_predicate(tree, index)


def _clause_of(tree: Tree, index: int, head: int) -> bool:
    """Whether a word belongs to the clause of `head` itself or to one joined to it, not to one that is told in it."""
    while index != head:
        if tree.tokens[index].dependency in ("ccomp", "acl:relcl", "csubj", "parataxis"):
            return False
        index = tree.tokens[index].head
    return True


def _own_doing(tree: Tree, head: int) -> Stance | None:
    """What "said it would not sell", "said it had never asked", "said it welcomed" come to: a stand of the speaker."""
    subject = tree.child(head, "nsubj")
    if subject is None or tree.lower[subject] not in ("he", "she", "it", "they", "we", "i"):
        return None
    if tree.negated(head):
        return "rejects" if _is_modal(tree, head) else "denies"
    stands = tables.stances("verb").get(tree.lemmas[head], ())
    if stands and stands[0][0] not in ("claims", "demands") and tree.child(head, "obj", "xcomp", "ccomp") is not None:
        return stands[0][0]
    return None


def _offered(tree: Tree, head: int, below: list[int]) -> Stance:
    """What being ready comes to: an offer, an offer with conditions, or none."""
    if tree.negated(head):
        return "rejects"
    restricted = any(tree.lower[index] in RESTRICTIONS for index in below)
    demanding = any(tree.lemmas[i] in CONDITIONS or tree.lemmas[i] in OBLIGATION for i in below)
    demanding = demanding or any(tree.lower[index] == "unless" for index in below)
    return "conditions" if restricted and demanding else "offers"


def _own_tokens(tree: Tree, head: int) -> list[int]:
    """The tokens of a clause without those of clauses below it."""
    order = [head]
    for index in order:
        order.extend(c for c in tree.children[index] if tree.tokens[c].dependency not in CLAUSES_BELOW)
    return order


def _is_predicate(tree: Tree, index: int) -> bool:
    return tree.child(index, "cop") is not None or tree.tokens[index].dependency in ("xcomp", "conj", "ccomp", "root")


def _evaluates(tree: Tree, own: list[int], wanted: frozenset[str]) -> bool:
    return any(tree.lemmas[i] in wanted and tree.tokens[i].universal_tag in ("ADJ", "NOUN") for i in own)


def _is_modal(tree: Tree, head: int) -> bool:
    return any(tree.lower[child] in MODAL for child in tree.children[head])
