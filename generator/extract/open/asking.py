"""Turns a clause into a question: the subject and the verb change places, and "did" comes in where it must."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import FINITE, Tree
from generator.extract.open.question_words import joined, subject_words, without_denials

# Verbs whose past looks like their present; in news it is the past that is meant.
UNCHANGED = frozenset(
    {"set", "hit", "put", "cut", "let", "shut", "quit", "cost", "spread", "split", "hurt", "burst", "cast"}
)
# "how much it will cost" asks for no price of whoever has not said so.
IMPERSONAL = frozenset({"cost", "happen", "last", "matter", "mean", "rain", "take"})
# What asks for a reason or a way asks another thing where it is denied: "why did they not warn us".
REASONS = frozenset({"why", "how"})
MEASURED = (["how", "much"], ["how", "far"], ["how", "soon"], ["how", "long"])
IN_FULL = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "wo": "will", "ca": "can"}
OF_A_NAME = {"am": "is", "have": "has", "do": "does"}
RELATIVES = frozenset({"who", "which", "that"})
SUPPORT = {"VBD": "did", "VBZ": "does", "VBP": "do"}
QUESTION_WORDS = tables.words("question_words")
# Clauses that only add to a question, so that it ends before them.
ADDING = frozenset({"advcl", "parataxis", "acl", "appos", "conj", "discourse", "vocative", "obl", "nmod"})
# A question longer than this is hard to take in.
LONGEST_QUESTION = 28


def asked(reading: Reading, head: int, first: int, last: int, stand_in: str = "") -> str | None:
    """The clause from token `first` to `last` with its verb `head` as a question, without a capital or a mark.

    Marks ("whether", "that"), what stands before them and clauses that only add are left out; a pronoun becomes the
    name, or `stand_in` where nobody is known to be meant. None where the clause can't be put as a question.
    """
    tree = reading.tree
    last = core_end(tree, head, last)
    subject = tree.child(head, "nsubj", "nsubj:pass", "expl", "csubj")
    if subject is None and tree.lower[first] in QUESTION_WORDS and tree.tokens[head].tag in FINITE:
        return joined([token.text for token in tree.tokens[first : last + 1]])
    if subject is None or not first <= subject <= last or subject > head or last - first > LONGEST_QUESTION:
        return None
    begin, end = tree.first[subject], min(tree.last[subject], head - 1)
    holder = tree.tokens[head].head
    if tree.tokens[head].dependency == "acl:relcl" and tree.lower[subject] in RELATIVES and holder < subject:
        begin = tree.first[holder]
        while begin < holder and tree.tokens[begin].dependency in ("case", "mark", "cc", "punct"):
            begin += 1
        who = subject_words(reading, holder, begin, holder)
        return _turned(tree, head, [], who, subject, last)
    much = tree.lower[begin : begin + 2]
    if much in MEASURED and tree.tokens[begin + 2].universal_tag in ("DET", "PRON", "PROPN"):
        who = subject_words(reading, subject, begin + 2, end)
        return _turned(tree, head, much, who, end, last)
    if not QUESTION_WORDS.isdisjoint(tree.lower[begin : end + 1]):
        return joined([tree.tokens[index].text for index in range(begin, last + 1)])
    lead = without_denials(tree, _question_lead(tree, first, begin))
    who = subject_words(reading, subject, begin, end)
    if who.partition(" ")[0] in QUESTION_WORDS:
        return joined([who, *(tree.tokens[index].text for index in range(end + 1, last + 1))])
    if lead and lead[0].lower() in REASONS and tree.negated(head):
        who = f"{who} not"
    if stand_in and begin == end and who.lower() in ("it", "they") and tree.lemmas[head] not in IMPERSONAL:
        who = stand_in
    return _turned(tree, head, lead, who, end, last)


def _turned(tree: Tree, head: int, lead: list[str], who: str, end: int, last: int) -> str | None:
    """Subject and helper in the order of a question; `end` is the last token of the subject where it stands."""
    helper = next((c for c in tree.those(head, "aux", "aux:pass", "cop") if end < c <= last), None)
    if helper is None and (tree.lemmas[head] == "be" or _helps(tree, head)):
        helper = head
    if helper is not None:
        rest = without_denials(tree, [index for index in range(end + 1, last + 1) if index != helper])
        if who == "there" and rest[:1] == ["no"]:
            rest[0] = "any"
        return joined([*lead, _in_full(tree, helper, end), who, *rest])
    if tree.tokens[head].tag not in SUPPORT:
        return None
    told = [tree.tokens[i].lemma if i == head else tree.tokens[i].text for i in range(end + 1, last + 1)]
    past = tree.lower[head] in UNCHANGED and tree.tokens[head].tag == "VBP"
    return joined([*lead, "did" if past else SUPPORT[tree.tokens[head].tag], who, *told])


def _in_full(tree: Tree, helper: int, subject: int) -> str:
    """A helper that opens a question: without its apostrophe, and of a name where the subject was "I"."""
    word = tree.lower[helper].replace("’", "'")
    if word == "'s":
        return "has" if tree.lemmas[helper] == "have" else "is"
    if word == "'d":
        return "had" if tree.lemmas[helper] == "have" else "would"
    word = IN_FULL.get(word, word)
    return OF_A_NAME.get(word, word) if tree.lower[subject] == "i" else word


def _helps(tree: Tree, head: int) -> bool:
    """Whether a "have" that the parse takes for the verb only helps one: "how much it had cost"."""
    follows = tree.tokens[head + 1 : head + 2]
    at_the_end = head + 2 >= len(tree.tokens) or tree.tokens[head + 2].text in (".", ",", ";", ":", "?", "!")
    return tree.lemmas[head] == "have" and bool(follows) and (follows[0].tag in ("VBN", "VBD", "VB") or at_the_end)


def core_end(tree: Tree, head: int, last: int) -> int:
    """Where a clause ends without what a comma, colon or dash adds behind its verb, and without "by doing so"."""
    for index in range(head + 1, tree.parse.sentences[tree.sentence[head]].last):
        if tree.lower[index] in (":", ";", "—"):
            last = min(last, index - 1)
            break
        start = tree.first[index]
        relation = tree.tokens[index].dependency
        if relation.partition(":")[0] not in ADDING or start <= head or start > last:
            continue
        if relation == "conj" and tree.is_verb(index) and tree.lower[start] in ("and", "but"):
            last = min(last, start - 1)
            continue
        behind_comma = "," in (tree.lower[start], tree.lower[start - 1])
        adds = behind_comma and (tree.tokens[index].dependency != "conj" or tree.is_verb(index))
        aside = tree.tokens[index].dependency == "advcl" and tree.lower[start] == "by"
        if adds or aside:
            last = min(last, start - 1)
    while last > head and tree.tokens[last].universal_tag in ("PUNCT", "CCONJ"):
        last -= 1
    return last


def _question_lead(tree: Tree, first: int, begin: int) -> list[int]:
    """The words before the subject from the question word on: "on what terms"; none where there is no question word."""
    lead = [i for i in range(first, begin) if tree.tokens[i].universal_tag not in ("PUNCT", "CCONJ", "SCONJ")]
    start = next((place for place, i in enumerate(lead) if tree.lower[i] in QUESTION_WORDS), len(lead))
    if start and lead and start < len(lead) and tree.tokens[lead[start - 1]].universal_tag == "ADP":
        start -= 1
    return lead[start:]
