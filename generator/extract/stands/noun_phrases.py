"""Finds the phrases of an article that could name an issue."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.topics import compounded
from generator.extract.grammar.tree import Tree
from generator.extract.stands.stand_topics import HEADLESS, JUDGING, MEASURES, NAMELESS, is_nameless
from generator.model.mention import NounPhrase

UNSPECIFIC = tables.words("unspecific") | tables.words("colouring") | JUDGING
LONGEST_PHRASE = 5
# Prepositions of what a noun is about.
ABOUT = frozenset({"of", "on", "for", "with", "against"})


def phrases(reading: Reading) -> tuple[NounPhrase, ...]:
    """Each phrase of up to five words of an article that could be a heading, in order."""
    tree, found = reading.tree, []
    for index, token in enumerate(tree.tokens):
        noun = compounded(tree, index)
        if token.universal_tag != "NOUN" or noun in HEADLESS or is_nameless(noun) or _is_misread(tree, index):
            continue
        first = _opening(tree, index)
        for start, end in ((first, index), *((first, end) for end in _ends(tree, index))):
            if end - start < LONGEST_PHRASE:
                found.append(NounPhrase(noun, tree.span(start, end)))
    return tuple(sorted(found, key=lambda phrase: phrase.span.start))


def _is_misread(tree: Tree, index: int) -> bool:
    """Whether a plural is rather a verb: "Lopez denies having seen it"."""
    word = tree.lower[index]
    verb = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    known = verb in tables.stances("verb") and verb not in tables.stances("noun") and verb not in tables.deeds()
    return tree.tokens[index].tag == "NNS" and known


def _opening(tree: Tree, index: int) -> int:
    """Where the telling words before a noun begin: "import duty", not "new duty" or "its duty"."""
    first = index
    while _is_joined(tree, first):
        first -= 2
    for child in reversed([c for c in tree.children[index] if c < first]):
        token = tree.tokens[child]
        plain = tree.last[child] == child == first - 1 and _is_compound(tree, child) and not _is_joined(tree, child)
        named = token.universal_tag == "PROPN" and first < index
        if not plain or named or token.dependency not in ("amod", "compound") or not _tells(tree, child):
            break
        first = tree.first[child]
    return first


def _is_compound(tree: Tree, child: int) -> bool:
    """Whether only nouns hang below a word before a noun: "flood" in "flood protection plan"."""
    inside = range(tree.first[child], child)
    return all(tree.tokens[i].universal_tag == "NOUN" and tree.tokens[i].dependency == "compound" for i in inside)


def _is_joined(tree: Tree, index: int) -> bool:
    """Whether a hyphen joins a token to the one before: "off" in "play-off"."""
    tokens = tree.tokens
    return index > 1 and tokens[index - 1].text in ("-", "‑") and tokens[index - 1].end == tokens[index].start


def _tells(tree: Tree, child: int) -> bool:
    word, tag = tree.lower[child], tree.tokens[child].tag
    if word in MEASURES or (word in NAMELESS and tag != "NN"):
        return False
    return (
        word not in UNSPECIFIC
        and tree.lemmas[child] not in UNSPECIFIC
        and tag not in ("JJR", "JJS", "CD", "VBN", "VBG")
    )


def _ends(tree: Tree, index: int) -> list[int]:
    """Where a phrase may end that says what a noun is of: "levy on imports"."""
    found = []
    behind = tree.tokens[index + 1] if index + 1 < len(tree.tokens) else None
    # "rejected the duty on tomatoes": the parse often hangs what a noun is about under the verb.
    near = [behind.head] if behind is not None and behind.dependency == "case" else []
    near = [child for child in near if child > index and tree.tokens[child].universal_tag == "NOUN"]
    for child in dict.fromkeys([*tree.those(index, "nmod"), *near]):
        case = tree.child(child, "case")
        if (
            case != index + 1
            or tree.last[child] > child
            or tree.lower[case] not in ABOUT
            or is_nameless(tree.lemmas[child])
        ):
            continue
        inside = range(case + 1, child + 1)
        if tree.lower[case + 1] in ("a", "an", "that", "this", "these", "those"):
            continue  # one of many, or of what stands elsewhere
        if all(tree.tokens[i].universal_tag in ("NOUN", "PROPN", "ADJ", "DET") for i in inside):
            found.append(child)
    return found
