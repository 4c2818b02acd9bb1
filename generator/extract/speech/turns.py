"""Finds paragraphs of interviews and transcripts that open with who speaks: "LOPEZ: …"."""

from __future__ import annotations

import re

from generator.extract.grammar.tree import Tree
from generator.extract.speech.marks import Marked, Spoken
from generator.model.document import Document, Paragraph

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
    asking = _asking(found, document.text)
    for paragraph, match in found:
        speaker = tree.token_at(match.end("name") - 1)
        stretch = Marked(match.end(), paragraph.end, match.end(), paragraph.end, paragraph.number)
        result.append(Spoken(stretch, None, speaker, True, match["name"] in asking))
    return result


def _asking(found: list[tuple[Paragraph, re.Match[str]]], text: str) -> set[str]:
    """Who only asks: the names whose turns are questions as often as not. What an interviewer says is no statement."""
    turns_of: dict[str, list[bool]] = {}
    for paragraph, match in found:
        turns_of.setdefault(match["name"], []).append("?" in text[match.end() : paragraph.end])
    asking = {name for name, asked in turns_of.items() if 2 * sum(asked) >= len(asked) and len(asked) > 1}
    return asking if len(asking) < len(turns_of) else set()


def with_turns(said: list[Spoken], spoken_turns: list[Spoken]) -> list[Spoken]:
    """Quotations and turns together in order; what stands between marks inside a turn is part of the turn."""
    inside = [(turn.marked.start, turn.marked.end) for turn in spoken_turns]
    kept = [one for one in said if not any(start - 2 <= one.marked.start < end for start, end in inside)]
    return sorted([*kept, *spoken_turns], key=lambda one: one.marked.start)
