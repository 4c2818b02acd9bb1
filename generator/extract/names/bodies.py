"""Finds the named body that a description stands for: "the company", "the US manufacturer"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree
from generator.extract.names.salience import salience
from generator.model.mention import ActorMention

# Nouns for any firm or club; another noun ("the union") must stand in the name it is for.
FIRMS = tables.words("firms")
OFFICIAL = tables.words("official_bodies")
# Nouns that fit firms of every trade: "the company", "the group".
ANY_FIRM = tables.words("any_firm")
# How many sentences back a body may be named; they are spoken of longer than people.
REACH = 5
# How many mentions back are looked through, so that time grows with the article's length and not with its square.
REMEMBERED = 300
# What a body gains for each time it was named before, up to `MOST_NAMED` times: an article's own company is meant.
NAMED_BEFORE = 0.8
MOST_NAMED = 5
# What a body gains when its name or its introduction says what the description says: "airline" for "Altavista Air".
SHOWN = 20.0
# What a firm gains where "the company" may also be a body of which nothing tells that it is one.
SHOWN_FIRM = 6.0

# Nouns whose "at" tells where people belong, not where something is: "cabin crew at Altavista".
PEOPLE_OF = frozenset(
    {"analyst", "analysts", "crew", "economist", "employees", "pilots", "staff", "unions", "workers", "workforce"}
)
LOCATING = frozenset({"at", "in", "near", "outside", "inside"})


def body_meant(tree: Tree, role: ActorMention, done: Sequence[ActorMention]) -> int | None:
    """The index of the named body before a description that it stands for; None where no name allows it."""
    noun = role.text.split()[-1].lower()
    first = tree.token_at(role.start) or 0
    definite = role.acts and first > 0 and tree.lower[first - 1] == "the"
    if not definite or (role.country and noun not in FIRMS) or "’s" in role.text or "'s" in role.text:
        return None
    best, best_score = None, 0.0
    start = max(0, len(done) - REMEMBERED)
    named = _times_named(done[start:])
    said = introductions(tree, done[start:])
    for index in range(len(done) - 1, start - 1, -1):
        other = done[index]
        target = index if other.refers_to is None else other.refers_to
        if target >= len(done) or done[target].kind != "organization" or _locates(tree, other):
            continue
        name = done[target].name or ""
        shown = shows(noun, name, said.get(name, frozenset()))
        far = role.sentence - other.sentence - REACH
        if not _may_be(noun, done[target], said.get(name, frozenset())) or (far > 0 and not shown):
            continue
        score = salience(tree, role, other, None) + NAMED_BEFORE * min(MOST_NAMED, named.get(name, 0))
        if shown:
            score += SHOWN + 2.0 * max(0, far)
        elif noun in ANY_FIRM and _shows_firm(name, said.get(name, frozenset())):
            score += SHOWN_FIRM
        if score > best_score:
            best, best_score = target, score
    return best


def _locates(tree: Tree, mention: ActorMention) -> bool:
    """Whether a body is named as the place where something is: "a meeting at the Labour Club"."""
    first, last = tree.token_at(mention.start) or 0, tree.token_at(mention.end - 1) or 0
    head = tree.head(first, last)
    if tree.tokens[head].dependency == "nmod" and tree.lower[tree.tokens[head].head] in PEOPLE_OF:
        return False
    return tree.preposition(head) in LOCATING


def introductions(tree: Tree, done: Sequence[ActorMention]) -> dict[str, frozenset[str]]:
    """For each body's name the nouns an article introduces it by: "drugmaker Altavista", "Altavista, an airline,"."""
    found: dict[str, frozenset[str]] = {}
    for mention in done:
        if mention.form != "name" or mention.kind != "organization" or not mention.name:
            continue
        first, last = tree.token_at(mention.start) or 0, tree.token_at(mention.end - 1) or 0
        nouns = {
            tree.lower[child]
            for index in range(first, last + 1)
            for child in tree.children[index]
            if (child == first - 1 and tree.tokens[child].dependency in ("compound", "nmod:desc"))
            or (child > last and tree.tokens[child].dependency == "appos")
        }
        head = tree.head(first, last)
        if tree.tokens[head].head == first - 1 and tree.tokens[head].dependency in ("appos", "flat", "nmod:desc"):
            nouns.add(tree.lower[first - 1])
        found[mention.name] = found.get(mention.name, frozenset()) | (nouns & tables.organization_nouns().keys())
    return found


def shows(noun: str, name: str, said: frozenset[str]) -> bool:
    """Whether a body's name or introduction says what a noun says: "the airline" for "Altavista Air"."""
    words = set(name.lower().split())
    same = tables.body_classes().get(noun, frozenset({noun}))
    return noun in words or noun in said or bool(same & (words | said))


def _times_named(done: Sequence[ActorMention]) -> dict[str, int]:
    counts: dict[str, int] = {"": 0}
    for mention in done:
        if mention.form == "name" and mention.name:
            counts[mention.name] = counts.get(mention.name, 0) + 1
    return counts


def _shows_firm(name: str, said: frozenset[str]) -> bool:
    trades = FIRMS & tables.body_classes().keys()
    return bool(said & FIRMS) or any(shows(trade, name, said) for trade in trades)


def _may_be(noun: str, other: ActorMention, said: frozenset[str]) -> bool:
    """Whether a named body may be described so: by what its name or introduction says, or by a noun for firms where
    neither says that it is another kind of body."""
    if other.form != "name" or other.kind != "organization" or not other.name:
        return False
    if shows(noun, other.name, said):
        return True
    words = {*other.name.lower().split(), *said}
    if noun not in FIRMS or OFFICIAL.intersection(words):
        return False
    if noun in ANY_FIRM:
        return True
    return not any(words & (shown | {trade}) for trade, shown in tables.body_classes().items() if trade != noun)
