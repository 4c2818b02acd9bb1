"""Finds pronouns as mentions of actors, and whom "I" and "we" mean inside quotation marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from generator.extract.grammar.tree import Tree
from generator.extract.speech.marks import Spoken
from generator.model.mention import ActorMention, MentionKind

PronounSort = Literal["person", "body", "many", "speaker"]
# What a pronoun may stand for, and the gender it tells.
PRONOUNS: dict[str, tuple[PronounSort, str | None]] = {
    "he": ("person", "m"), "him": ("person", "m"), "his": ("person", "m"),
    "she": ("person", "f"), "her": ("person", "f"), "hers": ("person", "f"),
    "it": ("body", None), "its": ("body", None),
    "both": ("many", None), "they": ("many", None), "them": ("many", None), "their": ("many", None),
    "i": ("speaker", None), "me": ("speaker", None), "my": ("speaker", None),
    "we": ("speaker", None), "us": ("speaker", None), "our": ("speaker", None),
}  # fmt: skip


def pronouns(tree: Tree) -> list[ActorMention]:
    """The pronouns that stand for somebody, in order, not yet resolved; "it" in "it rains" is none of them."""
    found = []
    for index, token in enumerate(tree.tokens):
        entry = PRONOUNS.get(tree.lower[index])
        if entry is None or token.universal_tag not in ("PRON", "DET") or token.dependency == "expl":
            continue
        if tree.lower[index] == "both" and not _sums_up(tree, index):
            continue
        sort, gender = entry
        kind: MentionKind = "person" if sort == "person" else "unknown"
        sentence = tree.sentence[index]
        found.append(
            ActorMention(token.start, token.end, token.text, "pronoun", kind, sentence, gender=gender, acts=True)
        )
    return found


def _sums_up(tree: Tree, index: int) -> bool:
    """Whether "both" is a subject that takes up names right before it: "the guild and Crews United, both oppose it"."""
    before = index - 2 if tree.lower[index - 1 : index] == [","] else index - 1
    named = before > 0 and tree.tokens[before].universal_tag == "PROPN"
    return named and tree.tokens[index].dependency == "nsubj"


def speaking(
    actors: tuple[ActorMention, ...], by_token: Mapping[int, int], said: list[Spoken]
) -> tuple[ActorMention, ...]:
    """The mentions of an article with each "I" and "we" of a quotation standing for its speaker, where that is known.

    A pronoun inside a quotation that means somebody else ("he") never stands for the speaker. `by_token` tells which
    mention a token stands in.
    """
    found = list(actors)
    starts = [mention.start for mention in actors]
    for spoken in said:
        speaker = by_token.get(spoken.speaker) if spoken.speaker is not None else None
        if speaker is None:
            continue
        holder = actors[speaker].refers_to
        speaker = speaker if holder is None else holder
        first, last = bisect_left(starts, spoken.marked.start), bisect_right(starts, spoken.marked.end)
        for number, mention in enumerate(found[first:last], start=first):
            if mention.form == "pronoun" and spoken.marked.holds(mention.start, mention.end):
                found[number] = _inside(mention, speaker, actors)
    return tuple(found)


def _inside(mention: ActorMention, speaker: int, actors: tuple[ActorMention, ...]) -> ActorMention:
    """A pronoun of a quotation as its speaker means it."""
    if PRONOUNS[mention.text.lower()][0] == "speaker":
        return replace(mention, refers_to=speaker)
    if mention.refers_to is None:
        return mention
    meant, says = actors[mention.refers_to].name, actors[speaker].name
    alike = bool(meant and says and meant.split()[-1] == says.split()[-1])
    return replace(mention, refers_to=None) if alike or mention.refers_to == speaker else mention
