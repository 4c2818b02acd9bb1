"""`evaluate`: briefs made of articles against hand-made keys, with floors that figures must not fall below."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from generator.commands.outcome import Outcome, Say, counted
from generator.diagnostics import Diagnostic, GeneratorError
from generator.evaluate.brief import score_brief
from generator.evaluate.floors import MEASURED, fallen, mean, measured, raised
from generator.evaluate.lines import Line, plain, shown, table
from generator.files import EVENT_FILE, Project, write_file
from generator.model.brief import Brief
from generator.model.document import Document
from generator.model.event import EventSettings
from generator.model.mention import Mentions

if TYPE_CHECKING:
    from generator.language.pipeline import Pipeline

GOLD = "tests/gold"
FLOORS = f"{GOLD}/floors.json"
ALL = "all events"
LINES: Mapping[str, tuple[str, ...]] = {
    "speech": ("quotes",),
    "actors": ("actors",),
    "brief": ("positions", "disagreements", "questions", "timeline"),
}
"""The sections of a brief whose figures each line shows."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """The brief of a folder of articles, how many words were read in how many seconds, and the seconds with composing."""

    brief: Brief
    words: int
    reading: float
    whole: float
    diagnostics: tuple[Diagnostic, ...]


BELONGS = {"split": ("speech", "names"), "predictions": ("speech",), "articles": ("key",), "brief": ("key",)}
"""Options that say more about another one, which has to be there."""


def evaluate(project: Project, options: Mapping[str, Any], say: Say) -> Outcome:
    """What the options of the command ask for: figures by keys of the project, by one key, for speech, or for names."""
    given = [name for name in ("key", "speech", "names") if options[name]]
    wrong = [
        f"--{name} belongs to --{' or --'.join(of)}"
        for name, of in BELONGS.items()
        if options[name] and not {*of} & {*given}
    ]
    wrong += [f"--{given[0]} and --{given[1]} are two measurements"] if len(given) > 1 else []
    wrong += ["--key needs --articles"] if options["key"] and not options["articles"] else []
    wrong += (
        ["--raise-floors lifts the floors of the project's keys alone"] if options["raise_floors"] and given else []
    )
    if wrong:
        raise GeneratorError([Diagnostic("options", text, "See briefwright evaluate --help.") for text in wrong], 2)
    path = {name: Path(options[name]) if options[name] else None for name in (*given, *BELONGS) if name != "split"}
    how = options["language_model"], options["as_json"]
    if path.get("key") and (articles := path["articles"]):
        return evaluate_key(Path(options["key"]), articles, path["brief"], *how, say)
    if given:
        from generator.commands.measuring import evaluate_names, evaluate_speech

        if options["speech"]:
            return evaluate_speech(Path(options["speech"]), options["split"], path["predictions"], *how, say)
        return evaluate_names(Path(options["names"]), options["split"], *how, say)
    return evaluate_gold(project, *how, options["raise_floors"], say)


def evaluate_gold(project: Project, language_model: str | None, as_json: bool, raise_floors: bool, say: Say) -> Outcome:
    """Figures for every key under tests/gold; an error for each one below its floor."""
    keys = sorted(project.path(GOLD).glob("*/key.yml"))
    if not keys:
        remedy = "Put a key there, or name one: briefwright evaluate --key KEY.yml --articles DIR."
        raise GeneratorError(Diagnostic("no-gold", f"there is no {GOLD}/EVENT/key.yml", remedy, file=GOLD))
    pipeline, problems, lines = _pipeline(language_model), list[Diagnostic](), list[Line]()
    details: dict[str, Any] = {}
    for key in keys:
        event = key.parent.name
        own = key.parent / "articles"
        articles = own if own.is_dir() else project.path(f"seeds/{event}")
        say(f"{event}: reading, composing, comparing")
        drafted = draft(articles, pipeline, key.parent / EVENT_FILE)
        problems += drafted.diagnostics
        details[event] = score_brief(drafted.brief.model_dump(mode="json"), read_key(key))
        lines += _lines(event, details[event], drafted)
    figures: dict[str, Mapping[str, float | None]] = {event: measured(detail) for event, detail in details.items()}
    figures[ALL] = mean(figures.values())
    lines += _mean_lines(figures[ALL])
    floors = _floors(project)
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
    """Figures of one key for the articles of a folder; the brief is written to `brief` where a file is named."""
    say("reading, composing, comparing")
    wanted = read_key(key)
    drafted = draft(articles, _pipeline(language_model), articles / EVENT_FILE)
    if brief is not None:
        from generator.codec import encode

        write_file(brief, encode(drafted.brief))
    detail = score_brief(drafted.brief.model_dump(mode="json"), wanted)
    output = as_json_text(detail) if as_json else printed(_lines(articles.name, detail, drafted))
    return Outcome(diagnostics=drafted.diagnostics, output=output)


def draft(folder: Path, pipeline: Pipeline, settings_file: Path) -> Drafted:
    """The brief of the articles in a folder; `GeneratorError` where none can be read."""
    from generator import codec, readers
    from generator.commands.reducing import source
    from generator.compose import compose
    from generator.extract import extract

    settings: EventSettings | None = EventSettings()
    found: list[Diagnostic] = []
    if settings_file.is_file():
        settings, trouble = codec.decode_event(_text(settings_file), str(settings_file))
        found += trouble
    known = settings.articles if settings else {}
    documents: dict[str, Document] = {}
    mentions: dict[str, Mentions] = {}
    words = 0
    contents = [(path, path.read_bytes()) for path in _articles(folder)]
    start = perf_counter()
    for path, content in contents:
        document, trouble = readers.read(f"{folder.name}/{path.name}", content, known.get(path.name))
        found += [replace(problem, file=str(path)) for problem in trouble]
        if document is not None:
            name = f"s{len(documents) + 1}"
            documents[name] = document
            mentions[name] = extract(document, pipeline.parse(document.reading_text))
            words += len(document.text.split())
    reading = perf_counter() - start
    if not documents:
        raise GeneratorError(found or Diagnostic("no-articles", f"{folder} holds no articles", file=str(folder)))
    ids = {document.file: name for name, document in documents.items()}
    sources = {
        name: source(document, known.get(document.file.rpartition("/")[2]), ids) for name, document in documents.items()
    }
    brief = compose(folder.name, settings.title if settings else None, sources, documents, mentions)
    return Drafted(brief, words, reading, perf_counter() - start, tuple(found))


def read_key(path: Path) -> Mapping[str, Any]:
    """A key as plain values; `GeneratorError` where it can't be read or lacks a section."""
    from generator.codec import decode_plain

    value, problems = decode_plain(_text(path), str(path))
    if problems:
        raise GeneratorError(problems)
    sections = ("sources", "actors", "quotes", "positions", "disagreements", "timeline", "open_questions")
    missing = [name for name in sections if not isinstance(value, dict) or name not in value]
    if missing:
        remedy = "A key has the sections of the keys in tests/gold."
        raise GeneratorError(Diagnostic("key-section", f"the key lacks {', '.join(missing)}", remedy, file=str(path)))
    return dict(value)


