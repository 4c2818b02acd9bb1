"""Files written whole or not at all, and one run at a time."""

from __future__ import annotations

import contextlib
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from generator.diagnostics import Diagnostic, GeneratorError


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


def lock(descriptor: int, wait: bool) -> bool:
    """Takes the lock; False where somebody else holds it and waiting was not asked for."""
    if sys.platform == "win32":
        return True  # no advisory locks there; whole writes still keep each file sound
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        return False
    return True
