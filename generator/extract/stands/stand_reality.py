"""Decides whether the owner of a stand really takes it: not asked to, supposed to, or imagined to."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree
from generator.extract.open.left_open import REFUSALS
from generator.extract.stands.stand_parts import Found, points_back
from generator.extract.stands.stand_subjects import PROMPTING

TELLING = tables.words("telling")
UNREAL = frozenset({"must", "should", "would", "could", "may", "might", "can"})
UNSURE = frozenset({"may", "might", "could"})
PLURAL = frozenset({"are", "were", "have"})
PONDERING = tables.words("pondering")
UNREAL_MARKS = frozenset({"if", "unless", "whether", "without", "before", "than"})
# Stands that an infinitive may take: "wrote to demand".
WISHES = frozenset({"proposes", "demands", "offers", "warns", "claims"})
# Verbs whose infinitive is done or meant by their own subject: "decided to reject".
RESOLVING = tables.words("resolving")
ALLEGING = frozenset({"accuse", "allege", "claim", "insinuate"})
# "The union would oppose a cut": told of what somebody means to do, where it is no condition's outcome.
FIRM = frozenset({"conditions", "opposes", "supports", "rejects"})
MAIN = frozenset({"root", "conj", "parataxis"})
HEARSAY = tables.words("hearsay")
UNREAL_ADVERBS = tables.words("unreal_adverbs")
EXPECTING = tables.words("wishing") | {"expect", "predict", "forecast", "think", "believe", "guess", "suspect"}
# Verbs in front of an infinitive of saying that leave it said: "went on to argue", not "needs to understand".
GOING_ON = frozenset({"go", "come", "continue", "proceed", "begin", "rush"})


def is_taken(reading: Reading, found: Found, actor: int) -> bool:
    """Whether the mention `actor` takes a stand.

    Out: what hangs under "if", under must or might, in the infinitive of somebody else's wish; "declined to comment";
    and what is only pointed at ("this framing"), so that the words alone do not say what is meant.
    """
    tree, cue = reading.tree, found.cue
    if found.stance in ("claims", "denies") and reading.actors[actor].name in tables.media():
        return False  # what an outlet reports is no stand of its own
    if _is_compound(tree, cue) or not _agrees(reading, found, actor):
        return False
    if _is_undone(tree, found) or not UNREAL_ADVERBS.isdisjoint(tree.words(cue, "advmod")):
        return False
    token = tree.tokens[cue]
    if _is_hoped(reading, cue, actor):
        return False
    if found.speech or found.reported:
        return True
    if points_back(tree, found.head) and found.last <= found.head:
        return False
    if token.universal_tag == "NOUN":
        carried = token.dependency == "obj" and found.first <= token.head < cue
        above = tree.tokens[token.head]
        if (
            carried
            and above.tag == "VB"
            and "to" in tree.words(token.head, "mark")
            and not tree.those(token.head, "nsubj")
        ):
            return tree.lemmas[above.head] in RESOLVING | GOING_ON
        return not carried or UNSURE.isdisjoint(tree.words(token.head, "aux"))
    # What would be done under a condition is a stand, what somebody would do is a guess.
    firm = (found.stance in FIRM and token.dependency in MAIN) or tree.lemmas[cue] == "like"
    unreal = UNREAL - {"would", "could"} if firm else UNREAL
    if not unreal.isdisjoint(_helpers(tree, cue)):
        return False
    told = tree.lemmas[found.head] in TELLING and tree.lemmas[cue] in REFUSALS
    if told and not (tree.lemmas[found.head] == "discuss" and tree.child(found.head, "obj", "xcomp") is not None):
        return False
    marks = tree.words(cue, "mark")
    if not UNREAL_MARKS.isdisjoint(marks) or {"for", "to"} <= marks:
        return False
    if token.tag == "VB" and "to" in marks:
        return _is_own_wish(reading, found, actor)
    if token.tag == "VB" and not tree.those(cue, "aux", "cop") and token.dependency in ("ccomp", "xcomp", "acl"):
        return False  # "lets the guild sue the town"
    if token.tag == "VBG" and tree.child(cue, "aux", "nmod:poss") is None:
        if {"as", "for"} & marks or (tree.lemmas[token.head] in PONDERING and token.dependency in ("advcl", "xcomp")):
            return False  # "saw it as abandoning the town", "blamed her for rejecting it", "talked about leaving"
        return token.dependency in ("advcl", "acl", "conj", "root")
    return not _is_wished(tree, cue)


def _is_compound(tree: Tree, cue: int) -> bool:
    """Whether a hyphen joins a word to the one before, so that it is no verb of its own: "guild-backed"."""
    before = tree.tokens[cue - 1] if cue else None
    return before is not None and before.text in ("-", "‑") and before.end == tree.tokens[cue].start


def _agrees(reading: Reading, found: Found, actor: int) -> bool:
    """Whether a plural verb can be its owner's: a person alone "is", so that the parse of "Lopez … are" is wrong."""
    tree = reading.tree
    several = tree.tokens[found.owner].dependency == "conj" or tree.child(found.owner, "conj") is not None
    pronoun = tree.tokens[found.owner].universal_tag == "PRON"
    if several or pronoun or found.speech or reading.actors[actor].kind != "person":
        return True
    beside = tree.those(tree.tokens[found.owner].head, "nsubj", "nsubj:pass")
    return len(beside) > 1 or PLURAL.isdisjoint(tree.words(found.cue, "aux", "cop", "aux:pass"))


