"""Finds stands that adjectives and phrases express: "is ready to", "is against"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.stands.complements import complement
from generator.extract.stands.content import content_stance
from generator.extract.stands.stand_conditions import conditioned
from generator.extract.stands.stand_parts import Found, is_turned, predicate_end, predicate_start, top_from
from generator.extract.stands.stand_repairs import subject_by_place
from generator.extract.stands.stand_told import is_refused_itself

INCLINED = tables.words("inclined")
# Verbs that stand where "is" might: "remains opposed to".
STAYING = frozenset({"remain", "stay", "become", "seem", "appear"})
# How many adverbs may stand between "is" and "against".
REACH = 3


def adjective(reading: Reading, index: int) -> Iterator[Found]:
    """Adjectives of the tables: "The union is ready to", "is open to talks", "was prepared and willing to"."""
    tree = reading.tree
    adjectives = tables.stances("adjective")
    entries = adjectives.get(tree.lower[index], ())
    if not entries:
        return
    top = index
    while tree.tokens[top].dependency == "conj" and tree.lower[tree.tokens[top].head] in adjectives:
        top = tree.tokens[top].head
    copula = tree.child(top, "cop", "aux:pass")
    above = tree.tokens[top].head
    if copula is None and tree.tokens[top].dependency in ("xcomp", "advmod", "obj") and tree.lemmas[above] in STAYING:
        copula = above
    own = tree.child(top, "nsubj", "nsubj:pass")
    owner = own if own is not None else tree.subject(top)
    if copula is None or owner is None or _is_told(reading, top, owner):
        return
    for entry in entries:
        head = complement(tree, index, entry.complements)
        if head is None or head < index:
            continue
        told = entry.negated if is_turned(tree, top, owner) else entry.stance
        if told in ("opposes", "rejects") and is_refused_itself(tree, head):
            return
        if told in ("offers", "accepts") and tree.lower[index] in INCLINED:
            told = content_stance(tree, index, told)
        if told is not None:
            last = predicate_end(tree, index, head)
            yield Found(conditioned(tree, index, told, last), index, owner, head, copula, last)
        return


def predicate(reading: Reading, index: int) -> Iterator[Found]:
    """Phrases of the tables behind "is": "The mayor is strongly against selling the harbour"."""
    tree = reading.tree
    if tree.tokens[index].dependency != "cop":
        return
    top = tree.tokens[index].head
    own = tree.child(top, "nsubj", "nsubj:outer")
    owner = own if own is not None else tree.subject(top)
    owner = owner if owner is not None and reading.owner(owner) is not None else subject_by_place(reading, index)
    if owner is None or owner > index:
        return
    for words, entries in tables.stances("predicate").items():
        phrase = tuple(words.split())
        for start in range(index + 1, min(index + 2 + REACH, len(tree.tokens) - len(phrase))):
            told = entries[0].negated if tree.negated(top) else entries[0].stance
            if tuple(tree.lower[start : start + len(phrase)]) == phrase and told is not None:
                head = top_from(tree, start + len(phrase))
                first = predicate_start(tree, top, owner)
                yield Found(told, top, owner, head, min(first, index), predicate_end(tree, head, head))
                return


def _is_told(reading: Reading, index: int, owner: int) -> bool:
    """Whether a clause is what somebody says of themselves or their own side, so that the speaker's stand has it.

    "Lopez said she was ready", "The minister said the country was ready"; but not "Lopez said that Voss was ready", nor
    what somebody unknown says of another: "A diplomat said that the country was ready".
    """
    tree = reading.tree
    while tree.tokens[index].dependency == "conj" and tree.tokens[index].head != index:
        index = tree.tokens[index].head
    token = tree.tokens[index]
    if token.dependency != "ccomp" or tree.lemmas[token.head] not in tables.cues("verb"):
        return False
    teller = tree.subject(token.head)
    says, does = (reading.owner(who) if who is not None else None for who in (teller, owner))
    known = says is not None and reading.actors[says].acts
    if says is None or does is None or not known or tree.tokens[owner].universal_tag == "PRON":
        return says is not None and (known or tree.tokens[owner].universal_tag == "PRON")
    speaker, doer = reading.actors[says], reading.actors[does]
    apart = speaker.country is not None and doer.country is not None and speaker.country != doer.country
    return not apart and not (speaker.kind == doer.kind and says != does)
