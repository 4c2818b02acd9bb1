"""Made briefs of six sources each, as many as wanted and always the same: what building a large site is measured with.

`python -m benchmarks.made_briefs FOLDER 60` writes them as a project.
"""

from __future__ import annotations

import random
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.codec import encode
from generator.model.brief import Brief

SOURCES, PARAGRAPHS, SENTENCES = 6, 7, 3
FIRST = ["Maria", "Tom", "Ana", "Ivo", "Lena", "Max", "Nora", "Paul", "Rita", "Sam", "Vera", "Zoe"]
LAST = ["Lopez", "Hale", "Weir", "Moss", "Stone", "Field", "Brook", "Lake", "Marsh", "Wood", "Dale", "Ford"]
THINGS = [
    "deal",
    "levy",
    "bridge",
    "harbour",
    "budget",
    "school",
    "tariff",
    "gauge",
    "reservoir",
    "railway",
    "hospital",
    "market",
]
VERBS = [
    "announced",
    "welcomed",
    "delayed",
    "described",
    "questioned",
    "measured",
    "funded",
    "opened",
    "closed",
    "reviewed",
]
KINDS = ["northern", "southern", "public", "regional", "annual", "joint", "early", "final", "local", "open"]
PLACES = ["Alder", "Birch", "Cedar", "Elm", "Hazel", "Linden", "Maple", "Oak", "Rowan", "Willow"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July"]
ISSUES = ("Funding", "Timing", "Access", "Oversight")
STANCES = ("proposes", "demands", "offers", "rejects", "doubts", "conditions", "supports", "warns")


def made_project(folder: Path, number: int) -> None:
    """Write that many briefs with their articles below a folder."""
    for index in range(number):
        event = f"event-{index:04d}"
        seed = random.Random(index)
        names = [f"{seed.choice(FIRST)} {last}" for last in seed.sample(LAST, 5)]
        articles = [_article(seed, names, source) for source in range(SOURCES)]
        seeds = folder / "seeds" / event
        seeds.mkdir(parents=True, exist_ok=True)
        for source, paragraphs in enumerate(articles):
            (seeds / f"a{source}.txt").write_text("\n\n".join(paragraphs) + "\n", "utf-8")
        brief = made_brief(seed, event, names, articles)
        (folder / "briefs").mkdir(exist_ok=True)
        (folder / "briefs" / f"{event}.yml").write_text(encode(brief), "utf-8")


def _sentence(seed: random.Random, name: str) -> str:
    thing = f"{seed.choice(KINDS)} {seed.choice(THINGS)}"
    place, other = seed.sample(PLACES, 2)
    return f"{name} {seed.choice(VERBS)} the {thing} of {place} near {other} with {seed.randint(2, 99)} others."


def _article(seed: random.Random, names: list[str], source: int) -> list[str]:
    paragraphs = []
    for number in range(PARAGRAPHS):
        said = [_sentence(seed, seed.choice(names)) for _ in range(SENTENCES)]
        speaker = names[(number + source) % len(names)]
        wanted = f"{seed.choice(THINGS)} of {seed.choice(PLACES)} in week {number + 2}"
        quoted = f"“We want the {wanted},” said {speaker}."
        said.append(f"The {seed.choice(THINGS)} of {seed.choice(PLACES)} opened on 11 {MONTHS[number]} 2025.")
        paragraphs.append(" ".join([*said, quoted]))
    return paragraphs


def _sentences(paragraph: str) -> list[str]:
    return [f"{part}." for part in paragraph.split(". ")[:SENTENCES]]


def made_brief(seed: random.Random, event: str, names: list[str], articles: list[list[str]]) -> Brief:
    """A brief of the size of a real one: 60 items over six sources."""
    actors = {name.split()[1].lower(): name for name in names}

    def evidence(source: int) -> dict[str, str]:
        return {"source": f"s{source + 1}", "exact": seed.choice(_sentences(seed.choice(articles[source])))[:-1]}

    def statement(sources: int) -> dict[str, object]:
        held = [evidence(source) for source in seed.sample(range(SOURCES), sources)]
        return {"text": held[0]["exact"] + ".", "evidence": held}

    quotes = {}
    for number, key in enumerate(actors):
        source = number % SOURCES
        paragraph = next(text for text in articles[source] if text.endswith(f"said {actors[key]}."))
        words = paragraph.partition("“")[2].partition(",”")[0]
        cited = [{"source": f"s{source + 1}", "exact": words}]
        quotes[f"quote-{number}"] = {"speaker": key, "text": words, "voice": "spoken", "evidence": cited}
    positions = {}
    for number in range(10):
        key = seed.choice(list(actors))
        item = statement(seed.randint(1, 3))
        positions[f"position-{number}"] = {
            "actor": key, "issue": ISSUES[number % 4].lower(), "stance": seed.choice(STANCES), "basis": "attributed",
            **item,
        }  # fmt: skip

    def dated(number: int) -> dict[str, object]:
        source = number % SOURCES
        exact = next(part for part in articles[source][number].split(". ") if "opened on 11" in part)
        return {"text": f"{exact}.", "evidence": [{"source": f"s{source + 1}", "exact": exact}]}

    sides: dict[str, dict[str, Any]] = {
        f"side-{side}": {**statement(1), "evidence": [evidence(number)]} for number, side in enumerate("ab")
    }
    for side in sides.values():
        side["text"] = side["evidence"][0]["exact"] + "."
    questions = [f"Who wants the {thing}?" for thing in THINGS[:2]]
    made = {
        "schema": 1,
        "title": f"The {seed.choice(KINDS)} {seed.choice(THINGS)} of {seed.choice(PLACES)}",
        "sources": {
            f"s{source + 1}": {
                "file": f"{event}/a{source}.txt",
                "sha256": sha256(("\n\n".join(articles[source]) + "\n").encode()).hexdigest(),
                "title": f"What {names[source % 5]} wants",
                "outlet": f"The {PLACES[source]} Post",
                "published": f"2025-{seed.randint(1, 12):02d}-{seed.randint(1, 28):02d}",
                "language": "en",
            }
            for source in range(SOURCES)
        },
        "summary": {
            "first": statement(2),
            "dispute": {
                "text": f"The sources disagree: {questions[0]}",
                "evidence": [entry for side in sides.values() for entry in side["evidence"]],
            },
        },
        "points": {f"point-{number}": statement(seed.randint(1, 4)) for number in range(10)},
        "actors": {key: {"name": name, "kind": "person", "evidence": [evidence(0)]} for key, name in actors.items()},
        "issues": {issue.lower(): {"title": issue} for issue in ISSUES},
        "positions": positions,
        "quotes": quotes,
        "disagreements": {
            f"dispute-{number}": {"question": question, "kind": "direct", "sides": sides}
            for number, question in enumerate(questions)
        },
        "open_questions": {
            f"question-{number}": {"question": f"When will the {thing} open?", "why": "not reported"}
            for number, thing in enumerate(THINGS[:6])
        },
        "timeline": {
            f"day-{number}": {"when": f"2025-{number + 1:02d}-11", "kind": "happened", **dated(number)}
            for number in range(PARAGRAPHS)
        },
    }
    return Brief.model_validate(made)


if __name__ == "__main__":
    made_project(Path(sys.argv[1]), int(sys.argv[2]))