def _is_undone(tree: Tree, found: Found) -> bool:
    """Whether the words around take a stand back: "stopped short of", "neither … nor", "reports that … are false"."""
    if "neither" in tree.words(found.cue, "cc:preconj", "advmod", "det", "cc"):
        return True
    if "nor" in tree.words(found.cue, "cc") and tree.tokens[found.cue].dependency == "conj":
        return True
    if tree.lower[max(0, found.cue - 2) : found.cue] == ["short", "of"]:
        return True
    above = tree.tokens[found.cue].head
    if (
        tree.tokens[found.cue].dependency == "ccomp"
        and tree.lemmas[above] in ALLEGING
        and tree.subject(above) != found.owner
    ):
        return True  # "Lopez claimed that Renner asked her to lie"
    doubted = tree.lemmas[above] in ("deny", "doubt", "dispute", "question")
    if doubted and tree.tokens[found.cue].dependency == "ccomp":
        return True
    before = tree.first[found.cue] - 1
    heard = before > 0 and tree.lemmas[before] in HEARSAY and tree.tokens[before].universal_tag == "NOUN"
    if heard and "that" in tree.words(found.cue, "mark"):
        return True  # "faced accusations that he was too willing", whatever the parse hangs it under
    return (
        tree.tokens[found.cue].dependency in ("acl", "ccomp")
        and tree.lemmas[above] in HEARSAY
        and (tree.tokens[above].universal_tag == "NOUN")
    )


def _is_hoped(reading: Reading, cue: int, actor: int) -> bool:
    """Whether a clause is what somebody else hopes for or expects: "I hope the court will uphold the law"."""
    tree, token = reading.tree, reading.tree.tokens[cue]
    if token.dependency != "ccomp" or tree.lemmas[token.head] not in EXPECTING:
        return False
    holder = tree.subject(token.head)
    return holder is None or reading.owner(holder) != actor


def _is_own_wish(reading: Reading, found: Found, actor: int) -> bool:
    """Whether an infinitive is its owner's own: "Lopez wrote to demand", not "they asked Lopez to demand"."""
    tree = reading.tree
    token = tree.tokens[found.cue]
    if token.dependency not in ("advcl", "acl", "xcomp") or tree.lemmas[token.head] in REFUSALS:
        return False
    if token.dependency == "xcomp" and tree.negated(token.head):
        return False  # "does not plan to testify against"
    if tree.lemmas[token.head] in PROMPTING and token.dependency in ("xcomp", "advcl", "acl"):
        return True
    if found.stance not in WISHES and tree.lemmas[token.head] not in RESOLVING:
        return False
    if found.stance == "claims" and token.dependency == "xcomp" and tree.lemmas[token.head] not in RESOLVING | GOING_ON:
        return False
    return token.dependency == "acl" or reading.owner(tree.subject(token.head) or token.head) == actor


def _helpers(tree: Tree, verb: int) -> set[str]:
    """The auxiliaries of a verb; where it has none, those of the verb it is coordinated with."""
    found = tree.words(verb, "aux")
    if tree.tokens[verb].tag in ("VBD", "VBZ", "VBP"):
        return found  # "would not go that far but said": what is said has a tense of its own
    while tree.tokens[verb].dependency == "conj" and tree.tokens[verb].head != verb and not found:
        verb = tree.tokens[verb].head
        found = tree.words(verb, "aux")
    return found


def _is_wished(tree: Tree, cue: int) -> bool:
    """Whether a clause is what somebody proposes or demands, not what is: "proposed that the council accept"."""
    token = tree.tokens[cue]
    if token.dependency != "ccomp" or token.tag != "VB":
        return False
    above = tables.stances("verb").get(tree.lemmas[token.head], ())
    return any(entry.stance in ("proposes", "demands") for entry in above)
