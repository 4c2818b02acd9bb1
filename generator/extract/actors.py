"""Actors in one parse: names, descriptions and pronouns, and whom each one stands for."""

from __future__ import annotations

from dataclasses import replace

from generator.extract import tables
from generator.extract.names import Name, describe, names
from generator.extract.tree import Tree
from generator.model.mention import ActorMention, MentionKind

PRONOUNS: dict[str, tuple[str, str | None]] = {
    "he": ("person", "m"), "him": ("person", "m"), "his": ("person", "m"),
    "she": ("person", "f"), "her": ("person", "f"), "hers": ("person", "f"),
    "it": ("body", None), "its": ("body", None),
    "they": ("many", None), "them": ("many", None), "their": ("many", None),
    "i": ("speaker", None), "me": ("speaker", None), "my": ("speaker", None),
    "we": ("speaker", None), "us": ("speaker", None), "our": ("speaker", None),
}  # fmt: skip
# How many sentences back a pronoun may look; from counts on annotated news nearly all stand within two.
REACH = 3
AGENT_SUBJECTS = frozenset({"nsubj", "nsubj:outer"})
# Offices whose holder speaks for a country, so that "the Fictian leader" and "President X of Fictia" are one.
HEADS = frozenset({"head of state", "head of government", "royal"})
LEADER_WORDS = frozenset({"leader", "president", "chief", "ruler"})


def actors(tree: Tree) -> tuple[ActorMention, ...]:
    """All mentions of actors in a parse, in order, with pronouns and descriptions resolved where the text allows."""
    found = [_named(tree, name) for name in names(tree)]
    covered = {i for name in names(tree) for i in range(name.first, name.last + 1)}
    found += _descriptions(tree, covered)
    found += _pronouns(tree)
    found.sort(key=lambda mention: (mention.start, mention.end))
    return _resolved(tree, found)


def _head(tree: Tree, first: int, last: int) -> int:
    """The token of a stretch whose own head lies outside it."""
    return next((i for i in range(first, last + 1) if not first <= tree.tokens[i].head <= last), last)


def _named(tree: Tree, name: Name) -> ActorMention:
    head = _head(tree, name.first, name.last)
    span = tree.span(name.first, name.last)
    part, code = tables.country_words().get(tree.text(name.name_first, name.last), ("", ""))
    kind: MentionKind = name.kind
    acts = _acts(tree, head) if kind == "place" else True
    if kind == "place" and part in ("name", "capital", "seat") and (acts or part == "seat"):
        kind, acts = "state", True
    return ActorMention(
        span.start, span.end, tree.text(name.first, name.last), "name", kind, tree.sentence[name.first],
        name=tree.text(name.name_first, name.last), role=name.role, country=name.country or (code if part in ("name", "capital", "seat") else None), office=name.office,
        gender=name.gender, acts=acts,
    )  # fmt: skip


def _acts(tree: Tree, head: int) -> bool:
    """Whether a place is spoken of as somebody who acts: it is the subject of a verb, or owns a stand or statement."""
    token = tree.tokens[head]
    above = tree.tokens[token.head]
    if token.dependency in AGENT_SUBJECTS:
        return above.universal_tag == "VERB" or tree.child(token.head, "cop") is not None
    if token.dependency in ("nmod:poss", "nmod") and tree.preposition(head) in (None, "'s", "’s", "'"):
        lemma = above.lemma.lower()
        return lemma in tables.cues("noun") or lemma in tables.stances("noun") or lemma in tables.organization_nouns()
    if token.dependency in ("obl:agent",):
        return True
    return token.dependency == "conj" and _acts(tree, token.head)


def _descriptions(tree: Tree, covered: set[int]) -> list[ActorMention]:
    found = []
    for index, token in enumerate(tree.tokens):
        if token.universal_tag not in ("NOUN", "PROPN") or index in covered or token.dependency in ("compound", "flat"):
            continue
        lower = token.text.lower()
        kind = _described_kind(lower, "Number=Plur" in token.features or token.tag in ("NNS", "NNPS"))
        if kind is None:
            continue
        first = min((c for c in tree.children[index] if c < index and _describes(tree, c)), default=index)
        last = _description_end(tree, index)
        while first < index and tree.tokens[first].text.lower() in ("the", "a", "an"):
            first += 1
        text = tree.text(first, last)
        office, country = describe(text)
        definite = any(tree.tokens[c].text.lower() == "the" for c in tree.those(index, "det"))
        found.append(
            ActorMention(
                tree.tokens[first].start,
                tree.tokens[last].end,
                text,
                "role",
                kind,
                tree.sentence[index],
                role=text,
                country=country,
                office="leader" if lower in LEADER_WORDS and office not in HEADS else office,
                acts=definite or country is not None,
            )  # fmt: skip
        )
    return found


