"""A token in, the stands that it expresses out: by verbs, nouns and adjectives of the tables, by what is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.extract import tables
from generator.extract.complements import complement
from generator.extract.content import content_stance
from generator.extract.reading import Reading
from generator.extract.speech_clauses import NOT_SPEECH
from generator.extract.tree import Tree
from generator.model.brief import Stance

# "made a push for", "cast doubt on": the verb only carries the noun.
LIGHT = tables.words("light_verbs")
FLIPPED: dict[Stance, Stance | None] = {
    "accepts": "rejects", "supports": "opposes", "offers": "rejects", "rejects": None, "opposes": None, "denies": None,
    "demands": None, "proposes": None, "claims": "denies", "doubts": None, "warns": None, "conditions": None,
}  # fmt: skip
INCLINED: dict[str, Stance] = {
    "ready": "offers", "willing": "offers", "prepared": "offers", "open": "offers",
    "keen": "supports", "eager": "supports", "reluctant": "opposes", "opposed": "opposes", "against": "opposes",
    "unwilling": "rejects", "unprepared": "rejects",
}  # fmt: skip
INCLINED_TO = frozenset({"xcomp", "obl", "ccomp", "advcl"})


@dataclass(frozen=True, slots=True)
class Found:
    """A stand as tokens: cue, owner, head of what it is about, and the stretch to be read after the owner's name."""

    stance: Stance
    cue: int
    owner: int
    head: int
    first: int
    last: int


def _verb(reading: Reading, index: int) -> Iterator[Found]:
    """Verbs of the tables: "rejected the plan", "the council's opposing the plan", "proposed that talks be held"."""
    tree = reading.tree
    tag = tree.tokens[index].tag
    entries = tables.stances("verb").get(tree.lemmas[index])
    if entries is None or not (tree.is_verb(index) or tag in ("VBG", "VBN")):
        return
    owner = tree.child(index, "nmod:poss") if tag == "VBG" else None
    owner = owner if owner is not None else tree.subject(index)
    if owner is None:
        return
    for stance, complements in entries:
        head = complement(tree, index, complements)
        told = _told_by_verb(tree, index, head, stance) if head is not None and head >= index else None
        if head is not None and told is not None:
            yield Found(told, index, owner, head, _predicate_start(tree, index, owner), max(tree.last[head], index))


def _told_by_verb(tree: Tree, index: int, head: int, stance: Stance) -> Stance | None:
    """The stance of a verb with the complement under `head`: the content may say more, a negation turns it round."""
    clause = tree.tokens[head].dependency == "ccomp" and tree.tokens[head].head == index
    told: Stance | None = stance
    if clause and stance in ("claims", "proposes"):
        told = content_stance(tree, head, stance)
    elif tree.negated(index):
        told = FLIPPED[stance]
    if told == "claims" and not clause:
        return None
    if told == "proposes" and clause and tree.tokens[head].tag != "VB" and "that" not in tree.words(head, "mark"):
        return None
    return told


def _predicate_start(tree: Tree, index: int, owner: int) -> int:
    """Where the predicate begins: auxiliaries and adverbs before the verb belong to it, its subject does not."""
    first = index
    for child in tree.those(index, "aux", "aux:pass", "advmod", "cop"):
        if owner < child < first and tree.last[child] < index:
            first = min(first, tree.first[child])
    return first


def _noun(reading: Reading, index: int) -> Iterator[Found]:
    """Nouns of the tables: "the ministry's refusal to", "farmers expressed opposition to", "cast doubt on"."""
    tree = reading.tree
    token = tree.tokens[index]
    entries = tables.stances("noun").get(tree.lemmas[index])
    if entries is None or token.universal_tag != "NOUN":
        return
    owner, first = tree.child(index, "nmod:poss"), index
    if (
        owner is None
        and token.dependency == "obj"
        and tree.lemmas[token.head] in LIGHT
        and not tree.those(index, "cop")
    ):
        owner, first = tree.subject(token.head), min(token.head, index)
    if owner is None:
        return
    for stance, complements in entries:
        head = complement(tree, index, complements)
        if head is None:
            continue
        told = content_stance(tree, head, stance) if stance == "claims" else stance
        if told is not None:
            yield Found(told, index, owner, head, first, tree.last[head])


def _adjective(reading: Reading, index: int) -> Iterator[Found]:
    """Adjectives of being ready or not: "The union is ready to", "is open to talks", "was prepared and willing to"."""
    tree = reading.tree
    stance = INCLINED.get(tree.lower[index])
    if stance is None:
        return
    top = index
    while tree.tokens[top].dependency == "conj" and tree.lower[tree.tokens[top].head] in INCLINED:
        top = tree.tokens[top].head
    copula = tree.child(top, "cop", "aux:pass")
    own = tree.child(top, "nsubj", "nsubj:pass")
    owner = own if own is not None else tree.subject(top)
    head = next((c for c in tree.those(index, *INCLINED_TO) if c > index), None)
    if copula is None or owner is None or head is None or _told(tree, top):
        return
    if tree.negated(top) and stance not in ("offers", "supports"):
        return
    told = content_stance(tree, index, stance)
    if told is not None:
        yield Found(told, index, owner, head, copula, tree.last[index])


def _told(tree: Tree, index: int) -> bool:
    """Whether a clause is what somebody is said to say, so that it is the speaker's stand already."""
    while tree.tokens[index].dependency == "conj" and tree.tokens[index].head != index:
        index = tree.tokens[index].head
    token = tree.tokens[index]
    return token.dependency == "ccomp" and tree.lemmas[token.head] in tables.cues("verb")


def _said(reading: Reading, index: int) -> Iterator[Found]:
    """Any other verb of saying with a clause: a claim, or what its content makes of it."""
    tree = reading.tree
    lemma = tree.lemmas[index]
    if not tree.is_verb(index) or lemma in tables.stances("verb") or lemma in NOT_SPEECH:
        return
    if tables.cues("verb").get(lemma) not in ("say", "reply", "write", "think"):
        return
    owner, head = tree.subject(index), tree.child(index, "ccomp")
    if owner is None or head is None or head < index or tree.negated(index):
        return
    if any(tree.lower[child] == "whether" for child in tree.children[head]):
        return
    told = content_stance(tree, head, "claims")
    if told is not None:
        yield Found(told, index, owner, head, _predicate_start(tree, index, owner), max(tree.last[head], index))


RULES: tuple[Callable[[Reading, int], Iterator[Found]], ...] = (_verb, _noun, _adjective, _said)
