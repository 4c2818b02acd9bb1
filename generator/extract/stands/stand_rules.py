"""The rules for stands, in the order they are tried: each takes a token and gives the stands that it expresses."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.extract.grammar.reading import Reading
from generator.extract.stands.stand_adjectives import adjective, predicate
from generator.extract.stands.stand_by_place import by_place
from generator.extract.stands.stand_judgements import judgement
from generator.extract.stands.stand_nouns import noun
from generator.extract.stands.stand_parts import Found
from generator.extract.stands.stand_passives import passive
from generator.extract.stands.stand_refusals import refused
from generator.extract.stands.stand_roles import called
from generator.extract.stands.stand_verbs import active, held_back, said

RULES: tuple[Callable[[Reading, int], Iterator[Found]], ...] = (
    judgement, active, passive, noun, adjective, predicate, held_back, refused, said, called, by_place,
)  # fmt: skip
