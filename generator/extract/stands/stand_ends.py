"""Finds where the words of a stand end: never inside a construction, a quotation or a clause."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.tree import FINITE, Tree
from generator.extract.stands.stand_marks import FURTHER, LONGEST, balanced

# What is begun by one word and ends with another: "less … than", "not only … but", "either … or".
PARTNERS = {
    "less": "than", "more": "than", "rather": "than", "fewer": "than", "either": "or", "neither": "nor", "such": "that",
    "only": "but", "just": "but", "merely": "but", "simply": "but",
}  # fmt: skip
NOT_ONLY = frozenset({"only", "just", "merely", "simply"})
# What a verb or noun has behind it and makes no sense without.
NEEDED = frozenset({"xcomp", "ccomp", "obj", "acl:relcl", "compound:prt"})
# What is nothing without what it says: "adopted a resolution on Tuesday | condemning the raid".
DOCUMENTS = tables.words("documents")
NAMED = frozenset({"NOUN", "PROPN", "PRON"})
STOPS = frozenset({",", ";", ":", "-", "–", "—", "―"})
HANGING = frozenset({"ADP", "SCONJ", "CCONJ", "DET", "AUX"})
# Words that open a phrase even where a heading's capitals hide it.
PREPOSITIONS = frozenset(
    {"before", "after", "of", "to", "for", "with", "from", "at", "by", "and", "or", "the", "a", "an"}
)
QUESTION_TAGS = frozenset({"WP", "WDT", "WRB", "WP$", "PRP$", "TO"})
HANGING_WORDS = (("due", "in", "part"), ("in", "part"), ("due",), ("because",), ("according",), ("such",), ("even",))


def whole(tree: Tree, first: int, last: int, core: int) -> int | None:
    """The last token of a stretch, moved on or back so that nothing in it is left open; None where that can't be."""
    for _ in range(4):
        end = _further(tree, first, last)
        if end is None:
            return None
        if end == last or end - first >= LONGEST:
            break
        last = end
    last = _without_hanging(tree, core, _before_half(tree, core, last))
    end = balanced(tree, first, last, core)
    return None if end is None else _without_hanging(tree, core, end)


def _further(tree: Tree, first: int, last: int) -> int | None:
    """Where what a stretch leaves open ends: the second part of a construction, a clause that its last word needs.

    None where a construction goes on for too long.
    """
    limit = min(last + FURTHER, tree.parse.sentences[tree.sentence[last]].last - 1)
    for index in range(first, last + 1):
        partner = _partner(tree, index, last, limit)
        if partner is not None:
            end = _clause_end(tree, partner, tree.tokens[partner].head, limit)
            return end if end < limit or tree.tokens[limit].universal_tag == "PUNCT" else None
    helper = last + 1 <= limit and tree.tokens[last + 1].tag in FINITE and tree.tokens[last + 1].universal_tag == "AUX"
    if helper and tree.tokens[first].tag in FINITE and tree.tokens[last].universal_tag in NAMED:
        stop = (i for i in range(last + 2, limit + 1) if tree.tokens[i].text in STOPS or tree.tokens[i].tag == ".")
        return next(stop, limit + 1) - 1  # "regrets the invitation | has been misread": what is said is a clause
    for child in range(last + 1, limit + 1):
        head = tree.tokens[child].head
        if first <= head <= last and _is_needed(tree, child, head, last):
            return _clause_end(tree, last + 1, child, limit)
    return last


def _before_half(tree: Tree, core: int, last: int) -> int:
    """The end of a stretch before a clause of which it has only the beginning: "…, because the council's decisions"."""
    for index in range(core + 1, last + 1):
        above = tree.tokens[index].head
        if above <= last or tree.tokens[index].universal_tag == "PUNCT":
            continue
        while tree.tokens[above].head > last and tree.tokens[above].head != above:
            above = tree.tokens[above].head
        if tree.first[above] > core + 1 and tree.first[above] <= last:
            return tree.first[above] - 1
        start = tree.first[index]
        if start > core + 1 and tree.tokens[start - 1].text == ",":
            return start - 2  # "…, Senator Lopez | said"
    return last


