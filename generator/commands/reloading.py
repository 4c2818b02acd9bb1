"""Briefs for publishing, each with a digest of what it was read from; read again only where that changed."""

from __future__ import annotations

from hashlib import sha256

from generator.commands.ledger import ledger_file
from generator.commands.loading import LoadedBrief, load_brief
from generator.files import Project
from generator.model.brief import Brief


class Briefs:
    """The briefs of a project as they are now. What was read before is remembered where `remembering` is asked for:
    a server needs it again, a single build does not.
    """

    def __init__(self, project: Project, remembering: bool = False) -> None:
        self._project = project
        self._remembering = remembering
        self._known: dict[str, tuple[LoadedBrief, str]] = {}

    def load(self, event: str) -> tuple[LoadedBrief, str]:
        """The brief of an event, decoded and checked, and the digest of its bytes, its ledger's and its articles'."""
        known = self._known.get(event)
        if known and known[1] == self._digest(known[0]):
            return known
        loaded = load_brief(self._project, event)
        found = loaded, self._digest(loaded)
        if self._remembering:
            self._known[event] = found
        return found

    def _digest(self, loaded: LoadedBrief) -> str:
        brief: Brief | None = loaded.decoded.brief or loaded.decoded.readable
        articles = [f"seeds/{source.file}" for source in brief.sources.values()] if brief else []
        digest = sha256()
        for file in (loaded.file, ledger_file(loaded.event), *articles):
            content = self._project.read(file)
            digest.update(f"{file}\0".encode() + (sha256(content).digest() if isinstance(content, bytes) else b"-"))
        return digest.hexdigest()
