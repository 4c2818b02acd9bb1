"""A stand in, what it is about out: its nouns without people, times and amounts; and the phrases that name them."""

from __future__ import annotations

from generator.extract import tables
from generator.extract.reading import Reading
from generator.extract.stand_parts import POINTING
from generator.extract.topics import compounded, topics
from generator.extract.tree import Tree
from generator.model.mention import NounPhrase

MEASURES = tables.words("measures")
NAMELESS = tables.words("times") | MEASURES | tables.words("vague") | tables.words("localities")
UNSPECIFIC = tables.words("unspecific") | tables.words("wrong") | tables.words("good")
JUDGED_AS = tables.words("judged_as")
TAKEN_UP = frozenset({"it", "them"})
LONGEST_PHRASE = 5
# Prepositions of what a noun is about.
ABOUT = frozenset({"of", "on", "for", "with", "against"})
# Verbs that say nothing by themselves: "he will do", "refused to say".
BARE = tables.words("bare_verbs")
# How many words back the thing that is pointed at may stand.
FAR_BACK = 25


def about(reading: Reading, head: int, first: int, last: int) -> tuple[str, ...]:
    """The nouns of a stand that could name an issue, nearest to `head` first; where it has none, what is done in it.

    "rejected this" is about what the words before it are about.
    """
    tree = reading.tree
    found = tuple(noun for noun in topics(reading, head, first, last, heads_only=True) if not _is_nameless(noun))
    if found:
        return found
    done = [tree.lemmas[index] for index in range(first, last + 1) if tree.is_verb(index)]
    deeds = tuple(dict.fromkeys(tables.deeds()[verb] for verb in done if verb in tables.deeds()))
    if tree.lower[head] in TAKEN_UP:
        return taken_up(reading, head)
    if tree.lower[head] not in POINTING:
        return deeds
    start = max(tree.parse.sentences[tree.sentence[first]].first, first - FAR_BACK)
    return tuple(noun for noun in topics(reading, head, start, first) if not _is_nameless(noun))[:3]


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
            return () if _is_nameless(noun) or plural != (tree.lower[pronoun] == "them") else (noun,)
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
        noun = compounded(tree, index)
        if token.universal_tag != "NOUN" or _is_nameless(noun) or _is_misread(tree, index):
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
        plain = tree.last[child] == child and tree.first[child] == child and tree.last[child] == first - 1
        plain = plain and not _is_joined(tree, child)
        named = token.universal_tag == "PROPN" and first < index
        if not plain or named or token.dependency not in ("amod", "compound") or not _tells(tree, child):
            break
        first = child
    return first


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
            or _is_nameless(tree.lemmas[child])
        ):
            continue
        inside = range(case + 1, child + 1)
        if all(tree.tokens[i].universal_tag in ("NOUN", "PROPN", "ADJ", "DET") for i in inside):
            found.append(child)
    return found
