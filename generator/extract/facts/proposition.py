"""Makes a proposition of a predicate with who takes part in it: the clause that says so, its words, its time."""

from __future__ import annotations

from generator.extract.facts.arguments import (
    argument,
    outer,
    surroundings,
    teller_start,
)
from generator.extract.facts.denials import denied
from generator.extract.facts.predicates import Predicate
from generator.extract.facts.sentences import terms
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.trimming import after_openers, from_holder, trimmed
from generator.extract.open.asking import QUESTION_WORDS, asked
from generator.model.clause import Proposition, Tense

# Helpers with which a verb says what can or ought to be, not what is or may come.
POSSIBLE = frozenset({"can", "could", "must", "ought", "should"})
# So many words behind a noun of happening say what it is of.
LONGEST_NOUN = 7


def _asked(reading: Reading, index: int, first: int, last: int) -> str | None:
    """A clause as a question of whether; None for one that begins with "which" and goes on with something told."""
    text = asked(reading, index, first, last)
    return None if text is None or text.partition(" ")[0].lower() in QUESTION_WORDS else text


def proposition(
    reading: Reading, kind: Predicate, index: int, agent: int | None, theme: int | None, told: Tense,
    head: int | None = None,
) -> Proposition:  # fmt: skip
    """What the predicate at token `index` says, with the tokens of who acts and what it happens to.

    `head` is the verb that says it where the predicate is a noun: "foresees" in "foresees the closure".
    """
    tree = reading.tree
    verb = index if head is None else head
    clause = tree.governing_clause(verb)
    first, last = tree.first[clause], max(tree.last[clause], index)
    clause = outer(tree, clause)
    first = min(first, tree.first[clause])
    subject = tree.child(clause, "nsubj", "nsubj:pass", "expl")
    if subject is not None and first < tree.first[subject] < clause:
        first = tree.first[subject]
    first = min(first, teller_start(tree, clause, first))
    first = min(from_holder(tree, clause, after_openers(tree, first, clause)), index)
    last = max(trimmed(tree, first, last, max(clause, index, verb)), index)
    return Proposition(
        predicate=kind.name,
        known=kind.known,
        excludes=kind.excludes,
        flags=kind.flags | ({"possible"} if POSSIBLE & tree.words(verb, "aux") else set()),
        negated=denied(tree, index, agent, theme),
        tense=told,
        agent=argument(reading, agent),
        theme=argument(reading, theme),
        terms=terms(tree, first, last),
        clause=tree.span(first, last),
        sentence=tree.sentence[index],
        head=verb,
        at=tree.tokens[index].start,
        noun=tree.text(index, min(tree.last[index], index + LONGEST_NOUN)) if head is not None else "",
        asked=_asked(reading, index, first, last) if head is None else None,
        within=surroundings(tree, index) if head is None else frozenset(),
    )
