"""One article in, its sentences as material for points out."""

from __future__ import annotations

import re

from generator.extract import tables
from generator.extract.dated_events import tense
from generator.extract.reading import Reading
from generator.extract.tree import Tree
from generator.extract.trimming import trimmed
from generator.model.document import Span
from generator.model.mention import SentenceMention
from generator.model.parse import Sentence

SHORTEST_SENTENCE = 5
LONGEST_SENTENCE = 34
DATELINE = re.compile(r"[A-ZÀ-Þ]{2}[A-ZÀ-Þ .'’-]*(?:,[^()\n]{1,30}?)?(?: ?\([^()\n]{2,40}\))? [-–—]{1,2} ")
CONTENT_WORDS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
# Verbs and phrases by which an article judges or interprets rather than reports.
GUESSING = frozenset({"must", "may", "might", "could", "should"})
JUDGING = tables.words("judging")


def sentence_mentions(reading: Reading) -> tuple[SentenceMention, ...]:
    """Every sentence of a text paragraph: its core clause, what it is about, its actors, whether it tells an event."""
    tree = reading.tree
    found = []
    for number, sentence in enumerate(tree.parse.sentences):
        paragraph = reading.document.paragraph_at(sentence.start)
        if paragraph.kind != "text" or sentence.last - sentence.first < SHORTEST_SENTENCE:
            continue
        root = tree.root(number)
        first = _core_start(tree, _after_dateline(tree, sentence), root)
        last = trimmed(tree, first, tree.last[root], root, LONGEST_SENTENCE)
        actors = (reading.actor(index) for index in range(sentence.first, sentence.last))
        found.append(
            SentenceMention(
                span=Span(sentence.start, sentence.end),
                clause=tree.span(first, last),
                paragraph=paragraph.number,
                terms=terms(tree, first, last),
                actors=tuple(dict.fromkeys(actor for actor in actors if actor is not None)),
                factual=_reports_event(reading, root),
            )
        )
    return tuple(found)


def _after_dateline(tree: Tree, sentence: Sentence) -> int:
    """The first token of a sentence behind where and when an agency sent it: "ALDER, May 1 (Agency) - "."""
    match = DATELINE.match(tree.parse.text, sentence.start, sentence.end)
    behind = tree.token_at(match.end()) if match is not None else None
    return behind if behind is not None and behind < sentence.last else sentence.first


def _core_start(tree: Tree, first: int, root: int) -> int:
    """Where the main clause begins: clauses ahead of its subject are left out."""
    subject = tree.child(root, "nsubj", "nsubj:pass", "csubj", "expl")
    if subject is None or subject > root:
        return first
    start = tree.first[subject]
    lead = tree.those(root, "advcl", "advmod", "cc", "obl", "discourse", "mark")
    return max(first, start if any(tree.first[index] < start for index in lead) else tree.first[root])


def terms(tree: Tree, first: int, last: int) -> frozenset[str]:
    """The content words of a stretch in dictionary form."""
    return frozenset(
        tree.lemmas[index]
        for index in range(first, last + 1)
        if tree.tokens[index].universal_tag in CONTENT_WORDS and len(tree.tokens[index].text) > 2
    )


def _reports_event(reading: Reading, root: int) -> bool:
    """Whether a sentence says that some actor did something, rather than judging it."""
    tree = reading.tree
    passive = tree.child(root, "nsubj:pass")
    subject = passive if passive is not None else tree.subject(root)
    if tree.lemmas[root] in JUDGING or not tree.is_verb(root) or not GUESSING.isdisjoint(tree.words(root, "aux")):
        return False
    announced = any(tree.lemmas[child] in tables.cues("verb") for child in tree.those(root, "parataxis"))
    done = tense(tree, root) == "past" or (announced and tense(tree, root) == "future")
    return done and subject is not None and reading.owner(subject) is not None
