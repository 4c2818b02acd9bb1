"""Finds the stretches of a text that are names: by the tables, by the entity recognizer, by capitals."""

from __future__ import annotations

from generator.extract.grammar import geography, tables
from generator.extract.grammar.tree import Tree
from generator.extract.names.headline_names import without_headline_words
from generator.extract.names.listed_names import given_before_surname, listed_alone, surnames_of
from generator.extract.names.name_ends import mended
from generator.extract.names.name_span import NameSpan
from generator.extract.names.named_bodies import BODY_ENDS, BODY_STARTS
from generator.model.mention import MentionKind

KINDS: dict[str, MentionKind] = {"PER": "person", "ORG": "organization", "LOC": "place", "MISC": "unknown"}
MONTHS_AND_DAYS = tables.words("months_and_days")
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
# "The Department" is a description; "Democrat" says of somebody what they are.
BARE_BODIES = tables.words("bare_bodies")
PARTY_MEMBERS = tables.words("party_members")
# Storms have people's names.
STORMS = frozenset({"cyclone", "hurricane", "storm", "typhoon"})
SHORTEST_INITIALS, LONGEST_INITIALS = 3, 6
DANGLING = frozenset({"of", "the", "at", "for", "from"})
ARTICLES = frozenset({"the", "a", "an", "'s", "’s", "two", "three", "both", "several"})


def name_spans(tree: Tree) -> list[NameSpan]:
    """All names of a tree, none overlapping: those the tables list, then the recognizer's, then other proper nouns."""
    entities = [NameSpan(e.first, e.last - 1, KINDS.get(e.label, "unknown")) for e in tree.parse.entities]
    found = listed_alone(tree, entities)
    surnames = surnames_of(tree, entities)
    taken = {index for span in found for index in range(span.first, span.last + 1)} | _storms(tree)
    for entity in entities:
        first, last = _bare(tree, entity.first, entity.last)
        if (
            first > last
            or not taken.isdisjoint(range(first, last + 1))
            or not (_looks_like_name(tree, first, last) or tree.text(first, last) in surnames)
        ):
            continue
        if first == last and entity.kind == "unknown" and tree.tokens[first].universal_tag == "ADJ":
            continue
        taken.update(range(first, last + 1))
        body = _is_body(tree, first, last) or (entity.kind == "person" and _is_initials(tree, first, last))
        found.append(NameSpan(first, last, "organization" if body else entity.kind))
    found += given_before_surname(tree, taken)
    return without_headline_words(tree, mended(tree, _joined(tree, found + _runs(tree, taken))))


def _storms(tree: Tree) -> set[int]:
    """The words of the names of storms, which are called as people are: "Hurricane Nora"."""
    found = (i for i, word in enumerate(tree.lower[:-1]) if word in STORMS and tree.tokens[i].text.istitle())
    return {place for index in found for place in (index, index + 1)}


def _is_body(tree: Tree, first: int, last: int) -> bool:
    """Whether a name of several words begins or ends as those of firms and clubs do: "… Partners", "Radio …"."""
    return last > first and (tree.lower[last] in BODY_ENDS or tree.lower[first] in BODY_STARTS)


def _is_initials(tree: Tree, first: int, last: int) -> bool:
    """Whether a name is one word of capitals, as bodies have for short and people hardly: "GDPU"."""
    letters = tree.tokens[first].text.replace(".", "")
    initials = first == last and letters.isalpha() and letters.isupper() and len(letters) >= SHORTEST_INITIALS
    return initials and len(letters) <= LONGEST_INITIALS and letters.title() not in tables.given_names()


def _joined(tree: Tree, spans: list[NameSpan]) -> list[NameSpan]:
    """The names, with what the recognizer cut in two put together: a person's name and the proper noun right behind
    it.
    """
    done: list[NameSpan] = []
    for span in sorted(spans, key=lambda one: one.first):
        last = done[-1] if done else None
        if last is not None and last.last + 1 == span.first and tree.sentence[last.last] == tree.sentence[span.first]:
            kinds = {last.kind, span.kind}
            if (
                kinds <= {"person", "unknown"}
                and "person" in kinds
                and not _shouted(tree, last)
                and not _shouted(tree, span)
            ):
                done[-1] = NameSpan(last.first, span.last, "person")
                continue
        done.append(span)
    return done


def _shouted(tree: Tree, span: NameSpan) -> bool:
    """Whether a name is all capitals, as datelines and headlines are."""
    return all(tree.tokens[i].text.isupper() and len(tree.tokens[i].text) > 2 for i in range(span.first, span.last + 1))


def _runs(tree: Tree, taken: set[int]) -> list[NameSpan]:
    """Runs of proper nouns that neither the tables nor the recognizer know."""
    found: list[NameSpan] = []
    for index, token in enumerate(tree.tokens):
        behind = index - 1 in taken or (found and found[-1].last == index - 1)
        proper = token.universal_tag == "PROPN" or (behind and token.dependency == "flat")
        if (
            not (proper and token.text[:1].isupper())
            or index in taken
            or tree.lower[index] in tables.offices()
            or token.text in MONTHS_AND_DAYS
        ):
            continue
        if _is_demonym(token.text) or _in_long_demonym(tree, index):
            continue
        if found and found[-1].last == index - 1 and tree.sentence[index - 1] == tree.sentence[index]:
            found[-1] = NameSpan(found[-1].first, index, "unknown")
        else:
            found.append(NameSpan(index, index, "unknown"))
    return found


def _bare(tree: Tree, first: int, last: int) -> tuple[int, int]:
    """A stretch without the article before it and without the possessive, punctuation or "of the" behind it."""
    while first <= last and tree.lower[first] in ARTICLES:
        first += 1
    while last >= first and (tree.tokens[last].text in POSSESSIVES or tree.tokens[last].universal_tag == "PUNCT"):
        last -= 1
    while last > first and tree.lower[last] in DANGLING:
        last -= 1
    return first, last


def _looks_like_name(tree: Tree, first: int, last: int) -> bool:
    texts = [tree.tokens[index].text for index in range(first, last + 1)]
    if all(_is_demonym(text) for text in texts) or (last - first == 1 and _is_demonym(" ".join(texts))):
        return False
    if first == last and tree.lower[first] in BARE_BODIES | PARTY_MEMBERS:
        return False
    return any(text[:1].isupper() for text in texts) and not all(text.lower() in tables.offices() for text in texts)


def _in_long_demonym(tree: Tree, index: int) -> bool:
    """Whether a word is part of a nationality of two words: "North" of "North Korean"."""
    return any(_is_demonym(tree.text(i, i + 1)) for i in (index - 1, index) if 0 <= i < len(tree.tokens) - 1)


def _is_demonym(text: str) -> bool:
    return geography.country_words().get(text, ("", ""))[0] == "demonym"
