"""Finds the complement that a verb's or noun's entry in the tables allows: an object, a clause, "on" …"""

from __future__ import annotations

from generator.extract.grammar.tree import Tree

PARTICLES = frozenset({"compound:prt", "advmod"})
CLAUSAL = frozenset({"xcomp", "acl", "advcl"})
PREPOSITIONAL_MARKS = frozenset({"for", "against", "about", "on", "of", "to"})


def complement(tree: Tree, index: int, allowed: frozenset[str]) -> int | None:
    """The head of the first complement that a verb or noun has of those `allowed`, or None.

    `allowed` holds "object", "that", "infinitive", "gerund", and prepositions, particles and conjunctions themselves.
    """
    for child in tree.children[index]:
        particle = tree.tokens[child].dependency in PARTICLES and child > index and child == tree.last[child]
        if particle and tree.lower[child] in allowed:
            return tree.child(index, "obj", "obl", "nmod") or child
        if _is_clause(tree, child, allowed) or (child > index and _is_behind(tree, child, allowed)):
            return child
    return None


def _is_clause(tree: Tree, child: int, allowed: frozenset[str]) -> bool:
    """Whether a child is an allowed clause or gerund; these may also stand before their verb."""
    relation, marks = tree.tokens[child].dependency, tree.words(child, "mark")
    finite = relation in ("ccomp", "acl", "acl:relcl") and "to" not in marks
    if finite and (marks & allowed or (relation == "ccomp" and "that" in allowed)):
        return True
    having = tree.tokens[child].tag == "VBG" or "having" in tree.words(child, "aux")
    gerund = relation in ("xcomp", "ccomp", "acl") and having
    if gerund and "gerund" in allowed and marks <= {"by"}:
        return True
    # What is done may be an object as well as a thing is: "opposes selling the port".
    here = tree.tokens[child].head
    return child == here + 1 and tree.tokens[child].tag == "VBG" and not allowed.isdisjoint({"object", "gerund"})


def _is_behind(tree: Tree, child: int, allowed: frozenset[str]) -> bool:
    """Whether a child is an allowed object, infinitive or prepositional phrase; these stand behind what takes them."""
    relation, marks = tree.tokens[child].dependency, tree.words(child, "mark")
    if relation in ("obj", "nsubj:pass") and "object" in allowed and not tree.is_verb(child):
        return True
    if (
        "to" in marks
        and "infinitive" in allowed
        and (relation in CLAUSAL or tree.tokens[child].universal_tag == "VERB")
    ):
        return True
    if tree.tokens[child].tag == "VBG" and relation in CLAUSAL and not marks.isdisjoint(allowed):
        return True
    if relation in ("obl", "nmod", "advcl", "acl") and tree.preposition(child) in allowed:
        return True
    return "to" not in marks and not marks.isdisjoint(allowed & PREPOSITIONAL_MARKS)
