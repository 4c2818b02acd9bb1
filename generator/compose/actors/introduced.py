"""Other names that an article itself introduces: "Civil Protection Service (CPS)", "Ruiz, known as Manolo"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.compose.shared.article import Article
from generator.compose.shared.likeness import stem

_CAPITAL = r"[A-ZÀ-Þ][\w&]*(?:[.'’-][\w&]+)*\.?"
_NAME = rf"{_CAPITAL}(?: (?:(?:of|and|for|the|de|&) )*{_CAPITAL})*"
_BRACKETED = re.compile(rf"({_NAME}),? \((?:the )?[\"“‘']?({_CAPITAL}(?: {_CAPITAL}){{0,2}})[\"”’']?\)")
_KNOWN = re.compile(
    rf"({_NAME}),? (?:who is |who was )?(?:also |better |best |widely |popularly |locally |formerly )?"
    rf"(?:known|nicknamed|dubbed)(?: (?:to|by|in|among|throughout) [^,.;:()]{{1,40}}?)?(?: simply)?(?: as)? "
    rf"[\"“‘']?({_CAPITAL}(?: {_CAPITAL}){{0,2}})"
)
LONGEST_INITIALS = 8
LONGEST_NOUN = 30
_NOUN_BEFORE = re.compile(r"\b([a-z]{3,}) $")


def introduced(text: str) -> list[tuple[str, str]]:
    """The text of an article → pairs of a name and the other name introduced for it."""
    short = [(one, other) for one, other in _BRACKETED.findall(text) if abbreviates(other, one)]
    return short + _KNOWN.findall(text)


def abbreviates(short: str, name: str) -> bool:
    """Whether `short` is made of letters of `name` in their order, its first being the first of one of the words."""
    letters = [letter.lower() for letter in short if letter.isalnum()]
    if not 1 < len(letters) <= LONGEST_INITIALS or not any(letter.isupper() for letter in short[1:]):
        return False
    plain = name.lower()
    for begin in (match.start() for match in re.finditer(r"\b\w", plain)):
        rest = iter(plain[begin:])
        if plain[begin] == letters[0] and all(letter in rest for letter in letters):
            return True
    return False


def named_by(articles: Sequence[Article]) -> dict[str, frozenset[str]]:
    """A noun → the last words of the names it introduces in all the articles, as keys: where "survey ship Aurora" has
    the only one, the ship is the Aurora.
    """
    found: dict[str, set[str]] = {}
    for article in articles:
        for mention in article.mentions.actors:
            before = _NOUN_BEFORE.search(article.document.text[: mention.start][-LONGEST_NOUN:])
            if mention.form == "name" and before:
                found.setdefault(before[1], set()).add(stem(mention.text.split()[-1].lower().lstrip("@")))
    return {noun: frozenset(names) for noun, names in found.items()}
