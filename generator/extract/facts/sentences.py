"""Makes sentences the material for points: where each stands, what of it is to be told, what it is about."""

from __future__ import annotations

import re

from generator.extract.facts.events_told import reports_event, telling_verbs
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree
from generator.extract.grammar.whole_sentences import whole
from generator.model.clause import SentenceMention
from generator.model.document import Span
from generator.model.parse import Sentence

SHORTEST_SENTENCE = 5
# So many paragraphs tell what an article is about.
LEADING = 3
DATELINE = re.compile(r"[A-ZÀ-Þ]{2}[A-ZÀ-Þ .'’-]*(?:,[^()\n]{1,30}?)?(?: ?\([^()\n]{2,40}\))? [-–—―]{1,2} ")
CONTENT_WORDS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


def sentence_mentions(reading: Reading) -> tuple[SentenceMention, ...]:
    """Every sentence of a text paragraph: its words to be told, what it is about, its actors, whether it tells an
    event."""
    tree = reading.tree
    found = []
    opening = next((p.number for p in reading.document.paragraphs if p.kind == "text"), 1)
    for number, sentence in enumerate(tree.parse.sentences):
        paragraph = reading.document.paragraph_at(sentence.start)
        if paragraph.kind != "text" or sentence.last - sentence.first < SHORTEST_SENTENCE:
            continue
        root = tree.root(number)
        first, last = whole(tree, _after_dateline(tree, sentence), sentence.last - 1, root)
        actors = (reading.actor(index) for index in range(sentence.first, sentence.last))
        leads = paragraph.number - opening < LEADING
        found.append(
            SentenceMention(
                span=Span(sentence.start, sentence.end),
                clause=tree.span(first, last),
                paragraph=paragraph.number,
                terms=terms(tree, first, last),
                actors=tuple(dict.fromkeys(actor for actor in actors if actor is not None)),
                factual=reports_event(reading, root, first, leads),
                heads=telling_verbs(tree, root),
                number=number,
            )
        )
    return tuple(found)


def _after_dateline(tree: Tree, sentence: Sentence) -> int:
    """The first token of a sentence behind where and when an agency sent it: "ALDER, May 1 (Agency) - "."""
    match = DATELINE.match(tree.parse.text, sentence.start, sentence.end)
    behind = tree.token_at(match.end()) if match is not None else None
    return behind if behind is not None and behind < sentence.last else sentence.first


def terms(tree: Tree, first: int, last: int) -> frozenset[str]:
    """The content words of a stretch in dictionary form."""
    return frozenset(
        tree.lemmas[index]
        for index in range(first, last + 1)
        if tree.tokens[index].universal_tag in CONTENT_WORDS and len(tree.tokens[index].text) > 2
    )
