"""`evaluate --pages`: how well saved web pages are read, against an index of what stands in them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from time import process_time
from typing import Any

from generator import readers
from generator.commands.drafting import as_json_text, content_of, printed
from generator.commands.outcome import Outcome, Say
from generator.diagnostics import Diagnostic, GeneratorError
from generator.evaluate.lines import Line, shown
from generator.evaluate.pages import PageScore, figures, score_page
from generator.evidence.in_words import counted

FOLDERS = ("html", ".")
"""Where pages lie beside the index, as ID.html or packed as ID.html.gz."""


def evaluate_pages(index_file: Path, as_json: bool, say: Say) -> Outcome:
    """Figures for the pages of an index, {ID: {"articleBody": …, "title": …, "datePublished": …}}; a page that is not
    there is an error, one that cannot be read counts as nothing found.
    """
    index = _index(index_file)
    scores: dict[str, PageScore] = {}
    details: dict[str, Any] = {}
    problems = []
    words, seconds = 0, 0.0
    for number, (page, wanted) in enumerate(index.items(), 1):
        say(f"reading {number} of {len(index)}: {page}")
        content = _page(index_file.parent, page)
        if content is None:
            message, remedy = f"there is no page {page}.html", f"Put it into {index_file.parent / FOLDERS[0]}."
            problems.append(Diagnostic("page-missing", message, remedy, file=str(index_file), words=page))
            continue
        start = process_time()
        article, _ = readers.article_of(f"{page}.html", content)
        seconds += process_time() - start
        about = article.about if article else {}
        blocks = article.blocks if article else ()
        headline = slice(blocks[0].text == about.get("title"), None) if blocks else slice(0)
        body = "\n".join(block.text for block in blocks[headline])  # an index has the headline apart
        words += len(body.split())
        scores[page] = score_page(wanted, body, about.get("title"), about.get("published"))
        details[page] = _detail(scores[page], about)
    found = figures(tuple(scores.values()))
    counts = {name: sum(getattr(one, name) is not None for one in scores.values()) for name in ("title", "day")}
    if as_json:
        return Outcome("", tuple(problems), output=as_json_text({"figures": found, "pages": details}))
    lines = list(_lines(found, counts, len(scores), words / max(seconds, 1e-9)))
    return Outcome(f"{counted(len(scores), 'page')} measured.", tuple(problems), output=printed(lines))


def _lines(found: Mapping[str, float | None], counts: Mapping[str, int], pages: int, speed: float) -> Iterator[Line]:
    body = {name: shown(found[name]) for name in ("precision", "recall", "F1")}
    yield Line(counted(pages, "page"), "body", body, speed)
    for measure, figure in (("title", "titles"), ("day", "days")):
        if counts[measure]:
            yield Line(counted(counts[measure], "page"), measure, {"right": shown(found[figure])})


def _detail(score: PageScore, about: Mapping[str, str]) -> dict[str, Any]:
    body = {"precision": score.body.precision, "recall": score.body.recall, "F1": score.body.f1}
    title = {"found": about.get("title"), "right": score.title}
    return {"body": body, "title": title, "day": {"found": about.get("published"), "right": score.day}}


def _index(path: Path) -> dict[str, Mapping[str, Any]]:
    try:
        index = json.loads(content_of(path))
        if index and all(isinstance(entry["articleBody"], str) for entry in index.values()):
            return dict(index)
    except (ValueError, KeyError, TypeError, AttributeError):
        pass
    message, remedy = "this is no index of pages", 'It is one object: {"ID": {"articleBody": "the article\'s text"}}.'
    raise GeneratorError(Diagnostic("pages-index", message, remedy, file=str(path)), 2)


def _page(folder: Path, page: str) -> bytes | None:
    """A page's bytes, unpacked; None where it is not there or is no such file."""
    for name in (folder / inside / f"{page}.html" for inside in FOLDERS):
        if name.is_file():
            return name.read_bytes()
        if (packed := name.with_name(f"{name.name}.gz")).is_file():
            try:
                return gzip.decompress(packed.read_bytes())
            except (OSError, EOFError):
                return None
    return None
