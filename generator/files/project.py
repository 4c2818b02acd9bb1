"""The files of a project, by their paths inside it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic, GeneratorError
from generator.files.program import shipped
from generator.files.writing import lock, sweep, write_file

SITE_SETTINGS = "mkdocs.yml"
MARKS_OF_A_PROJECT = ("briefs", SITE_SETTINGS, "seeds")
EVENT_FILE = "event.yml"
SCHEMA_FILE = "briefs/brief.schema.json"
_SEEDS_IN_GIT = "# Articles keep their bytes in every checkout: hashes and citations rest on them.\n* -text\n"
_MADE_ANEW = "# All that is in here can be made anew: git leaves it alone.\n*\n"


@dataclass(frozen=True, slots=True)
class Project:
    """The folder a person works in. Paths given to its methods are relative to `root`, with forward slashes."""

    root: Path

    def path(self, relative: str) -> Path:
        """The file's full path; `GeneratorError` when it would lie outside the project, links followed."""
        path = (self.root / relative).resolve()
        if not path.is_relative_to(self.root):
            raise GeneratorError(
                Diagnostic(
                    "outside-project",
                    f"{relative} lies outside the project",
                    f"Name a place inside {self.root}.",
                    words=relative,
                ),
                2,
            )
        return path

    def events(self) -> tuple[str, ...]:
        """The names of all events that have a folder under seeds/ or a brief, in alphabetical order."""
        folders = (entry.name for entry in _entries(self.root / "seeds") if entry.is_dir())
        return tuple(sorted({*folders, *self.briefs()}))

    def briefs(self) -> tuple[str, ...]:
        """The names of all events that have a brief, in alphabetical order."""
        return tuple(name.removesuffix(".yml") for name in self.names("briefs") if name.endswith(".yml"))

    def names(self, folder: str) -> tuple[str, ...]:
        """The names of the files right in a folder, in alphabetical order."""
        return tuple(entry.name for entry in _entries(self.root / folder) if entry.is_file())

    def articles(self, event: str) -> tuple[str, ...]:
        """The articles of an event as paths under seeds/ ("river-deal/gazette.txt"), in alphabetical order."""
        folder = self.path(f"seeds/{event}")
        return tuple(
            f"{event}/{entry.name}" for entry in _entries(folder) if entry.is_file() and entry.name != EVENT_FILE
        )

    def read(self, relative: str) -> bytes | Diagnostic:
        """The file's bytes, or what keeps them from being read."""
        try:
            return self.path(relative).read_bytes()
        except GeneratorError as error:
            return error.diagnostics[0]
        except FileNotFoundError:
            return Diagnostic(
                "file-missing", f"{relative} does not exist", "Put the file back, or mend the path.", file=relative
            )
        except OSError as error:
            return Diagnostic("file-unreadable", f"{relative} cannot be read: {error.strerror}", file=relative)

    def write(self, relative: str, content: bytes | str) -> bool:
        """Writes a file whole or not at all; True where its bytes changed. The same bytes leave the file alone."""
        return write_file(self.path(relative), content)

    def keep_bytes_of_articles(self) -> None:
        """Tells git to change no line end of an article, where nobody told it anything about articles yet."""
        if not self.path("seeds/.gitattributes").exists():
            self.write("seeds/.gitattributes", _SEEDS_IN_GIT)

    @property
    def template_folders(self) -> tuple[Path, ...]:
        """Where templates are looked for: the project's own first, then those that come with the program."""
        return tuple(
            dict.fromkeys(
                folder for folder in (self.root / "site_templates", shipped("site_templates")) if folder.is_dir()
            )
        )

    @property
    def site_settings(self) -> Path:
        """The MkDocs configuration: the project's own, or the one that comes with the program."""
        own = self.root / SITE_SETTINGS
        return own if own.is_file() else shipped(SITE_SETTINGS)

    @contextlib.contextmanager
    def working(self, on_wait: Callable[[], None]) -> Iterator[None]:
        """One run writes at a time: a second one waits here, after calling `on_wait` once.

        Where there is no project yet, nothing is left behind of a command that finds nothing to do.
        """
        if not any((self.root / mark).exists() for mark in MARKS_OF_A_PROJECT):
            yield
            return
        path = self.path("build/.lock")
        path.parent.mkdir(parents=True, exist_ok=True)
        if not (ignored := self.path("build/.gitignore")).exists():
            write_file(ignored, _MADE_ANEW)
        with path.open("a") as file:
            if not lock(file.fileno(), wait=False):
                on_wait()
                lock(file.fileno(), wait=True)
            events = (f"seeds/{event}{inside}" for event in self.events() for inside in ("", "/raw"))
            for folder in ("briefs", "briefs/.machine", "seeds", *events, "build", "build/visits"):
                sweep(self.root / folder)
            yield


def find_project(start: Path, given: Path | None = None) -> Project:
    """The project around `start`, or the folder that was named; `GeneratorError` where there is none."""
    if given is not None:
        if given.is_dir():
            return Project(given.resolve())
        raise GeneratorError(
            Diagnostic("no-project", f"{given} is no folder", "Name the project's folder.", words=str(given)), 2
        )
    for folder in (start.resolve(), *start.resolve().parents):
        if any((folder / mark).exists() for mark in MARKS_OF_A_PROJECT):
            return Project(folder)
    return Project(start.resolve())


def _entries(folder: Path) -> list[Path]:
    """What is in a folder, in alphabetical order, without hidden files; nothing where there is no folder."""
    if not folder.is_dir():
        return []
    return sorted((entry for entry in folder.iterdir() if not entry.name.startswith(".")), key=lambda entry: entry.name)
