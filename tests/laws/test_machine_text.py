"""The machine selects and arranges; it does not write.

Every content word of a machine-made text stands in a passage that it cites, or is of an actor's name, an issue's title,
or the closed list of connecting words below. A word stands in a passage as it is or in another form of the same
dictionary word ("did the driver see" for "saw").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from compose.events import Event, event
from compose.samples import RULING
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.evidence.locate import locate
from generator.language.pipeline import Pipeline
from generator.model.brief import Brief, Evidence
from generator.model.parse import Parse
from laws.sentences import articles

# The words of grammar: what a sentence may gain or change when a clause becomes a question or a side.
GRAMMAR_IN_LINES = """
a an the this that these those it its they them their he him his she her not no nor and or but if whether than then as
of in on at to for from with without by about into over under between against before after until since during
is are was were be been being am has have had having do does did will would shall should can could may might must
what who whom whose which when where why how many much any anybody anything either neither there so also only yet s t
"""
GRAMMAR = frozenset(GRAMMAR_IN_LINES.split())
# The words that composing adds of its own accord, sentence by sentence.
OWN_WORDS = frozenset(
    word
    for sentence in (
        "The sources disagree",
        "Did … refuse, or set conditions?",
        "Did … refuse or not?",
        "the full words of …",
        "When did … answer?",
        "a dated record",
        "Has a place for the … been named?",
        "an announcement by those concerned",
        "How many …?",
        "What is the number of …?",
        "an official count",
        "What is certain about …?",
        "What if …?",
    )
    for word in re.findall(r"[a-z]+", sentence.lower())
)
WORD = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*")


def words(text: str) -> set[str]:
    """The words of a text, without capitals and possessive endings; a word with hyphens also in its parts."""
    found = {re.sub(r"['’]s$", "", word) for word in WORD.findall(text.lower())}
    return found | {part for word in found for part in re.split(r"[-'’]", word)}


def texts(brief: Brief) -> Iterator[tuple[str, str, Sequence[Evidence]]]:
    """Every text of a brief that the machine made: its path, its words, the passages it cites."""
    for section, statements in (("summary", brief.summary), ("points", brief.points)):
        for name, statement in statements.items():
            yield f"{section}.{name}", statement.text, statement.evidence
    for name, position in brief.positions.items():
        yield f"positions.{name}", position.text, position.evidence
    for name, quote in brief.quotes.items():
        yield f"quotes.{name}", quote.text, quote.evidence
    for name, found in brief.disagreements.items():
        every = [evidence for side in found.sides.values() for evidence in side.evidence]
        yield f"disagreements.{name}.question", found.question, every
        yield f"disagreements.{name}.settled_by", found.settled_by or "", every
        for side, said in found.sides.items():
            yield f"disagreements.{name}.sides.{side}", said.text, said.evidence
    for name, question in brief.open_questions.items():
        yield f"open_questions.{name}.question", question.question, question.evidence
        yield f"open_questions.{name}.settled_by", question.settled_by or "", question.evidence
    for name, entry in brief.timeline.items():
        yield f"timeline.{name}", entry.text, entry.evidence


@lru_cache(maxsize=16)
def parsed(pipeline: Pipeline, text: str) -> Parse:
    return pipeline.parse(text)


def passage_words(made: Event, pipeline: Pipeline, cited: Iterable[Evidence]) -> set[str]:
    """The words of passages, as they stand and in their dictionary forms."""
    found: set[str] = set()
    for evidence in cited:
        document = made.documents[evidence.source]
        tokens = parsed(pipeline, document.reading_text).tokens
        for place in locate(document, evidence.exact):
            found |= words(document.text[place.start : place.end])
            found |= {token.lemma.lower() for token in tokens if place.start < token.end and token.start < place.end}
    return found


def meant(made: Event, cited: Iterable[Evidence]) -> set[str]:
    """The words of the names of those whom passages name, describe or mean by a pronoun; of nobody else."""
    texts: set[str] = set()
    for evidence in cited:
        actors = made.mentions[evidence.source].actors
        for place in locate(made.documents[evidence.source], evidence.exact):
            for mention in actors:
                if place.start < mention.end and mention.start < place.end:
                    holder = mention if mention.refers_to is None else actors[mention.refers_to]
                    texts |= {called.lower() for one in (mention, holder) for called in (one.text, one.name) if called}
    known = [actor for actor in made.brief.actors.values() if texts & {n.lower() for n in (actor.name, *actor.aliases)}]
    return {word for name in (*texts, *(actor.name for actor in known)) for word in words(name)}


def unfounded(made: Event, pipeline: Pipeline) -> list[tuple[str, list[str]]]:
    """Every text with words that stand nowhere they may: its path and those words."""
    brief = made.brief
    titled = {word for issue in brief.issues.values() for word in words(issue.title)}
    found = []
    for path, text, cited in texts(brief):
        allowed = passage_words(made, pipeline, cited) | meant(made, cited) | titled | GRAMMAR | OWN_WORDS
        if extra := sorted(words(text) - allowed):
            found.append((path, extra))
    return found


def test_no_machine_made_text_of_a_sample_event_adds_a_word(sample: Event, pipeline: Pipeline) -> None:
    assert list(texts(sample.brief))
    assert unfounded(sample, pipeline) == []


def test_the_title_of_an_event_is_its_name_in_the_articles_letters(pipeline: Pipeline) -> None:
    assert event(pipeline, *RULING, name="elm-street-ruling").brief.title == "Elm Street ruling"


def test_names_roles_and_aliases_stand_in_an_article(sample: Event) -> None:
    for actor in sample.brief.actors.values():
        for said in (actor.name, *actor.aliases, *([actor.role] if actor.role else [])):
            assert any(locate(document, said) for document in sample.documents.values()), said


def test_a_word_that_no_passage_has_is_noticed(sample: Event, pipeline: Pipeline) -> None:
    name, point = next(iter(sample.brief.points.items()))
    said = point.model_copy(update={"text": f"{point.text} Unicorns rejoiced."})
    brief = sample.brief.model_copy(update={"points": {name: said}})
    changed = Event(sample.name, sample.documents, sample.mentions, sample.sources, brief)
    assert (f"points.{name}", ["rejoiced", "unicorns"]) in unfounded(changed, pipeline)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=st.lists(articles, min_size=1, max_size=3))
def test_no_machine_made_text_of_any_articles_adds_a_word(pipeline: Pipeline, told: list[str]) -> None:
    assert unfounded(event(pipeline, *told), pipeline) == []
