"""Characters that no font of the PDF has: what the typesetter says of them, and in which items they stand."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Final

from generator.diagnostics import Diagnostic

FONTS: Final = "pdf/fonts"
UNSHOWN: Final = re.compile(r'(?:the text|contains the codepoint) `"(?P<text>.+?)"`')
ESCAPED: Final = re.compile(r"\\u\{([0-9a-f]+)\}")
BREAK: Final = "\u200b"
"""Where a long word may end a line; nothing is printed for it."""
MOST_NAMED: Final = 12
"""How many characters a message names; the others it counts."""


def unshown(trouble: str) -> tuple[str, ...]:
    """All characters that the typesetter says no font has, in its order; none where something else is wrong."""
    found = (ESCAPED.sub(lambda match: chr(int(match[1], 16)), one["text"]) for one in UNSHOWN.finditer(trouble))
    return tuple(dict.fromkeys(found))


def numbered(texts: Collection[str], value: Any) -> Any:
    """The same value with characters replaced by what is printed instead of them: 中 by [U+4E2D]."""
    any_of_them = re.compile("|".join(re.escape(text) for text in sorted(texts, key=lambda text: (-len(text), text))))
    return _replaced(any_of_them, value)


def _replaced(pattern: re.Pattern[str], value: Any) -> Any:
    if isinstance(value, str):
        return pattern.sub(lambda match: _numbers(match[0]), value)
    if isinstance(value, Mapping):
        return {key: _replaced(pattern, inner) for key, inner in value.items()}
    return [_replaced(pattern, inner) for inner in value] if isinstance(value, list | tuple) else value


def _numbers(text: str) -> str:
    return "".join(f"[U+{ord(character):04X}]" for character in text if character != BREAK)


def missing(texts: Sequence[str], paper: Mapping[str, Any], file: str) -> Iterator[Diagnostic]:
    """One error for each text of an item that has some of the characters."""
    remedy = f"Take them out, or put a font that has them into site_templates/{FONTS}/."
    for item, words in sorted(set(_items_with(texts, paper))):
        there = [text for text in texts if text in words and text != BREAK]
        if not there:
            continue
        printed = f"printed as {_numbers(there[0])}{' and the like' if len(there) > 1 else ''}"
        message = f"no font of the PDF has {_named(there)}; {printed}"
        yield Diagnostic("glyph-missing", message, remedy, file=file, item=item, words=words.replace(BREAK, ""))


def installed(texts: Sequence[str], paper: Mapping[str, Any], file: str) -> Iterator[Diagnostic]:
    """A warning where fonts of this machine were asked and had the characters, since another machine may not."""
    if texts:
        message = f"the fonts of this machine are used, too: those of the PDF have no {_named(texts)}"
        remedy = f"Put a font that has them into site_templates/{FONTS}/, so that the PDF is the same everywhere."
        item = next((item for item, _ in sorted(set(_items_with(texts, paper)))), "")
        yield Diagnostic("font-installed", message, remedy, "warning", file=file, item=item, words="".join(texts))


def _named(texts: Sequence[str]) -> str:
    """Characters for a message: “中”, “国” and 12 more."""
    named, more = ", ".join(f"“{text}”" for text in texts[:MOST_NAMED]), len(texts) - MOST_NAMED
    return f"{named} and {more} more" if more > 0 else named


def _items_with(texts: Collection[str], value: Any, item: str = "") -> Iterator[tuple[str, str]]:
    """Every item whose texts have some of the characters, by its path in the brief ("points.signed"), with the text."""
    if isinstance(value, str):
        if any(text in value for text in texts):
            yield item, value
    elif isinstance(value, Mapping):
        item = _path(value.get("anchor")) or item
        for inner in value.values():
            yield from _items_with(texts, inner, item)
    elif isinstance(value, Sequence):
        for inner in value:
            yield from _items_with(texts, inner, item)


def _path(anchor: object) -> str:
    """`points-signed` to "points.signed": made of a section and an id; in a digest, the event goes before."""
    if not isinstance(anchor, str):
        return ""
    anchor = anchor.rpartition("/")[2]
    section, _, name = anchor.removeprefix("open-").partition("-")
    return f"open_{section}.{name}" if anchor.startswith("open-") else f"{section}.{name}"
