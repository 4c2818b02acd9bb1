"""Finds the actors an article mentions: names, descriptions and pronouns, and whom each one stands for."""

from __future__ import annotations

from generator.extract.grammar import geography, tables
from generator.extract.grammar.tree import Tree
from generator.extract.names.antecedents import resolved
from generator.extract.names.descriptions import descriptions
from generator.extract.names.names import Name, names
from generator.extract.names.pronouns import pronouns
from generator.extract.speech.marks import Marked
from generator.model.mention import ActorMention

# Whoever governs, called by where they sit: "the White House".
SEAT = "seat of government"
MODIFYING = frozenset({"compound", "amod", "nmod:desc"})
AGENT_SUBJECTS = frozenset({"nsubj", "nsubj:outer"})


def actors(
    tree: Tree, stretches: tuple[Marked, ...] = (), speakers: frozenset[int] = frozenset()
) -> tuple[ActorMention, ...]:
    """All mentions of actors in a tree, in order, with pronouns and descriptions resolved where the text allows.

    `stretches` stand between quotation marks: a pronoun outside them hardly means somebody only named inside;
    `speakers` are the tokens of who says them.
    """
    called = names(tree)
    named = {index for name in called for index in range(name.first, name.last + 1)}
    found = [*(_named(tree, name) for name in called), *descriptions(tree, named), *pronouns(tree)]
    in_order = sorted(found, key=lambda mention: (mention.start, mention.end))
    return resolved(tree, in_order, stretches, speakers)


def _named(tree: Tree, name: Name) -> ActorMention:
    """A name as a mention: a country, capital or seat of government that acts is a state."""
    span = tree.span(name.first, name.last)
    bare = tree.text(name.name_first, name.last)
    part, code = geography.country_words().get(bare, ("", ""))
    governs = part in ("name", "capital", "seat")
    kind = name.kind
    acts = kind != "place" or (_acts(tree, tree.head(name.first, name.last)) and not _opens_dateline(tree, name))
    if kind == "place" and (part == "seat" or (governs and acts)):
        kind, acts = "state", True
    return ActorMention(
        span.start,
        span.end,
        tree.text(name.first, name.last),
        "name",
        kind,
        tree.sentence[name.first],
        name=bare,
        role=name.role,
        country=name.country or (code if governs else None),
        office=SEAT if part == "seat" else name.office,
        gender=name.gender,
        acts=acts,
        modifies=tree.tokens[tree.head(name.first, name.last)].dependency in MODIFYING,
    )


def _opens_dateline(tree: Tree, name: Name) -> bool:
    """Whether a place only says where an article was written: in capitals at the beginning, "OSLO, May 2 (AB) -"."""
    opens = name.first == 0 or tree.sentence[name.first - 1] != tree.sentence[name.first]
    behind = tree.tokens[name.last + 1].text if name.last + 1 < len(tree.tokens) else ""
    return opens and tree.text(name.first, name.last).isupper() and behind in (",", "(", "-", "–", "—", "--", ":")


def _acts(tree: Tree, head: int) -> bool:
    """Whether a place is spoken of as somebody who acts: it is the subject of a verb, or owns a stand or statement."""
    token = tree.tokens[head]
    if token.dependency in AGENT_SUBJECTS:
        return tree.tokens[token.head].universal_tag == "VERB" or tree.child(token.head, "cop") is not None
    if token.dependency in ("nmod:poss", "nmod") and tree.preposition(head) in (None, "'s", "’s", "'"):
        owned = tree.lemmas[token.head]
        return owned in tables.cues("noun") or owned in tables.stances("noun") or owned in tables.organization_nouns()
    if token.dependency == "obl:agent":
        return True
    return token.dependency == "conj" and _acts(tree, token.head)
