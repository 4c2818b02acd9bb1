"""One article in, its sentences as material for points out."""

from __future__ import annotations

from generator.extract import tables
from generator.extract.dated_events import tense
from generator.extract.reading import Reading
from generator.extract.tree import Tree
from generator.extract.trimming import trimmed
from generator.model.document import Span
from generator.model.mention import SentenceMention

SHORTEST_SENTENCE = 5
CONTENT_WORDS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
# Verbs and phrases by which an article judges or interprets rather than reports.
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
        first = _core_start(tree, sentence.first, root)
        last = trimmed(tree, first, tree.last[root], root)
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


def _core_start(tree: Tree, first: int, root: int) -> int:
    """Where the main clause begins: clauses ahead of its subject are left out."""
    subject = tree.child(root, "nsubj", "nsubj:pass", "csubj", "expl")
    if subject is None or subject > root:
        return first
    start = tree.first[subject]
    lead = tree.those(root, "advcl", "advmod", "cc", "obl", "discourse", "mark")
    return start if any(tree.first[index] < start for index in lead) else tree.first[root]


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
    if tree.lemmas[root] in JUDGING or not tree.is_verb(root):
        return False
    return tense(tree, root) == "past" and reading.actor(tree.subject(root)) is not None
