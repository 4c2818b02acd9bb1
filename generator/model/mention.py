"""What one article was found to mention: actors, who says what, stands taken, open points, what its clauses say.

All positions are character offsets in the document's text. A mention says what stands in the text and what it was
read as; it never says what is true.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model.brief import Stance
from generator.model.clause import Amount, Argument, Proposition, SentenceMention, TimeMention
from generator.model.document import Span

ActorForm = Literal["name", "role", "pronoun"]
MentionKind = Literal["person", "organization", "state", "group", "place", "unknown"]
AttributionForm = Literal["quotation", "mixed", "clause", "infinitive", "object", "nominal", "according to"]
OpenReason = Literal["whether", "unclear", "declined", "not yet", "conditional", "question"]


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
    " […] " there. `occasion` are the words that say where it was said ("in a letter to the council"), or None.
    `repeats` is the index, in `Mentions.quotations`, of the quotation that this one repeats (a pull quote), or None.
    """

    span: Span
    text: str
    speaker: Span | None
    actor: int | None
    cue_lemma: str
    parts: tuple[Span, ...] = ()
    occasion: Span | None = None
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
class Claim:
    """What is said of somebody or something as a claim: made by somebody, or `denied`.

    `actor` is the mention of who claims or denies, `whose` of whose claim is denied where that is said; `about` whom or
    what it is claimed of; `predicate` and `terms` are its verb and content words in dictionary form, none where "the
    allegations" says no more. `clause` shows who claims or denies it; `asked` is what is claimed as a question;
    `plain`: only a "not" denies it, no word of denying.
    """

    denied: bool
    actor: int | None
    whose: int | None
    about: Argument | None
    predicate: str
    terms: frozenset[str]
    clause: Span
    sentence: int
    at: int
    asked: str | None = None
    plain: bool = False


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
    claims: tuple[Claim, ...] = ()
