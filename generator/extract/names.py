"""Names in one parse: who and what the text calls by name, with titles before and descriptions behind."""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract import tables
from generator.extract.tree import Tree
from generator.model.mention import MentionKind

KINDS: dict[str, MentionKind] = {"PER": "person", "ORG": "organization", "LOC": "place", "MISC": "unknown"}
# Words that may stand between a nationality and a title or before one: "former Ukrainian Deputy Prime Minister".
BEFORE_TITLES = tables.words("before_titles")
MONTHS_AND_DAYS = tables.words("months_and_days")
LONGEST_NAME = 7
LONGEST_ROLE = 9


@dataclass(frozen=True, slots=True)
class Name:
    """A name: tokens `first` to `last` (both included) with titles, `name_first` where the bare name begins."""

    first: int
    last: int
    name_first: int
    kind: MentionKind
    role: str | None = None
    country: str | None = None
    office: str | None = None
    gender: str | None = None


def names(tree: Tree) -> list[Name]:
    """All names of a parse in order, none overlapping: from the tables first, then from the entity recognizer."""
    taken = [False] * len(tree.tokens)
    found = [_completed(tree, first, last, kind, country) for first, last, kind, country in _spans(tree, taken)]
    return sorted((name for name in found if name is not None), key=lambda name: name.first)


def _spans(tree: Tree, taken: list[bool]) -> list[tuple[int, int, MentionKind, str | None]]:
    found: list[tuple[int, int, MentionKind, str | None]] = []
    entities = [(e.first, e.last - 1, KINDS.get(e.label, "unknown")) for e in tree.parse.entities]
    longer = {index: (first, last) for first, last, _ in entities for index in range(first, last + 1)}
    for first, last, country in _listed(tree):
        inside = longer.get(first)
        if inside and (inside[0] < first or inside[1] > last) and not _only_listed(tree, inside, first, last):
            continue
        taken[first : last + 1] = [True] * (last + 1 - first)
        kind: MentionKind = "organization" if country == "" else "place"
        found.append((first, last, kind, country or None))
    for first, last, kind in entities:
        first, last = _trimmed(tree, first, last)
        if first > last or any(taken[first : last + 1]) or not _looks_like_name(tree, first, last):
            continue
        taken[first : last + 1] = [True] * (last + 1 - first)
        found.append((first, last, kind, None))
    found.extend((first, last, "unknown", None) for first, last in _runs(tree, taken))
    return found


def _runs(tree: Tree, taken: list[bool]) -> list[tuple[int, int]]:
    """Runs of proper nouns that neither the tables nor the recognizer know."""
    found: list[tuple[int, int]] = []
    for index, token in enumerate(tree.tokens):
        proper = (
            token.universal_tag == "PROPN" and token.text[:1].isupper() and token.text.lower() not in tables.offices()
        )
        if not proper or taken[index] or token.text in MONTHS_AND_DAYS:
            continue
        if tables.country_words().get(token.text, ("", ""))[0] == "demonym":
            continue
        if found and found[-1][1] == index - 1 and tree.sentence[index - 1] == tree.sentence[index]:
            found[-1] = (found[-1][0], index)
        else:
            found.append((index, index))
    return found


def _listed(tree: Tree) -> list[tuple[int, int, str]]:
    """Places and bodies the tables know, as (first, last, ISO code); an empty code for a news outlet."""
    words, places, media = tables.country_words(), tables.places(), tables.media()
    found = []
    index = 0
    while index < len(tree.tokens):
        step = 1
        if tree.tokens[index].text[:1].isupper():
            for last in range(min(index + LONGEST_NAME, len(tree.tokens)) - 1, index - 1, -1):
                text = tree.text(index, last)
                if last == index and tree.tokens[index].universal_tag not in ("PROPN", "X"):
                    continue
                part, country = words.get(text, ("", ""))
                if part in ("name", "seat", "capital") or text in places:
                    found.append((index, last, country or places.get(text, "") or "-"))
                elif text in media:
                    found.append((index, last, ""))
                else:
                    continue
                step = last - index + 1
                break
        index += step
    return found


def _only_listed(tree: Tree, inside: tuple[int, int], first: int, last: int) -> bool:
    """Whether the rest of a longer entity is only an article, so that the listed name is the whole name."""
    rest = [*range(inside[0], first), *range(last + 1, inside[1] + 1)]
    return all(tree.tokens[i].text.lower() in ("the", "'s", "’s") for i in rest)


