"""Where the words of a stand end: before another's stand, before an aside, behind the "but" that belongs to it."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree
from generator.model.brief import Stance

RESTRICTING = tables.words("restricting")
LONGEST_BUT = 18


def without_other(reading: Reading, core: int, last: int, actor: int) -> int:
    """The end of a stand before what another actor's is joined to it: "demand for talks and Voss's wish to leave"."""
    tree = reading.tree
    for index in range(core + 1, last + 1):
        owner = tree.child(index, "nmod:poss") if tree.tokens[index].dependency == "conj" else None
        if owner is not None and tree.is_nominal(index) and reading.actor(owner) not in (None, actor):
            start = tree.first[index]
            while start - 1 > core and tree.tokens[start - 1].universal_tag in ("CCONJ", "PUNCT"):
                start -= 1
            return start - 1
    return last


def without_aside(tree: Tree, head: int, last: int) -> int:
    """The end of a stand before what only goes on telling: "…; the club agreed", ", which …", ", arguing that …"."""
    for index in range(head + 1, last + 1):
        text, token = tree.tokens[index].text, tree.tokens[min(index + 1, len(tree.tokens) - 1)]
        if text in (";", ":") and not _quotes(tree, index):
            return index - 1
        if text == "," and token.index <= last and _opens_aside(tree, token.index, last):
            return index - 1
    return last


def _quotes(tree: Tree, index: int) -> bool:
    """Whether what stands behind a colon is quoted."""
    return tree.tokens[min(index + 1, len(tree.tokens) - 1)].tag in ("``", "''")


def _opens_aside(tree: Tree, index: int, last: int) -> bool:
    """Whether a token behind a comma opens a clause that reaches the end of a stand and could be left out."""
    word = tree.lower[index]
    if tree.lower[index : index + 2] == ["according", "to"]:
        return True
    if word in ("which", "who", "whose"):
        return True
    token = tree.tokens[index]
    return token.tag == "VBG" and token.dependency in ("advcl", "acl") and tree.last[index] >= last


def with_but(tree: Tree, stance: Stance, last: int) -> tuple[int, Stance]:
    """A stand's end and stance with the "but" that follows: "is willing to talk but not without guarantees"."""
    index = last + 1
    if tree.lower[index : index + 1] == [","]:
        index += 1
    if tree.lower[index : index + 1] != ["but"] or index + 1 == len(tree.tokens):
        return last, stance
    if tree.lemmas[index + 1] in tables.stances("verb"):
        return last, stance  # a stand of its own
    goes_on = tree.tokens[index + 1].universal_tag in ("AUX", "VERB", "SCONJ", "PART", "ADV")
    if not (goes_on or tree.lower[index + 1] == "that") or stance not in ("offers", "accepts", "conditions"):
        return last, stance
    stop = min(index + LONGEST_BUT, tree.parse.sentences[tree.sentence[index]].last)
    end = index
    while end + 1 < stop and tree.tokens[end + 1].text not in (".", ";", ",", ":"):
        end += 1
    restricted = not RESTRICTING.isdisjoint(tree.lemmas[index : end + 1])
    return end, "conditions" if restricted else stance
