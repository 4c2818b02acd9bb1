"""What the machine remembers between runs: what it wrote last, and what it made that of."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from generator.diagnostics import Diagnostic
from generator.files import Project


@dataclass(frozen=True, slots=True)
class Ledger:
    """`briefs/.machine/<event>.json`: what the machine wrote last: digests of the brief and of the articles."""

    brief: str = ""
    articles: Mapping[str, str] | None = None

    @classmethod
    def read(cls, project: Project, event: str) -> Ledger:
        """An event's ledger; an empty one where there is none or it can't be understood."""
        content = project.read(_ledger_file(event))
        try:
            kept = {} if isinstance(content, Diagnostic) else json.loads(content)
            return cls(str(kept["brief"]), dict(kept["articles"]))
        except (ValueError, KeyError, TypeError):
            return cls()

    def write(self, project: Project, event: str) -> None:
        """Keeps the ledger for the next run."""
        kept = {"ledger": 1, "brief": self.brief, "articles": self.articles}
        project.write(_ledger_file(event), json.dumps(kept, indent=1) + "\n")


def _ledger_file(event: str) -> str:
    return f"briefs/.machine/{event}.json"


def cache_file(event: str) -> str:
    """Says that a draft was made of exactly these inputs by exactly this program; of no use to anybody else."""
    return f"build/reduced/{event}"


def cached(project: Project, event: str) -> str:
    """The digest of what the last draft was made of; the empty string where that is not known."""
    content = project.read(cache_file(event))
    return "" if isinstance(content, Diagnostic) else content.decode(errors="replace")


def digest_of_brief(project: Project, event: str) -> str:
    """The digest of the brief as it is on the disk; the empty string where there is none."""
    content = project.read(f"briefs/{event}.yml")
    return "" if isinstance(content, Diagnostic) else sha256(content).hexdigest()
