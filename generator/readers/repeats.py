"""Pull quotes: paragraphs that only repeat a sentence or a quotation of the article, set apart to catch the eye."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.evidence.fold import MARKER
from generator.readers.blocks import Block
from generator.readers.normalize import folded_words

_FEWEST_WORDS = 4
_QUOTED = re.compile(r"[\"“„«]([^\"“”„«»]{12,}?)[\"”“»]")
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?=\w)[^.!?]+)*")


def mark_pull_quotes(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Blocks with each one that repeats a sentence or a quotation of another text block marked as a pull quote.

    Of two blocks that are equal the first one is the text. Time is linear.
    """
    parts: set[str] = set()
    for block in blocks:
        if block.kind in ("text", "list item"):
            parts.update(_parts(block.text))
    seen: set[str] = set()
    marked = []
    for block in blocks:
        whole = _key(block.text)
        repeats = len(whole.split()) >= _FEWEST_WORDS and (whole in parts or whole in seen)
        seen.add(whole)
        marked.append(replace(block, kind="pull quote") if block.kind == "text" and repeats else block)
    return tuple(marked)


def _parts(text: str) -> Iterator[str]:
    """The sentences and quotations that are only a part of a text, in the form that repeats are compared in."""
    whole = _key(text)
    for found in (*_QUOTED.findall(text), *_SENTENCE.findall(text)):
        if (key := _key(found)) != whole:
            yield key


def _key(text: str) -> str:
    return " ".join(folded_words(MARKER.sub(" ", text)))
