"""Lines of gold from outside, read as articles are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import process_time

from generator.commands.drafting import content_of
from generator.commands.outcome import Say
from generator.diagnostics import Diagnostic, GeneratorError
from generator.evaluate.material import Row, rows
from generator.evaluate.offsets import in_raw, positions
from generator.model.document import Document, Paragraph, Span
from generator.model.mention import Mentions


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A line of gold with what was read of its text; `places` are the positions of the document's characters in it."""

    row: Row
    document: Document
    mentions: Mentions
    places: Sequence[int]

    def span(self, span: Span) -> Span:
        """A span of the document in the line's own text."""
        return in_raw(span, self.places)


def read_gold(
    gold: Path, field: str, split: str | None, language_model: str | None, say: Say
) -> tuple[list[ReadRow], float, tuple[Diagnostic, ...]]:
    """The lines of a gold file, read; the words a second that took; what is wrong with the file."""
    from generator.commands.pipeline import language_pipeline
    from generator.extract import extract

    wanted, problems = rows(content_of(gold), str(gold), field, split)
    if not wanted:
        raise GeneratorError(problems)
    pipeline = language_pipeline(language_model)
    found, seconds = [], 0.0
    for number, row in enumerate(wanted, start=1):
        say(f"reading {number} of {len(wanted)}: {row['id']}")
        start = process_time()
        document = _document(row["text"])
        mentions = extract(document, pipeline.parse(document.reading_text))
        seconds += process_time() - start
        found.append(ReadRow(row, document, mentions, positions(document, row["text"])))
    return found, sum(len(row["text"].split()) for row in wanted) / seconds, problems


def _document(text: str) -> Document:
    """A text as the reader of articles reads it; one that is too short for an article as one paragraph."""
    from generator import readers

    document, _ = readers.read("measured/article.txt", text.encode())
    return document or Document("measured/article.txt", "", text, (Paragraph(1, 0, len(text)),))
