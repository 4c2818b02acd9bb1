"""`evaluate`: briefs made of articles against hand-made keys, with floors that figures must not fall below."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.commands.brief_figures import ALL, FLOORS, floors_of, lines_of, mean_lines
from generator.commands.drafting import as_json_text, draft, printed, read_key
from generator.commands.outcome import Outcome, Say
from generator.commands.pipeline import language_pipeline
from generator.diagnostics import Diagnostic, GeneratorError
from generator.evaluate.brief import score_brief
from generator.evaluate.floors import fallen, mean, measured, raised
from generator.evaluate.lines import Line
from generator.evidence.in_words import counted
from generator.files import EVENT_FILE, Project, write_file

GOLD = "tests/gold"

MEASUREMENTS = ("key", "speech", "names", "pages")
"""Options that each ask for a measurement of its own."""
BELONGS = {"split": ("speech", "names"), "predictions": ("speech",), "articles": ("key",), "brief": ("key",)}
"""Options that say more about another one, which has to be there."""


@dataclass(frozen=True, slots=True)
class Options:
    """What is measured, by which file, and how; without any of `MEASUREMENTS` the project's own keys are.

    `articles` are those of `key`; `brief` and `predictions` are files to be written.
    """

    key: Path | None = None
    articles: Path | None = None
    brief: Path | None = None
    speech: Path | None = None
    predictions: Path | None = None
    names: Path | None = None
    pages: Path | None = None
    split: str | None = None
    raise_floors: bool = False
    language_model: str | None = None
    as_json: bool = False


def evaluate(project: Project, options: Options, say: Say) -> Outcome:
    """What the options ask for: figures by keys of the project, by one key, for speech, for names, or for pages."""
    if wrong := _misused(options):
        raise GeneratorError([Diagnostic("options", text, "See briefwright evaluate --help.") for text in wrong], 2)
    how = options.language_model, options.as_json
    if options.key and options.articles:
        return evaluate_key(options.key, options.articles, options.brief, *how, say)
    if options.pages:
        from generator.commands.measuring_pages import evaluate_pages

        return evaluate_pages(options.pages, options.as_json, say)
    if options.speech:
        from generator.commands.measuring import evaluate_speech

        return evaluate_speech(options.speech, options.split, options.predictions, *how, say)
    if options.names:
        from generator.commands.measuring import evaluate_names

        return evaluate_names(options.names, options.split, *how, say)
    return evaluate_gold(project, *how, options.raise_floors, say)


def _misused(options: Options) -> list[str]:
    """What of the options does not go together."""
    given = [name for name in MEASUREMENTS if getattr(options, name)]
    wrong = [
        f"--{name} belongs to --{' or --'.join(of)}"
        for name, of in BELONGS.items()
        if getattr(options, name) and not {*of} & {*given}
    ]
    if len(given) > 1:
        wrong.append(f"--{given[0]} and --{given[1]} are two measurements")
    if options.key and not options.articles:
        wrong.append("--key needs --articles")
    if options.raise_floors and given:
        wrong.append("--raise-floors lifts the floors of the project's keys alone")
    return wrong


def evaluate_gold(project: Project, language_model: str | None, as_json: bool, raise_floors: bool, say: Say) -> Outcome:
    """Figures for every key under tests/gold; an error for each one below its floor."""
    keys = sorted(project.path(GOLD).glob("*/key.yml"))
    if not keys:
        remedy = "Put a key there, or name one: briefwright evaluate --key KEY.yml --articles DIR."
        raise GeneratorError(Diagnostic("no-gold", f"there is no {GOLD}/EVENT/key.yml", remedy, file=GOLD))
    pipeline, problems, lines = language_pipeline(language_model), list[Diagnostic](), list[Line]()
    details: dict[str, Any] = {}
    for key in keys:
        event = key.parent.name
        own = key.parent / "articles"
        articles = own if own.is_dir() else project.path(f"seeds/{event}")
        say(f"{event}: reading, composing, comparing")
        drafted = draft(articles, pipeline, key.parent / EVENT_FILE)
        problems += drafted.diagnostics
        details[event] = score_brief(drafted.brief.model_dump(mode="json"), read_key(key))
        lines += lines_of(event, details[event], drafted)
    figures: dict[str, Mapping[str, float | None]] = {event: measured(detail) for event, detail in details.items()}
    figures[ALL] = mean(figures.values())
    lines += mean_lines(figures[ALL])
    floors = floors_of(project)
    problems += fallen(figures, floors, FLOORS)
    if raise_floors:
        project.write(FLOORS, json.dumps(raised(figures, floors), indent=1, ensure_ascii=False) + "\n")
    output = as_json_text(details | {ALL: figures[ALL]}) if as_json else printed(lines)
    below = sum(problem.code == "below-floor" for problem in problems)
    summary = f"{counted(below, 'figure')} below the floor." if below else f"{counted(len(keys), 'event')} measured."
    return Outcome("" if as_json else summary, tuple(problems), output=output)


def evaluate_key(
    key: Path, articles: Path, brief: Path | None, language_model: str | None, as_json: bool, say: Say
) -> Outcome:
    """Figures of one key for the articles of a folder, whose event.yml may stand beside the key.

    The brief is written to `brief` where a file is named.
    """
    say("reading, composing, comparing")
    wanted = read_key(key)
    own = articles / EVENT_FILE
    drafted = draft(articles, language_pipeline(language_model), own if own.is_file() else key.parent / EVENT_FILE)
    if brief is not None:
        from generator.codec import encode

        write_file(brief, encode(drafted.brief))
    detail = score_brief(drafted.brief.model_dump(mode="json"), wanted)
    output = as_json_text(detail) if as_json else printed(lines_of(_event(key), detail, drafted))
    return Outcome(diagnostics=drafted.diagnostics, output=output)


def _event(key: Path) -> str:
    return key.resolve().parent.name if key.stem == "key" else key.stem
