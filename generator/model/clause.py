"""What the clauses of one article say: sentences, propositions, times and amounts.

All positions are character offsets in the document's text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model.document import Span

Tense = Literal["past", "present", "future", "imagined", "none"]


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time as the text gives it, with the clause it dates.

    `year`, `month`, `day` are what the words say, None where they don't; `weekday` counts from Monday = 0; `offset`
    is a number of days against the article's own day (0 for "today", -1 for "yesterday"), `months` and `years` the same
    in months and years ("last month", "two years ago"). `near` is -1, 0 or 1 for "last", "this" or "next" before a
    weekday or month. `to_day` is the last day of a range ("from 3 to 5 May"), `minute` a time of the day in minutes
    since midnight. `same_day` is True for "on the same day". `head` is the token whose clause it dates;
    `speech`: that clause says that somebody said something.
    """

    start: int
    end: int
    text: str
    sentence: int
    event: Span
    tense: Tense
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    offset: int | None = None
    same_day: bool = False
    main_event: bool = True
    months: int | None = None
    years: int | None = None
    near: int | None = None
    to_day: int | None = None
    minute: int | None = None
    head: int = -1
    speech: bool = False


@dataclass(frozen=True, slots=True)
class SentenceMention:
    """One sentence as material for points: where it stands, the words of it to be told, and what they are about.

    `factual`: it says that something was done; `heads` are the tokens of the verbs that say what; `number` is its
    place among all sentences of the text.
    """

    span: Span
    clause: Span
    paragraph: int
    terms: frozenset[str]
    actors: tuple[int, ...]
    factual: bool
    heads: tuple[int, ...] = ()
    number: int = 0


@dataclass(frozen=True, slots=True)
class Argument:
    """Who or what takes part in a proposition: its noun in dictionary form, all nouns of the phrase, its actor if any.

    `actor` is an index in `Mentions.actors`; `pronoun` is True where the words alone do not say who is meant.
    """

    noun: str
    words: frozenset[str]
    actor: int | None = None
    pronoun: bool = False


@dataclass(frozen=True, slots=True)
class Proposition:
    """What a clause says: a predicate, who acts, what it happens to, whether it is denied.

    `predicate` is the class of the tables (`known`) or the verb in dictionary form; `excludes` are the classes that
    can't be true beside it, `flags` what the tables say of it ("once", "deed"). `head` is the token whose clause it is,
    `at` where its predicate stands;
    `noun` the word of an event that a noun names; `asked` the clause as a question where it can be put as one;
    `within` the nouns of what stands beside it with a preposition, times left out: where, to whom, against what.
    """

    predicate: str
    known: bool
    excludes: frozenset[str]
    flags: frozenset[str]
    negated: bool
    tense: Tense
    agent: Argument | None
    theme: Argument | None
    terms: frozenset[str]
    clause: Span
    sentence: int
    head: int
    at: int
    noun: str = ""
    asked: str | None = None
    within: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what it counts: "fourteen people", "11.5 million euros".

    `bound` is "least" or "most" where the number is only an end ("at least nine"), `per` the noun of "a share",
    `people` whether people are counted, `head` the token whose clause it stands in, `asked` the question it answers.
    `most` is the upper end where the text gives a range ("between five and six"), `value` then the lower one.
    `counted` is the noun in dictionary form, for money what it is paid for ("offer"); `slot` names what a number of
    people is of where the words around show it ("dead", "injured", "missing"), else "". `unit` is the noun with what
    describes it ("cubic metre"), `share` whether the value is a proportion of what is counted, `total` whether it is
    what has come together by then ("so far").
    """

    span: Span
    value: float
    counted: str
    terms: frozenset[str]
    sentence: int
    clause: Span
    slot: str = ""
    money: bool = False
    most: float | None = None
    bound: Literal["", "least", "most"] = ""
    per: str = ""
    people: bool = False
    head: int = -1
    asked: str | None = None
    unit: str = ""
    share: bool = False
    total: bool = False
