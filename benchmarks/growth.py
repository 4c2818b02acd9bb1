"""How time grows: four times the text may take four times as long, and a quarter more at most.

Each row is one kind of text; what is wanted is five times what a quarter of it took, so that a ratio below 1 is near
linear and quadratic growth would show as 3 or more.
"""

from __future__ import annotations

from collections.abc import Callable
from time import process_time
from typing import TYPE_CHECKING

from benchmarks.measuring import Figure

if TYPE_CHECKING:
    from generator.language.pipeline import Pipeline

TIMES = 4
ALLOWED = 1.25 * TIMES
RUNS = 3
PIECES = 250
ARTICLES = 50
SPEAKERS = ("Maria Lopez", "Ann Lee", "Karl Brandt", "Nora Klein", "Omar Haddad", "Ivan Petrov")

KINDS: dict[str, Callable[[int], str]] = {
    "only short quotations": lambda n: f"“We will not sign deal {n},” {SPEAKERS[n % 6]} said.\n\n",
    "no quotations": lambda n: f"{SPEAKERS[n % 6]} said on Monday that the board would not sign deal {n}.\n\n",
    "one paragraph, no punctuation": lambda n: f"{SPEAKERS[n % 6]} said the board would not sign deal {n} ",
    "unbalanced marks": lambda n: f'“He said “it ‘was {n} "over” and ” they “left. ',
    "HTML left in": lambda n: f"<p class='x'>{SPEAKERS[n % 6]} said <b>deal</b> &amp; no {n}.</p><br/>\n",
}


def figures() -> list[Figure]:
    """A row for each kind of text and one for many articles of one event: processor time, of this process alone."""
    from generator.commands.pipeline import language_pipeline

    pipeline = language_pipeline(None)
    texts = [
        _figure(f"{TIMES} times the text: {name}", PIECES, _reading(piece, pipeline)) for name, piece in KINDS.items()
    ]
    return [*texts, _figure(f"{TIMES} times the articles of one event", ARTICLES, _composing(pipeline))]


def _figure(name: str, size: int, take: Callable[[int], float]) -> Figure:
    small = min(take(size) for _ in range(RUNS))
    large = sorted(take(TIMES * size) for _ in range(RUNS))
    return Figure(name, large[RUNS // 2], large[0], 0.0, ALLOWED * small)


def _reading(piece: Callable[[int], str], pipeline: Pipeline) -> Callable[[int], float]:
    """Seconds to read an article of so many pieces and to find all that it mentions."""
    from generator.extract import extract
    from generator.readers import read

    def take(size: int) -> float:
        content = "".join(piece(number) for number in range(size)).encode()
        start = process_time()
        document, _ = read("growth/article.txt", content)
        assert document is not None
        extract(document, pipeline.parse(document.reading_text))
        return process_time() - start

    return take


def _composing(pipeline: Pipeline) -> Callable[[int], float]:
    """Seconds to compose the brief of so many articles that were read before."""
    from generator.commands.event_articles import by_source
    from generator.compose import compose
    from generator.extract import extract
    from generator.readers import read

    articles = []
    for number in range(TIMES * ARTICLES):
        days = (
            f"{SPEAKERS[(number + day) % 6]} said that deal {day} would cost {number + day} million euros."
            for day in range(8)
        )
        document, _ = read(f"growth/{number}.txt", f"Report {number}\n\n{' '.join(days)}\n".encode())
        assert document is not None
        articles.append(document)
    documents, sources = by_source(articles, {})
    mentions = {name: extract(one, pipeline.parse(one.reading_text)) for name, one in documents.items()}

    def take(size: int) -> float:
        some = dict(list(sources.items())[:size])
        start = process_time()
        compose("growth", None, some, documents, mentions)
        return process_time() - start

    return take
