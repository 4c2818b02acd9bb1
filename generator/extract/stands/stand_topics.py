"""Finds what a stand is about: its nouns without people, times and amounts."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.topics import compounded, topics
from generator.extract.stands.stand_parts import POINTING, Found

MEASURES = tables.words("measures")
NAMELESS = tables.words("times") | MEASURES | tables.words("vague") | tables.words("localities")
JUDGED_AS = tables.words("judged_as")
TAKEN_UP = frozenset({"it", "them"})
JUDGING = tables.words("wrong") | tables.words("good")
# What happened, and may be called by its name without judging it.
DEEDS = frozenset(
    {"abuse", "attack", "breach", "cave", "danger", "error", "fraud", "injustice", "malpractice", "scandal",
     "surrender", "theft", "threat", "violation", "waste"}
)  # fmt: skip
# What is said of a thing, and figures of speech, head nothing: nobody would look for "disgrace" or "mouth".
HEADLESS = NAMELESS | tables.words("figurative") | (JUDGING - DEEDS)
# Verbs that say nothing by themselves: "he will do", "refused to say".
BARE = tables.words("bare_verbs")
# How many words back the thing that is pointed at may stand.
FAR_BACK = 25


def about(reading: Reading, head: int, first: int, last: int) -> tuple[str, ...]:
    """The nouns of a stand that could name an issue, nearest to `head` first; where it has none, what is done in it.

    "rejected this" is about what the words before it are about.
    """
    tree = reading.tree
    found = tuple(noun for noun in topics(reading, head, first, last, heads_only=True) if not is_nameless(noun))
    if found:
        return tuple(noun for noun in found if noun not in HEADLESS) or found
    done = [tree.lemmas[index] for index in range(first, last + 1) if tree.is_verb(index)]
    deeds = tuple(dict.fromkeys(tables.deeds()[verb] for verb in done if verb in tables.deeds()))
    if tree.lower[head] in TAKEN_UP:
        return taken_up(reading, head)
    if tree.lower[head] not in POINTING:
        return deeds
    start = max(tree.parse.sentences[tree.sentence[first]].first, first - FAR_BACK)
    return tuple(noun for noun in topics(reading, head, start, first) if not is_nameless(noun))[:3]


def taken_up(reading: Reading, pronoun: int) -> tuple[str, ...]:
    """What the object "it" or "them" of a stand stands for: what a stand right before it is about; nothing if unsure.

    "While Norway opposes the ban, Sweden supports it", "Ruiz called the raid cowardly. The guild condemned it".
    """
    tree = reading.tree
    if tree.tokens[pronoun].dependency != "obj":
        return ()
    start = tree.parse.sentences[max(0, tree.sentence[pronoun] - 1)].first
    for index in range(pronoun - 2, start - 1, -1):
        told = tree.lemmas[index] in tables.stances("verb") or tree.lemmas[index] in JUDGED_AS
        thing = tree.child(index, "obj", "nsubj:pass") if told and tree.is_verb(index) else None
        if thing is not None and tree.tokens[thing].universal_tag == "NOUN":
            noun = compounded(tree, thing)
            plural = tree.tokens[thing].tag == "NNS"
            return () if is_nameless(noun) or plural != (tree.lower[pronoun] == "them") else (noun,)
    return ()


def says_something(reading: Reading, head: int, last: int, topics: tuple[str, ...]) -> bool:
    """Whether a stand says what it is about: "offered three" and "voted for her" do not."""
    tree = reading.tree
    if tree.lower[head] in TAKEN_UP and tree.tokens[head].dependency == "obj" and topics:
        return True
    alone = tree.tokens[head].universal_tag in ("PRON", "NUM")
    inside = range(head + 1 if alone else head, last + 1)
    thing = any(tree.tokens[i].universal_tag in ("NOUN", "PROPN") and tree.lemmas[i] not in NAMELESS for i in inside)
    amount = any(tree.lemmas[i] in MEASURES and tree.child(i, "nummod") is not None for i in inside)
    deed = tree.is_verb(head) and tree.lemmas[head] not in BARE and not tree.those(head, "obj", "obl", "ccomp")
    return thing or amount or (deed and not alone) or (bool(topics) and not alone)


def names_somebody(reading: Reading, found: Found, last: int) -> bool:
    """Whether a stand is on a person whom the text knows: "sued him in May"; an apology needs nobody."""
    tree = reading.tree
    if tree.lemmas[found.cue] in ("apologize", "apologise", "sorry"):
        return True
    dependency = tree.tokens[found.head].dependency
    told_of = tree.child(found.head, "nsubj")
    if found.stance == "demands" and dependency == "ccomp" and told_of is not None:
        about_whom = reading.actor(told_of)
        return about_whom is not None and reading.actors[about_whom].form == "name"
    if found.speech or found.stance == "claims" or dependency not in ("obj", "obl", "nsubj:pass"):
        return False
    holder = reading.actor(found.head)
    return holder is not None and reading.actors[holder].form == "name" and holder != reading.owner(found.owner)


def is_nameless(noun: str) -> bool:
    """Whether a noun is of somebody, of a time or an amount, so that nobody would look for it as a heading."""
    return (
        noun in NAMELESS
        or noun in tables.organization_nouns()
        or noun in tables.offices()
        or noun in tables.group_nouns()
    )
