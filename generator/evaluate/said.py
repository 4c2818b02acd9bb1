"""Who said what, as gold and predictions have it, and the same cut into stretches of one paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.evaluate.marks import SpeechType, quoted, speech_type
from generator.model.document import Span

_WIDEST_GAP = 3


@dataclass(frozen=True, slots=True)
class Said:
    """One attribution: the whole stretch, its parts in the order given, and the speaker's words (none where not
    named).
    """

    span: Span
    parts: tuple[Span, ...]
    speaker: tuple[Span, ...]
    type: str = ""


def from_row(row: Mapping[str, Any], *, gold: bool) -> Said:
    """A quote of a line of gold or predictions: start, end, fragments, speaker_start, speaker_end, type.

    Gold may name a speaker in parts (`source_fragments`); of a prediction the one stretch counts.
    """
    span = Span(row["start"], row["end"])
    parts = tuple(Span(start, end) for start, end in row.get("fragments") or ()) or (span,)
    speaker: tuple[Span, ...] = ()
    if row.get("speaker_start") is not None:
        apart = row.get("source_fragments") if gold else None
        speaker = tuple(Span(start, end) for start, end in apart or [(row["speaker_start"], row["speaker_end"])])
    return Said(span, parts, speaker, row.get("type") or "")


def as_row(said: Said, kind: SpeechType) -> dict[str, Any]:
    """A prediction as a line of the predictions' file has it."""
    row: dict[str, Any] = {"start": said.span.start, "end": said.span.end, "speaker_start": None, "speaker_end": None}
    if said.speaker:
        row |= {"speaker_start": said.speaker[0].start, "speaker_end": said.speaker[0].end}
    row["type"] = kind
    if len(said.parts) > 1:
        row["fragments"] = [[part.start, part.end] for part in said.parts]
    return row


def segments(items: Iterable[Said], text: str) -> list[Said]:
    """Each attribution cut into stretches inside one paragraph, with the speaker of the whole and the type of the
    stretch.

    Parts with at most three characters that are no letters between them are one stretch. Each stretch comes once.
    """
    marked = quoted(text)
    found: dict[Span, Said] = {}
    for item in items:
        for span in _joined(_lines(item.parts, text), text):
            if span not in found:
                found[span] = Said(span, (span,), item.speaker, speech_type(text, marked, (span,)))
    return list(found.values())


def _lines(parts: Iterable[Span], text: str) -> list[Span]:
    """The stretches of parts between line ends, without those that hold no letter."""
    found = []
    for part in parts:
        start = part.start
        while start < part.end:
            line_end = text.find("\n", start, part.end)
            end = part.end if line_end < 0 else line_end
            if any(character.isalnum() for character in text[start:end]):
                found.append(Span(start, end))
            start = end + 1
    return found


def _joined(spans: Sequence[Span], text: str) -> list[Span]:
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if found and span.start - found[-1].end <= _WIDEST_GAP and _is_blank(text[found[-1].end : span.start]):
            found[-1] = Span(found[-1].start, max(span.end, found[-1].end))
        else:
            found.append(span)
    return found


def _is_blank(gap: str) -> bool:
    return not any(character.isalnum() or character == "\n" for character in gap)
