"""A brief against a hand-made reading of the same articles, section by section.

actors         key actors that a brief can't leave out and this one has (recall); brief actors that are one key
               actor each (precision: one split in two, or two merged in one, counts against it; those outside the
               key are not judged)
quotes         key quotations found with their words (content), and with the right speaker (joint), F1
positions      needed positions found: the right actor, and evidence overlapping the key's in the same source; of
               those, the share with the key's stance; the brief's positions whose evidence the key gives to another
               actor alone (wrong)
disagreements  needed ones for which one entry sets two or more of the key's sides, of different sources, apart
questions      needed open questions of which an entry cites the key's evidence, itself or through a disagreement it
               names
timeline       needed events with the right date and overlapping evidence
size           words of the brief's own texts (a brief is short)
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from generator.evaluate.key import Compared, Item, compared, items, needed
from generator.evaluate.wording import overlap, words

Figures = dict[str, Any]

_WORDS_APART = 3
_OWN_TEXTS = ("summary", "points", "positions", "quotes", "disagreements", "open_questions", "timeline")


def score_brief(brief: Item, key: Item) -> dict[str, Figures]:
    """The figures of each section; shares are rounded to three decimals and None where there is nothing to share."""
    pair = compared(brief, key)
    return {name: measure(pair) for name, measure in MEASURES.items()}


def _actors(pair: Compared) -> Figures:
    wanted = [actor["id"] for actor in needed(pair.key["actors"])]
    found = {name for names in pair.actors.values() for name in names}
    return {
        "recall": _share(sum(name in found for name in wanted), len(wanted)),
        "precision": _share(len(pair.claims), len(pair.actors)),
        "missing": [name for name in wanted if name not in found],
        "split": {name: list(theirs) for name, theirs in pair.claims.items() if len(theirs) > 1},
        "in the brief": len(pair.section("actors")),
    }


def _quotes(pair: Compared) -> Figures:
    gold, quoted = pair.key["quotes"], pair.section("quotes")
    used: set[str] = set()
    joint, lost = 0, []
    for one in gold:
        match = next((quote for quote in quoted if quote["id"] not in used and _same_words(quote, one)), None)
        if match is None:
            lost.append(one["text"])
            continue
        used.add(match["id"])
        joint += pair.is_actor(match.get("speaker"), one["speaker"])
    both = len(gold) + len(quoted)
    content = _share(2 * len(used), both)
    return {"content F1": content, "joint F1": _share(2 * joint, both), "missing": lost, "in the brief": len(quoted)}


def _same_words(quote: Item, wanted: Item) -> bool:
    text, other = quote.get("text", ""), wanted["text"]
    return abs(len(words(text)) - len(words(other))) <= _WORDS_APART and overlap(text, other)


def _positions(pair: Compared) -> Figures:
    wanted, theirs = needed(pair.key["positions"]), pair.section("positions")
    hit = stance = 0
    lost = []
    for one in wanted:
        right = [other for other in theirs if _is_position(pair, other, one)]
        hit += bool(right)
        stance += any(other.get("stance") == one["stance"] for other in right)
        if not right:
            lost.append(f"{one['actor']} {one['stance']} {one['issue']}")
    judged = [one for one in theirs if any(pair.cites(one, other["evidence"]) for other in pair.key["positions"])]
    wrong = [one["id"] for one in judged if not any(_is_position(pair, one, other) for other in pair.key["positions"])]
    return {
        "recall": _share(hit, len(wanted)),
        "stance": _share(stance, hit),
        "wrong actor": wrong,
        "missing": lost,
        "in the brief": len(theirs),
    }


def _is_position(pair: Compared, position: Item, wanted: Item) -> bool:
    return pair.is_actor(position.get("actor"), wanted["actor"]) and pair.cites(position, wanted["evidence"])


def _disagreements(pair: Compared) -> Figures:
    wanted, theirs = needed(pair.key["disagreements"]), pair.section("disagreements")
    lost = [one["id"] for one in wanted if not any(_sets_apart(pair, other, one) for other in theirs)]
    return _found(wanted, lost, theirs)


def _sets_apart(pair: Compared, entry: Item, wanted: Item) -> bool:
    met = {
        (number, one["source"])
        for number, side in enumerate(items(entry.get("sides")))
        for one in wanted["sides"]
        if pair.cites(side, [one])
    }
    return any(one[0] != other[0] and one[1] != other[1] for one in met for other in met)


def _questions(pair: Compared) -> Figures:
    wanted, asked = needed(pair.key["open_questions"]), pair.section("open_questions")
    linked = {entry["id"]: entry for entry in pair.section("disagreements")}

    def answers(question: Item, one: Item) -> bool:
        entries = [question, *(linked[name] for name in question.get("see") or [] if name in linked)]
        return any(pair.cites(entry, one["evidence"]) for entry in entries)

    lost = [one["question"] for one in wanted if not any(answers(question, one) for question in asked)]
    return _found(wanted, lost, asked)


def _timeline(pair: Compared) -> Figures:
    wanted, told = needed(pair.key["timeline"]), pair.section("timeline")

    def is_it(event: Item, one: Item) -> bool:
        return str(event.get("when", "")).lstrip("-") == str(one["date"]).lstrip("-") and pair.cites(
            event, one["evidence"]
        )

    lost = [f"{one['date']} {one['what']}" for one in wanted if not any(is_it(event, one) for event in told)]
    return _found(wanted, lost, told)


def _size(pair: Compared) -> Figures:
    texts = (
        item.get(field, "") for name in _OWN_TEXTS for item in pair.section(name) for field in ("text", "question")
    )
    return {"words in the brief's own texts": sum(len(words(text)) for text in texts)}


MEASURES: Mapping[str, Callable[[Compared], Figures]] = {
    "actors": _actors,
    "quotes": _quotes,
    "positions": _positions,
    "disagreements": _disagreements,
    "questions": _questions,
    "timeline": _timeline,
    "size": _size,
}


def _found(wanted: list[Item], lost: list[str], theirs: list[Item]) -> Figures:
    recall = _share(len(wanted) - len(lost), len(wanted))
    return {"recall": recall, "missing": lost, "in the brief": len(theirs)}


def _share(part: float, whole: float) -> float | None:
    return round(part / whole, 3) if whole else None
