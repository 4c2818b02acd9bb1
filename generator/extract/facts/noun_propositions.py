"""What happens told by a noun: "they foresee the closure of the plant", "the deadline for the board is 11 November"."""

from __future__ import annotations

from generator.extract.facts import predicates
from generator.extract.facts.arguments import behind, noun_theme
from generator.extract.facts.dated_events import tense
from generator.extract.facts.denials import denied
from generator.extract.facts.factual import is_unreal
from generator.extract.facts.proposition import proposition
from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree
from generator.model.clause import Proposition, Tense

# A noun names something that happens where one of these governs it: "foresees the closure of the plant".
AFFIRMING = tables.words("affirming")
MARKS = frozenset({'"', "“", "”", "''", "``", "‘", "’", "'"})


def nominal(reading: Reading, index: int) -> Proposition | None:
    """ "the closure of the plant" where it is said to happen, "the deadline for the board is 11 November"."""
    tree = reading.tree
    token = tree.tokens[index]
    kind = predicates.of_noun(tree.lemmas[index]) if token.universal_tag == "NOUN" else None
    if kind is None or token.dependency in ("compound", "nmod:poss") or _is_between_marks(tree, index):
        return None
    top = index
    while tree.tokens[top].dependency == "conj" and tree.tokens[top].head < top:
        top = tree.tokens[top].head
    above = tree.tokens[top].head
    relation = tree.tokens[top].dependency
    day = tree.lower[above].isdigit() or tree.tokens[above].text in tables.words("months_and_days")
    dated = relation in ("nsubj", "nsubj:outer") and day
    affirmed = relation in ("obj", "nsubj", "nsubj:pass") and tree.lemmas[above] in AFFIRMING
    dateable = "once" in kind.flags and relation == "obj"
    never = relation == "nmod" and denied(tree, index, None, None)
    spared = tree.lower[max(0, index - 2) : index] in (["rather", "than"], ["instead", "of"])
    if spared or never:
        above = tree.governing_clause(top)
    if not (dated or affirmed or dateable or spared or never) or above == top or is_unreal(tree, above):
        return None
    theme = tree.subject(above) if spared else index if dated else noun_theme(tree, index) or behind(tree, index)
    told: Tense = "none" if dated or not tree.is_verb(above) else tense(tree, above)
    return proposition(reading, kind, index, None, theme, told, above)


def _is_between_marks(tree: Tree, index: int) -> bool:
    """Whether a word stands alone between quotation marks: not “end” it."""
    around = {tree.tokens[i].text for i in (index - 1, index + 1) if 0 <= i < len(tree.tokens)}
    return bool(around) and around <= MARKS
