"""Going to addresses for `add`: who asks, and what a server said the last time, so that nothing is sent twice."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from generator import __version__, codec
from generator.fetch import Fetched, Limits, Unchanged, Validators, Visitor
from generator.files import Project


class Visits:
    """Fetches addresses for one event. What servers gave to ask with again is kept under build/, and may be lost."""

    def __init__(self, project: Project, event: str, private_allowed: bool) -> None:
        pause = 0.0 if private_allowed else Limits().pause
        self._visitor = Visitor(_agent(project), Limits(private_allowed=private_allowed, pause=pause))
        self._project, self._file = project, f"build/visits/{event}.json"
        self._known: dict[str, dict[str, Any]] = _read(project, self._file)
        self._came: dict[str, Fetched] = {}

    def fetch(self, address: str, kept: set[str]) -> Fetched | Unchanged:
        """What is at an address; `Unchanged` where the article it gave last time is among those `kept` and still is
        what the server has. `NotFetchedError` where nothing can be had.
        """
        known = self._known.get(address, {})
        validators = Validators(known.get("etag"), known.get("last_modified")) if known.get("file") in kept else None
        answer = self._visitor.fetch(address, validators)
        if isinstance(answer, Fetched):
            self._came[address] = answer
        return answer

    def kept_as(self, address: str) -> str:
        """The name of the file that the article of an address was kept as."""
        return str(self._known.get(address, {}).get("file", ""))

    def can_ask(self, address: str) -> bool:
        """Whether the server of an address can be asked if what it gave last time still holds."""
        known = self._known.get(address, {})
        return bool(known.get("etag") or known.get("last_modified"))

    def told(self, address: str) -> str | None:
        """What a feed told of a story the last time it was fetched, as it was given to `remember`."""
        told = self._known.get(address, {}).get("told")
        return told if isinstance(told, str) else None

    def remember(self, address: str, name: str, told: str | None) -> None:
        """The article that came from an address is kept as `name`; `told` stands for what a feed tells of it."""
        came = self._came.get(address)
        if came is None:
            return
        self._known[address] = {**asdict(came.validators), "file": name, "told": told or self.told(address)}
        self._project.write(self._file, json.dumps(self._known, indent=1, sort_keys=True) + "\n")


def _agent(project: Project) -> str:
    """How the program calls itself: its name, what it does, and the site of those who use it where it is known."""
    text = project.site_settings.read_text(encoding="utf-8") if project.site_settings.is_file() else ""
    site, _ = codec.decode_plain(text, "mkdocs.yml")
    address = site.get("site_url") if isinstance(site, dict) else None
    more = f"; +{address}" if address else ""
    return f"briefwright/{__version__} (fetches single articles that a person asked for{more})"


def _read(project: Project, file: str) -> dict[str, dict[str, Any]]:
    content = project.read(file)
    try:
        found = json.loads(content) if isinstance(content, bytes) else {}
    except ValueError:
        return {}
    return {key: value for key, value in found.items() if isinstance(value, dict)} if isinstance(found, dict) else {}
