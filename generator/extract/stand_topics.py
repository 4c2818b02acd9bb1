"""A stand in, what it is about out: its nouns without people, times and amounts; and the phrases that name them."""

from __future__ import annotations

from generator.extract import tables
from generator.extract.reading import Reading
from generator.extract.topics import topics
from generator.extract.tree import Tree
from generator.model.mention import NounPhrase

MEASURES = tables.words("measures")
NAMELESS = tables.words("times") | MEASURES | tables.words("vague") | tables.words("localities")
UNSPECIFIC = tables.words("unspecific") | tables.words("wrong") | tables.words("good")
OPENING = ("amod", "compound", "nmod:poss", "flat")
LONGEST_PHRASE = 5
# Prepositions of what a noun is about.
ABOUT = frozenset({"of", "on", "for", "with", "against"})
POINTING = frozenset({"this", "that"})
# How many words back the thing that is pointed at may stand.
FAR_BACK = 25


def about(reading: Reading, head: int, first: int, last: int) -> tuple[str, ...]:
    """The nouns of a stand that could name an issue, nearest to `head` first; where it has none, what is done in it.

    "rejected this" is about what the words before it are about.
    """
    tree = reading.tree
    found = tuple(noun for noun in topics(reading, head, first, last) if not _is_nameless(noun))
    if found:
        return found
    done = [tree.lemmas[index] for index in range(first, last + 1) if tree.is_verb(index)]
    deeds = tuple(dict.fromkeys(tables.deeds()[verb] for verb in done if verb in tables.deeds()))
    if tree.lower[head] not in POINTING:
        return deeds
    start = max(0, first - FAR_BACK)
    return tuple(noun for noun in topics(reading, head, start, first) if not _is_nameless(noun))[:3]


def says_something(reading: Reading, head: int, last: int, topics: tuple[str, ...]) -> bool:
    """Whether a stand says what it is about: "offered three" and "voted for her" do not."""
    tree = reading.tree
    if tree.tokens[head].universal_tag in ("PRON", "NUM"):
        return bool(topics) and tree.lower[head] in POINTING
    inside = range(head, last + 1)
    thing = any(tree.tokens[i].universal_tag in ("NOUN", "PROPN") and tree.lemmas[i] not in NAMELESS for i in inside)
    return bool(topics) or thing


def _is_nameless(noun: str) -> bool:
    """Whether a noun is of somebody, of a time or an amount, so that nobody would look for it as a heading."""
    return (
        noun in NAMELESS
        or noun in tables.organization_nouns()
        or noun in tables.offices()
        or noun in tables.group_nouns()
    )


def phrases(reading: Reading) -> tuple[NounPhrase, ...]:
    """Each phrase of up to five words of an article that could be a heading, in order."""
    tree, found = reading.tree, []
    for index, token in enumerate(tree.tokens):
        if token.universal_tag == "NOUN" and not _is_nameless(tree.lemmas[index]):
            first = _opening(tree, index)
            spans = [(first, index), *((first, end) for end in _ends(tree, index))]
            for start, end in spans:
                if end - start < LONGEST_PHRASE:
                    found.append(NounPhrase(tree.lemmas[index], tree.span(start, end)))
    return tuple(found)


def _opening(tree: Tree, index: int) -> int:
    """Where the telling words before a noun begin: "import duty", not "new duty" or "its duty"."""
    first = index
    for child in reversed([c for c in tree.children[index] if c < index]):
        token = tree.tokens[child]
        plain = tree.last[child] == child and tree.first[child] == child and tree.last[child] == first - 1
        named = token.universal_tag == "PROPN" and first < index
        if not plain or named or token.dependency not in ("amod", "compound") or not _tells(tree, child):
            break
        first = child
    return first


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
    for child in tree.those(index, "nmod"):
        case = tree.child(child, "case")
        if (
            case != index + 1
            or tree.last[child] > child
            or tree.lower[case] not in ABOUT
            or _is_nameless(tree.lemmas[child])
        ):
            continue
        inside = range(case + 1, child + 1)
        if all(tree.tokens[i].universal_tag in ("NOUN", "PROPN", "ADJ", "DET") for i in inside):
            found.append(child)
    return found
