"""A clause in, the stance that it expresses out: "said … must" is a demand, "said … would be wrong" a warning."""

from __future__ import annotations

from generator.extract import tables
from generator.extract.complements import complement
from generator.extract.content_denials import INNER, denies_a_fact
from generator.extract.stand_conditions import conditioned, has_modal
from generator.extract.tree import Tree
from generator.model.brief import Stance

OBLIGATION = frozenset({"must", "should"})
WRONG = tables.words("wrong")
GOOD = tables.words("good")
PONDERING = tables.words("pondering")
RISKS = tables.words("risks")
READY = tables.words("inclined")
REFUSING = tables.words("refusing")
RESTRICTIONS = frozenset({"but", "unless", "only", "provided", "without"})
# What an offer depends on, by dictionary form.
CONDITIONS = tables.words("conditions")
WILL = frozenset({"will", "would", "wo", "'ll", "’ll"})
HYPOTHETICAL = frozenset({"would", "could"})
HARMS = tables.words("harms")
SUMS = tables.words("sums")
HOLLOW = tables.words("hollow")
THREATS = tables.words("threats")
RULED_OUT = (("no", "question", "of"), ("out", "of", "the", "question"), ("no", "way"), ("off", "the", "table"))
DISMISSED = (("without", "merit"), ("without", "basis"), ("without", "foundation"), ("no", "merit"), ("no", "basis"))
CLAUSES_BELOW = frozenset({"ccomp", "advcl", "acl:relcl", "parataxis", "csubj"})
# What is not so is bad: "is not acceptable".
WANTING = frozenset({"acceptable", "adequate", "appropriate", "enough", "fair", "realistic", "reasonable", "right"})
# Verbs with a thing that something comes to: "had made a grave mistake", "would constitute a betrayal".
AMOUNTING = frozenset({"make", "commit", "constitute", "represent"})
FRIENDS = frozenset({"friend", "man", "woman", "person", "guy", "chance", "time", "day", "morning", "deal", "while"})
REPORTED = frozenset({"he", "she", "it", "they", "we", "i"})


def content_stance(tree: Tree, head: int, stance: Stance, speaker: frozenset[str] = REPORTED) -> Stance | None:
    """The stance that the clause under `head` expresses; `stance` where its wording shows nothing more exact.

    `speaker` are the pronouns by which whoever says it speaks of themselves.
    """
    below = list(tree.subtree(head))
    if any(tree.lower[i] in READY and _is_inclined(tree, i) and _clause_of(tree, i, head) for i in below):
        return stance if _is_of_all(tree, head) else _offered(tree, head, below)
    if stance == "proposes":
        return stance
    own = own_tokens(tree, head)
    if any(has_words(tree, head, words) for words in RULED_OUT) and stance == "claims" and not _passes_on(tree, head):
        return "rejects"
    if any(has_words(tree, head, words) for words in DISMISSED) and stance == "claims" and not _passes_on(tree, head):
        return "rejects"
    value = values(tree, head)
    if stance == "claims" and (tree.lemmas[head] in HOLLOW or (tree.lemmas[head] == "worth" and tree.negated(head))):
        return "doubts"
    future = any(tree.lower[index] in HYPOTHETICAL | {"will"} for index in own)
    if value < 0:
        doing = tree.child(head, "csubj", "expl") is not None or _is_deed(
            tree, tree.child(head, "nsubj", "nsubj:outer")
        )
        return "warns" if tree.lemmas[head] in RISKS or (future and doing) else "opposes"
    if value > 0:
        return "supports"
    if _is_needed(tree, head, speaker):
        return "demands"
    if any(
        tree.lower[i] in OBLIGATION and tree.tokens[i].dependency == "aux" and tree.tokens[i].head == head for i in own
    ):
        return "demands"
    if tree.negated(head) and tree.lemmas[head] in REFUSING and has_modal(tree, head):
        return conditioned(tree, head, "rejects", tree.last[head])
    if stance == "claims" and value >= 0 and has_words(tree, head, ("only", "if")):
        return "conditions"
    if stance == "claims" and (would_if := _would_if(tree, head)) is not None:
        return would_if
    own_doing = _own_doing(tree, head, speaker)
    if own_doing is not None and stance == "claims":
        return conditioned(tree, head, own_doing, tree.last[head])
    if tree.lower[head] == "welcome" and tree.child(head, "xcomp", "advcl") is not None:
        return "offers"
    return "denies" if stance == "claims" and denies_a_fact(tree, head) else stance


def _passes_on(tree: Tree, head: int) -> bool:
    """Whether a clause only tells what others say: "I heard that they said no way"."""
    return tree.child(head, "ccomp") is not None and tree.lemmas[head] in ("hear", "say", "read", "see")


