"""The names of one text made to agree: a name that recurs names the same thing, and a surname its bearer."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from generator.language.known_words import THINGS, TITLES, hint
from generator.language.overlooked_names import Words, overlooked, words_at
from generator.model.parse import NamedEntity, Sentence, Token

TITLED = 3
"""Votes for a person when a title stands before the name, against one vote for what the recognizer said there."""

LOCATED = 2
"""Votes for a place when "in" or "near" stands before what was taken for a person."""

BRACKETED = 4
"""Votes of a longer name for the initials in brackets behind it."""

_LOCATING = frozenset({"in", "near"})

VEHICLES = frozenset(
    {"ship", "vessel", "ferry", "tanker", "yacht", "frigate", "submarine", "trawler", "shuttle", "orbiter"}
)
"""Nouns before the names of what carries people."""

LISTED = 3
"""Votes of the noun in a name that says what it is, likewise."""

POST_NOMINALS = frozenset(
    ["QC", "KC", "SC", "OBE", "MBE", "CBE", "KBE", "DBE", "MP", "MEP", "MSP", "PhD", "MD", "Jr", "Sr", "JP", "FRS"]
)
"""What stands behind a person's name and names nobody."""


def agreed_names(
    tokens: Sequence[Token], sentences: Sequence[Sentence], entities: Sequence[NamedEntity]
) -> tuple[NamedEntity, ...]:
    """Tokens, sentences and names of a text → its names, each with the label most votes of all its mentions are for,
    and with the mentions of people by their surname that were overlooked."""
    entities = _without_common_words(tokens, entities)
    votes = _votes(tokens, entities)
    labels = {words: _winner(label_votes) for words, label_votes in votes.items()}
    agreed = [
        NamedEntity(name.first, name.last, name.start, name.end, labels[_words(tokens, name)]) for name in entities
    ]
    known = {words[-1:]: "PER" for words, label in labels.items() if label == "PER" and len(words) > 1}
    agreed += overlooked(tokens, sentences, agreed, known | labels)
    return tuple(sorted(agreed, key=lambda name: name.first))


def _words(tokens: Sequence[Token], name: NamedEntity) -> Words:
    return words_at(tokens, name.first, name.last)


def _votes(tokens: Sequence[Token], entities: Iterable[NamedEntity]) -> dict[Words, Counter[str]]:
    """Each name's words → votes for labels: the recognizer's, of words before and in it, of longer names of people."""
    votes: dict[Words, Counter[str]] = defaultdict(Counter)
    for name in entities:
        words = _words(tokens, name)
        votes[words][name.label] += 1
        before = tokens[name.first - 1].text.lower().rstrip(".") if name.first else ""
        if before in TITLES and name.label != "LOC":
            votes[words]["PER"] += TITLED
        if before in VEHICLES:
            votes[words]["MISC"] += TITLED
        if before in _LOCATING and name.label == "PER":
            votes[words]["LOC"] += LOCATED
        votes[words].update(_hints(words))
    for words in [words for words in votes if len(words) > 1]:
        _pass_on(votes, words)
    for short, long in _bracketed(tokens, entities):
        votes[short][_winner(votes[long])] += BRACKETED
    return votes


def _pass_on(votes: dict[Words, Counter[str]], words: Words) -> None:
    """Gives what a longer name is to what it is called for short: people, and ships and the like."""
    label = _winner(votes[words])
    if label == "PER":
        for part in {words[:1], words[-1:]} & votes.keys():
            votes[part]["PER"] += 1 + votes[words]["PER"]
        plural = (words[-1] + "s",)
        if plural in votes:
            votes[plural]["PER"] += 1 + votes[words]["PER"]
    elif label == "MISC" and words[-2] in THINGS and words[-1:] in votes:
        votes[words[-1:]]["MISC"] += votes[words]["MISC"] + votes[words[-1:]].total()


def _bracketed(tokens: Sequence[Token], entities: Iterable[NamedEntity]) -> Iterator[tuple[Words, Words]]:
    """Names in brackets right behind another that is longer: "Harbour Rail Line (HRL)"."""
    last: NamedEntity | None = None
    for name in sorted(entities, key=lambda name: name.first):
        if last and name.first == last.last + 1 and tokens[last.last].text == "(":
            short, long = _words(tokens, name), _words(tokens, last)
            if len(short) == 1 < len(long) and short[0].isupper():
                yield short, long
        last = name


def _hints(words: Words) -> list[str]:
    """A name's words → the labels that the lists of known words speak for, once for each vote: of one word, itself; of
    more, a given name at the front and the noun that says what it is ("Bank" of "World Bank" and "Bank of Spain")."""
    first = hint(words[0])
    if len(words) == 1:
        return [label for letter, label in (("p", "LOC"), ("n", "ORG"), ("g", "PER")) if letter in first]
    of = words.index("of") if "of" in words[1:-1] else 0
    noun = hint(words[of - 1])
    kinds = ["ORG"] if "o" in noun else ["LOC"] if "l" in noun else []
    if not kinds and THINGS.intersection(words):
        kinds = ["MISC"]
    return kinds * LISTED + (["PER"] if "g" in first else [])


def _winner(votes: Counter[str]) -> str:
    return max(votes, key=lambda label: (votes[label], label))


def _without_common_words(tokens: Sequence[Token], entities: Sequence[NamedEntity]) -> Sequence[NamedEntity]:
    """The names without those of one letter, of letters that stand behind a name ("QC"), and of one word that the text
    writes small elsewhere: "Iodine" where it has "iodine" too."""
    small = {token.text for token in tokens if token.text.islower() and token.universal_tag in ("NOUN", "ADJ", "VERB")}
    return [name for name in entities if name.last - name.first > 1 or not _is_no_name(tokens, name.first, small)]


def _is_no_name(tokens: Sequence[Token], index: int, small: set[str]) -> bool:
    text = tokens[index].text
    behind_name = index > 0 and tokens[index - 1].text == "," and text in POST_NOMINALS
    return behind_name or len(text) == 1 or text.lower() in small
