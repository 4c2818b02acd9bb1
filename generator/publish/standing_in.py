"""What MkDocs is given in the place of things it would make anew."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, Final


class _Compiled:
    """The theme's templates, compiled, by all they were compiled from: a server needs them again after each edit."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, ...], SimpleNamespace] = {}

    def get_bucket(self, environment: Any, name: str, filename: str | None, source: str) -> SimpleNamespace:
        """Where Jinja finds a template's code, and leaves it when it is not there yet."""
        return self._known.setdefault((name, filename or "", source), SimpleNamespace(code=None))

    def set_bucket(self, bucket: SimpleNamespace) -> None:
        """What was left there stays."""


COMPILED: Final = _Compiled()


class Converted:
    """Stands in for a page whose built form is there already."""

    def __init__(self, file: Any) -> None:
        self.file, self.meta = file, dict[str, Any]()
        self.markdown = self.content = ""

    def read_source(self, config: Any) -> None:
        """Nothing of it is read."""

    def render(self, config: Any, files: Any) -> None:
        """Nothing of it is converted."""
