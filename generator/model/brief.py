"""A brief: what is known of one event, every item with the exact words it rests on.

This module is the contract of `briefs/<event>.yml`: the field descriptions are the manual, and the JSON Schema that
editors use is made from them. Sections are mappings keyed by id, in page order. Nothing that can be computed is a
field.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

SCHEMA_VERSION = 1

ID_FORM = r"[a-z0-9]+(-[a-z0-9]+)*"
LONGEST_ID = 64

Identifier = Annotated[str, StringConstraints(pattern=rf"^{ID_FORM}$", max_length=LONGEST_ID)]
ItemName = Annotated[
    str,
    StringConstraints(
        pattern=r"^(sources|actors|issues|points|positions|quotes|open_questions|timeline|disagreements)"
        rf"\.{ID_FORM}(\.sides\.{ID_FORM})?$"
    ),
]
Text = Annotated[str, StringConstraints(min_length=1)]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
When = Annotated[
    str,
    StringConstraints(
        pattern=r"^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$"
    ),
]
Moment = Annotated[
    str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$")
]

ActorKind = Literal["person", "organization", "state", "group"]
Stance = Literal[
    "proposes", "demands", "offers", "accepts", "supports", "rejects", "opposes", "denies", "claims", "doubts", "warns",
    "conditions",
]  # fmt: skip
Basis = Literal["stated", "attributed", "inferred"]
Voice = Literal["spoken", "written", "spokesperson", "unknown"]
DisagreementKind = Literal["direct", "count", "timing", "place", "scope", "attribution", "wording"]
QuestionReason = Literal["disputed", "not reported", "declined", "future", "one source"]
QuestionState = Literal["open", "answered"]
EventKind = Literal["happened", "said", "planned"]
OriginKind = Literal["primary document", "party statement", "wire", "own reporting", "anonymous", "unknown"]
ReviewState = Literal["machine draft", "in review", "reviewed"]
EventState = Literal["developing", "settled"]


class Record(BaseModel):
    """The base of all parts of a brief: frozen, and an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Evidence(Record):
    """The exact words of one source that an item rests on."""

    source: Identifier = Field(description="The id of the source, as in `sources`.")
    exact: Text = Field(
        description="The words as they stand in the source; white space, quotation marks and dashes may differ."
    )
    occurrence: int | None = Field(
        None, ge=1, description="Which one is meant, where the words stand there more than once."
    )


class Review(Record):
    """How far people have looked at the brief."""

    state: ReviewState = Field("machine draft", description="machine draft, in review or reviewed.")
    by: Text | None = Field(None, description="Who reviewed it.")
    on: Day | None = Field(None, description="The day of the review, YYYY-MM-DD.")


class Source(Record):
    """One article. What is not known is null, and the page says so."""

    file: Text = Field(description="The article's path under seeds/.")
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] = Field(
        description="Of the file as read; a changed article is a new source that replaces this one."
    )
    title: Text | None = Field(None, description="The article's headline; null where it has none.")
    outlet: Text | None = Field(None, description="Who published it; null where unknown.")
    author: Text | None = Field(None, description="Who wrote it, where named.")
    published: Moment | None = Field(
        None, description="When it was published, YYYY-MM-DD with an optional time; null where unknown."
    )
    accessed: Day | None = Field(None, description="The day it was fetched, YYYY-MM-DD.")
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = Field(
        None, description="Its address; null where unknown."
    )
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")] = Field(
        "en", description="The language it is written in, as a BCP 47 tag."
    )
    licence: Text | None = Field(None, description="Its licence, where known.")
    free_to_publish: bool = Field(
        False, description="Whether the site may carry the whole article, not only what is cited."
    )
    origin: Identifier | None = Field(None, description="Where the reporting came from, an id of `origins`.")
    replaces: Identifier | None = Field(None, description="The source this newer version of the article stands in for.")


class Origin(Record):
    """Where reporting came from. Several articles from one origin are one voice."""

    kind: OriginKind = Field(
        description="primary document, party statement, wire, own reporting, anonymous or unknown."
    )
    name: Text | None = Field(None, description="Its name, where it has one.")
    proposed: bool = Field(False, description="True while only the machine says so; a person confirms by removing it.")


class Withdrawal(Record):
    """A source took something back."""

    on: Day = Field(description="The day it was taken back.")
    evidence: tuple[Evidence, ...] = Field((), description="The words that take it back.")


class Statement(Record):
    """One sentence of the brief with its evidence."""

    text: Text = Field(description="One sentence, neutral, in the sources' words.")
    evidence: tuple[Evidence, ...] = Field((), description="The words it rests on, in every source that has them.")
    withdrawn: Withdrawal | None = Field(None, description="Set when a source took it back.")


class Actor(Record):
    """Somebody who acts or speaks in the event. A place that only locates is no actor."""

    name: Text = Field(description="The fullest name the sources use.")
    kind: ActorKind = Field(description="person, organization, state or group.")
    role: Text | None = Field(None, description="What the actor is, in a source's words.")
    aliases: tuple[Text, ...] = Field((), description="Other names and descriptions the sources use.")
    evidence: tuple[Evidence, ...] = Field((), description="Where the name and the role stand.")


class Issue(Record):
    """Something the actors take positions on."""

    title: Text = Field(description="A short noun phrase.")


