"""Words that hint at what a name names: given names, places, bodies and the words in their names, titles, and
nouns in the names of what is no actor and no place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

_FILE = Path(__file__).with_suffix(".txt")

_LETTERS = {
    "given": "g",
    "places": "p",
    "peoples": "e",
    "times": "b",
    "organizations": "n",
    "bodies": "o",
    "landscape": "l",
    "titles": "t",
}
"""List → the letter its words are marked with, for the recognizer; `things` came after it was trained."""

_COMMON = frozenset({"bodies", "landscape", "titles", "things"})
"""Lists of common nouns, which count in lower case too."""


def _read(path: Path) -> dict[str, list[str]]:
    """The file of lists → list → its words."""
    lists: dict[str, list[str]] = {}
    heading = ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
        elif line and not line.startswith("#"):
            lists.setdefault(heading, []).extend(line.split())
    return lists


def _forms(heading: str, word: str) -> Iterator[str]:
    """A word of a list → the ways of writing it that count."""
    yield word.upper()
    yield word
    if heading in _COMMON:
        yield word.capitalize()


def _hints(lists: dict[str, list[str]]) -> dict[str, str]:
    hints: dict[str, str] = {}
    for heading, letter in _LETTERS.items():
        for word in lists[heading]:
            for form in _forms(heading, word):
                known = hints.get(form, "")
                hints[form] = known if letter in known else known + letter
    return hints


_LISTS = _read(_FILE)

TITLES = frozenset(_LISTS["titles"])
"""Words before a person's name that are no part of it, in lower case and without a full stop."""

THINGS = frozenset(form for word in _LISTS["things"] for form in _forms("things", word))
"""Nouns in the names of what is no actor and no place: "Shuttle", "Treaty"."""

HINTS = _hints(_LISTS)
"""Word → letters of the lists it is on."""


def hint(word: str) -> str:
    """A word → the letters of the lists it is on, then "u" or "x" for a capital or none; "-" for a word on no list."""
    found = HINTS.get(word.rstrip(".") or word) or HINTS.get(word, "")
    return found + ("u" if word[:1].isupper() else "x") if found else "-"
