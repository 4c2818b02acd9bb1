"""Briefs for publishing, each with its view; read again only where something it was read from changed."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from generator.commands.ledger import ledger_file, read_ledger
from generator.commands.loading import LoadedBrief, load_brief
from generator.compose.updating.update_seen import attention
from generator.files import Project
from generator.model.brief import Brief
from generator.model.ledger import Ledger
from generator.render.citing import PublishedBrief
from generator.render.view import ShownBrief, shown_brief


@dataclass(frozen=True, slots=True)
class ReadBrief:
    """A brief that was read, decoded and checked. `digest` tells its bytes, its ledger's and its articles'; `shown` is
    None where it has errors.
    """

    loaded: LoadedBrief
    digest: str
    shown: ShownBrief | None


class Briefs:
    """The briefs of a project as they are now. What was read before is remembered where `remembering` is asked for:
    a server needs it again, a single build does not.
    """

    def __init__(self, project: Project, remembering: bool = False) -> None:
        self._project = project
        self._remembering = remembering
        self._known: dict[str, ReadBrief] = {}

    def read(self, event: str) -> ReadBrief:
        """The brief of an event. Its view is made right away: where its passages stand was just looked up for the
        checks, and is remembered for so long.
        """
        known = self._known.get(event)
        if known and known.digest == self._digest(known.loaded):
            return known
        loaded = load_brief(self._project, event)
        digest = self._digest(loaded)
        found = ReadBrief(loaded, digest, self._shown(loaded, loaded.brief, digest) if loaded.brief else None)
        if self._remembering:
            self._known[event] = found
        return found

    def _shown(self, loaded: LoadedBrief, brief: Brief, digest: str) -> ShownBrief:
        ledger = read_ledger(self._project, loaded.event)
        seen = attention(brief, ledger) if isinstance(ledger, Ledger) else None
        documents = loaded.readable_documents
        return shown_brief(PublishedBrief(loaded.event, brief, documents, digest, seen, loaded.lines, loaded.version))

    def _digest(self, loaded: LoadedBrief) -> str:
        brief: Brief | None = loaded.decoded.brief or loaded.decoded.readable
        articles = [f"seeds/{source.file}" for source in brief.sources.values()] if brief else []
        digest = sha256()
        for file in (loaded.file, ledger_file(loaded.event), *articles):
            content = self._project.read(file)
            digest.update(f"{file}\0".encode() + (sha256(content).digest() if isinstance(content, bytes) else b"-"))
        return digest.hexdigest()
