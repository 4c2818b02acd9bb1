"""The relations of other spaCy pipelines for English → those of Universal Dependencies, as far as they correspond."""

from __future__ import annotations

from collections.abc import Sequence

RENAMED = {
    "ROOT": "root",
    "agent": "case",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "dobj": "obj",
    "intj": "discourse",
    "meta": "dep",
    "neg": "advmod",
    "npadvmod": "obl:unmarked",
    "nsubjpass": "nsubj:pass",
    "oprd": "xcomp",
    "pcomp": "advcl",
    "pobj": "obl",
    "poss": "nmod:poss",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "prep": "case",
    "prt": "compound:prt",
    "quantmod": "advmod",
    "relcl": "acl:relcl",
}
"""Relation of spaCy's own pipelines (after ClearNLP) → ours; the others bear the same name or none of ours."""

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "DET"})


def to_universal(
    heads: Sequence[int], relations: Sequence[str], universal_tags: Sequence[str]
) -> tuple[list[int], list[str]]:
    """Heads, relations and tags of a text → heads and relations as ours: a noun no longer hangs from its preposition,
    but the preposition from the noun, and the noun from what the preposition hung from."""
    new_heads, new_relations = list(heads), [RENAMED.get(relation, relation) for relation in relations]
    noun_of: dict[int, int] = {}
    for index, relation in enumerate(relations):
        preposition = heads[index]
        if relation in ("pobj", "pcomp") and relations[preposition] in ("prep", "agent") and preposition not in noun_of:
            noun_of[preposition] = index
    for preposition, noun in noun_of.items():
        above = heads[preposition]
        new_heads[noun], new_heads[preposition] = noun_of.get(above, above), noun
        if relations[noun] == "pobj":
            new_relations[noun] = "nmod" if universal_tags[above] in _NOMINAL else "obl"
        else:
            new_relations[preposition] = "mark"
    for index, head in enumerate(heads):
        if head in noun_of and noun_of[head] != index and index not in noun_of:
            new_heads[index] = noun_of[head]
    return new_heads, new_relations
