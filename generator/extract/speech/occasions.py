"""A verb of saying in, where somebody said it out, in the source's words: "in an interview with CNN", "at a rally"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree
from generator.extract.speech.marks import Marked
from generator.extract.speech.quotations import is_title
from generator.model.document import Span

# What people speak at or write in; what they post on.
OCCASIONS = tables.words("occasions")
PLATFORMS = tables.words("platforms")
PREPOSITIONS = frozenset({"at", "during", "in", "on"})
DAYS = tables.words("months_and_days")
# Longer ones tell a story.
LONGEST = 14
ENDING = frozenset({",", ";", ":", "(", ")", "--", "–", "—", ".", "!", "?"})
RELATIVE = frozenset({"who", "whom", "whose", "which", "that", "where", "when", "as", "after", "before", "since", "in"})
PARTS_OF_DAYS = frozenset({"afternoon", "evening", "morning", "night"})
SHOW = re.compile(r"(?P<opening>\s?[“\"])?(?P<name>[^“”\"\n]{0,60}?)[.,]?[”\"]")


def occasion(tree: Tree, cue: int, parts: Iterable[Marked]) -> Span | None:
    """The words for the occasion in the clause of a cue, outside the quotation; None where the clause tells none."""
    inside = [(part.outer_start, part.outer_end) for part in parts]
    for child in tree.those(cue, "obl", "nmod", "advcl"):
        case = tree.child(child, "case", "mark")
        if case is None or case > child or tree.lower[case] not in PREPOSITIONS or not _is_occasion(tree, child):
            continue
        if child > cue and _reports_between(tree, cue, case):
            continue
        span = tree.span(case, _end(tree, case, child))
        if not any(start < span.end and span.start < end for start, end in inside):
            return _with_show(tree.parse.text, span)
    return None


def _is_occasion(tree: Tree, noun: int) -> bool:
    """Whether a noun is an interview, a letter, a broadcaster, a show or the like."""
    if tree.lemmas[noun] in OCCASIONS or tree.lower[noun] in OCCASIONS or tree.lower[noun] in PLATFORMS:
        return True
    first = tree.first[noun]
    case = tree.child(noun, "case")
    name = tree.text((case if case is not None else first - 1) + 1, noun)
    if case is not None and tree.lower[case] == "on" and ("“" in name or '"' in name):
        return True
    return name in tables.media() or any(tree.text(i, noun) in tables.media() for i in range(first, noun + 1))


def _reports_between(tree: Tree, cue: int, case: int) -> bool:
    """Whether the clause that the cue reports stands between: "said that he was late in a letter" tells of the letter
    that he was late in."""
    return any(tree.tokens[i].universal_tag in ("VERB", "AUX", "SCONJ") for i in range(cue + 1, case))


def _end(tree: Tree, case: int, noun: int) -> int:
    """The last token of a phrase: with what it is of and with whom, and a day right behind, up to a sign or clause."""
    end = noun
    for index in range(noun + 1, min(tree.last[noun] + 1, case + LONGEST)):
        if tree.tokens[index].text in ENDING or tree.lower[index] in RELATIVE - {"in"} or tree.is_verb(index):
            break
        end = index
    while end > noun and tree.tokens[end].universal_tag in ("ADP", "DET", "CCONJ", "PUNCT"):
        end -= 1
    return _with_day(tree, end)


def _with_day(tree: Tree, end: int) -> int:
    """The end of a phrase with the day right behind it: "in a statement on Friday night"."""
    sentence = tree.parse.sentences[tree.sentence[end]]
    behind = end + 1
    if behind < sentence.last and tree.lower[behind] in ("on", "late", "early"):
        behind += 1
    if behind >= sentence.last or tree.tokens[behind].text not in DAYS:
        return end
    later = behind + 1
    return later if later < sentence.last and tree.lower[later] in PARTS_OF_DAYS else behind


def _with_show(text: str, span: Span) -> Span:
    """The stretch with the name of a show that begins in it or right behind it: on CBS’ “Face the Nation”."""
    words = text[span.start : span.end]
    opened = words.count("“") > words.count("”") or words.count('"') % 2 == 1
    behind = SHOW.match(text, span.end)
    if behind is not None and (opened or (behind["opening"] and is_title(behind["name"]))):
        return Span(span.start, behind.end())
    return span
