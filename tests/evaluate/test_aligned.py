"""Our mentions beside gold's."""

from __future__ import annotations

from generator.evaluate.aligned import gold_as_ours, matched
from generator.model.document import Span
from generator.model.mention import ActorMention

TEXT = "Mayor Maria Lopez spoke. She left Alder with the council."


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def test_spans_are_paired_once_and_the_better_overlap_wins() -> None:
    pairs = matched([span("Maria Lopez"), span("Mayor Maria Lopez")], [span("Maria Lopez"), span("Alder")])
    assert pairs == {0: 0}


def test_gold_keeps_our_reading_and_what_it_refers_to() -> None:
    ours = (
        ActorMention(0, 17, "Mayor Maria Lopez", "name", "person", 0, name="Maria Lopez", role="Mayor"),
        ActorMention(25, 28, "She", "pronoun", "person", 1, refers_to=0),
    )
    gold = [(span("She"), "PER"), (span("Maria Lopez"), "PER"), (span("the council"), "ORG"), (span("Alder"), "LOC")]
    pronoun, name, council, place = gold_as_ours(TEXT, gold, ours, [Span(0, 17), Span(25, 28)])
    assert pronoun.refers_to == 1
    assert name.role == "Mayor"
    assert (council.form, council.kind) == ("role", "organization")
    assert (place.form, place.kind, place.name) == ("name", "place", "Alder")


def test_a_longer_gold_mention_is_about_the_name_at_its_head() -> None:
    text = "The airline Altavista hired Altavista Air, a carrier from Alder. The Altavista chief was glad."
    names = [Span(12, 21), Span(28, 41), Span(68, 77)]
    ours = [ActorMention(s.start, s.end, text[s.start : s.end], "name", "organization", 0, name="A") for s in names]
    gold = [(Span(0, 21), "ORG"), (Span(28, 63), "ORG"), (Span(64, 83), "PER")]
    airline, carrier, chief = gold_as_ours(text, gold, ours, names, lambda words: ("business", None))
    assert (airline.name, carrier.name) == ("A", "A")
    assert (chief.form, chief.office, chief.acts) == ("role", "business", True)
