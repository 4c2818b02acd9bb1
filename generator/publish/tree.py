"""Folders that can be made again at any time: only what differs is written, and what is no longer wanted goes."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Changes:
    """What a folder needed: files written because their bytes differ, and files removed. Relative paths, sorted."""

    written: tuple[str, ...]
    removed: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.written or self.removed)


def write_tree(folder: Path, wanted: Iterable[tuple[str, bytes]]) -> Changes:
    """Make a folder hold exactly the wanted files: pairs of a relative path and bytes, taken one after the other.

    Each file is replaced whole. Nothing waits for the disk: what a crash spoils, the next build mends. Where taking
    the next file raises, nothing is removed.
    """
    there, names, written = set(listed(folder)), set(), []
    for name, content in wanted:
        names.add(name)
        path = folder / name
        if name in there and path.read_bytes() == content:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".{path.name}.new")
        temporary.write_bytes(content)
        os.replace(temporary, path)
        written.append(name)
    removed = sorted(there - names)
    for name in removed:
        (folder / name).unlink()
    _remove_empty(folder)
    return Changes(tuple(sorted(written)), tuple(removed))


def listed(folder: Path) -> tuple[str, ...]:
    """All files below a folder, relative to it, with forward slashes, sorted; none where there is no folder."""
    return tuple(sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()))


def files_of(folder: Path) -> Iterable[tuple[str, bytes]]:
    """All files below a folder, one after the other: relative path and bytes."""
    for name in listed(folder):
        yield name, (folder / name).read_bytes()


def fingerprint(files: Iterable[tuple[str, bytes]]) -> str:
    """One hash of the names and bytes of files, in their order."""
    digest = sha256()
    for name, content in files:
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _remove_empty(folder: Path) -> None:
    for path in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        if not any(path.iterdir()):
            path.rmdir()
