"""Finds the stands of an article: where an actor proposes, rejects, claims or doubts something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree
from generator.extract.grammar.trimming import trimmed
from generator.extract.names.both import summed_up
from generator.extract.speech.marks import Marked, Spoken
from generator.extract.stands.stand_conditions import condition
from generator.extract.stands.stand_ends import whole
from generator.extract.stands.stand_hearsay import is_hearsay
from generator.extract.stands.stand_limits import with_but, without_aside, without_other
from generator.extract.stands.stand_owners import stand_owner
from generator.extract.stands.stand_parts import Found, points_back
from generator.extract.stands.stand_reality import is_taken
from generator.extract.stands.stand_rules import RULES
from generator.extract.stands.stand_speech import spoken_stands
from generator.extract.stands.stand_starts import RELATIVE, opening
from generator.extract.stands.stand_subjects import owners
from generator.extract.stands.stand_topics import about, names_somebody, says_something
from generator.extract.stands.stand_words import answers, evidence, is_experience, places_in
from generator.model.mention import Stand

# A stretch that can't be cut to this many words is too tangled to be read as one stand.
LONGEST_STAND = 45
# How many words behind a cut stretch a place may still belong to it.
REACH = 15
MARKS = '"”»’,.'
# Who is spoken for in quotations.
ANYBODY = frozenset({"people", "americans", "voters", "everybody", "everyone", "they", "some", "others"})
# No stand is taken by these words.
EMPTY = frozenset({"PUNCT", "DET", "NUM", "SYM", "CCONJ"})
# A marked stretch longer than this many characters is speech rather than a term.
LONGEST_TERM = 20


def stands(reading: Reading, marked: tuple[Marked, ...], said: Sequence[Spoken]) -> tuple[Stand, ...]:
    """All stands of an article in order, those in the quotations `said` among them.

    Of two over the same words the more telling one (no plain claim) is kept.
    """
    best: dict[tuple[int, int, int], tuple[Found, Stand]] = {}
    for found in _found(reading, said):
        if is_hearsay(reading, found, said):
            continue
        for owner in summed_up(reading, found.owner) or _holders(reading.tree, found):
            stand = _stand(reading, replace(found, owner=owner), marked)
            if stand is None:
                continue
            key = (stand.actor, stand.sentence, _end(reading, stand))
            if key not in best or (best[key][1].stance == "claims" and stand.stance != "claims"):
                best[key] = found, stand
    beside = _by_verb(reading.tree, best.values())
    kept = [stand for found, stand in best.values() if not _passed_on(reading.tree, found, stand, beside)]
    return tuple(sorted(kept, key=lambda stand: (stand.evidence.start, stand.words.start)))


def _holders(tree: Tree, found: Found) -> list[int]:
    """Whose a stand is: its owner and whoever is joined to it on the same side of the verb."""
    return [one for one in owners(tree, found.owner) if (one < found.cue) == (found.owner < found.cue)]


def _end(reading: Reading, stand: Stand) -> int:
    """Where the words of a stand end, so that with and without a mark of quotation behind them they are the same."""
    words = reading.document.text[stand.words.start : stand.words.end]
    return stand.words.start + len(words.rstrip(MARKS))


def _found(reading: Reading, said: Sequence[Spoken]) -> Iterator[Found]:
    for token in reading.tree.tokens:
        if token.universal_tag not in EMPTY:
            for rule in RULES:
                yield from rule(reading, token.index)
    for spoken in said:
        yield from spoken_stands(reading, spoken)


def _by_verb(tree: Tree, taken: Iterable[tuple[Found, Stand]]) -> dict[int, list[tuple[Found, Stand]]]:
    """Stands by the tokens under which another would find them: their own verb, and the one it goes on from."""
    found: dict[int, list[tuple[Found, Stand]]] = {}
    for one in taken:
        for verb in {one[0].cue, tree.tokens[one[0].cue].head}:
            found.setdefault(verb, []).append(one)
    return found


def _passed_on(tree: Tree, found: Found, stand: Stand, beside: Mapping[int, list[tuple[Found, Stand]]]) -> bool:
    """Whether a claim only passes on what somebody else says or does about it: "the mayor said the council rejects"."""
    if tree.tokens[found.head].dependency != "ccomp" or stand.stance in ("denies", "doubts", "warns"):
        return False
    for inner, other in beside.get(found.head, ()):
        if other.actor == stand.actor or inner is found:
            continue
        goes_on = tree.tokens[inner.cue].head == found.head and _goes_on(tree, inner.cue)
        if inner.cue == found.head or (goes_on and stand.stance == "claims"):
            return True
    return False


def _goes_on(tree: Tree, index: int) -> bool:
    return tree.tokens[index].dependency in ("conj", "advcl", "xcomp")


def _stand(reading: Reading, found: Found, marked: tuple[Marked, ...]) -> Stand | None:
    tree = reading.tree
    actor = stand_owner(reading, found)
    if actor is None or not is_taken(reading, found, actor):
        return None
    first, finite = opening(reading, found, actor)
    if tree.tokens[first].tag in RELATIVE:
        return None
    speech = found.speech or tree.lower[found.owner] in ("i", "we")
    comma = found.head > found.cue and tree.lower[found.cue + 1 : found.cue + 2] == [","]
    if comma and (tree.is_nominal(found.head) or found.stance == "claims"):
        return None  # what stands behind a comma is hardly the object: "that he ordered, making the claim …"
    core = max(found.head, found.cue, condition(tree, found) or 0)
    last = without_other(reading, core, found.last, actor)
    last = trimmed(tree, found.first, last, core)
    if not points_back(tree, found.head):
        last = without_aside(tree, core, last)
    last, stance = with_but(tree, found.stance, last)
    end = whole(tree, first, last, core)
    if end is None or end - first > LONGEST_STAND:
        return None
    last = end
    if tree.lower[last] in ("not", "n't", "n’t"):
        return None  # "said that he would not"
    matter = about(reading, found.head, found.first, last)
    places = places_in(reading, found.first, min(found.last, last + REACH))
    if not matter and stance == "claims":
        return None
    told = says_something(reading, found.head, last, matter) or places or names_somebody(reading, found, last)
    if not told:
        return None
    if stance == "claims" and is_experience(tree, found.head):
        return None
    words = tree.span(first, last)
    own = speech or any(m.start < words.end and words.start < m.end and m.end - m.start > LONGEST_TERM for m in marked)
    if own and not speech and tree.lower[found.owner] in ANYBODY:
        return None  # "The people want it", said by somebody
    return Stand(
        actor=actor,
        stance=stance,
        words=words,
        evidence=evidence(reading, found, words),
        topics=matter,
        sentence=tree.sentence[found.cue],
        finite=finite,
        answers=answers(tree, found.cue),
        speech=speech,
        quoted=own,
        places=places,
    )
