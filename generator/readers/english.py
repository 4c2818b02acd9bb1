"""Whether an article is in English, by its small words: what pages declare is often only their template's."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.diagnostics import Diagnostic
from generator.readers.blocks import Block

UNKNOWN_LANGUAGE = "und"
"""The tag of a language nobody named (BCP 47)."""
_NOT_LATIN = re.compile(r"[^\W\d_\u0000-\u024f]")
_FEWEST_WORDS = 25  # a shorter text shows nothing
_ENGLISH = frozenset(
    """
        the of and to that for with was were said from by has have had is are not but which who this will would it his
        her they their
    """.split()  # noqa: SIM905
)
_OTHERS = frozenset(
    """
        de la le les et des du un une est que el los las en y por con para der die das und ist den von mit zu nicht il
        di che per non della lo o os da em não uma no se på och att det som av til og ikke er van het een dat niet op
        na w z się że nie je a i yang dan dari untuk dengan itu ini tidak ve bir bu için
    """.split()  # noqa: SIM905
)
"""Small words of languages that are written with Latin letters."""


def language_of(blocks: Iterable[Block], declared: str | None) -> str | None:
    """The language of an article: the declared one, unless its words say otherwise; "und" for one that is not English
    and declared nothing else, None for one that is English as far as can be seen and declared nothing.
    """
    text = " ".join(block.text for block in blocks)
    words = re.findall(r"[^\W\d_]+", text.casefold())
    if len(words) < _FEWEST_WORDS:
        return declared
    english, others = (sum(map(small.__contains__, words)) / len(words) for small in (_ENGLISH, _OTHERS))
    latin = 1 - len(_NOT_LATIN.findall(text)) / sum(map(len, words))
    if latin < 0.5 or (english < 0.08 and others > 0.1):
        return declared if declared and not is_english(declared) else UNKNOWN_LANGUAGE
    return "en" if declared and not is_english(declared) and english > 0.12 else declared


def is_english(tag: str) -> bool:
    """Whether a language tag is one of English."""
    return tag.partition("-")[0].lower() == "en"


def not_english(tag: str | None, file: str) -> tuple[Diagnostic, ...]:
    """What to tell people of an article that is read for nothing."""
    if tag is None or is_english(tag):
        return ()
    named = "does not read as English" if tag == UNKNOWN_LANGUAGE else f"is not in English (language: {tag})"
    message = f"the article {named}, so nothing is read out of it"
    remedy = "cite it by hand, or add an English version; if it is in English, write language: en in event.yml"
    return (Diagnostic("not-english", message, remedy, "warning", file),)
