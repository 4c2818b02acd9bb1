"""Mentions in, the same mentions resolved out: whom a pronoun or a description of an article stands for."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from generator.extract import tables
from generator.extract.bodies import body_meant
from generator.extract.marks import Marked
from generator.extract.pronouns import PRONOUNS, PronounSort
from generator.extract.titles import HEADS
from generator.extract.tree import Tree
from generator.model.mention import ActorMention
from generator.model.parse import Token

# How many sentences back a pronoun may look; from counts on annotated news nearly all stand within two.
REACH = 3
PERSONAL = frozenset(word for word, (sort, _) in PRONOUNS.items() if sort == "person")
# Offices as they are written short before names → the words they are short for.
SHORT_OFFICES = {
    "rep.": ("representative", "congressman", "congresswoman", "lawmaker"),
    "representative": ("representative", "congressman", "congresswoman", "lawmaker"),
    "sen.": ("senator", "lawmaker"),
    "senator": ("senator", "lawmaker"),
    "gov.": ("governor",),
    "gen.": ("general",),
    "col.": ("colonel",),
    "lt.": ("lieutenant",),
    "sgt.": ("sergeant",),
    "prof.": ("professor",),
    "dr.": ("doctor",),
}
MAIN = frozenset({"root", "conj", "parataxis", "ccomp"})


def resolved(tree: Tree, mentions: list[ActorMention], stretches: tuple[Marked, ...] = ()) -> tuple[ActorMention, ...]:
    """The mentions with `refers_to` set, always to a mention that is itself a name or an unresolved description."""
    done: list[ActorMention] = []
    quoted = [_is_quoted(mention, stretches) for mention in mentions]
    for number, mention in enumerate(_with_genders(mentions)):
        target, beside = None, None
        if mention.form == "pronoun":
            target = _antecedent(tree, mention, done, quoted, quoted[number])
        elif mention.form == "role":
            beside = _apposed(tree, mention, done)
            if beside is None:
                beside = _named_behind(tree, number, mentions)
            target = beside if beside is not None else _holder(tree, mention, done)
        if target is not None:
            mention = replace(mention, refers_to=target, apposed=beside is not None)
        done.append(mention)
    return tuple(done)


def _with_genders(mentions: list[ActorMention]) -> list[ActorMention]:
    """The mentions with the gender that another mention of the same surname tells: "Nora Klein" for "Klein"."""
    known: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.kind == "person" and mention.name and mention.gender:
            known.setdefault(mention.name.split()[-1], set()).add(mention.gender)
    told = {name: next(iter(genders)) for name, genders in known.items() if len(genders) == 1}
    return [
        replace(mention, gender=told[mention.name.split()[-1]])
        if mention.form == "name" and mention.name and mention.gender is None and mention.name.split()[-1] in told
        else mention
        for mention in mentions
    ]


def _holder(tree: Tree, mention: ActorMention, done: list[ActorMention]) -> int | None:
    """The named person of this article who holds the office a description names."""
    if mention.kind == "organization":
        return body_meant(tree, mention, done, _salience)
    if mention.kind != "person" or not mention.acts:
        return None
    for index in range(len(done) - 1, -1, -1):
        other = done[index]
        if other.form != "name" or other.kind != "person" or other.office is None:
            continue
        same_country = mention.country is None or other.country == mention.country
        same_office = _same_office(mention, other)
        near = mention.country is not None or other.sentence >= mention.sentence - REACH
        if same_country and same_office and near:
            return index
    return None


def _same_office(mention: ActorMention, other: ActorMention) -> bool:
    """Whether a description may be of somebody with an office: the same word, written out or short, or who heads a
    country."""
    if other.office in HEADS and (other.office == mention.office or _heads(mention)):
        return True
    noun, words = mention.text.split()[-1].lower(), (other.role or "").lower().split()
    named = {part.lower() for part in mention.text.split()[:-1] if part[:1].isupper()}
    told = any(noun in SHORT_OFFICES.get(word, (word,)) for word in words)
    return other.office == mention.office and (told or not named or not named.isdisjoint(words))


def _heads(mention: ActorMention) -> bool:
    """Whether a description may be of who heads a country: "the leader", no "majority leader"."""
    if mention.office == "leader":
        return mention.country is not None or len(mention.text.split()) == 1
    return mention.office in HEADS


def _apposed(tree: Tree, role: ActorMention, done: list[ActorMention]) -> int | None:
    """The name right before a description, a comma between: "Ines Adler, a spokeswoman for the city,"."""
    if not done:
        return None
    other, number = done[-1], len(done) - 1
    holder = other.refers_to
    if other.form == "role" and holder is not None and holder < len(done):
        other, number = done[holder], holder
    if tree.parse.text[role.end : role.end + 2] in ("'s", "’s"):
        return None  # "Ana Lee, the mayor's sister"
    between = tree.parse.text[done[-1].end : role.start]
    fits = other.form == "name" and other.kind == role.kind and role.kind in ("person", "organization")
    return number if fits and re.fullmatch(r", (?:(?:a|an|the|its|his|her|their) )?", between) else None


def _is_quoted(mention: ActorMention, stretches: tuple[Marked, ...]) -> bool:
    place = bisect_right(stretches, mention.start, key=lambda stretch: stretch.start) - 1
    return place >= 0 and stretches[place].holds(mention.start, mention.end)


def _named_behind(tree: Tree, number: int, mentions: list[ActorMention]) -> int | None:
    """Whoever is named right behind a description: "the secretary, Alan Crewe,", "the drugmaker Altavista"."""
    role = mentions[number]
    for behind in range(number + 1, min(number + 3, len(mentions))):
        other = mentions[behind]
        if other.start > role.end and tree.parse.text[role.end : other.start] == ", ":
            person = other.form == "name" and other.kind == "person" and role.kind == "person"
            closed = tree.parse.text[other.end : other.end + 1] in (",", ".", ";", ")")
            return behind if person and (closed or role.acts) and other.role is None else None
        if other.start > role.end and tree.parse.text[role.end : other.start] == " ":
            body = other.form == "name" and other.kind == "organization" and role.kind == "organization"
            return behind if body and " " not in role.text else None
    return None


def _antecedent(
    tree: Tree, pronoun: ActorMention, done: list[ActorMention], quoted: list[bool], inside: bool
) -> int | None:
    """Of the earlier mentions that a pronoun may stand for the most likely one, the nearest of equals."""
    best, best_score = None, 0.0
    sort = PRONOUNS[pronoun.text.lower()][0]
    told_by = _told_by(tree, pronoun)
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
        if not _fits(sort, pronoun, done[target]):
            continue
        score = _salience(tree, pronoun, other, told_by)
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


def _fits(sort: PronounSort, pronoun: ActorMention, other: ActorMention) -> bool:
    if sort == "person":
        return (other.kind in ("person", "unknown") or _misread(other)) and other.gender in (None, pronoun.gender)
    if sort == "body":
        return other.kind in ("organization", "state") and other.acts
    return sort == "many" and other.kind in ("group", "organization") and other.acts


def _misread(other: ActorMention) -> bool:
    """Whether a body's name may well be a surname: one word that no table knows, only a capital at its beginning."""
    name = other.name or ""
    alone = other.form == "name" and other.kind == "organization" and other.country is None
    return alone and name.isalpha() and name.istitle() and name not in tables.media()