def printed(lines: Sequence[Line]) -> str:
    """Lines as a table on a terminal, as plain text elsewhere."""
    return table(lines, shutil.get_terminal_size().columns) if sys.stdout.isatty() else plain(lines)


def as_json_text(value: Any) -> str:
    """Figures for programs."""
    return json.dumps(value, indent=2, ensure_ascii=False)


def _lines(event: str, detail: Mapping[str, Mapping[str, Any]], drafted: Drafted) -> list[Line]:
    figures = measured(detail)
    extra = {
        "brief": {
            "wrong actor": shown(len(detail["positions"]["wrong actor"])),
            "positions": shown(detail["positions"]["in the brief"]),
            "questions": shown(detail["questions"]["in the brief"]),
            "own words": shown(detail["size"]["words in the brief's own texts"]),
        }
    }
    return [
        Line(
            event,
            measure,
            _shown(figures, sections) | extra.get(measure, {}),
            drafted.words / max(1e-9, drafted.whole if measure == "brief" else drafted.reading),
        )
        for measure, sections in LINES.items()
    ]


def _mean_lines(figures: Mapping[str, float | None]) -> list[Line]:
    return [Line(ALL, measure, _shown(figures, sections)) for measure, sections in LINES.items()]


def _shown(figures: Mapping[str, float | None], sections: Sequence[str]) -> dict[str, str]:
    names = [f"{section} {name}" for section in sections for name in MEASURED[section]]
    return {name if len(sections) > 1 else name.partition(" ")[2]: shown(figures[name]) for name in names}


def _floors(project: Project) -> dict[str, dict[str, float]]:
    content = project.read(FLOORS)
    if isinstance(content, Diagnostic):
        return {}
    try:
        return {
            event: {name: float(value) for name, value in least.items()} for event, least in json.loads(content).items()
        }
    except (ValueError, AttributeError, TypeError) as error:
        remedy = "It holds shares by event and figure; take it back from the repository."
        raise GeneratorError(
            Diagnostic("floors-unreadable", f"this is no file of floors ({error})", remedy, file=FLOORS)
        ) from error


def _pipeline(name: str | None) -> Pipeline:
    from generator.commands.reducing import language_pipeline

    return language_pipeline(name)


def _articles(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise GeneratorError(Diagnostic("no-folder", f"{folder} is no folder", "Name the folder of articles."), 2)
    return sorted(
        path for path in folder.iterdir() if path.is_file() and path.name != EVENT_FILE and path.name[0] != "."
    )


def content_of(path: Path) -> bytes:
    """A file's bytes; `GeneratorError` where it can't be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        problem = Diagnostic(
            "file-unreadable", f"{path} cannot be read: {error.strerror}", "Name a file.", file=str(path)
        )
        raise GeneratorError(problem, 2) from error


def _text(path: Path) -> str:
    try:
        return content_of(path).decode()
    except UnicodeDecodeError as error:
        raise GeneratorError(
            Diagnostic("not-utf-8", f"{path} is not UTF-8", "Save it as UTF-8.", file=str(path))
        ) from error