def _trimmed(tree: Tree, first: int, last: int) -> tuple[int, int]:
    while first <= last and tree.tokens[first].text.lower() in ("the", "a", "an", "'s", "’s"):
        first += 1
    while last >= first and (
        tree.tokens[last].text in ("'s", "’s", "'", "’") or tree.tokens[last].universal_tag == "PUNCT"
    ):
        last -= 1
    return first, last


def _looks_like_name(tree: Tree, first: int, last: int) -> bool:
    texts = [tree.tokens[i].text for i in range(first, last + 1)]
    words = tables.country_words()
    if all(words.get(text, ("", ""))[0] == "demonym" for text in texts):
        return False
    return any(text[:1].isupper() for text in texts) and not all(text.lower() in tables.offices() for text in texts)


def _completed(tree: Tree, first: int, last: int, kind: MentionKind, country: str | None) -> Name | None:
    if country == "-":
        country = None
    if kind not in ("person", "unknown"):
        return Name(first, last, first, kind, country=country or _country_in(tree, first, last))
    name_first = first
    while name_first < last and _is_title(tree, name_first):
        name_first += 1
    start = _title_start(tree, first)
    if start < name_first:
        kind = "person"
    elif kind == "unknown":
        kind = "person" if tree.tokens[first].text in tables.given_names() and last > first else "unknown"
    if kind != "person":
        return Name(first, last, first, kind)
    role = tree.text(start, name_first - 1) if start < name_first else _apposition(tree, first, last)
    gender = tables.given_names().get(tree.tokens[name_first].text) if last > name_first else None
    office, role_country = describe(role or "")
    if office == "honorific":
        gender = {"mr": "m", "mr.": "m", "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f"}.get(
            (role or "").lower(), gender
        )
        role = None
    return Name(start, last, name_first, "person", role, role_country, office, gender if gender != "u" else None)


def _is_title(tree: Tree, index: int) -> bool:
    text = tree.tokens[index].text
    part = tables.country_words().get(text, ("", ""))[0]
    return text.lower() in tables.offices() or part == "demonym" or text.lower() in BEFORE_TITLES


def _title_start(tree: Tree, first: int) -> int:
    """How far the titles before a name reach: "former Ukrainian Prime Minister" before "Olena Kos"."""
    start = first
    found_office = False
    while start > 0 and tree.sentence[start - 1] == tree.sentence[first]:
        index = start - 1
        two = f"{tree.tokens[index - 1].text} {tree.tokens[index].text}".lower() if index > 0 else ""
        if two in tables.offices():
            start, found_office = index - 1, True
        elif tree.tokens[index].text.lower() in tables.offices() and not tree.tokens[index].text.isupper():
            start, found_office = index, True
        elif _is_title(tree, index) or (found_office and tree.tokens[index].universal_tag == "PROPN"):
            start = index
        else:
            break
    return start if found_office else first


def _apposition(tree: Tree, first: int, last: int) -> str | None:
    """The description behind a name, between commas: "Maria Lopez, the mayor of Alder,"."""
    for index in range(first, last + 1):
        for child in tree.those(index, "appos"):
            if child <= last or tree.last[child] - tree.first[child] >= LONGEST_ROLE:
                continue
            start = tree.first[child]
            while start < child and tree.tokens[start].text.lower() in ("the", "a", "an", ","):
                start += 1
            text = tree.text(start, tree.last[child])
            if (
                tree.tokens[child].text.lower() in tables.offices()
                or tree.tokens[child].lemma.lower() in tables.offices()
            ):
                return text
    return None


def describe(role: str) -> tuple[str | None, str | None]:
    """The class of the office a role names and the country it is tied to: ("head of state", "FR"), each None if not said."""
    country = None
    office = None
    words = role.replace("’s", "").replace("'s", "").split()
    for size in (3, 2, 1):
        for start in range(len(words) - size + 1):
            piece = " ".join(words[start : start + size])
            part, code = tables.country_words().get(piece, ("", ""))
            if part and country is None:
                country = code
            if office is None and piece.lower() in tables.offices():
                office = tables.offices()[piece.lower()]
    return office, country


def _country_in(tree: Tree, first: int, last: int) -> str | None:
    for index in range(first, last + 1):
        part, code = tables.country_words().get(tree.tokens[index].text, ("", ""))
        if part in ("demonym", "name"):
            return code
    return None
