"""The quick proof of a page: what is plainly sound needs no reading of Markdown as a whole.

The gate leaves of any text only letters, digits, spaces and references, so every other character of a page is a
template's. A page is cut at its blank lines, every text in a part is put aside, and each form of part that is left is
read by a Markdown parser once, however many pages have it. What is not plainly sound is for the whole proof to judge.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from typing import Final

from generator.render.gate import gate
from generator.render.sound_parts import HTML_BLOCK, STANDING_FOR_TEXT, sound_part

TAG: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)((?:\s+[^\s=>/]+(?:=\"[^\"<>]*\")?)*)\s*/?>")
ATTRIBUTE: Final = re.compile(r"\s+([^\s=>/]+)(?:=\"([^\"<>]*)\")?")
TARGET: Final = re.compile(r"\]\(([^()\s]*)\)")
QUOTE_SIGN: Final = re.compile(r"\n((?:> ?)+)")
PARTS: Final = re.compile(r"\n\n+(?=\S)")
FRONT_MATTER: Final = re.compile(r"\A---\n(?:\w+: .*\n)*---\n")

REFERENCE: Final = re.compile(r'href="([^"<>]*)"')
VALUE: Final = re.compile(r'="[^"<>]*"')
BRACKETS: Final = re.compile(r"<[^<>]*>")
NAME: Final = re.compile(r' [A-Za-z0-9-]++=""')
LIST: Final = re.compile(r"\{[^{}\[\]\n]*\}")
CODE: Final = re.compile(r"`[^`&\n]+`")
TEXT: Final = re.compile(r"(?<![\w<])(?<!</)(?=[\w&])(?:[A-Za-z0-9_ ]++|&#[0-9]++;|\w++)++")
PUT_ASIDE: Final = ((NAME, ""), (CODE, "x"), (TARGET, "](#)"), (LIST, "{}"), (TEXT, STANDING_FOR_TEXT))


def plainly_sound(
    path: str,
    text: str,
    printed: Sequence[str],
    expected: Collection[str],
    may_stand: Callable[[str, str], bool],
    harmless: Callable[[str], bool],
) -> bool:
    """Whether a page certainly passes the whole proof, footnotes aside. False says nothing.

    `may_stand` judges an element's name with the attributes that stand in the page, `harmless` an address.
    """
    body = "\n" + FRONT_MATTER.sub("", text, count=1)
    targets = TARGET.findall(body)
    if len(targets) != body.count("](") or not all(
        harmless(target) and _leads_somewhere(path, target, expected) for target in set(targets)
    ):
        return False
    if not all(map(harmless, set(REFERENCE.findall(body)))):
        return False
    bare = VALUE.sub('=""', body)
    return _sound_tags(bare, may_stand) and all(map(sound_part, _forms(bare))) and _holds(text, printed)


def _sound_tags(bare: str, may_stand: Callable[[str, str], bool]) -> bool:
    """Whether every angle bracket and every value, all of them emptied, belongs to an element that a page may have."""
    found = Counter(BRACKETS.findall(bare))
    quoting = sum(signs.count(">") for signs in QUOTE_SIGN.findall(bare))
    tags = found.total()
    if (bare.count("<"), bare.count(">")) != (tags, tags + quoting):
        return False
    values = sum(tag.count('="') * times for tag, times in found.items())
    return bare.count('="') == values and all(_sound_tag(tag, may_stand) for tag in found)


@lru_cache(maxsize=4096)
def _sound_tag(written: str, may_stand: Callable[[str, str], bool]) -> bool:
    """One element without its values: an address in it must be one that was looked for."""
    tag = TAG.fullmatch(written)
    return tag is not None and may_stand(tag[2], tag[3]) and tag[3].count("href=") == tag[3].lower().count("href=")


def _holds(text: str, printed: Sequence[str]) -> bool:
    """Whether every text stands in a page; most stand there in the order in which they were printed."""
    position = 0
    for value in dict.fromkeys(printed):
        made = gate(value)
        found = text.find(made, position)
        if found >= 0:
            position = found
        elif made not in text:
            return False
    return True


def _leads_somewhere(path: str, target: str, expected: Collection[str]) -> bool:
    page = target.partition("#")[0]
    return not page or ":" in page or _joined(posixpath.dirname(path), page) in expected


@lru_cache(maxsize=4096)
def _joined(folder: str, page: str) -> str:
    return posixpath.normpath(posixpath.join(folder, page))


def _forms(bare: str) -> set[str]:
    """The parts that have to be read as Markdown, with their texts, names and addresses put aside: one after the other,
    which is quicker than all at once.
    """
    body = "\n\n".join(part for part in PARTS.split(bare) if not HTML_BLOCK.match(part))
    for kind, placeholder in PUT_ASIDE:
        body = kind.sub(placeholder, body)
    return set(PARTS.split(body))
