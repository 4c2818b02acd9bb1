"""Finds what an article leaves open: "whether", "unclear", "declined to say", "not yet", "if", and questions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from generator.extract.grammar.reading import Reading
from generator.extract.grammar.topics import topics
from generator.extract.grammar.tree import Tree
from generator.extract.grammar.trimming import after_openers, trimmed
from generator.extract.open.asking import QUESTION_WORDS
from generator.extract.open.indirect_questions import indirect
from generator.extract.open.left_open import EVASIVE, REFUSALS
from generator.extract.open.left_unsaid import (
    COMMITTED,
    EARLY,
    MAKING,
    PASSING_OVER,
    REPLYING,
    SIGNS,
    passed_over,
    too_early,
    uncommitted,
    undecided,
    unsigned,
)
from generator.extract.open.not_yet import SETTLING, not_yet, to_be_told, yet_to_come
from generator.extract.open.open_point import open_point
from generator.extract.open.untold import CLEAR, CONFIRMING, UNCLEAR, UNTOLD, left_possible, unclear, unconfirmed
from generator.extract.open.withheld import TALKING, UNEXPLAINED, declined, evaded, looked_into, unexplained
from generator.extract.speech.marks import Spoken
from generator.extract.speech.quoted import Quoted
from generator.model.mention import Uncertainty

# The words and dictionary forms that the rules below begin with.
OPENING_WORDS = QUESTION_WORDS | UNCLEAR | CLEAR | EARLY | COMMITTED | {"whether", "if", "?"}
OPENING_LEMMAS = frozenset({"rule"}).union(
    UNTOLD, REFUSALS, SETTLING, CONFIRMING, TALKING, UNEXPLAINED, PASSING_OVER, REPLYING, SIGNS, MAKING
)
# What a speaker asks or threatens is the speaker's; what a speaker does not know may well be known to nobody.
SPEAKERS = frozenset({"question", "conditional"})
OUTCOME = frozenset({"likely", "could", "may", "might", "would", "will", "risk"})
SHORTEST_QUESTION = 3
# "Was he sure, Nowak asked, that it was safe?": somebody else asks.
REPORTED = re.compile(r", [^,]{1,40} (?:ask|wonder|inquir|demand)(?:ed|s)[,?]")
MARKS = re.compile('["“”„«»]')
# Who asks, before a question of an interview: "RADIO ALDER: Who pays?".
LABEL = re.compile(r"^[A-Z][\w.’' -]{0,40}: ")

# What a paragraph below a question says that does not settle it, and what does.
UNSETTLED = re.compile(
    r"\b(disputed|contested|unclear|unknown|undecided|not (yet )?(known|clear|decided|certain)|too early|open question"
    r"|remains to be seen|nobody knows|no one knows|hard to say)\b",
    re.IGNORECASE,
)
AHEAD = re.compile(r"(will|could|can|might)\b", re.IGNORECASE)
PLAIN_ANSWER = re.compile(r"(yes|no|not|never)\b", re.IGNORECASE)


def uncertainties(reading: Reading, said: Sequence[Spoken]) -> tuple[Uncertainty, ...]:
    """All open points of an article in order, one a clause; a question that somebody quoted asks is theirs."""
    found: dict[tuple[int, int], Uncertainty] = {}
    quoted = Quoted(said)
    lower, lemmas = reading.tree.lower, reading.tree.lemmas
    # Most words begin no rule: looking them up in one set first is several times as fast as asking each rule.
    for index in (i for i in range(len(lower)) if lower[i] in OPENING_WORDS or lemmas[i] in OPENING_LEMMAS):
        for rule in RULES:
            for uncertainty in rule(reading, index):
                start, end = uncertainty.clause.start, uncertainty.clause.end
                inside = start + (uncertainty.reason == "conditional")
                if uncertainty.reason not in SPEAKERS or not quoted.holds(inside):
                    found.setdefault((start, end), uncertainty)
    return tuple(sorted(found.values(), key=lambda u: (u.span.start, u.span.end)))


def _indirect(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open by a question inside a sentence: "asked whether the bridge will reopen", "nobody will say who did it"."""
    tree = reading.tree
    for found in indirect(reading, index):
        whole = found.reason != "whether"
        shown = tree.span(after_openers(tree, found.outer, found.first), found.end)
        yield Uncertainty(
            span=shown,
            clause=shown if whole else tree.span(found.first, found.last),
            reason=found.reason,
            sentence=tree.sentence[index],
            actor=reading.actor(tree.subject(found.head)),
            topics=topics(reading, found.head, found.first, found.last),
            asked=found.words,
        )


