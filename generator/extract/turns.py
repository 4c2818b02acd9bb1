"""Interviews and transcripts: a document in, its paragraphs that open with who speaks ("LOPEZ: …") out, as spoken."""

from __future__ import annotations

import re

from generator.extract.marks import Marked, Spoken
from generator.extract.tree import Tree
from generator.model.document import Document

TURN = re.compile(r"[\"“]?(?P<name>[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,3}) ?: (?=[\"“‘A-ZÀ-Þ\d…])")
# Two paragraphs may open with a name and a colon by chance; three make a conversation.
FEWEST = 3


def turns(document: Document, tree: Tree) -> list[Spoken]:
    """The turns of a conversation in order, each with its speaker; none where there is no conversation."""
    found = [(p, match) for p in document.paragraphs if (match := TURN.match(document.text, p.start, p.end))]
    names = [match["name"] for _, match in found]
    if len(found) < FEWEST or len(set(names)) == len(names):
        return []
    result = []
    for paragraph, match in found:
        speaker = tree.token_at(match.end("name") - 1)
        stretch = Marked(match.end(), paragraph.end, match.end(), paragraph.end, paragraph.number)
        result.append(Spoken(stretch, None, speaker, True))
    return result


def with_turns(said: list[Spoken], spoken_turns: list[Spoken]) -> list[Spoken]:
    """Quotations and turns together in order; what stands between marks inside a turn is part of the turn."""
    inside = [(turn.marked.start, turn.marked.end) for turn in spoken_turns]
    kept = [one for one in said if not any(start - 2 <= one.marked.start < end for start, end in inside)]
    return sorted([*kept, *spoken_turns], key=lambda one: one.marked.start)
