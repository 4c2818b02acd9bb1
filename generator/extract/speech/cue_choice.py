"""A quotation with a cue before and one behind it in, whether it is the first one's out: by signs and by place."""

from __future__ import annotations

from generator.extract.grammar.tree import SUBJECTS, Tree
from generator.extract.speech.cue_speakers import last_sign
from generator.extract.speech.marks import Marked

# How many tokens from the mark a cue stands that belongs to it for sure.
ADJACENT = 3
# Signs at the end of a quotation behind which its sentence goes on.
GOING_ON = frozenset({",", "?", "!", "—", "–"})
# Marks that close a quotation inside another.
INNER = "'’\""


def is_inside(tree: Tree, stretch: Marked, before: int, after: int) -> bool:
    """Whether a quotation is words of a clause that goes on behind it: said it was "too late" and that Lopez agreed.

    No comma ends it then, and the cue behind it is another clause's.
    """
    closing = tree.token_at(stretch.outer_end)
    text = tree.parse.text
    apart = (
        last_sign(text, stretch.end, stretch.start) in GOING_ON
        or text[stretch.outer_end : stretch.outer_end + 1] == ","
    )
    near = closing is not None and after - closing <= ADJACENT
    return not apart and not near and tree.sentence[before] == tree.sentence[after] and tree.tokens[after].tag != "VBG"


def stops(text: str, stretch: Marked) -> bool:
    """Whether a quotation has come to a full stop, also before a mark that closes another inside it."""
    end = stretch.end
    while end > stretch.start and text[end - 1] in INNER:
        end -= 1
    return (
        last_sign(text, end, stretch.start) in ("", ".", "!") and text[stretch.outer_end : stretch.outer_end + 1] != ","
    )


def leads_up(tree: Tree, stretch: Marked, before: int, after: int | None) -> bool:
    """Whether the cue ahead stands at the comma before the mark, and one behind it further off.

    Lopez boasted, "That is smart," when the board blamed her: it is Lopez who said it.
    """
    opening, closing = tree.token_at(stretch.outer_start), tree.token_at(stretch.outer_end)
    joined = last_sign(tree.parse.text, stretch.outer_start) == ","
    if opening is None or closing is None or not joined or opening - before > ADJACENT:
        return False
    return after is None or after - closing > ADJACENT - 2 or _goes_on_behind(tree, before, after)


def _goes_on_behind(tree: Tree, before: int, after: int) -> bool:
    """Whether the cue behind a quotation only goes on with what its speaker did: said, "…," and predicted, "…"."""
    joined = tree.tokens[after - 1].universal_tag == "CCONJ" and tree.tokens[after].dependency == "conj"
    return joined and tree.child(after, *SUBJECTS) is None and tree.sentence[before] == tree.sentence[after]


def only_adds(tree: Tree, after: int) -> bool:
    """Whether a cue behind a quotation only adds to a report before it: "…," adding that, "…," according to us."""
    return tree.lower[after] == "according" or tree.tokens[after].tag == "VBG"