def _is_needed(tree: Tree, head: int, speaker: frozenset[str]) -> bool:
    """Whether a clause says what others need to do: "the groups needed to do more", not "I need to go"."""
    subject, deed = tree.child(head, "nsubj"), tree.child(head, "xcomp")
    if subject is None or deed is None or tree.lemmas[head] not in ("need", "ought") or tree.negated(head):
        return False
    if tree.lemmas[deed] in INNER:
        return False
    return "to" in tree.words(deed, "mark") and tree.lower[subject] not in speaker | {"i", "you"}


def _is_of_all(tree: Tree, head: int) -> bool:
    """Whether a clause tells of people at large: "the people are ready for change" offers nothing."""
    subject = tree.child(head, "nsubj")
    return subject is not None and tree.lower[subject] in ("people", "voters", "everybody", "everyone", "many", "they")


def _is_deed(tree: Tree, subject: int | None) -> bool:
    """Whether a subject is something to do rather than a thing: "waiting for them", "it … to wait"."""
    return subject is not None and (tree.tokens[subject].tag == "VBG" or tree.lower[subject] == "it")


def has_words(tree: Tree, head: int, words: tuple[str, ...]) -> bool:
    """Whether some words stand in the clause of a token, one after the other."""
    first, last = tree.first[head], tree.last[head]
    return any(tuple(tree.lower[at : at + len(words)]) == words for at in range(first, last + 2 - len(words)))


def _would_if(tree: Tree, head: int) -> Stance | None:
    """What somebody would do if others did something: "the club would accept if", "if they touch a job, we are out"."""
    subject, condition = tree.child(head, "nsubj"), tree.child(head, "advcl")
    if subject is None or condition is None or tree.words(condition, "mark").isdisjoint({"if", "unless"}):
        return None
    other = tree.child(condition, "nsubj", "nsubj:pass")
    own = tree.lower[subject] in ("we", "i")
    acts = own or tree.lower[subject] in tables.organization_nouns() or tree.tokens[subject].universal_tag == "PROPN"
    if not acts or other is None or tree.lower[other] in ("we", "i"):
        return None
    firm = has_modal(tree, head) and not {"can", "could"} & tree.words(head, "aux")
    if "unless" in tree.words(condition, "mark"):
        return "conditions" if firm else None
    threat = (own and "you" in tree.words(head, "obj")) or tree.lemmas[head] in THREATS
    threat = threat or not THREATS.isdisjoint(tree.words(head, "compound:prt", "advmod"))
    if threat:
        return "warns"
    return "conditions" if firm and not tree.negated(head) else None


def values(tree: Tree, head: int) -> int:
    """Whether a predicate calls something good (1) or bad (-1), or neither (0): "a grave mistake", "fair and wise"."""
    if tree.negated(head):
        return -1 if tree.lemmas[head] in WANTING and tree.child(head, "cop") is not None else 0
    if tree.lemmas[head] in AMOUNTING:
        things = tree.those(head, "obj", "xcomp")
        return -1 if any(tree.lemmas[thing] in WRONG for thing in things) else 0
    told = [head, *tree.those(head, "conj", "amod"), *_small(tree, head)]
    told += [adjective for index in told[1:] for adjective in tree.those(index, "amod")]
    told += [part for part in tree.those(head, "nmod") if tree.preposition(part) == "of" and tree.lemmas[part] in WRONG]
    lemmas = [
        tree.lemmas[i] for i in told if tree.tokens[i].universal_tag in ("ADJ", "NOUN") or tree.tokens[i].tag == "VBN"
    ]
    is_named = tree.child(head, "cop") is not None or not tree.is_verb(head) or len(told) > 1
    if not is_named:
        return 0
    good = not GOOD.isdisjoint(lemmas) and tree.lemmas[head] not in FRIENDS
    return -1 if not WRONG.isdisjoint(lemmas) else int(good)


def _small(tree: Tree, head: int) -> list[int]:
    """What something is said to be or become by a verb like "remains", "looks", "amounts to"."""
    if not tree.is_verb(head) or tree.child(head, "obj") is not None:
        return []
    return [child for child in tree.those(head, "xcomp") if not tree.is_verb(child)]


def _is_inclined(tree: Tree, index: int) -> bool:
    """Whether a word like "open" is an adjective here: "the bridge would open" offers nothing."""
    adjective = tree.tokens[index].universal_tag == "ADJ" or tree.tokens[index].tag == "VBN"
    doing = tree.child(index, "xcomp", "obl", "advcl", "ccomp") is not None
    return adjective and _is_predicate(tree, index) and doing


