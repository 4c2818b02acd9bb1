"""Decides which stance a clause expresses: "said … must" is a demand, "said … would be wrong" a warning."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree
from generator.extract.stands.content_denials import denies_a_fact
from generator.extract.stands.content_harms import harm
from generator.extract.stands.content_needs import OBLIGATION, is_called_needed, is_demanded
from generator.extract.stands.content_own import has_words, own_doing
from generator.extract.stands.content_values import UNTRUE, is_of_oneself, values
from generator.extract.stands.stand_conditions import conditioned, has_modal
from generator.model.brief import Stance

RISKS = tables.words("risks")
READY = tables.words("inclined")
REFUSING = tables.words("refusing")
RESTRICTIONS = frozenset({"but", "unless", "only", "provided", "without"})
# What an offer depends on, by dictionary form.
CONDITIONS = tables.words("conditions")
HYPOTHETICAL = frozenset({"would", "could"})
GROUNDLESS = tables.words("groundless")
HOLLOW = tables.words("hollow")
THREATS = tables.words("threats")
RULED_OUT = (("no", "question", "of"), ("out", "of", "the", "question"), ("no", "way"), ("off", "the", "table"))
DISMISSED = (("without", "merit"), ("without", "basis"), ("without", "foundation"), ("no", "merit"), ("no", "basis"))
CLAUSES_BELOW = frozenset({"ccomp", "advcl", "acl:relcl", "parataxis", "csubj"})
REPORTED = frozenset({"he", "she", "it", "they", "we", "i"})


def content_stance(tree: Tree, head: int, stance: Stance, speaker: frozenset[str] = REPORTED) -> Stance | None:
    """The stance that the clause under `head` expresses; `stance` where its wording shows nothing more exact.

    `speaker` are the pronouns by which whoever says it speaks of themselves.
    """
    below = list(tree.subtree(head))
    if any(tree.lower[i] in READY and _is_inclined(tree, i) and _clause_of(tree, i, head) for i in below):
        return stance if _is_of_all(tree, head) else _offered(tree, head, below)
    if stance == "proposes":
        return stance
    if stance == "claims" and tree.lemmas[head] in GROUNDLESS and tree.child(head, "cop") is not None:
        return None if tree.negated(head) else "rejects"
    ruled_out = any(has_words(tree, head, words) for words in (*RULED_OUT, *DISMISSED))
    if ruled_out and stance == "claims" and not _passes_on(tree, head):
        return "rejects"
    if stance == "claims" and is_called_needed(tree, head):
        return "demands"
    if stance == "claims" and tree.lemmas[head] in UNTRUE and tree.child(head, "cop") is not None:
        return None if tree.negated(head) else "denies"
    value = 0 if is_of_oneself(tree, head, speaker) else values(tree, head)
    if stance == "claims" and (tree.lemmas[head] in HOLLOW or (tree.lemmas[head] == "worth" and tree.negated(head))):
        return "doubts"
    future = any(tree.lower[index] in HYPOTHETICAL | {"will"} for index in own_tokens(tree, head))
    if value < 0:
        doing = tree.child(head, "csubj", "expl") is not None or _is_deed(
            tree, tree.child(head, "nsubj", "nsubj:outer")
        )
        return "warns" if tree.lemmas[head] in RISKS or (future and doing) else "opposes"
    if value > 0 and OBLIGATION.isdisjoint(tree.words(head, "aux")):
        return "supports"
    if is_demanded(tree, head, speaker):
        return "demands"
    if stance == "claims" and (harmful := harm(tree, head, speaker)) is not None:
        return harmful
    if tree.negated(head) and tree.lemmas[head] in REFUSING and has_modal(tree, head):
        return conditioned(tree, head, "rejects", tree.last[head])
    if stance == "claims" and value >= 0 and has_words(tree, head, ("only", "if")):
        return "conditions"
    if stance == "claims" and (would_if := _would_if(tree, head)) is not None:
        return would_if
    own = own_doing(tree, head, speaker)
    if own is not None and stance == "claims":
        return conditioned(tree, head, own, tree.last[head])
    if tree.lower[head] == "welcome" and tree.child(head, "xcomp", "advcl") is not None:
        return "offers"
    return "denies" if stance == "claims" and denies_a_fact(tree, head) else stance


def _passes_on(tree: Tree, head: int) -> bool:
    """Whether a clause only tells what others say: "I heard that they said no way"."""
    return tree.child(head, "ccomp") is not None and tree.lemmas[head] in ("hear", "say", "read", "see")


def _is_of_all(tree: Tree, head: int) -> bool:
    """Whether a clause tells of people at large: "the people are ready for change" offers nothing."""
    subject = tree.child(head, "nsubj")
    return subject is not None and tree.lower[subject] in ("people", "voters", "everybody", "everyone", "many", "they")


def _is_deed(tree: Tree, subject: int | None) -> bool:
    """Whether a subject is something to do rather than a thing: "waiting for them", "it … to wait"."""
    return subject is not None and (tree.tokens[subject].tag == "VBG" or tree.lower[subject] == "it")


def _would_if(tree: Tree, head: int) -> Stance | None:
    """What somebody would do if others did something: "the club would accept if", "if they touch a job, we are out"."""
    subject, condition = tree.child(head, "nsubj"), tree.child(head, "advcl")
    if subject is None or condition is None or tree.words(condition, "mark").isdisjoint({"if", "unless"}):
        return None
    other = tree.child(condition, "nsubj", "nsubj:pass")
    own = tree.lower[subject] in ("we", "i")
    acts = own or tree.lower[subject] in tables.organization_nouns() or tree.tokens[subject].universal_tag == "PROPN"
    if not acts or other is None or tree.lower[other] in ("we", "i"):
        return None
    firm = has_modal(tree, head) and not {"can", "could"} & tree.words(head, "aux")
    if "unless" in tree.words(condition, "mark"):
        return "conditions" if firm else None
    threat = (own and "you" in tree.words(head, "obj")) or tree.lemmas[head] in THREATS
    threat = threat or not THREATS.isdisjoint(tree.words(head, "compound:prt", "advmod"))
    if threat:
        return "warns"
    return "conditions" if firm and not tree.negated(head) else None


def _is_inclined(tree: Tree, index: int) -> bool:
    """Whether a word like "open" is an adjective here: "the bridge would open" offers nothing."""
    adjective = tree.tokens[index].universal_tag == "ADJ" or tree.tokens[index].tag == "VBN"
    doing = tree.child(index, "xcomp", "obl", "advcl", "ccomp") is not None
    return adjective and _is_predicate(tree, index) and doing


def _clause_of(tree: Tree, index: int, head: int) -> bool:
    """Whether a word belongs to the clause of `head` itself or to one joined to it, not to one that is told in it."""
    while index != head:
        if tree.tokens[index].dependency in ("ccomp", "acl:relcl", "csubj", "parataxis", "advcl"):
            return False
        index = tree.tokens[index].head
    return True


def _offered(tree: Tree, head: int, below: list[int]) -> Stance:
    """What being ready comes to: an offer, an offer with conditions, or none."""
    if tree.negated(head):
        return "rejects"
    if not OBLIGATION.isdisjoint(tree.words(head, "aux")):
        return "demands"
    restricted = any(tree.lower[index] in RESTRICTIONS for index in below)
    demanding = any(tree.lemmas[i] in CONDITIONS or tree.lemmas[i] in OBLIGATION for i in below)
    demanding = demanding or any(tree.lower[index] == "unless" for index in below)
    if restricted and demanding:
        return "conditions"
    return conditioned(tree, head, "offers", tree.last[head])


def own_tokens(tree: Tree, head: int) -> list[int]:
    """The tokens of a clause without those of clauses below it."""
    order = [head]
    for index in order:
        order.extend(c for c in tree.children[index] if tree.tokens[c].dependency not in CLAUSES_BELOW)
    return order


def _is_predicate(tree: Tree, index: int) -> bool:
    return tree.child(index, "cop") is not None or tree.tokens[index].dependency in ("xcomp", "conj", "ccomp", "root")
