"""Finds what an article says as propositions: who does what, whether it is denied, with the clause that says so.

A proposition has the class of its predicate ("resign" for "quit", "stepped down" and "her resignation"), who acts, what
it happens to, and whether it is affirmed. What stands under "if" or "whether", or is asked, says nothing.
"""

from __future__ import annotations

from dataclasses import replace

from generator.extract.facts import predicates
from generator.extract.facts.arguments import carried_noun, roles
from generator.extract.facts.dated_events import tense
from generator.extract.facts.denials import denied
from generator.extract.facts.factual import is_told, is_unreal
from generator.extract.facts.noun_propositions import nominal
from generator.extract.facts.predicate_sense import is_meant
from generator.extract.facts.predicates import Predicate
from generator.extract.facts.proposition import proposition
from generator.extract.grammar.reading import Reading
from generator.model.clause import Proposition


def propositions(reading: Reading) -> tuple[Proposition, ...]:
    """All propositions of an article in the order of their predicates."""
    found = []
    for index in range(len(reading.tree.tokens)):
        if reading.document.paragraph_at(reading.tree.tokens[index].start).kind == "heading":
            continue  # a headline says it again, in less than a sentence
        proposition = _verbal(reading, index) or nominal(reading, index) or _without(reading, index)
        if proposition is not None:
            found.append(proposition)
    return tuple(found)


def _verbal(reading: Reading, index: int) -> Proposition | None:
    tree = reading.tree
    token = tree.tokens[index]
    if not tree.is_verb(index) or token.dependency in ("aux", "aux:pass", "cop", "case", "fixed"):
        return _adjectival(reading, index)
    agent, theme = roles(tree, index)
    if is_unreal(tree, index) or (not is_told(tree, index) and not denied(tree, index, agent, theme)):
        return None
    if tree.lemmas[index] == "have" and tree.those(index, "xcomp"):
        return None  # "has to wait" has nothing
    kind = predicates.of_verb(tree, index)
    if kind is not None and not is_meant(reading, kind, index, agent, theme):
        kind = None
    carried = carried_noun(tree, index, theme)
    if carried is not None:
        kind = predicates.of_noun(tree.lemmas[carried])
        of = (c for c in tree.those(carried, "nmod") if tree.preposition(c) == "of" and tree.is_nominal(c))
        theme = next(of, carried)
    if kind is None:
        kind = Predicate(tree.lemmas[index])
    elif carried is None and theme is not None and tree.lemmas[theme] in kind.inside:
        agent, theme = None, agent
    elif carried is None and "moving" in kind.flags and agent is not None:
        agent, theme = None, agent  # who reaches a place is who arrives
    return proposition(reading, kind, index, agent, theme, tense(tree, index))


def _adjectival(reading: Reading, index: int) -> Proposition | None:
    """ "The bridge was open": an adjective says what is so."""
    tree = reading.tree
    subject = tree.child(index, "nsubj")
    if tree.tokens[index].universal_tag != "ADJ" or tree.child(index, "cop") is None or subject is None:
        return None
    return (
        None
        if is_unreal(tree, index)
        else proposition(reading, Predicate(tree.lemmas[index]), index, None, subject, tense(tree, index))
    )


def _without(reading: Reading, index: int) -> Proposition | None:
    """ "entered the cave without a permit": whoever entered had none."""
    tree = reading.tree
    token = tree.tokens[index]
    if tree.lower[index] != "without" or token.dependency != "case" or tree.tokens[token.head].universal_tag != "NOUN":
        return None
    noun = token.head
    verb = tree.governing_clause(noun)
    owner = tree.subject(verb) if tree.is_verb(verb) else None
    if owner is None or is_unreal(tree, verb):
        return None
    found = proposition(reading, Predicate("have"), verb, owner, noun, tense(tree, verb))
    return replace(found, negated=not found.negated, asked=None)
