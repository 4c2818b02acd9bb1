"""One article in, what it says out as propositions: who does what, whether it is denied, with the clause that says so.

A proposition has the class of its predicate ("resign" for "quit", "stepped down" and "her resignation"), who acts, what
it happens to, and whether it is affirmed. What stands under "if" or "whether", or is asked, says nothing.
"""

from __future__ import annotations

from dataclasses import replace

from generator.extract import predicates, tables
from generator.extract.arguments import (
    argument,
    behind,
    carried_noun,
    noun_theme,
    outer,
    roles,
    surroundings,
    teller_start,
)
from generator.extract.asking import QUESTION_WORDS, asked
from generator.extract.dated_events import tense
from generator.extract.denials import denied
from generator.extract.factual import is_told, is_unreal
from generator.extract.predicate_sense import is_meant
from generator.extract.predicates import Predicate
from generator.extract.reading import Reading
from generator.extract.sentences import terms
from generator.extract.tree import Tree
from generator.extract.trimming import after_openers, from_holder, trimmed
from generator.model.mention import Proposition, Tense

# A noun names something that happens where one of these governs it: "foresees the closure of the plant".
AFFIRMING = tables.words("affirming")
# Helpers with which a verb says what can or ought to be, not what is or may come.
POSSIBLE = frozenset({"can", "could", "must", "ought", "should"})
MARKS = frozenset({'"', "“", "”", "''", "``", "‘", "’", "'"})
# So many words behind a noun of happening say what it is of.
LONGEST_NOUN = 7


def propositions(reading: Reading) -> tuple[Proposition, ...]:
    """All propositions of an article in the order of their predicates."""
    found = []
    for index in range(len(reading.tree.tokens)):
        if reading.document.paragraph_at(reading.tree.tokens[index].start).kind == "heading":
            continue  # a headline says it again, in less than a sentence
        proposition = _verbal(reading, index) or _nominal(reading, index) or _without(reading, index)
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
    return _proposition(reading, kind, index, agent, theme, tense(tree, index))


def _adjectival(reading: Reading, index: int) -> Proposition | None:
    """ "The bridge was open": an adjective says what is so."""
    tree = reading.tree
    subject = tree.child(index, "nsubj")
    if tree.tokens[index].universal_tag != "ADJ" or tree.child(index, "cop") is None or subject is None:
        return None
    return (
        None
        if is_unreal(tree, index)
        else _proposition(reading, Predicate(tree.lemmas[index]), index, None, subject, tense(tree, index))
    )


def _nominal(reading: Reading, index: int) -> Proposition | None:
    """ "the closure of the plant" where it is said to happen, "the deadline for the board is 11 November"."""
    tree = reading.tree
    token = tree.tokens[index]
    kind = predicates.of_noun(tree.lemmas[index]) if token.universal_tag == "NOUN" else None
    if kind is None or token.dependency in ("compound", "nmod:poss") or _is_between_marks(tree, index):
        return None
    top = index
    while tree.tokens[top].dependency == "conj" and tree.tokens[top].head < top:
        top = tree.tokens[top].head
    above = tree.tokens[top].head
    relation = tree.tokens[top].dependency
    day = tree.lower[above].isdigit() or tree.tokens[above].text in tables.words("months_and_days")
    dated = relation in ("nsubj", "nsubj:outer") and day
    affirmed = relation in ("obj", "nsubj", "nsubj:pass") and tree.lemmas[above] in AFFIRMING
    dateable = "once" in kind.flags and relation == "obj"
    never = relation == "nmod" and denied(tree, index, None, None)
    spared = tree.lower[max(0, index - 2) : index] in (["rather", "than"], ["instead", "of"])
    if spared or never:
        above = tree.governing_clause(top)
    if not (dated or affirmed or dateable or spared or never) or above == top or is_unreal(tree, above):
        return None
    theme = tree.subject(above) if spared else index if dated else noun_theme(tree, index) or behind(tree, index)
    told: Tense = "none" if dated or not tree.is_verb(above) else tense(tree, above)
    return _proposition(reading, kind, index, None, theme, told, above)


def _asked(reading: Reading, index: int, first: int, last: int) -> str | None:
    """A clause as a question of whether; None for one that begins with "which" and goes on with something told."""
    text = asked(reading, index, first, last)
    return None if text is None or text.partition(" ")[0].lower() in QUESTION_WORDS else text


def _is_between_marks(tree: Tree, index: int) -> bool:
    """Whether a word stands alone between quotation marks: not “end” it."""
    around = {tree.tokens[i].text for i in (index - 1, index + 1) if 0 <= i < len(tree.tokens)}
    return bool(around) and around <= MARKS


def _proposition(
    reading: Reading, kind: Predicate, index: int, agent: int | None, theme: int | None, told: Tense,
    head: int | None = None,
) -> Proposition:  # fmt: skip
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
    found = _proposition(reading, Predicate("have"), verb, owner, noun, tense(tree, verb))
    return replace(found, negated=not found.negated, asked=None)