def _salience(tree: Tree, pronoun: ActorMention, other: ActorMention, told_by: int | None) -> float:
    """How likely a pronoun stands for an earlier mention: near, subject, and of the main clause score higher."""
    head = _head(tree, other)
    above = tree.tokens[head.head]
    score = 10.0 - 2.0 * (pronoun.sentence - other.sentence)
    if head.dependency.startswith("nsubj"):
        score += 3.0
        score += 1.5 if above.dependency in MAIN else 0.0
        score += 4.0 if head.head == told_by else 0.0
    elif head.dependency == "nmod:poss":
        score += 2.0 if above.dependency.startswith("nsubj") else -0.5
    elif head.dependency in ("obj", "obl", "iobj", "nmod") and pronoun.sentence == other.sentence:
        score -= 2.5
    if other.form == "name" or other.refers_to is not None:
        score += 0.5
    doubtful = other.kind == "unknown" or (pronoun.text.lower() in PERSONAL and other.kind == "organization")
    return score - (4.0 if doubtful and other.form == "name" else 0.0)


def _head(tree: Tree, mention: ActorMention) -> Token:
    """The token of a mention whose own head lies outside it: "manager" of "manager Karen Bell"."""
    first, last = tree.token_at(mention.start) or 0, tree.token_at(mention.end - 1) or 0
    heads = (i for i in range(first, last + 1) if not first <= tree.tokens[i].head <= last)
    return tree.tokens[next(heads, last)]


def _told_by(tree: Tree, pronoun: ActorMention) -> int | None:
    """The verb that reports the clause a pronoun stands in: in "Lopez said she would sign" it is Lopez who would."""
    token = tree.token_at(pronoun.start)
    if token is None:
        return None
    clause = tree.tokens[tree.governing_clause(token)]
    return clause.head if clause.dependency in ("ccomp", "xcomp", "advcl") else None
