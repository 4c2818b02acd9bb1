"""Stands: where an actor proposes, rejects, claims or doubts something, by the verbs, nouns and adjectives of the tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.extract import tables
from generator.extract.content import content_stance
from generator.extract.marks import Marked
from generator.extract.reading import Reading
from generator.extract.speech import NOT_SPEECH
from generator.extract.topics import topics
from generator.extract.tree import Tree
from generator.extract.uncertainty import REFUSALS, TELLING
from generator.model.brief import Stance
from generator.model.mention import Stand

ANSWERS = frozenset({"respond", "reply", "answer", "react"})
NOMINAL_ANSWERS = frozenset({"response", "reply", "answer", "reaction"})
# "made a push for", "cast doubt on": the verb only carries the noun.
LIGHT = tables.words("light_verbs")
UNREAL = frozenset({"must", "should", "would", "could", "may", "might", "can"})
LONGEST_BUT = 18
# A stretch that can't be cut to this many words is too tangled to be read as one stand.
LONGEST_STAND = 45
# How many words behind a cut stretch a place may still belong to it.
REACH = 15
RESTRICTING = tables.words("restricting")
FLIPPED: dict[Stance, Stance | None] = {
    "accepts": "rejects", "supports": "opposes", "offers": "rejects", "rejects": None, "opposes": None, "denies": None,
    "demands": None, "proposes": None, "claims": "denies", "doubts": None, "warns": None, "conditions": None,
}  # fmt: skip
READY: dict[str, Stance] = {
    "ready": "offers", "willing": "offers", "prepared": "offers", "open": "offers", "keen": "supports", "eager": "supports",
    "reluctant": "opposes", "unwilling": "rejects", "unprepared": "rejects", "opposed": "opposes", "against": "opposes",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """A stand as tokens: the cue, the owner, the head of what it is about, and the stretch to be read after the name."""

    stance: Stance
    cue: int
    owner: int
    head: int
    first: int
    last: int


def stands(reading: Reading, marked: tuple[Marked, ...]) -> tuple[Stand, ...]:
    """All stands of an article in order; of two over the same words the more telling one (not a plain claim) is kept."""
    best: dict[tuple[int, int, int], Stand] = {}
    for index in range(len(reading.tree.tokens)):
        for rule in RULES:
            for found in rule(reading, index):
                stand = _stand(reading, found, marked)
                if stand is None:
                    continue
                key = (stand.actor, stand.sentence, stand.words.end)
                if key not in best or (best[key].stance == "claims" and stand.stance != "claims"):
                    best[key] = stand
    return tuple(sorted(best.values(), key=lambda stand: (stand.evidence.start, stand.words.start)))


def _stand(reading: Reading, found: Found, marked: tuple[Marked, ...]) -> Stand | None:
    tree = reading.tree
    actor = reading.owner(found.owner) if tree.tokens[found.owner].text.lower() not in ("it", "its") else None
    if (
        actor is None
        or not _really(reading, found, actor)
        or reading.actors[actor].form == "pronoun"
        or not reading.actors[actor].acts
    ):
        return None
    first, last = reading.trimmed(found.first, found.last, max(found.head, found.cue))
    first, last, stance = _with_but(tree, found, first, last)
    if last - first > LONGEST_STAND:
        return None
    about = topics(reading, found.head, first, last)
    where = _places(reading, first, min(found.last, last + REACH))
    if not about and not (where and stance in ("proposes", "supports")):
        return None
    owner = reading.mention(found.owner)
    begin = reading.actors[owner].start if owner is not None else tree.tokens[first].start
    words = tree.span(first, last)
    near = 0 <= words.start - begin <= 200 and tree.sentence[found.owner] == tree.sentence[found.cue]
    evidence = type(words)(min(begin, words.start), words.end) if near else words
    inside = next((m for m in marked if m.start < words.end and words.start < m.end and m.end - m.start > 20), None)
    return Stand(
        actor, stance, words, evidence, about, tree.sentence[found.cue],
        tree.tokens[found.cue].tag in ("VBD", "VBZ", "VBP", "MD") or bool(tree.those(found.cue, "aux", "cop")),
        _answers(tree, found.cue), inside is not None, where,
    )  # fmt: skip


def _really(reading: Reading, found: Found, actor: int) -> bool:
    """Whether the actor takes the stand, rather than being asked to, supposed to, or imagined to.

    Out: what hangs under "if", under must or might, in the infinitive of somebody else's wish; "declined to comment".
    """
    tree = reading.tree
    token = tree.tokens[found.cue]
    if token.universal_tag == "NOUN":
        return not _pointed_at(tree, found.head)
    if _helpers(tree, found.cue) & UNREAL or _pointed_at(tree, found.head):
        return False
    if tree.tokens[found.head].lemma.lower() in TELLING and token.lemma.lower() in REFUSALS:
        return False
    marks = {tree.tokens[c].text.lower() for c in tree.those(found.cue, "mark")}
    if marks & {"if", "unless", "whether", "without", "before", "than"} or (marks & {"for"} and "to" in marks):
        return False
    if token.tag == "VB" and "to" in marks:
        above = token.head
        wish = found.stance in ("proposes", "demands", "offers", "warns", "claims")
        same = reading.owner(tree.subject(above) or above) == actor
        return wish and token.dependency in ("advcl", "acl", "xcomp") and (same or token.dependency == "acl")
    if token.tag == "VBG" and tree.child(found.cue, "aux") is None and tree.child(found.cue, "nmod:poss") is None:
        return token.dependency in ("advcl", "acl", "conj", "root")
    return not _wished(tree, found.cue)


def _pointed_at(tree: Tree, head: int) -> bool:
    """Whether a noun is only pointed at ("this framing"), so that the words alone do not say what is meant."""
    return any(tree.tokens[c].text.lower() in ("this", "that", "these", "those") for c in tree.those(head, "det"))


def _helpers(tree: Tree, verb: int) -> set[str]:
    """The auxiliaries of a verb, those of the verb it is coordinated with included."""
    found = {tree.tokens[c].text.lower() for c in tree.those(verb, "aux")}
    while tree.tokens[verb].dependency == "conj" and tree.tokens[verb].head != verb and not found:
        verb = tree.tokens[verb].head
        found = {tree.tokens[c].text.lower() for c in tree.those(verb, "aux")}
    return found


def _wished(tree: Tree, cue: int) -> bool:
    """Whether a clause is what somebody proposes or demands, not what is: "proposed that the council accept"."""
    token = tree.tokens[cue]
    above = tree.tokens[token.head]
    wishes = tables.stances("verb").get(above.lemma.lower(), ())
    return token.dependency == "ccomp" and token.tag == "VB" and any(s in ("proposes", "demands") for s, _ in wishes)


def _with_but(tree: Tree, found: Found, first: int, last: int) -> tuple[int, int, Stance]:
    """A stand with the "but" clause that follows it: "is willing to talk but will not do so without guarantees"."""
    index = last + 1
    if index < len(tree.tokens) and tree.tokens[index].text == ",":
        index += 1
    if index + 1 >= len(tree.tokens) or tree.tokens[index].text.lower() != "but":
        return first, last, found.stance
    following = tree.tokens[index + 1]
    goes_on = following.universal_tag in ("AUX", "VERB", "SCONJ", "PART", "ADV") or following.text.lower() == "that"
    if not goes_on or found.stance not in ("offers", "accepts", "conditions"):
        return first, last, found.stance
    end = index
    stop = min(index + LONGEST_BUT, len(tree.tokens))
    while (
        end + 1 < stop
        and tree.tokens[end + 1].text not in (".", ";", ",", ":")
        and tree.sentence[end + 1] == tree.sentence[index]
    ):
        end += 1
    words = {tree.tokens[i].lemma.lower() for i in range(index, end + 1)}
    return first, end, "conditions" if words & RESTRICTING else found.stance


def _places(reading: Reading, first: int, last: int) -> tuple[str, ...]:
    """Places that a stretch names as where something is: "in Geneva", "Geneva or Vienna"."""
    tree = reading.tree
    found = []
    for index in range(first, last + 1):
        number = reading.mention(index)
        inside = tree.tokens[index].dependency in ("compound", "amod", "nmod:poss", "flat", "nsubj")
        if number is None or inside or reading.actors[number].kind != "place":
            continue
        found.append(reading.actors[number].text)
    return tuple(dict.fromkeys(found))


def _answers(tree: Tree, cue: int) -> bool:
    """Whether a cue hangs under a verb or noun of answering, or is one."""
    for _ in range(4):
        token = tree.tokens[cue]
        if token.lemma.lower() in ANSWERS or token.lemma.lower() in NOMINAL_ANSWERS:
            return True
        if token.head == cue or token.dependency not in ("advcl", "ccomp", "xcomp", "acl", "conj"):
            return False
        cue = token.head
    return False


def _verb(reading: Reading, index: int) -> Iterator[Found]:
    tree = reading.tree
    token = tree.tokens[index]
    entries = tables.stances("verb").get(token.lemma.lower())
    if entries is None or not (token.universal_tag in ("VERB", "AUX") or token.tag in ("VBG", "VBN")):
        return
    owner = tree.child(index, "nmod:poss") if token.tag == "VBG" else None
    owner = owner if owner is not None else tree.subject(index)
    if owner is None:
        return
    for stance, complements in entries:
        head = _complement(tree, index, complements)
        if head is None:
            continue
        told: Stance | None = stance
        if head in tree.those(index, "ccomp") and stance in ("claims", "proposes"):
            told = content_stance(tree, head, stance)
        elif tree.negated(index):
            told = FLIPPED[stance]
        if told == "proposes" and not _proposed(tree, index, head):
            continue
        if told is None or (told == "claims" and not _asserts(tree, index, head)) or head < index:
            continue
        yield Found(told, index, owner, head, _verb_start(tree, index, owner), max(tree.last[head], index))


def _proposed(tree: Tree, index: int, head: int) -> bool:
    """Whether a clause after "propose" or "suggest" is what is proposed: with "that", or in the subjunctive."""
    if head not in tree.those(index, "ccomp"):
        return True
    return tree.tokens[head].tag == "VB" or any(tree.tokens[c].text.lower() == "that" for c in tree.those(head, "mark"))


def _asserts(tree: Tree, index: int, head: int) -> bool:
    return head in tree.those(index, "ccomp")


def _verb_start(tree: Tree, index: int, owner: int) -> int:
    """Where the predicate begins: auxiliaries and adverbs before the verb belong to it, its subject does not."""
    first = index
    for child in tree.those(index, "aux", "aux:pass", "advmod", "cop"):
        if owner < child < first and tree.last[child] < index:
            first = min(first, tree.first[child])
    return first


def _complement(tree: Tree, index: int, complements: frozenset[str]) -> int | None:
    """The head of the first complement a verb or noun has of those that its entry allows."""
    for child in tree.children[index]:
        token = tree.tokens[child]
        relation = token.dependency
        marks = {tree.tokens[c].text.lower() for c in tree.those(child, "mark")}
        preposition = tree.preposition(child)
        if relation in ("obj", "nsubj:pass") and "object" in complements and child > index:
            return child
        if relation in ("ccomp", "acl", "acl:relcl") and "to" not in marks and (("that" in complements) or marks & complements):
            if relation == "ccomp" or "that" in marks or marks & complements:
                return child
        if relation in ("xcomp", "acl", "advcl") and "to" in marks and "infinitive" in complements and child > index:
            return child
        if (
            relation in ("xcomp", "ccomp")
            and token.tag == "VBG"
            and "gerund" in complements
            and not marks - {"by"}
        ):
            return child
        if relation in ("obl", "nmod", "advcl", "acl") and preposition in complements and child > index:
            return child
        if relation == "compound:prt" and token.text.lower() in complements:
            return tree.child(index, "obj", "obl", "nmod") or child
        if marks & complements & {"for", "against", "about", "on", "of", "to"} and child > index and "to" not in marks:
            return child
    return None


def _noun(reading: Reading, index: int) -> Iterator[Found]:
    """ "the ministry's refusal to", "opposition to the plan from farmers", "cast doubt on"."""
    tree = reading.tree
    token = tree.tokens[index]
    entries = tables.stances("noun").get(token.lemma.lower())
    if entries is None or token.universal_tag != "NOUN":
        return
    owner = tree.child(index, "nmod:poss")
    first = index
    if owner is None:
        above = token.head
        if token.dependency == "obj" and tree.tokens[above].lemma.lower() in LIGHT and tree.child(index, "cop") is None:
            owner, first = tree.subject(above), above
    if owner is None:
        return
    for stance, complements in entries:
        head = _complement(tree, index, complements)
        if head is not None:
            told = content_stance(tree, head, stance) if stance == "claims" else stance
            if told is not None:
                yield Found(told, index, owner, head, min(first, index), tree.last[head])


def _adjective(reading: Reading, index: int) -> Iterator[Found]:
    """ "The union is ready to", "is open to talks", "was prepared and willing to"."""
    tree = reading.tree
    stance = READY.get(tree.tokens[index].text.lower())
    top = index
    while tree.tokens[top].dependency == "conj" and tree.tokens[tree.tokens[top].head].text.lower() in READY:
        top = tree.tokens[top].head
    copula = tree.child(top, "cop", "aux:pass")
    own = tree.child(top, "nsubj", "nsubj:pass")
    owner = own if own is not None else tree.subject(top)
    head = next((c for c in tree.children[index] if c > index and tree.tokens[c].dependency in COMPLEMENTS), None)
    if stance is None or copula is None or owner is None or head is None or _told(tree, top):
        return
    told = content_stance(tree, index, stance)
    if told is not None:
        yield Found(told, index, owner, head, copula, tree.last[index])


COMPLEMENTS = frozenset({"xcomp", "obl", "ccomp", "advcl"})


def _told(tree: Tree, index: int) -> bool:
    """Whether a clause is what somebody is said to say, so that it is the speaker's stand already."""
    token = tree.tokens[index]
    while token.dependency == "conj" and token.head != token.index:
        token = tree.tokens[token.head]
    return token.dependency == "ccomp" and tree.tokens[token.head].lemma.lower() in tables.cues("verb")


def _said(reading: Reading, index: int) -> Iterator[Found]:
    """Any other verb of saying with a clause: a claim, or what its content makes of it."""
    tree = reading.tree
    token = tree.tokens[index]
    lemma = token.lemma.lower()
    if token.universal_tag not in ("VERB", "AUX") or lemma in tables.stances("verb") or lemma in NOT_SPEECH:
        return
    if tables.cues("verb").get(lemma) not in ("say", "reply", "write", "think"):
        return
    owner = tree.subject(index)
    head = tree.child(index, "ccomp")
    if (
        owner is None
        or head is None
        or head < index
        or any(tree.tokens[c].text.lower() == "whether" for c in tree.children[head])
    ):
        return
    told = content_stance(tree, head, "claims")
    if told is not None:
        yield Found(told, index, owner, head, _verb_start(tree, index, owner), max(tree.last[head], index))


RULES: tuple[Callable[[Reading, int], Iterator[Found]], ...] = (_verb, _noun, _adjective, _said)
