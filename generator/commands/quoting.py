"""`quote`: words as they stand in an article, as an entry of evidence that is ready to be pasted."""

from __future__ import annotations

from generator.codec.encode import entry_lines
from generator.commands.loading import load_brief
from generator.commands.outcome import Outcome, chosen
from generator.diagnostics import Diagnostic, GeneratorError
from generator.evidence import locate, nearest
from generator.files import Project
from generator.model.brief import Evidence


def quote(project: Project, event: str, source: str, words: str) -> Outcome:
    """The entry for words in a source of a brief, one for each place they stand in; else the nearest passage."""
    chosen((event,), project.briefs(), "brief")
    loaded = load_brief(project, event)
    chosen((source,), tuple(loaded.documents), "source")
    document = loaded.readable_documents.get(source)
    if document is None:
        raise GeneratorError([one for one in (loaded.documents[source],) if isinstance(one, Diagnostic)])
    places = locate(document, words)
    if not places:
        near = nearest(document, words)
        passage = " ".join(document.text[near[0].start : near[0].end].split()) if near else ""
        remedy = f"Did you mean: “{passage}”?" if passage else "Copy the words from the article."
        message = f"these words do not stand in {source}"
        raise GeneratorError(
            Diagnostic("evidence-not-found", message, remedy, file=f"seeds/{document.file}", words=words)
        )
    entries = [
        Evidence(
            source=source,
            exact=" ".join(document.text[place.start : place.end].split()),
            occurrence=number if len(places) > 1 else None,
        )
        for number, place in enumerate(places, 1)
    ]
    lines = [line.removeprefix("  ") for entry in entries for line in entry_lines("", (entry,), 0)[1:]]
    note = f"The words stand there {len(places)} times; take one." if len(places) > 1 else ""
    return Outcome(note, output="\n".join(lines))
