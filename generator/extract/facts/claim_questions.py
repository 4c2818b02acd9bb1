"""Turns what is claimed of somebody into a question: in the simple past, with names for pronouns."""

from __future__ import annotations

import re

from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree
from generator.extract.open.question_words import joined, subject_words

LONGEST_WHO = 6
OPENING = re.compile(r"^(\w+) (he|she|they|it|i|we)\b", re.IGNORECASE)


def who_is_meant(reading: Reading, about: int | None) -> str | None:
    """What a content is said of, in words for a question."""
    tree = reading.tree
    if about is None:
        return None
    number = reading.actor(about)
    if number is not None and reading.actors[number].kind == "person" and (name := reading.actors[number].name):
        return name
    first = next((i for i in range(tree.first[about], about) if tree.tokens[i].universal_tag != "ADP"), about)
    end = max([about, *(c for c in tree.those(about, "flat"))])
    who = subject_words(reading, about, first, end)
    unknown = tree.tokens[about].universal_tag == "PRON" and who.lower() == tree.lower[about]
    return None if unknown or len(who.split()) > LONGEST_WHO else who


def simple(tree: Tree, question: str | None, head: int, who: str | None) -> str | None:
    """A question with who is meant for a pronoun, and "did he know" for "had he known"."""
    if question is None:
        return None
    opening = OPENING.match(question)
    if opening and who:
        question = f"{opening[1]} {who}{question[opening.end() :]}"
    if question.startswith("had ") and tree.tokens[head].tag == "VBN" and not tree.those(head, "aux:pass", "cop"):
        question = f"did {question[4:].replace(f' {tree.tokens[head].text}', f' {tree.lemmas[head]}', 1)}"
        question = re.sub(r"^(did .*?) been (\w+ing)\b", r"\1 \2", question)
    return question


def of_owner(reading: Reading, head: int, owner: int | None, last: int) -> str | None:
    """ "denied hiding the report" as a question: "did the mayor hide the report"."""
    tree, who = reading.tree, who_is_meant(reading, owner)
    if who is None:
        return None
    auxiliary = next((c for c in tree.those(head, "cop", "aux:pass") if c < head), None)
    if auxiliary is not None:
        return joined(["was", who, tree.text(auxiliary + 1, last)])
    if tree.tokens[head].tag not in ("VBG", "VBN"):
        return None
    return joined(["did", who, tree.lemmas[head], tree.text(head + 1, last) if last > head else ""])
