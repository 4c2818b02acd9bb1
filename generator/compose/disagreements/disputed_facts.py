"""Whether: one source says that something is so, another that it is not, or what can't be true beside it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.compose.disagreements.dispute import Dispute, Passage, apart, dispute
from generator.compose.shared.likeness import stem
from generator.compose.shared.listed import listed
from generator.compose.side_by_side.alignment import about_one_thing
from generator.compose.side_by_side.denied import ONLY_HOW
from generator.compose.side_by_side.found import Found
from generator.compose.side_by_side.told import Told

# Verbs too common for a "not" to be about the same thing.
PLAIN = listed("plain_verbs")
REAL = frozenset({"past", "present"})
AHEAD = frozenset({"future", "imagined"})
LONGEST_QUESTION = 32
PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "you"})


def disputed_facts(found: Found) -> list[Dispute]:
    """One dispute for each thing that one source affirms and another denies."""
    every = [one for one in found.told if one.proposition.predicate not in PLAIN and _is_firm(one)]
    by_predicate: dict[tuple[str, bool], list[Told]] = {}
    for one in every:
        by_predicate.setdefault((one.proposition.predicate, one.proposition.negated), []).append(one)
    result: list[Dispute] = []
    used: set[int] = set()
    for one in every:
        if id(one) in used or one.proposition.negated:
            continue
        against = [
            other
            for predicate in sorted({one.proposition.predicate, *one.proposition.excludes})
            for other in by_predicate.get((predicate, predicate == one.proposition.predicate), ())
            if (predicate == one.proposition.predicate or other.proposition.known) and _contradict(one, other)
        ]
        if not against:
            continue
        alike = [
            other
            for other in by_predicate[one.proposition.predicate, False]
            if other is one or any(_contradict(other, a) for a in against)
        ]
        sides = [[_passage(t) for t in alike], [_passage(t) for t in against]]
        if apart(sides):
            used.update(id(t) for t in (*alike, *against))
            name = f"{one.proposition.predicate} {' '.join(sorted(one.theme or one.agent))}".replace("@", "")
            question = _question(alike, against)
            if question is not None:
                result.append((name, dispute("direct", question, "a record of what happened", sides)))
    return result


def _contradict(one: Told, other: Told) -> bool:
    mine, theirs = one.proposition.tense, other.proposition.tense
    pronouns = [t for t in (one, other) if t.proposition.theme is not None and t.proposition.theme.pronoun]
    if any(not t.theme for t in pronouns) or (pronouns and one.proposition.predicate != other.proposition.predicate):
        return False  # nobody knows what "it" is, and who "she" is that was sacked is not sure enough
    if (mine in REAL and theirs in AHEAD) or (mine in AHEAD and theirs in REAL):
        return False
    if _is_debate(one, other) or not about_one_thing(one, other):
        return False
    return all(_holds(denial, told) for denial, told in ((one, other), (other, one)) if denial.proposition.negated)


def _is_firm(one: Told) -> bool:
    """Whether a proposition tells what is, not what may or ought to be."""
    return "possible" not in one.proposition.flags


def _holds(denial: Told, told: Told) -> bool:
    """Whether a proposition tells what another denies: where and to whom it was not done is where it was done.

    "did not sign because of the money", "is not running as a stand-in for his brother": only why or how is denied.
    """
    if ONLY_HOW.search(denial.article.words(denial.proposition.clause)):
        return False
    denied = {stem(word) for word in denial.proposition.within}
    return not denied - {stem(word) for word in told.proposition.within} - told.theme_words - told.agent_words


def _is_debate(one: Told, other: Told) -> bool:
    """Whether the words are those of two people, one of them quoted, or of somebody on another's stand: what people
    say against each other are their positions, and each source may well report both.
    """
    mine, theirs = one.voice, other.voice
    if mine is not None and theirs is not None and mine.actor != theirs.actor and (mine.quoted or theirs.quoted):
        return True
    return any(
        "stand" in told.proposition.flags and told.voice is not None and f"@{told.voice.actor}" not in told.agent
        for told in (one, other)
    )


def _passage(one: Told) -> Passage:
    vague = one.proposition.theme is not None and one.proposition.theme.pronoun
    return Passage(one.article, one.proposition.clause, one.proposition.clause, not vague)


def _question(alike: Sequence[Told], against: Sequence[Told]) -> str | None:
    """What one side says as a question, and what the other says where that is something else, not its denial."""
    mine = _shortest(alike)
    theirs = _shortest([one for one in against if not one.proposition.negated])
    if theirs is None and (mine is None or _vague(mine)):
        mine = _shortest([one for one in against if one.proposition.negated]) or mine
    if mine is None:
        mine, theirs = theirs or _by_noun([*alike, *against]), None
    if mine is None:
        return None
    both = f"{mine}, or {theirs}" if theirs else mine
    asked = both if len(both.split()) <= LONGEST_QUESTION else mine
    return f"{asked[:1].upper()}{asked[1:]}?"


def _shortest(told: Sequence[Told]) -> str | None:
    """The shortest wording, one without a pronoun for its subject before any with one."""
    asked = (t.proposition.asked for t in told if t.proposition.asked)
    return min(asked, key=lambda text: (_vague(text), len(text), text), default=None)


def _vague(asked: str) -> bool:
    return any(word in PRONOUNS for word in asked.lower().split()[1:2])


def _by_noun(told: Sequence[Told]) -> str | None:
    """ "Will there be a closure of the plant": for what only nouns say."""
    for one in told:
        noun = one.proposition.noun
        if noun:
            be = "was there" if one.proposition.tense == "past" else "will there be"
            return f"{be} {'an' if noun[0].lower() in 'aeiou' else 'a'} {noun}"
    return None
