"""Settles whom each pronoun and each description of an article stands for."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree
from generator.extract.names.epithets import epithet_meant
from generator.extract.names.persons_meant import PersonsMeant
from generator.extract.names.pronouns import PRONOUNS, PronounSort
from generator.extract.names.role_holders import apposed, holder, named_behind
from generator.extract.names.salience import REACH, reporting_verb, salience
from generator.extract.speech.marks import Marked
from generator.model.mention import ActorMention


def resolved(
    tree: Tree,
    mentions: list[ActorMention],
    stretches: tuple[Marked, ...],
    speakers: frozenset[int] = frozenset(),
) -> tuple[ActorMention, ...]:
    """The mentions with `refers_to` set, always to a mention that is itself a name or an unresolved description.

    `speakers` are the tokens of those who say what stands between the marks of `stretches`.
    """
    done: list[ActorMention] = []
    persons = PersonsMeant(tree, stretches, speakers)
    quoted = [_is_quoted(mention, stretches) for mention in mentions]
    for number, mention in enumerate(_with_genders(mentions)):
        target, beside = None, None
        if mention.form == "pronoun" and PRONOUNS[mention.text.lower()][0] == "person":
            target = persons.meant(mention, done, quoted, quoted[number])
        elif mention.form == "pronoun":
            target = _antecedent(tree, mention, done, quoted, quoted[number])
        elif mention.form == "role":
            beside = apposed(tree, mention, done)
            if beside is None:
                beside = named_behind(tree, number, mentions)
            target = beside if beside is not None else holder(tree, mention, done)
            if target is None and not quoted[number]:
                target = epithet_meant(tree, mention, done, persons.likely(mention, done, quoted))
        if target is not None:
            mention = replace(mention, refers_to=target, apposed=beside is not None)
        done.append(mention)
        persons.add(mention, done[target] if target is not None and target < len(done) else mention)
    return tuple(done)


def _with_genders(mentions: list[ActorMention]) -> list[ActorMention]:
    """The mentions with the gender that another mention of the same surname tells: "Nora Klein" for "Klein"."""
    known: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.kind == "person" and mention.name and mention.gender:
            known.setdefault(mention.name.split()[-1], set()).add(mention.gender)
    told = {name: next(iter(genders)) for name, genders in known.items() if len(genders) == 1}
    told = {**_by_given_names(mentions), **told}
    return [
        replace(mention, gender=told[mention.name.split()[-1]])
        if mention.form == "name" and mention.name and mention.gender is None and mention.name.split()[-1] in told
        else mention
        for mention in mentions
    ]


def _by_given_names(mentions: list[ActorMention]) -> dict[str, str]:
    """People called by a given name alone → the gender it tells, where it is nobody's surname."""
    names = [mention.name.split() for mention in mentions if mention.kind == "person" and mention.name]
    surnames = {name[-1] for name in names if len(name) > 1}
    genders = {name[0]: tables.given_names().get(name[0]) for name in names if len(name) == 1}
    return {name: gender for name, gender in genders.items() if gender in ("m", "f") and name not in surnames}


def _is_quoted(mention: ActorMention, stretches: tuple[Marked, ...]) -> bool:
    place = bisect_right(stretches, mention.start, key=lambda stretch: stretch.start) - 1
    return place >= 0 and stretches[place].holds(mention.start, mention.end)


def _antecedent(
    tree: Tree, pronoun: ActorMention, done: list[ActorMention], quoted: list[bool], inside: bool
) -> int | None:
    """Of the earlier mentions that a pronoun may stand for the most likely one, the nearest of equals."""
    best, best_score = None, 0.0
    sort = PRONOUNS[pronoun.text.lower()][0]
    told_by = reporting_verb(tree, pronoun)
    barred = _subject_beside(tree, pronoun, done)
    for index in range(len(done) - 1, -1, -1):
        other = done[index]
        if pronoun.sentence - other.sentence > REACH:
            break
        if other.form == "pronoun" and other.refers_to is None:
            continue
        target = index if other.refers_to is None else other.refers_to
        if target >= len(done) or target == barred or (quoted[index] and not inside):
            continue
        if not _fits(sort, done[target]):
            continue
        score = salience(tree, pronoun, other, told_by)
        if score > best_score:
            best, best_score = target, score
    return best


def _subject_beside(tree: Tree, pronoun: ActorMention, done: list[ActorMention]) -> int | None:
    """Whom an object cannot stand for, the subject of its own verb: "the guild condemned it" is of something else."""
    token = tree.token_at(pronoun.start)
    if token is None or tree.tokens[token].dependency not in ("obj", "iobj"):
        return None
    subject = tree.child(tree.tokens[token].head, "nsubj")
    if subject is None:
        return None
    place = tree.tokens[subject].start
    for index in range(len(done) - 1, -1, -1):
        if done[index].start <= place < done[index].end:
            holder = done[index].refers_to
            return index if holder is None else holder
    return None


def _fits(sort: PronounSort, other: ActorMention) -> bool:
    if sort == "body":
        return other.kind in ("organization", "state") and other.acts
    return sort == "many" and other.kind in ("group", "organization") and other.acts
