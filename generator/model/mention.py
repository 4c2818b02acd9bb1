"""What one article was found to mention: actors, who says what, stands taken, times, and what it leaves open.

All positions are character offsets in the document's text. A mention says what stands in the text and what it was
read as; it never says what is true.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model.brief import Stance
from generator.model.document import Span

ActorForm = Literal["name", "role", "pronoun"]
MentionKind = Literal["person", "organization", "state", "group", "place", "unknown"]
AttributionForm = Literal["quotation", "mixed", "clause", "infinitive", "object", "nominal", "according to"]
OpenReason = Literal["whether", "unclear", "declined", "not yet", "conditional", "question"]
Tense = Literal["past", "present", "future", "imagined", "none"]


@dataclass(frozen=True, slots=True)
class ActorMention:
    """Words that name, describe or stand for somebody.

    `start`, `end` cover the name or phrase with its titles; `name` is the bare name ("Maria Lopez") or None for a
    description or pronoun; `role` is what the source calls the actor beside the name ("mayor of Alder"). `country` is
    an ISO code where the words tie the actor to a country, `office` the class of the office in the tables ("head of
    state"). `acts` is True where the mention is an agent rather than a place or a modifier. `refers_to` is the index,
    in `Mentions.actors`, of the named mention of the same article that a pronoun or description stands for; `apposed`:
    a description stands right beside that name ("Maria Lopez, the mayor"); `modifies`: a name only says which one ("an
    Altavista flight").
    """

    start: int
    end: int
    text: str
    form: ActorForm
    kind: MentionKind
    sentence: int
    name: str | None = None
    role: str | None = None
    country: str | None = None
    office: str | None = None
    gender: str | None = None
    acts: bool = False
    refers_to: int | None = None
    apposed: bool = False
    modifies: bool = False


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody said something: speaker, cue and content.

    `content` holds one span for each contiguous part. `speaker` is the phrase as it stands, `actor` the index of its
    mention in `Mentions.actors`, or None. `cue` are the words that report ("said", "according to"), `cue_lemma` their
    dictionary form.
    """

    form: AttributionForm
    content: tuple[Span, ...]
    speaker: Span | None
    actor: int | None
    cue: Span | None
    cue_lemma: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks that somebody said; `span` leaves the outer marks out.

    `parts` are the stretches between marks, more than one where the name of the speaker interrupts them; `text` has
    " […] " there.
    `repeats` is the index, in `Mentions.quotations`, of the quotation that this one repeats (a pull quote), or None.
    """

    span: Span
    text: str
    speaker: Span | None
    actor: int | None
    cue_lemma: str
    whole_sentence: bool
    parts: tuple[Span, ...] = ()
    repeats: int | None = None


@dataclass(frozen=True, slots=True)
class Stand:
    """An actor takes a stand: proposes, rejects, claims something.

    `words` is the stretch to be read after the actor's name, `evidence` the stretch that shows who and what, both
    inside one sentence. `topics` are the dictionary forms of the nouns it is about, most important first; `place`,
    `day` the values of those slots where given. `answers` is True where the stand is a reply to somebody ("responded by
    declining"); `quoted` where some of it stands between quotation marks, `speech` where all of it is the
    actor's own words.
    """

    actor: int
    stance: Stance
    words: Span
    evidence: Span
    topics: tuple[str, ...]
    sentence: int
    finite: bool
    answers: bool = False
    quoted: bool = False
    speech: bool = False
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """Words that could head what is said of a thing: "levy on imports"; `noun` is "levy", in dictionary form."""

    noun: str
    span: Span


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
class Uncertainty:
    """Something the article says is not known, not decided, or declined: the clause and why it counts.

    `asked` is the clause as a question in its own words, without capital and mark, or None where it can't be put as
    one.
    """

    span: Span
    clause: Span
    reason: OpenReason
    sentence: int
    actor: int | None = None
    topics: tuple[str, ...] = ()
    asked: str | None = None


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


@dataclass(frozen=True, slots=True)
class Mentions:
    """Everything found in one document, in the order it stands."""

    actors: tuple[ActorMention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    stands: tuple[Stand, ...] = ()
    phrases: tuple[NounPhrase, ...] = ()
    times: tuple[TimeMention, ...] = ()
    uncertainties: tuple[Uncertainty, ...] = ()
    sentences: tuple[SentenceMention, ...] = ()
    amounts: tuple[Amount, ...] = ()
    propositions: tuple[Proposition, ...] = ()