class Position(Record):
    """Where one actor stands on one issue."""

    actor: Identifier = Field(description="Who takes it, an id of `actors`.")
    issue: Identifier = Field(description="On what, an id of `issues`.")
    stance: Stance = Field(
        description="What the actor does: proposes, demands, offers, accepts, supports, rejects, opposes, ..."
    )
    basis: Basis = Field(
        description="stated: own words quoted; attributed: a source reports it; inferred: an analyst's reading."
    )
    text: Text = Field(description="The stand, in the sources' words, to be read after the actor's name.")
    quotes: tuple[Identifier, ...] = Field((), description="Quotations in which the actor states it, ids of `quotes`.")
    evidence: tuple[Evidence, ...] = Field((), description="The words it rests on, in every source that has them.")
    withdrawn: Withdrawal | None = Field(None, description="Set when it was taken back.")


class Quote(Record):
    """Words somebody said, once, with every place they stand in."""

    speaker: Identifier | None = Field(
        None, description="Who said it, an id of `actors`; null where the sources do not say."
    )
    text: Text = Field(description="The words, verbatim; […] for a cut, [ ] for an addition.")
    voice: Voice = Field("unknown", description="spoken, written, spokesperson or unknown.")
    occasion: Text | None = Field(None, description="Where or when it was said, in a source's words.")
    evidence: tuple[Evidence, ...] = Field((), description="Every place it stands in.")
    withdrawn: Withdrawal | None = Field(None, description="Set when it was taken back.")


class Side(Record):
    """What some of the sources say where they disagree."""

    text: Text = Field(description="What they say, in the sources' words.")
    evidence: tuple[Evidence, ...] = Field((), description="The words it rests on.")


class Disagreement(Record):
    """A question that the sources answer differently."""

    question: Text = Field(description="The question, neutral.")
    kind: DisagreementKind = Field(description="direct, count, timing, place, scope, attribution or wording.")
    sides: dict[Identifier, Side] = Field(description="The answers, two or more, each with evidence.")
    settled_by: Text | None = Field(None, description="What would settle it.")


class OpenQuestion(Record):
    """What a reader still can't know from the sources."""

    question: Text = Field(description="The question, in the sources' words.")
    why: QuestionReason = Field(description="disputed, not reported, declined, future or one source.")
    settled_by: Text | None = Field(None, description="What would answer it.")
    state: QuestionState = Field("open", description="open, or answered (then with `answer`).")
    answer: Text | None = Field(None, description="The answer, once there is one.")
    see: tuple[Identifier, ...] = Field((), description="Disagreements it comes from.")
    evidence: tuple[Evidence, ...] = Field(
        (), description="The words that leave it open; for an answered one, the answer's."
    )


class WorkedOut(Record):
    """How a date was worked out that the source gives only relatively."""

    words: Text = Field(description='The source\'s words for the date, such as "Thursday".')
    source: Identifier = Field(description="The source whose date it rests on.")
    exact: Text | None = Field(
        None, description="The words with that date; absent where it is the source's date of publication."
    )


class TimelineEvent(Record):
    """Something with a date."""

    when: When = Field(description="YYYY, YYYY-MM or YYYY-MM-DD; --MM-DD where the year is not said.")
    kind: EventKind = Field(description="happened, said or planned.")
    text: Text = Field(description="What, in the sources' words.")
    worked_out: WorkedOut | None = Field(None, description="Set where the source gives the date only relatively.")
    evidence: tuple[Evidence, ...] = Field((), description="The words it rests on.")


class Correction(Record):
    """What readers should know was changed."""

    on: Day = Field(description="The day of the correction.")
    item: Text = Field(description="The item's path, such as points.signed.")
    was: Text = Field(description="What it said.")
    now: Text = Field(description="What it says now.")
    why: Text = Field(description="Why.")


class Dropped(Record):
    """A machine find that people rejected; it never comes back."""

    by: Text | None = Field(None, description="Who rejected it.")
    on: Day | None = Field(None, description="When.")
    why: Text = Field(description="Why.")


class Brief(Record):
    """One event: `briefs/<event>.yml`."""

    schema_version: Literal[1] = Field(1, alias="schema", description="The version of this format.")
    title: Text = Field(description="The event in at most 12 neutral words.")
    state: EventState = Field("developing", description="developing or settled.")
    review: Review = Field(Review(), description="How far people have looked at the brief.")
    sources: dict[Identifier, Source] = Field(description="The articles.")
    origins: dict[Identifier, Origin] = Field(default_factory=dict, description="Where the reporting came from.")
    summary: dict[Identifier, Statement] = Field(
        default_factory=dict, description="In short: 2 to 4 sentences, 90 words at most in all."
    )
    points: dict[Identifier, Statement] = Field(default_factory=dict, description="What happened, one sentence each.")
    actors: dict[Identifier, Actor] = Field(default_factory=dict, description="Who acts and speaks.")
    issues: dict[Identifier, Issue] = Field(default_factory=dict, description="What the positions are about.")
    positions: dict[Identifier, Position] = Field(default_factory=dict, description="Who stands where.")
    quotes: dict[Identifier, Quote] = Field(default_factory=dict, description="In their own words.")
    disagreements: dict[Identifier, Disagreement] = Field(default_factory=dict, description="Where the sources differ.")
    open_questions: dict[Identifier, OpenQuestion] = Field(default_factory=dict, description="What is not known.")
    timeline: dict[Identifier, TimelineEvent] = Field(default_factory=dict, description="What happened when.")
    corrections: dict[Identifier, Correction] = Field(default_factory=dict, description="For readers, newest first.")
    dropped: dict[Identifier, Dropped] = Field(default_factory=dict, description="Machine finds that people rejected.")
    renamed: dict[ItemName, Identifier] = Field(
        default_factory=dict,
        description="Ids that items had before, such as points.signed, to those they have now: old links lead there.",
    )
