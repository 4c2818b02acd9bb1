"""A brief on one page: in short, where the sources disagree, what is not known, the sources. Its notes stay real notes.

What fits on a page is known only when it is set, so there are several versions, from the fullest to the sparest; the
first that fits is taken. What is left out is counted on the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from generator.render.paper import Copy, Paper, document, paper
from generator.render.shown import BriefView, Citation
from generator.render.wording import counted, listed

SCALES: Final = (1.0, 0.94, 0.88, 0.82)
WORDS_OF_PASSAGE: Final = (60, 30, 18)
"""How many words of a passage a note holds; the rest is cut, and the cut shown."""


def one_page(view: BriefView, copy: Copy) -> Iterator[Paper]:
    """The versions of the page, the fullest first; the last one has no more than the summary and the sources."""
    all_questions, all_disagreements = len(view.open_questions), len(view.disagreements)
    for words in WORDS_OF_PASSAGE:
        for scale in SCALES:
            yield _version(view, copy, scale, words, all_disagreements, all_questions)
    for questions in range(all_questions - 1, -1, -1):
        yield _version(view, copy, SCALES[-1], WORDS_OF_PASSAGE[-1], all_disagreements, questions)
    for disagreements in range(all_disagreements - 1, -1, -1):
        yield _version(view, copy, SCALES[-1], WORDS_OF_PASSAGE[-1], disagreements, 0)


def _version(view: BriefView, copy: Copy, scale: float, words: int, disagreements: int, questions: int) -> Paper:
    shown = replace(
        view,
        summary=tuple(replace(item, citations=_short(item.citations, words)) for item in view.summary),
        disagreements=tuple(
            replace(item, sides=tuple(replace(side, citations=_short(side.citations, words)) for side in item.sides))
            for item in view.disagreements[:disagreements]
        ),
        open_questions=tuple(
            replace(item, citations=_short(item.citations, words)) for item in view.open_questions[:questions]
        ),
    )
    left_out = [
        counted(len(view.disagreements) - disagreements, "disagreement"),
        counted(len(view.open_questions) - questions, "open question"),
        counted(len(view.agreed) + len(view.alone) + len(view.disputed), "point"),
        counted(len(view.quotes), "quotation"),
    ]
    rest = [text for text in left_out if not text.startswith("0 ")]
    whole = paper(view, copy)
    content = paper(shown, copy) | document(copy.house, scale)
    return content | {
        "edition": whole["edition"],
        "facts": whole["facts"],
        "rest": f"The whole brief also has {listed(rest)}." if rest else "",
        "shared": _shared(content),
    }


def _short(citations: tuple[Citation, ...], words: int) -> tuple[Citation, ...]:
    """Citations whose notes leave the credit to the list of sources on the same page and hold few words."""
    return tuple(replace(one, exact=_cut(one.exact, words), credit="", url=None) for one in citations)


def _cut(text: str, words: int) -> str:
    found = text.split()
    return text if len(found) <= words else f"{' '.join(found[: words - 5])} […] {' '.join(found[-5:])}"


def _shared(content: Paper) -> dict[str, str]:
    """For each mark that follows one of the same passage: the first, which has the note. All stand on one page."""
    firsts: dict[str, str] = {}
    shared = {}
    items: list[Any] = [*content["summary"]]
    items += [side for item in content["disagreements"] for side in item["sides"]]
    for item in (*items, *content["open_questions"]):
        for citation in item["citations"]:
            mark = f"{item['anchor']} {citation['label']}"
            first = firsts.setdefault(citation["label"], mark)
            if first != mark:
                shared[mark] = first
    return shared
