"""What positions stand under: headings in the words of the articles, as few as say it."""

from __future__ import annotations

from compose.events import Event, event
from generator.language.pipeline import Pipeline


def titles(made: Event) -> list[str]:
    return [issue.title for issue in made.brief.issues.values()]


def test_an_issue_is_called_what_its_articles_call_it(pipeline: Pipeline) -> None:
    made = event(
        pipeline,
        "Lena Voss rejected the import duty on tomatoes.",
        "Paul Renner supports the import duty on tomatoes.",
    )
    assert titles(made) == ["Import duty on tomatoes"]


def test_a_judgement_is_no_part_of_a_heading(pipeline: Pipeline) -> None:
    made = event(pipeline, "Lena Voss rejected the massive flood protection plan of the council.")
    assert titles(made) == ["Flood protection plan"]


def test_figures_of_speech_and_verdicts_head_nothing(pipeline: Pipeline) -> None:
    made = event(
        pipeline,
        "Lena Voss rejected the harbour merger. “The merger is a disgrace,” Voss said.",
        "Paul Renner supports the harbour merger. Renner said Voss should rise to the occasion.",
    )
    assert titles(made) == ["Harbour merger"]


def test_a_bare_noun_is_headed_by_what_all_articles_call_it(pipeline: Pipeline) -> None:
    made = event(
        pipeline,
        "Lena Voss rejected the dyke. The river dyke was built in 1960.",
        "Paul Renner supports the dyke. A new river dyke costs a fortune.",
    )
    assert titles(made) == ["River dyke"]


def test_a_bare_noun_that_articles_use_of_two_things_stays_bare(pipeline: Pipeline) -> None:
    made = event(
        pipeline,
        "Lena Voss rejected the deal. A fishing deal was signed in May.",
        "Paul Renner supports the deal. A trade deal was signed in June.",
    )
    assert titles(made) == ["Deal"]


def test_times_people_and_amounts_head_nothing(pipeline: Pipeline) -> None:
    made = event(pipeline, "Lena Voss rejected the merger last night. The union opposes the merger by a majority.")
    assert titles(made) == ["Merger"]


def test_a_stand_that_names_nothing_joins_what_its_actor_speaks_of(pipeline: Pipeline) -> None:
    made = event(
        pipeline,
        "Lena Voss rejected the merger of the harbours. The merger would cost jobs. Voss rejected the proposal again.",
        "Paul Renner supports the merger of the harbours.",
    )
    assert len(made.brief.issues) == 1


def test_every_title_is_words_of_an_article(sample: Event) -> None:
    texts = [" ".join(document.text.split()).lower() for document in sample.documents.values()]
    for title in titles(sample):
        assert any(title.lower() in text for text in texts), title


def test_words_that_an_actor_said_stand_between_marks(pipeline: Pipeline) -> None:
    brief = event(pipeline, '"The levy must go first," Lena Voss said on Monday.').brief
    assert [position.text for position in brief.positions.values()] == ["“The levy must go first”"]
    assert [position.basis for position in brief.positions.values()] == ["stated"]
