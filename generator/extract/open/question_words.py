"""The words a question is made of: a subject as a question has it, names with their articles, words joined to text."""

from __future__ import annotations

import re

from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree

POSITIVE = {"neither": "either", "no": "any", "none": "any", "nobody": "anybody"}
DENIALS = frozenset({"not", "n't", "n’t", "yet"})
# The article of a name, with such words between as the name may have lost: "the Competition and | Markets Authority".
LEAD = re.compile(r"\b([Tt]he) (?:(?:[A-Z]\w+|and|of|for) ){0,4}$")
SMALL_LEAD = re.compile(r"\b([Tt]he) (?:[a-z]+ ){0,2}$")


def subject_words(reading: Reading, subject: int, begin: int, end: int) -> str:
    """A subject as a question has it: a pronoun as the name it stands for, "neither" as "either"."""
    tree = reading.tree
    if begin == end and tree.tokens[subject].universal_tag == "PRON":
        number = reading.actor(subject)
        if number is not None and (name := reading.actors[number].name):
            return name if reading.actors[number].kind == "person" else with_article(reading, number)
    while _goes_before(tree, begin):
        begin -= 1
    first, _, others = tree.text(begin, end).partition(" ")
    if tree.lower[begin] == "neither" and " nor " in others:
        first, others = "either", others.replace(" nor ", " or ", 1)
    if tree.tokens[begin].universal_tag in ("DET", "PRON") and tree.lower[begin] != "i":
        first = first[:1].lower() + first[1:]
    return f"{POSITIVE.get(first, first)} {others}".strip()


def _goes_before(tree: Tree, begin: int) -> bool:
    """Whether the word before a noun phrase belongs to it though the parse has it elsewhere."""
    if begin == 0 or tree.sentence[begin - 1] != tree.sentence[begin]:
        return False
    here, before = tree.tokens[begin].universal_tag, tree.tokens[begin - 1].universal_tag
    return here in ("NOUN", "ADJ") and before in ("DET", "ADJ", "NOUN")


def with_article(reading: Reading, number: int) -> str:
    """The name of an organization with the article that it stands with: "the Harbour Board"."""
    mention = reading.actors[number]
    before = reading.document.text[max(0, mention.start - 60) : mention.start]
    match = (SMALL_LEAD if mention.text[:1].islower() else LEAD).search(before)
    return f"the {before[match.end(1) :].lstrip()}{mention.text}" if match else mention.text


def without_denials(tree: Tree, indexes: list[int]) -> list[str]:
    """The words of tokens as they stand, without those that only deny: a question asks what is so."""
    return [tree.tokens[i].text for i in indexes if tree.lower[i] not in DENIALS or _is_hyphened(tree, i)]


def _is_hyphened(tree: Tree, index: int) -> bool:
    """Whether a word is part of another: "not" in "not-for-profits"."""
    around = (tree.tokens[i].text for i in (index - 1, index + 1) if 0 <= i < len(tree.tokens))
    return any(text in ("-", "‑") or text.startswith("-") for text in around)


def joined(words: list[str]) -> str:
    """Words as running text, without spaces where marks stand close."""
    text = " ".join(words)
    for mark in (",", ".", ";", ":", "'s", "’s", ")", "%", "'", "’"):
        text = text.replace(f" {mark}", mark)
    text = re.sub(r"([($£€¥]) ", r"\1", text).replace(" - ", "-").replace("“ ", "“").replace(" ”", "”")
    text = re.sub(r'" ([^"]*) "', r'"\1"', text)
    if text.count("“") != text.count("”") or text.count('"') % 2:
        text = " ".join(re.sub('[“”"]', " ", text).split())
    return text.strip(" ,;")
