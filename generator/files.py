"""All reading and writing of a project's files. Writes are whole or not at all, and stay inside it."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from generator.diagnostics import Diagnostic, GeneratorError

MARKS_OF_A_PROJECT = ("briefs", "mkdocs.yml", "seeds")
EVENT_FILE = "event.yml"
SCHEMA_FILE = "briefs/brief.schema.json"
_SEEDS_IN_GIT = "# Articles keep their bytes in every checkout: hashes and citations rest on them.\n* -text\n"


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
                    "outside-project", f"{relative} lies outside the project", "Name a file inside it.", words=relative
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
        own = self.root / "mkdocs.yml"
        return own if own.is_file() else shipped("mkdocs.yml")

    @contextlib.contextmanager
    def working(self, on_wait: Callable[[], None]) -> Iterator[None]:
        """One run writes at a time: a second one waits here, after calling `on_wait` once."""
        path = self.path("build/.lock")
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a") as lock:
            if not _lock(lock.fileno(), wait=False):
                on_wait()
                _lock(lock.fileno(), wait=True)
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


def shipped(name: str) -> Path:
    """A file or folder that comes with the program: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / "defaults" / name
    return inside if inside.exists() else package.parent / name


def write_file(path: Path, content: bytes | str) -> bool:
    """Writes a file through a temporary one beside it; True where its bytes changed.

    A run that is killed at any moment leaves the old file or the new one, and at most a temporary one (see `sweep`).
    """
    wanted = content.encode() if isinstance(content, str) else content
    with contextlib.suppress(OSError):
        if path.read_bytes() == wanted:
            return False
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as file:
            file.write(wanted)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
        _settle(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        message = f"{path.name} could not be written: {error.strerror}"
        remedy = f"Look at the rights and the free space of {path.parent}."
        raise GeneratorError(Diagnostic("write-failed", message, remedy, file=str(path)), 3) from error
    return True


def append(path: str, text: str) -> None:
    """Adds to the end of a file that another program reads, such as the summary of a step at GitHub."""
    with Path(path).open("a", encoding="utf-8") as file:
        file.write(text)


def changed_on(path: Path) -> str:
    """The day a file was last changed, YYYY-MM-DD in UTC."""
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).date().isoformat()


def sweep(folder: Path) -> None:
    """Removes temporary files that a process left which is no more."""
    for path in folder.glob(".*.part"):
        number = path.name.split(".")[-2]
        if number.isdigit() and not _lives(int(number)):
            path.unlink(missing_ok=True)


def _entries(folder: Path) -> list[Path]:
    """What is in a folder, in alphabetical order, without hidden files; nothing where there is no folder."""
    if not folder.is_dir():
        return []
    return sorted((entry for entry in folder.iterdir() if not entry.name.startswith(".")), key=lambda entry: entry.name)


def _settle(folder: Path) -> None:
    """Makes a rename last through a loss of power, where the system can."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _lives(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _lock(descriptor: int, wait: bool) -> bool:
    """Takes the lock; False where somebody else holds it and waiting was not asked for."""
    if sys.platform == "win32":
        return True  # no advisory locks there; whole writes still keep each file sound
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        return False
    return True


def fingerprint(parts: Sequence[str]) -> str:
    """A digest of parts of the program, by name inside the package: of their code, tables and trained weights."""
    package = Path(__file__).resolve().parent
    digest = sha256()
    for part in parts:
        for path in sorted((package / part).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
