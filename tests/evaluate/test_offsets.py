"""Where a document's characters stand in the text it was read from, whatever the reader changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import readers
from generator.evaluate.offsets import in_raw, positions
from generator.model.document import Document, Span

CHANGED = {
    "white space": "The  dam\u00a0is\tsafe, the\r\nminister said.  \r\n\r\n“We  checked   it,” she added on Monday.",
    "wrapped lines": "\n".join(
        [
            "The council of Alder said on Monday that the old dam above the town is",
            "safe, and that nobody needs to leave the houses which stand below it.",
            "“We checked it,” the mayor added, after a walk along the crest of the",
            "dam that took her most of an afternoon in the rain and in the mud.",
        ]
    ),
    "bullets": "What the council decided about the dam\n\n- It is safe.\n- “We checked it,” she said.\n- All stay.",
    "hidden": "The dam\u200b is sa\u00adfe, the mayor\u202e said. “We checked it,” she added.",
    "head": "---\ntitle: We checked it\n---\n\nThe dam is safe. “We checked it,” the mayor said.",
}


@pytest.mark.parametrize("raw", CHANGED.values(), ids=CHANGED.keys())
def test_words_of_the_document_are_the_same_words_in_the_raw_text(raw: str) -> None:
    document, _ = readers.read("alder/gazette.txt", raw.encode())
    assert document is not None
    start = document.text.index("“We ")
    end = document.text.index("it,”") + 4
    span = in_raw(Span(start, end), positions(document, raw))
    assert " ".join(raw[span.start : span.end].split()) == "“We checked it,”"


def read(raw: str) -> Document | None:
    return readers.read("alder/gazette.txt", raw.encode())[0]


@given(st.lists(st.text("abAB. ,\n\t“”\u00a0\u200b", min_size=1, max_size=30), min_size=1, max_size=8).map("\n\n".join))
def test_positions_never_go_back_and_letters_stay_themselves(raw: str) -> None:
    document = read(raw)
    if document is None:
        return
    places = positions(document, raw)
    assert len(places) == len(document.text) + 1
    assert places == sorted(places)
    assert places[-1] <= len(raw)
    for place, character in zip(places, document.text, strict=False):
        if character.isalnum():
            assert raw[place] == character
