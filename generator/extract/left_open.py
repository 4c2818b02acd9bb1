"""A question inside a sentence, whether the words around leave it open out, and why: "would not say", "remains to be
seen", "it is anybody's guess".
"""

from __future__ import annotations

import re
from typing import Literal

from generator.extract import tables
from generator.extract.tree import Tree

Reason = Literal["whether", "unclear", "declined", "not yet", "conditional", "question"]
REFUSALS = frozenset({"decline", "refuse"})
KNOWING = tables.words("telling") | tables.words("settling") | frozenset({"see", "tell", "understand", "clarify"})
WONDERING = tables.words("wondering")
NOBODY = frozenset({"no", "neither", "none", "nobody"})
UNSURE = re.compile(
    r"(?:(?:is|are|was|were|remain(?:s|ed)?|’s|'s|it) (?:still |as yet |yet |also )*)?"
    r"(?:an(?:y|every)(?:body|one)[’']s guess|another (?:matter|question)|an(?:other)? open question|doubtful|"
    r"un(?:clear|known|certain|decided|resolved|answered|explained)|a mystery|in (?:doubt|dispute)|"
    r"to be (?:seen|decided|determined)|hard to (?:see|say|know|tell)|too (?:early|soon) to (?:say|tell|know)|no idea|"
    r"(?:not|n[’']t|never)(?: yet| immediately| fully| entirely| at all| been)* (?:clear|known|certain|sure|explained|"
    r"established|disclosed|decided|settled))\b"
)
EVASIVE = re.compile(
    r"\b(?:would|will|wo|could|can|ca|did|does) ?(?:not|n[’']t) "
    r"(?:be drawn|say|comment|answer|tell|confirm|discuss|talk)\b"
    r"|\bdeclined\b|\brefused to\b|\bno comment\b|\bnot for me\b|\bdo(?:es)?(?: not|n[’']t) know\b|\bno idea\b"
)
FARTHEST = 14


def opened(tree: Tree, index: int, holder: int, head: int, last: int) -> tuple[Reason, int, int, int] | None:
    """Why a clause is open, the first token of the words that show it, the clause's last token and the words'."""
    sentence = tree.parse.sentences[tree.sentence[index]]
    plain: Reason = "whether" if tree.lower[index] == "whether" else "unclear"
    above = tree.tokens[holder if tree.tokens[head].head == holder else head].head
    if above < index and (reason := _by_verb(tree, index, above, plain)) is not None:
        while tree.tokens[above].dependency == "xcomp" and tree.tokens[above].head < above:
            above = tree.tokens[above].head
        subject = tree.child(above, "nsubj", "nsubj:pass")
        start = above if reason == "declined" or subject is None else tree.first[subject]
        return reason, start if 0 < index - start <= FARTHEST else above, last, last
    text = tree.parse.text[sentence.start : sentence.end]
    own = tree.tokens[index].start - sentence.start
    for match in UNSURE.finditer(text):
        place = tree.token_at(sentence.start + match.start())
        if place is None or "?" in text:
            continue
        if match.start() > own and index - sentence.first <= 2:
            return plain, index, place - 1, tree.token_at(sentence.start + match.end() - 1) or place
        if match.end() <= own and index - place <= FARTHEST:
            return plain, _start(tree, place), last, last
    if plain == "whether":
        return plain, above if 0 < index - above <= 4 else index, last, last
    return None


def _start(tree: Tree, place: int) -> int:
    """Where the words begin that a phrase like "not clear" closes: behind the last mark or conjunction before it."""
    start = place
    while start > 0 and place - start < FARTHEST and tree.sentence[start - 1] == tree.sentence[place]:
        if tree.tokens[start - 1].universal_tag in ("PUNCT", "CCONJ", "SCONJ"):
            break
        start -= 1
    return start


def _by_verb(tree: Tree, index: int, above: int, plain: Reason) -> Reason | None:
    """Whether the verb above a clause leaves it open: "would not say", "declined to say", "nobody knows", "wonders"."""
    lemma = tree.lemmas[above]
    if lemma in ("ask", "wonder") and tree.lower[index] in ("whether", "if"):
        sentence = tree.parse.sentences[tree.sentence[index]]
        answer = tree.parse.text[tree.tokens[index].start : sentence.end]
        if above > sentence.first or lemma == "wonder":
            return "whether"
        return "declined" if EVASIVE.search(answer) else None  # "Asked whether he would resign, he said no."
    if lemma in WONDERING and tree.lower[index] != "if":
        return plain
    if lemma not in KNOWING or (lemma == "know" and tree.words(above, "aux") & {"will", "wo", "’ll"}):
        return None  # "this lot won't know where we live" is a reproach
    over = tree.tokens[above].head
    if tree.lemmas[over] in REFUSALS and tree.tokens[above].dependency == "xcomp":
        return "declined"
    yet = tree.lower[max(0, above - 3) : above]
    subject = tree.child(above, "nsubj", "nsubj:pass")
    nobody = subject is not None and not NOBODY.isdisjoint(tree.lower[tree.first[subject] : subject + 1])
    if tree.negated(above) or nobody or "yet" in yet or tree.lemmas[over] == "remain":
        return plain
    return None