def _partner(tree: Tree, index: int, last: int, limit: int) -> int | None:
    """The word that a construction begun at a token goes on with, where it stands behind a stretch's end."""
    word, tag = tree.lower[index], tree.tokens[index].tag
    wanted = PARTNERS.get(word) or ("than" if tag in ("JJR", "RBR") else None)
    if word == "so" and index + 1 < len(tree.tokens) and tree.tokens[index + 1].tag in ("JJ", "RB"):
        wanted = "that"
    if wanted is None or (word in NOT_ONLY and tree.lower[index - 1] not in ("not", "n't", "n’t")):
        return None
    for at in range(index + 1, limit + 1):
        if tree.lower[at] == wanted:
            return at if at > last else None
        if tree.lower[at] in (";", ":"):
            return None
    return None


def _is_needed(tree: Tree, child: int, head: int, last: int) -> bool:
    """Whether a token right behind a stretch heads what its last words need: "people | who voted", "short | of"."""
    relation, start = tree.tokens[child].dependency, tree.first[child]
    if start != last + 1 or tree.tokens[start].universal_tag == "PUNCT":
        return False
    if tree.lower[start] == "of":
        return head == last
    if relation == "acl" or (relation == "advcl" and tree.tokens[child].tag == "VBG"):
        told = [head, *tree.those(head, "obj")]
        return any(tree.lemmas[index] in DOCUMENTS and index <= last for index in told)
    if relation not in NEEDED:
        return False
    return head >= (last - 2 if relation == "acl:relcl" else last)


def _clause_end(tree: Tree, start: int, head: int, limit: int) -> int:
    """The end of what begins at a token and hangs under another, before the next sign; at most `limit`."""
    end = min(max(tree.last[head] if head >= start else start, start), limit)
    stop = next((i for i in range(start + 2, end + 1) if tree.tokens[i].text in STOPS), None)
    return end if stop is None or _joins(tree, stop) else stop - 1


def _joins(tree: Tree, index: int) -> bool:
    """Whether a hyphen stands inside a word: "long-term"."""
    return tree.tokens[index].text == "-" and tree.tokens[index - 1].end == tree.tokens[index].start


def _without_hanging(tree: Tree, core: int, last: int) -> int:
    """The end of a stretch without words that wait for another: "because of what", "due in part"."""
    while last > core:
        phrase = next((w for w in HANGING_WORDS if tuple(tree.lower[last + 1 - len(w) : last + 1]) == w), None)
        hangs = tree.tokens[last].universal_tag in HANGING or tree.tokens[last].tag in QUESTION_TAGS
        hangs = (
            (hangs or tree.lower[last] in PREPOSITIONS)
            and tree.tokens[last].dependency != "compound:prt"
            and not _ends_clause(tree, last)
        )
        if phrase is not None and last - len(phrase) >= core:
            last -= len(phrase)
        elif tree.tokens[last].text in STOPS or _waits(tree, last) or hangs:
            last -= 1
        else:
            return last
    return last


def _waits(tree: Tree, last: int) -> bool:
    """Whether a verb has what it says or does only behind it: "…, accusing | the board", "to stand up and say | “…"."""
    if not tree.is_verb(last):
        return False
    needed = (c for c in tree.children[last] if tree.tokens[c].dependency in ("obj", "xcomp", "ccomp") and c > last)
    saying = tree.lemmas[last] in ("say", "add") and last + 1 < len(tree.tokens) and tree.tokens[last + 1].tag == "``"
    return saying or any(tree.first[child] > last for child in needed)


def _ends_clause(tree: Tree, index: int) -> bool:
    """Whether a word stands at the end of its clause in the article too: "the law they voted for"."""
    return index + 1 < len(tree.tokens) and tree.tokens[index + 1].universal_tag == "PUNCT"
