"""Blocks to the Markdown that an article is kept as where its file was no text; read again, it gives these blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.readers.blocks import Block
from generator.readers.markdown import read_markdown
from generator.readers.normalize import clean

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_USUAL = re.compile(r"([\\`*_\[\]<>&]|^[#+-])")
_STARTS = {"heading": "## ", "list item": "- "}


def as_markdown(blocks: Sequence[Block]) -> str:
    """The blocks of an article to Markdown. Marks of Markdown in the text are escaped only where they would be read.

    A heading before all else is the headline, from which the title is read again.
    """
    starts = [
        "# " if block.kind == "heading" and not n else _STARTS.get(block.kind, "") for n, block in enumerate(blocks)
    ]
    lines: list[str] = []
    for number, block in enumerate(blocks):
        if number and not (block.kind == blocks[number - 1].kind == "list item"):
            lines.append("")
        lines.append(_line(block, starts[number]))
    text = "\n".join(lines) + "\n"
    if _read(text) == [_form(block) for block in blocks]:
        return text
    return "\n\n".join(_escaped(block, start) for block, start in zip(blocks, starts, strict=True)) + "\n"


def _line(block: Block, start: str) -> str:
    for text in (block.text, _USUAL.sub(r"\\\1", block.text)):
        if _read(start + text) == [_form(block)]:
            return start + text
    return _escaped(block, start)


def _escaped(block: Block, start: str) -> str:
    return start + _PUNCTUATION.sub(r"\\\1", block.text)


def _form(block: Block) -> tuple[str, str]:
    """What survives being stored: pull quotes are found again by their words, captions become text."""
    return (block.kind if block.kind in _STARTS else "text", block.text)


def _read(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read_markdown(clean(text), "").blocks]
