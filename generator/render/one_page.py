"""A brief on one page: in short, where the sources disagree, what is not known, the sources. Its notes stay real notes.

What fits on a page is known only when it is set, so there are several versions, from the fullest to the sparest; the
first that fits is taken. What is left out is counted on the page.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from generator.render.paper import Copy, document, paper
from generator.render.paper_items import Paper
from generator.render.shown import BriefView, Citation
from generator.render.wording import counted, listed

MOST_STEPS: Final = 12
SCALES: Final = (1.0, 0.94, 0.88, 0.82)
WORDS_OF_PASSAGE: Final = (60, 30, 18)
"""How many words of a passage a note holds; the rest is cut, and the cut shown."""


def one_page(view: BriefView, copy: Copy) -> list[Paper]:
    """The versions of the page, the fullest first; the last one has no more than the summary and the sources."""
    whole = paper(view, copy)
    every = Extent(SCALES[0], WORDS_OF_PASSAGE[0], len(view.disagreements), len(view.open_questions))
    extents = [replace(every, words=words, scale=scale) for words in WORDS_OF_PASSAGE for scale in SCALES]
    sparest = extents[-1]
    extents += [replace(sparest, questions=number) for number in _fewer(every.questions)]
    extents += [replace(sparest, questions=0, disagreements=number) for number in _fewer(every.disagreements)]
    return [_version(view, copy, whole, extent) for extent in extents]


@dataclass(frozen=True, slots=True)
class Extent:
    """How much a version holds: the size of its type, words in a note, disagreements and open questions shown."""

    scale: float
    words: int
    disagreements: int
    questions: int


def _fewer(number: int) -> list[int]:
    """Smaller numbers down to none, in at most `MOST_STEPS` steps."""
    steps = min(number, MOST_STEPS)
    return [number * (steps - step) // steps for step in range(1, steps + 1)]


def _version(view: BriefView, copy: Copy, whole: Paper, extent: Extent) -> Paper:
    words = extent.words
    shown = replace(
        view,
        summary=tuple(replace(item, citations=_short(item.citations, words)) for item in view.summary),
        disagreements=tuple(
            replace(item, sides=tuple(replace(side, citations=_short(side.citations, words)) for side in item.sides))
            for item in view.disagreements[: extent.disagreements]
        ),
        open_questions=tuple(
            replace(item, citations=_short(item.citations, words)) for item in view.open_questions[: extent.questions]
        ),
    )
    left_out = [
        counted(len(view.disagreements) - extent.disagreements, "disagreement"),
        counted(len(view.open_questions) - extent.questions, "open question"),
        counted(len(view.agreed) + len(view.alone) + len(view.disputed), "point"),
        counted(len(view.quotes), "quotation"),
    ]
    rest = [text for text in left_out if not text.startswith("0 ")]
    content = paper(shown, copy) | document(copy.house, extent.scale)
    return content | {
        "edition": whole["edition"],
        "facts": whole["facts"],
        "rest": f"The whole brief also has {listed(rest)}." if rest else "",
    }


def _short(citations: tuple[Citation, ...], words: int) -> tuple[Citation, ...]:
    """Citations whose notes leave the credit to the list of sources on the same page and hold few words."""
    return tuple(replace(one, exact=_cut(one.exact, words), credit="", url=None) for one in citations)


def _cut(text: str, words: int) -> str:
    found = text.split()
    return text if len(found) <= words else f"{' '.join(found[: words - 5])} […] {' '.join(found[-5:])}"
