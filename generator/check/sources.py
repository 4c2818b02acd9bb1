"""The articles are there, are those that were read, and are used."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.subject import Subject
from generator.check.texts import Path, evidence_lists
from generator.diagnostics import Diagnostic


def files_are_as_read(subject: Subject) -> Iterator[Diagnostic]:
    """Every source's file exists, can be read, and has the hash that the brief knows."""
    for identifier, source in subject.brief.sources.items():
        document = subject.documents.get(identifier)
        path: Path = ("sources", identifier, "file")
        if _leads_out(source.file):
            remedy = (
                "write its path under seeds/, such as river-deal/gazette.txt; what cites this source was not checked"
            )
            message = f"seeds/{source.file} is no path under seeds/"
            yield subject.problem("source-outside", path, message, remedy, source.file)
        elif document is None or (isinstance(document, Diagnostic) and document.code == "file-missing"):
            remedy = "put the file back, or mend the path if it was renamed; what cites this source was not checked"
            yield subject.problem("source-missing", path, f"there is no file seeds/{source.file}", remedy, source.file)
        elif isinstance(document, Diagnostic):
            message = f"seeds/{source.file} could not be read: {document.message}"
            remedy = f"{document.remedy.rstrip('.') or 'put the article back'}; what cites this source was not checked"
            yield subject.problem("source-unreadable", path, message, remedy, source.file)
        elif document.sha256 != source.sha256:
            message = f"seeds/{source.file} is not the file this brief was made from: its hash is {document.sha256}"
            remedy = (
                "put the old file back and add the changed article as a new source that replaces "
                f"{identifier!r}; if only this line is wrong, write that hash here"
            )
            yield subject.problem("hash-differs", ("sources", identifier, "sha256"), message, remedy, source.sha256)


def are_cited(subject: Subject) -> Iterator[Diagnostic]:
    """Every source is cited somewhere; one that another replaces need not be."""
    brief = subject.brief
    cited = {entry.source for _, entries in evidence_lists(brief) for entry in entries}
    replaced = {source.replaces for source in brief.sources.values()}
    if not cited:
        return  # a brief without any evidence has other problems
    for identifier, source in brief.sources.items():
        if identifier not in cited and identifier not in replaced:
            remedy = "cite it where it says the same, or remove it if it is not about this event"
            path: Path = ("sources", identifier)
            yield subject.problem("unused-source", path, "nothing cites this source", remedy, source.file, on_key=True)


def _leads_out(file: str) -> bool:
    return file.startswith("/") or "\\" in file or ".." in file.split("/")