def _described_kind(lower: str, plural: bool) -> MentionKind | None:
    person = lower in tables.offices() or lower in LEADER_WORDS or lower in tables.group_nouns()
    if plural and person:
        return "group"
    if lower in tables.organization_nouns():
        return "organization"
    return "person" if person else None


def _describes(tree: Tree, index: int) -> bool:
    return tree.tokens[index].dependency in ("amod", "compound", "nmod:poss", "det", "nummod", "flat", "nmod")


def _description_end(tree: Tree, index: int) -> int:
    """The end of a description: "the mayor of Alder" takes its `of`, nothing else."""
    for child in tree.those(index, "nmod"):
        if tree.preposition(child) == "of" and tree.last[child] - index <= 5 and child > index:
            return tree.last[child]
    return index


def _pronouns(tree: Tree) -> list[ActorMention]:
    found = []
    for index, token in enumerate(tree.tokens):
        sort = PRONOUNS.get(token.text.lower())
        if sort is None or token.universal_tag not in ("PRON", "DET") or token.dependency == "expl":
            continue
        kind: MentionKind = "person" if sort[0] == "person" else "unknown"
        found.append(
            ActorMention(
                token.start, token.end, token.text, "pronoun", kind, tree.sentence[index], gender=sort[1], acts=True
            )
        )
    return found


def _resolved(tree: Tree, found: list[ActorMention]) -> tuple[ActorMention, ...]:
    """The mentions with `refers_to` set, always to a mention that is itself a name or an unresolved description."""
    done: list[ActorMention] = []
    for mention in found:
        target = None
        if mention.form == "pronoun":
            target = _antecedent(tree, mention, done)
        elif mention.form == "role":
            target = _holder(mention, done)
        done.append(replace(mention, refers_to=target) if target is not None else mention)
    return tuple(done)


def _target(done: list[ActorMention], index: int) -> int:
    refers = done[index].refers_to
    return index if refers is None else refers


def _holder(mention: ActorMention, done: list[ActorMention]) -> int | None:
    """The named person of this article who holds the office a description names."""
    if mention.kind != "person" or not mention.acts:
        return None
    for index in range(len(done) - 1, -1, -1):
        other = done[index]
        if other.form != "name" or other.kind != "person" or other.office is None:
            continue
        same_country = mention.country is None or other.country == mention.country
        same_office = other.office == mention.office or (other.office in HEADS and mention.office in (*HEADS, "leader"))
        if same_country and same_office and (mention.country is not None or other.sentence >= mention.sentence - REACH):
            return index
    return None


def _antecedent(tree: Tree, mention: ActorMention, done: list[ActorMention]) -> int | None:
    best, best_score = None, 0.0
    sort = PRONOUNS[mention.text.lower()][0]
    for index in range(len(done) - 1, -1, -1):
        other = done[index]
        if mention.sentence - other.sentence > REACH:
            break
        if other.form == "pronoun" and other.refers_to is None:
            continue
        referent = done[_target(done, index)]
        if not _fits(sort, mention, referent):
            continue
        score = _salience(tree, mention, other)
        if score > best_score:
            best, best_score = _target(done, index), score
    return best


def _fits(sort: str, mention: ActorMention, other: ActorMention) -> bool:
    if sort == "person":
        return other.kind in ("person", "unknown") and (other.gender is None or other.gender == mention.gender)
    if sort == "speaker":
        return False
    if sort == "body":
        return other.kind in ("organization", "state") and other.acts
    return other.kind in ("group", "organization") and other.acts


def _salience(tree: Tree, mention: ActorMention, other: ActorMention) -> float:
    """How likely a pronoun stands for an earlier mention: near, subject, and of the main clause score higher."""
    token = tree.token_at(other.end - 1) or 0
    head = tree.tokens[token]
    subject = head.dependency.startswith("nsubj")
    main = subject and tree.tokens[head.head].dependency in ("root", "conj", "parataxis", "ccomp")
    score = 10.0 - 2.0 * (mention.sentence - other.sentence) + (3.0 if subject else 0.0) + (1.5 if main else 0.0)
    if head.dependency == "nmod:poss":
        score += 2.0 if tree.tokens[head.head].dependency.startswith("nsubj") else -0.5
    elif head.dependency in ("obj", "obl", "iobj") and mention.sentence == other.sentence:
        score -= 2.5
    if subject and _reports(tree, head.head, tree.token_at(mention.start)):
        score += 4.0
    if other.form == "name" or other.refers_to is not None:
        score += 0.5
    return score


def _reports(tree: Tree, verb: int, pronoun: int | None) -> bool:
    """Whether a pronoun stands in the clause that a verb reports: "Lopez said she would sign" is Lopez."""
    if pronoun is None:
        return False
    clause = tree.governing_clause(pronoun)
    return tree.tokens[clause].dependency in ("ccomp", "xcomp", "advcl") and tree.tokens[clause].head == verb
