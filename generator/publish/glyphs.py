"""Characters that no font of the PDF has: what the typesetter says of them, and in which items they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from generator.diagnostics import Diagnostic

FONTS: Final = "pdf/fonts"
UNSHOWN: Final = re.compile(r'(?:the text|contains the codepoint) `"(?P<text>.+?)"`')
ESCAPED: Final = re.compile(r"\\u\{([0-9a-f]+)\}")


def unshown(message: str) -> str:
    """The characters that an error of the typesetter says no font has; the empty string for any other error."""
    found = UNSHOWN.search(message)
    return ESCAPED.sub(lambda match: chr(int(match[1], 16)), found["text"]) if found else ""


def numbered(text: str, value: Any) -> Any:
    """The same value with characters replaced by what is printed instead of them: 中 by [U+4E2D]."""
    if isinstance(value, str):
        return value.replace(text, _numbers(text))
    if isinstance(value, Mapping):
        return {key: numbered(text, inner) for key, inner in value.items()}
    return [numbered(text, inner) for inner in value] if isinstance(value, list | tuple) else value


def _numbers(text: str) -> str:
    return "".join(f"[U+{ord(character):04X}]" for character in text)


def missing(text: str, paper: Mapping[str, Any], file: str) -> Iterator[Diagnostic]:
    """One error for each item that has the characters."""
    message = f"no font of the PDF has the character “{text}”; it is printed as {_numbers(text)}"
    remedy = f"Take the character out, or put a font that has it into site_templates/{FONTS}/."
    for item, words in sorted(set(_items_with(text, paper))):
        yield Diagnostic("glyph-missing", message, remedy, file=file, item=item, words=words)


def installed(text: str, paper: Mapping[str, Any], file: str) -> Iterator[Diagnostic]:
    """A warning where fonts of this machine are asked, since another machine may have others."""
    message = f"the fonts of this machine are used, too: those of the PDF have no “{text}”"
    remedy = f"Put a font that has it into site_templates/{FONTS}/, so that the PDF is the same everywhere."
    item = next((item for item, _ in sorted(set(_items_with(text, paper)))), "")
    yield Diagnostic("font-installed", message, remedy, "warning", file=file, item=item, words=text)


def _items_with(text: str, value: Any, item: str = "") -> Iterator[tuple[str, str]]:
    """Every item whose texts have the characters, by its path in the brief ("points.signed"), with the whole text."""
    if isinstance(value, str):
        if text in value:
            yield item, value
    elif isinstance(value, Mapping):
        item = _path(value.get("anchor")) or item
        for inner in value.values():
            yield from _items_with(text, inner, item)
    elif isinstance(value, Sequence):
        for inner in value:
            yield from _items_with(text, inner, item)


def _path(anchor: object) -> str:
    """`points-signed` to "points.signed": made of a section and an id; in a digest, the event goes before."""
    if not isinstance(anchor, str):
        return ""
    anchor = anchor.rpartition("/")[2]
    section, _, name = anchor.removeprefix("open-").partition("-")
    return f"open_{section}.{name}" if anchor.startswith("open-") else f"{section}.{name}"