def _clause_of(tree: Tree, index: int, head: int) -> bool:
    """Whether a word belongs to the clause of `head` itself or to one joined to it, not to one that is told in it."""
    while index != head:
        if tree.tokens[index].dependency in ("ccomp", "acl:relcl", "csubj", "parataxis", "advcl"):
            return False
        index = tree.tokens[index].head
    return True


def _own_doing(tree: Tree, head: int, speaker: frozenset[str]) -> Stance | None:
    """What "said it would not sell", "said it had never asked", "said it welcomed" come to: a stand of the speaker."""
    subject = tree.child(head, "nsubj")
    if subject is None or tree.lower[subject] not in speaker:
        return None
    for phrase, entries in tables.stances("predicate").items():
        if tree.child(head, "cop") is not None and has_words(tree, head, tuple(phrase.split())):
            return entries[0].negated if tree.negated(head) else entries[0].stance
    for entry in tables.stances("adjective").get(tree.lower[head], ()):
        if complement(tree, head, entry.complements) is not None:
            return entry.negated if tree.negated(head) else entry.stance
    if tree.negated(head) and tree.is_verb(head):
        if _table_stance(tree, head, negated=False) in ("opposes", "rejects", "denies", "doubts"):
            return None
        wanted = None if _is_inner_wish(tree, head) else _table_stance(tree, head, negated=True)
        if not WILL.isdisjoint(tree.words(head, "aux")):
            thing = tree.child(head, "obj", "nsubj:pass")
            spared = tree.lemmas[head] in HARMS and thing is not None and tree.lemmas[thing] not in SUMS
            return wanted or ("offers" if spared else "rejects")
        return wanted or (None if has_modal(tree, head) or tree.lemmas[head] in INNER else "denies")
    stance = _table_stance(tree, head, negated=False)
    if stance == "warns" and "had" in tree.words(head, "aux"):
        return None  # who says that they had warned claims it
    if stance not in (None, "claims", "demands"):
        return stance
    if has_modal(tree, head) and conditioned(tree, head, "offers", tree.last[head]) == "conditions":
        return None if _is_own_case(tree, head, subject) else "conditions"
    return None


def _is_inner_wish(tree: Tree, head: int) -> bool:
    """Whether what is not wanted is to think or know something: "I don't want to think about that"."""
    deed = tree.child(head, "xcomp")
    return deed is not None and tree.lemmas[deed] in INNER | PONDERING


def _is_own_case(tree: Tree, head: int, subject: int) -> bool:
    """Whether what something depends on is one's own fortune: "he will cut the tax if he is elected"."""
    cases = (i for i in tree.subtree(head) if "if" in tree.words(i, "mark"))
    others = [tree.child(case, "nsubj", "nsubj:pass") for case in cases]
    return any(other is not None and tree.lower[other] == tree.lower[subject] for other in others)


def _table_stance(tree: Tree, head: int, negated: bool) -> Stance | None:
    """The stance of a verb of the tables with a complement it needs, or of its negation; None where it has neither."""
    for entry in tables.stances("verb").get(tree.lemmas[head], ()):
        alone = "alone" in entry.complements and stands_alone(tree, head)
        if not entry.phrases and (alone or complement(tree, head, entry.complements) is not None):
            return entry.negated if negated else entry.stance
    return None


def stands_alone(tree: Tree, index: int) -> bool:
    """Whether a verb has nothing beside its subject: "said it would appeal"."""
    return not tree.those(index, "obj", "obl", "xcomp", "ccomp", "advcl") and not tree.negated(index)


def _offered(tree: Tree, head: int, below: list[int]) -> Stance:
    """What being ready comes to: an offer, an offer with conditions, or none."""
    if tree.negated(head):
        return "rejects"
    if not OBLIGATION.isdisjoint(tree.words(head, "aux")):
        return "demands"
    restricted = any(tree.lower[index] in RESTRICTIONS for index in below)
    demanding = any(tree.lemmas[i] in CONDITIONS or tree.lemmas[i] in OBLIGATION for i in below)
    demanding = demanding or any(tree.lower[index] == "unless" for index in below)
    if restricted and demanding:
        return "conditions"
    return conditioned(tree, head, "offers", tree.last[head])


def own_tokens(tree: Tree, head: int) -> list[int]:
    """The tokens of a clause without those of clauses below it."""
    order = [head]
    for index in order:
        order.extend(c for c in tree.children[index] if tree.tokens[c].dependency not in CLAUSES_BELOW)
    return order


def _is_predicate(tree: Tree, index: int) -> bool:
    return tree.child(index, "cop") is not None or tree.tokens[index].dependency in ("xcomp", "conj", "ccomp", "root")