def _conditional(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open under a condition that somebody may fulfil: "If the council refuses, the strike is likely to go on."."""
    tree = reading.tree
    if tree.lower[index] != "if" or tree.tokens[index].dependency != "mark":
        return
    condition = tree.tokens[index].head
    main = tree.tokens[condition].head
    if not _is_real_condition(tree, condition) or OUTCOME.isdisjoint(
        tree.lemmas[c] for c in (main, *tree.children[main])
    ):
        return
    actor = reading.actor(tree.subject(condition))
    if actor is None or not reading.actors[actor].acts:
        return
    first = min(tree.first[condition], tree.first[main])
    last = trimmed(tree, first, tree.last[main], max(main, condition))
    yield open_point(reading, "conditional", condition, first, last)


def _is_real_condition(tree: Tree, condition: int) -> bool:
    """Whether a condition is a verb under a main clause, neither negated nor in the past ("if it were")."""
    token = tree.tokens[condition]
    if token.dependency != "advcl" or token.head == condition or token.universal_tag != "VERB":
        return False
    if "had" in tree.words(condition, "aux"):
        return False  # "if she had called" tells what was not
    return token.tag in ("VBZ", "VBP", "VBN", "VBG") and not tree.negated(condition)


def _question(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open because the article itself asks, outside quotation marks; an interviewer's only if the answer evades it."""
    tree = reading.tree
    if tree.tokens[index].text != "?":
        return
    sentence = tree.parse.sentences[tree.sentence[index]]
    text = tree.parse.text[sentence.start : index and tree.tokens[index].end]
    label = LABEL.match(text)
    first = tree.token_at(sentence.start + label.end()) if label else sentence.first
    if first is None or index - first < SHORTEST_QUESTION or MARKS.search(text):
        return
    if tree.lower[first] in ("how", "what") and tree.lower[first + 1] == "about":
        return  # proposes, and asks nothing
    if REPORTED.search(text):
        return
    if not _is_left_open(reading, sentence.start, tree.tokens[index].end, label is not None):
        return
    found = open_point(reading, "question", tree.root(tree.sentence[index]), first, index)
    yield replace(found, asked=tree.text(first, index - 1))


def _is_left_open(reading: Reading, start: int, end: int, labelled: bool) -> bool:
    """Whether a question stays open: no turn of an interview that gets an answer, no heading over its own answer.

    A heading's question stays open where the answer says so, or where it asks what will be and gets no yes or no.
    """
    paragraph = reading.document.paragraph_at(start)
    behind = reading.document.paragraphs[paragraph.number : paragraph.number + 1]
    alone = reading.document.text[paragraph.start : paragraph.end].strip() == reading.document.text[start:end].strip()
    answer = reading.document.text[behind[0].start : behind[0].end] if behind else ""
    if labelled:
        return bool(EVASIVE.search(answer))
    if not (alone and answer):
        return True
    ahead = AHEAD.match(reading.document.text[start:end]) and not PLAIN_ANSWER.match(answer)
    return bool(ahead or UNSETTLED.search(answer) or EVASIVE.search(answer))


RULES: tuple[Callable[[Reading, int], Iterator[Uncertainty]], ...] = (
    _indirect, unclear, declined, evaded, unexplained, looked_into, left_possible, unconfirmed, to_be_told,
    yet_to_come, not_yet, _conditional, _question,
    passed_over, unsigned, too_early, uncommitted, undecided,
)  # fmt: skip
