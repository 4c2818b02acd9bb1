"""Each quotation stands in a brief once, with every place it stands in."""

from __future__ import annotations

import pytest

from compose.events import Event, event
from generator.evidence.locate import locate
from generator.language.pipeline import Pipeline
from generator.model.brief import Brief

WORDS = "The dyke was never built for such a river"


def places(brief: Brief) -> list[tuple[str, list[tuple[str, int | None]]]]:
    """Each quotation's text with the sources and occurrences of its places."""
    return [(quote.text, [(e.source, e.occurrence) for e in quote.evidence]) for quote in brief.quotes.values()]


def speakers(brief: Brief) -> list[str | None]:
    return [brief.actors[quote.speaker].name if quote.speaker else None for quote in brief.quotes.values()]


def test_a_quotation_in_two_articles_stands_once_with_both_places(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        f'"{WORDS}," said Mayor Lena Voss on Monday.',
        f"Lena Voss, the mayor of Alder, told reporters: “{WORDS}.”",
    ).brief
    assert places(brief) == [(WORDS, [("s1", None), ("s2", None)])]
    assert speakers(brief) == ["Lena Voss"]


def test_straight_and_curly_apostrophes_make_no_second_quotation(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        '"The dyke wasn\'t built for such a river," said Mayor Lena Voss.',
        "“The dyke wasn’t built for such a river,” said Mayor Lena Voss.",
    ).brief
    assert [[e.source for e in quote.evidence] for quote in brief.quotes.values()] == [["s1", "s2"]]


def test_a_pull_quote_is_another_place_of_the_same_quotation(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        f'"{WORDS}," said Mayor Lena Voss.\n\nThe water fell in the night.\n\n“{WORDS}.”\n\nIt rained again.',
    ).brief
    assert places(brief) == [(WORDS, [("s1", 1), ("s1", 2)])]


def test_a_speaker_whom_one_article_names_is_the_speaker_in_all(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        f'The water fell in the night. "{WORDS}."',
        f'"{WORDS}," said Mayor Lena Voss on Monday.',
    ).brief
    assert speakers(brief) == ["Lena Voss"]


def test_a_part_of_a_quotation_is_none_of_its_own_in_an_article_that_has_the_whole(pipeline: Pipeline) -> None:
    whole = f'"{WORDS}, and everybody in this town knew it," said Mayor Lena Voss on Monday.'
    part = f'"{WORDS}," said Mayor Lena Voss on Monday.'
    assert len(event(pipeline, f"{whole}\n\n{part}", whole).brief.quotes) == 1
    assert len(event(pipeline, whole, part).brief.quotes) == 2


def test_words_that_nobody_is_said_to_have_said_have_no_speaker(pipeline: Pipeline) -> None:
    brief = event(pipeline, f'The water fell in the night. "{WORDS}." It rained again on Friday.').brief
    assert speakers(brief) == [None]


def test_what_was_written_is_told_from_what_was_spoken(pipeline: Pipeline) -> None:
    brief = event(pipeline, f'"{WORDS}," wrote Mayor Lena Voss in a letter to the council.').brief
    assert [quote.voice for quote in brief.quotes.values()] == ["written"]


def test_the_words_of_two_speakers_are_two_quotations(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        '"The dyke must be raised," said Paul Renner. "The town cannot pay for that," said Lena Voss.',
    ).brief
    assert speakers(brief) == ["Paul Renner", "Lena Voss"]


def test_every_place_of_every_quotation_has_its_words(sample: Event) -> None:
    assert sample.brief.quotes
    for quote in sample.brief.quotes.values():
        for evidence in quote.evidence:
            passages = locate(sample.documents[evidence.source], evidence.exact)
            assert passages
            assert all(part in evidence.exact for part in quote.text.split(" […] "))


def test_no_two_quotations_of_a_brief_have_the_same_words(sample: Event) -> None:
    texts = ["".join(filter(str.isalnum, quote.text.lower())) for quote in sample.brief.quotes.values()]
    assert len(texts) == len(set(texts))


def test_an_interrupted_quotation_is_one_with_whoever_prints_it_whole(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        '"The dyke was never built," said Lena Voss, the mayor, "for such a wild river."',
        '"The dyke was never built for such a wild river," said Lena Voss, the mayor.',
    ).brief
    [quote] = brief.quotes.values()
    assert quote.text == "The dyke was never built […] for such a wild river."
    assert [entry.exact for entry in quote.evidence] == [
        'The dyke was never built," said Lena Voss, the mayor, "for such a wild river.',
        "The dyke was never built for such a wild river",
    ]


def test_an_ellipsis_of_the_article_stays_as_it_stands_there(pipeline: Pipeline) -> None:
    brief = event(pipeline, '"The dyke was built ... for such a river," said Lena Voss, the mayor.').brief
    assert places(brief) == [("The dyke was built ... for such a river", [("s1", None)])]


def test_a_quotation_that_two_articles_spell_otherwise_is_proven_by_the_one_it_is_taken_from(
    pipeline: Pipeline,
) -> None:
    brief = event(
        pipeline,
        '"We pay for state-funded travel," said Lena Voss, the mayor. "Nobody else does that."',
        '"We pay for state funded travel," said Lena Voss, the mayor. "Nobody else does that."',
    ).brief
    [quote] = brief.quotes.values()
    assert [entry.source for entry in quote.evidence] == ["s1"]


def test_a_spokesperson_without_a_name_speaks_for_somebody(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        'The Water Office shut the locks. "We had no choice in the matter," said a spokesman for the Water Office.',
    ).brief
    [quote] = brief.quotes.values()
    assert (speakers(brief), quote.voice) == (["Water Office"], "spokesperson")


def test_what_another_article_quotes_alone_is_a_quotation_of_its_own(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        '"The dyke was never tall enough," said Lena Voss, the mayor. "The town cannot pay for it."',
        '"The town cannot pay for it," said Lena Voss, the mayor.',
    ).brief
    assert places(brief) == [
        ("The dyke was never tall enough […] The town cannot pay for it.", [("s1", None)]),
        ("The town cannot pay for it", [("s1", None), ("s2", None)]),
    ]


def test_where_something_was_said_stands_beside_it_with_the_passage_that_tells_it(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        '"The dyke must be raised," said Lena Voss, the mayor. Voss said that.',
        '"The dyke must be raised," Lena Voss, the mayor, said in an interview with Radio Alder on Monday.',
    ).brief
    [quote] = brief.quotes.values()
    assert (quote.occasion, quote.voice) == ("in an interview with Radio Alder on Monday", "spoken")
    assert quote.evidence[1].exact.endswith("said in an interview with Radio Alder on Monday")


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ('In a letter to the council, Mayor Lena Voss wrote: "The dyke must be raised."', "in a letter to the council"),
        (
            '"The dyke must be raised," Mayor Lena Voss said on Radio Alder’s “Morning Talk.”',
            "on Radio Alder’s “Morning Talk”",
        ),
        ('"The dyke must be raised," Mayor Lena Voss said in May.', None),
        ('"The dyke must be raised," Mayor Lena Voss said in great haste.', None),
    ],
)
def test_an_occasion_is_what_people_speak_at_or_write_in(pipeline: Pipeline, text: str, occasion: str | None) -> None:
    assert [quote.occasion for quote in event(pipeline, text).brief.quotes.values()] == [occasion]


def test_a_speaker_without_a_name_is_called_what_the_article_calls_them(pipeline: Pipeline) -> None:
    brief = event(
        pipeline, f'The water fell in the night. "{WORDS}," a senior harbour official told Radio Alder.'
    ).brief
    assert speakers(brief) == ["senior harbour official"]
