"""Finds titles around a name: "former Prime Minister" before it, ", the mayor of Alder," behind it."""

from __future__ import annotations

from generator.extract.grammar import geography, tables
from generator.extract.grammar.tree import Tree
from generator.extract.names.role_ends import role_end

# Words that may stand between a nationality and a title or before one: "former Ukrainian Deputy Prime Minister".
BEFORE_TITLES = tables.words("before_titles")
LONGEST_ROLE = 14
# So many words say what an office is for: "State", "National Intelligence".
LONGEST_PORTFOLIO = 4
# Offices that only women or only men hold; "chairman" is said of both.
WOMEN = frozenset({"actress", "baroness", "duchess", "mother", "nun", "princess", "queen", "sister", "widow"})
MEN = frozenset({"baron", "brother", "businessman", "congressman", "duke", "father", "king", "monk", "prince"})
# Offices of more letters than "CEO" and "MEP" in capitals are shouted, not abbreviated.
LONGEST_ACRONYM = 4
# Offices whose holder speaks for a country, so that "the Fictian leader" and "President X of Fictia" are one.
HEADS = frozenset({"head of state", "head of government", "royal"})


def is_title(tree: Tree, index: int) -> bool:
    """Whether a token is an office, a nationality or a word like "former", as they stand before names."""
    if _is_given_name(tree, index) and not tree.tokens[index].text.isupper():
        return False
    part = geography.country_words().get(tree.tokens[index].text, ("", ""))[0]
    return tree.lower[index] in tables.offices() or part == "demonym" or tree.lower[index] in BEFORE_TITLES


def titles_start(tree: Tree, first: int) -> int:
    """How far the titles before a name reach: "former Ukrainian Prime Minister" before "Olena Kos"."""
    start = first
    found_office = False
    while start > 0 and tree.sentence[start - 1] == tree.sentence[first]:
        index = start - 1
        two = f"{tree.lower[index - 1]} {tree.lower[index]}" if index > 0 else ""
        if two in tables.offices():
            start, found_office = index - 1, True
        elif tree.lower[index] in tables.offices() and not _is_given_name(tree, index):
            start, found_office = index, True
        elif is_title(tree, index) or (found_office and tree.tokens[index].universal_tag == "PROPN"):
            start = index
        else:
            break
    if not found_office:
        start = portfolio_start(tree, first)
        return _titles_before(tree, start) if start < first else first
    return start - 1 if start and tree.text(start - 1, start) in geography.country_words() else start


def _titles_before(tree: Tree, start: int) -> int:
    """Where words like "former" or a nationality before an office begin."""
    while start and is_title(tree, start - 1) and tree.sentence[start - 1] == tree.sentence[start]:
        start -= 1
    return start


def portfolio_start(tree: Tree, first: int) -> int:
    """Where an office with what it is for begins, right before a name: "Secretary of State" before "Maria Lopez";
    `first` where none does."""
    index = first - 1
    while index > 0 and first - index <= LONGEST_PORTFOLIO and tree.tokens[index].text[:1].isupper():
        index -= 1
    held = 0 < index < first - 1 and tree.lower[index] == "of" and tree.sentence[index - 1] == tree.sentence[first]
    return index - 1 if held and tree.lower[index - 1] in tables.offices() else first


def whole_title(tree: Tree, start: int, first: int, head: int, last: int) -> int:
    """Where the words before a person's name begin that say what they are: titles found from `start` on with what
    belongs to them ("truck" of "truck driver"), or a common noun that is no office ("harbour master")."""
    if start == first and last > first and _is_described_by(tree, first - 1, head):
        start -= 1
    while 0 < start < first and _belongs_to_title(tree, start - 1, start, first):
        start -= 1
    return start


def _belongs_to_title(tree: Tree, index: int, start: int, first: int) -> bool:
    token = tree.tokens[index]
    opens = index == 0 or tree.sentence[index - 1] != tree.sentence[index]
    return (
        token.dependency in ("compound", "amod")
        and token.universal_tag in ("NOUN", "ADJ")
        and start <= token.head < first
        and (token.text.islower() or token.universal_tag == "ADJ" or (opens and token.text.istitle()))
    )


def _is_described_by(tree: Tree, noun: int, head: int) -> bool:
    """Whether a token is a common noun that the name behind it is apposed to, or that describes it."""
    if noun < 0 or tree.tokens[noun].universal_tag != "NOUN" or not tree.tokens[noun].text.islower():
        return False
    apposed = tree.tokens[head].head == noun and tree.tokens[head].dependency in ("appos", "flat")
    return apposed or (tree.tokens[noun].head == head and tree.tokens[noun].dependency in ("nmod:desc", "compound"))


def _is_given_name(tree: Tree, index: int) -> bool:
    """Whether a word that is an office too ("amir") is a given name here; capitals alone are shouting, not a title."""
    text = tree.tokens[index].text
    behind = tree.tokens[index + 1].text if index + 1 < len(tree.tokens) else ""
    shouted = text.isupper() and (len(text) > LONGEST_ACRONYM or (behind.isupper() and not behind.endswith(".")))
    return shouted or (text[:1].isupper() and text in tables.given_names())


def title_behind(tree: Tree, first: int, last: int) -> str | None:
    """The office between commas behind a name: "Maria Lopez, the mayor of Alder,"; None where none stands there."""
    for index in range(first, last + 1):
        for child in tree.those(index, "appos"):
            end = role_end(tree, child)
            if child <= last or end - tree.first[child] >= LONGEST_ROLE or _is_of_another(tree, child):
                continue
            if tree.lower[child] not in tables.offices() and tree.lemmas[child] not in tables.offices():
                continue
            start = tree.first[child]
            while start < child and tree.lower[start] in ("the", "a", "an", ","):
                start += 1
            return tree.text(start, end)
    return None


def _is_of_another(tree: Tree, office: int) -> bool:
    """Whether an office behind a name is the title of the next: "Maria Lopez, Secretary of State Ana Brandt"."""
    end = role_end(tree, office) + 1
    behind = min(end, len(tree.tokens) - 1)
    return tree.tokens[behind].universal_tag == "PROPN" and portfolio_start(tree, behind) <= office


def gender_of_office(role: str) -> str | None:
    """The gender that an office tells: "f" for a spokeswoman or a queen; None where it tells none."""
    words = [word.lower() for word in role.split()]
    if any(word in WOMEN or word.endswith("woman") for word in words):
        return "f"
    return "m" if any(word in MEN for word in words) else None


def office_and_country(role: str) -> tuple[str | None, str | None]:
    """The class of the office a role names and the country it is tied to: ("head of state", "FR"); None if unsaid."""
    country = None
    office = None
    words = role.replace("’s", "").replace("'s", "").split()
    for size in (3, 2, 1):
        for start in range(len(words) - size + 1):
            piece = " ".join(words[start : start + size])
            part, code = geography.country_words().get(piece, ("", ""))
            if part and country is None:
                country = code
            if office is None:
                office = tables.offices().get(piece.lower())
    return office, country
